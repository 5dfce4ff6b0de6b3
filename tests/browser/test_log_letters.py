"""Notes of the log in letters: they fill one, and follow the log while their words are not changed."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from checklists.model.log_facts import LETTERS, MARK
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import SLOWEST, Gate, Given, button, field, output, stored
from tests.browser.test_axe import on_every_screen
from tests.browser.test_layout import too_wide
from tests.browser.test_log import LOG, NOW, PROMISES, visit

LETTER = "/letters/iep-not-implemented/"
RECORD = "letter:iep-not-implemented"
SPEECH = "facts.loga.happens"
TESTS = "facts.logb.happens"
KEPT: dict[str, Given] = {
    **PROMISES,
    "family": {"child": "Sam Lee", "parent": "Ana Lee"},
    "log:m1": {"promise": "a", "day": "2026-10-05", "outcome": "not", "reason": "provider", "how": "told"},
    "log:m2": {"promise": "a", "day": "2026-10-07", "outcome": "not", "how": "saw"},
    "log:m3": {"promise": "b", "day": "2026-10-22", "outcome": "not", "how": "child"},
    "log:m4": {"promise": "a", "day": "2026-10-12", "outcome": "unknown"},
}
MADE = "Your log has changed, so what this letter has from it was made anew."


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone in the evening of a school day."""
    page = open_page(viewport=PHONE)
    page.clock.install(time=NOW)
    return page


def offer(page: Page, records: dict[str, Given] = KEPT) -> None:
    """Tick all notes, and ask for the letters."""
    visit(page, records)
    button(page, "Pick notes for a letter").click()
    button(page, "Tick all that are shown").click()
    page.locator("[data-use]").click()
    expect(page.get_by_role("heading", name="Which letter should have these notes?")).to_be_focused(
        timeout=SLOWEST
    )


def filled(page: Page, records: dict[str, Given] = KEPT) -> None:
    """Build the letter that says what does not match."""
    offer(page, records)
    page.get_by_role("link", name="Build the letter: The IEP is not being followed").click()
    expect(field(page, SPEECH)).not_to_be_empty()


def remove(page: Page, *ids: str) -> None:
    """Take notes out of the log, as its page does, and open the letter."""
    page.goto(LOG)
    page.evaluate("(ids) => { for (const id of ids) localStorage.removeItem('iep:log:' + id) }", list(ids))
    page.goto(LETTER)


def body(page: Page) -> str:
    """The letter."""
    return output(page, "body").inner_text()


def test_notes_fill_a_letter_each_marked(page: Page) -> None:
    """Grouped by item; what is not known is left out, and that is said; no typed word is in the address."""
    offer(page)
    assert page.locator(".iep-log-letters [data-give]").count() == len(LETTERS)
    expect(page.locator(".iep-log-letters")).to_contain_text("1 is left out")
    page.get_by_role("link", name="Build the letter: The IEP is not being followed").click()
    expect(page.get_by_text("Filled in from your log.")).to_be_visible()
    expect(output(page, "body")).to_contain_text("On October 7, 2026, it did not happen")
    assert body(page).count(MARK) == 3
    assert "October 12" not in body(page)
    assert page.url.endswith(LETTER)


def test_a_note_that_is_removed_takes_its_sentence_out_of_the_letter(page: Page) -> None:
    """One of two: the sentence; the only one of its item: the whole row; what the parent typed stays."""
    filled(page)
    field(page, "asked_before").fill("on October 12")
    expect(page.get_by_text("Saved on this device").first).to_be_visible()
    remove(page, "m2")
    expect(page.get_by_text(MADE)).to_be_visible(timeout=SLOWEST)
    expect(output(page, "body")).to_contain_text("On October 5, 2026, it did not happen")
    expect(output(page, "body")).not_to_contain_text("October 7")
    expect(field(page, "asked_before")).to_have_value("on October 12")
    remove(page, "m3")
    expect(page.get_by_text(MADE)).to_be_visible(timeout=SLOWEST)
    expect(field(page, TESTS)).to_have_count(0)
    expect(output(page, "body")).not_to_contain_text("Extra time on tests")
    page.reload()
    expect(output(page, "body")).to_contain_text("October 5")
    expect(page.get_by_text(MADE)).to_have_count(0)


