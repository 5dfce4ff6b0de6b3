"""Several children on one device: each has forms and letters of their own, and none gets into another's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from checklists import catalog
from tests.browser.children import OLD, add, save, switch
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import (
    CHECKLIST,
    CLIPBOARD,
    LETTER,
    LETTER_RECORD,
    SHORT,
    Gate,
    Given,
    button,
    copied,
    field,
    fields,
    fill,
    output,
    python_ready,
    stored,
    unfold_reasons,
)
from tests.browser.test_storage import FILL_UP, MAKE_ROOM

SAM: Given = {
    **SHORT,
    "grade": "5th grade",
    "phone": "555-0142",
    "examples": "He guesses.",
    "areas": ["reading"],
}
MIA: Given = {"child": "Mia Lee", "school": "Elm School", "examples": "She hides.", "areas": ["math"]}


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone's page that may use the clipboard."""
    return open_page(viewport=PHONE, permissions=CLIPBOARD)


@pytest.fixture
def gate(page: Page) -> Iterator[Gate]:
    """Python does not come until the test opens this."""
    gate = Gate(page.context)
    yield gate
    gate.open()


def given(page: Page, name: str) -> dict[str, str | list[str]]:
    """What a record on the device holds."""
    held: dict[str, str | list[str]] = stored(page)[name]["given"]
    return held


def whole(page: Page) -> str:
    """All that stands on the page: its text, and what is in its fields."""
    text: str = page.evaluate(
        """() => [
          document.querySelector("[data-definition]").innerText,
          ...[...document.querySelectorAll("[data-output]")].map((each) => each.textContent),
          ...[...document.querySelectorAll(":is(input, textarea):not([type=radio], [type=checkbox])")]
            .map((each) => each.value),
        ].join("\\n")"""
    )
    return text


def test_the_pages_and_the_forms_agree_on_what_is_the_parents() -> None:
    """`whose.js` names the very fields that the definitions call the family's."""
    asked = {each.id for tool in catalog.definitions() for each in tool.fields if each.shared == "family"}
    source = Path("docs/theme/assets/app/whose.js").read_text(encoding="utf-8")
    said = re.search(r"OF_PARENT = new Set\(\[(.*?)\]\)", source, re.DOTALL)
    assert said
    assert set(re.findall(r'"(\w+)"', said[1])) == asked


def test_one_child_is_one_quiet_line(page: Page, gate: Gate) -> None:
    """Without a name nothing is there; with it a line that follows the name, and no list of children."""
    page.goto(LETTER)
    bar = page.locator("iep-child")
    fill(page, {"school": "Oak Street School"})
    expect(bar).to_be_hidden()
    field(page, "child").press_sequentially("Sam Lee")
    expect(bar).to_contain_text("For Sam Lee")
    expect(field(page, "child")).to_be_focused()
    expect(button(page, "Add another child")).to_be_visible()
    expect(button(page, "Switch child")).to_have_count(0)
    page.reload()
    expect(bar).to_contain_text("For Sam Lee")
    button(page, "Show me with a made-up child").click()
    expect(bar).to_be_hidden()


def test_what_was_saved_before_is_the_first_childs(page: Page, gate: Gate) -> None:
    """Nothing is moved or changed; a second child leaves those very keys as they are."""
    save(page, OLD)
    before = stored(page)
    page.goto(LETTER)
    old = {**OLD["family"], **OLD[LETTER_RECORD]}
    assert fields(page, old) == old
    assert stored(page) == before
    add(page, "Mia Lee")
    fill(page, MIA)
    after = stored(page)
    assert {name: after[name] for name in before} == before
    switch(page, "Sam Lee")
    assert fields(page, old) == old


@pytest.mark.parametrize("ready", [False, True], ids=["plain", "python"])
def test_switching_shows_nothing_of_the_other(page: Page, gate: Gate, ready: bool) -> None:
    """No field, letter, or output of the other child is left; the parent's own answers stay."""
    page.goto(LETTER)
    fill(page, SAM)
    if ready:
        gate.open()
        python_ready(page)
        unfold_reasons(page)
        page.get_by_text("Leer esta carta en español").click()
        expect(output(page, "body")).to_contain_text("He guesses.")
    assert "He guesses." in copied(page, "Copy email")["text/plain"]
    add(page, "Mia Lee")
    expect(page.get_by_text("This page is for Mia Lee now.")).to_be_visible()
    expect(button(page, "Switch child")).to_be_focused()
    expect(output(page, "subject")).to_contain_text("Mia Lee")
    seen = whole(page)
    for words in ("Sam", "Oak Street", "5th grade", "He guesses", "Copied."):
        assert words not in seen
    kept = {"parent": "Ana Lee", "phone": "555-0142"}
    empty = {"grade": "", "school": "", "examples": "", "areas": []}
    assert fields(page, {**kept, **empty}) == {**kept, **empty}
    fill(page, MIA)
    expect(output(page, "body")).to_contain_text("Elm School")
    text = copied(page, "Copy email")["text/plain"]
    assert "Mia Lee" in text
    assert "Sam" not in text
    page.reload()
    assert fields(page, MIA) == MIA
    switch(page, "Sam Lee")
    assert fields(page, SAM) == SAM
    expect(output(page, "subject")).to_contain_text("Sam Lee")
    assert not re.search("Mia|Elm|She hides", whole(page).replace("This page is for Sam Lee now.", ""))
    page.goto(CHECKLIST)
    assert fields(page, {"child": ""}) == {"child": "Sam Lee"}
    switch(page, "Mia Lee")
    assert fields(page, {"child": ""}) == {"child": "Mia Lee"}


