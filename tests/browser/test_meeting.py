"""At the table: the page is open, the signal is gone, and the points still become an email."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import (
    CLIPBOARD,
    SLOWEST,
    WASM,
    Given,
    button,
    copied,
    field,
    fields,
    fill,
    output,
    python_ready,
)
from tests.browser.test_axe import on_every_screen

MEETING = "/checklists/at-the-meeting/"
POINTS = (
    ("Speech twice a week again", "Ms. Rivera", "2026-11-06"),
    ("A seat near the front", "Mr. Hall", "2026-11-09"),
    ("The new schedule", "The office", "2026-11-13"),
)
DAYS = ("November 6, 2026", "November 9, 2026", "November 13, 2026")


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone that may use the clipboard."""
    return open_page(viewport=PHONE, permissions=CLIPBOARD)


def test_three_promises_with_no_signal(page: Page) -> None:
    """Marked with names and days once the network is off, they are in the email, in the copy, and kept."""
    page.goto(MEETING)
    fill(page, {"parent": "Ana Lee", "child": "Sam Lee"})
    with page.expect_request_finished(lambda asked: "/bundle." in asked.url, timeout=SLOWEST):
        python_ready(page)  # and then the theme's script, which comes last
    page.context.set_offline(True)
    for index, (what, who, by) in enumerate(POINTS):
        if index:
            button(page, "Add another").click()
        row = page.locator("[data-row]").nth(index)
        row.get_by_label("Your question or point").fill(what)
        row.get_by_label("Promised").check()
        row.get_by_label("Who says or does it?").fill(who)
        row.get_by_label("By when?").fill(by)
    lines = [
        f"{number}. {what}. Who does it: {who}. By when: {day}."
        for number, ((what, who, _), day) in enumerate(zip(POINTS, DAYS, strict=True), start=1)
    ]
    for line in lines:
        expect(output(page, "body")).to_contain_text(line)
    text = copied(page, "Copy email")["text/plain"]
    assert "\n\n".join(["On these points, something was promised:", *lines]) in text
    expect(output(page, "findings")).to_contain_text("Each of your points has an answer or a promise.")
    page.context.set_offline(False)
    page.reload()
    expect(page.locator("[data-row]")).to_have_count(3)
    expect(page.locator("[value=promised]:checked")).to_have_count(3)


@pytest.mark.noisy
def test_without_python_what_is_marked_is_kept(page: Page) -> None:
    """The plain form ticks and saves; the email waits for Python."""
    page.route(WASM, lambda route: route.abort())
    page.goto(MEETING)
    given: Given = {
        "points.0.what": "Speech",
        "points.0.outcome": "declined",
        "notes": "yes",
        "ask-pwn": "yes",
    }
    fill(page, given)
    expect(button(page, "Try again")).to_be_visible(timeout=SLOWEST)
    page.reload()
    assert fields(page, given) == given


def test_answers_are_big_enough_for_a_thumb(page: Page) -> None:
    """Each outcome can be hit, 44 pixels high at least, and a long point is seen whole."""
    page.goto(MEETING)
    long = "What do the numbers show for each goal since the last report, and who wrote them down? " * 3
    fill(page, {"points.0.what": long})
    for label in page.locator("[data-row] .iep-options label").all():
        box = label.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["width"] >= 44
    text = field(page, "points.0.what")
    assert text.evaluate("(each) => each.scrollHeight <= each.clientHeight")
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("address", [MEETING, "/checklists/after-the-meeting/"])
def test_no_fault_in_use(page: Page, address: str) -> None:
    """With a made-up child's answers, what they show, a row taken out and each fold open."""
    page.goto(address)
    button(page, "Show me with a made-up child").click()
    page.locator("[data-definition]").dispatch_event("pointerdown")
    expect(page.locator(".iep-level .iep-finding").first).to_be_visible(timeout=SLOWEST)
    if address == MEETING:
        button(page, "Remove 2").click()
    page.locator("details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    expect(page.locator("script[src*='/bundle.']")).to_have_count(1)
    assert on_every_screen(page) == {}
