"""The log: promised items, a note in five taps, corrected, removed, found, picked; and what it all shows."""

from __future__ import annotations

import io
import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from checklists.model.log import read_log
from checklists.model.promise import read_promises
from tests.browser.children import add as add_child
from tests.browser.children import save, switch
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import SLOWEST, Gate, Given, app, button, output, stored
from tests.browser.test_axe import on_every_screen
from tests.browser.test_layout import too_wide

LOG = "/records/log/"
NOW = datetime.fromisoformat("2026-11-02T21:42")
TODAY = NOW.date().isoformat()
YESTERDAY = (NOW.date() - timedelta(days=1)).isoformat()
SMALL = (360, 640)
TAPS = 5
PHONE_ROWS = 20
SPEECH: Given = {
    "name": "Speech therapy, small group",
    "kind": "service",
    "minutes": "30",
    "times": "2",
    "period": "week",
    "first": "2026-09-01",
}
TESTS: Given = {"name": "Extra time on tests", "kind": "accommodation"}
PROMISES: dict[str, Given] = {"promise:a": SPEECH, "promise:b": TESTS}
MISSED: Given = {"promise": "a", "day": "2026-10-26", "outcome": "not", "reason": "provider", "how": "child"}
GIVEN: Given = {"promise": "a", "day": "2026-10-28", "outcome": "happened", "minutes": "30", "how": "record"}
CALL: Given = {
    "kind": "call",
    "title": "Speech",
    "to": "Mr. Chen",
    "day": "2026-10-27",
    "text": "A substitute starts soon.",
}
KEPT = {**PROMISES, "log:m1": MISSED, "log:m2": GIVEN, "entry:m3": CALL}


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone in the evening of a school day."""
    page = open_page(viewport=PHONE)
    page.clock.install(time=NOW)  # it goes on from there: records are named by their time
    return page


def visit(page: Page, records: dict[str, Given] = KEPT) -> None:
    """Open the log with these records."""
    save(page, records)
    page.goto(LOG)
    expect(entry(page)).to_be_visible()


def entry(page: Page) -> Locator:
    """The form on top."""
    return page.locator("[data-entry-place] form")


def chip(form: Locator, part: str, value: str) -> Locator:
    """What a thumb taps for this value."""
    return form.locator(f"input[name={part}][value='{value}']")


def rows(page: Page) -> Locator:
    """The rows of the list."""
    return page.locator(".iep-item:visible")


def row(page: Page, id: str) -> Locator:
    """The row of a record."""
    return page.locator(f'[data-item="{id}"]')


def kept(page: Page, prefix: str = "log:") -> list[dict[str, Any]]:
    """What is saved of these records."""
    return [each["given"] for name, each in sorted(stored(page).items()) if name.startswith(prefix)]


def fill_up(page: Page) -> None:
    """From now on there is no room left."""
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )


def test_the_first_visit(page: Page, gate: Gate) -> None:
    """It asks what the IEP promises; once saved, the form for a note stands on top; without Python."""
    page.goto(LOG)
    form = page.locator("[data-promise-place] form")
    expect(page.get_by_role("heading", name="What does the IEP promise?")).to_be_visible()
    expect(entry(page)).to_be_hidden()
    form.get_by_label("The item, in the IEP’s own words").fill("Speech <therapy>")
    form.get_by_label("Minutes each time").fill("30 min")
    form.get_by_label("How many times").fill("2 times")
    form.get_by_text("More: days, place").click()
    form.get_by_role("checkbox", name="Mon").check()
    form.get_by_role("checkbox", name="Wed").check()
    form.get_by_label("Who gives it").fill("Ms. Lee")
    form.get_by_label("From", exact=True).fill("2026-09-01")
    button(page, "Save this item").click()
    expect(button(page, "Add another item")).to_be_focused()
    expect(page.get_by_text("Saved on this device, 9:42 PM.")).to_be_visible()
    button(page, "Write the first note").click()
    expect(chip(entry(page), "outcome", "happened")).to_be_focused()  # the one item is chosen already
    assert kept(page, "promise:") == [
        {**SPEECH, "name": "Speech <therapy>", "weekdays": ["mon", "wed"], "who": "Ms. Lee"}
    ]
    expect(page.locator(".iep-promise")).to_contain_text("30 minutes, 2 times a week · Mon, Wed · Ms. Lee")
    button(page, "Add another item").click()
    form.get_by_label("The item, in the IEP’s own words").fill("Extra time")
    form.get_by_role("radio", name="A support in class").check()
    expect(form.get_by_label("How often")).to_have_value("")
    expect(form.get_by_label("How many times")).to_be_hidden()
    button(page, "Save this item").click()
    expect(page.locator(".iep-promise")).to_have_count(2)
    expect(entry(page)).to_be_visible()
    top = entry(page).evaluate("(each) => each.getBoundingClientRect().top")
    assert top < page.locator("[data-promise-part]").evaluate("(each) => each.getBoundingClientRect().top")


def test_what_does_not_fit_a_promise_is_said_beside_it(page: Page, gate: Gate) -> None:
    """Nothing is saved until it fits; what is under “More” is unfolded for it."""
    page.goto(LOG)
    form = page.locator("[data-promise-place] form")
    button(page, "Save this item").click()
    expect(form.locator("[data-problem-of=name]")).to_contain_text("in its own words")
    expect(form.locator("[data-problem-of=times]")).to_contain_text("pick “when needed”")
    expect(form.get_by_label("The item, in the IEP’s own words")).to_be_focused()
    form.get_by_label("The item, in the IEP’s own words").fill("Speech")
    for minutes in ("-30", "601", "half", "1e2", "３０"):
        form.get_by_label("Minutes each time").fill(minutes)
        button(page, "Save this item").click()
        expect(form.locator("[data-problem-of=minutes]")).to_contain_text("a number from 0 to 600")
    form.get_by_label("Minutes each time").fill("1 hour")
    form.get_by_label("How many times").fill("0")
    form.get_by_text("More: days, place").click()
    form.get_by_label("From", exact=True).fill("2026-09-01")
    form.get_by_label("To", exact=True).fill("2026-08-01")
    button(page, "Save this item").click()
    expect(form.locator("[data-problem-of=times]")).to_contain_text("a number from 1 to 100")
    expect(form.locator("[data-problem-of=last]")).to_contain_text("before the one it begins on")
    expect(form.get_by_label("How many times")).to_have_attribute("aria-invalid", "true")
    assert kept(page, "promise:") == []
    form.get_by_label("How many times").fill("1")
    form.get_by_label("To", exact=True).fill("2027-06-01")
    button(page, "Save this item").click()
    assert [each["minutes"] for each in kept(page, "promise:")] == ["60"]


@pytest.mark.parametrize("promises", [PROMISES, {"promise:a": SPEECH}], ids=["two items", "one item"])
def test_a_note_in_five_taps(open_page: OpenPage, promises: dict[str, Given]) -> None:
    """From the opened page to saved, on a small phone, with one move of the page at most."""
    width, height = SMALL
    page = open_page(viewport={"width": width, "height": height}, has_touch=True)
    page.clock.install(time=NOW)
    backed_up = {"made": f"{TODAY}T12:00:00.000Z"}  # so that nothing asks for a backup
    visit(page, {**promises, "family": {"child": "Sam Lee"}, "backup": backed_up})
    form = entry(page)
    wanted = [("promise", "a"), ("outcome", "not"), ("reason", "provider"), ("how", "child")]
    if len(promises) == 1:
        expect(chip(form, "promise", "a")).to_be_checked()
        wanted = wanted[1:]
    taps, moves, at = 0, 0, page.evaluate("() => scrollY")
    for target in [
        *(chip(form, part, value) for part, value in wanted),
        form.get_by_role("button", name="Save"),
    ]:
        target.tap()
        taps += 1
        now = page.evaluate("() => scrollY")
        if now != at and kept(page) == []:  # what follows the saving is no move of the parent's
            moves += 1
        at = now
    assert kept(page) == [{**MISSED, "day": TODAY}]
    assert taps == (TAPS if len(promises) > 1 else TAPS - 1)
    assert moves <= 1
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device, 9:42 PM.")
    expect(rows(page).first).to_contain_text("Mon, November 2 · Did not happen")
    expect(rows(page).first).to_contain_text("Teacher or therapist out · My child said")
    expect(form.locator("input[name=outcome]:checked")).to_have_count(0)  # ready for the next
    button(page, "Saved. Undo").click()
    expect(rows(page)).to_have_count(0)
    assert kept(page) == []


def test_what_is_asked_follows_what_happened(page: Page, gate: Gate) -> None:
    """Minutes come filled in with the promise; a reason only for what did not take place; for “?” little."""
    visit(page)
    form = entry(page)
    minutes = form.get_by_label("Minutes that took place")
    chip(form, "promise", "a").check()
    expect(minutes).to_be_hidden()
    chip(form, "outcome", "happened").check()
    expect(minutes).to_have_value("30")
    expect(form.get_by_text("Why, if you know?")).to_be_hidden()
    chip(form, "outcome", "partly").check()
    expect(minutes).to_have_value("")
    expect(form.get_by_text("Why, if you know?")).to_be_visible()
    minutes.fill("10 min")
    chip(form, "outcome", "unknown").check()
    for hidden in ("Why, if you know?", "How do you know?", "Minutes that took place"):
        expect(form.get_by_text(hidden)).to_be_hidden()
    form.get_by_role("button", name="Save").click()
    assert kept(page)[-1] == {"promise": "a", "day": TODAY, "outcome": "unknown"}
    chip(form, "promise", "b").check()
    chip(form, "outcome", "happened").check()
    expect(minutes).to_be_hidden()  # a support without minutes


def test_bad_input_is_said_beside_it(page: Page, gate: Gate) -> None:
    """Days, minutes, what is not tapped yet. More than promised is asked about, kindly, and saved."""
    visit(page)
    form = entry(page)
    saves = form.get_by_role("button", name="Save")
    before = len(kept(page))
    saves.click()
    expect(form.locator("[data-problem-of=promise]")).to_contain_text("tap what was planned")
    expect(form.locator("[data-problem-of=outcome]")).to_contain_text("“I do not know” is a good answer")
    chip(form, "promise", "a").check()
    expect(form.locator("[data-problem-of=promise]")).to_be_empty()
    chip(form, "outcome", "happened").check()
    for minutes, said in (
        ("-5", "a number from 0 to 600"),
        ("700", "a number from 0 to 600"),
        ("0", "With 0 minutes"),
    ):
        form.get_by_label("Minutes that took place").fill(minutes)
        saves.click()
        expect(form.locator("[data-problem-of=minutes]")).to_contain_text(said)
        expect(form.get_by_label("Minutes that took place")).to_be_focused()
    form.get_by_label("Minutes that took place").fill("45 min")
    expect(form.get_by_text("That is more than the 30 promised. Keep it if it is right.")).to_be_visible()
    for day, said in (
        ((NOW.date() + timedelta(days=1)).isoformat(), "This day is still to come."),
        ("0206-03-01", "Please check the year of this date."),
        ("", "Please pick the day."),
    ):
        form.get_by_label("Day", exact=True).fill(day)
        saves.click()
        expect(form.locator("[data-problem-of=day]")).to_contain_text(said)
    assert len(kept(page)) == before
    form.get_by_role("button", name="Today").click()
    form.get_by_role("button", name="Yesterday").click()
    chip(form, "promise", "a").check()
    saves.click()
    assert kept(page)[-1] == {"promise": "a", "day": YESTERDAY, "outcome": "happened", "minutes": "45"}
    expect(form.get_by_label("Day", exact=True)).to_have_value(YESTERDAY)  # kept for the next one
    chip(form, "promise", "a").check()
    chip(form, "outcome", "happened").check()
    saves.click()
    expect(page.locator("[data-saved]")).to_contain_text("keep both if it came twice")


def test_an_absent_child_is_noted_in_one_tap(page: Page, gate: Gate) -> None:
    """For every item of that day without a note: not for one that ended, nor one of other weekdays."""
    visit(
        page,
        {
            **PROMISES,
            "promise:c": {**SPEECH, "name": "Ended", "last": "2026-10-01"},
            "promise:d": {**SPEECH, "name": "Tuesdays", "weekdays": ["tue"]},
            "promise:e": {**SPEECH, "name": "Mondays", "weekdays": ["mon"]},
            "log:m1": {**MISSED, "day": TODAY},
        },
    )
    button(page, "My child was absent this day").click()
    expect(page.locator("[data-saved]")).to_contain_text(
        "“Child absent” for Extra time on tests and Mondays."
    )
    assert {each["promise"] for each in kept(page) if each["reason"] == "absent"} == {"b", "e"}
    button(page, "My child was absent this day").click()
    expect(page.locator("[data-saved]")).to_contain_text("Every item of that day has a note already.")
    page.reload()
    entry(page).get_by_role("button", name="Yesterday").click()
    button(page, "My child was absent this day").click()
    expect(rows(page)).to_have_count(5)
    button(page, "Saved. Undo").click()
    expect(rows(page)).to_have_count(3)


def test_a_note_is_corrected_with_its_history(page: Page) -> None:
    """The row opens to the same form; what it said before stays with it, also after a reload."""
    visit(page)
    row(page, "log:m1").locator("summary").click()
    form = row(page, "log:m1").locator("form")
    expect(chip(form, "reason", "provider")).to_be_checked()
    form.get_by_label("Day", exact=True).fill("2026-10-23")
    chip(form, "outcome", "partly").check()
    form.get_by_label("Minutes that took place").fill("10")
    form.get_by_text("Add a few words").click()
    form.get_by_label("Your note").fill("She came <late>.")
    form.get_by_role("button", name="Save").click()
    expect(row(page, "log:m1").locator("summary")).to_be_focused()
    expect(row(page, "log:m1")).to_contain_text("Fri, October 23 · Partly")
    expect(row(page, "log:m1")).to_contain_text("She came <late>.")
    given = stored(page)["log:m1"]["given"]
    assert (given["outcome"], given["minutes"], given["reason"]) == ("partly", "10", "provider")
    assert [json.loads(each)["was"] for each in given["history"]] == ["2026-10-26", "not"]
    page.reload()
    row(page, "log:m1").locator("summary").click()
    history = row(page, "log:m1").locator(".iep-history")
    expect(history).to_contain_text("Changed on November 2, 2026: the day was October 26, 2026.")
    expect(history).to_contain_text("what happened: “Did not happen” before.")


def test_a_note_is_removed_and_brought_back(page: Page, gate: Gate) -> None:
    """Whole, in its place; the focus is never lost. The same for a note of a call."""
    visit(page)
    before = {name: each["given"] for name, each in stored(page).items()}
    order = [each.get_attribute("data-item") for each in rows(page).all()]
    assert order == ["log:m2", "entry:m3", "log:m1"]
    for key in ("log:m1", "entry:m3"):
        row(page, key).locator("summary").click()
        row(page, key).get_by_role("button", name="Remove").click()
        expect(button(page, "Removed. Undo")).to_be_focused()
        assert key not in stored(page)
        expect(page.get_by_text("2 notes.")).to_be_visible()
        button(page, "Removed. Undo").click()
        expect(row(page, key).locator("summary")).to_be_focused()
    assert {name: each["given"] for name, each in stored(page).items()} == before
    assert [each.get_attribute("data-item") for each in rows(page).all()] == order


def test_calls_and_meetings_are_noted_here_too(page: Page, gate: Gate) -> None:
    """By the timeline's own form; a talk leads to the email that sums it up, filled in."""
    visit(page)
    button(page, "Note a call, email, meeting or incident").click()
    form = page.locator("[data-note-place] form")
    form.get_by_label("The day", exact=True).fill("2026-11-01")
    form.get_by_label("Who was it with?").fill("Ms. Rivera")
    form.get_by_label("What was it about").fill("Speech")
    form.get_by_label("What was said or done?").fill("It starts on Monday.")
    form.get_by_role("button", name="Keep this").click()
    expect(rows(page).first).to_contain_text("Call or talk")
    expect(rows(page).first.locator("summary")).to_be_focused()
    rows(page).first.get_by_role("link", name="Write the recap email").click()
    page.wait_for_url("**/letters/recap-conversation/")
    expect(page.locator("[name=to]")).to_have_value("Ms. Rivera")
    expect(page.locator("[name=talked_on]")).to_have_value("2026-11-01")
    expect(page.locator("[name=heard]")).to_have_value("It starts on Monday.")
    expect(page.locator("[name=kind][value=phone]")).to_be_checked()
    expect(page.get_by_text("Filled in from your note of November 1, 2026.")).to_be_visible()
    gate.open()


