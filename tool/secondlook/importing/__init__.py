"""Questions of other programs → a quiz of ours: one file per format.

A reader takes bytes and gives a `Haul`: what it found, in terms that platforms share.
`question.py` makes questions of ours of them, and `quiz_file.py` the text of a quiz.
Nothing is unpacked, fetched or run; what cannot be taken along is named.
"""
