"""The theme's own script waits until it is needed; what a page shows at once does not need it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.pages import search

GUIDE = "/guides/evaluation-refused/"
BUNDLE = "**/bundle.*.js"
BESIDE = "() => document.querySelector('.md-select').getBoundingClientRect().x"


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desk"])
def test_a_guide_is_read_without_it_and_nothing_moves_when_it_comes(
    open_page: OpenPage, viewport: dict[str, int]
) -> None:
    """It comes when someone touches the page; what stands beside the search stays where it is."""
    page = open_page(viewport=viewport)
    asked: list[Request] = []
    page.route(BUNDLE, lambda route: (asked.append(route.request), route.continue_()))
    page.goto(GUIDE)
    page.wait_for_timeout(1500)
    assert asked == []
    before = page.evaluate(BESIDE)
    page.keyboard.press("Shift")
    expect(page.locator("html.js")).to_be_attached()
    expect(page.locator("header label[for^=__palette]:visible")).to_have_count(1)
    assert len(asked) == 1
    assert page.evaluate(BESIDE) == before


def test_pointing_brings_it_where_it_has_something_to_show(open_page: OpenPage) -> None:
    """A mouse that crosses the words does not; over a short word it does."""
    page = open_page(viewport=DESKTOP)
    page.goto("/guides/process/")
    page.locator("article h2").first.hover()
    page.wait_for_timeout(500)
    expect(page.locator("html.no-js")).to_be_attached()
    page.locator("article abbr").first.hover()
    expect(page.locator("html.js")).to_be_attached()


def test_the_search_is_there_before_it(open_page: OpenPage) -> None:
    """Whoever taps it first brings it."""
    page = open_page(viewport=PHONE)
    page.goto(GUIDE)
    page.locator("header .md-header__button[for=__search]").click()
    search(page, "consent")


@pytest.mark.noisy
@pytest.mark.parametrize(("device", "scheme"), [("dark", "slate"), ("light", "default")])
def test_a_page_opened_at_night_is_dark_from_the_start(open_page: OpenPage, device: str, scheme: str) -> None:
    """Without any script file: the page's own few lines say it before anything is drawn."""
    page = open_page(color_scheme=device)
    page.route("**/*.js", lambda route: route.abort())
    page.goto(GUIDE)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


@pytest.mark.noisy
def test_chosen_colors_are_kept(page: Page) -> None:
    """On the next page, before the theme's script is there."""
    page.goto(GUIDE)
    page.keyboard.press("Shift")
    page.locator("header label[for^=__palette]:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.route("**/*.js", lambda route: route.abort())
    page.goto("/guides/process/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


UNDONE = "() => document.querySelectorAll('.iep-many li:not([data-laid])').length"
SKIPPED = """() => [...document.querySelectorAll(".iep-many li")].filter(
  (each) => getComputedStyle(each).contentVisibility === "auto",
).length"""


def test_many_rules_wait_until_the_page_is_there_and_then_are_told(open_page: OpenPage) -> None:
    """A screen reader is told only what is laid out: once the page has loaded, that is all of them."""
    page = open_page()
    held: list[Route] = []
    page.route("**/later.js", lambda route: held.append(route))  # noqa: PLW0108
    page.goto("/guides/process/", wait_until="commit")
    page.locator(".iep-many li").last.wait_for(state="attached")
    assert page.evaluate(SKIPPED) == page.locator(".iep-many li").count() > 20
    held[0].continue_()
    for _ in range(100):
        if page.evaluate(UNDONE) == 0:
            break
        page.wait_for_timeout(50)
    assert page.evaluate(SKIPPED) == 0


def test_without_scripts_no_rule_waits(open_page: OpenPage) -> None:
    """Nothing would bring it."""
    page = open_page(java_script_enabled=False)
    page.goto("/guides/process/")
    assert (
        page.locator(".iep-many li").last.evaluate("(li) => getComputedStyle(li).contentVisibility")
        == "visible"
    )
