"""A waiver names a rule that would otherwise be broken, and gives a reason.

Where a rule does not hold for one question, page or entry, say so beside it:
`waive: [{rule: its-id, reason: why}]`. What keeps a file from being read cannot
be waived.

Why: a waiver is a promise that somebody has thought about it. Once the item is
mended, the promise should not stay behind and hide the next mistake.

Bad, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    waive: [{rule: option-count, reason: A statement has only two answers.}]
    prompt: A real job can ask you to pay a fee first.
    answer: false
    feedback_true: Real jobs pay you, so a fee is a reason to stop and check.
    feedback_false: That is right, because real jobs pay you and not the reverse.

Good, in a question:

    id: fee-first
    kind: choice
    objective: check-an-offer
    waive: [{rule: option-count, reason: There are only two ways to go here.}]
    prompt: Which part of this offer is a reason to pause?
    options:
      - text: You pay a fee first.
        correct: true
        feedback: Real jobs pay you, so being asked to pay is a reason to stop.
      - text: You meet the manager.
        feedback: Meeting the people you will work with is a normal part of a job.
"""

ID = "waiver-is-needed"
SEVERITY = "error"
