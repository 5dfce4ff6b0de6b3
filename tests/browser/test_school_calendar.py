"""The school’s calendar on its page: pasted, from a file, by hand; each child and year; without Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import SLOWEST, Gate, app, button, output, stored
from tests.browser.test_axe import on_every_screen
from tests.browser.test_layout import too_wide

ADDRESS = "/records/school-calendar/"
RECORD = "calendar:2026"
PASTED = """2026-27 School Calendar
First day of school August 12
Labor Day 9/7
Oct 28 Early release
Thanksgiving Break: November 25-27
Winter Break\tDecember 21 - January 1
Mar 2 Texas Independence Day (State holiday)
Last day of school: June 4"""
KEPT = {
    "first": "2026-08-12",
    "last": "2027-06-04",
    "closed": [
        "2026-09-07 Labor Day",
        "2026-11-25/2026-11-27 Thanksgiving Break",
        "2026-12-21/2027-01-01 Winter Break",
    ],
    "holidays": ["2027-03-02 Texas Independence Day"],
}
FILE = """BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:{day}
SUMMARY:No school: {what}
END:VEVENT
END:VCALENDAR
"""
BOX = "The days off, from your district’s page"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone in the fall."""
    page = open_page(viewport=PHONE)
    page.clock.set_fixed_time("2026-11-02T10:00:00")
    return page


def kept(page: Page, record: str = RECORD) -> dict[str, Any]:
    """What is kept of the year."""
    found: dict[str, Any] = stored(page).get(record, {}).get("given", {})
    return found


def read(page: Page, text: str = PASTED) -> None:
    """Paste a text and have it read."""
    page.get_by_label(BOX).fill(text)
    button(page, "Read these lines").click()


def paste(page: Page) -> None:
    """Put a whole year in."""
    page.goto(ADDRESS)
    read(page)
    expect(button(page, "Add these days")).to_be_visible(timeout=SLOWEST)
    button(page, "Add these days").click()
    expect(page.get_by_text("6 lines were added. Saved on this device")).to_be_visible()


def row(page: Page, words: str) -> Locator:
    """One of the days off that are kept."""
    return page.locator("[data-kept] li").filter(has_text=words)


def add(page: Page, first: str, last: str = "", reason: str = "", kind: str = "No school") -> None:
    """Type a day off by hand."""
    if button(page, "Add a day off").is_visible():
        button(page, "Add a day off").click()
    page.get_by_label("Day off, or first day of the break").fill(first)
    page.get_by_label("Last day of the break").fill(last)
    page.get_by_label("Why (if you like)").fill(reason)
    page.get_by_label("What kind of day").select_option(kind)
    button(page, "Save this day").click()


def test_a_pasted_calendar_is_looked_at_before_it_is_kept(page: Page) -> None:
    """Nothing is saved until "Add these days"; what has no tick stays out; the months follow."""
    page.goto(ADDRESS)
    read(page)
    preview = output(page, "preview")
    expect(preview).to_contain_text("Thanksgiving Break", timeout=SLOWEST)
    expect(page.get_by_role("heading", name="What we read")).to_be_focused()
    expect(preview.locator("summary")).to_have_text(["Left out (1)", "Not understood (1)"])
    assert kept(page) == {}
    preview.get_by_role("checkbox", name="Labor Day").uncheck()
    button(page, "Add these days").click()
    expect(page.get_by_text("5 lines were added. Saved on this device")).to_be_focused()
    assert kept(page) == {**KEPT, "closed": KEPT["closed"][1:]}
    expect(page.get_by_label(BOX)).to_have_value("")
    expect(output(page, "months")).to_contain_text("school days")
    page.reload()
    expect(row(page, "Thanksgiving Break")).to_contain_text("Wed, November 25 to Fri, November 27, 2026")
    expect(row(page, "Texas Independence Day")).to_contain_text("State holiday")
    expect(page.get_by_label("Last day of school")).to_have_value("2027-06-04")
    expect(output(page, "months")).to_contain_text("November 2026", timeout=SLOWEST)


