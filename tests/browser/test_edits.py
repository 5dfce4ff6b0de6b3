"""The parent's own words for a sentence: typed beside its reason, in the letter at once, and never lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import (
    CLIPBOARD,
    LETTER,
    LETTER_RECORD,
    NOW,
    SHORT,
    SLOWEST,
    WASM,
    Gate,
    button,
    copied,
    field,
    fill,
    output,
    python_ready,
    stored,
)
from tests.browser.test_axe import on_every_screen

REASONS = "Why each sentence is there, and its source"
SAFEGUARDS = "Please also send me a copy of the procedural safeguards."
SCHOOL = "My child goes to Oak Street School."
OWN = "Please send the booklet, too."
HARM = '<img src=x onerror="alert(1)"> & “so” on'


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone that may use the clipboard."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.clock.set_fixed_time(NOW)
    return page


@pytest.fixture
def letter(page: Page) -> Page:
    """The letter's page with Python at work, the shortest answers given and the reasons open."""
    page.goto(LETTER)
    fill(page, SHORT)
    python_ready(page)
    expect(output(page, "body")).to_contain_text("Sam Lee")
    page.get_by_text(REASONS).click()
    return page


def box(page: Page, id: str) -> Locator:
    """The box for the parent's own words for a sentence, unfolded."""
    row = page.locator(f"[data-reason={id}]")
    expect(row.locator("details")).to_be_visible()
    if row.locator("details[open]").count() == 0:
        row.get_by_text("Say it in my own words").click()
    return row.get_by_label("Your words for this sentence")


def edit(page: Page, id: str, words: str) -> None:
    """Say a sentence in these words, and leave its box."""
    box(page, id).fill(words)
    box(page, id).blur()


def kept(page: Page) -> dict[str, str]:
    """The edits as they are saved."""
    given = stored(page)[LETTER_RECORD]["given"]
    return {name: said for name, said in given.items() if name.startswith(("own:", "was:"))}


def test_a_sentence_in_own_words(letter: Page) -> None:
    """The box has the sentence; typing shows in the letter, the caret stays; it is copied and comes back."""
    mine = box(letter, "safeguards")
    expect(mine).to_have_value(SAFEGUARDS)
    mine.evaluate("(each) => { each.focus(); each.setSelectionRange(7, 11) }")
    for key in "kindly":
        letter.keyboard.type(key)
        expect(mine).to_be_focused()
    edited = SAFEGUARDS.replace("also", "kindly")
    expect(mine).to_have_value(edited)
    expect(output(letter, "body")).to_contain_text(edited)
    assert mine.evaluate("(each) => each.selectionStart") == 13
    assert kept(letter) == {"own:safeguards": edited, "was:safeguards": SAFEGUARDS}
    taken = copied(letter, "Copy email")
    assert edited in taken["text/plain"]
    assert edited in taken["text/html"]
    letter.reload()
    python_ready(letter)
    expect(output(letter, "body")).to_contain_text(edited)
    letter.get_by_text(REASONS).click()
    expect(letter.locator("#iep-own-safeguards")).to_be_visible()
    expect(letter.locator("#iep-own-safeguards")).to_have_value(edited)


def test_an_emptied_box_brings_the_sentence_back(letter: Page) -> None:
    """So do the letter's own words, typed again; and the box has them once it was left."""
    edit(letter, "safeguards", OWN)
    expect(output(letter, "body")).to_contain_text(OWN)
    mine = box(letter, "safeguards")
    mine.fill("")
    expect(output(letter, "body")).to_contain_text(SAFEGUARDS)
    expect(mine).to_be_focused()
    expect(mine).to_have_value("")
    mine.blur()
    expect(mine).to_have_value(SAFEGUARDS)
    assert kept(letter) == {}
    edit(letter, "safeguards", OWN)
    expect(output(letter, "body")).to_contain_text(OWN)
    edit(letter, "safeguards", SAFEGUARDS)
    assert kept(letter) == {}


