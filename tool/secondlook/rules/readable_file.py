"""A course file can be read: UTF-8 text, and YAML without surprises.

Course files are ordinary files of at most 512 KiB. Their YAML is the plain part
of the language: keys, values and lists. Anchors, aliases, tags and a second
document are refused, and so are characters that nobody can see.

Why: an author should learn about a stray quote from a message with a line
number, not from a page that is missing a sentence. The refused parts of YAML are
the ones that can make a reader of files hang or run code.
Source: PyYAML's own documentation warns against loading untrusted files.

Bad, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: True or false: a real job can ask you to pay first.
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_false: That is right, because real jobs pay you and not the reverse.

Good, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: "True or false: a real job can ask you to pay first."
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_false: That is right, because real jobs pay you and not the reverse.
"""

ID = "readable-file"
SEVERITY = "error"