def test_notes_are_found(page: Page, gate: Gate) -> None:
    """By item, kind, outcome, days and words; how many are left is said."""
    visit(page, {**KEPT, "log:m4": {**GIVEN, "promise": "b", "note": "She was glad."}})
    page.get_by_text("Find notes").click()
    for label, value, found in (
        ("About", "promise:a", ["log:m2", "log:m1"]),
        ("About", "call", ["entry:m3"]),
        ("What happened", "not", ["log:m1"]),
    ):
        control = page.locator("[data-filter]").get_by_label(label)
        control.select_option(value)
        assert [each.get_attribute("data-item") for each in rows(page).all()] == found
        expect(page.locator("[data-shown]")).to_contain_text(f"{len(found)} of 4 notes shown.")
        control.select_option("")
    page.locator("[data-filter]").get_by_label("From").fill("2026-10-27")
    page.locator("[data-filter]").get_by_label("To").fill("2026-10-27")
    assert [each.get_attribute("data-item") for each in rows(page).all()] == ["entry:m3"]
    page.locator("[data-filter]").get_by_label("From").fill("")
    page.locator("[data-filter]").get_by_label("To").fill("")
    page.get_by_label("With these words").fill("GLAD tests")
    assert [each.get_attribute("data-item") for each in rows(page).all()] == ["log:m4"]
    page.get_by_label("With these words").fill("nothing like it")
    expect(page.get_by_text("0 of 4 notes shown. Change what is chosen above")).to_be_visible()


