"""A letter with an accent is one character, not a letter and an accent (Unicode NFC).

Why: “é” can be stored in two ways that look the same. A search, an id or a comparison
then finds one and misses the other, and some fonts draw the second one badly. Most
keyboards write the first; text copied out of a PDF or a file's name may hold the
second.
Source: W3C, "Character Model for the World Wide Web: String Matching".

Bad, in a page:

    Meet at the café.

Good, in a page:

    Meet at the café.
"""

from secondlook.problem import Severity

ID = "whole-letters"
SEVERITY: Severity = "error"
