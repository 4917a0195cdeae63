"""A package in a learning platform that we did not write: scorm-again, in Chromium."""

from __future__ import annotations

import io
import json
import re
import shutil
import string
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect

from secondlook import site
from secondlook.course import load
from secondlook.export import scorm
from secondlook.export.picked import pick
from secondlook.model import (
    AnyQuestion,
    Choice,
    Match,
    Order,
    Quiz,
    Several,
    Sort,
    Spot,
    TrueFalse,
)
from tests.browser.conftest import Open, served
from tests.conftest import ROOT, SOUND

AGAIN = ROOT / "node_modules/scorm-again/dist/scorm-again.min.js"
LMS = Path(__file__).parent / "lms.html"
# As in Kolibri: neither forms, nor other windows, nor the whole tab.
VERSIONS = ("1.2", "2004")
ENDS = ("Initialize", "Finish", "Terminate")
SANDBOX = 'sandbox="allow-scripts allow-same-origin"'
START = "package/index.html"
LESSON = "demo/11-13/index.html"
EXIT = "https://www.example.org/"
# Those of the sample of all kinds that are asked only before the lesson there.
FURTHER = """
  - id: after-choice
    kind: choice
    objective: check-an-offer
    prompt: A kite club asks for a fee by tonight. What is a good first step?
    options:
      - text: Pay half of it.
        feedback: Half a fee is gone as fast as a whole one, and nothing is checked.
      - text: Look the club up with an adult.
        correct: true
        feedback: Two people find out more than one, and it costs nothing to look.
      - text: Ask for a day more.
        feedback: A day more is nice, and the club is still unknown after it.
  - id: after-truth
    kind: true-false
    objective: say-first-words
    prompt: A helpline tells parents about every call.
    answer: false
    feedback_true: Most helplines say on their page what stays between you and them.
    feedback_false: Right, and each helpline says on its page when it has to act.
"""
# Answers every question: "right", "wrong", or with "all" that can be ticked.
ANSWER = """(how) => {
  const form = document.querySelector('[data-quiz][data-part="all"]');
  const change = { bubbles: true };
  for (const root of form.querySelectorAll("[data-question]:not([hidden])")) {
    const reason = (id) => root.querySelector(`[data-option="${CSS.escape(id)}"]`);
    const fits = (item, value) => reason(item.dataset.item).dataset.value === value;
    for (const box of root.querySelectorAll("fieldset > label input, .sl-spot input")) {
      if (box.closest("[data-item]")) continue;
      if (box.type === "checkbox" && box.checked) box.click();
      const good = "good" in reason(box.id).dataset;
      const fits = good === (how === "right");
      if (how === "all" ? box.type === "checkbox" : fits) box.click();
    }
    const items = [...root.querySelectorAll("[data-item]")];
    const place = (item) => reason(item.dataset.item).dataset.value;
    items.sort((one, other) => (place(one) < place(other) ? -1 : 1));
    for (const item of items) {
      const fields = item.querySelectorAll("input, option:not([value=''])");
      const right = how === "right";
      const wanted = [...fields].find((one) => fits(item, one.value) === right);
      if (wanted.type === "radio") wanted.click();
      else wanted.parentElement.value = wanted.value;
      wanted.parentElement.dispatchEvent(new Event("change", change));
    }
    root.querySelector(".sl-button--check")?.click();
  }
}"""


COUNT = "platform.cmi.interactions.childArray.length"

Call = list[Any]


@dataclass(frozen=True)
class Course:
    """A small course with a quiz of all kinds, packed for both versions and served."""

    folder: Path
    url: str
    quiz: Quiz

    def marked(self) -> list[AnyQuestion]:
        return [one for one in self.quiz.questions if scorm.is_marked(one)]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    folder = tmp_path_factory.mktemp("platform")
    root = shutil.copytree(SOUND, folder / "course")
    text = (ROOT / "tests/kinds/11-13.yml").read_text(encoding="utf-8")
    (root / "quizzes/demo/11-13.yml").write_text(text + FURTHER, encoding="utf-8")
    drawn = root / "quizzes/demo/14-17.yml"
    text = drawn.read_text(encoding="utf-8")
    drawn.write_text(text.replace("\nquestions:", "\ndraw: 3\nquestions:"), "utf-8")
    read, _ = load(root)
    if not AGAIN.is_file():
        pytest.fail("No scorm-again: run `make node_modules/.installed`.")
    with site.offline_folder(root) as (made, _):
        for version in VERSIONS:
            for band, name in (("11-13", "package"), ("14-17", "drawn")):
                picked = pick(read, "demo", band)
                content = scorm.packed(made, picked, version).content
                with zipfile.ZipFile(io.BytesIO(content)) as opened:
                    opened.extractall(folder / version / name)
            shutil.copy(AGAIN, folder / version)
    (quiz,) = pick(read, "demo", "11-13").quizzes()
    with served(folder) as url:
        yield Course(folder, url, quiz)


