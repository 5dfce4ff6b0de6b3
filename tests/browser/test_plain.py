"""Before Python is there, and when it never comes: the page still fills, ticks, saves and copies."""

from __future__ import annotations

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from checklists import catalog
from checklists.model.drafting import draft
from checklists.model.fields import tidy
from checklists.model.review import review
from checklists.views.text import body_text
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.pages import (
    CHECKLIST,
    CLIPBOARD,
    LETTER,
    SHORT,
    SLOWEST,
    WASM,
    Gate,
    Given,
    button,
    copied,
    field,
    fields,
    fill,
    output,
    python_ready,
)

LIST_GIVEN: Given = {"child": "Sam Lee", "concern_1": "Math is slow.", "see-records": "yes"}
FOCUS = """() => {
  const { name, value, selectionStart, selectionEnd } = document.activeElement;
  const { scrollTop } = document.querySelector(".iep-out");
  return { name, value, selectionStart, selectionEnd, scrollY, scrollTop };
}"""


BOTH_SIZES = pytest.mark.parametrize("page", [PHONE, DESKTOP], ids=["phone", "desktop"], indirect=True)


@pytest.fixture
def page(open_page: OpenPage, request: pytest.FixtureRequest) -> Page:
    """A page that may use the clipboard, on a phone unless the test asks for both sizes."""
    return open_page(viewport=getattr(request, "param", PHONE), permissions=CLIPBOARD)


def plain_letter(given: Given) -> str:
    """What is copied of the plain letter: as CPython writes it, with no date yet."""
    letter = catalog.letter("request-evaluation")
    answers = tidy(letter.fields, dict(given)).answers
    return body_text(draft(letter, answers, today=None, blanks=letter.common))


def test_a_letter_without_law_names_none(page: Page, gate: Gate) -> None:
    """The plain letter heeds that choice too, and takes it back."""
    page.goto(LETTER)
    fill(page, {**SHORT, "law": "none"})
    assert "IDEA" not in copied(page, "Copy email")["text/plain"]
    fill(page, {"law": "light"})
    assert "IDEA" in copied(page, "Copy email")["text/plain"]


def test_filling_and_copying_do_not_wait(page: Page, gate: Gate) -> None:
    """Names go into the letter at once, the copy has no blank in it, and a reload brings it all back."""
    page.goto(LETTER)
    fill(page, {"child": "Sam Lee"})
    expect(output(page, "subject")).to_have_text("Request for a special education evaluation for Sam Lee")
    expect(output(page, "body").locator(".iep-blank[data-field=school]").first).to_have_text("School")
    assert copied(page, "Copy email")["text/plain"] == plain_letter({"child": "Sam Lee"})
    given = {**SHORT, "grade": "2nd grade", "examples": "He skips lines.\nHe guesses."}
    fill(page, given)
    taken = copied(page, "Copy email")
    assert taken["text/plain"] == plain_letter(given)
    assert "He skips lines.<br" in taken["text/html"]
    page.reload()
    assert fields(page, given) == given
    expect(output(page, "body")).to_contain_text("My child is in 2nd grade at Oak Street School.")
    expect(page.locator("html")).not_to_have_attribute("data-python", "ready")


@BOTH_SIZES
def test_python_takes_over_unnoticed(page: Page, gate: Gate) -> None:
    """It comes while the parent types in the middle of a word: focus, caret and scroll stay as they are."""
    page.goto(LETTER)
    fill(page, {**SHORT, "child": "Sam Lee"})
    field(page, "tried").evaluate("(each) => each.scrollIntoView({ block: 'center' })")
    page.locator(".iep-out").evaluate("(each) => { each.scrollTop = 60 }")
    field(page, "tried").press_sequentially("A reding group")
    for _ in range(len("ding group")):
        page.keyboard.press("ArrowLeft")
    before = page.evaluate(FOCUS)
    expect(page.locator("html")).to_have_attribute("data-python", "loading")
    gate.open()
    expect(output(page, "body")).to_contain_text("This is what has been tried so far", timeout=SLOWEST)
    assert page.evaluate(FOCUS) == before
    page.keyboard.type("a")
    expect(field(page, "tried")).to_have_value("A reading group")
    expect(output(page, "body")).to_contain_text("A reading group")


