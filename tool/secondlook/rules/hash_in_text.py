"""A text in YAML is not cut off at ` #`.

After a blank, `#` starts a remark that no reader sees. Text with a `#` in it stands in
quotes; a remark stands on a line of its own.

Why: `text: Use #metoo now` is published as “Use”, and no other program says so. Only
the author knows whether words or a remark were meant, so this is advice.
Source: YAML 1.2.2, section 6.6 ("Comments").

Bad, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: A post with the sign #easymoney is always a real job.
    answer: false
    feedback_true: Anybody can add such a sign, so it says nothing about the offer.
    feedback_false: That is right, because anybody can add such a sign to a post.

Good, in a question:

    id: fee-first
    kind: true-false
    objective: check-an-offer
    prompt: "A post with the sign #easymoney can still be a trick."
    answer: true
    feedback_true: That is right, because anybody can add such a sign to a post.
    feedback_false: Anybody can add such a sign, so it says nothing about the offer.
"""

from secondlook.problem import Severity

ID = "hash-in-text"
SEVERITY: Severity = "advice"