def test_the_iep_changes(page: Page, gate: Gate) -> None:
    """The words before end the day before; the new ones begin; each day offers those that held then."""
    visit(page)
    page.get_by_text("What the IEP promises (2)").click()
    card = page.locator("[data-promise=a]")
    card.get_by_role("button", name="The IEP changed").click()
    form = card.locator("form")
    form.get_by_label("Changed on").fill("2026-08-30")
    form.get_by_role("button", name="Save this item").click()
    expect(form.locator("[data-problem-of=first]")).to_contain_text("Please pick a later day")
    form.get_by_label("Changed on").fill("2026-11-02")
    form.get_by_label("Minutes each time").fill("45")
    form.get_by_role("button", name="Save this item").click()
    old, new = sorted(
        (each for each in kept(page, "promise:") if each.get("times")), key=lambda each: each["first"]
    )
    assert old == {**SPEECH, "last": YESTERDAY}
    assert new == {**SPEECH, "first": TODAY, "minutes": "45"}
    expect(page.get_by_text("What the IEP promises (3)")).to_be_visible()
    names = entry(page).locator("[data-chips=promise] input")
    expect(names).to_have_count(2)  # the new words, and the tests
    entry(page).get_by_role("button", name="Yesterday").click()
    expect(names).to_have_count(2)
    expect(chip(entry(page), "promise", "a")).to_be_visible()


