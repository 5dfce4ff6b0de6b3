"""A saved letter remembers our wording; when that has changed, the parent sees both and chooses."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.pages import (
    CLIPBOARD,
    LETTER,
    LETTER_RECORD,
    NOW,
    SHORT,
    Gate,
    answer,
    button,
    clipboard_text,
    copied,
    field,
    fill,
    output,
    python_ready,
    stored,
)
from tests.browser.test_axe import on_every_screen
from tools.wording import latest

CHANGED = "The wording of this letter has changed since you wrote yours."
EARLIER = "Dear Ms. Rivera,\n\nOur earlier words for <Sam>."
HIDE = """() => {
  Object.defineProperty(document, "hidden", { value: true, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
  delete document.hidden;
}"""
SAVE = "([key, text]) => localStorage.setItem(key, text)"
GIVEN = {**SHORT, "suspected": "dyslexia"}


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone that may use the clipboard."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.clock.set_fixed_time(NOW)
    page.goto(LETTER)
    return page


def remembered(page: Page) -> tuple[str, str]:
    """The version and the text that the saved letter was last seen with."""
    given = stored(page).get(LETTER_RECORD, {"given": {}})["given"]
    return given.get("wording:version", ""), given.get("wording:text", "")


def older(page: Page) -> None:
    """Bring back a letter that was saved with an earlier wording."""
    given = {"suspected": "dyslexia", "wording:version": "0", "wording:text": EARLIER}
    record = {"v": 1, "saved": "2026-01-01T09:00:00.000Z", "given": given}
    page.goto("/guides/process/")  # leaving the letter's page may save, too
    page.evaluate(SAVE, [f"iep:{LETTER_RECORD}", json.dumps(record)])
    page.goto(LETTER)


def now() -> tuple[str, str]:
    """The same, for the wording of today."""
    found = latest("request-evaluation")
    assert found is not None
    return str(found[0]), answer("request-evaluation", GIVEN)["text"]


def test_a_letter_shows_its_version(page: Page) -> None:
    """Quietly, below the letter, also with no script."""
    found = latest("request-evaluation")
    assert found is not None
    expect(
        page.get_by_text(f"Wording {found[0]} of {found[1]:%B} {found[1].day}, {found[1].year}")
    ).to_be_visible()


def test_what_was_seen_is_remembered(page: Page) -> None:
    """When the page is left or the letter copied; not at every key, nor before there is a letter."""
    python_ready(page)
    page.evaluate(HIDE)
    assert remembered(page) == ("", "")
    fill(page, GIVEN)
    expect(output(page, "body")).to_contain_text("dyslexia")
    assert remembered(page) == ("", "")
    page.evaluate(HIDE)
    assert remembered(page) == now()
    field(page, "suspected").fill("dysgraphia")
    expect(output(page, "body")).to_contain_text("dysgraphia")
    assert remembered(page) == now()
    text = copied(page, "Copy email")["text/plain"]
    assert remembered(page) == (now()[0], text)
    page.reload()
    python_ready(page)
    expect(page.get_by_text(CHANGED)).to_have_count(0)


def test_the_made_up_child_is_not_remembered(page: Page) -> None:
    """Nor the plain letter that stands there until Python comes."""
    gate = Gate(page)
    page.reload()
    fill(page, GIVEN)
    page.evaluate(HIDE)
    assert remembered(page) == ("", "")
    gate.open()
    python_ready(page)
    button(page, "Show me with a made-up child").click()
    expect(output(page, "body")).to_contain_text("Theo Whitfield")
    copied(page, "Copy email")
    assert remembered(page) == ("", "")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_another_wording_is_shown_beside_the_earlier_one(page: Page, viewport: dict[str, int]) -> None:
    """Both can be read, the earlier one copied; nothing is overwritten until the parent has chosen."""
    page.set_viewport_size(viewport)
    fill(page, SHORT)
    older(page)
    expect(page.get_by_role("status").filter(has_text=CHANGED)).to_be_visible()
    python_ready(page)
    page.get_by_text("See both").click()
    earlier, new = page.locator(".iep-both .iep-text").all()
    expect(earlier).to_have_text(EARLIER)
    expect(new).to_contain_text("I wonder about dyslexia.")
    above, beside = earlier.bounding_box(), new.bounding_box()
    assert above
    assert beside
    stacked = beside["y"] >= above["y"] + above["height"]
    assert stacked == (viewport == PHONE)
    button(page, "Copy the earlier one").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    assert clipboard_text(page) == EARLIER
    field(page, "suspected").fill("dysgraphia")
    expect(new).to_contain_text("I wonder about dysgraphia.")
    field(page, "suspected").fill("dyslexia")
    expect(new).to_contain_text("I wonder about dyslexia.")
    copied(page, "Copy email")
    page.evaluate(HIDE)
    assert remembered(page) == ("0", EARLIER)
    button(page, "Go on with the new wording").click()
    expect(page.get_by_text(CHANGED)).to_have_count(0)
    expect(page.get_by_role("heading", name="Your letter")).to_be_focused()
    assert remembered(page) == now()
    page.reload()
    python_ready(page)
    expect(page.get_by_text(CHANGED)).to_have_count(0)


def test_an_answer_in_another_tab_is_heard(page: Page) -> None:
    """The question goes there, too."""
    older(page)
    other = page.context.new_page()
    other.goto(LETTER)
    expect(other.get_by_text(CHANGED)).to_be_visible()
    python_ready(page)
    button(page, "Go on with the new wording").click()
    expect(other.get_by_text(CHANGED)).to_have_count(0)


def test_no_fault_that_axe_finds(page: Page) -> None:
    """With both wordings open."""
    older(page)
    python_ready(page)
    page.get_by_text("See both").click()
    assert on_every_screen(page) == {}