@dataclass
class Platform:
    """A page of a learning platform that shows the package."""

    page: Page
    version: str
    faults: list[str]

    @property
    def lesson(self) -> Frame:
        frame = self.page.frames[-1]
        frame.wait_for_load_state()
        return frame

    def answer(self, how: str) -> None:
        expect(self.lesson.locator(".sl-quiz__school")).to_be_visible()
        self.lesson.evaluate(ANSWER, how)

    def calls(self) -> list[Call]:
        calls: list[Call] = self.page.evaluate("typeof told === 'object' ? told : []")
        return calls

    def stored(self, element: str) -> str:
        """What the platform holds now, also of what a lesson may only write."""
        cmi = self.page.evaluate("JSON.parse(JSON.stringify(platform.cmi))")
        for name in element.split("."):
            if isinstance(cmi, list):
                cmi = cmi[int(name)]
            else:
                cmi = cmi[name] if name in cmi else cmi["childArray"][int(name)]
        return str(cmi)

    def core(self, element: str) -> str:
        """An element that SCORM 1.2 has under `core`, and 2004 above all."""
        return self.stored(f"core.{element}" if self.version == "1.2" else element)

    def end(self) -> None:
        self.page.evaluate("document.querySelector('iframe').remove()")

    def errors(self) -> list[Call]:
        return [one for one in self.calls() if one[-1] != 0]


Enter = Callable[..., Platform]


@pytest.fixture
def enter(open_browser: Open, course: Course) -> Iterator[Enter]:
    """Opens the lesson in a platform; nothing may go wrong there."""
    opened: list[Platform] = []

    def open_one(
        version: str, sandbox: str = "", before: Any = None, start: str = START
    ) -> Platform:
        words = {
            "{version}": version,
            "{sandbox}": sandbox,
            "{before}": json.dumps(before),
            "{start}": start,
        }
        text = LMS.read_text(encoding="utf-8")
        for name, value in words.items():
            text = text.replace(name, value)
        (course.folder / version / "lms.html").write_text(text, encoding="utf-8")
        context = open_browser()
        context.route(
            EXIT, lambda route: route.fulfill(body="<title>Elsewhere</title>")
        )
        page = context.new_page()
        platform = Platform(page, version, [])
        page.on("console", lambda message: platform.faults.append(message.text))
        page.on("pageerror", lambda error: platform.faults.append(str(error)))
        page.goto(f"{course.url}{version}/lms.html")
        opened.append(platform)
        return platform

    yield open_one
    for one in opened:
        assert [
            text for text in one.faults if "escape its sandboxing" not in text
        ] == []
        assert one.errors() == []


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


# ---- what is told


@pytest.mark.parametrize(
    ("how", "score", "sandbox"),
    [
        ("right", 100, ""),
        ("right", 100, SANDBOX),
        ("wrong", 0, SANDBOX),
        ("all", 0, ""),
    ],
    ids=["right", "right-in-a-sandbox", "wrong", "all-ticked"],
)
def test_score_and_status(
    enter: Enter, version: str, how: str, score: int, sandbox: str
) -> None:
    platform = enter(version, sandbox)
    platform.answer(how)
    assert float(platform.core("score.raw")) == score
    assert (platform.core("score.min"), platform.core("score.max")) == ("0", "100")
    whole = "completed" if how != "all" else "incomplete"
    if version == "1.2":
        assert platform.core("lesson_status") == whole
    else:
        assert float(platform.core("score.scaled")) == score / 100
        assert platform.core("completion_status") == whole
        passed = "passed" if score else "unknown"
        assert platform.core("success_status") == passed
    platform.end()
    ends = [call[0] for call in platform.calls() if call[0] not in ("SetValue",)]
    assert ends[0] == "Initialize"
    assert ends[-1] in ("Finish", "Terminate")
    assert len([one for one in ends if one in ("Initialize", ends[-1])]) == 2


