"""Every page that saves says when; what could not be saved is said in red, with a backup file beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.keeping import MY_DATA, choose, erase, keep, kept, text
from tests.browser.pages import (
    CHECKLIST,
    LETTER,
    LETTER_RECORD,
    NOW,
    Gate,
    Given,
    button,
    field,
    fields,
    fill,
    stored,
)
from tests.browser.test_restore import done
from tests.browser.test_storage import BLOCKED, FILL_UP, MAKE_ROOM, NO_ROOM, NOT_LET, RED

CLOCK = re.compile(r"Saved on this device, \d{1,2}:\d\d\s[AP]M\.")
IDLE = "Storage.prototype.setItem = function () {};"
"""A browser that takes words and keeps none, as some private windows did."""


@pytest.fixture(autouse=True)
def gate(page: Page) -> Iterator[Gate]:
    """Python has nothing to do with it. It is a school year that the days of these tests are in."""
    page.clock.install(time=NOW)
    gate = Gate(page.context)
    yield gate
    gate.open()


def a_note(page: Page) -> None:
    """Add a call to the timeline."""
    page.locator("[data-add]").click()
    page.locator("[data-part=title]").fill("Speech & <b>")
    page.locator("form [type=submit]").last.click()


def a_promise(page: Page) -> None:
    """Add the first line of the IEP to the log."""
    form = page.locator("[data-promise-place] form")
    form.locator("[data-part=name]").fill("Speech & <b>")
    form.locator("[data-part=times]").fill("2")
    form.locator("[type=submit]").click()


def a_binder_day(page: Page) -> None:
    """Choose from which day on the binder holds things."""
    field(page, "first").fill("2026-01-05")
    field(page, "first").dispatch_event("change")


def a_date(page: Page) -> Locator:
    """The day from which a deadline is counted; it is folded away at first."""
    deadline = page.locator('iep-deadline[data-definition="prior-written-notice"]')
    deadline.locator("summary").first.click()
    return deadline.locator("[name=start]")


TYPED: dict[str, Callable[[Page], None]] = {
    LETTER: lambda page: fill(page, {"to": "Speech & <b>"}),
    CHECKLIST: lambda page: fill(page, {"concern_1": "Speech & <b>"}),
    "/records/goals/": lambda page: field(page, "name").fill("Speech & <b>"),
    "/records/wording/": lambda page: page.locator("iep-wording textarea").first.fill("Speech & <b>"),
    "/records/deadlines/": lambda page: a_date(page).fill("2026-01-05"),
    "/records/school-calendar/": lambda page: field(page, "first").fill("2025-08-20"),
    "/records/timeline/": a_note,
    "/records/log/": a_promise,
    "/records/binder/": a_binder_day,
}


def line(page: Page) -> Locator:
    """The line that says something about saving just now."""
    return page.locator(".iep-status:visible").filter(has_text="aved")


@pytest.mark.parametrize("address", TYPED)
def test_every_page_says_when_it_was_saved(page: Page, address: str) -> None:
    """With the time of the device; and after it was refused, in red, with the way to a file."""
    keep(page, {"deadline:records": text({"start": "2026-02-06"})})
    page.goto(address)
    page.wait_for_load_state("load")
    TYPED[address](page)
    expect(line(page).first).to_have_text(CLOCK)


@pytest.mark.parametrize("address", TYPED)
def test_what_is_not_kept_is_said_on_every_page(page: Page, address: str, tmp_path: Path) -> None:
    """Storage that keeps nothing: found by reading back; the file beside the red line has the words."""
    keep(page, {"deadline:records": text({"start": "2026-02-06"})})
    page.add_init_script(IDLE)
    page.goto(address)
    page.wait_for_load_state("load")
    TYPED[address](page)
    red = line(page).filter(has_text=NO_ROOM).first
    expect(red).to_have_css("color", RED)
    with page.expect_download() as download:
        red.get_by_role("button", name="Save a backup").click()
    words = Path(download.value.path()).read_text(encoding="utf-8")
    assert any(each in words for each in ("Speech \\u0026 \\u003cb\\u003e", "2026-01-05", "2025-08-20"))
    assert "2026-02-06" in words


def test_the_words_that_were_not_saved_come_back(page: Page, tmp_path: Path) -> None:
    """A full device: the file beside the red line holds what is kept and what is not, and gives both back."""
    letter: Given = {"to": "Ms. Rivera", "wait": "yes"}
    keep(page, {"goal:a": text({"name": "Reading"}), LETTER_RECORD: text(letter)})
    page.goto(LETTER)
    page.evaluate(FILL_UP)
    typed = {"to": "Mr. Okafor " * 50, "suspected": "dyslexia", "child": "Sam Lee"}
    fill(page, typed)
    red = page.locator("[data-status]")
    expect(red).to_contain_text(NO_ROOM)
    with page.expect_download() as download:
        button(page, "Save a backup").click()
    file = tmp_path / "b.html"
    download.value.save_as(file)
    expect(red).to_contain_text("It holds what is saved here, and the words that could not be saved")
    assert fields(page, typed) == typed
    page.goto(MY_DATA)
    erase(page)
    page.evaluate("() => localStorage.clear()")
    choose(page, file)
    done(page)
    found = {name: json.loads(each)["given"] for name, each in kept(page).items()}
    assert found["goal:a"] == {"name": "Reading"}
    assert found[LETTER_RECORD] == {"to": typed["to"], "wait": "yes", "suspected": "dyslexia"}
    assert found["family"] == {"child": "Sam Lee"}


def test_a_browser_that_keeps_nothing_gives_a_file(page: Page) -> None:
    """Storage is refused: what stands on the page is in the file."""
    page.add_init_script(BLOCKED)
    page.goto(LETTER)
    fill(page, {"to": "Ms. Rivera", "child": "Sam Lee"})
    expect(page.locator("[data-status]")).to_contain_text(NOT_LET)
    with page.expect_download() as download:
        button(page, "Save a backup").click()
    words = Path(download.value.path()).read_text(encoding="utf-8")
    assert "Ms. Rivera" in words and "Sam Lee" in words


def test_a_note_that_was_tried_twice_is_one_note(page: Page) -> None:
    """Once there is room, the same words are saved once."""
    page.goto("/records/timeline/")
    page.evaluate(FILL_UP)
    a_note(page)
    red = page.locator("[data-form-status]").last
    expect(red).to_contain_text(NO_ROOM)
    page.evaluate(MAKE_ROOM)
    page.locator("form [type=submit]").last.click()
    expect(line(page).first).to_contain_text("Saved on this device")
    assert len([name for name in stored(page) if name.startswith("entry:")]) == 1
