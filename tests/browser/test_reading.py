"""What a guide lets a reader do: see a rule beside its sentence, copy words to say, report an error."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from checklists.build import BUILD
from checklists.law.facts import fact
from checklists.model.words import ENGLISH, long_date
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import CLIPBOARD, LETTER, button, clipboard_text
from tests.browser.test_axe import faults
from tests.test_review import NEWEST

GUIDE = "/guides/outside-evaluation/"
ID = "iee-fund-or-file"
SENTENCE = "It must do one of them with no needless delay"
OPEN = "Report an error on this page"
COPY = "Copy this text"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A guide on a phone."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.goto(GUIDE)
    return page


def mark(page: Page) -> Locator:
    """The mark after SENTENCE."""
    return page.get_by_text(SENTENCE).locator(f".iep-law a[href='#law-{ID}']").first


def test_a_mark_shows_the_rule(page: Page) -> None:
    """Its own words, its address and when it was read, by keyboard; Escape leads back to the mark."""
    mark(page).focus()
    page.keyboard.press("Enter")
    rule = page.get_by_role("dialog", name="The rule")
    expect(rule).to_be_visible()
    expect(rule.locator("q")).to_have_text(fact(ID).quote)
    expect(rule.get_by_role("link", name=fact(ID).cite)).to_have_attribute("href", fact(ID).official)
    expect(rule).to_contain_text("Compared with the text of")
    expect(rule.get_by_role("button", name="Close")).to_be_focused()
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(rule).to_be_hidden()
    expect(mark(page)).to_be_focused()


def test_without_a_script_a_mark_leads_to_the_rule(open_page: OpenPage) -> None:
    """At the end of the page; the text to report an error with is there to copy by hand."""
    page = open_page(viewport=PHONE, java_script_enabled=False)
    page.goto(GUIDE)
    mark(page).click()
    assert page.url.endswith(f"#law-{ID}")
    expect(page.locator(f"#law-{ID}")).to_be_in_viewport()
    page.get_by_text(OPEN).click()
    expect(page.locator("iep-report")).to_contain_text(
        "Page: Outside evaluations (guides/outside-evaluation/)"
    )
    expect(page.get_by_role("button", name=COPY)).to_be_hidden()


def test_an_error_in_a_rule(page: Page) -> None:
    """From the mark to the text: page, sentence, rule and version, and what the reader adds."""
    mark(page).click()
    button(page, "Report an error in this").click()
    page.get_by_label("What should it say?").fill("Something <b>else</b>.")
    assert faults(page) == []
    button(page, COPY).click()
    expect(page.locator("iep-report").get_by_text("Copied.")).to_be_visible()
    lines = clipboard_text(page).splitlines()
    assert lines[0] == f"Page: Outside evaluations ({GUIDE})"
    assert lines[1].startswith(f"It says: {SENTENCE}")
    assert lines[2] == f"Rules it rests on: {fact(ID).cite} ({ID})"
    assert lines[3] == "It should say: Something <b>else</b>."
    assert lines[4] == "Source: [a link, or the law or rule that says so]"
    assert lines[5].startswith("Version: ")
    assert lines[5].endswith(f"text of the law of {long_date(NEWEST, ENGLISH)}")
    build = page.evaluate("document.documentElement.dataset.build")
    assert build in lines[5]
    assert build != BUILD


def test_a_typed_sentence_brings_its_rules(page: Page) -> None:
    """Its first words are enough; words that no place on the page says bring none."""
    page.get_by_text(OPEN).click()
    text = page.locator("iep-report [data-text]")
    page.get_by_label("Which sentence?").fill("The limit is one at public expense for each")
    expect(text).to_contain_text("(iee-one-per-evaluation)")
    page.get_by_label("Which sentence?").fill("What no page ever said")
    expect(text).to_contain_text("Rules it rests on: [the rule’s name, if one is marked]")


def test_what_was_selected_is_the_sentence(page: Page) -> None:
    """So a reader marks the words and opens the form."""
    page.get_by_text("It does not have to adopt them").first.select_text()
    selected = page.evaluate("String(getSelection())").strip()
    assert selected
    page.get_by_text(OPEN).click()
    expect(page.get_by_label("Which sentence?")).to_have_value(selected)
    expect(page.locator("iep-report [data-text]")).to_contain_text("iee-must-be-considered")


def test_a_letter_page_has_it_too(page: Page) -> None:
    """And reporting asks nothing of Python: the form is there before it."""
    page.route("**/*.wasm", lambda route: route.abort())
    page.goto(LETTER)
    page.get_by_text(OPEN).click()
    page.get_by_label("Which sentence?").fill("Dear")
    expect(page.locator("iep-report [data-text]")).to_contain_text(f"({LETTER})")


def test_words_to_say_can_be_copied(page: Page) -> None:
    """Each with its own button, its lines as they stand, and nothing of the button itself."""
    quote = page.locator("blockquote").filter(has_text="criteria")
    quote.get_by_role("button", name="Copy these words").click()
    expect(quote.get_by_role("status")).to_have_text("Copied.")
    assert clipboard_text(page) == (
        "I am thinking of asking for an independent educational evaluation.\n"
        "Please send me your criteria, and a list of places that do them."
    )
    assert page.locator("blockquote .iep-say").count() == page.locator("blockquote").count()
