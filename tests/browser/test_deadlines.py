"""Counting the days: a day typed is answered in place; all days in one list; the school's calendar; print."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from checklists import catalog
from checklists.browser import handle
from checklists.build import BUILD
from checklists.model.words import ENGLISH, long_date
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import NOW, SLOWEST, Gate, button, field, stored
from tests.browser.test_axe import on_every_screen
from tests.browser.test_layout import too_wide

PAGE = "/records/deadlines/"
EVALUATION = "initial-evaluation"
RECORDS = "records"
TODAY = NOW.date()
CALENDAR = {
    "first": "2025-08-18",
    "last": "2026-05-29",
    "closed": ["2025-11-26/2025-11-28 Fall break", "2025-12-22/2026-01-02 Winter break"],
    "holidays": ["2026-03-02 Our own state holiday"],
}
LINES = [
    "year 2025-08-18/2026-05-29",
    *(f"closed {each}" for each in CALENDAR["closed"]),
    "holiday 2026-03-02 Our own state holiday",
]


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone on one day."""
    page = open_page(viewport=PHONE)
    page.clock.set_fixed_time(NOW)
    return page


def one(page: Page, id: str) -> Locator:
    """The deadline of that id."""
    return page.locator(f'iep-deadline[data-definition="{id}"]')


def mine(page: Page) -> Locator:
    """The rows of the parent's own days."""
    return page.locator(".iep-your-days li")


def say(page: Page, id: str, *, start: str | None = None, done: str | None = None) -> None:
    """Open a deadline and type its days."""
    there = one(page, id)
    if not there.locator("details").first.evaluate("(each) => each.open"):
        there.locator("summary").first.click()
    for name, day in (("start", start), ("done", done)):
        if day is not None:
            there.locator(f"[name={name}]").fill(day)


def keep(page: Page, name: str, given: dict[str, Any]) -> None:
    """Save a record on the device, as another page of the site does."""
    value = {"v": 1, "saved": "2026-03-05T12:00:00.000Z", "given": given}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"iep:{name}", json.dumps(value)])


def python(about: str, **given: str | list[str]) -> dict[str, Any]:
    """What CPython answers on the day of `NOW`: the response's `data`."""
    request = {"v": BUILD, "id": 1, "ask": "deadline.due", "about": about, "given": given, "also": []}
    response = json.loads(handle(json.dumps({**request, "today": TODAY.isoformat()})))
    assert response["ok"], response
    data: dict[str, Any] = response["data"]
    return data


def day(iso: str) -> str:
    """A day as the page says it."""
    return long_date(date.fromisoformat(iso), ENGLISH)


def test_a_day_gives_the_answer_in_place(page: Page) -> None:
    """It is saved, counted, listed, and there again after a reload; clearing it takes it out of the list."""
    page.goto(PAGE)
    expect(page.get_by_text("None yet. Open a step below")).to_be_visible()
    say(page, RECORDS, start="2026-02-20")
    due = python(RECORDS, start="2026-02-20")["due"]
    left = (date.fromisoformat(due) - TODAY).days
    answer = one(page, RECORDS).locator("[data-output=due]")
    expect(answer).to_contain_text(day(due), timeout=SLOWEST)
    expect(mine(page)).to_have_count(1)
    expect(mine(page)).to_contain_text(f"Due by {day(due)}, in {left} days")
    expect(one(page, RECORDS).locator(".iep-badge")).to_contain_text(day(due))
    expect(page.locator("[data-announced]")).to_contain_text(f"in {left} days")
    assert stored(page)["deadline:records"]["given"] == {"start": "2026-02-20"}
    expect(one(page, RECORDS).locator("[data-status]")).to_contain_text("Saved on this device")
    page.reload()
    expect(mine(page)).to_contain_text(day(due), timeout=SLOWEST)  # nothing was touched
    mine(page).get_by_role("link").click()
    expect(answer).to_contain_text(day(due))
    expect(one(page, RECORDS).locator("summary").first).to_be_focused()
    say(page, RECORDS, start="")
    expect(mine(page)).to_have_count(0)
    expect(one(page, RECORDS).locator(".iep-badge")).to_be_empty()