def test_a_promise_is_edited_and_removed(page: Page, gate: Gate) -> None:
    """Its notes stay, and it comes back whole."""
    visit(page)
    page.get_by_text("What the IEP promises (2)").click()
    card = page.locator("[data-promise=a]")
    card.get_by_role("button", name="Edit").click()
    card.get_by_label("Where").fill("Room 4")
    card.get_by_role("button", name="Save this item").click()
    expect(card).to_contain_text("Room 4")
    before = stored(page)["promise:a"]["given"]
    assert before == {**SPEECH, "where": "Room 4"}
    card.get_by_role("button", name="Remove").click()
    expect(card).to_contain_text("Its 2 notes stay in your log.")
    expect(row(page, "log:m1")).to_contain_text("Speech therapy")
    expect(card.get_by_role("button")).to_be_focused()
    card.get_by_role("button").click()
    assert stored(page)["promise:a"]["given"] == before
    card.get_by_role("button", name="Remove").click()
    page.reload()
    expect(row(page, "log:m1")).to_contain_text("An item you removed")


def test_two_tabs_and_two_children(page: Page, gate: Gate) -> None:
    """What another tab saves comes in; another child's page has none of the first one's."""
    visit(page, {**KEPT, "family": {"child": "Sam Lee"}})
    other = page.context.new_page()
    other.clock.install(time=NOW)
    other.goto(LOG)
    chip(entry(other), "promise", "a").check()
    chip(entry(other), "outcome", "unknown").check()
    entry(other).get_by_role("button", name="Save").click()
    expect(rows(page)).to_have_count(4)
    expect(rows(page).first).to_contain_text("I do not know")
    other.close()
    add_child(page, "Kim Lee")
    expect(rows(page)).to_have_count(0)
    expect(page.get_by_role("heading", name="What does the IEP promise?")).to_be_visible()
    expect(entry(page)).to_be_hidden()
    page.get_by_label("The item, in the IEP’s own words").fill("Reading help")
    page.get_by_label("How many times").fill("5")
    button(page, "Save this item").click()
    expect(entry(page)).to_be_visible()
    switch(page, "Sam Lee")
    expect(rows(page)).to_have_count(4)
    expect(entry(page).locator("[data-chips=promise] input")).to_have_count(2)


