"""An option has at most 20 words; a message or a sentence to say has at most 30.

Why: three or four options have to be held in mind and compared. The reason why one
is right belongs in its feedback.
Source: Haladyna, Downing and Rodriguez 2002, guideline 13, on the amount of reading;
the number is ours.

Bad, in a question:

    id: keep-passport
    kind: choice
    objective: check-an-offer
    prompt: A boss wants to keep your passport. What do you say?
    options:
      - text: I keep it myself, but you can see it.
        correct: true
        feedback: It is kind and clear, and your passport stays in your own pocket.
      - text: I would rather not. It belongs to me and to the state that gave it to me.
          I may need it again soon.
        feedback: All of that is true, and a short sentence is easier to say aloud.
      - text: Fine, when do I get it back?
        feedback: Without it you cannot go where you like, so do not hand it over.

Good, in a question:

    id: keep-passport
    kind: choice
    objective: check-an-offer
    prompt: A boss wants to keep your passport. What do you say?
    options:
      - text: I keep it myself, but you can see it.
        correct: true
        feedback: It is kind and clear, and your passport stays in your own pocket.
      - text: I would rather not, because I may need it.
        feedback: You need no reason, and a reason can be argued with or taken away.
      - text: Fine, when do I get it back?
        feedback: Without it you cannot go where you like, so do not hand it over.
"""

from __future__ import annotations

from collections.abc import Iterator

from secondlook.course import Course
from secondlook.gist import answers
from secondlook.model import Quiz, Reply, Spot
from secondlook.problem import Problem

ID = "short-option"
SEVERITY = "error"
MOST, MOST_SAID = 20, 30


def check_quiz(quiz: Quiz, course: Course) -> Iterator[Problem]:
    for question in quiz.questions:
        most = MOST_SAID if isinstance(question, Spot | Reply) else MOST
        for answer in answers(question):
            count = len(answer.text.split())
            if count > most:
                message = f"This option has {count} words."
                fix = f"Say it in at most {most}; the reason can go into the feedback."
                yield Problem(answer.text.at, ID, message, fix)
