"""Rows of a form: added, removed, put back and kept, with Python and without it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from checklists import catalog
from checklists.model.drafting import draft
from checklists.model.fields import tidy
from checklists.views.text import body_text
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import (
    CLIPBOARD,
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

MEETING = "/checklists/at-the-meeting/"
RECORD = "checklist:at-the-meeting"
WITH_ROWS = "iep-not-implemented"
SCRIPT = "**/elements/checklist.js"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone that may use the clipboard."""
    return open_page(viewport=PHONE, permissions=CLIPBOARD)


def rows(page: Page) -> Locator:
    """The cards of the rows, in their order."""
    return page.locator("[data-row]")


def points(page: Page) -> list[str]:
    """What stands in each row's first field."""
    return [each.input_value() for each in page.locator("[name$='.what']").all()]


def add(page: Page, words: str) -> None:
    """Tap "Add another" and type: the focus is where it belongs."""
    button(page, "Add another").click()
    page.keyboard.type(words)


def saved(page: Page) -> dict[str, Any]:
    """The answers of the checklist's record."""
    found: dict[str, Any] = stored(page).get(RECORD, {}).get("given", {})
    return found


def started(page: Page) -> None:
    """Open the checklist, and write one point."""
    page.goto(MEETING)
    fill(page, {"points.0.what": "Speech"})


def test_a_row_is_added_and_kept(page: Page) -> None:
    """It is numbered, its radios are its own, and a reload brings it back."""
    started(page)
    add(page, "Reading")
    rows(page).nth(1).get_by_label("Promised").check()
    expect(rows(page).nth(0).get_by_label("Still open")).to_be_checked()
    assert rows(page).locator("> legend").all_text_contents() == ["1", "2"]
    page.reload()
    expect(rows(page)).to_have_count(2)
    assert points(page) == ["Speech", "Reading"]
    expect(rows(page).nth(1).get_by_label("Promised")).to_be_checked()


def test_each_row_has_names_of_its_own(page: Page) -> None:
    """No id comes twice, and each label leads to its own control."""
    started(page)
    add(page, "Reading")
    ids = page.evaluate("() => [...document.querySelectorAll('[data-rows] [id]')].map((each) => each.id)")
    assert len(ids) == len({*ids})
    rows(page).nth(1).get_by_label("By when?").fill("2026-11-06")
    expect(rows(page).nth(0).get_by_label("By when?")).to_have_value("")
    expect(rows(page).get_by_role("button").nth(1)).to_have_accessible_name("Remove 2")


def test_removed_and_put_back(page: Page) -> None:
    """At once, with all that was in it; and what was removed stays away after a reload."""
    started(page)
    add(page, "Reading")
    rows(page).nth(1).get_by_label("Turned down").check()
    add(page, "Math")
    button(page, "Remove 2").click()
    assert points(page) == ["Speech", "Math"]
    assert rows(page).locator("> legend").all_text_contents() == ["1", "2"]
    back = button(page, "Removed. Put it back")
    expect(back).to_be_focused()
    assert "Reading" not in saved(page).values()
    back.click()
    assert points(page) == ["Speech", "Reading", "Math"]
    expect(rows(page).nth(1).get_by_label("Turned down")).to_be_checked()
    expect(rows(page).nth(1).get_by_label("Your question or point")).to_be_focused()
    button(page, "Remove 2").click()
    page.reload()
    expect(rows(page)).to_have_count(2)
    assert points(page) == ["Speech", "Math"]


def test_the_last_row_leaves_an_empty_one(page: Page) -> None:
    """What is typed there is not lost when the old one is put back; an empty one makes room for it."""
    started(page)
    button(page, "Remove 1").click()
    assert points(page) == [""]
    assert saved(page) == {}
    button(page, "Removed. Put it back").click()
    assert points(page) == ["Speech"]
    button(page, "Remove 1").click()
    page.get_by_label("Your question or point").fill("Math")
    button(page, "Removed. Put it back").click()
    assert points(page) == ["Speech", "Math"]


