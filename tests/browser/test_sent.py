"""After copying: who it went to, when, what is usual next; the list of all that was sent; the follow-up."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import (
    CLIPBOARD,
    LETTER,
    NOW,
    SLOWEST,
    Gate,
    button,
    copied,
    field,
    fields,
    fill,
    output,
    python_ready,
    stored,
    unfold_reasons,
)
from tests.browser.test_axe import on_every_screen
from tests.browser.test_layout import too_wide
from tests.test_ics import parse

RECORDS = "/letters/request-records/"
FOLLOW_UP = "/letters/follow-up/"
TIMELINE = "/records/timeline/"
GIVEN = {"parent": "Ana Lee", "child": "Sam Lee", "to": "Ms. Rivera"}
PLAIN = "Most letters have no set date for an answer. A short, kind note after a week is usual."
SENT = "You sent this on March 5, 2026 to Ms. Rivera."


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone on the day of the letter, which may use the clipboard."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.clock.set_fixed_time(NOW)
    return page


def entries(page: Page) -> list[dict[str, Any]]:
    """What is kept of each sending."""
    return [each["given"] for name, each in stored(page).items() if name.startswith("entry:")]


def entry(page: Page) -> Locator:
    """The one sending on the page."""
    return page.locator(".iep-entry")


def opened(page: Page, place: int = 0) -> None:
    """On the timeline, open the row of a sending."""
    page.locator("[data-item^='entry:'] summary").nth(place).click()
    expect(entry(page).first).to_be_visible()


def send(page: Page, address: str = RECORDS, given: dict[str, str] = GIVEN) -> None:
    """Fill in a letter, copy it, and keep when and to whom it went."""
    page.goto(address)
    fill(page, given)
    copied(page, "Copy email")
    button(page, "Keep this").click()
    expect(entry(page).first).to_be_visible()


def late(page: Page, name: str, day: str) -> None:
    """Type a day into a field of the sending, and leave the field."""
    entry(page).get_by_label(name).fill(day)
    entry(page).get_by_label(name).blur()


def test_what_was_sent_is_kept(page: Page) -> None:
    """Copy, look at what the panel has filled in, keep it: after a reload it is there, words and all."""
    page.goto(RECORDS)
    fill(page, GIVEN)
    python_ready(page)
    panel = page.get_by_role("region", name="When it is on its way")
    expect(panel).to_have_count(0)
    text = copied(page, "Copy email")["text/plain"]
    expect(button(page, "Copy email")).to_be_focused()
    expect(panel.get_by_role("status").filter(has_text="Note the day, and keep a copy")).to_be_visible()
    assert [panel.get_by_label(name).input_value() for name in ("Who it went to", "Sent on")] == [
        "Ms. Rivera",
        "2026-03-05",
    ]
    expect(panel).to_contain_text("Your letter asks for a short reply that it arrived.")
    expect(panel).to_contain_text("The outer limit is 45 calendar days after you ask.")
    panel.get_by_label("Copy to").fill("the principal")
    button(page, "Keep this").click()
    expect(panel).to_contain_text(f"{SENT} Copy to the principal.")
    expect(entry(page).locator(".iep-entry-said")).to_be_focused()
    page.reload()
    expect(entry(page)).to_contain_text(SENT)
    expect(page.get_by_role("button", name="Keep this")).to_have_count(0)
    [kept] = entries(page)
    assert kept == {
        "kind": "letter",
        "letter": "request-records",
        "title": "Ask to see school records",
        "to": "Ms. Rivera",
        "cc": "the principal",
        "how": "copy",
        "sent_on": "2026-03-05",
        "subject": output(page, "subject").inner_text(),
        "text": text,
    }


def test_the_days_are_filled_in_later(page: Page) -> None:
    """Received and answered, each saved at once; what is usual next follows them."""
    send(page)
    python_ready(page)
    late(page, "They have it since", "2026-03-06")
    expect(entry(page)).to_contain_text("that limit is April 20, 2026.")
    expect(entry(page)).to_contain_text("around March 13, 2026. That day is a wish: no rule sets it.")
    late(page, "They answered on", "2026-03-10")
    expect(entry(page)).to_contain_text("You have an answer.")
    expect(button(page, "Put the follow-up day into my calendar")).to_be_hidden()
    entry(page).get_by_text("Change who and when").click()
    late(page, "Who it went to", "Mr. Chen")
    expect(entry(page)).to_contain_text("You sent this on March 5, 2026 to Mr. Chen.")
    [kept] = entries(page)
    assert [kept[each] for each in ("to", "received_on", "answered_on")] == [
        "Mr. Chen",
        "2026-03-06",
        "2026-03-10",
    ]
    late(page, "They answered on", "0202-03-10")
    expect(entry(page)).to_contain_text("Please check the year of this date.")


def test_each_sending_is_an_entry(page: Page) -> None:
    """The newest first, each with its own words; another letter's page does not show them."""
    page.goto(RECORDS)
    fill(page, GIVEN)
    python_ready(page)
    copied(page, "Copy email")
    button(page, "Keep this").click()
    expect(entry(page)).to_have_count(1)
    fill(page, {"to": "Mr. Chen"})
    expect(output(page, "body")).to_contain_text("Dear Mr. Chen,")
    copied(page, "Copy email")
    button(page, "Keep this").click()
    expect(entry(page)).to_have_count(2)
    assert sorted(each["to"] for each in entries(page)) == ["Mr. Chen", "Ms. Rivera"]
    assert all(f"Dear {each['to']}," in each["text"] for each in entries(page))
    page.goto(LETTER)
    expect(button(page, "Copy email")).to_be_visible()
    python_ready(page)
    expect(entry(page)).to_have_count(0)


