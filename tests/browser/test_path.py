"""The whole path of a parent: from home to a copied letter, and tomorrow it is all still there."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from checklists import catalog
from checklists.model.fields import tidy
from checklists.model.review import review
from checklists.views.text import body_text
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import (
    CHECKLIST,
    CLIPBOARD,
    FULL,
    LETTER,
    NOW,
    SHORT,
    Given,
    answer,
    button,
    copied,
    field,
    fields,
    fill,
    output,
    python_ready,
    stored,
)

LIST_GIVEN: Given = {
    "meeting": "2026-03-20",
    "child": "Sam Lee",
    "parent": "Ana Lee",
    "case_manager": "Mr. Okafor",
    "concern_1": "Reading happens once a week, and the IEP says four times.",
    "concern_2": "He comes home worn out.",
    "strengths": "He explains science aloud.",
    "see-records": "yes",
    "q-sessions": "yes",
}


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    """A phone whose clock stands still, and that lets the page use the clipboard."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.clock.set_fixed_time(NOW)
    page.set_default_timeout(10_000)
    return page


def test_the_whole_path(phone: Page) -> None:
    """Home, the checklist with its papers, the letter that knows the names, and all of it kept."""
    phone.goto("/")
    phone.get_by_role("link", name="We have a meeting coming up").click()
    phone.wait_for_url(f"**{CHECKLIST}")
    fill(phone, LIST_GIVEN)
    item = phone.get_by_role("listitem").filter(has=field(phone, "q-sessions"))
    item.get_by_text("Add a note").click()
    item.get_by_role("textbox").fill("Ask about October.")
    python_ready(phone)
    expect(output(phone, "findings")).to_contain_text(re.compile("^1 of .* The meeting is in 15 days"))
    expect(output(phone, "findings")).to_contain_text("Two weeks before, best by March 6, 2026")
    agenda = output(phone, "agenda").get_by_role("listitem")
    expect(agenda).to_have_count(3)
    expect(agenda.last).to_contain_text("(Ask about October.)")

    list_given = {**LIST_GIVEN, "note-q-sessions": "Ask about October."}
    said = answer("before-the-meeting", list_given)
    assert copied(phone, "Copy email")["text/plain"] == said["text"]
    assert copied(phone, "Copy subject")["text/plain"] == said["subject"]
    assert copied(phone, "Copy statement")["text/plain"] == statement(list_given)

    phone.get_by_role("article").get_by_role("link", name="Ask for an evaluation").click()
    phone.wait_for_url(f"**{LETTER}")
    expect(field(phone, "child")).to_have_value("Sam Lee")
    expect(field(phone, "parent")).to_have_value("Ana Lee")
    fill(phone, {name: value for name, value in FULL.items() if name not in ("child", "parent")})
    python_ready(phone)
    expect(output(phone, "body")).to_contain_text("555-0142")
    said = answer("request-evaluation", FULL)
    taken = copied(phone, "Copy email")
    assert taken["text/plain"] == said["text"]
    assert rich_paragraphs(phone, taken["text/html"]) == said["text"].split("\n\n")
    assert copied(phone, "Copy subject")["text/plain"] == said["subject"]

    phone.reload()
    assert fields(phone, FULL) == FULL
    expect(phone.get_by_text("Saved on this device, 9:42 PM.")).to_be_visible()
    tomorrow = phone.context.new_page()
    tomorrow.goto(CHECKLIST)
    assert fields(tomorrow, list_given) == list_given
    expect(field(tomorrow, "note-q-sessions")).to_be_visible()


def test_the_letter_in_spanish_is_there_when_it_is_opened(phone: Page) -> None:
    """And follows what is typed from then on."""
    phone.goto(LETTER)
    fill(phone, {"child": "Sam Lee"})
    python_ready(phone)
    phone.get_by_text("Leer esta carta en español").click()
    expect(output(phone, "twin")).to_contain_text("5 de marzo de 2026")
    expect(output(phone, "twin")).to_contain_text("Sam Lee")
    fill(phone, {"child": "Ana Ortiz"})
    expect(output(phone, "twin")).to_contain_text("Ana Ortiz")


def statement(given: Given) -> str:
    """The parent statement as CPython writes it."""
    checklist = catalog.checklist("before-the-meeting")
    found = review(checklist, tidy(checklist.fields, dict(given)), today=NOW.date())
    return body_text(found.papers[0])


def rich_paragraphs(page: Page, html: str) -> list[str]:
    """The paragraphs that a word processor would make of it."""
    found: list[str] = page.evaluate(
        """(html) => {
          const pasted = new DOMParser().parseFromString(html, "text/html");
          for (const br of pasted.querySelectorAll("br")) br.replaceWith("\\n");
          return [...pasted.querySelectorAll("p")].map((each) => each.textContent);
        }""",
        html,
    )
    return found


def test_three_taps_to_a_copied_letter(phone: Page) -> None:
    """For "They won't test my child": the choice, the letter, "Copy email". It says what it has left out."""
    phone.goto("/")
    phone.get_by_role("link", name="They won't test my child").tap() if False else None
    phone.get_by_role("link", name="They won't test my child").click()
    phone.get_by_role("article").locator(f"a[href$='{LETTER}']").first.click()
    phone.wait_for_url(f"**{LETTER}")
    text = copied(phone, "Copy email")["text/plain"]
    assert "I am asking for a full special education evaluation of my child" in text
    assert "Your child" not in text
    expect(phone.get_by_text("Empty blanks were left out.")).to_be_visible()


def test_what_is_saved(phone: Page) -> None:
    """Each record has its version; what tools share is kept once; an emptied field is gone."""
    phone.goto(LETTER)
    fill(phone, {**SHORT, "to": "Ms. Rivera", "areas": ["reading", "math"]})
    field(phone, "to").fill("")
    kept = stored(phone)
    assert {name: record["v"] for name, record in kept.items()} == {
        "family": 1,
        "letter:request-evaluation": 1,
    }
    assert kept["family"]["given"] == SHORT
    assert kept["letter:request-evaluation"]["given"] == {"areas": ["reading", "math"]}
    expect(button(phone, "Copy email")).to_be_visible()