def test_a_full_device_says_so_and_loses_nothing(page: Page, gate: Gate) -> None:
    """For a note, an absent day, a correction: the form stays as it is, and so does what was kept."""
    visit(page)
    before = stored(page)
    fill_up(page)
    form = entry(page)
    chip(form, "promise", "a").check()
    chip(form, "outcome", "not").check()
    form.get_by_role("button", name="Save").click()
    full = page.get_by_text("Not saved: this browser has no room left.")
    expect(full).to_be_visible()
    expect(chip(form, "outcome", "not")).to_be_checked()
    button(page, "My child was absent this day").click()
    expect(full).to_be_visible()
    row(page, "log:m1").locator("summary").click()
    chip(row(page, "log:m1"), "outcome", "happened").check()
    row(page, "log:m1").get_by_role("button", name="Save").click()
    expect(row(page, "log:m1").get_by_text("Not saved: this browser has no room left.")).to_be_visible()
    expect(chip(row(page, "log:m1"), "outcome", "happened")).to_be_checked()
    assert stored(page) == before


def test_notes_are_picked_for_a_letter(page: Page, gate: Gate) -> None:
    """Their ids, the newest first, go to what makes a letter of them."""
    page.route(
        "**/elements/log-letters.js",
        lambda route: route.fulfill(
            content_type="text/javascript",
            body="export const offerLetters = (log, ids, box) => { box.textContent = ids.join(); }",
        ),
    )
    visit(page)
    button(page, "Pick notes for a letter").click()
    expect(button(page, "Use 0 notes in a letter")).to_be_disabled()
    page.get_by_role("checkbox", name="Mon, October 26, Speech therapy, small group: Did not happen").check()
    expect(button(page, "Use 1 note in a letter")).to_be_enabled()
    button(page, "Tick all that are shown").click()
    button(page, "Use 2 notes in a letter").click()
    expect(page.locator("[data-letters-place]")).to_have_text("m2,m1")
    button(page, "Done").click()
    expect(page.get_by_role("checkbox", name="Mon, October 26")).to_have_count(0)
    expect(button(page, "Pick notes for a letter")).to_be_focused()