def test_by_keyboard(page: Page) -> None:
    """Enter adds, removes and puts back, and the focus is never lost."""
    started(page)
    button(page, "Add another").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Reading")
    button(page, "Remove 2").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.type(" help")
    assert points(page) == ["Speech", "Reading help"]


def test_the_made_up_child_has_rows_of_its_own(page: Page) -> None:
    """Cleared, the parent's stand there again; what was removed of one is not put back into the other."""
    started(page)
    add(page, "Reading")
    button(page, "Show me with a made-up child").click()
    expect(rows(page)).to_have_count(4)
    assert "Speech" not in points(page)
    button(page, "Remove 1").click()
    button(page, "Clear the made-up child").click()
    assert points(page) == ["Speech", "Reading"]
    expect(page.get_by_text("Removed.")).to_have_count(0)


def test_typed_before_the_script_came(page: Page) -> None:
    """It is kept, and a row added later does not repeat it."""
    gate = Gate(page, SCRIPT)
    page.goto(MEETING, wait_until="commit")
    field(page, "points.0.what").fill("Speech")
    rows(page).nth(0).get_by_label("Promised").check()
    gate.open()
    expect(button(page, "Add another")).to_be_visible()
    add(page, "Reading")
    assert points(page) == ["Speech", "Reading"]
    expect(rows(page).nth(1).get_by_label("Still open")).to_be_checked()
    assert "Speech" in saved(page).values()


def test_another_tab_adds_and_removes(page: Page) -> None:
    """Both tabs have the same rows, and a row that is being typed in stays."""
    started(page)
    other = page.context.new_page()
    other.goto(MEETING)
    add(other, "Reading")
    expect(rows(page)).to_have_count(2)
    assert points(page) == ["Speech", "Reading"]
    field(page, "points.0.what").focus()
    button(other, "Remove 2").click()
    expect(rows(page)).to_have_count(1)
    expect(field(page, "points.0.what")).to_be_focused()


@pytest.mark.noisy
def test_without_python_each_row_is_in_the_letter(page: Page) -> None:
    """Two rows, added and typed in the plain form, are both in what is copied; a removed one is not."""
    page.route(WASM, lambda route: route.abort())
    page.goto(f"/letters/{WITH_ROWS}/")
    given = {
        "parent": "Ana Lee",
        "child": "Sam Lee",
        "facts.0.says": "Speech twice a week.",
        "facts.0.happens": "Once a week.",
    }
    fill(page, given)
    expect(button(page, "Try again")).to_be_visible(timeout=SLOWEST)
    add(page, "An aide at lunch.")
    second = re.sub(r"\.says$", "", str(page.evaluate("() => document.activeElement.name")))
    fill(page, {f"{second}.happens": "None since March."})
    expect(output(page, "body").locator(".iep-number")).to_have_text(["1.", "2."])
    letter = catalog.letter(WITH_ROWS)
    both = {**given, f"{second}.says": "An aide at lunch.", f"{second}.happens": "None since March."}
    answers = tidy(letter.fields, both).answers
    expected = body_text(draft(letter, answers, today=None, blanks=letter.common))
    assert copied(page, "Copy email")["text/plain"] == expected
    button(page, "Remove 1").click()
    expect(output(page, "body").locator(".iep-number")).to_have_text(["1."])
    expect(output(page, "body")).not_to_contain_text("Speech twice")
    expect(output(page, "twin").locator(".iep-number")).to_have_count(1)
    expect(output(page, "twin")).not_to_contain_text("The IEP says")


def test_python_finds_the_rows(page: Page) -> None:
    """The letter that it writes has each row, and follows when one is removed."""
    started(page)
    rows(page).nth(0).get_by_label("Promised").check()
    python_ready(page)
    add(page, "Reading")
    expect(output(page, "body")).to_contain_text("1. Reading")
    button(page, "Remove 2").click()
    expect(output(page, "body")).not_to_contain_text("Reading")
    expect(output(page, "body")).to_contain_text("1. Speech")
