"""A device that is not the parent's own: a tab keeps all to itself, and nothing of it is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.children import OLD, save
from tests.browser.conftest import OpenPage
from tests.browser.keeping import MY_DATA
from tests.browser.keeping import save as save_backup
from tests.browser.pages import CHECKLIST, LETTER, Gate, Given, button, field, fields, fill, stored
from tests.browser.test_axe import faults
from tests.browser.test_storage import FILL_UP

OWN: Given = {"child": "Sam Lee", "examples": "He guesses."}
GUESTS: Given = {"child": "Nadia Cole", "school": "Birch School", "examples": "She hides her homework."}
ELSEWHERE = "https://www.weather.gov/**"
WEATHER = "<h1>Weather</h1>"
THERE = "This is not my device"
KEYS = "() => [Object.keys(localStorage), Object.keys(sessionStorage)]"
SESSION = "() => Object.entries(sessionStorage).map(([key, text]) => `${key} ${text}`).join('\\n')"


@pytest.fixture(autouse=True)
def gate(page: Page) -> Iterator[Gate]:
    """Python is not needed for any of this; the other site is one of the test's own."""
    gate = Gate(page.context)
    page.context.route(
        "https://www.weather.gov/**",
        lambda route: route.fulfill(body="<h1>Weather</h1>", content_type="text/html"),
    )
    yield gate
    gate.open()


def guest(page: Page, choice: str = "Start as a guest") -> None:
    """Press the button and say yes."""
    button(page, THERE).click()
    with page.expect_navigation():
        button(page, choice).click()
    expect(page.get_by_text("Kept only until you close this tab.")).to_be_visible()


def device(page: Page) -> dict[str, str]:
    """All that the device keeps."""
    found: dict[str, str] = page.evaluate("() => ({...localStorage})")
    return found


@pytest.mark.parametrize("address", ["/", LETTER, CHECKLIST, "/records/log/", MY_DATA])
def test_it_is_offered_where_one_begins(page: Page, address: str) -> None:
    """On the first page, above each tool, and with the parent's own data; it can be called off."""
    page.goto(address)
    button(page, THERE).click()
    expect(button(page, "Start as a guest")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button(page, THERE)).to_be_focused()
    assert page.evaluate(KEYS) == [[], []]


def test_a_guest_sees_and_leaves_nothing(page: Page) -> None:
    """Nothing of the device is shown, on any page of the tab; nothing that is typed gets onto it."""
    save(page, OLD)
    before = device(page)
    page.goto(LETTER)
    guest(page)
    assert faults(page) == []
    assert fields(page, OWN) == {"child": "", "examples": ""}
    expect(page.locator("iep-child")).to_be_hidden()
    fill(page, GUESTS)
    expect(page.locator("[data-status]")).to_contain_text("Kept until you close this tab, ")
    page.goto(CHECKLIST)
    expect(field(page, "child")).to_have_value("Nadia Cole")
    page.goto(MY_DATA)
    expect(page.locator("[data-kept]")).to_contain_text("In this tab: Nadia Cole")
    page.goto(LETTER)
    page.reload()
    assert fields(page, GUESTS) == GUESTS
    page.go_back()
    page.go_forward()
    assert fields(page, GUESTS) == GUESTS
    assert device(page) == before
    other = page.context.new_page()
    other.goto(LETTER)
    expect(field(other, "child")).to_have_value("Sam Lee")
    field(other, "examples").fill("He guesses a lot.")
    assert fields(page, GUESTS) == GUESTS
    assert not re.search("Nadia|Birch|homework", str(device(other)))


def test_what_was_typed_before_moves_with_it(page: Page) -> None:
    """Asked first, in words: then it is in the tab, and no more on the device."""
    page.goto(LETTER)
    fill(page, GUESTS)
    button(page, THERE).click()
    expect(page.locator(".iep-device-ask")).to_contain_text("1 set of names and school, 1 letter begun")
    page.keyboard.press("Escape")
    guest(page, "Move it into this tab")
    assert fields(page, GUESTS) == GUESTS
    assert device(page) == {}


def test_what_was_typed_before_may_stay(page: Page) -> None:
    """It is on the device as it was, and the tab is empty."""
    page.goto(LETTER)
    fill(page, GUESTS)
    before = device(page)
    guest(page, "Leave it on this device")
    assert fields(page, GUESTS) == {"child": "", "school": "", "examples": ""}
    assert device(page) == before


def test_words_put_among_someone_elses_are_told(page: Page) -> None:
    """They can't be told apart, so they stay, and it says so; what is new alone moves."""
    save(page, {"family": OLD["family"]})
    page.goto(LETTER)
    fill(page, {"phone": "555-0142", "examples": "She hides."})
    button(page, THERE).click()
    box = page.locator(".iep-device-ask")
    expect(box).to_contain_text("You have typed here already: 1 letter begun.")
    expect(box).to_contain_text("added to what stood here before you came: 1 set of names and school")
    page.keyboard.press("Escape")
    guest(page, "Move it into this tab")
    assert fields(page, {"phone": "", "examples": ""}) == {"phone": "", "examples": "She hides."}
    assert list(stored(page)) == ["family"]