def test_each_marked_question_is_told_once_with_its_answer(
    enter: Enter, version: str, course: Course
) -> None:
    platform = enter(version)
    platform.answer("right")
    told = interactions(platform)
    assert [one["id"] for one in told] == [
        f"demo.11-13.{question.id}" for question in course.marked()
    ]
    assert {str(one.kind) for one in course.marked()} == scorm.MARKED
    for one, question in zip(told, course.marked(), strict=True):
        form, answer = expected(question, version)
        assert one["type"] == form
        assert one["response"] == one["pattern"] == answer
        assert one["result"] == "correct"


def test_a_wrong_answer_is_told_and_a_better_one_takes_its_place(
    enter: Enter, version: str, course: Course
) -> None:
    platform = enter(version)
    platform.answer("wrong")
    wrong = interactions(platform)
    assert {one["result"] for one in wrong} == {
        "wrong" if version == "1.2" else "incorrect"
    }
    for one, question in zip(wrong, course.marked(), strict=True):
        assert one["response"] != one["pattern"] == expected(question, version)[1]
    platform.answer("right")
    right = interactions(platform)
    assert len(right) == len(wrong)
    assert {one["result"] for one in right} == {"correct"}
    # Once right, it stays right.
    calls = len(platform.calls())
    platform.answer("wrong")
    later = [one[1] for one in platform.calls()[calls:] if one[0] == "SetValue"]
    assert later == []
    assert float(platform.core("score.raw")) == 100


def test_nothing_else_leaves_the_page(
    enter: Enter, version: str, course: Course
) -> None:
    platform = enter(version)
    before = platform.lesson.locator("[data-part=before] [data-question]")
    for question in before.all():
        question.locator("input").first.check()
        question.get_by_role("button", name="Check my answer").click()
    quiz = platform.lesson.locator("[data-part=all]")
    calls = len(platform.calls())
    for kind in ("reply", "story", "reflect"):
        question = quiz.locator(f"[data-kind={kind}]")
        if kind == "reply":
            question.locator("input").first.check()
            question.get_by_role("button", name="Check my answer").click()
        while kind == "story" and question.locator("[data-turn]:visible").count():
            question.locator("[data-turn]:visible").first.click()
        question.locator("[data-reasons] > summary").click()
    for question in quiz.locator("[data-before]").all():
        question.locator("input").first.check()
        question.get_by_role("button", name="Check my answer").click()
    assert platform.calls()[calls:] == []
    platform.answer("right")
    platform.end()
    told = json.dumps(platform.calls())
    quiet = [one.id for one in course.quiz.questions if not scorm.is_marked(one)]
    assert len(quiet) == 5
    assert not [one for one in quiet if one in told]
    assert not re.search("time|latency|learner_name|student_name|suspend_data", told)


def test_a_question_may_be_skipped_by_reading_its_reasons(
    enter: Enter, version: str, course: Course
) -> None:
    platform = enter(version)
    quiz = platform.lesson.locator("[data-part=all]")
    status = "lesson_status" if version == "1.2" else "completion_status"
    for question in course.marked():
        assert platform.core(status) == "incomplete"
        root = quiz.locator(f'[data-question="{question.id}"]')
        root.get_by_role("button", name="Show the reasons").click()
        expect(root.locator("[data-reasons]")).to_have_attribute("open", "")
        platform.lesson.wait_for_timeout(30)  # the browser tells of it a moment later
    assert platform.core(status) == "completed"
    assert float(platform.core("score.raw")) == 0
    assert interactions(platform) == []


def test_the_score_is_a_share_of_what_was_drawn(enter: Enter, version: str) -> None:
    platform = enter(version, start="drawn/index.html")
    quiz = platform.lesson.locator("[data-part=all]")
    status = "lesson_status" if version == "1.2" else "completion_status"
    platform.answer("wrong")
    assert float(platform.core("score.raw")) == 0
    assert platform.core(status) == "completed"
    for score in (33, 67, 100):
        # The missed ones alone are shown then; those that were right still count.
        quiz.get_by_role("button", name="Look back").click()
        quiz.get_by_role("button", name="Try the missed ones again").click()
        question = quiz.locator("[data-question]:not([data-before]):visible").first
        right = question.locator("[data-good]").get_attribute("data-option")
        question.locator(f'[id="{right}"]').check()
        question.get_by_role("button", name="Check my answer").click()
        assert float(platform.core("score.raw")) == score
    # Other questions begin anew, and what was reached stays.
    quiz.get_by_role("button", name="Other questions").click()
    platform.answer("wrong")
    assert float(platform.core("score.raw")) == 100


