"""Lessons as a SCORM 1.2 package, which nearly every learning platform takes."""

from __future__ import annotations

from secondlook.export import scorm
from secondlook.export.picked import Exported, Picked, Progress

NAME = "scorm12"
SUFFIX = ".scorm12.zip"
FOR = "Moodle and nearly every other learning platform: lessons with their quizzes"


def export(picked: Picked, progress: Progress) -> Exported:
    """A zip of the lessons that reports to the platform as SCORM 1.2.

    Raises:
        ExportError: the site could not be built.
    """
    return scorm.export(picked, "1.2", progress)
