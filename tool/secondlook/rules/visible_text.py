"""Every character of a text can be seen, and stands where it is read.

Refused are characters without width, marks that turn the direction of a text around,
tag characters, soft hyphens, private characters, numbers that are no characters and
the sign for a lost letter: as typed, as a YAML escape and as an HTML entity. Joiners
are allowed where Arabic, Persian or Indian scripts and emoji need them. A text in
Arabic or Hebrew that needs a mark can waive this rule.

Why: what a reviewer sees should be what a child's browser and a screen reader get.
Such characters hide words, make two equal ids differ, or let a line read otherwise
than it works.
Source: Boucher and Anderson, "Trojan Source: Invisible Vulnerabilities" (2021);
Unicode Technical Standard 39, "Unicode Security Mechanisms".

Bad, in a page:

    Tell an adult&#8203; whom you trust.

Good, in a page:

    Tell an adult whom you trust.
"""

from secondlook.problem import Severity

ID = "visible-text"
SEVERITY: Severity = "error"