def test_a_rule_in_own_words_while_no_law_is_wanted(letter: Page) -> None:
    """It stays, with no section number; its box does not go while it is being emptied."""
    field(letter, "law").and_(letter.locator("[value=full]")).check()
    expect(output(letter, "body")).to_contain_text("34 CFR 300.301(b)")
    edit(letter, "right-to-ask", "I know that I may ask.")
    expect(output(letter, "body")).not_to_contain_text("34 CFR 300.301(b)")
    field(letter, "law").and_(letter.locator("[value=none]")).check()
    expect(output(letter, "body")).not_to_contain_text("IDEA")
    expect(output(letter, "body")).to_contain_text("I know that I may ask.")
    expect(letter.locator("[data-change]")).to_have_count(0)
    mine = box(letter, "right-to-ask")
    mine.fill("")
    expect(output(letter, "body")).not_to_contain_text("I know")
    expect(mine).to_be_focused()
    mine.blur()
    expect(letter.locator("[data-reason=right-to-ask]")).to_have_count(0)


@pytest.mark.parametrize(
    ("choice", "said", "not_said"),
    [
        ("Keep mine", "He goes to Oak.", "My child goes to Elm School."),
        ("Use the new one", "My child goes to Elm School.", "He goes to Oak."),
    ],
)
def test_a_changed_answer_asks(letter: Page, choice: str, said: str, not_said: str) -> None:
    """The edit stays until the parent chooses; the choice can be undone, and the focus is never lost."""
    edit(letter, "school", "He goes to Oak.")
    field(letter, "school").fill("Elm School")
    question = letter.locator("[data-change=school]")
    expect(question).to_contain_text("The letter would now say: My child goes to Elm School.")
    expect(letter.get_by_role("status").filter(has_text="A sentence you wrote yourself")).to_be_visible()
    assert "He goes to Oak." in copied(letter, "Copy email")["text/plain"]
    question.get_by_role("button", name=choice).click()
    expect(question).to_have_count(0)
    expect(button(letter, "Undo")).to_be_focused()
    expect(output(letter, "body")).to_contain_text(said)
    expect(output(letter, "body")).not_to_contain_text(not_said)
    assert ("own:school" in kept(letter)) == (choice == "Keep mine")
    button(letter, "Undo").click()
    expect(question.get_by_role("button", name="Keep mine")).to_be_focused()
    expect(output(letter, "body")).to_contain_text("He goes to Oak.")
    assert kept(letter) == {"own:school": "He goes to Oak.", "was:school": SCHOOL}


def test_a_sentence_that_fitted_an_earlier_answer(letter: Page) -> None:
    """Its words are kept beside the letter; they can go into it, or away, and both can be undone."""
    edit(letter, "school", "He goes to Oak.")
    field(letter, "added").fill("One more thing.")
    field(letter, "grade").fill("2nd grade")
    question = letter.locator("[data-change=school]")
    expect(question).to_contain_text("He goes to Oak.It fitted an earlier answer. Your words are kept here.")
    expect(output(letter, "body")).not_to_contain_text("He goes to Oak.")
    question.get_by_role("button", name="Put it back into the letter").click()
    expect(output(letter, "body")).to_contain_text("One more thing.He goes to Oak.")
    expect(field(letter, "added")).to_have_value("One more thing.\nHe goes to Oak.")
    assert kept(letter) == {}
    button(letter, "Undo").click()
    expect(question).to_be_visible()
    expect(field(letter, "added")).to_have_value("One more thing.")
    question.get_by_role("button", name="Take it away").click()
    expect(question).to_have_count(0)
    button(letter, "Undo").click()
    field(letter, "grade").fill("")
    expect(output(letter, "body")).to_contain_text("He goes to Oak.")
    expect(question).to_have_count(0)


def test_own_words_are_never_markup(letter: Page) -> None:
    """In the letter, in the question, in the Spanish copy, in what is copied, with Python and without."""
    edit(letter, "school", HARM)
    letter.get_by_text("Leer esta carta en español").click()
    field(letter, "school").fill("Elm School")
    expect(letter.locator("[data-change=school]")).to_contain_text(HARM)
    expect(output(letter, "body")).to_contain_text(HARM)
    expect(output(letter, "twin")).to_contain_text(f"{HARM} (palabras de usted, sin traducir)")
    assert HARM in copied(letter, "Copy email")["text/plain"]
    gate = Gate(letter)
    letter.reload()
    fill(letter, {"grade": ""})
    expect(output(letter, "body")).to_contain_text("Sam Lee")
    assert letter.locator("[data-definition] img").count() == 0
    gate.open()


