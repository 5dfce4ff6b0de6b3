"""What is typed is kept on the device, or the page says that it was not. Nothing kept earlier is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.pages import (
    CHECKLIST,
    LETTER,
    LETTER_RECORD,
    SHORT,
    Gate,
    Given,
    button,
    field,
    fields,
    fill,
    output,
    python_ready,
    search,
    stored,
)

NO_ROOM = "Not saved: this browser has no room left."
NOT_LET = "Not saved: this browser does not let the page keep anything."
KEPT_ASIDE = "Something saved here could not be read. It was not deleted"
SAVED = "Saved on this device"
RED = "rgb(163, 32, 29)"
FILL_UP = """() => {
  for (let piece = "x".repeat(1 << 20); piece; piece = piece.slice(0, piece.length >> 1)) {
    try {
      for (let index = 0; ; index += 1) localStorage.setItem(`full:${piece.length}:${index}`, piece);
    } catch {}
  }
}"""
MAKE_ROOM = """() => {
  for (const key of Object.keys(localStorage)) if (key.startsWith("full:")) localStorage.removeItem(key);
}"""
BOTH = ["iep:family", f"iep:{LETTER_RECORD}"]
UNREADABLE = [
    '{"v":1',
    "",
    '["Sam"]',
    "null",
    '{"v":0,"saved":"2026-01-01T00:00:00Z","given":{"child":"Sam"}}',
    '{"v":"1","saved":"2026-01-01T00:00:00Z","given":{"child":"Sam"}}',
    '{"v":1,"saved":"2026-01-01T00:00:00Z","given":{"child":7}}',
    '{"v":1,"saved":"2026-01-01T00:00:00Z","given":{"areas":["math",7]}}',
    '{"v":1,"given":{"child":"Sam"}}',
]
BLOCKED = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError") } });
"""


@pytest.fixture(autouse=True)
def gate(page: Page) -> Iterator[Gate]:
    """The pages stay in their plain form: storage is not Python's business."""
    gate = Gate(page.context)
    yield gate
    gate.open()


def says(page: Page, words: str) -> None:
    """Wait until the line about saving says so."""
    expect(page.locator("[data-status]")).to_contain_text(words)


def test_two_tabs(page: Page) -> None:
    """Each tab's changes are kept, and each shows the other's, but for the field that is being typed in."""
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(CHECKLIST)
        fields(tab, {})
    field(page, "concern_1").press_sequentially("Math is")
    fill(other, {"see-records": "yes", "child": "Sam Lee", "concern_2": "He is tired."})
    expect(field(page, "see-records")).to_be_checked()
    expect(field(page, "child")).to_have_value("Sam Lee")
    expect(field(page, "concern_1")).to_be_focused()
    field(other, "concern_1").fill("Reading is slow.")
    field(other, "see-records").uncheck()
    expect(field(page, "see-records")).not_to_be_checked()
    expect(field(page, "concern_1")).to_have_value("Math is")
    field(page, "concern_1").press_sequentially(" slow.")
    expect(field(other, "concern_1")).to_have_value("Math is slow.")
    kept = {"child": "Sam Lee", "concern_1": "Math is slow.", "concern_2": "He is tired."}
    for tab in (page, other):
        expect(tab.locator(".iep-other blockquote")).to_have_text("Reading is slow.")
        tab.reload()
        assert fields(tab, kept) == kept
        expect(tab.locator(".iep-other blockquote")).to_have_text("Reading is slow.")


def test_a_tick_under_the_finger_follows_the_other_tab(page: Page) -> None:
    """A box that was tapped last still shows what the other tab made of it."""
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(CHECKLIST)
        fields(tab, {})
    field(page, "see-records").check()
    expect(field(other, "see-records")).to_be_checked()
    field(other, "see-records").uncheck()
    expect(field(page, "see-records")).to_be_focused()
    expect(field(page, "see-records")).not_to_be_checked()


def test_what_another_tab_removes_is_gone_here_too(page: Page) -> None:
    """The words being typed stay as they are."""
    page.goto(LETTER)
    fill(page, {"child": "Sam Lee", "to": "Ms. Rivera", "suspected": "dyslexia"})
    field(page, "suspected").focus()
    other = page.context.new_page()
    other.goto(CHECKLIST)
    other.evaluate("(name) => localStorage.removeItem(`iep:${name}`)", LETTER_RECORD)
    expect(field(page, "to")).to_have_value("")
    assert fields(page, {"child": "Sam Lee", "suspected": "dyslexia"})["suspected"] == "dyslexia"


def test_what_is_wiped_from_outside_comes_back(page: Page) -> None:
    """All at once, by the browser: the words stay on the page, and the next ones bring all back."""
    page.goto(LETTER)
    fill(page, {"child": "Sam Lee", "to": "Ms. Rivera"})
    other = page.context.new_page()
    other.goto(CHECKLIST)
    other.evaluate("() => localStorage.clear()")
    says(page, "was cleared. Your words are still on this page")
    assert fields(page, {"child": "", "to": ""}) == {"child": "Sam Lee", "to": "Ms. Rivera"}
    fill(page, {"school": "Oak Street School"})
    says(page, SAVED)
    page.reload()
    assert fields(page, {"child": "", "to": ""}) == {"child": "Sam Lee", "to": "Ms. Rivera"}


