"""Every value has the form that its key asks for.

`true` and `false` are written so, numbers in digits, dates as 2026-09-01, ids in
kebab-case, addresses with https. Everything is read as the text that was typed:
`no` stays a word and `0113` keeps its nought.

Why: YAML's own guessing turns telephone numbers into other numbers and country
codes into `false`.

Bad, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: A real job can ask you to pay a fee first.
    answer: "no"
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

ID = "value-type"
SEVERITY = "error"
