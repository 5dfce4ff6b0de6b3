"""The page that reads a line of the IEP: what it says, what it keeps, and how it looks."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from checklists.model.iep_line import check
from checklists.views.wording import PASTED, SAMPLE
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import CLIPBOARD, SLOWEST, WASM, button, copied, field, output, stored
from tests.browser.test_axe import on_every_screen
from tests.browser.test_layout import too_wide

WORDING = "/records/wording/"
LINE = "Preferential seating as needed"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone, which may use the clipboard."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.goto(WORDING)
    return page


def put_in(page: Page, text: str) -> None:
    """Type the text and wait for what Python says of it."""
    field(page, "line").fill(text)
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)
    expect(page.locator(".iep-read")).to_be_visible()


def test_a_line_is_marked_and_asked_about(page: Page) -> None:
    """Its fuzzy words, a question for each, and a way to write it with named blanks."""
    put_in(page, LINE)
    expect(output(page, "findings").locator("mark")).to_have_text(
        [mark.words for mark in check(LINE)[0].marks]
    )
    expect(output(page, "findings")).to_contain_text("Here is what a new teacher would not know.")
    expect(output(page, "findings")).to_contain_text("Which seat helps")
    assert "[" not in output(page, "findings").inner_text()
    expect(output(page, "findings").locator(".iep-rewrite .iep-blank").first).to_be_visible()


def test_questions_are_copied_with_their_line(page: Page) -> None:
    """All of them, as they are asked."""
    put_in(page, LINE)
    text = copied(page, "Copy questions")["text/plain"]
    assert text.startswith(f"The plan says: “{LINE}”")
    assert all(each in text for each in check(LINE)[0].questions())


def test_what_was_put_in_is_kept(page: Page) -> None:
    """On the device only, until it is taken out; the made-up child is kept nowhere."""
    put_in(page, LINE)
    expect(page.locator("[data-status]")).to_contain_text("Saved on this device")
    assert stored(page)["wording:wording"]["given"] == {"line": LINE}
    page.reload()
    expect(field(page, "line")).to_have_value(LINE)
    button(page, "Show me with a made-up child").click()
    expect(field(page, "line")).to_have_value(SAMPLE)
    expect(output(page, "findings").get_by_text("It is clear.")).to_be_visible(timeout=SLOWEST)
    assert stored(page)["wording:wording"]["given"] == {"line": LINE}
    button(page, "Clear the made-up child").click()
    expect(field(page, "line")).to_have_value(LINE)


def test_a_pasted_section_is_folded(page: Page) -> None:
    """Each line with how many things there are to ask; a tap opens it."""
    put_in(page, f"{SAMPLE}\n\n{PASTED}")
    first = output(page, "findings").locator("details").first
    expect(first.locator("ul")).to_be_hidden()
    first.locator("summary").click()
    expect(first.locator("ul")).to_be_visible()
    assert not too_wide(page)


def test_it_is_whole_on_every_screen(page: Page) -> None:
    """No fault that axe finds, in light and dark, on a phone and a desk, with something open."""
    put_in(page, f"{LINE}\nEpiPen as needed")
    assert on_every_screen(page) == {}


@pytest.mark.noisy
def test_without_python_the_words_are_there_to_read(open_page: OpenPage) -> None:
    """And what is typed is kept."""
    page = open_page(viewport=PHONE)
    page.route(WASM, lambda route: route.abort())
    page.goto(WORDING)
    field(page, "line").fill(LINE)
    expect(page.locator("html")).to_have_attribute("data-python", "failed", timeout=SLOWEST)
    page.get_by_text("Words to look for by yourself").click()
    expect(output(page, "findings")).to_contain_text("“as needed”")
    assert stored(page)["wording:wording"]["given"] == {"line": LINE}


def test_guides_lead_here(page: Page) -> None:
    """From where vague words are spoken of."""
    for guide in ("documenting", "not-followed", "success"):
        page.goto(f"/guides/{guide}/")
        assert page.locator(f"article a[href$='{WORDING[1:]}']").count() == 1
