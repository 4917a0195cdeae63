"""A site that is built without any check, whatever stands in the course."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from secondlook.adapters import mkdocs as plugin
from secondlook.course import load
from tests.conftest import SOUND
from tests.hostile.case import CASES

PAGES = [one for one in CASES if one.at.startswith("lessons/") and one.past != "never"]


def generate(course: Path) -> Path:
    """The site of a course, built by MkDocs; the plugin checks nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        patch.setattr(plugin, "validate", lambda root, **_: (load(root)[0], []))
        config = load_config(str(course / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return course / "site"


def site_of_all_pages(folder: Path) -> Path:
    """One site with every hostile page."""
    course = shutil.copytree(SOUND, folder / "course")
    for case in PAGES:
        case.put(course)
    return generate(course)
