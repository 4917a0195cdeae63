"""The MkDocs plugin: checks the course, then tells the extension what to draw."""

from __future__ import annotations

import json
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from secondlook import search_index
from secondlook.course import Course
from secondlook.render import THEME
from secondlook.report.text import paragraphs
from secondlook.validate import has_errors, validate

EXTENSION = "secondlook"
# Our theme needs none of Material's own scripts, styles and pictures.
_UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")


class SecondLookPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Stops before anything is written when the course has an error.

    Who has checked the course already gives it to the extension, as its `course`.
    """

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        config.extra["serving"] = self.serving
        # A course outside this repository has no copy of the theme to point to.
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(0, str(THEME))
        return config

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Templates leave no empty lines behind: fewer bytes in every page."""
        env.trim_blocks = env.lstrip_blocks = True
        return env

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        options = self._options(config)
        if not isinstance(options.get("course"), Course):
            root = Path(config.config_file_path).parent
            options["course"] = _sound_course(root)
        options["directories"] = config.use_directory_urls
        self.entries: list[search_index.Entry] = []

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """All files but those of Material's that no page uses."""
        used = [
            one
            for one in files
            if one.src_dir == config.docs_dir or not one.src_uri.startswith(_UNUSED)
        ]
        return Files(used)

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """The page as it was checked: MkDocs would read `title: 0113` as a number."""
        course = self._options(config)["course"]
        read = course.page(page.file.src_uri) if isinstance(course, Course) else None
        if read is None:
            return None
        meta = {"title": read.meta.title} if read.meta.title else {}
        front = json.dumps(meta, ensure_ascii=False)  # JSON is YAML with nothing odd
        return "\n".join(("---", front, "---", *read.body))

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        self._options(config)["page"] = page.file.src_uri

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        entry = search_index.Entry(page.url, str(page.title), html)
        self.entries.append(entry)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        path = Path(config.site_dir) / search_index.PATH
        path.parent.mkdir(exist_ok=True)
        path.write_text(search_index.as_json(self.entries), encoding="utf-8")

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> None:
        root = Path(config.config_file_path).parent
        for folder in ("quizzes", "data"):
            server.watch(str(root / folder))

    def _options(self, config: MkDocsConfig) -> dict[str, object]:
        options: dict[str, object] = config.mdx_configs.setdefault(EXTENSION, {})
        return options


def _sound_course(root: Path) -> Course:
    """The course at `root`.

    Raises:
        PluginError: it has errors.
    """
    course, problems = validate(root)
    if has_errors(problems):
        text = "\n\n".join(paragraphs(problems, root, colour=False))
        raise PluginError(f"the course has problems\n\n{text}\n")
    return course