def test_nothing_is_asked_of_a_made_up_child(page: Page) -> None:
    """Nor when only the subject was copied; "Not now" closes the panel, and the focus goes to the letter."""
    page.goto(RECORDS)
    button(page, "Show me with a made-up child").click()
    copied(page, "Copy email")
    button(page, "Clear the made-up child").click()
    fill(page, GIVEN)
    copied(page, "Copy subject")
    expect(page.locator(".iep-sent")).to_have_count(0)
    copied(page, "Copy email")
    button(page, "Not now").click()
    expect(page.locator(".iep-sent")).to_be_hidden()
    expect(button(page, "Copy email")).to_be_focused()
    assert entries(page) == []


def test_a_letter_that_asks_for_no_reply_offers_the_line(page: Page) -> None:
    """To copy beside the letter."""
    page.goto(RECORDS)
    fill(page, GIVEN)
    python_ready(page)
    unfold_reasons(page)
    page.locator("[data-reason=received]").get_by_role("checkbox").check()
    expect(output(page, "body").locator("[data-sentence=received]")).to_have_count(0)
    copied(page, "Copy email")
    line = copied(page, "Copy this line")["text/plain"]
    assert line == "Please reply to let me know that you have received this letter."


def test_without_python_it_is_kept_too(page: Page, gate: Gate) -> None:
    """With the plain sentence, and the follow-up gets what the entry itself knows."""
    send(page)
    expect(entry(page)).to_contain_text(SENT)
    expect(entry(page)).to_contain_text(PLAIN)
    expect(button(page, "Put the follow-up day into my calendar")).to_be_hidden()
    late(page, "They have it since", "2026-03-06")
    page.get_by_role("link", name="See your timeline").click()
    expect(page).to_have_url(re.compile(f"{TIMELINE}$"))
    opened(page)
    expect(entry(page)).to_contain_text(SENT)
    expect(entry(page).get_by_label("They have it since")).to_have_value("2026-03-06")
    expect(entry(page)).to_contain_text(PLAIN)
    page.get_by_role("link", name="Write the follow-up").click()
    expect(field(page, "sent_on")).to_have_value("2026-03-05")
    known = {"sent_on": "2026-03-05", "to": "Ms. Rivera", "arrived": "yes", "kind": "", "ask": ""}
    boxes = {"arrived", "kind"}
    assert fields(page, {name: said for name, said in known.items() if name not in boxes or said}) == {
        name: said for name, said in known.items() if name not in boxes or said
    }
    expect(page.locator("[name=kind]:checked")).to_have_count(0)


