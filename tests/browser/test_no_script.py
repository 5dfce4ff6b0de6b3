"""With JavaScript off a page is still a page: checklist, letter, example, each reason and its source."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from checklists import catalog
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.pages import CHECKLIST, LETTER, addresses, output

NOT_ADVICE = {"en": "This is information, not legal advice", "es": "Esto es información, no asesoría legal"}


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(open_page: OpenPage, request: pytest.FixtureRequest) -> Page:
    """A page where no script runs."""
    return open_page(viewport=request.param, java_script_enabled=False)


def test_the_checklist(page: Page) -> None:
    """Every item is there, can be ticked, and shows its rule."""
    page.goto(CHECKLIST)
    items = list(catalog.checklist("before-the-meeting").items())
    assert len(items) > 20
    for item in items:
        box = page.get_by_role("checkbox", name=item.text, exact=True)
        expect(box).to_be_visible()
    box.check()
    expect(box).to_be_checked()
    rule = page.locator(".iep-rule").first
    rule.locator("summary").click()
    expect(rule.get_by_role("link")).to_be_visible()
    expect(page.locator("noscript p")).to_be_visible()


def test_the_letter(page: Page) -> None:
    """A blank letter to read, the reasons with their sources, and the letter of a made-up child."""
    page.goto(LETTER)
    body = output(page, "body")
    expect(body).to_contain_text("I am asking for a full special education evaluation of my child,")
    expect(body.locator(".iep-blank[data-field=child]").first).to_be_visible()
    page.get_by_text("Why each sentence is there, and its source").click()
    reason = page.locator("[data-reason=ask]")
    expect(reason).to_contain_text("Putting it in writing")
    expect(reason.get_by_role("link")).to_have_attribute(
        "href", "https://www.ecfr.gov/current/title-34/section-300.301"
    )
    page.get_by_text("See a finished letter (made-up child)").click()
    expect(page.get_by_text("Theo Whitfield").last).to_be_visible()


def test_nothing_to_press_in_vain(page: Page) -> None:
    """What would need a script is not shown, on any page; choosing the language needs none."""
    in_vain = page.locator(
        "button:not(.md-select *), [data-mailto], [type=reset], [role=search] input,"
        "header label[for^=__]:not([for=__drawer])"
    )
    for address in addresses():
        page.goto(address)
        assert in_vain.count() > 5
        assert [each for each in in_vain.all() if each.is_visible()] == [], address
    page.locator(".md-select button").focus()
    expect(page.locator(".md-select a").last).to_be_visible()


def test_not_legal_advice(page: Page) -> None:
    """The line stands on every page, in the page's language."""
    for address in addresses():
        page.goto(address)
        line = NOT_ADVICE["es" if address.startswith("/es/") else "en"]
        assert page.get_by_text(line).last.is_visible(), address
