"""A log and a spreadsheet: rows pasted, looked at, added and taken back; and the log copied out."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from checklists.model.cells import NOT_TEXT
from checklists.model.sheet import NO_ITEMS
from tests.browser.children import add as add_child
from tests.browser.children import save
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import CLIPBOARD, SLOWEST, Gate, Given, button, clipboard_text, stored
from tests.browser.test_axe import on_every_screen
from tests.browser.test_layout import too_wide
from tests.browser.test_log import GIVEN, KEPT, LOG, MISSED, NOW, PROMISES, rows, visit

ROWS = """Date\tService\tHappened?\tMinutes\tWhy\tNote
10/26/2026\tspeech\tno\t\ttherapist out\t
Mon Oct 12\tspeech\tyes\t30\t\t=1+1
10/13/2026\tspeech\t15 of 30\t\tlate bus\t
10/14/2026\tchess\tyes\t\t\t
10/16/2026\textra time\t?\t\t\t"""
"""One is there already, three are to add, one is about no item."""


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone in the evening of a school day, with a clipboard."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.clock.install(time=NOW)
    return page


def box(page: Page) -> Locator:
    """What the button opens."""
    return page.locator(".iep-paste")


def paste(page: Page, text: str) -> None:
    """Open the box, paste and read."""
    button(page, "Paste from a spreadsheet").click()
    expect(page.get_by_label("Rows from your spreadsheet")).to_be_focused()
    page.get_by_label("Rows from your spreadsheet").fill(text)
    button(page, "Read these rows").click()


def read(page: Page, text: str) -> None:
    """The same, until what was read stands there."""
    paste(page, text)
    expect(page.get_by_role("heading", name="What we read")).to_be_focused(timeout=SLOWEST)


def kept(page: Page) -> list[dict[str, Any]]:
    """The entries that are saved, without their histories."""
    return [each["given"] for name, each in sorted(stored(page).items()) if name.startswith("log:")]


def test_rows_are_looked_at_then_added_then_taken_back(page: Page) -> None:
    """Nothing is saved before; one button takes all back; what is there is not added twice."""
    visit(page, {**KEPT, "log:m1": MISSED})
    read(page, ROWS)
    expect(box(page).get_by_role("status")).to_have_text("3 to add, 1 we could not read, 1 already there.")
    expect(box(page)).to_contain_text("“chess” is not among the items of your log")
    assert len(kept(page)) == 2
    page.get_by_label("Add Fri, Oct 16, 2026").uncheck()
    button(page, "Add 2 rows").click()
    expect(page.get_by_text("2 notes were added.")).to_be_visible()
    added = sorted((each for each in kept(page) if each not in (MISSED, GIVEN)), key=lambda each: each["day"])
    assert added == [
        {"promise": "a", "day": "2026-10-12", "outcome": "happened", "minutes": "30", "note": "=1+1"},
        {
            "promise": "a",
            "day": "2026-10-13",
            "outcome": "partly",
            "minutes": "15",
            "reason": "schedule",
            "note": "late bus",
        },
    ]
    expect(rows(page)).to_have_count(5)
    expect(page.get_by_role("button", name="2 notes were added. Undo")).to_be_focused()
    page.get_by_role("button", name="2 notes were added. Undo").click()
    expect(page.get_by_text("Taken back. Nothing of it is kept.")).to_be_focused()
    assert kept(page) == [MISSED, GIVEN]
    expect(rows(page)).to_have_count(3)


def test_cancel_keeps_the_text_and_adds_nothing(page: Page) -> None:
    """Also the box closes, and the focus goes back to its button."""
    visit(page)
    read(page, ROWS)
    button(page, "Cancel").click()
    expect(page.get_by_label("Rows from your spreadsheet")).to_be_focused()
    expect(page.get_by_label("Rows from your spreadsheet")).to_have_value(ROWS)
    expect(page.get_by_role("heading", name="What we read")).to_be_hidden()
    button(page, "Close").click()
    expect(button(page, "Paste from a spreadsheet")).to_be_focused()
    assert kept(page) == [MISSED, GIVEN]


def test_what_is_no_log_is_one_sentence(page: Page) -> None:
    """Beside the box; nothing is changed."""
    visit(page)
    before = stored(page)
    paste(page, "\x01\x02 PNG")
    expect(box(page).locator(".iep-problem")).to_have_text(NOT_TEXT, timeout=SLOWEST)
    expect(page.get_by_label("Rows from your spreadsheet")).to_be_focused()
    expect(page.get_by_label("Rows from your spreadsheet")).to_have_attribute("aria-invalid", "true")
    assert stored(page) == before


def test_without_python_the_text_stays(page: Page) -> None:
    """Copying out works; reading goes on once Python is there."""
    gate = Gate(page)
    visit(page)
    paste(page, ROWS)
    expect(box(page).get_by_role("status")).to_have_text("Reading…")
    page.clock.run_for(9_000)
    expect(button(page, "Try again").last).to_be_visible()
    expect(page.get_by_label("Rows from your spreadsheet")).to_have_value(ROWS)
    gate.open()
    expect(page.get_by_role("heading", name="What we read")).to_be_focused(timeout=SLOWEST)


def test_what_is_copied_out_is_there_when_it_is_pasted(page: Page) -> None:
    """Every row is known again; after the log is emptied, all of them come back as they were."""
    entries: dict[str, Given] = {
        "log:m1": {**MISSED, "note": "=HYPERLINK(“x”) he said"},
        "log:m2": GIVEN,
        "log:m3": {"promise": "b", "day": "2026-10-29", "outcome": "unknown"},
    }
    visit(page, {**PROMISES, **entries})
    button(page, "Paste from a spreadsheet").click()
    button(page, "Copy my log for a spreadsheet").click()
    expect(box(page).get_by_role("status")).to_contain_text("Copied.")
    text = clipboard_text(page)
    assert text.count("\n") == 3
    assert "\t'=HYPERLINK" in text
    button(page, "Close").click()
    read(page, text)
    expect(box(page).get_by_role("status")).to_have_text("0 to add, 3 already there.")
    expect(button(page, "Cancel")).to_be_visible()
    page.evaluate("() => ['m1', 'm2', 'm3'].forEach((id) => localStorage.removeItem('iep:log:' + id))")
    button(page, "Read these rows").click()
    expect(button(page, "Add 3 rows")).to_be_visible()
    button(page, "Add 3 rows").click()
    expect(page.get_by_text("3 notes were added.")).to_be_visible()
    assert sorted(kept(page), key=lambda each: each["day"]) == list(entries.values())


def test_when_there_is_no_room_nothing_is_added(page: Page) -> None:
    """All rows or none, and it says so."""
    visit(page)
    read(page, ROWS)
    page.evaluate(
        """() => {
          const put = Storage.prototype.setItem;
          let left = 2;
          Storage.prototype.setItem = function (key, value) {
            const full = key.startsWith("iep:log:") && left-- <= 0;
            if (full) throw new DOMException("full", "QuotaExceededError");
            put.call(this, key, value);
          };
        }"""
    )
    button(page, "Add 3 rows").click()
    expect(box(page).get_by_role("status")).to_contain_text("no room left")
    assert kept(page) == [MISSED, GIVEN]


def test_another_childs_page_has_no_rows_of_the_first(page: Page) -> None:
    """The box is gone, and nothing of it is added."""
    save(page, {"family": {"child": "Sam Lee"}, **KEPT})
    page.goto(LOG)
    read(page, ROWS)
    add_child(page, "Kim Lee")
    expect(box(page)).to_have_count(0)


def test_without_items_it_says_what_to_do_first(page: Page) -> None:
    """A log that has only calls has nothing that a row could be about."""
    save(page, {"entry:m3": KEPT["entry:m3"]})
    page.goto(LOG)
    paste(page, ROWS)
    expect(box(page).locator(".iep-problem")).to_have_text(NO_ITEMS, timeout=SLOWEST)


def test_nothing_is_wrong_or_too_wide(page: Page) -> None:
    """With long words, every fold open, on each screen and in both color schemes."""
    visit(page)
    long = "Wolfeschlegelsteinhausenbergerdorff" * 3
    read(page, f"{ROWS}\n10/20/2026\tspeech\tno\t\t{long}\t{long}\n10/21/2026\t{long}\tno")
    page.locator("details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    assert too_wide(page) == {}
    assert on_every_screen(page) == {}
