"""Every key is one that the course knows.

Why: a misspelt key would otherwise be ignored in silence, and the feedback or
the objective it carries would never reach a student.
Source: PrairieLearn's issue 8004 shows what happens when typos are accepted.

Bad, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: A real job can ask you to pay a fee first.
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_fals: That is right, because real jobs pay you and not the reverse.
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

ID = "known-key"
SEVERITY = "error"
