"""The timeline: by hand, corrected, removed, filtered, printed; with Python what is due, and the picture."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import NOW, SLOWEST, Gate, button, stored
from tests.browser.test_axe import on_every_screen
from tests.browser.test_layout import too_wide

TIMELINE = "/records/timeline/"
SAVED = "2026-03-01T10:00:00.000Z"
LETTER = {
    "kind": "letter",
    "letter": "request-records",
    "title": "Ask to see school records",
    "to": "Ms. Rivera",
    "how": "copy",
    "sent_on": "2026-01-05",
    "received_on": "2026-01-06",
    "subject": "School records",
    "text": "Dear Ms. Rivera,\n\nPlease show me the records.",
}
MEETING = {
    "kind": "meeting",
    "title": "IEP meeting",
    "to": "the team",
    "day": "2026-02-11",
    "text": "We met.",
}
CALL = {
    "kind": "call",
    "title": "Reading help",
    "to": "Mr. Chen",
    "day": "2026-03-02",
    "text": "It starts soon.",
}
KEPT = {"entry:a": LETTER, "entry:b": MEETING, "entry:c": CALL}


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone on the day of the tests."""
    page = open_page(viewport=PHONE)
    page.clock.set_fixed_time(NOW)
    return page


def put(page: Page, records: dict[str, dict[str, Any]]) -> None:
    """Save these records, as an earlier visit did."""
    values = {
        f"iep:{name}": json.dumps({"v": 1, "saved": SAVED, "given": given}) for name, given in records.items()
    }
    page.evaluate(
        "(all) => { for (const [key, text] of Object.entries(all)) localStorage[key] = text }", values
    )


def visit(page: Page, records: dict[str, dict[str, Any]] = KEPT, *, whole: bool = True) -> None:
    """Open the timeline with these records; `whole`: wait for Python's part."""
    page.goto(TIMELINE)
    put(page, records)
    page.reload()
    if whole:
        expect(page.locator(".iep-axis")).to_be_visible(timeout=SLOWEST)


def rows(page: Page) -> Locator:
    """The rows that are shown."""
    return page.locator(".iep-item:visible")


def keys(page: Page) -> list[str]:
    """Which rows are shown, in order."""
    return [str(each.get_attribute("data-item")) for each in rows(page).all()]


def row(page: Page, id: str) -> Locator:
    """The row of an entry."""
    return page.locator(f'[data-item="entry:{id}"]')


def part(page: Page, name: str) -> Locator:
    """A control of the form that is open."""
    return page.locator(f'form [data-part="{name}"]')


def given(page: Page) -> list[dict[str, Any]]:
    """What is kept of each entry."""
    return [each["given"] for name, each in stored(page).items() if name.startswith("entry:")]


def test_something_is_added_by_hand_without_python(page: Page, gate: Gate) -> None:
    """From the button to the row, which gets the focus; it is kept flat, as every record is."""
    page.goto(TIMELINE)
    expect(page.get_by_text("Nothing is kept here yet.")).to_be_visible()
    button(page, "Add something").click()
    expect(part(page, "kind")).to_be_focused()
    part(page, "kind").select_option("call")
    expect(page.get_by_label("They answered on")).to_be_hidden()
    page.get_by_label("The day", exact=True).fill("2026-03-02")
    page.get_by_label("It was about that day").check()
    page.get_by_label("Who was it with?").fill("Mr. Chen")
    page.get_by_label("What was it about").fill("Reading <help>")
    page.get_by_label("What was said or done?").fill("It starts soon.")
    button(page, "Keep this").click()
    summary = page.locator(".iep-item summary")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("March 2 · Call or talk Reading <help> Mr. Chen")
    assert given(page) == [
        {**CALL, "title": "Reading <help>", "about": "yes"},
    ]
    page.reload()
    expect(summary).to_contain_text("Reading <help>")
    gate.open()
    expect(rows(page).first).to_contain_text("About March 2", timeout=SLOWEST)
    expect(summary).to_contain_text("with Mr. Chen")