def test_the_follow_up_is_filled_in(page: Page) -> None:
    """From what was sent: what it asked, the day, to whom, and that it arrived."""
    send(page)
    python_ready(page)
    late(page, "They have it since", "2026-03-06")
    expect(entry(page)).to_contain_text("March 13, 2026")
    page.get_by_role("link", name="Write the follow-up").click()
    expect(page).to_have_url(re.compile(f"{FOLLOW_UP}$"))
    expect(
        page.get_by_text("Filled in from “Ask to see school records”, sent on March 5, 2026.")
    ).to_be_visible()
    expect(button(page, "Put it back")).to_be_hidden()
    python_ready(page)
    body = output(page, "body")
    expect(body).to_contain_text("On March 5, 2026, I sent you a request to see school records.")
    expect(body).to_contain_text("I know that it arrived, and I have not seen an answer yet.")
    expect(body).to_contain_text("Here is what I asked, in one line: to see my child’s school records.")
    button(page, "Hide this note").click()
    page.reload()
    expect(field(page, "sent_on")).to_have_value("2026-03-05")
    expect(page.locator(".iep-filled")).to_have_count(0)


def test_what_stood_there_before_is_kept_and_put_back(page: Page) -> None:
    """The whole earlier record; a tap swaps the two, and swaps them again."""
    earlier = {"ask": "a seat near the board", "to": "Coach", "sent_on": "2026-01-12"}
    page.goto(FOLLOW_UP)
    fill(page, {**earlier, "kind": "other", "reply_by": "2026-02-01"})
    before = stored(page)["letter:follow-up"]["given"]
    send(page)
    python_ready(page)
    expect(entry(page)).to_contain_text("45 calendar days")
    page.get_by_role("link", name="Write the follow-up").click()
    note = page.locator(".iep-filled")
    expect(note).to_contain_text("What stood here before is kept.")
    expect(field(page, "reply_by")).to_have_value("")
    given = stored(page)["letter:follow-up"]["given"]
    assert given["kind"] == "records"
    assert stored(page)["earlier:letter:follow-up"]["given"] == before
    button(page, "Put it back").click()
    expect(button(page, "Fill it in again")).to_be_focused()
    expect(field(page, "ask")).to_have_value("a seat near the board")
    assert fields(page, earlier) == earlier
    assert stored(page)["letter:follow-up"]["given"] == before
    assert stored(page)["earlier:letter:follow-up"]["given"] == given
    button(page, "Fill it in again").click()
    assert stored(page)["letter:follow-up"]["given"] == given
    assert stored(page)["earlier:letter:follow-up"]["given"] == before


def test_a_day_for_the_calendar(page: Page) -> None:
    """A file with the day and an alarm, and no name in it or on it."""
    send(page)
    python_ready(page)
    with page.expect_download() as waiting:
        button(page, "Put the follow-up day into my calendar").click()
    assert waiting.value.suggested_filename == "follow-up.ics"
    text = Path(waiting.value.path()).read_bytes().decode()
    rows = parse(text)
    assert ("DTSTART;VALUE=DATE", "20260312") in rows
    assert ("TRIGGER", "-PT15H") in rows
    assert ("SUMMARY", "Follow up on a school letter") in rows
    assert not re.search("Lee|Sam|Ana|Rivera", text)
    expect(entry(page).get_by_text("The file is with your downloads.")).to_be_visible()


def test_all_that_was_sent(page: Page) -> None:
    """An empty list says so and leads to the letters; entries stand newest first, with the words as sent."""
    page.goto(TIMELINE)
    expect(page.get_by_text("Nothing is kept here yet.")).to_be_visible()
    page.get_by_role("link", name="Pick a letter").click()
    expect(page).to_have_url(re.compile("/letters/$"))
    send(page)
    entry(page).get_by_text("Change who and when").click()
    late(page, "Sent on", "2026-02-02")
    send(page, LETTER, {"school": "Oak Street School", "state": "TX"})
    page.goto(TIMELINE)
    expect(page.get_by_text("Nothing is kept here yet.")).to_be_hidden()
    rows = page.locator("[data-kind=letter]")
    expect(rows.first).to_contain_text("March 5 · You sent Ask for an evaluation")
    expect(rows.nth(1)).to_contain_text("February 2 · You sent Ask to see school records Ms. Rivera")
    expect(page.locator("[data-kind=wish]").last).to_contain_text("Time to write", timeout=SLOWEST)
    opened(page, 1)
    expect(entry(page)).to_contain_text("A week has gone by, so a short, kind note is usual now.")
    entry(page).get_by_text("See the text I sent").click()
    expect(entry(page).locator(".iep-paper")).to_contain_text("Ana Lee")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]


