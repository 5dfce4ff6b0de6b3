"""A text that names another child is held back before it is sent, with or without Python."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.children import OLD, add, save, switch
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import (
    CHECKLIST,
    CLIPBOARD,
    LETTER,
    SHORT,
    Gate,
    button,
    clipboard_text,
    copied,
    field,
    fill,
    output,
    python_ready,
)
from tests.browser.test_axe import faults
from tests.browser.test_layout import too_wide
from tests.browser.test_send import MAIL, ON_CLICK

WAITING = "() => navigator.clipboard.writeText('nothing was copied')"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone's page that may use the clipboard."""
    return open_page(viewport=PHONE, permissions=CLIPBOARD)


@pytest.fixture
def gate(page: Page) -> Iterator[Gate]:
    """Python does not come until the test opens this."""
    gate = Gate(page.context)
    yield gate
    gate.open()


def clipboard(page: Page) -> str:
    """What the clipboard holds."""
    return clipboard_text(page)


@pytest.fixture
def mias(page: Page, gate: Gate) -> Page:
    """The letter is Mia's; there is a brother Sam. Python has not come."""
    save(page, {**OLD, "family@2": {"child": "Mia Lee", "school": "Sam Houston School"}})
    page.goto(LETTER)
    switch(page, "Mia Lee")
    page.evaluate(WAITING)
    return page


STOP = "This letter is for Mia Lee, and it names Sam."


@pytest.mark.parametrize(
    ("words", "stopped"),
    [
        ("I saw Sam’s IEP.", True),
        ("Mia, not\nSam, is tired.", True),
        ("Her brother is Sam, I think.", True),
        ("The same sam, Samuel, and Samantha.", False),
        ("She goes to Oak Street with Lee.", False),
    ],
)
def test_a_text_that_names_another_child(mias: Page, words: str, stopped: bool) -> None:
    """Only whole words with their capitals count; the school's own name is none of theirs."""
    fill(mias, {"school": "Elm School", "examples": words})
    button(mias, "Copy email").click()
    if stopped:
        expect(mias.get_by_role("status").filter(has_text=STOP)).to_be_visible()
        expect(button(mias, "Copy email")).to_be_focused()
        assert clipboard(mias) == "nothing was copied"
    else:
        expect(mias.get_by_text("Copied.")).to_be_visible()
        assert words in clipboard(mias)


def test_names_that_are_this_childs_own(mias: Page) -> None:
    """The name of the school, of a parent, or of the child may be the other child's name too."""
    fill(mias, {"examples": "Sam Houston School says she reads well."})
    assert "Sam Houston" in copied(mias, "Copy email")["text/plain"]
    fill(mias, {"school": "Elm School", "parent": "Sam Lee", "examples": "I am Sam."})
    assert "I am Sam." in copied(mias, "Copy email")["text/plain"]


def test_copy_it_anyway(mias: Page) -> None:
    """A sister may be named on purpose: the second button copies, and the same text is not held again."""
    fill(mias, {"school": "Elm School", "examples": "Sam has an IEP as well."})
    button(mias, "Copy email").click()
    button(mias, "Copy it anyway").click()
    expect(mias.get_by_text("Copied.")).to_be_visible()
    expect(button(mias, "Copy email")).to_be_focused()
    assert "Sam has an IEP as well." in clipboard(mias)
    expect(button(mias, "Copy it anyway")).to_have_count(0)
    copied(mias, "Copy email")
    field(mias, "examples").press_sequentially(" Sam reads.")
    button(mias, "Copy email").click()
    expect(button(mias, "Copy it anyway")).to_be_visible()
    field(mias, "examples").fill("She reads.")
    expect(button(mias, "Copy it anyway")).to_have_count(0)
    copied(mias, "Copy email")


def test_the_stop_holds_printing_and_the_mail_app(mias: Page) -> None:
    """Each has its second button, which then does what the first was to do."""
    mias.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    fill(mias, {"school": "Elm School", "examples": "Sam reads."})
    button(mias, "Print").click()
    assert mias.evaluate("() => window.printed") == 0
    button(mias, "Print it anyway").click()
    assert mias.evaluate("() => window.printed") == 1
    field(mias, "examples").fill("Sam reads well.")
    link = mias.get_by_role("link", name=MAIL)
    prevented = link.evaluate(
        """(link) => new Promise((done) => {
          const told = (event) => done([event.defaultPrevented, link.href]);
          document.addEventListener("click", told, { once: true });
          link.click();
        })"""
    )
    assert prevented == [True, "mailto:"]
    during, after = button(mias, "Open it anyway").evaluate(
        ON_CLICK.replace("link.href", "document.querySelector('[data-mailto]').href").replace(
            "link.getAttribute", "document.querySelector('[data-mailto]').getAttribute"
        )
    )
    assert after == "mailto:"
    assert "Sam reads well." in parse_qs(urlsplit(during).query)["body"][0]


