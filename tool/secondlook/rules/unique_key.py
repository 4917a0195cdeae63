"""No key stands twice in the same place.

Why: most YAML readers let the last one win without a word, so half of what an
author wrote would vanish.
Source: the YAML specification says that the keys of a mapping are unique.

Bad, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: A real job can ask you to pay a fee first.
    prompt: A real job pays you.
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_false: That is right, because real jobs pay you and not the reverse.

Good, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: A real job can ask you to pay a fee first.
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_false: That is right, because real jobs pay you and not the reverse.
"""

ID = "unique-key"
SEVERITY = "error"
