"""The main path of a parent with the keyboard alone; at every stop it must be seen where the focus is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from playwright.sync_api import Download, Page, expect

from tests.browser.keeping import MY_DATA
from tests.browser.pages import NOW, SHORT, SLOWEST, button, field, output

WHERE = """() => {
  const here = document.activeElement;
  const seen = (each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    const { width, height, top, bottom, left, right } = each.getBoundingClientRect();
    const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    const within = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return outlined && width * height > 0 && within;
  };
  const beside = here.nextElementSibling?.matches("label") ? [here.nextElementSibling] : [];
  const plain = (words) => (words ?? "").trim().replace(/\\s+/g, " ");
  const labels = [...(here.labels ?? [])];
  return {
    tag: here.tagName,
    name: here.name ?? "",
    words: plain(here.textContent || here.getAttribute("aria-label")),
    label: plain(here.getAttribute("aria-label") || labels.map((each) => each.textContent).join(" ")),
    html: here.outerHTML.slice(0, 120),
    visible: [here, ...beside, ...labels].some(seen),
  };
}"""
REFUSED = "/checklists/evaluation-refused/"
ANSWER = "/letters/respond-to-refusal/"
BUILD = "Build the letter: Answer a no to testing"

type At = Callable[[str], object]


def tab_to(page: Page, *, words: str = "", name: str = "", label: str = "", most: int = 120) -> None:
    """Press Tab until the focus is there, by its text, its name in the form or its label."""
    for _ in range(most):
        page.keyboard.press("Tab")
        here = page.evaluate(WHERE)
        if not here["visible"]:  # the page may still be on its way there
            page.wait_for_timeout(300)
            here = page.evaluate(WHERE)
        assert here["tag"] == "BODY" or here["visible"], f"the focus cannot be seen on {here['html']}"
        if (
            (words and here["words"].startswith(words))
            or (name and here["name"] == name)
            or (label and here["label"].startswith(label))
        ):
            return
    pytest.fail(f"{most} times Tab did not lead to {words or name or label}")


def press(page: Page, words: str, key: str = "Enter") -> None:
    """Go to the link or button of these words and press it."""
    tab_to(page, words=words)
    page.keyboard.press(key)


def still_on(page: Page, *, name: str = "", words: str = "") -> None:
    """The focus is where it was, whatever the page has changed around it."""
    here = page.evaluate(WHERE)
    assert (here["name"] == name) if name else here["words"].startswith(words), here["html"]


def downloaded(page: Page, words: str) -> Download:
    """Press a button that makes a file; return the file. The focus stays on the button."""
    tab_to(page, words=words)
    with page.expect_download(timeout=SLOWEST * 2) as found:
        page.keyboard.press("Enter")
    return found.value


def ready(page: Page) -> None:
    """Python has come: by what was typed or ticked, since nothing is ever tapped here."""
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)


def walk(page: Page, at: At, now: datetime = NOW) -> Download:
    """From home to a backup, which is returned; `at` is called at each stage, by name."""
    page.clock.set_fixed_time(now)
    page.goto("/")
    at("home")
    press(page, "They won't test my child")
    page.wait_for_url("**/guides/evaluation-refused/")
    at("guide")
    press(page, "Answer a few questions")
    page.wait_for_url(f"**{REFUSED}")
    _checklist(page, at)
    _letter(page, at)
    _log(page, at)
    page.goto("/records/binder/")
    expect(button(page, "Make the PDF")).to_be_visible()
    assert downloaded(page, "Make the PDF").suggested_filename.endswith(".pdf")
    still_on(page, words="Make the PDF")
    expect(button(page, "Make the PDF")).to_be_enabled()
    at("report")
    page.goto(MY_DATA)
    expect(button(page, "Save a backup")).to_be_visible()
    backup = downloaded(page, "Save a backup")
    expect(page.locator("[data-saved]")).to_contain_text("with your downloads")
    still_on(page, words="Save a backup")
    at("backup")
    return backup


def _checklist(page: Page, at: At) -> None:
    expect(page.locator(":not(:defined)")).to_have_count(0)
    at("checklist")
    tab_to(page, name="came")
    page.keyboard.press("Space")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    expect(field(page, "came").and_(page.locator("[value=no]"))).to_be_checked()
    tab_to(page, name="reasons")
    page.keyboard.press("Space")
    ready(page)
    expect(output(page, "findings").get_by_role("link", name=BUILD).first).to_be_visible()
    still_on(page, name="reasons")
    at("checklist-ticked")


def _letter(page: Page, at: At) -> None:
    press(page, BUILD)
    page.wait_for_url(f"**{ANSWER}")
    expect(button(page, "Copy email")).to_be_visible()
    for name in ("parent", "child", "school"):
        tab_to(page, name=name)
        page.keyboard.type(str(SHORT[name]))
    ready(page)
    expect(output(page, "body")).to_contain_text(str(SHORT["school"]))
    still_on(page, name="school")
    at("letter")
    press(page, "Copy email")
    expect(page.get_by_text("Copied.")).to_be_visible()
    still_on(page, words="Copy email")
    expect(page.get_by_text("Note the day, and keep a copy")).to_be_visible()
    expect(page.get_by_text("The rules behind this")).to_be_visible()
    at("letter-copied")


def _log(page: Page, at: At) -> None:
    page.goto("/records/log/")
    expect(button(page, "Save this item")).to_be_visible()
    tab_to(page, label="The item, in the IEP’s own words")
    page.keyboard.type("Speech therapy")
    tab_to(page, label="Minutes each time")
    page.keyboard.type("30")
    tab_to(page, label="How many times")
    page.keyboard.type("2")
    at("log-item")
    press(page, "Save this item")
    expect(button(page, "Add another item")).to_be_focused()
    tab_to(page, words="Write the first note", most=200)
    page.keyboard.press("Enter")
    still_on(page, name="outcome")
    page.keyboard.press("Space")
    tab_to(page, name="how")
    page.keyboard.press("Space")
    at("log-note")
    press(page, "Save")
    expect(page.locator("[data-saved]")).to_contain_text("Saved on this device")
    assert page.evaluate("() => document.activeElement !== document.body"), "the focus was lost"
    expect(page.get_by_text("How this was counted")).to_be_visible(timeout=SLOWEST)
    at("log-saved")