def test_python_reads_every_line_as_it_is_kept(page: Page, gate: Gate) -> None:
    """Tabs and line breaks in a note part nothing."""
    note = "a\tb\r\nc\nd “e”"
    visit(page, {**KEPT, "log:m4": {**GIVEN, "note": note}})
    asked = page.evaluate(
        """async (file) => {
          const records = await import(file);
          return [records.lines(), records.promiseTexts()];
        }""",
        app("log-records.js"),
    )
    found, problems = read_log(asked[0])
    assert problems == ()
    assert {each.id: each.note for each in found} == {"m1": "", "m2": "", "m4": "a b c d “e”"}
    assert {each.id: each.day for each in found}["m1"] == date.fromisoformat(str(MISSED["day"]))
    promises, problems = read_promises(asked[1])
    assert problems == ()
    assert [(each.id, each.minutes, each.times) for each in promises] == [("a", 30, 2), ("b", 0, 0)]


def test_many_notes_are_drawn_bit_by_bit(page: Page, gate: Gate) -> None:
    """All count; the first ones are there at once, the others on a tap, which gets the focus there."""
    first = date(2025, 9, 1)
    many = {
        f"log:m{index:03}": {**GIVEN, "day": (first + timedelta(days=index)).isoformat()}
        for index in range(300)
    }
    visit(page, {**PROMISES, **many})
    expect(page.locator("[data-shown]")).to_have_text("300 notes.")
    drawn = page.locator(".iep-item")
    at_first = drawn.count()
    assert at_first == PHONE_ROWS
    button(page, f"Show 200 more of {300 - at_first}").click()
    expect(drawn).to_have_count(at_first + 200)
    expect(drawn.nth(at_first).locator("summary")).to_be_focused()
    button(page, f"Show the other {100 - at_first}").click()
    expect(drawn).to_have_count(300)
    expect(page.locator("[data-more]")).to_be_hidden()


def paper(page: Page) -> str:
    """What Print puts on paper."""
    sheets = PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages
    return " ".join(" ".join(each.extract_text() for each in sheets).split())


def test_on_paper(page: Page, gate: Gate) -> None:
    """An empty log prints the blank one; a log prints its list; the blank one by its own button."""
    page.goto(LOG)
    expect(page.locator("[data-promise-place] form")).to_be_visible()
    assert "How I know" in paper(page)
    assert "Save this item" not in paper(page)
    visit(page)
    shown = paper(page)
    assert "Did not happen" in shown
    for words in ("How I know", "Save", "Find notes", "Yesterday", "Write the recap"):
        assert words not in shown
    page.evaluate("() => { window.print = () => { window.printing = true; }; }")
    page.get_by_text("A blank log for the fridge").click()
    button(page, "Print the blank log").click()
    assert page.evaluate("() => window.printing")
    assert "How I know" in paper(page)
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert "How I know" not in paper(page)