def test_what_was_drawn_before_does_not_count(enter: Enter, version: str) -> None:
    platform = enter(version, start="drawn/index.html")
    for _ in range(5):
        platform.lesson.get_by_role("button", name="Other questions").click()
    platform.answer("right")
    assert float(platform.core("score.raw")) == 100


def test_a_later_visit_takes_nothing_away(enter: Enter, version: str) -> None:
    one = {"id": "demo.11-13.kind-spot", "type": "choice", "result": "correct"}
    status = "lesson_status" if version == "1.2" else "completion_status"
    core: dict[str, Any] = {"score": {"raw": "60"}, "entry": "resume"}
    core[status] = "completed"
    before = {"core": core} if version == "1.2" else core
    before["interactions"] = {"0": one}
    platform = enter(version, before={"cmi": before})
    platform.answer("wrong")
    assert float(platform.core("score.raw")) == 60
    assert platform.core(status) == "completed"
    # What the earlier visit told stands first, and seven questions come after it.
    assert platform.page.evaluate(COUNT) == 1 + 7
    platform.answer("right")
    assert float(platform.core("score.raw")) == 100


def test_who_only_looks_is_not_marked(enter: Enter, version: str) -> None:
    mode = (
        {"core": {"lesson_mode": "review"}} if version == "1.2" else {"mode": "review"}
    )
    platform = enter(version, before={"cmi": mode})
    platform.lesson.evaluate(ANSWER, "right")
    platform.end()
    assert [one for one in platform.calls() if one[0] == "SetValue"] == []
    expect(platform.page.locator("iframe")).to_have_count(0)


def interactions(platform: Platform) -> list[dict[str, str]]:
    """What the platform holds of each question."""
    count = platform.page.evaluate(COUNT)
    response = "student_response" if platform.version == "1.2" else "learner_response"
    names = {
        "id": "id",
        "type": "type",
        "result": "result",
        "pattern": "correct_responses.0.pattern",
        "response": response,
    }
    return [
        {
            name: platform.stored(f"interactions.{number}.{element}")
            for name, element in names.items()
        }
        for number in range(count)
    ]


def expected(question: AnyQuestion, version: str) -> tuple[str, str]:
    """The type of a question and its right answer, made from the quiz's file."""
    letters = string.ascii_lowercase
    comma, point = (",", ".") if version == "1.2" else ("[,]", "[.]")
    match question:
        case Choice() | Several():
            good = [one.correct for one in question.options]
            return "choice", comma.join(letters[n] for n, one in enumerate(good) if one)
        case Spot():
            good = [one.correct for one in question.parts]
            return "choice", comma.join(letters[n] for n, one in enumerate(good) if one)
        case TrueFalse():
            word = "true" if question.answer else "false"
            return "true-false", word[0] if version == "1.2" else word
        case Sort():
            places = [str(one.place) for one in question.items]
            if version == "1.2":
                places = [one[0] for one in places]
        case Match():
            from secondlook.quiz_view import view

            places = [str(row["value"]) for row in view(question, "x")["rows"]]
        case Order():
            steps = letters[: len(question.steps)]
            return "sequencing", comma.join(steps)
        case _:
            raise AssertionError(question.kind)
    pairs = (letters[n] + point + one for n, one in enumerate(places))
    return "matching", comma.join(pairs)


# ---- what the reader is told


def test_the_reader_is_told_who_can_see_it(enter: Enter, version: str) -> None:
    platform = enter(version, SANDBOX)
    quiz = platform.lesson.locator("[data-part=all]")
    told = quiz.locator("[data-intro]")
    expect(told).to_contain_text("Your school can see these answers, with your name.")
    expect(quiz).not_to_contain_text("no score")
    expect(platform.lesson.locator("[data-remember] summary")).to_have_count(0)
    link = told.get_by_role("link")
    expect(link).to_have_attribute(
        "href", re.compile("/about/privacy/index.html#in-your")
    )
    # The visit goes on while help is read, and after it.
    platform.lesson.get_by_role("link", name="Get help").first.click()
    expect(platform.lesson.locator("h1")).to_have_text("Help")
    platform.lesson.locator(".sl-logo").click()
    platform.lesson.wait_for_url(f"**/{LESSON}")
    platform.answer("right")
    begun = [one[0] for one in platform.calls() if one[0] in ENDS]
    assert begun == ["Initialize"]
    assert float(platform.core("score.raw")) == 100


