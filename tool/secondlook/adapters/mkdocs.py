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
from mkdocs.utils import get_theme_dir

from secondlook import compiled, search_index
from secondlook.course import Course
from secondlook.memo import Keys, Memo
from secondlook.model import Page as CoursePage
from secondlook.render import THEME
from secondlook.report.text import paragraphs
from secondlook.validate import has_errors, validate

EXTENSION = "secondlook"
# What MkDocs notes of a page when it draws it.
_DRAWN = ("content", "toc", "_title_from_render", "present_anchor_ids")
_SOON = 0.05  # seconds


# MkDocs leaves its plugins untyped, and of options we have none.
class SecondLookPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Stops before anything is written when the course has an error.

    Who has checked the course already gives it to the extension, as its `course`.
    """

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"
        self.memo = Memo() if self.serving else None
        self.templates = compiled.Templates()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        config.extra["serving"] = self.serving
        dirs = config.theme.dirs
        # A course outside this repository has no copy of the theme to point to.
        if str(THEME) not in dirs:
            dirs.insert(0, str(THEME))
        # Of Material's many thousand files (most are icons) no page uses one; going
        # through their names costs more than drawing thirty pages.
        self.material = get_theme_dir("material")
        if self.material in dirs:
            dirs.remove(self.material)
        return config

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Templates leave no empty lines behind: fewer bytes in every page.

        They may use a template of Material's, such as the names of languages.
        """
        loader = env.loader
        if isinstance(loader, jinja2.FileSystemLoader):
            loader.searchpath.append(self.material)
        env.trim_blocks = env.lstrip_blocks = True
        env.bytecode_cache = self.templates
        return env

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        options = self._options(config)
        course = options.get("course")
        if not isinstance(course, Course):
            root = Path(config.config_file_path).parent
            course = _sound_course(root, self.memo)
        options["course"] = course
        options["directories"] = config.use_directory_urls
        self.entries: list[search_index.Entry] = []
        self.keys = Keys(course) if self.memo else None
        self.look = _stamps(THEME) if self.memo else b""

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """The page as it was checked: MkDocs would read `title: 0113` as a number."""
        read = self._page(page, config)
        if read is None:
            return None
        meta = {"title": read.meta.title} if read.meta.title else {}
        front = json.dumps(meta, ensure_ascii=False)  # JSON is YAML with nothing odd
        return "\n".join(("---", front, "---", *read.body))

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        self._options(config)["page"] = page.file.src_uri
        self._recall(page, config)

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        entry = search_index.Entry(page.url, str(page.title), html)
        self.entries.append(entry)

    def _recall(self, page: Page, config: MkDocsConfig) -> None:
        """While serving, a page is drawn only when something it rests on changed.

        MkDocs' own way to draw it, its method `render`, is put behind the memory.
        """
        read = self._page(page, config)
        if not self.memo or not self.keys or not read:
            return
        memo, key, draw = self.memo, self.keys.page(read) + self.look, page.render

        def render(config: MkDocsConfig, files: Files) -> None:
            def drawn() -> dict[str, object]:
                draw(config, files)
                return {name: getattr(page, name) for name in _DRAWN}

            for name, value in memo.recall("html", read.path, key, drawn).items():
                setattr(page, name, value)

        page.render = render  # type: ignore[method-assign]  # on purpose, see above

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
        # It would look for changes twice a second only.
        server.build_delay = _SOON
        server.observer._timeout = _SOON
        for emitter in server.observer.emitters:
            emitter._timeout = _SOON

    def _page(self, page: Page, config: MkDocsConfig) -> CoursePage | None:
        course = self._options(config)["course"]
        return course.page(page.file.src_uri) if isinstance(course, Course) else None

    def _options(self, config: MkDocsConfig) -> dict[str, object]:
        options: dict[str, object] = config.mdx_configs.setdefault(EXTENSION, {})
        return options


def _stamps(folder: Path) -> bytes:
    """When the files of a folder were changed."""
    stamps = ((str(one), one.stat().st_mtime_ns) for one in folder.rglob("*"))
    return repr(sorted(stamps)).encode()


def _sound_course(root: Path, memo: Memo | None) -> Course:
    """The course at `root`.

    Raises:
        PluginError: it has errors.
    """
    course, problems = validate(root, memo=memo)
    if has_errors(problems):
        text = "\n\n".join(paragraphs(problems, root, colour=False))
        raise PluginError(f"the course has problems\n\n{text}\n")
    return course
