"""From home to a copied email in three taps, for each of the eight things that may have happened."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import CLIPBOARD, button

CHOICES = ".iep-choices a"
NEXT = ".iep-next a"
COPY = "Copy email"


def test_there_are_eight(page: Page) -> None:
    """One screen of them."""
    page.goto("/")
    expect(page.locator(CHOICES)).to_have_count(8)


def test_three_taps(open_page: OpenPage) -> None:
    """What happened, the guide's next step, copy; no way ends before."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.goto("/")
    ways = page.locator(CHOICES).evaluate_all("(all) => all.map((each) => each.textContent)")
    for way in ways:
        page.goto("/")
        page.locator(CHOICES).filter(has_text=way).click()
        page.wait_for_url(lambda address: urlsplit(address).path != "/")
        if not page.locator("[data-definition]").count():
            page.locator(NEXT).click()
        button(page, COPY).click()
        expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
