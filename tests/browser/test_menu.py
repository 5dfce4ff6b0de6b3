"""The theme's menu and search on a narrow page, by keyboard: in reach, and out of the way when closed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP
from tests.browser.keys import WHERE
from tests.browser.pages import button
from tests.browser.test_axe import faults

GUIDE = "/guides/evaluation-refused/"
NARROW = (320, 640)
OUTSIDE = """() => {
  const { left, right } = document.activeElement.getBoundingClientRect();
  return right <= 0 || left >= innerWidth || left < -1;
}"""


@pytest.mark.viewport(*NARROW)
def test_what_is_folded_away_is_no_stop(page: Page) -> None:
    """Tab goes through the page, and never to a link beyond its edge."""
    page.goto(GUIDE)
    expect(button(page, "Menu")).to_be_visible()
    for _ in range(40):
        page.keyboard.press("Tab")
        here = page.evaluate(WHERE)
        assert not page.evaluate(OUTSIDE), here["html"]
        assert here["visible"], here["html"]


@pytest.mark.viewport(*NARROW)
@pytest.mark.parametrize(
    ("address", "name", "part", "other"),
    [(GUIDE, "Menu", "Guides", "Checklists"), ("/es/my-data/", "Menú", "", "¿Qué está pasando?")],
)
def test_the_menu_by_keyboard(page: Page, address: str, name: str, part: str, other: str) -> None:
    """It takes the focus when it opens, its parts fold, and Escape gives the focus back."""
    page.goto(address)
    opener = button(page, name)
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-content")).to_have_attribute("inert", "")
    if part:
        expect(button(page, part)).to_be_focused()
        expect(button(page, other)).to_be_hidden()
        page.keyboard.press("Space")
        expect(button(page, part)).to_be_focused()
        expect(button(page, part)).to_have_attribute("aria-expanded", "false")
        expect(button(page, other)).to_be_visible()
        assert faults(page) == []
    else:
        expect(page.locator(".md-nav--primary").get_by_role("link", name=other)).to_be_visible()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(page.locator(".md-content")).not_to_have_attribute("inert", "")


@pytest.mark.viewport(*NARROW)
def test_the_search_by_keyboard(page: Page) -> None:
    """The field has the focus; both ways out lead back to the button."""
    page.goto(GUIDE)
    for leave in (lambda: page.keyboard.press("Escape"), button(page, "Close the search").click):
        button(page, "Search").press("Enter")
        expect(page.get_by_role("textbox", name="Search")).to_be_focused()
        leave()
        expect(button(page, "Search")).to_be_focused()


@pytest.mark.viewport(*DESKTOP.values())
def test_parts_of_the_menu_on_a_desk(page: Page) -> None:
    """Their buttons open and close them, and say so; the page goes on beside them."""
    page.goto(GUIDE)
    button(page, "Letters").press("Enter")
    expect(button(page, "Letters")).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("link", name="All letters")).to_be_visible()
    expect(button(page, "Letters")).to_be_focused()


def test_letters_typed_anywhere_do_nothing(page: Page) -> None:
    """The theme would go to the next page at "n", and to the search at "s"."""
    page.goto(GUIDE)
    page.locator("body").press("n")
    page.keyboard.type("ps.,f/")
    page.keyboard.press("Tab")
    assert page.url.endswith(GUIDE)
    expect(page.get_by_role("textbox", name="Search")).not_to_be_focused()


@pytest.mark.parametrize("address", ["/", "/my-data/"])
def test_a_switch_is_called_what_it_chooses(page: Page, address: str) -> None:
    """The colors that are on are the choice that is ticked."""
    page.goto(address)
    page.keyboard.press("Tab")  # the theme's script comes with the first key
    expect(page.get_by_role("radio", name="Light colors")).to_be_checked()
    page.get_by_role("radio", name="Light colors").press("ArrowRight")
    expect(page.get_by_role("radio", name="Dark colors")).to_be_checked()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