def test_all_days_the_soonest_first(page: Page) -> None:
    """Late, soon, without a number, done; the state counts for each of them."""
    page.goto(PAGE)
    say(page, "yearly-review", start="2025-06-02")
    say(page, RECORDS, start="2026-01-05")
    say(page, "meeting-request", start="2026-03-02")
    say(page, "first-iep-meeting", start="2026-01-12", done="2026-01-30")
    late = python(RECORDS, start="2026-01-05")["late"]
    assert late > 1
    expect(mine(page)).to_contain_text(
        [f"{late} days late", "The yearly", "No rule sets a day", "Done on January 30, 2026"], timeout=SLOWEST
    )
    assert python("meeting-request", start="2026-03-02")["due"] == ""
    of_texas = python(EVALUATION, start="2026-03-02", state="TX")
    say(page, EVALUATION, start="2026-03-02")
    row = mine(page).filter(has_text="first evaluation")
    expect(row).to_contain_text(day(python(EVALUATION, start="2026-03-02")["due"]))
    field(page, "state").select_option("TX")
    expect(row).to_contain_text(f"Likely between {day(of_texas['due'])} and {day(of_texas['latest'])}")
    assert stored(page)["family"]["given"]["state"] == "TX"


def test_the_schools_calendar_goes_along(page: Page) -> None:
    """What another page saves, or another tab, is used at once."""
    page.goto(PAGE)
    expect(page.get_by_role("link", name="Add your school’s calendar")).to_be_visible()
    field(page, "state").select_option("TX")
    say(page, EVALUATION, start="2026-01-12")
    row = mine(page)
    expect(row).to_contain_text("Likely between", timeout=SLOWEST)
    other = page.context.new_page()
    other.goto("/about/privacy/")
    keep(other, "calendar:2025", CALENDAR)
    sure = python(EVALUATION, start="2026-01-12", state="TX", calendar=LINES)["due"]
    expect(row).to_contain_text(f"Due by {day(sure)}")
    expect(page.get_by_text("School calendar saved: 2025–26.")).to_be_visible()
    keep(other, "calendar:2026", {"first": "2026-08-17"})
    expect(page.get_by_text("2025–26, 2026–27 (its first or last day is still missing)")).to_be_visible()
    other.close()


def test_a_problem_stands_beside_its_field(page: Page) -> None:
    """A day to come, and a day done before the start; nothing is lost."""
    page.goto(PAGE)
    tomorrow = (TODAY + timedelta(days=1)).isoformat()
    say(page, RECORDS, start=tomorrow)
    problem = one(page, RECORDS).locator("[data-problem=start]")
    expect(problem).to_contain_text("still to come", timeout=SLOWEST)
    expect(one(page, RECORDS).locator("[name=start]")).to_have_attribute("aria-invalid", "true")
    expect(mine(page)).to_contain_text("Please check the day you typed")
    assert stored(page)["deadline:records"]["given"]["start"] == tomorrow
    say(page, RECORDS, start="2026-03-02", done="2026-02-02")
    expect(problem).to_be_empty()
    expect(one(page, RECORDS).locator("[data-problem=done]")).to_contain_text("before the day")


def test_in_a_state_that_counts_from_another_day(page: Page) -> None:
    """The label says which day is asked for; without the state it is the federal one again."""
    page.goto(PAGE)
    deadline = catalog.deadline(EVALUATION)
    label = one(page, EVALUATION).locator("label").first
    built = label.text_content() or ""
    other = python(EVALUATION, state="VA")["asked"]
    assert other in [start.label for _, start in deadline.starts]
    field(page, "state").select_option("VA")
    one(page, EVALUATION).locator("summary").first.click()
    expect(label).to_have_text(re.compile(re.escape(other[1:])), timeout=SLOWEST)
    field(page, "state").select_option("")
    expect(label).to_have_text(built)


def test_before_python_and_without_it(page: Page, gate: Gate) -> None:
    """The rule is there to read, what is typed is saved and listed; it is counted once Python comes."""
    page.goto(f"{PAGE}#{RECORDS}")
    expect(one(page, RECORDS).locator("details").first).to_have_attribute("open", "")
    expect(one(page, RECORDS).locator("[data-output=due]")).to_contain_text("45 calendar days")
    say(page, RECORDS, start="2026-02-20")
    expect(mine(page)).to_contain_text("Counted from February 20, 2026")
    expect(button(page, "Put these days into my calendar")).to_be_hidden()
    assert stored(page)["deadline:records"]["given"] == {"start": "2026-02-20"}
    gate.open()
    expect(mine(page)).to_contain_text("Due by", timeout=SLOWEST)


