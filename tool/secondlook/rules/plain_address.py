"""A web address names its site in plain letters.

Refused are a site's name in code (`xn--…` or `%61`), one that mixes alphabets, and
anything with an “@” before the name.

Why: these are the disguises of forged addresses, which the lessons teach to notice.
An address that an adult cannot check by reading it has no place in a lesson.
Source: Unicode Technical Report 36, "Unicode Security Considerations", section 2;
RFC 3986, section 7.6 ("Semantic Attacks").

Bad, in a page:

    [Read about good offers](https://xn--exmple-4nf.org/)

Good, in a page:

    [Read about good offers](https://example.org/)
"""

from secondlook.problem import Severity

ID = "plain-address"
SEVERITY: Severity = "error"
