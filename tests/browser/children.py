"""What the tests of several children share: adding one, switching, and records as they are saved."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.browser.pages import LETTER_RECORD, Given, button

OLD: dict[str, Given] = {
    "family": {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School", "state": "TX"},
    LETTER_RECORD: {"examples": "He guesses.", "areas": ["reading"]},
}
"""As it was saved when there was room for one child."""


def add(page: Page, name: str) -> None:
    """Add a child like a parent, and wait until the page is theirs."""
    bar = page.locator("iep-child")
    if button(page, "Switch child").count():
        button(page, "Switch child").click()
    bar.get_by_role("button", name="Add another child").last.click()
    page.get_by_label("Your other child’s full name").fill(name)
    button(page, "Add this child").click()
    expect(bar).to_contain_text(f"For {name}")


def switch(page: Page, name: str) -> None:
    """Turn the page to a child who is there already."""
    button(page, "Switch child").click()
    button(page, name).click()
    expect(page.locator("iep-child")).to_contain_text(f"For {name}")


def save(page: Page, records: dict[str, Given]) -> None:
    """Put records on the device as the site itself has saved them."""
    values = {
        f"iep:{name}": json.dumps({"v": 1, "saved": "2026-01-01T00:00:00.000Z", "given": given})
        for name, given in records.items()
    }
    page.goto("/")
    page.evaluate(
        "(values) => { for (const [key, text] of Object.entries(values)) localStorage.setItem(key, text); }",
        values,
    )