def test_a_full_device_says_so_and_counts_all_the_same(page: Page) -> None:
    """What is typed stays, and so does the answer; the state too."""
    page.goto(PAGE)
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    field(page, "state").select_option("TX")
    say(page, EVALUATION, start="2026-01-12")
    expect(one(page, EVALUATION).get_by_text("Not saved: this browser has no room left.")).to_be_visible()
    expect(mine(page)).to_contain_text("Likely between", timeout=SLOWEST)
    assert stored(page) == {}


def test_each_child_has_its_own_days(page: Page) -> None:
    """Nothing of one child stays when this tab turns to another."""
    page.goto(PAGE)
    keep(page, "family", {"child": "Sam Lee"})
    keep(page, "family@2", {"child": "Mia Lee"})
    keep(page, "deadline:records", {"start": "2026-01-05"})
    page.reload()
    expect(mine(page)).to_contain_text("late", timeout=SLOWEST)
    button(page, "Switch child").click()
    button(page, "Mia Lee").click()
    expect(mine(page)).to_have_count(0)
    expect(one(page, RECORDS).locator("[name=start]")).to_have_value("")
    say(page, RECORDS, start="2026-03-02")
    expect(mine(page)).to_contain_text("Due by")
    kept = stored(page)
    assert kept["deadline:records"]["given"] == {"start": "2026-01-05"}
    assert kept["deadline:records@2"]["given"] == {"start": "2026-03-02"}


def test_on_paper(open_page: OpenPage) -> None:
    """The list, and each deadline that has a day, with its working; with no day, the whole page."""
    page = open_page()
    page.clock.set_fixed_time(NOW)
    page.goto(PAGE)
    page.emulate_media(media="print")
    every = page.locator("iep-deadline")
    expect(every).to_have_count(len(catalog.DEADLINES))
    shown = page.locator("iep-deadline [data-output=due]")
    assert all(each.is_visible() for each in shown.all())
    page.emulate_media(media="screen")
    field(page, "state").select_option("TX")
    say(page, EVALUATION, start="2026-01-12")
    expect(mine(page)).to_contain_text("Likely between", timeout=SLOWEST)
    one(page, EVALUATION).locator("summary").first.click()
    page.emulate_media(media="print")
    assert [each.get_attribute("data-definition") for each in every.all() if each.is_visible()] == [
        EVALUATION
    ]
    expect(one(page, EVALUATION).get_by_role("table")).to_be_visible()
    expect(mine(page)).to_be_visible()
    expect(page.locator("h2").filter(visible=True)).to_have_text(["Your days", "Testing your child"])
    for name in ("Print these days", "Put these days into my calendar", "Put this day into my calendar"):
        expect(button(page, name)).to_be_hidden()


def test_a_file_for_the_calendar(page: Page) -> None:
    """The days that are still open, with no name in it unless the parent ticks that; or one day alone."""
    page.goto(PAGE)
    keep(page, "family", {"child": "Sam Lee"})
    page.reload()
    say(page, RECORDS, start="2026-02-20")
    say(page, "yearly-review", start="2025-06-02")
    say(page, "first-iep-meeting", start="2026-01-12", done="2026-01-30")
    say(page, "state-complaint-decision", start="2025-11-03")
    expect(mine(page).filter(has_text="late")).to_be_visible(timeout=SLOWEST)
    expect(mine(page).filter(has_text="Due by")).to_have_count(2, timeout=SLOWEST)
    expect(button(page, "Put these days into my calendar")).to_be_visible()
    text = downloaded(page, button(page, "Put these days into my calendar"))
    days = [python(RECORDS, start="2026-02-20"), python("yearly-review", start="2025-06-02")]
    for found in days:
        assert f"DTSTART;VALUE=DATE:{found['due'].replace('-', '')}" in text
        assert f"SUMMARY:{found['title']}" in text
    assert text.count("BEGIN:VEVENT") == len(days)
    assert not re.search("Sam|Lee", text)
    expect(page.get_by_text("Open it to add the days.")).to_be_visible()
    page.get_by_label("Put my child’s name in the titles").check()
    text = downloaded(page, button(page, "Put these days into my calendar"))
    assert text.count("SUMMARY:Sam Lee: ") == len(days)
    text = downloaded(page, one(page, RECORDS).get_by_role("button", name="Put this day into my calendar"))
    assert text.count("BEGIN:VEVENT") == 1
    expect(one(page, RECORDS).get_by_text("Open it to add the day.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Put my child’s name in the titles")).not_to_be_checked()