def test_a_corrected_note_is_said_anew(page: Page) -> None:
    """Also while the letter is open in another tab, once the parent comes back to it."""
    filled(page)
    other = page.context.new_page()
    other.goto(LOG)
    other.evaluate(
        """(given) => localStorage.setItem("iep:log:m3",
          JSON.stringify({ v: 1, saved: "2026-11-02T00:00:00.000Z", given }))""",
        {**KEPT["log:m3"], "day": "2026-10-23"},
    )
    other.close()
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.get_by_text(MADE)).to_be_visible(timeout=SLOWEST)
    expect(field(page, TESTS)).to_have_value(f"On October 23, 2026, it did not happen {MARK}.")


def test_words_that_the_parent_changed_stay_until_they_say_so(page: Page) -> None:
    """The rest follows the log; one button makes all anew, and another brings the earlier words back."""
    filled(page)
    own = "Twice in October there was none."
    field(page, SPEECH).fill(own)
    remove(page, "m2", "m3")
    expect(page.get_by_text("You changed their words here, so they stay as they are.")).to_be_visible(
        timeout=SLOWEST
    )
    expect(field(page, SPEECH)).to_have_value(own)
    expect(field(page, TESTS)).to_have_count(0)
    button(page, "Make it anew from the log").click()
    expect(field(page, SPEECH)).to_have_value(
        f"On October 5, 2026, it did not happen, as the teacher or therapist was out {MARK}."
    )
    button(page, "Put it back").click()
    expect(field(page, SPEECH)).to_have_value(own)


def test_the_parent_may_keep_their_words(page: Page) -> None:
    """And is not asked again until the log changes once more."""
    filled(page)
    field(page, SPEECH).fill("Twice in October there was none.")
    remove(page, "m2")
    button(page, "Keep my words").click(timeout=SLOWEST)
    page.reload()
    expect(field(page, SPEECH)).to_have_value("Twice in October there was none.")
    page.wait_for_timeout(300)
    expect(page.locator(".iep-from-log")).to_have_count(0)


def test_other_notes_take_the_place_of_the_first_ones(page: Page) -> None:
    """A row of the log is not left behind where nothing follows it; a row typed by hand stays."""
    own = {"facts.0.says": "A quiet room", "facts.0.happens": "None on Mondays"}
    filled(page, {**KEPT, RECORD: own})
    visit(page, {})
    button(page, "Pick notes for a letter").click()
    page.locator("[data-pick-row][value=m3]").check()
    page.locator("[data-use]").click()
    page.get_by_role("link", name="Build the letter: The IEP is not being followed").click(timeout=SLOWEST)
    expect(field(page, TESTS)).not_to_be_empty()
    expect(field(page, SPEECH)).to_have_count(0)
    given = stored(page)[RECORD]["given"]
    assert {name: given[name] for name in own} == own
    assert not [name for name in given if name.startswith("facts.loga")]


def test_the_records_letter_asks_for_the_service_logs_of_these_days(page: Page) -> None:
    """Beside the records that were ticked before."""
    offer(page, {**KEPT, "letter:request-records": {"records": ["progress"]}})
    page.get_by_role("link", name="Build the letter: Ask to see school records").click()
    expect(field(page, "logs_for")).to_have_value(
        "Speech therapy, small group: October 5, 7, and 12, 2026 (from what we recorded at home)\n"
        "Extra time on tests: October 22, 2026 (from what we recorded at home)"
    )
    assert sorted(stored(page)["letter:request-records"]["given"]["records"]) == ["progress", "services"]


def test_without_python_the_letter_says_that_the_log_has_changed(page: Page) -> None:
    """And makes its facts anew once Python is there."""
    filled(page)
    gate = Gate(page)
    remove(page, "m2")
    expect(page.get_by_text("is being made anew")).to_be_visible()
    assert json.loads(stored(page)["facts-from:iep-not-implemented"]["given"]["answers"])[SPEECH]
    gate.open()
    expect(page.get_by_text(MADE)).to_be_visible(timeout=SLOWEST)


def test_nothing_is_wrong_or_too_wide(page: Page) -> None:
    """The letters to choose from, and the note on a letter's page."""
    offer(page)
    assert too_wide(page) == {}
    assert on_every_screen(page) == {}
    page.get_by_role("link", name="Build the letter: The IEP is not being followed").click()
    field(page, SPEECH).fill("Twice in October there was none.")
    remove(page, "m2")
    expect(button(page, "Keep my words")).to_be_visible(timeout=SLOWEST)
    assert too_wide(page) == {}
    assert on_every_screen(page) == {}