def test_no_room_in_the_tab(page: Page) -> None:
    """All is as it was, and the page says so."""
    page.goto(LETTER)
    fill(page, GUESTS)
    before = device(page)
    page.evaluate(FILL_UP.replace("localStorage", "sessionStorage"))
    button(page, THERE).click()
    button(page, "Move it into this tab").click()
    expect(page.locator(".iep-device-ask")).to_contain_text(re.compile("no room left|does not let the page"))
    assert device(page) == before
    page.reload()
    assert fields(page, GUESTS) == GUESTS


HOW = {
    "middle": {"button": "middle"},
    "control": {"modifiers": ["Control"]},
    "shift": {"modifiers": ["Shift"]},
}


@pytest.mark.parametrize("how", HOW)
def test_a_link_in_a_new_tab_takes_it_along(page: Page, how: str) -> None:
    """The new tab is a guest's from its first moment, starts empty, and its address tells nothing."""
    save(page, OLD)
    before = device(page)
    page.goto(LETTER)
    guest(page)
    fill(page, GUESTS)
    link = page.locator(".iep-next a").first
    to = link.evaluate("(link) => link.href")
    with page.context.expect_page() as opened:
        link.click(**HOW[how])  # type: ignore[arg-type]
    new = opened.value
    expect(new.get_by_text("Kept only until you close this tab.")).to_be_visible()
    assert new.url == to
    new.goto(LETTER)
    assert fields(new, GUESTS) == {"child": "", "school": "", "examples": ""}
    fill(new, {"examples": "Other words."})
    assert fields(page, GUESTS) == GUESTS
    assert device(page) == before
    link.click()
    page.wait_for_url(to)


def test_a_window_that_copies_the_tab_starts_empty(page: Page) -> None:
    """Browsers hand a copy of what a tab keeps to what it opens: it is emptied before anything is read."""
    page.goto(LETTER)
    guest(page)
    fill(page, GUESTS)
    with page.context.expect_page() as opened:
        page.evaluate("(address) => { window.open(address) }", LETTER)
    copy = opened.value
    expect(copy.get_by_text("Kept only until you close this tab.")).to_be_visible()
    assert fields(copy, GUESTS) == {"child": "", "school": "", "examples": ""}
    assert "Nadia" not in copy.evaluate(SESSION)
    assert fields(page, GUESTS) == GUESTS


def test_a_tab_that_is_opened_again_is_empty(page: Page) -> None:
    """The browser brings back what the tab kept, but not its name: so it looks to the page."""
    page.goto(LETTER)
    guest(page)
    fill(page, GUESTS)
    page.goto("/")
    page.evaluate("() => { window.name = '' }")
    page.go_back()
    assert fields(page, GUESTS) == {"child": "", "school": "", "examples": ""}
    assert page.evaluate(SESSION).split("\n") == ['iep:guest {"v":1}']


def test_erase_and_leave(page: Page, tmp_path: Path) -> None:
    """It says first what will be gone; then it is gone, and this site is out of sight."""
    save(page, OLD)
    before = device(page)
    page.goto(MY_DATA)
    guest(page)
    page.goto(LETTER)
    fill(page, GUESTS)
    page.locator(".iep-guest").get_by_role("link", name="Save a backup").click()
    file = save_backup(page, tmp_path)
    assert "Nadia Cole" in file.read_text(encoding="utf-8")
    assert "Sam" not in file.read_text(encoding="utf-8")
    button(page, "Erase and leave").click()
    expect(page.get_by_text("All you typed in this tab will be gone.")).to_be_visible()
    button(page, "Yes, erase and leave").click()
    expect(page.get_by_role("heading", name="Weather")).to_be_visible()
    page.goto(LETTER)
    expect(page.get_by_text("Kept only until you close this tab.")).to_be_hidden()
    expect(field(page, "child")).to_have_value("Sam Lee")
    assert "Nadia" not in page.evaluate(SESSION)
    assert device(page) == before


def test_a_guest_erases_only_the_tab(page: Page) -> None:
    """What others keep on the device is not a guest's to erase."""
    save(page, OLD)
    before = device(page)
    page.goto(LETTER)
    guest(page)
    fill(page, GUESTS)
    page.goto(MY_DATA)
    button(page, "Erase everything in this tab").click()
    button(page, "Yes, erase everything").click()
    expect(page.locator("[data-erased]")).to_contain_text("All you typed in this tab is gone.")
    assert device(page) == before
    assert page.evaluate(SESSION).split("\n") == ['iep:guest {"v":1}']


@pytest.mark.noisy
def test_a_browser_that_keeps_nothing_for_a_tab(open_page: OpenPage) -> None:
    """It says so, and what to do."""
    page = open_page()
    Gate(page.context)
    page.add_init_script(
        """Object.defineProperty(window, "sessionStorage", {
          get() { throw new DOMException("no", "SecurityError") },
        });"""
    )
    page.goto(LETTER)
    button(page, THERE).click()
    button(page, "Start as a guest").click()
    expect(page.locator(".iep-device-ask")).to_contain_text("This browser does not let the page do this.")