def downloaded(page: Page, tapped: Locator) -> str:
    """What stands in the file that a button makes."""
    with page.expect_download() as waiting:
        tapped.click()
    assert waiting.value.suggested_filename == "school-days.ics"
    return Path(waiting.value.path()).read_bytes().decode()


def test_with_the_keyboard_alone(page: Page) -> None:
    """From the list's link to its deadline and the day in it."""
    page.goto(PAGE)
    keep(page, "deadline:records", {"start": "2026-01-05"})
    page.reload()
    expect(mine(page)).to_contain_text("late", timeout=SLOWEST)
    mine(page).get_by_role("link").focus()
    page.keyboard.press("Enter")
    summary = one(page, RECORDS).locator("summary").first
    expect(summary).to_be_focused()
    page.keyboard.press("Tab")
    expect(one(page, RECORDS).locator("[name=start]")).to_be_focused()
    summary.focus()
    page.keyboard.press("Space")
    expect(one(page, RECORDS).locator("[name=start]")).to_be_hidden()
    mine(page).get_by_role("link").focus()
    page.keyboard.press("Enter")  # the address names it already
    expect(one(page, RECORDS).locator("[name=start]")).to_be_visible()


def test_a_sent_letter_leads_here_with_its_day(page: Page) -> None:
    """The day it arrived is filled in as the day the count starts, and a note says so."""
    page.goto("/records/timeline/")
    entry = {"kind": "letter", "letter": "request-records", "title": "Ask to see school records"}
    keep(page, "entry:m1-1", {**entry, "sent_on": "2026-02-18", "received_on": "2026-02-20"})
    page.reload()
    page.locator('[data-item="entry:m1-1"] summary').first.click()
    page.locator(".iep-entry").get_by_role("link", name="Count the days").click()
    expect(page).to_have_url(re.compile(f"{PAGE}#{RECORDS}$"))
    expect(one(page, RECORDS).locator("[name=start]")).to_have_value("2026-02-20")
    expect(page.get_by_text("Filled in from “Ask to see school records”")).to_be_visible()
    expect(mine(page)).to_contain_text("Due by", timeout=SLOWEST)


def test_everyone_can_use_it(open_page: OpenPage) -> None:
    """No fault that axe sees and nothing too wide, each fold open, with answers and a problem."""
    page = open_page()
    page.clock.set_fixed_time(NOW)
    page.goto(PAGE)
    field(page, "state").select_option("TX")
    say(page, EVALUATION, start="2026-01-12")
    say(page, RECORDS, start="2026-01-05", done="2026-01-02")
    expect(mine(page)).to_have_count(2)
    expect(mine(page).filter(has_text="Likely between")).to_be_visible(timeout=SLOWEST)
    page.locator("iep-deadline details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    expect(one(page, "due-process-filing").locator("[data-output=due]")).to_contain_text("Texas")
    assert (on_every_screen(page), too_wide(page)) == ({}, {})


def test_no_word_of_the_parent_is_on_the_way(page: Page) -> None:
    """No day that is typed stands in an address."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(PAGE)
    say(page, RECORDS, start="2026-02-20")
    expect(mine(page)).to_contain_text("Due by", timeout=SLOWEST)
    assert not [each for each in [*asked, page.title(), page.url] if "2026" in each]


def test_a_day_that_is_picked_is_not_asked_for_again(page: Page, gate: Gate) -> None:
    """While Python is not there, the page does not tell the parent to pick what is picked."""
    page.goto(PAGE)
    prompt = one(page, RECORDS).locator(".iep-unpicked").first
    one(page, RECORDS).locator("summary").first.click()
    expect(prompt).to_be_visible()
    say(page, RECORDS, start="2026-03-02")
    expect(prompt).to_be_hidden()