def test_without_javascript(unscripted: Page) -> None:
    """What counts as knowing, what will stand there, and the blank log on paper."""
    unscripted.goto(LOG)
    expect(unscripted.get_by_role("heading", name="What counts as knowing")).to_be_visible()
    expect(unscripted.get_by_text("They are never made into one.")).to_be_visible()
    unscripted.get_by_text("A blank log for the fridge").first.click()
    expect(unscripted.get_by_role("columnheader", name="How I know")).to_be_visible()
    assert "How I know" in paper(unscripted)


def test_what_the_log_shows(page: Page) -> None:
    """Python's answer, made anew after a note and for other days; what is unfolded stays so."""
    visit(page)
    shown = output(page, "minutes")
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)
    expect(shown).to_contain_text("Speech therapy, small group")
    fold = shown.locator("details").first
    fold.locator("summary").click()
    before = shown.inner_html()
    chip(entry(page), "promise", "a").check()
    chip(entry(page), "outcome", "not").check()
    entry(page).get_by_label("Day", exact=True).fill("2026-10-21")
    entry(page).get_by_role("button", name="Save").click()
    expect(shown).not_to_have_js_property("innerHTML", before)
    expect(fold).to_have_attribute("open", "")
    page.get_by_text("Only some days").click()
    page.locator("[data-range]").get_by_label("From").fill("2026-11-02")
    page.locator("[data-range]").get_by_label("To").fill("2026-11-01")
    expect(page.get_by_text("The first day is after the last one.")).to_be_visible()


def test_nothing_is_wrong_or_too_wide_in_use(page: Page) -> None:
    """With a long word, every fold open, a problem shown, rows open and picked; on each screen."""
    long = "Wolfeschlegelsteinhausenbergerdorff" * 3
    visit(
        page,
        {**KEPT, "promise:a": {**SPEECH, "name": long, "who": long}, "log:m4": {**MISSED, "note": long * 3}},
    )
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)
    button(page, "Note a call, email, meeting or incident").click()
    button(page, "Pick notes for a letter").click()
    page.locator("details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    button(page, "Add another item").click()
    entry(page).get_by_role("button", name="Save").click()
    expect(row(page, "log:m1").locator("form")).to_be_visible()
    page.mouse.move(0, 0)
    assert (on_every_screen(page), too_wide(page)) == ({}, {})


def fold(page: Page) -> Locator:
    """Where days are named on which something changed."""
    return page.locator("[data-changes-part]")


def test_days_on_which_something_changed(page: Page, gate: Gate) -> None:
    """Typed, or one tap on a letter that was sent; taken away and brought back; each child has its own."""
    letter = {"kind": "letter", "letter": "follow-up", "title": "Speech <first>", "sent_on": "2026-10-20"}
    unsent = {**letter, "title": "Not yet", "sent_on": ""}
    visit(page, {**KEPT, "family": {"child": "Sam Lee"}, "entry:l1": letter, "entry:l2": unsent})
    page.get_by_text("Something changed on a day?").click()
    add, day = button(page, "Add this day"), fold(page).get_by_label("The day it changed")
    for typed, said in (
        ("", "Please pick the day."),
        ("2026-11-03", "still to come"),
        ("0206-03-01", "year"),
    ):
        day.fill(typed)
        add.click()
        expect(fold(page).locator(".iep-problem")).to_contain_text(said)
        expect(day).to_be_focused()
        expect(day).to_have_attribute("aria-invalid", "true")
    assert kept(page, "change:") == []
    for _ in range(2):
        day.fill("2026-10-05")
        fold(page).get_by_label("What changed").fill(" New therapist ")
        add.click()
    expect(fold(page).locator(".iep-problem")).to_have_text("This day is in your list already.")
    assert kept(page, "change:") == [{"day": "2026-10-05", "words": "New therapist"}]
    offer = button(page, "You sent “Speech <first>” on October 20")
    expect(fold(page).locator("[data-change-offers] button")).to_have_count(1)
    offer.click()
    assert kept(page, "change:")[1] == {"day": "2026-10-20", "words": "letter “Speech <first>” sent"}
    expect(offer).to_have_count(0)
    before = stored(page)
    button(page, "Remove October 5: New therapist").click()
    undo = button(page, "Removed October 5: New therapist. Undo")
    expect(undo).to_be_focused()
    assert len(kept(page, "change:")) == 1
    undo.click()
    expect(button(page, "Remove October 5: New therapist")).to_be_focused()
    assert {name: each["given"] for name, each in stored(page).items()} == {
        name: each["given"] for name, each in before.items()
    }
    fill_up(page)
    day.fill("2026-10-07")
    fold(page).get_by_label("What changed").fill("New room")
    add.click()
    expect(fold(page).get_by_text("Not saved: this browser has no room left.")).to_be_visible()
    expect(day).to_have_value("2026-10-07")
    assert len(kept(page, "change:")) == 2


def test_days_of_change_are_each_childs_own(page: Page, gate: Gate) -> None:
    """Nothing of the one before stays, in the list or in the boxes."""
    visit(
        page, {**KEPT, "family": {"child": "Sam Lee"}, "change:c": {"day": "2026-10-05", "words": "New room"}}
    )
    page.get_by_text("Something changed on a day?").click()
    expect(fold(page).locator(".iep-change-row")).to_have_count(1)
    add_child(page, "Kim Lee")
    expect(fold(page).locator(".iep-change-row")).to_have_count(0)
    switch(page, "Sam Lee")
    expect(fold(page).locator(".iep-change-row")).to_have_count(1)


def test_before_and_since_a_day(page: Page) -> None:
    """Python sets the notes side by side as soon as the day is named, and no longer once it is taken away."""
    days = [f"2026-{month}-{day}" for month, day in (("09", 14), ("10", 19)) for day in range(day, day + 5)]
    many = {f"log:m{day}": {**(MISSED if day < "2026-10" else GIVEN), "day": day} for day in days}
    visit(page, {**PROMISES, **many})
    shown = output(page, "patterns")
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)
    expect(shown).to_contain_text("Speech therapy")
    page.get_by_text("Something changed on a day?").click()
    fold(page).get_by_label("The day it changed").fill("2026-10-05")
    fold(page).get_by_label("What changed").fill("New therapist")
    button(page, "Add this day").click()
    expect(shown).to_contain_text(
        "Before October 5, 2026 (New therapist), 5 of 5 noted times did not happen."
    )
    button(page, "Remove October 5: New therapist").click()
    expect(shown).not_to_contain_text("Before October 5")


