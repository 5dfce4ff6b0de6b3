"""Erasing leaves no key, no copy of a file, no worker; and nothing comes back on its own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.keeping import CHILD, MY_DATA, erase, keep, records
from tests.browser.pages import LETTER, button, field
from tests.browser.test_guest import GUESTS, fill, guest
from tests.browser.test_offline import kept

LEFT = """async () => [
  Object.keys(localStorage),
  Object.keys(sessionStorage),
  await caches.keys(),
  (await navigator.serviceWorker.getRegistrations()).length,
  (await indexedDB.databases()).length,
]"""
NOTHING = [[], [], [], 0, 0]


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page in a browser that may keep the site's files; Python's too, which no test here needs."""
    return open_page(service_workers="allow")


@pytest.fixture
def worked(page: Page) -> Page:
    """A page full of records, whose service worker has kept files."""
    keep(page, records())
    kept(page, MY_DATA)
    expect(button(page, "Save a backup")).to_be_visible()
    assert page.evaluate("() => caches.keys()") != []
    return page


def test_nothing_is_left_and_nothing_comes_back(worked: Page) -> None:
    """Also with other tabs open, one of them a guest's: each starts anew, and keeps nothing on its own."""
    letter, guests = worked.context.new_page(), worked.context.new_page()
    letter.goto(LETTER)
    expect(field(letter, "child")).to_have_value(CHILD)
    guests.goto(LETTER)
    guest(guests)
    fill(guests, GUESTS)
    erase(worked)
    for tab in (letter, guests):
        expect(field(tab, "child")).to_have_value("")
    for tab in (worked, letter):
        assert tab.evaluate(LEFT) == NOTHING
    assert guests.evaluate(LEFT) == [[], ["iep:guest"], [], 0, 0]
    worked.wait_for_timeout(1500)
    for address in ("/", "/about/words/", LETTER):
        worked.goto(address)
        expect(worked.locator("h1")).to_be_visible()
    for tab in (worked, letter):
        assert tab.evaluate(LEFT)[:2] == [[], []]  # a page that is opened anew may keep files again


def test_the_colors_are_kept_only_once_they_are_chosen(page: Page) -> None:
    """The theme's own note of them is erased too."""
    page.goto("/about/words/")
    page.wait_for_timeout(300)
    assert page.evaluate(LEFT) == NOTHING
    page.locator("header label[for^=__palette]:not([hidden])").click()
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(MY_DATA)
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate(LEFT)[0] == ["/.__palette"]
    erase(page)
    assert page.evaluate(LEFT) == NOTHING


def test_who_comes_later_can_keep_things_again(worked: Page) -> None:
    """The page after the one that was erased is a page like any other."""
    erase(worked)
    assert worked.evaluate("() => document.documentElement.dataset.emptied") == ""
    assert worked.url.endswith(MY_DATA)
    worked.goto(LETTER)
    assert worked.evaluate("() => document.documentElement.dataset.emptied") is None
    field(worked, "child").fill("Ana")
    worked.reload()
    expect(field(worked, "child")).to_have_value("Ana")