def test_a_late_answer_of_python_is_not_shown_to_another_child(page: Page, gate: Gate) -> None:
    """It was asked for Sam and comes when the page is Mia's: between the two the plain letter is Mia's."""
    page.goto(LETTER)
    fill(page, SAM)
    gate.open()
    python_ready(page)
    add(page, "Mia Lee")
    switch(page, "Sam Lee")
    expect(output(page, "body")).to_contain_text("He guesses.")
    button(page, "Switch child").click()
    expect(button(page, "Mia Lee")).to_be_visible()
    shown = page.evaluate(
        """() => {
          const body = document.querySelector("[data-output=body]");
          const shown = [];
          new MutationObserver(() => shown.push(body.textContent))
            .observe(body, { childList: true, subtree: true, characterData: true });
          const field = document.querySelector("[name=examples]");
          field.value = "He guesses a lot.";
          field.dispatchEvent(new Event("input", { bubbles: true }));
          document.querySelector(".iep-child-menu button").click();
          shown.length = 0;
          shown.push(body.textContent);
          return new Promise((done) => setTimeout(() => done(shown), 1500));
        }"""
    )
    assert [each for each in shown if re.search("Sam|guesses", each)] == []
    assert given(page, LETTER_RECORD)["examples"] == "He guesses a lot."


def test_two_tabs_with_two_children(page: Page, gate: Gate) -> None:
    """Both type at once, and reload: each tab stays with its child, and the parent's name is one for both."""
    page.goto(LETTER)
    fill(page, {**SHORT})
    other = page.context.new_page()
    other.goto(LETTER)
    add(other, "Mia Lee")
    expect(button(page, "Switch child")).to_be_visible()
    tabs = {"Sam Lee": page, "Mia Lee": other}
    for index in range(1, 4):
        for name, tab in tabs.items():
            field(tab, "examples").fill(f"{name} {index}")
            field(tab, "school").fill(f"{name}’s school {index}")
    fill(other, {"parent": "Ana M. Lee"})
    expect(field(page, "parent")).to_have_value("Ana M. Lee")
    for _ in range(2):
        for name, tab in tabs.items():
            own = {
                "child": name,
                "parent": "Ana M. Lee",
                "school": f"{name}’s school 3",
                "examples": f"{name} 3",
            }
            assert fields(tab, own) == own
            expect(tab.locator("iep-child")).to_contain_text(f"For {name}")
            tab.reload()
    third = page.context.new_page()
    third.goto(LETTER)
    expect(third.locator("iep-child")).to_contain_text("For Mia Lee")
    assert given(page, LETTER_RECORD)["examples"] == "Sam Lee 3"
    assert given(page, f"{LETTER_RECORD}@2")["examples"] == "Mia Lee 3"


def test_a_page_that_back_brings_as_it_was(page: Page, gate: Gate) -> None:
    """It goes on with the child that the parent chose on the page after it."""
    page.goto(LETTER)
    fill(page, SAM)
    add(page, "Mia Lee")
    switch(page, "Sam Lee")
    page.evaluate(
        """() => {
          const chosen = { v: 1, saved: "2026-01-01", given: { chosen: "2" } };
          sessionStorage.setItem("iep:child", JSON.stringify(chosen));
          document.querySelector("[name=examples]").focus();
          window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        }"""
    )
    expect(page.locator("iep-child")).to_contain_text("For Mia Lee")
    assert fields(page, {"child": "", "examples": ""}) == {"child": "Mia Lee", "examples": ""}


def test_a_changed_name_is_changed_everywhere(page: Page, gate: Gate) -> None:
    """In another letter, and in a page of another tab that is open."""
    page.goto(CHECKLIST)
    fill(page, {"child": "Sam Lee", "parent": "Ana Lee"})
    other = page.context.new_page()
    other.goto(LETTER)
    fill(other, {"child": "Samuel Lee"})
    expect(field(page, "child")).to_have_value("Samuel Lee")
    expect(output(page, "subject")).to_contain_text("Samuel Lee")
    expect(page.locator("iep-child")).to_contain_text("For Samuel Lee")