def test_storage_full(page: Page) -> None:
    """A red line, the words still there, nothing lost; once there is room, all that was typed is saved."""
    page.goto(LETTER)
    fill(page, {"child": "Sam Lee", "to": "Ms. Rivera"})
    page.evaluate(FILL_UP)
    before = stored(page)
    typed: Given = {"to": "Mr. Okafor " * 40, "parent": "Ana Lee", "areas": ["math"]}
    fill(page, typed)
    says(page, NO_ROOM)
    expect(page.locator("[data-status]")).to_have_css("color", RED)
    assert stored(page) == before
    assert fields(page, typed) == typed
    expect(output(page, "body")).to_contain_text("Ana Lee")

    button(page, "Show me with a made-up child").click()
    button(page, "Clear the made-up child").click()
    assert fields(page, typed) == typed, "what could not be saved is not lost to the sample"
    says(page, NO_ROOM)

    page.evaluate(MAKE_ROOM)
    fill(page, {"school": "Oak Street School"})
    says(page, SAVED)
    page.reload()
    assert fields(page, {**SHORT, **typed}) == {**SHORT, **typed}


@pytest.mark.parametrize(("address", "asked"), [(LETTER, "to"), (CHECKLIST, "case_manager")])
def test_red_line_is_seen_on_a_phone(page: Page, address: str, asked: str) -> None:
    """The answer stands far below the field one types in; the line stands in sight, and not on the field."""
    page.set_viewport_size(PHONE)
    page.goto(address)
    page.evaluate(FILL_UP)
    typed = field(page, asked)
    typed.fill("Ms. Rivera " * 40)
    line = page.locator("[data-status]")
    expect(line).to_contain_text(NO_ROOM)
    expect(line).to_be_in_viewport(ratio=1)
    line_box, field_box = line.bounding_box(), typed.bounding_box()
    assert line_box and field_box
    assert line_box["y"] + line_box["height"] <= field_box["y"]
    page.evaluate("() => scrollTo(0, 0)")
    title = page.locator("h1").bounding_box()
    assert title and title["y"] >= line_box["y"] + line_box["height"]


def test_storage_blocked(page: Page, gate: Gate) -> None:
    """The page says so at once, and works."""
    page.add_init_script(BLOCKED)
    page.goto(LETTER)
    says(page, NOT_LET)
    fill(page, SHORT)
    says(page, NOT_LET)
    expect(output(page, "body")).to_contain_text("Oak Street School")
    button(page, "Show me with a made-up child").click()
    button(page, "Clear the made-up child").click()
    assert fields(page, SHORT) == SHORT
    gate.open()
    python_ready(page)
    expect(output(page, "body")).to_contain_text("My child goes to Oak Street School.")
    search(page, "consent")


def test_what_cannot_be_read_is_set_aside(page: Page) -> None:
    """It is kept under another key as it was, the page says so, and works."""
    page.goto("/")
    for broken in UNREADABLE:
        page.evaluate("([keys, text]) => keys.map((key) => localStorage.setItem(key, text))", [BOTH, broken])
        page.goto(LETTER)
        says(page, KEPT_ASIDE)
    fill(page, {"child": "Ana", "to": "Ms. Rivera"})
    says(page, SAVED)
    page.reload()
    assert fields(page, {"child": "", "to": ""}) == {"child": "Ana", "to": "Ms. Rivera"}
    kept: dict[str, str] = page.evaluate("() => ({...localStorage})")
    for key in BOTH:
        aside = [text for name, text in kept.items() if name.startswith(key.replace(":", ":set-aside:", 1))]
        assert sorted(aside) == sorted(UNREADABLE)


def test_one_unreadable_record_does_not_hide_the_other(page: Page) -> None:
    """No room even to set the family's record aside: it stays where it is, and the letter's own is shown."""
    page.goto(LETTER)
    fill(page, {"to": "Ms. Rivera"})
    # at once, before the page reads it and sets it aside
    page.evaluate(f"() => {{ localStorage.setItem('iep:family', 'x'.repeat(1000)); ({FILL_UP})() }}")
    page.reload()
    assert fields(page, {"to": ""}) == {"to": "Ms. Rivera"}
    says(page, NO_ROOM)
    assert stored(page)["family"] == "x" * 1000


def test_typed_before_the_script_came(page: Page) -> None:
    """On a slow line a parent may type before the page can keep it: nothing of that is lost."""
    scripts = Gate(page, "**/app-*/elements/*.js")
    page.goto(LETTER, wait_until="commit")
    field(page, "child").fill("Sam Lee")
    field(page, "areas").first.check()
    scripts.open()
    says(page, SAVED)
    page.reload()
    assert fields(page, {"child": "", "areas": []}) == {"child": "Sam Lee", "areas": ["reading"]}