def test_a_bad_day_is_said_beside_it_and_nothing_is_saved(page: Page, gate: Gate) -> None:
    """Of the future, of a wrong year, an answer before the question; and an entry that says nothing."""
    page.goto(TIMELINE)
    button(page, "Add something").click()
    part(page, "kind").select_option("asked")
    button(page, "Keep this").click()
    expect(page.get_by_text("Please write a few words")).to_be_visible()
    expect(part(page, "title")).to_be_focused()
    part(page, "title").fill("A copy of the plan")
    for day, said in (
        ("2026-03-06", "This day is still to come."),
        ("0206-03-01", "Please check the year of this date."),
    ):
        part(page, "day").fill(day)
        button(page, "Keep this").click()
        expect(page.locator("[data-problem-of=day]:visible")).to_contain_text(said)
        expect(part(page, "day")).to_have_attribute("aria-invalid", "true")
    part(page, "day").fill("2026-03-02")
    part(page, "answered_on").fill("2026-03-01")
    button(page, "Keep this").click()
    expect(page.get_by_text("They answered before it began")).to_be_visible()
    assert given(page) == []
    button(page, "Not now").click()
    expect(button(page, "Add something")).to_be_focused()
    button(page, "Add something").click()
    part(page, "kind").select_option("meeting")
    part(page, "title").fill("Next meeting")
    part(page, "day").fill("2026-03-20")
    button(page, "Keep this").click()
    expect(rows(page)).to_have_count(1)  # a meeting may lie ahead


def test_what_is_corrected_keeps_what_it_said(page: Page) -> None:
    """For a note as for a letter; what was empty before is no correction."""
    visit(page)
    row(page, "c").locator("summary").click()
    button(page, "Change").click()
    part(page, "day").fill("2026-03-01")
    part(page, "kind").select_option("other")
    button(page, "Keep this").click()
    expect(button(page, "Change")).to_be_focused()
    expect(row(page, "c")).to_contain_text("Changed on March 5, 2026: the day was March 2, 2026.")
    expect(row(page, "c")).to_contain_text("it was “Call or talk”.")
    expect(row(page, "c")).to_contain_text("March 1 · Note")
    [kept] = [each for each in given(page) if each["title"] == "Reading help"]
    assert [json.loads(each)["was"] for each in kept["history"]] == ["call", "2026-03-02"]
    row(page, "a").locator("summary").first.click()
    letter = row(page, "a").locator(".iep-entry")
    letter.get_by_label("They have it since").fill("2026-01-08")
    letter.get_by_label("They answered on").fill("2026-02-01")
    letter.get_by_label("They answered on").blur()
    expect(row(page, "a")).to_contain_text("the day they had it was January 6, 2026.")
    expect(row(page, "a").locator(".iep-item-state")).to_contain_text("Answered on February 1, 2026")
    expect(letter.get_by_label("They answered on")).to_have_value("2026-02-01")  # the row is still open
    [kept] = [each for each in given(page) if each["kind"] == "letter"]
    assert [json.loads(each)["field"] for each in kept["history"]] == ["received_on"]


def test_what_is_removed_keeps_its_place_and_comes_back(page: Page) -> None:
    """With what was due for it; the focus is never lost."""
    visit(page)
    before, order = stored(page), keys(page)
    assert order == ["entry:c", "after:a", "entry:b", "entry:a"]
    row(page, "a").locator("summary").first.click()
    button(page, "Remove").click()
    expect(button(page, "Undo")).to_be_focused()
    expect(page.locator('[data-item="after:a"]')).to_have_count(0)
    assert keys(page) == ["entry:c", "entry:b", "entry:a"]
    expect(page.get_by_text("All 2 shown.")).to_be_visible()
    button(page, "Undo").click()
    expect(page.locator('[data-item="after:a"]')).to_be_visible()
    expect(row(page, "a").locator("summary").first).to_be_focused()
    assert keys(page) == order
    assert {name: each["given"] for name, each in stored(page).items()} == {
        name: each["given"] for name, each in before.items()
    }


def test_the_list_is_filtered_and_turned(page: Page, gate: Gate) -> None:
    """By kind, by words of the text behind a row, by what is open; the number shown is said."""
    visit(page, {**KEPT, "entry:d": {"kind": "other", "title": "No day"}}, whole=False)
    expect(rows(page)).to_have_count(4)
    page.get_by_label("With these words").fill("please RECORDS")
    assert keys(page) == ["entry:a"]
    expect(page.get_by_text("1 of 4 shown.")).to_be_visible()
    page.get_by_label("With these words").fill("")
    page.get_by_label("Order").select_option("oldest")
    assert keys(page) == ["entry:a", "entry:b", "entry:c", "entry:d"]
    page.get_by_label("Show").select_option("meeting")
    assert keys(page) == ["entry:b"]
    page.get_by_label("Show").select_option("")
    gate.open()
    expect(page.locator('[data-item="after:a"]')).to_be_visible(timeout=SLOWEST)
    assert keys(page) == ["entry:a", "entry:b", "after:a", "entry:c", "entry:d"]
    page.get_by_label("Only what is open").check()
    assert keys(page) == ["entry:a", "after:a"]
    page.get_by_label("Show").select_option("incident")
    expect(page.get_by_text("0 of 5 shown. Change what is chosen above to see more.")).to_be_visible()
    page.get_by_label("Show").select_option("")
    page.get_by_label("Only what is open").uncheck()
    page.get_by_label("Order").select_option("newest")
    assert keys(page) == ["entry:c", "after:a", "entry:b", "entry:a", "entry:d"]


