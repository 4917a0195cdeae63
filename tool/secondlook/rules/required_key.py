"""Every key that is needed is there and has a value.

Why: a question without an objective, or a help line without a source, cannot be
checked by anyone later.

Bad, in a question:

    id: fee-first
    kind: true-false
    prompt: A real job can ask you to pay a fee first.
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

ID = "required-key"
SEVERITY = "error"
