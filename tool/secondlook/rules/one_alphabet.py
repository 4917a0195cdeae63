"""A word is written in the letters of one alphabet.

A Latin word with a Cyrillic, Greek, Armenian or Cherokee letter in it is refused. A
Greek letter that stands for a quantity, as in μm or λmax, is none of these.

Why: the “а” of Cyrillic looks like the Latin “a”. Readers do not see it, but searches,
screen readers and the rules about words do. It is also how tricksters write the name
of a firm, and a lesson must never do so by accident.
Source: Unicode Technical Standard 39, "Unicode Security Mechanisms", section 5.

Bad, in a page:

    Ask for the pаssword again.

Good, in a page:

    Ask for the password again. “Привет” is a greeting in Russian.
"""

from secondlook.problem import Severity

ID = "one-alphabet"
SEVERITY: Severity = "error"
