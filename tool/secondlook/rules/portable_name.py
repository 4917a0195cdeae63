"""A file's name works on every computer and in every web address.

Names of files and folders in `lessons/`, `quizzes/` and `data/` are made of letters
without accents, digits, hyphens, dots and `_`. They do not start with a hyphen, do not
end with a dot, have at most 100 letters, and are no names that Windows keeps for its
devices. No two in one folder differ only by capitals, and no two pages would be served
at one address.

Why: names become web addresses, and the course is copied to many computers. On
Windows and macOS two files whose names differ only by capitals are one file: one of
them is lost without a word. A `?`, `#` or `%` cuts or changes the address.
Source: Microsoft, "Naming Files, Paths, and Namespaces"; RFC 3986, section 2.

Bad, in lessons/about/What next?.md:

    Words.

Good, in lessons/about/what-next.md:

    Words.
"""

from secondlook.problem import Severity

ID = "portable-name"
SEVERITY: Severity = "error"