def test_before_python_is_there(letter: Page) -> None:
    """Edits stand in the plain letter and are copied; one with no place there is spoken of, not forgotten."""
    edit(letter, "safeguards", OWN)
    gate = Gate(letter)
    letter.reload()
    expect(output(letter, "body")).to_contain_text(OWN)
    taken = copied(letter, "Copy email")["text/plain"]
    assert OWN in taken
    assert SAFEGUARDS not in taken
    notice = letter.get_by_text("Some of your own words have no place in this short form")
    expect(notice).to_be_hidden()
    gate.open()
    python_ready(letter)
    letter.get_by_text(REASONS).click()
    edit(letter, "school", "He goes to Oak.")
    fill(letter, {"wait": "yes"})
    edit(letter, "help-goes-on", "He needs help now.")
    gate = Gate(letter)
    letter.reload()
    expect(output(letter, "body")).to_contain_text(OWN)
    taken = copied(letter, "Copy email")["text/plain"]
    assert "He needs help now." not in taken
    expect(notice).to_be_visible()
    gate.open()
    python_ready(letter)
    expect(notice).to_be_hidden()
    assert "He needs help now." in copied(letter, "Copy email")["text/plain"]


@pytest.mark.noisy
def test_when_python_never_comes(letter: Page) -> None:
    """The page says what this letter is without; left-out sentences and rules in own words heed the edits."""
    edit(letter, "right-to-ask", "I know that I may ask.")
    edit(letter, "thanks", "Thank you so much.")
    letter.locator("[data-reason=thanks]").get_by_role("checkbox").check()
    field(letter, "law").and_(letter.locator("[value=none]")).check()
    fill(letter, {"wait": "yes"})
    edit(letter, "help-goes-on", "He needs help now.")
    letter.route(WASM, lambda route: route.abort())
    letter.reload()
    letter.locator("[data-definition]").dispatch_event("pointerdown")
    notice = letter.get_by_text("Some of your own words have no place in this short form")
    expect(notice).to_be_visible(timeout=SLOWEST)
    taken = copied(letter, "Copy email")["text/plain"]
    assert "I know that I may ask." in taken
    assert "Thank you" not in taken
    assert "He needs help now." in kept(letter)["own:help-goes-on"]


def test_the_made_up_child_has_no_edits(letter: Page) -> None:
    """The parent's words stay out of the example, and what is tried there is not saved."""
    edit(letter, "safeguards", OWN)
    before = stored(letter)
    button(letter, "Show me with a made-up child").click()
    expect(output(letter, "body")).to_contain_text(SAFEGUARDS)
    edit(letter, "safeguards", "Only a try.")
    expect(output(letter, "body")).to_contain_text("Only a try.")
    assert stored(letter) == before
    button(letter, "Clear the made-up child").click()
    expect(output(letter, "body")).to_contain_text(OWN)
    expect(box(letter, "safeguards")).to_have_value(OWN)


def test_two_tabs(letter: Page) -> None:
    """An edit in one is in the other, and undoes nothing there."""
    other = letter.context.new_page()
    other.goto(LETTER)
    python_ready(other)
    edit(letter, "safeguards", OWN)
    expect(output(other, "body")).to_contain_text(OWN)
    other.get_by_text(REASONS).click()
    edit(other, "thanks", "Thank you so much.")
    expect(output(letter, "body")).to_contain_text("Thank you so much.")
    expect(output(letter, "body")).to_contain_text(OWN)


def test_no_fault_that_axe_finds(letter: Page) -> None:
    """With boxes unfolded, a question asked in each of its forms, and one that can be undone."""
    for id, words in (("school", "He goes to Oak."), ("ask", "Please test Sam."), ("thanks", "Thank you.")):
        edit(letter, id, words)
    field(letter, "grade").fill("2nd grade")
    field(letter, "child").fill("Samuel Lee")
    expect(letter.locator("[data-change]")).to_have_count(2)
    assert on_every_screen(letter) == {}
    letter.locator("[data-change=ask]").get_by_role("button", name="Keep mine").click()
    assert on_every_screen(letter, ("light",)) == {}