def test_what_was_removed_comes_back(page: Page) -> None:
    """ "Undo" stands where it was; the focus is never lost."""
    send(page)
    before = entries(page)
    button(page, "Remove").click()
    assert entries(page) == []
    expect(button(page, "Undo")).to_be_focused()
    expect(page.get_by_text("Removed.")).to_be_visible()
    button(page, "Undo").click()
    expect(button(page, "Remove")).to_be_focused()
    assert entries(page) == before
    late(page, "They answered on", "2026-03-10")
    assert entries(page) == [{**before[0], "answered_on": "2026-03-10"}]
    button(page, "Remove").click()
    page.reload()
    expect(entry(page)).to_have_count(0)


def test_a_full_device_says_so_and_keeps_what_is_typed(page: Page) -> None:
    """The panel stays as it is."""
    page.goto(RECORDS)
    fill(page, GIVEN)
    copied(page, "Copy email")
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    button(page, "Keep this").click()
    expect(page.locator(".iep-sent").get_by_text("Not saved: this browser has no room left.")).to_be_visible()
    expect(page.locator(".iep-sent").get_by_label("Who it went to")).to_have_value("Ms. Rivera")
    assert entries(page) == []


def test_everyone_can_use_it(open_page: OpenPage) -> None:
    """No fault that axe sees, nothing too wide: the panel, an entry with its folds open, list and note."""
    page = open_page(permissions=CLIPBOARD)
    long_name = "Wolfeschlegelsteinhausenbergerdorff" * 3
    send(page, RECORDS, {**GIVEN, "to": long_name})
    python_ready(page)
    expect(entry(page)).to_contain_text("45 calendar days")
    copied(page, "Copy email")
    expect(button(page, "Keep this")).to_be_visible()
    page.locator(".iep-sent details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    assert (on_every_screen(page), too_wide(page)) == ({}, {})
    page.goto(TIMELINE)  # it stays dark
    opened(page)
    expect(entry(page)).to_contain_text("45 calendar days", timeout=SLOWEST)
    page.locator(".iep-entry details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    assert (on_every_screen(page, ["dark"]), too_wide(page)) == ({}, {})
    page.get_by_role("link", name="Write the follow-up").click()
    expect(page.locator(".iep-filled")).to_be_visible()
    assert (on_every_screen(page, ["dark"]), too_wide(page)) == ({}, {})


def test_with_the_keyboard_alone(page: Page) -> None:
    """From the copy button to the kept entry and its removal, by Tab, Enter and Space."""
    page.goto(RECORDS)
    fill(page, GIVEN)
    button(page, "Copy email").focus()
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Sent it? Note the day below")
    expect(link).to_be_visible()
    _tab_to(page, link)
    page.keyboard.press("Enter")
    _tab_to(page, page.locator(".iep-sent").get_by_label("Who it went to"))
    page.keyboard.press("Enter")
    expect(entry(page)).to_contain_text(SENT)
    expect(entry(page).locator(".iep-entry-said")).to_be_focused()
    _tab_to(page, button(page, "Remove"))
    page.keyboard.press("Space")
    expect(button(page, "Undo")).to_be_focused()
    page.keyboard.press("Enter")
    assert len(entries(page)) == 1


def _tab_to(page: Page, wanted: Locator) -> None:
    for _ in range(20):
        page.keyboard.press("Tab")
        if wanted.evaluate("(each) => each === document.activeElement"):
            return
    pytest.fail(f"Tab does not come to {wanted}")


def test_no_word_of_the_parent_is_on_the_way(page: Page) -> None:
    """Neither in an address that the page asks for, nor in a title."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    send(page)
    page.goto(TIMELINE)
    opened(page)
    page.get_by_role("link", name="Write the follow-up").click()
    expect(field(page, "to")).to_have_value("Ms. Rivera")
    assert not [each for each in [*asked, page.title(), page.url] if re.search("Rivera|Lee", each)]
    assert "Rivera" in json.dumps(stored(page))
