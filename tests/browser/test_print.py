"""On paper: the checklist on one page with its ticks and notes; of the letter's page the letter alone."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import (
    CHECKLIST,
    FULL,
    LETTER,
    NOW,
    answer,
    button,
    field,
    fill,
    output,
    python_ready,
)


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page whose clock stands still."""
    page = open_page(viewport=PHONE)
    page.clock.set_fixed_time(NOW)
    return page


def printed(page: Page) -> PdfReader:
    """The page as the browser's own Print makes it, on letter paper."""
    return PdfReader(io.BytesIO(page.pdf(format="Letter", prefer_css_page_size=True)))


def text(paper: PdfReader) -> str:
    """Its words, each kind of space as one."""
    return " ".join(" ".join(sheet.extract_text() for sheet in paper.pages).split())


def test_the_checklist(page: Page) -> None:
    """One page, with the date, the ticked item, the note, the concerns; no navigation and no papers."""
    page.goto(CHECKLIST)
    fill(
        page,
        {"meeting": "2026-03-20", "child": "Sam Lee", "concern_1": "Reading is slow.", "bring-iep": "yes"},
    )
    item = page.get_by_role("listitem").filter(has=field(page, "q-sessions"))
    item.get_by_text("Add a note").click()
    item.get_by_role("textbox").fill("Ask about October.")
    item.get_by_text("Add a note").click()
    python_ready(page)
    expect(output(page, "findings")).to_contain_text("The meeting is in 15 days")
    paper = printed(page)
    assert len(paper.pages) == 1
    said = text(paper)
    shown = ("Before the IEP meeting", "03/20/2026", "Sam Lee", "Reading is slow.", "Ask about October.")
    for words in (*shown, "The IEP, with your marks."):
        assert words in said
    for words in ("Add a note", "Copy email", "Your agenda", "The rule", "made-up", "Next", "34 CFR"):
        assert words not in said


def test_a_tick_can_be_seen_on_paper(page: Page) -> None:
    """A ticked box is drawn otherwise than an empty one, also where backgrounds are not printed."""
    page.goto(CHECKLIST)
    fill(page, {"child": "Sam Lee"})
    empty = strokes(printed(page))
    field(page, "bring-iep").check()
    assert strokes(printed(page)) > empty


def strokes(paper: PdfReader) -> int:
    """How many lines and areas are drawn."""
    contents = paper.pages[0].get_contents()
    assert contents is not None
    return len(re.findall(rb"(?:^|\s)(?:f\*?|S|B)(?=\s)", contents.get_data()))


def test_every_checklist_item_is_on_paper(page: Page) -> None:
    """Also when nothing was filled in."""
    page.goto(CHECKLIST)
    items = page.locator(".iep-items li > label").all_inner_texts()
    assert len(items) > 20
    paper = printed(page)
    assert len(paper.pages) == 1
    said = text(paper)
    assert [item for item in items if item.strip() not in said] == []


def test_the_letter(page: Page) -> None:
    """The subject and the letter, word for word, and nothing else: no form, no buttons, no navigation."""
    page.goto(LETTER)
    fill(page, FULL)
    python_ready(page)
    expect(output(page, "body")).to_contain_text("555-0142")
    expect(button(page, "Print")).to_be_visible()
    said = answer("request-evaluation", FULL)
    assert text(printed(page)) == " ".join(f"{said['subject']} {said['text']}".split())


def test_the_plain_letter(page: Page) -> None:
    """Before Python is there: what was typed, and no blank."""
    page.goto(LETTER)
    fill(page, {"child": "Sam Lee"})
    said = text(printed(page))
    assert said.startswith("Request for a special education evaluation for Sam Lee")
    assert "Your name" not in said
