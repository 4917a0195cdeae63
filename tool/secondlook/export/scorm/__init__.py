"""Lessons as a SCORM package: the offline site of the students' pages, and a reporter.

A learning platform opens a page with `session.js`, which shows the lesson in a frame:
so a visit lasts while the student reads the help page and comes back. A lesson's page
carries `report.js`, which tells the visit how the quiz goes. Without a platform the
lesson opens by itself, as in the offline site, and nothing is told to anybody.

Marked are the kinds that have right answers. Of `reply`, `story` and `reflect`, and of
what is asked before the lesson, nothing leaves the page: a child may have meant it.

Source: the books of ADL on the run-time environment and on content aggregation, for
SCORM 1.2 (2001) and SCORM 2004, 4th edition (2009).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from secondlook import site
from secondlook.export.archive import zipped
from secondlook.export.picked import Exported, ExportError, Loss, Picked, Progress
from secondlook.export.scorm import package
from secondlook.export.scorm.package import Unit
from secondlook.model import AnyQuestion

# The kinds that have right answers; `report.js` holds the same, with their SCORM types.
MARKED = frozenset(
    ("choice", "several", "true-false", "spot", "sort", "order", "match")
)


def export(picked: Picked, version: str, progress: Progress) -> Exported:
    """A package of what was picked; `version` is "1.2" or "2004".

    Raises:
        ExportError: the site could not be built.
    """
    try:
        with site.offline_folder(picked.course.root, progress) as (folder, _):
            progress("Packing the lessons")
            return packed(folder, picked, version)
    except site.BuildFailedError as failed:
        told = (f"{one.place}: {one.message} {one.fix}" for one in failed.problems)
        raise ExportError("\n".join(("The site does not build.", *told))) from None
    except (site.BuildRefusedError, site.GeneratorError) as error:
        raise ExportError(str(error)) from None


def packed(folder: Path, picked: Picked, version: str) -> Exported:
    """The package, made from an offline site that `site.offline_folder` gave."""
    files = package.files(folder, units(picked), version)
    questions = [one for quiz in picked.quizzes() for one in quiz.questions]
    return Exported(zipped(files), len(questions), tuple(unmarked(picked)))


def units(picked: Picked) -> list[Unit]:
    """Each lesson's page that has a quiz: what a platform calls a SCO."""
    quizzes = list(picked.quizzes())
    both = len(picked.bands) > 1
    found: list[Unit] = []
    for quiz in quizzes:
        page = picked.course.page(f"{quiz.lesson}/{quiz.band}.md")
        title = str(page.meta.title if page else quiz.title)
        label = f"{title} ({quiz.band})" if both else title
        # A single one is what a platform without manifests opens, too.
        alone = len(quizzes) == 1
        start = package.HOME if alone else f"start/{quiz.lesson}-{quiz.band}.html"
        found.append(Unit(quiz.lesson, quiz.band, title, label, start))
    return found


def is_marked(question: AnyQuestion) -> bool:
    """Whether an answer to it is told to the platform."""
    return question.kind in MARKED and not question.before


def unmarked(picked: Picked) -> Iterator[Loss]:
    """What each quiz asks without telling the platform."""
    for quiz in picked.quizzes():
        names = [str(one.id) for one in quiz.questions if not is_marked(one)]
        if names:
            what = (
                "asked, but on purpose neither marked nor sent to the platform, are "
                + ", ".join(f'"{name}"' for name in names)
            )
            yield Loss(quiz.at, what, left_out=False)