def test_what_is_kept_already_is_not_ticked_again(page: Page) -> None:
    """And "Not now" leaves the text where it is."""
    paste(page)
    assert kept(page) == KEPT
    read(page)
    expect(output(page, "preview")).to_contain_text("These days are in your calendar already.")
    expect(output(page, "preview").locator(":checked")).to_have_count(0)
    button(page, "Not now").click()
    expect(output(page, "preview")).to_be_hidden()
    expect(page.get_by_label(BOX)).to_be_focused()
    expect(page.get_by_label(BOX)).to_have_value(PASTED)
    assert kept(page) == KEPT


def test_a_text_without_days_says_so(page: Page) -> None:
    """Beside the field, as does an empty one."""
    page.goto(ADDRESS)
    button(page, "Read these lines").click()
    expect(page.get_by_text("Please paste the lines first.")).to_be_visible()
    read(page, "hello")
    expect(page.get_by_text("We found no day in this text.")).to_be_visible(timeout=SLOWEST)
    expect(page.get_by_label(BOX)).to_have_value("hello")
    assert kept(page) == {}


def test_by_hand_with_no_python(page: Page, gate: Gate) -> None:
    """Added, changed, removed, put back; first and last day: all is kept while Python is on its way."""
    page.goto(ADDRESS)
    page.get_by_label("First day of school").fill("2026-08-12")
    page.get_by_label("First day of school").blur()
    add(page, "2026-10-09", reason="Teacher  day")
    expect(button(page, "Change Teacher day")).to_be_focused()
    add(page, "2027-03-02", reason="Independence", kind="State holiday")
    add(page, "2026-11-25", "2026-11-27")
    assert kept(page) == {
        "first": "2026-08-12",
        "closed": ["2026-10-09 Teacher day", "2026-11-25/2026-11-27"],
        "holidays": ["2027-03-02 Independence"],
    }
    row(page, "Teacher day").get_by_role("button", name="Change").click()
    expect(page.get_by_label("Why (if you like)")).to_have_value("Teacher day")
    page.get_by_label("Day off, or first day of the break").fill("2026-10-12")
    button(page, "Save this day").click()
    assert kept(page)["closed"] == ["2026-10-12 Teacher day", "2026-11-25/2026-11-27"]
    row(page, "Teacher day").get_by_role("button", name="Remove").click()
    assert kept(page)["closed"] == ["2026-11-25/2026-11-27"]
    button(page, "Undo").click()
    assert kept(page)["closed"] == ["2026-10-12 Teacher day", "2026-11-25/2026-11-27"]
    page.reload()
    expect(page.locator("[data-kept] li")).to_have_count(3)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("", "", "Please pick a date"),
        ("2026-11-27", "2026-11-25", "The last day comes before the first."),
        ("2028-01-03", "", "This day is not in the school year 2026–27."),
        ("2026-12-31", "2027-01-04", "This is in your list already: Mon, December 21, 2026 to"),
    ],
    ids=["empty", "backward", "other year", "overlap"],
)  # fmt: skip
def test_bad_days_are_told_beside_the_field(page: Page, gate: Gate, first: str, last: str, said: str) -> None:
    """What is kept is not touched, and the form stays."""
    page.goto(ADDRESS)
    add(page, "2026-12-21", "2027-01-01", "Winter")
    add(page, first, last)
    expect(page.locator(".iep-off-form .iep-problem").filter(has_text=said)).to_be_visible()
    assert kept(page) == {"closed": ["2026-12-21/2027-01-01 Winter"]}
    button(page, "Cancel").click()
    expect(button(page, "Add a day off")).to_be_focused()


def test_first_and_last_day_are_looked_at(page: Page) -> None:
    """In order and in the year; a year with no school day is told once Python is there."""
    page.goto(ADDRESS)
    first, last = page.get_by_label("First day of school"), page.get_by_label("Last day of school")
    for control, day in ((first, "2026-08-12"), (last, "2026-08-10")):
        control.fill(day)
        control.blur()
    expect(page.get_by_text("The last day comes before the first.")).to_be_visible()
    assert kept(page) == {"first": "2026-08-12"}
    last.fill("2028-06-04")
    last.blur()
    expect(page.get_by_text("This day is not in the school year 2026–27.")).to_be_visible()
    assert kept(page) == {"first": "2026-08-12"}
    last.fill("2026-08-14")
    last.blur()
    assert kept(page) == {"first": "2026-08-12", "last": "2026-08-14"}
    add(page, "2026-08-12", "2026-08-14")
    expect(page.get_by_text("no school day is left")).to_be_visible(timeout=SLOWEST)