def test_the_state_is_the_familys(page: Page, gate: Gate) -> None:
    """Picked for one child, it is picked for the other, and on the state's page."""
    page.goto(LETTER)
    fill(page, {**SHORT, "state": "TX"})
    add(page, "Mia Lee")
    expect(field(page, "state")).to_have_value("TX")
    expect(page.get_by_role("link", name="Your state: Texas")).to_be_visible()
    field(page, "state").select_option("Virginia")
    page.goto("/states/va/")
    expect(page.get_by_text("This is your state on this device.")).to_be_visible()
    page.goto(LETTER)
    switch(page, "Sam Lee")
    expect(field(page, "state")).to_have_value("VA")


def test_adding_asks_for_a_name_that_is_new(page: Page, gate: Gate) -> None:
    """It says what is wrong, can be called off from the keyboard, and keeps the focus."""
    page.goto(LETTER)
    fill(page, {"child": "Sam Lee"})
    open_ = button(page, "Add another child")
    open_.click()
    name = page.get_by_label("Your other child’s full name")
    expect(name).to_be_focused()
    expect(open_).to_have_attribute("aria-expanded", "true")
    for typed, said in (
        ("  ", "Please type the name first."),
        ("Sam Lee", "This page is for Sam Lee already."),
    ):
        name.fill(typed)
        page.keyboard.press("Enter")
        expect(name).to_have_accessible_description(re.compile(re.escape(said)))
        expect(name).to_be_focused()
    page.keyboard.press("Escape")
    expect(name).to_have_count(0)
    expect(open_).to_be_focused()
    expect(open_).to_have_attribute("aria-expanded", "false")
    assert list(stored(page)) == ["family"]


def test_no_room_for_another_child(page: Page, gate: Gate) -> None:
    """It is said beside the name. Words not saved hold the page where it is, until there is room."""
    page.goto(LETTER)
    fill(page, {"child": "Sam Lee"})
    add(page, "Mia Lee")
    page.evaluate(FILL_UP)
    fill(page, {"examples": "She hides. " * 200})
    button(page, "Switch child").click()
    button(page, "Sam Lee").click()
    expect(page.locator("iep-child")).to_contain_text("Not switched, so that nothing is lost")
    expect(field(page, "child")).to_have_value("Mia Lee")
    button(page, "Switch child").click()
    button(page, "Add another child").click()
    page.get_by_label("Your other child’s full name").fill("Leo Lee" * 20)
    button(page, "Add this child").click()
    expect(page.locator(".iep-child-menu .iep-problem")).to_contain_text("this browser has no room left")
    page.evaluate(MAKE_ROOM)
    page.keyboard.press("Escape")
    switch(page, "Sam Lee")
    assert str(given(page, f"{LETTER_RECORD}@2")["examples"]).startswith("She hides.")


@pytest.mark.parametrize(
    "chosen",
    [
        "{",
        '"2"',
        '{"v":1,"saved":"2026-01-01","given":{"chosen":"7"}}',
        '{"v":1,"saved":"2026-01-01","given":{"chosen":["2"]}}',
    ],
)
def test_a_choice_that_makes_no_sense(page: Page, gate: Gate, chosen: str) -> None:
    """No such child, or no record at all: the page is the first child's."""
    more: dict[str, Given] = {"family@2": {"child": "Mia Lee"}, f"{LETTER_RECORD}@3": {"examples": "Hm."}}
    save(page, {**OLD, **more})
    page.evaluate(
        """(text) => {
          localStorage.setItem("iep:children", text);
          sessionStorage.setItem("iep:child", text);
        }""",
        chosen,
    )
    page.goto(LETTER)
    expect(page.locator("iep-child")).to_contain_text("For Sam Lee")
    assert fields(page, {"child": "", "examples": ""}) == {"child": "Sam Lee", "examples": "He guesses."}
    switch(page, "child 3")
    assert fields(page, {"child": "", "examples": ""}) == {"child": "", "examples": "Hm."}
    switch(page, "Mia Lee")


def test_a_browser_that_keeps_nothing_for_a_tab(page: Page, gate: Gate) -> None:
    """Each page then starts with the child chosen last on this device."""
    page.add_init_script(
        """Object.defineProperty(window, "sessionStorage", {
          get() { throw new DOMException("no", "SecurityError") },
        });"""
    )
    save(page, {**OLD, "family@2": {"child": "Mia Lee"}})
    page.goto(LETTER)
    switch(page, "Mia Lee")
    fill(page, {"examples": "She hides."})
    page.reload()
    assert fields(page, {"child": "", "examples": ""}) == {"child": "Mia Lee", "examples": "She hides."}
    assert given(page, LETTER_RECORD)["examples"] == "He guesses."