def test_enter_in_the_search_leads_to_a_page_where_forms_are_forbidden(
    enter: Enter,
) -> None:
    lesson = enter("1.2", SANDBOX).lesson
    lesson.get_by_role("button", name="Search").click()
    field = lesson.get_by_role("searchbox")
    field.fill("help")
    result = lesson.locator("[data-search-results] a").first
    expect(result).to_be_visible()
    field.press("Enter")
    expect(result).to_be_focused()


def test_the_link_leads_to_the_words_about_schools() -> None:
    text = (ROOT / "lessons/about/privacy.md").read_text(encoding="utf-8")
    assert "\n## In your school's learning platform\n" in text
    script = Path(scorm.__file__).parent / "report.js"
    assert "#in-your-schools-learning-platform" in script.read_text(encoding="utf-8")


# ---- leaving


def leave_by_button(frame: Frame) -> None:
    frame.locator("[data-exit]").click(no_wait_after=True)


def leave_by_keys(frame: Frame) -> None:
    frame.locator("h1").click()
    for _ in range(3):
        frame.page.keyboard.press("Shift")


@pytest.mark.parametrize("leave", [leave_by_button, leave_by_keys])
def test_the_quick_exit_leaves_the_whole_tab(
    enter: Enter, leave: Callable[[Frame], None]
) -> None:
    platform = enter("1.2")
    leave(platform.lesson)
    platform.page.wait_for_url(EXIT)
    platform.page.go_back()
    assert "lms.html" not in platform.page.url


def test_in_a_sandbox_the_quick_exit_leaves_the_frame(enter: Enter) -> None:
    platform = enter("1.2", SANDBOX)
    leave_by_button(platform.lesson)
    platform.lesson.wait_for_url(EXIT)
    assert platform.page.url.endswith("lms.html")
    # That it may not leave the tab is what the browser then complains of.
    forbidden = [one for one in platform.faults if "allow-top-navigation" in one]
    assert len(forbidden) == 1
    platform.faults.remove(forbidden[0])


# ---- without a platform


def test_without_a_platform_it_opens_like_the_offline_site(
    open_browser: Open, course: Course
) -> None:
    context = open_browser(offline=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((course.folder / "2004/package/index.html").as_uri())
    page.wait_for_url(f"**/{LESSON}")
    quiz = page.locator("[data-part=all]")
    expect(quiz).to_contain_text("There is no clock and no score")
    expect(quiz.locator("[data-remember] summary")).to_be_visible()
    page.evaluate(ANSWER, "right")
    expect(quiz.locator("[data-result]").first).not_to_be_empty()
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("help")
    page.get_by_role("searchbox").press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_count(1)
    assert faults == []


def test_a_frame_of_another_site_gets_nothing(
    open_browser: Open, course: Course
) -> None:
    """A page around the lesson that only looks like a platform."""
    page = open_browser().new_page()
    page.goto(f"{course.url}1.2/scorm-again.min.js")
    other = course.url.replace("127.0.0.1", "localhost")
    page.set_content(
        "<script>var told = []; window.secondLookVisit = {open: true, quiz: "
        "'demo-11-13', answered: (one) => told.push(one), stands: () => {}};</script>"
        f"<iframe src='{other}1.2/package/{LESSON}'>"
    )
    frame = page.frames[-1]
    frame.wait_for_load_state()
    frame.evaluate(ANSWER, "right")
    expect(frame.locator(".sl-quiz__school")).to_have_count(0)
    assert page.evaluate("told") == []


def test_without_script_the_lesson_is_there(open_browser: Open, course: Course) -> None:
    page = open_browser(java_script_enabled=False).new_page()
    page.goto(f"{course.url}1.2/package/index.html")
    lesson = page.frames[-1]
    assert lesson.url.endswith(LESSON)
    expect(lesson.locator("[data-question]").first).to_be_visible()
    expect(lesson.locator("[data-exit]")).to_have_attribute("target", "_top")