@BOTH_SIZES
def test_what_is_read_stays_in_place(page: Page, gate: Gate) -> None:
    """When Python's letter is longer than the plain one, the words the parent looks at do not move."""
    page.goto(LETTER)
    fill(page, {**SHORT, "suspected": "dyslexia", "tried": "A group."})
    copy = page.get_by_role("button", name="Copy email")
    copy.evaluate("(each) => each.scrollIntoView({ block: 'center' })")
    top = "(each) => each.getBoundingClientRect().top"
    before = copy.evaluate(top)
    gate.open()
    expect(output(page, "body")).to_contain_text("dyslexia", timeout=SLOWEST)
    assert abs(copy.evaluate(top) - before) < 3


def test_a_key_is_shown_before_python_answers(page: Page) -> None:
    """In each place where the letter has the field's words; then Python's letter, with its own full stops."""
    page.goto(LETTER)
    fill(page, {"child": "Sam Lee"})
    python_ready(page)
    expect(output(page, "body")).to_contain_text("Sam Lee")
    page.evaluate(
        "() => { window.told = Worker.prototype.postMessage; Worker.prototype.postMessage = () => {}; }"
    )
    field(page, "child").fill("Ana Lee Jr.")
    assert "Ana Lee Jr.." in (output(page, "body").text_content() or "")
    assert "Sam" not in (output(page, "body").text_content() or "")
    page.evaluate("() => { Worker.prototype.postMessage = window.told; }")
    expect(output(page, "body")).to_contain_text("Ana Lee Jr. ", timeout=SLOWEST)
    expect(output(page, "body")).not_to_contain_text("Jr..", timeout=SLOWEST)


@pytest.mark.noisy
def test_python_never_comes(page: Page) -> None:
    """One sentence says so; ticks, saving and copying go on; "Try again" brings Python once it can come."""
    page.route(WASM, lambda route: route.abort())
    page.goto(CHECKLIST)
    fill(page, LIST_GIVEN)
    status = page.get_by_role("status").filter(has_text="could not be loaded")
    expect(status).to_contain_text("What you typed is still here", timeout=SLOWEST)
    checklist = catalog.checklist("before-the-meeting")
    found = review(checklist, tidy(checklist.fields, dict(LIST_GIVEN)), today=date.min, blanks=True)
    for words, paper in zip(("Copy statement", "Copy email"), found.papers, strict=True):
        assert copied(page, words)["text/plain"] == body_text(paper)
    page.reload()
    assert fields(page, LIST_GIVEN) == LIST_GIVEN
    page.unroute(WASM)
    fill(page, {"concern_2": "He is tired."})
    python_ready(page)
    expect(status).to_have_count(0)
    expect(output(page, "findings")).to_contain_text(re.compile("^1 of"))


@pytest.mark.noisy
def test_python_goes_away(page: Page) -> None:
    """Python was there, stops, and cannot come back: the plain letter does, and follows what is typed."""
    page.goto(LETTER)
    fill(page, SHORT)
    python_ready(page)
    expect(output(page, "body")).to_contain_text("My child goes to Oak Street School.")
    page.route(WASM, lambda route: route.abort())
    for worker in page.workers:
        worker.evaluate("() => { self.onmessage = () => { throw new Error('boom') } }")
    fill(page, {"child": "Samuel Lee"})
    expect(button(page, "Try again")).to_be_visible(timeout=SLOWEST)
    expect(output(page, "body")).to_contain_text("of my child, Samuel Lee.")
    assert copied(page, "Copy email")["text/plain"] == plain_letter({**SHORT, "child": "Samuel Lee"})


@pytest.mark.noisy
def test_try_again(page: Page) -> None:
    """The button beside the sentence fetches what had not come."""
    page.route(WASM, lambda route: route.abort())
    page.goto(LETTER)
    fill(page, SHORT)
    again = page.get_by_role("button", name="Try again")
    expect(again).to_be_visible(timeout=SLOWEST)
    page.unroute(WASM)
    again.click()
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)
    expect(again).to_have_count(0)
    expect(output(page, "body")).to_contain_text("Sam Lee")


def test_a_tool_is_dark_at_night_before_the_theme_runs(open_page: OpenPage) -> None:
    """Where the reader's device asks for it; the theme waits for Python, the colors do not."""
    page = open_page(color_scheme="dark")
    gate = Gate(page)
    page.goto(LETTER)
    assert page.locator("script[src*='/bundle.']").count() == 0
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    gate.open()
