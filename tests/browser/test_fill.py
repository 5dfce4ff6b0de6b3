"""What a list found out fills the letter that fits, and no address holds any of it."""

from __future__ import annotations

from urllib.parse import unquote_plus

from playwright.sync_api import Page, expect

from checklists import catalog
from tests.browser.pages import SHORT, field, fill, output, python_ready

LIST = "/checklists/prior-written-notice/"
PARTS = {each.id: each for each in catalog.letter("request-pwn").sentences() if each.id.startswith("part-")}
MISSING = ("options", "factors")


def test_the_letter_asks_for_exactly_the_parts_that_are_missing(page: Page) -> None:
    """Five of seven are in the notice: the letter names the other two, and takes the decision along."""
    page.goto(LIST)
    field(page, "decision").fill("No extra reading time")
    for part in (id.removeprefix("part-") for id in PARTS):
        page.locator(f"[name={part}][value={'no' if part in MISSING else 'yes'}]").check()
    python_ready(page)
    page.get_by_role("link", name="Build the letter: Ask for the reasons in writing").first.click()
    page.wait_for_url("**/letters/request-pwn/")
    assert "reading" not in unquote_plus(page.url)
    expect(page.locator(".iep-filled")).to_contain_text("Filled in from the list")
    fill(page, SHORT)
    python_ready(page)
    expect(output(page, "body")).to_contain_text("No extra reading time")
    listed = output(page, "body").locator("li")
    expect(listed).to_have_count(len(MISSING))
    for part in MISSING:
        expect(listed.filter(has_text=PARTS[f"part-{part}"].text)).to_have_count(1)
