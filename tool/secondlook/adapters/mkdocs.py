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

from secondlook.course import Course
from secondlook.render import THEME
from secondlook.report.text import paragraphs
from secondlook.validate import has_errors, validate

EXTENSION = "secondlook"


class SecondLookPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Stops before anything is written when the course has an error."""

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
        root = Path(config.config_file_path).parent
        course, problems = validate(root)
        if has_errors(problems):
            text = "\n\n".join(paragraphs(problems, root, colour=False))
            raise PluginError(f"the course has problems\n\n{text}\n")
        self._options(config)["course"] = course
        self._options(config)["directories"] = config.use_directory_urls

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

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> None:
        root = Path(config.config_file_path).parent
        for folder in ("quizzes", "data"):
            server.watch(str(root / folder))

    def _options(self, config: MkDocsConfig) -> dict[str, object]:
        options: dict[str, object] = config.mdx_configs.setdefault(EXTENSION, {})
        return options