def test_an_open_row_offers_the_next_letter(page: Page) -> None:
    """Filled in, with no word of it in an address or a title."""
    visit(page)
    row(page, "a").get_by_role("link", name="Write the follow-up").click()
    expect(page.locator("[name=sent_on]")).to_have_value("2026-01-05")
    expect(
        page.get_by_text("Filled in from “Ask to see school records”, sent on January 5, 2026.")
    ).to_be_visible()
    assert "Rivera" not in page.url + page.title()


def test_a_saved_deadline_stands_in_the_list(page: Page) -> None:
    """Also where nothing else is kept."""
    visit(page, {"deadline:records": {"start": "2026-02-02"}})
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text("Due in 14 days")
    expect(page.get_by_text("Nothing is kept here yet.")).to_be_hidden()


def test_the_picture_has_a_table(page: Page) -> None:
    """Made when it is opened, and kept up to date while it is."""
    visit(page)
    expect(page.locator("[data-table] tr")).to_have_count(0)
    page.get_by_text("The picture as a table").click()
    expect(page.locator("[data-table] tbody tr")).to_have_count(4)
    assert page.locator(".iep-axis-mark").count() == 4
    row(page, "b").locator("summary").click()
    button(page, "Remove").click()
    expect(page.locator("[data-table] tbody tr")).to_have_count(3)


def test_two_tabs_merge(page: Page) -> None:
    """A correction in one does not undo that of another; what one adds, the other shows."""
    visit(page)
    other = page.context.new_page()
    other.clock.set_fixed_time(NOW)
    other.goto(TIMELINE)
    for tab in (page, other):
        row(tab, "a").locator("summary").first.click()
        expect(tab.get_by_label("They answered on")).to_be_visible()
    other.get_by_text("Change who and when").click()
    other.get_by_label("Who it went to").fill("Mr. Cole")
    other.get_by_label("Who it went to").blur()
    page.get_by_label("They answered on").fill("2026-02-01")
    page.get_by_label("They answered on").blur()
    [kept] = [each for each in given(page) if each["kind"] == "letter"]
    assert (kept["to"], kept["answered_on"]) == ("Mr. Cole", "2026-02-01")
    put(other, {"entry:z": {**CALL, "title": "From the other tab"}})
    expect(row(page, "z")).to_contain_text("From the other tab")


def test_the_texts_are_printed_when_they_are_wanted(page: Page) -> None:
    """Those of what is shown; controls and what is open are not on paper."""
    visit(page)
    page.evaluate("() => { window.print = () => dispatchEvent(new Event('beforeprint')) }")
    page.get_by_label("Show").select_option("letter")
    page.get_by_label("With the full texts at the end").check()
    button(page, "Print this list").click()
    texts = page.locator(".iep-story-texts")
    expect(texts).to_contain_text("Please show me the records.")
    expect(texts).not_to_contain_text("It starts soon.")
    page.emulate_media(media="print")
    expect(page.get_by_label("Show")).to_be_hidden()
    expect(button(page, "Add something")).to_be_hidden()
    expect(row(page, "a")).to_be_visible()
    page.emulate_media(media="screen")
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(texts).to_have_count(0)


def test_a_full_device_says_so(page: Page, gate: Gate) -> None:
    """And the form stays as it is."""
    page.goto(TIMELINE)
    button(page, "Add something").click()
    part(page, "title").fill("A call")
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    button(page, "Keep this").click()
    expect(page.get_by_text("Not saved: this browser has no room left.")).to_be_visible()
    expect(part(page, "title")).to_have_value("A call")


def test_everyone_can_use_it(open_page: OpenPage) -> None:
    """No fault that axe sees, nothing too wide: with the form, rows and the table open."""
    page = open_page()
    page.clock.set_fixed_time(NOW)
    long = "Wolfeschlegelsteinhausenbergerdorff" * 4
    visit(page, {**KEPT, "entry:d": {**CALL, "title": long, "to": long, "text": long * 9}})
    for id in "acd":
        row(page, id).locator("summary").first.click()
    page.get_by_text("The picture as a table").click()
    expect(page.locator("[data-table] tbody tr").first).to_be_visible()
    button(page, "Add something").click()
    page.mouse.move(0, 0)  # a tooltip on its way in or out is faint
    assert (on_every_screen(page), too_wide(page)) == ({}, {})
