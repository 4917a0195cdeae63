"""Questions in, the words out that a rule puts its finger on."""

from __future__ import annotations

import json

from secondlook import rules
from secondlook.model import Quiz
from secondlook.read import read_quiz
from tests.sample import course_of

PATH = "quizzes/test/11-13.yml"


def quoted(text: str) -> str:
    """The text in YAML's double quotes."""
    return json.dumps(text, ensure_ascii=False)


def asked(prompt: str, *options: str, scene: str = "", kind: str = "choice") -> str:
    """A question as an author writes it.

    An option that starts with a star is right; what follows a bar is its feedback.
    """
    lines = [
        f"kind: {kind}",
        "objective: test",
        f"prompt: {quoted(prompt)}",
    ]
    if scene:
        lines.append(f"scene: {quoted(scene)}")
    lines.append("options:")
    for option in options:
        text, _, feedback = option.removeprefix("*").partition(" | ")
        lines.append(f"  - text: {quoted(text)}")
        if option.startswith("*"):
            lines.append("    correct: true")
        if feedback:
            lines.append(f"    feedback: {quoted(feedback)}")
    return "\n".join(lines)


def stated(prompt: str, *, answer: bool) -> str:
    """A statement to be judged."""
    verdict = str(answer).lower()
    return f"kind: true-false\nobjective: test\nprompt: {prompt}\nanswer: {verdict}"


def quiz_of(*questions: str, path: str = PATH) -> tuple[Quiz, str]:
    """A quiz of these questions, and its text."""
    text = "title: Test\nquestions:\n"
    for number, question in enumerate(questions):
        lines = [f"id: question-{number}", *question.split("\n")]
        text += "  - " + "\n    ".join(lines) + "\n"
    quiz, _ = read_quiz(text.encode(), path)
    assert quiz is not None, text
    return quiz, text


def marked(rule: str, *questions: str) -> list[str]:
    """What the rule underlines in a quiz of these questions."""
    quiz, text = quiz_of(*questions)
    lines = text.split("\n")
    found = []
    for problem in rules.BY_ID[rule].check_quiz(quiz, course_of({"test": quiz})):
        assert problem.rule == rule
        at = problem.place
        words = lines[at.line - 1][at.column - 1 :][: at.length]
        found.append(words.strip('"'))
    return found
