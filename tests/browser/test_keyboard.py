"""Everything can be done with a keyboard alone, and it shows where it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.keys import WHERE, tab_to
from tests.browser.pages import (
    CLIPBOARD,
    LETTER,
    NOW,
    SHORT,
    answer,
    button,
    clipboard_text,
    output,
    python_ready,
)


@pytest.fixture
def desk(open_page: OpenPage) -> Page:
    """A desk whose clock stands still, and that lets the page use the clipboard."""
    page = open_page(permissions=CLIPBOARD)
    page.clock.set_fixed_time(NOW)
    page.set_default_timeout(10_000)
    return page


def test_from_home_to_a_copied_letter(desk: Page) -> None:
    """Tab, Enter and typing are enough."""
    desk.goto("/")
    tab_to(desk, words="I want my child tested")
    desk.keyboard.press("Enter")
    desk.wait_for_url(f"**{LETTER}")
    expect(button(desk, "Copy email")).to_be_visible()
    for name in ("parent", "child", "school"):
        tab_to(desk, name=name)
        desk.keyboard.type(str(SHORT[name]))
    tab_to(desk, name="areas")
    desk.keyboard.press("Space")
    tab_to(desk, name="law")
    desk.keyboard.press("ArrowDown")
    python_ready(desk)
    given = {**SHORT, "areas": ["reading"], "law": "full"}
    expect(output(desk, "body")).to_contain_text("34 CFR")
    tab_to(desk, words="Copy email")
    desk.keyboard.press("Enter")
    expect(desk.get_by_text("Copied.")).to_be_visible()
    assert clipboard_text(desk) == answer("request-evaluation", given)["text"]


def test_no_trap(desk: Page) -> None:
    """From the first stop of the longest page to the last and round to the first again, each of them seen."""
    desk.goto(LETTER)
    python_ready(desk)
    desk.locator("details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    seen: list[str] = []
    for _ in range(200):
        desk.keyboard.press("Tab")
        here = desk.evaluate(WHERE)
        if here["tag"] == "BODY" or seen[:1] == [here["html"]]:
            break
        assert here["visible"], f"the focus cannot be seen on {here['html']}"
        seen.append(here["html"])
    else:
        pytest.fail(f"still going round at {seen[-3:]}")
    assert any("leave_out" in each for each in seen)
    assert any("md-footer" in each for each in seen)


def test_the_letter_beside_the_form_scrolls(desk: Page) -> None:
    """On a desk the letter has a column of its own, which the keyboard can scroll."""
    desk.goto(LETTER)
    python_ready(desk)
    column = desk.locator(".iep-out")
    assert column.evaluate("(each) => each.scrollHeight > each.clientHeight")
    tab_to(desk, words="Copy email")
    desk.keyboard.press("End")
    expect(column.get_by_text("See a finished letter")).to_be_in_viewport()
    expect(column).not_to_have_js_property("scrollTop", 0)
    desk.keyboard.press("Home")
    expect(column).to_have_js_property("scrollTop", 0)
