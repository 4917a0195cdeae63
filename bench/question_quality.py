"""How well the rules of question quality do: a table for each labelled sample.

    python -m bench.question_quality            the labelled samples
    python -m bench.question_quality FOLDER     what they find in other quizzes

Run it from the root of the repository. Unlabelled quizzes get no figures: every
finding is listed, for a person to judge.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.sample import FOLDER, MEASURED, Sample, Score, findings, measure, read

from secondlook.rules import BY_ID


def table(name: str, sample: Sample, *, every: bool = False) -> None:
    """Precision and recall of each rule; with `every`, each mistake as well."""
    scores = measure(sample)
    print(f"\n{name}: {sample.questions} questions, {sample.sound} of them sound")
    print(f"  {'rule':26} {'':6} found  right  flaws  precision  recall")
    for rule, score in scores.items():
        _row(rule, str(BY_ID[rule].SEVERITY), score)
    for severity in ("error", "advice"):
        together = sum(
            (scores[rule] for rule in MEASURED if severity == BY_ID[rule].SEVERITY),
            Score(),
        )
        _row("together", severity, together)
    if every:
        for score in scores.values():
            for what, found in (("alarm", score.alarms), ("miss", score.misses)):
                for one in sorted(found):
                    print(f"  {what}: {' '.join(one)}")


def _row(name: str, severity: str, score: Score) -> None:
    right, found = len(score.hits), len(score.hits) + len(score.alarms)
    flaws = right + len(score.misses)
    figures = (
        f"{found:5} {right:6} {flaws:6} {score.precision:10.2f} {score.recall:7.2f}"
    )
    print(f"  {name:26} {severity:6} {figures}")


def listing(folder: Path) -> None:
    """Every finding in quizzes that carry no labels."""
    sample = read(folder)
    found = sorted(set(findings(sample.quizzes)))
    print(f"{sample.questions} questions, {len(found)} findings")
    for quiz, question, rule in found:
        print(f"  {rule}: {quiz} {question}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        listing(Path(sys.argv[1]))
    else:
        table("Tuning", read(FOLDER / "tuning"), every=True)
        table("Held out", read(FOLDER / "held-out"))