@pytest.mark.noisy
def test_when_python_cannot_come_the_text_stays(page: Page) -> None:
    """The page says so in one sentence, with a way to try again."""
    page.route("**/*.wasm", lambda route: route.abort())
    page.goto(ADDRESS)
    read(page)
    expect(page.get_by_text("The part that reads the lines is not here yet.")).to_be_visible(timeout=SLOWEST)
    expect(page.get_by_label(BOX)).to_have_value(PASTED)
    page.unroute("**/*.wasm")
    button(page, "Try again").click()
    expect(button(page, "Add these days")).to_be_visible(timeout=SLOWEST)


def test_each_child_and_year_has_a_calendar(page: Page) -> None:
    """Copied to another child when asked, and not over one that is there."""
    paste(page)
    page.evaluate("""async (file) => (await import(file)).addChild("Mia Lee")""", app("storage.js"))
    page.reload()
    button(page, "Copy this year to Mia Lee").click()
    expect(page.get_by_text("Copied to Mia Lee.")).to_be_visible()
    assert kept(page, f"{RECORD}@2") == KEPT
    button(page, "Copy this year to Mia Lee").click()
    expect(page.get_by_text("Mia Lee has a calendar for this year already.")).to_be_visible()
    page.get_by_label("School year").select_option("2027–28")
    expect(page.locator("[data-kept] li")).to_have_count(0)
    expect(page.get_by_label("First day of school")).to_have_value("")
    add(page, "2027-10-08", reason="Fair day")
    assert kept(page, "calendar:2027") == {"closed": ["2027-10-08 Fair day"]}
    page.evaluate("""async (file) => (await import(file)).chooseChild("2")""", app("storage.js"))
    expect(page.locator("[data-kept] li")).to_have_count(0)
    page.get_by_label("School year").select_option("2026–27")
    expect(page.locator("[data-kept] li")).to_have_count(4)


def test_every_year_is_one_answer(page: Page) -> None:
    """As other pages ask Python with it."""
    paste(page)
    found = page.evaluate("""async (file) => (await import(file)).calendar()""", app("school.js"))
    assert found == [
        "year 2026-08-12/2027-06-04",
        *(f"closed {each}" for each in KEPT["closed"]),
        *(f"holiday {each}" for each in KEPT["holidays"]),
    ]


def test_a_file_is_refused_in_words(page: Page, tmp_path: Path) -> None:
    """One that is no calendar, and one that is too large."""
    page.goto(ADDRESS)
    page.get_by_text("I have a calendar file").click()
    control = page.get_by_label("A calendar file from your district")
    for text, said in {
        "x" * 2_000_001: "This file is very large.",
        "hello": "This is not a calendar",
    }.items():
        file = tmp_path / f"{len(text)}.ics"
        file.write_text(text)
        control.set_input_files(file)
        expect(page.get_by_text(said)).to_be_visible(timeout=SLOWEST)
    assert kept(page) == {}


def test_a_file_is_read_in_the_page(page: Page, tmp_path: Path) -> None:
    """Its words are words, also where they look like HTML."""
    page.goto(ADDRESS)
    page.get_by_text("I have a calendar file").click()
    file = tmp_path / "school.ics"
    file.write_text(FILE.format(day="20261126", what="<b>Thanksgiving</b>"))
    page.get_by_label("A calendar file from your district").set_input_files(file)
    expect(output(page, "preview")).to_contain_text("<b>Thanksgiving</b>", timeout=SLOWEST)
    button(page, "Add these days").click()
    assert kept(page) == {"closed": ["2026-11-26 <b>Thanksgiving</b>"]}
    expect(row(page, "<b>Thanksgiving</b>")).to_be_visible()


def test_the_page_in_use_has_no_fault(page: Page) -> None:
    """With a preview, folds open, days kept and the form open: on a phone and a desk, in light and dark."""
    paste(page)
    read(page, f"{PASTED}\nOct 12 closed\nMonday, October 13 closed")
    expect(output(page, "preview")).to_contain_text("is a Tuesday")
    page.locator("details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    button(page, "Add a day off").click()
    button(page, "Save this day").click()
    expect(output(page, "months")).to_contain_text("June 2027")
    assert too_wide(page) == {}
    assert on_every_screen(page) == {}
