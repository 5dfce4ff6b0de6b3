"""The way out: on each page, at once, with or without a script; and "Back" does not lead back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.pages import LETTER, Gate, addresses, field, fill
from tests.browser.test_guest import ELSEWHERE, GUESTS, SESSION, WEATHER, guest

LABELS = {"en": "Leave this site now", "es": "Salir de este sitio ya"}
UNCOVERED = """(link) => {
  const { left, right, top, bottom } = link.getBoundingClientRect();
  const over = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2)[0];
  const under = document.querySelector(".md-main").getBoundingClientRect().top;
  const header = document.querySelector("header").getBoundingClientRect().bottom;
  return [over === link, right <= innerWidth, scrollY > 0 || under >= header];
}"""


@pytest.fixture
def asked(page: Page) -> list[Request]:
    """What the other site was asked for; it is one of the test's own."""
    found: list[Request] = []

    def answer(route: object, request: Request) -> None:
        found.append(request)
        route.fulfill(body=WEATHER, content_type="text/html")  # type: ignore[attr-defined]

    page.context.route(ELSEWHERE, answer)
    Gate(page.context)
    return found


def gone(page: Page) -> None:
    """Wait until the page is the other site's."""
    expect(page.get_by_role("heading", name="Weather")).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desk"])
def test_it_is_on_every_page(open_page: OpenPage, size: dict[str, int]) -> None:
    """In sight, also after scrolling; it covers nothing, and says where it leads. No script is needed."""
    page = open_page(viewport=size, java_script_enabled=False)
    for address in addresses():
        page.goto(address)
        spanish = address.startswith("/es/")
        link = page.get_by_role("link", name=LABELS["es" if spanish else "en"], exact=True)
        expect(link).to_be_in_viewport(ratio=1)
        expect(link).to_have_attribute("href", "https://www.weather.gov/")
        expect(link).to_have_attribute("rel", "noreferrer")
        expect(page.locator(".iep-leave")).to_contain_text(
            "Abre weather.gov" if spanish else "Opens weather.gov"
        )


def test_it_stays_in_sight(open_page: OpenPage) -> None:
    """Nothing lies over it, nor it over the page, at the top or further down."""
    page = open_page(viewport=PHONE)
    for address in ("/", LETTER, "/records/log/", "/es/"):
        page.goto(address)
        link = page.locator("[data-exit]")
        assert link.evaluate(UNCOVERED) == [True, True, True], address
        page.evaluate("() => scrollTo(0, 900)")
        assert link.evaluate(UNCOVERED) == [True, True, True], address


@pytest.mark.parametrize("how", ["press", "escape"])
def test_leaving(page: Page, asked: list[Request], how: str) -> None:
    """The page is replaced; the other site is told nothing; "Back" leads there again, and not here."""
    page.goto("/guides/process/")
    page.goto(LETTER)
    fill(page, GUESTS)
    if how == "press":
        page.locator("[data-exit]").click()
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    gone(page)
    assert [each.headers.get("referer") for each in asked] == [None]
    assert [each.url for each in asked] == ["https://www.weather.gov/"]
    page.go_back(wait_until="commit")
    gone(page)
    assert page.url == "https://www.weather.gov/"
    page.goto(LETTER)
    expect(field(page, "child")).to_have_value("Nadia Cole")
    page.goto("/")
    page.go_back()
    expect(field(page, "child")).to_have_value("Nadia Cole")


def test_two_presses_are_not_enough(page: Page, asked: list[Request]) -> None:
    """Nor three with something between; Escape also closes what is open."""
    page.goto(LETTER)
    for key in ("Escape", "Escape", "a", "Escape"):
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert asked == []
    expect(page.locator("h1")).to_be_visible()


def test_before_any_other_script_has_come(page: Page, asked: list[Request]) -> None:
    """With every file of script held back the keys and the link work."""
    scripts = Gate(page, "**/*.js")
    for leave in (
        lambda: page.locator("[data-exit]").click(),
        lambda: [page.keyboard.press("Escape") for _ in "123"],
    ):
        page.goto("/about/words/", wait_until="commit")
        expect(page.locator("[data-exit]")).to_be_visible()
        leave()
        gone(page)
    assert len(asked) == 2
    scripts.open()


def test_a_guests_tab_is_emptied_first(page: Page, asked: list[Request]) -> None:
    """What the tab kept is gone before the other site is asked for."""
    page.goto(LETTER)
    guest(page)
    fill(page, GUESTS)
    page.locator("[data-exit]").click()
    gone(page)
    page.goto("/about/words/")
    assert page.evaluate(SESSION) == ""


def test_a_slow_site_shows_nothing_of_this_one(page: Page, asked: list[Request]) -> None:
    """Until it answers the page is blank."""
    page.goto(LETTER)
    shown = page.locator("[data-exit]").evaluate(
        """(link) => {
          link.click();
          return document.documentElement.checkVisibility();
        }"""
    )
    assert shown is False
    gone(page)
