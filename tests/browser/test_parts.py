"""A part of a page's own script that does not come: the page says so, and nothing is left uncaught."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.pages import CHECKLIST, LETTER, button, field, stored

pytestmark = pytest.mark.noisy


def test_a_later_part_does_not_come(open_page: OpenPage, complaints: list[str]) -> None:
    """It is missed where it belongs; what was saved is there, and goes on being saved."""
    page = open_page(service_workers="block")
    page.goto(LETTER)
    expect(button(page, "Copy email")).to_be_visible()
    field(page, "child").fill("Sam Lee")
    page.route("**/state-kept.js", lambda route: route.abort("connectionreset"))
    page.reload()
    line = page.locator("[data-not-whole]")
    expect(line).to_contain_text("What you saved is still here")
    field(page, "school").fill("Oak Street School")
    expect(page.locator("[data-status]").first).to_contain_text("Saved")
    assert "Oak Street School" in str(stored(page))
    assert not [each for each in complaints if each.startswith("uncaught")]
    page.unroute_all()
    line.get_by_role("button", name="Reload the page").click()
    expect(field(page, "child")).to_have_value("Sam Lee")
    expect(line).to_have_count(0)


def test_a_part_that_saves_does_not_come(open_page: OpenPage) -> None:
    """The page says that nothing typed is saved, whatever else is missing."""
    page = open_page(service_workers="block")
    page.goto(CHECKLIST)
    field(page, "child").fill("Sam Lee")
    for part in ("parts/tool.js", "elements/state-kept.js"):
        page.route(f"**/{part}", lambda route: route.abort("connectionreset"))
    page.reload()
    line = page.locator("[data-not-whole]")
    expect(line).to_contain_text("is not saved yet")
    page.evaluate("() => document.dispatchEvent(new CustomEvent('iep:part-missing'))")
    expect(line).to_have_count(1)
    expect(line).to_contain_text("is not saved yet")
