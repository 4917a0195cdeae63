"""Labelled questions, and how well the rules of question quality do on them.

`tuning/` and `held-out/` hold quizzes as authors write them, most without feedback.
A comment `# flaws: …` above a question, or above the title, names the rules that it
breaks in a person's eyes; without one it is sound. Flaws of length and position are
labelled by measure.

The questions were written before the rules. The rules were fitted to `tuning/` alone;
measured on `held-out/` once, three of them then grew more careful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from secondlook import rules
from secondlook.course import Course, digest
from secondlook.model import Quiz
from secondlook.problem import Problem
from secondlook.read import read_quiz

FOLDER = Path(__file__).parent
OF_A_QUESTION = (
    "answer-not-echoed",
    "answer-not-longest",
    "article-fits-options",
    "distinct-question",
    "negative-word-stands-out",
    "no-absolute-clue",
    "no-all-of-the-above",
    "no-blank",
    "no-combined-option",
    "no-none-of-the-above",
    "no-option-letter",
    "no-option-position",
    "no-truth-series",
    "no-vague-frequency",
    "options-in-order",
    "positive-prompt",
    "prompt-ends-as-question",
    "prompt-is-whole",
    "separate-ranges",
    "short-option",
    "short-prompt",
)
OF_A_QUIZ = (
    "answer-length-varies",
    "answer-position-varies",
    "answer-text-varies",
    "true-and-false-mixed",
)
MEASURED = OF_A_QUESTION + OF_A_QUIZ

_LABEL = re.compile(r"# flaws: (?P<flaws>.+)\n(?: *- id: (?P<id>.+)|title:)")

# The file, then the question's id, or nothing for the quiz as a whole, then the rule.
Finding = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """Quizzes with the flaws that a person sees in them."""

    quizzes: Mapping[str, Quiz]
    labels: frozenset[Finding]

    @property
    def questions(self) -> int:
        """How many questions there are."""
        return sum(len(quiz.questions) for quiz in self.quizzes.values())

    @property
    def sound(self) -> int:
        """How many questions have no flaw."""
        return self.questions - len({label[:2] for label in self.labels if label[1]})


@dataclass(slots=True)
class Score:
    """What a rule found: rightly, wrongly, and not at all."""

    hits: set[Finding] = field(default_factory=set)
    alarms: set[Finding] = field(default_factory=set)
    misses: set[Finding] = field(default_factory=set)

    @property
    def precision(self) -> float:
        """The share of what was reported that is a flaw; 1 if nothing was."""
        found = len(self.hits) + len(self.alarms)
        return len(self.hits) / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of the flaws that was reported; 1 if there are none."""
        flaws = len(self.hits) + len(self.misses)
        return len(self.hits) / flaws if flaws else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.hits | other.hits,
            self.alarms | other.alarms,
            self.misses | other.misses,
        )


def read(folder: Path) -> Sample:
    """The quizzes of a folder with their labels."""
    quizzes: dict[str, Quiz] = {}
    labels: set[Finding] = set()
    for file in sorted(folder.rglob("*.yml")):
        name = file.relative_to(folder).with_suffix("").as_posix().replace("/", "-")
        quiz, _ = read_quiz(file.read_bytes(), f"quizzes/{name}/11-13.yml")
        if quiz is None:
            raise ValueError(f"{file} cannot be read")
        quizzes[name] = quiz
        for match in _LABEL.finditer(file.read_text(encoding="utf-8")):
            flaws = match["flaws"].split(", ")
            labels.update((name, match["id"] or "", flaw) for flaw in flaws)
    return Sample(quizzes, frozenset(labels))


def measure(sample: Sample) -> dict[str, Score]:
    """How each rule does on a sample."""
    scores = {rule: Score() for rule in MEASURED}
    found = set(findings(sample.quizzes))
    for finding in found | sample.labels:
        score = scores[finding[2]]
        if finding in found and finding in sample.labels:
            score.hits.add(finding)
        else:
            (score.alarms if finding in found else score.misses).add(finding)
    return scores


def findings(quizzes: Mapping[str, Quiz]) -> Iterator[Finding]:
    """What the measured rules find in quizzes."""
    course = course_of(quizzes)
    for name, quiz in quizzes.items():
        for problem in rules.of_quiz(quiz, course):
            if problem.rule in MEASURED:
                yield _finding(name, quiz, problem)
    for problem in rules.BY_ID["distinct-question"].check_course(course):
        name = problem.place.path.split("/")[1]
        yield _finding(name, quizzes[name], problem)


def _finding(name: str, quiz: Quiz, problem: Problem) -> Finding:
    if problem.rule in OF_A_QUIZ:
        return name, "", problem.rule
    above = [q for q in quiz.questions if q.at.line <= problem.place.line]
    return name, above[-1].id, problem.rule


def course_of(quizzes: Mapping[str, Quiz]) -> Course:
    """A course that has these quizzes and nothing else."""
    return Course(
        root=FOLDER,
        pages=(),
        quiz_paths={},
        digests={(name, "11-13"): digest(quiz) for name, quiz in quizzes.items()},
        lessons={},
        data={},
        facts={},
        sources={},
        help_lines={},
        help=None,
        signs={},
        terms={},
        wordings={},
    )
