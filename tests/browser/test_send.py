"""What a parent can do to a letter: leave out, name less law, see it with a made-up child, send."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import (
    CHECKLIST,
    CLIPBOARD,
    LETTER,
    NOW,
    SHORT,
    Gate,
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

MAIL = "Open in your mail app"
ON_CLICK = """(link) => new Promise((done) => {
  document.addEventListener("click", (event) => {
    event.preventDefault();
    const during = link.href;
    setTimeout(() => done([during, link.getAttribute("href")]), 50);
  }, { once: true });
  link.click();
})"""


@pytest.fixture
def letter(open_page: OpenPage) -> Page:
    """The letter's page with Python at work and the shortest answers given."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.clock.set_fixed_time(NOW)
    page.goto(LETTER)
    fill(page, SHORT)
    python_ready(page)
    expect(output(page, "body")).to_contain_text("Sam Lee")
    return page


def test_mail_app(letter: Page) -> None:
    """A short letter offers the mail app; subject and body stand in the link only while it is clicked."""
    link = letter.get_by_role("link", name=MAIL)
    expect(link).to_be_visible()
    assert link.get_attribute("href") == "mailto:"
    during, after = link.evaluate(ON_CLICK)
    assert after == "mailto:"
    asked = parse_qs(urlsplit(during).query)
    said = answer("request-evaluation", SHORT)
    assert asked == {"subject": [said["subject"]], "body": [said["text"]]}
    field(letter, "examples").fill("He guesses at words. " * 250)
    expect(output(letter, "body")).to_contain_text("He guesses")
    assert len(output(letter, "body").inner_text()) > 6000
    expect(link).to_be_hidden()


def test_law_dial(letter: Page) -> None:
    """None: no rule and no number. Light: the rule in words. Full: the numbers. The facts stay the same."""
    facts = {**SHORT, "wait": "yes", "passing": "yes"}
    fill(letter, facts)
    body = output(letter, "body")
    rule, number = re.compile("IDEA|Individuals with"), re.compile(r"§|\d{3}\.\d")
    texts = {}
    for dial in ("none", "light", "full"):
        field(letter, "law").and_(letter.locator(f"[value={dial}]")).check()
        expected = answer("request-evaluation", {**facts, "law": dial})["text"]
        expect(body).to_contain_text("more than grades")
        (expect(body).to_contain_text if dial == "full" else expect(body).not_to_contain_text)(number)
        (expect(body).not_to_contain_text if dial == "none" else expect(body).to_contain_text)(rule)
        texts[dial] = copied(letter, "Copy email")["text/plain"]
        assert texts[dial] == expected
    sentences = texts["none"].replace("\n\n", " ").split(". ")
    assert all(sentence.rstrip(".") in texts["full"].replace("\n\n", " ") for sentence in sentences)


def test_leaving_a_sentence_out(letter: Page) -> None:
    """It leaves the letter, stays out after a reload and without Python, and can be put back."""
    sentence = "Please also send me a copy of the procedural safeguards."
    body, reasons = output(letter, "body"), letter.locator("[data-output=reasons]")
    expect(body).to_contain_text(sentence)
    letter.get_by_text("Why each sentence is there, and its source").click()
    row = reasons.get_by_role("listitem").filter(has_text=sentence)
    row.get_by_role("checkbox", name="Leave this sentence out").check()
    expect(body).not_to_contain_text(sentence)
    expect(row.get_by_role("checkbox")).to_be_focused()
    assert sentence not in copied(letter, "Copy email")["text/plain"]
    gate = Gate(letter)
    letter.reload()
    assert sentence not in copied(letter, "Copy email")["text/plain"]
    expect(body.get_by_text(sentence)).to_be_hidden()
    gate.open()
    python_ready(letter)
    expect(body).to_contain_text("Sam Lee")
    expect(body).not_to_contain_text(sentence)
    letter.get_by_text("Why each sentence is there, and its source").click()
    row.get_by_role("checkbox").uncheck()
    expect(body).to_contain_text(sentence)
    assert "leave_out" not in stored(letter)["letter:request-evaluation"]["given"]


def test_why_a_sentence_is_there(letter: Page) -> None:
    """A tap on a sentence opens its reason with the section as a link; marking words does not."""
    sentence = output(letter, "body").locator("[data-sentence=ask]")
    reason = letter.locator("[data-reason=ask]")
    sentence.evaluate("(each) => { getSelection().selectAllChildren(each); each.click() }")
    expect(reason).to_be_hidden()
    sentence.evaluate("() => getSelection().empty()")
    sentence.click()
    expect(reason).to_be_in_viewport()
    expect(reason.get_by_role("link", name=re.compile(r"34 CFR 300\.301"))).to_be_visible()


def test_a_date_that_cannot_be(letter: Page) -> None:
    """The sentence that says so stands beside its field and is tied to it; a good date takes it away."""
    day = field(letter, "asked_on")
    day.fill("0202-02-11")
    problem = letter.locator("[data-problem=asked_on]")
    expect(problem).to_have_text("Please check the year of this date.")
    expect(day).to_have_attribute("aria-invalid", "true")
    expect(day).to_have_accessible_description(re.compile("Please check the year"))
    day.fill("2026-02-11")
    expect(problem).to_be_empty()
    expect(day).to_have_attribute("aria-invalid", "false")


@pytest.mark.parametrize(("address", "name"), [(LETTER, "Theo Whitfield"), (CHECKLIST, "Theo Whitfield")])
def test_made_up_child(open_page: OpenPage, address: str, name: str) -> None:
    """It fills everything, is marked, is saved nowhere, and one tap brings the parent's own answers back."""
    page = open_page(viewport=PHONE)
    page.goto(address)
    own = {"child": "Sam Lee", "parent": "Ana Lee"}
    fill(page, own)
    before = stored(page)
    button(page, "Show me with a made-up child").click()
    expect(page.get_by_text("A made-up child. Nothing here is saved.")).to_be_visible()
    expect(page.locator("[data-sample-shown] .iep-paper").first).to_have_css("border-style", "dashed")
    python_ready(page)
    expect(output(page, "body")).to_contain_text("Dana Whitfield")
    expect(output(page, "subject")).to_contain_text(name)
    field(page, "parent").fill("Somebody")
    expect(output(page, "body")).to_contain_text("Somebody")
    assert stored(page) == before
    button(page, "Clear the made-up child").click()
    assert fields(page, own) == own
    expect(output(page, "body")).to_contain_text("Ana Lee")
    expect(page.locator("iep-letter, iep-checklist")).not_to_contain_text(re.compile("Nothing here is saved"))
    assert stored(page) == before


def test_a_second_look_at_the_parents_words(letter: Page) -> None:
    """Two wordings to think over, with a calmer way; the letter can be copied as it is."""
    field(letter, "examples").fill("YOU FAILED my son!!!")
    offer = letter.locator(".iep-tone")
    expect(offer.locator("li")).to_have_count(2)
    expect(offer).to_contain_text("Calmer: “has not happened yet”")
    assert "YOU FAILED my son!!!" in copied(letter, "Copy email")["text/plain"]
    field(letter, "examples").fill("He guesses at words.")
    expect(offer).to_have_count(0)