def test_the_stop_with_python(mias: Page, gate: Gate) -> None:
    """A letter that Python wrote is held as well; switching takes the sentence away."""
    fill(mias, {"school": "Elm School", "examples": "Sam reads."})
    gate.open()
    python_ready(mias)
    expect(output(mias, "body")).to_contain_text("Sam reads.")
    button(mias, "Copy email").click()
    expect(mias.get_by_role("status").filter(has_text=STOP)).to_be_visible()
    switch(mias, "Sam Lee")
    expect(mias.locator(".iep-stop")).to_have_count(0)


@pytest.mark.parametrize("name", ["Please Lee", "January Lee", "March Lee"])
def test_a_name_that_is_a_word_of_the_letter(page: Page, gate: Gate, name: str) -> None:
    """The letter's own “Please” and its dates are no names; the parent's own words may be one."""
    page.clock.set_fixed_time("2026-03-05T21:42")
    save(page, {**OLD, "family@2": {"child": name}})
    page.goto(LETTER)
    fill(page, {"asked": "spoken", "asked_on": "2026-01-11"})
    gate.open()
    python_ready(page)
    expect(output(page, "body")).to_contain_text("January 11")
    copied(page, "Copy email")
    first = name.split(maxsplit=1)[0]
    fill(page, {"examples": f"It is {first} who reads."})
    expect(output(page, "body")).to_contain_text("who reads.")
    button(page, "Copy email").click()
    expect(page.get_by_role("status").filter(has_text=f"it names {first}.")).to_be_visible()


def test_a_name_typed_over_anothers(page: Page, gate: Gate) -> None:
    """The parent's words still hold the old name; or there is another form for that very name."""
    page.goto(LETTER)
    fill(page, {**SHORT, "examples": "Sam guesses."})
    field(page, "child").fill("Mia Lee")
    field(page, "grade").focus()
    button(page, "Copy email").click()
    held = page.get_by_role("status").filter(has_text="it names Sam, the name that stood here before")
    expect(held).to_be_visible()
    field(page, "examples").fill("She guesses.")
    copied(page, "Copy email")
    field(page, "child").fill("Mia Lee-Stone")
    field(page, "grade").focus()
    field(page, "examples").fill("Mia guesses.")
    copied(page, "Copy email")
    add(page, "Leo Lee")
    field(page, "child").fill("Mia Lee-Stone")
    button(page, "Copy email").click()
    expect(
        page.get_by_role("status").filter(has_text="You have two forms for Mia Lee-Stone.")
    ).to_be_visible()


def test_a_checklists_papers_are_held_too(page: Page, gate: Gate) -> None:
    """An agenda for one child that names the other."""
    save(page, {**OLD, "family@2": {"child": "Mia Lee"}})
    page.goto(CHECKLIST)
    switch(page, "Mia Lee")
    fill(page, {"concern_1": "Sam gets no breaks."})
    button(page, "Copy statement").click()
    expect(
        page.get_by_role("status").filter(has_text="This text is for Mia Lee, and it names Sam.")
    ).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fits_and_has_no_fault(open_page: OpenPage, scheme: str) -> None:
    """With the children's list open and a text held back; at every width."""
    page = open_page(viewport=PHONE, color_scheme=scheme)
    gate = Gate(page)
    long = "Wolfeschlegelsteinhausenbergerdorff" * 3
    save(page, {**OLD, "family@2": {"child": long}, "family@3": {"child": "Leo Lee"}})
    page.goto(LETTER)
    switch(page, long)
    fill(page, {"school": "Elm", "examples": "Sam reads."})
    button(page, "Switch child").click()
    button(page, "Add another child").click()
    button(page, "Add this child").click()
    button(page, "Copy email").click()
    expect(button(page, "Copy it anyway")).to_be_visible()
    assert faults(page) == []
    assert too_wide(page) == {}
    gate.open()