def test_pictures_are_drawn_once_their_fold_is_opened(page: Page) -> None:
    """The first item's at once; a fold that the parent closed stays closed after the next note."""
    visit(page, {**KEPT, "log:m4": {**GIVEN, "promise": "b"}})
    first, second = (output(page, "pictures").locator("details[data-wanted]").nth(index) for index in (0, 1))
    expect(first.locator("svg").first).to_be_visible(timeout=SLOWEST)
    expect(second.locator("svg")).to_have_count(0)
    second.locator("summary").first.click()
    expect(second.locator("svg").first).to_be_visible()
    first.locator("summary").first.click()
    before = output(page, "pictures").inner_html()
    chip(entry(page), "promise", "b").check()
    chip(entry(page), "outcome", "not").check()
    entry(page).get_by_role("button", name="Save").click()
    expect(output(page, "pictures")).not_to_have_js_property("innerHTML", before)
    expect(second.locator("svg").first).to_be_visible()
    expect(first.locator("svg").first).to_be_hidden()


def test_what_another_tab_removes_is_gone_at_once(page: Page, gate: Gate) -> None:
    """A note, an item, a day of change, or everything; what is being changed here stays: Save keeps it."""
    visit(page, {**KEPT, "change:c": {"day": "2026-10-05", "words": "New room"}})
    page.get_by_text("Something changed on a day?").click()
    other = page.context.new_page()
    other.goto(LOG)
    row(other, "log:m2").locator("summary").click()
    row(other, "log:m2").get_by_role("button", name="Remove").click()
    expect(rows(page)).to_have_count(2)
    expect(page.locator("[data-shown]")).to_have_text("2 notes.")
    button(other, "Removed. Undo").click()
    expect(rows(page)).to_have_count(3)
    row(page, "log:m1").locator("summary").click()
    row(page, "log:m1").get_by_text("Add a few words").click()
    row(page, "log:m1").get_by_label("Your note").fill("Being typed")
    other.evaluate(
        "() => ['log:m1', 'change:c', 'promise:b'].forEach((each) => localStorage.removeItem(`iep:${each}`))"
    )
    expect(fold(page).locator(".iep-change-row")).to_have_count(0)
    expect(page.get_by_text("What the IEP promises (1)")).to_be_visible()
    expect(row(page, "log:m1").get_by_label("Your note")).to_have_value("Being typed")
    row(page, "log:m1").get_by_role("button", name="Save").click()
    assert stored(page)["log:m1"]["given"]["note"] == "Being typed"
    left = rows(page).count()
    other.evaluate("() => localStorage.clear()")
    expect(page.locator("[data-promise-status]")).to_contain_text("still on this page")
    expect(rows(page)).to_have_count(left)
