"""Large print: 18 points on the screen and on paper, no text cut, and kept only once it was chosen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.keeping import MY_DATA, erase
from tests.browser.pages import CHECKLIST, LETTER, button
from tests.browser.test_layout import too_wide

KEPT = "() => Object.keys(localStorage).includes('iep:large')"
SMALL = """() => {
  const small = new Set();
  const words = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const { parentElement: wearer, data } = words.currentNode;
    if (!data.trim() || wearer.closest("sup, noscript, svg") || !wearer.checkVisibility()) continue;
    if (parseFloat(getComputedStyle(wearer).fontSize) < 23.99) small.add(`${wearer.className}: ${data}`);
  }
  return [...small].slice(0, 8);
}"""
CUT = """() => [...document.querySelectorAll("article :is(button, .md-button, label, summary, legend, h1)")]
  .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 2
    && getComputedStyle(each).overflowX !== "visible")
  .map((each) => each.outerHTML.slice(0, 80))"""
PAGES = ("/", "/es/", "/guides/process/", LETTER, CHECKLIST, "/records/log/", MY_DATA)


def choose(page: Page) -> None:
    """Press the button in the header."""
    button(page, "Large print").click()
    expect(button(page, "Large print")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_small_cut_or_too_wide(page: Page, address: str) -> None:
    """18 points are 24 pixels; from 320 pixels up."""
    page.goto("/")
    choose(page)
    page.goto(address)
    page.locator("html[data-large]").wait_for()
    assert page.evaluate(SMALL) == []
    assert page.evaluate(CUT) == []
    assert too_wide(page) == {}
    page.emulate_media(media="print")
    assert page.evaluate(SMALL) == []


def test_it_is_kept_once_it_is_chosen(page: Page) -> None:
    """Nothing before; then on the next page too; nothing again once it is taken back."""
    page.goto("/")
    assert not page.evaluate(KEPT)
    choose(page)
    assert page.evaluate(KEPT)
    page.goto("/guides/process/")
    expect(button(page, "Large print")).to_have_attribute("aria-pressed", "true")
    button(page, "Large print").click()
    expect(page.locator("html[data-large]")).to_have_count(0)
    assert not page.evaluate(KEPT)


def test_erasing_all_takes_it_along(page: Page) -> None:
    """It is no record, and yet a thing this site left in the browser."""
    page.goto(MY_DATA)
    choose(page)
    erase(page)
    expect(page.locator("html[data-large]")).to_have_count(0)
    assert not page.evaluate(KEPT)


def test_a_guest_leaves_no_trace_of_it(open_page: OpenPage) -> None:
    """It lasts as long as the tab."""
    page = open_page()
    page.goto("/#guest")
    choose(page)
    assert not page.evaluate(KEPT)
    page.goto("/guides/process/")
    expect(page.locator("html[data-large]")).to_have_count(1)


def test_without_a_script_it_is_not_offered(unscripted: Page) -> None:
    """A button that does nothing is not shown."""
    unscripted.goto("/")
    expect(unscripted.locator("[data-larger]")).to_be_hidden()
