"""The main path, and then each other tool, with the keyboard alone: Tab, Enter, Space, arrows and typing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.keeping import MY_DATA, records
from tests.browser.keys import WHERE, press, ready, still_on, tab_to, walk
from tests.browser.pages import CLIPBOARD, NOW, button, clipboard_text, field, output, stored
from tests.browser.uses import SEED

SAVE = "Keep this"


@pytest.fixture
def desk(open_page: OpenPage) -> Page:
    """A desk whose clock stands still, and that lets the page use the clipboard."""
    page = open_page(permissions=CLIPBOARD)
    page.clock.set_fixed_time(NOW)
    page.set_default_timeout(15_000)
    return page


def full(page: Page, address: str) -> None:
    """Open a page on a device with records of every kind."""
    page.goto("/about/words/")
    page.evaluate(SEED, records())
    page.goto(address)
    expect(page.locator(":not(:defined)")).to_have_count(0)


def test_the_main_path_and_back_again(desk: Page) -> None:
    """Home, guide, checklist, letter, log, report, backup; erased, and restored from that backup."""
    stages: list[str] = []
    backup = walk(desk, stages.append)
    assert stages[0] == "home"
    assert stages[-1] == "backup"
    kept = stored(desk)
    assert kept["family"]["given"]["child"] == "Sam Lee"
    assert [each for each in kept if each.startswith("log:")]
    press(desk, "Erase everything on this device")
    press_here_or_next(desk, "Yes, erase everything")
    expect(desk.locator("[data-erased]")).to_contain_text("All is erased")
    assert desk.evaluate(WHERE)["tag"] != "BODY", "the focus was lost"
    desk.on("filechooser", lambda chooser: chooser.set_files(backup.path()))
    desk.goto(MY_DATA)
    expect(desk.locator(":not(:defined)")).to_have_count(0)
    press(desk, "Restore a backup")
    press(desk, "Add to what is here")
    expect(desk.locator("[data-restored]")).to_contain_text("Restored.")
    assert desk.evaluate(WHERE)["tag"] != "BODY", "the focus was lost"
    assert stored(desk)["family"] == kept["family"]


def press_here_or_next(page: Page, words: str) -> None:
    """Press what a step in between has put under the focus, or behind it."""
    if not page.evaluate(WHERE)["words"].startswith(words):
        tab_to(page, words=words, most=5)
    page.keyboard.press("Enter")


def test_deadlines(desk: Page) -> None:
    """A fold is opened and a day typed; the answer comes, and the focus stays in the day."""
    desk.goto("/records/deadlines/")
    expect(desk.locator(":not(:defined)")).to_have_count(0)
    press(desk, "The first evaluation is finished")
    tab_to(desk, name="start")
    desk.keyboard.type("02112026")
    ready(desk)
    expect(desk.locator(".iep-your-days")).to_contain_text("The first evaluation is finished")
    still_on(desk, name="start")


def test_goals(desk: Page) -> None:
    """A goal and a score; one more row takes the focus."""
    desk.goto("/records/goals/")
    expect(desk.locator(":not(:defined)")).to_have_count(0)
    for name, said in {"name": "Reading", "baseline": "20", "target": "60", "scores.0.score": "22"}.items():
        tab_to(desk, name=name)
        desk.keyboard.type(said)
    ready(desk)
    press(desk, "Add another")
    assert desk.evaluate(WHERE)["name"].endswith(".on")
    assert [each for each in stored(desk) if each.startswith("goal:")]


def test_timeline(desk: Page) -> None:
    """Something is added, and its row has the focus; where the list does not show it, the button has."""
    full(desk, "/records/timeline/")
    press(desk, "Add something")
    assert desk.evaluate(WHERE)["tag"] == "SELECT"
    tab_to(desk, label="What was it about")
    desk.keyboard.type("Reading help")
    press(desk, SAVE)
    assert "Reading help" in desk.evaluate(WHERE)["words"]
    desk.get_by_role("searchbox").fill("nothing has these words")
    press(desk, "Add something")
    tab_to(desk, label="What was it about")
    desk.keyboard.type("The bus")
    press(desk, SAVE)
    still_on(desk, words="Add something")


def test_wording(desk: Page) -> None:
    """A line is typed, its questions come, and they are copied."""
    desk.goto("/records/wording/")
    expect(desk.locator(":not(:defined)")).to_have_count(0)
    tab_to(desk, name="line")
    desk.keyboard.type("Support as needed.")
    ready(desk)
    expect(output(desk, "findings")).to_contain_text("as needed")
    still_on(desk, name="line")
    press(desk, "Copy questions")
    expect(desk.get_by_text("Copied.")).to_be_visible()
    assert clipboard_text(desk)


def test_binder(desk: Page) -> None:
    """A part is left out, and the preview opens and closes with the focus kept."""
    full(desk, "/records/binder/")
    tab_to(desk, name="parts")
    desk.keyboard.press("Space")
    expect(field(desk, "parts").first).to_be_checked(checked=False)
    press(desk, "Preview and print")
    expect(desk.locator("[data-output=page] h2").first).to_be_visible(timeout=60_000)
    press(desk, "Close the preview")
    expect(button(desk, "Preview and print")).to_be_focused()
