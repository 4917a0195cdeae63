"""Lessons as a SCORM 2004 package (4th edition), for platforms that prefer it."""

from __future__ import annotations

from secondlook.export import scorm
from secondlook.export.picked import Exported, Picked, Progress

NAME = "scorm2004"
SUFFIX = ".scorm2004.zip"
FOR = "learning platforms that prefer SCORM 2004: lessons with their quizzes"


def export(picked: Picked, progress: Progress) -> Exported:
    """A zip of the lessons that reports to the platform as SCORM 2004.

    Raises:
        ExportError: the site could not be built.
    """
    return scorm.export(picked, "2004", progress)
