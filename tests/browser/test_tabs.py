"""Two tabs on one device: each answer of both is kept, and of two versions of one answer neither is lost."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keeping import MY_DATA, choose, keep, kept, text
from tests.browser.pages import (
    CHECKLIST,
    LETTER,
    LETTER_RECORD,
    Gate,
    button,
    field,
    fields,
    fill,
    in_app,
    output,
    stored,
)
from tests.browser.test_axe import faults
from tests.browser.test_restore import REPLACE, done
from tests.browser.test_storage import FILL_UP, MAKE_ROOM

RECORD = "letter:x"
TIMES = 60
BUSY = """([tab, at, times, gap]) => {
  const run = async () => {
    const storage = await import("/assets/app/storage.js");
    while (Date.now() < at) {}
    for (let index = 0; index < times; index += 1) {
      storage.read("letter:x");
      const list = storage.read("letter:x")?.given.list ?? [];
      storage.change("letter:x", { [`${tab}${index}`]: "words", list: [...list, `${tab}${index}`] });
      if (gap >= 0) await new Promise((done) => setTimeout(done, gap));
    }
  };
  window.going = run();
}"""

SAY = """([words, at]) => {
  window.going = import("/assets/app/storage.js").then((storage) => {
    while (Date.now() < at) {}
    storage.change("letter:x", { said: words }, { said: "" });
  });
}"""


@pytest.fixture(autouse=True)
def gate(page: Page) -> Iterator[Gate]:
    """Python has nothing to do with it."""
    gate = Gate(page.context)
    yield gate
    gate.open()


def two(page: Page, address: str) -> Page:
    """A second tab; both show this page, with its script."""
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(address)
        fields(tab, {})
    return other


@pytest.mark.parametrize("gap", [-1, 0, 5, 20])
def test_two_tabs_at_once_lose_nothing(page: Page, gap: int) -> None:
    """Both write one record as fast as they can: every answer and each part of a list is there in the end."""
    tabs = [page, page.context.new_page()]
    for tab in tabs:
        tab.goto("/about/words/")
        tab.evaluate(in_app("() => import('/assets/app/storage.js').then(() => 1)"))
    at = time.time() * 1000 + 800
    for name, tab in zip("ab", tabs, strict=True):
        tab.evaluate(in_app(BUSY), [name, at, TIMES, gap])
    for tab in tabs:
        tab.evaluate("() => window.going")
    wanted = {f"{name}{index}" for name in "ab" for index in range(TIMES)}

    def given(tab: Page) -> Any:
        return stored(tab)[RECORD]["given"]

    def is_whole(tab: Page) -> bool:
        return set(given(tab)) == wanted | {"list"} and set(given(tab)["list"]) == wanted

    for _ in range(100):
        if all(is_whole(tab) for tab in tabs) and given(tabs[0]) == given(tabs[1]):
            break
        page.wait_for_timeout(100)
    for tab in tabs:
        assert set(given(tab)) == wanted | {"list"}
        assert sorted(given(tab)["list"]) == sorted(wanted)
    assert given(tabs[0]) == given(tabs[1])


def test_one_answer_at_once(page: Page) -> None:
    """Two tabs change one answer, and neither has seen the other: one stands there, the other beside it."""
    tabs = [page, page.context.new_page()]
    for tab in tabs:
        tab.goto("/about/words/")
        tab.evaluate(in_app("() => import('/assets/app/storage.js').then(() => 1)"))
    at = time.time() * 1000 + 800
    for name, tab in zip(("Math is slow.", "He is tired."), tabs, strict=True):
        tab.evaluate(in_app(SAY), [name, at])
    for tab in tabs:
        tab.evaluate("() => window.going")
    page.wait_for_timeout(1500)
    found = stored(page)
    both = {found[RECORD]["given"]["said"], *found[f"other:{RECORD}"]["given"]["said"]}
    assert both == {"Math is slow.", "He is tired."}
    assert stored(tabs[1]) == found


def test_both_versions_of_one_answer(page: Page) -> None:
    """The later one stands in the field; the other beside it, to take over or to leave, in both tabs."""
    other = two(page, CHECKLIST)
    field(page, "concern_1").press_sequentially("Math is")
    expect(field(other, "concern_1")).to_have_value("Math is")
    field(other, "concern_1").fill("Reading is slow.")
    field(page, "concern_1").press_sequentially(" hard.")
    for tab in (page, other):
        expect(tab.locator(".iep-other blockquote")).to_have_text("Reading is slow.")
    assert faults(page) == []
    field(other, "see-records").check()  # the field there is left
    expect(field(other, "concern_1")).to_have_value("Math is hard.")

    button(page, "Use this").click()
    expect(field(page, "concern_1")).to_have_value("Reading is slow.")
    expect(field(other, "concern_1")).to_have_value("Reading is slow.")
    expect(other.locator(".iep-other")).to_have_count(0)
    button(page, "Put mine back").click()
    expect(field(page, "concern_1")).to_have_value("Math is hard.")
    for tab in (page, other):
        expect(tab.locator(".iep-other blockquote")).to_have_text("Reading is slow.")
    button(other, "Keep mine").click()
    for tab in (page, other):
        expect(tab.locator(".iep-other")).to_have_count(0)
        expect(field(tab, "concern_1")).to_have_value("Math is hard.")


def test_the_other_version_is_part_of_a_backup(page: Page) -> None:
    """It is kept as a record, so a page opened later shows it too."""
    other = two(page, LETTER)
    field(page, "suspected").press_sequentially("dyslexia")
    expect(field(other, "suspected")).to_have_value("dyslexia")
    field(other, "suspected").fill("a hearing loss")
    field(page, "suspected").press_sequentially(", I think")
    expect(page.locator(".iep-other")).to_contain_text("a hearing loss")
    name = f"other:{LETTER_RECORD}"
    assert json.loads(kept(page)[name])["given"] == {"suspected": ["a hearing loss"]}
    page.reload()
    expect(page.locator(".iep-other")).to_contain_text("a hearing loss")
    expect(field(page, "suspected")).to_have_value("dyslexia, I think")


def test_to_type_on_is_no_second_version(page: Page) -> None:
    """Words that grew letter by letter are one version; a tick that both changed is simply the later one."""
    other = two(page, CHECKLIST)
    field(page, "concern_1").press_sequentially("Math is slow and he is tired.")
    expect(field(other, "concern_1")).to_have_value("Math is slow and he is tired.")
    field(other, "concern_1").press_sequentially(" Every day.")
    field(other, "see-records").check()
    expect(field(page, "see-records")).to_be_checked()
    field(page, "see-records").uncheck()
    expect(field(other, "see-records")).not_to_be_checked()
    assert not [name for name in kept(page) if name.startswith("other:")]


def test_removed_elsewhere_while_words_are_not_saved(page: Page) -> None:
    """Another tab takes the record away; what could not be saved here stays, and is saved in the end."""
    other = two(page, LETTER)
    fill(page, {"to": "Ms. Rivera", "school": "Oak Street School"})
    page.evaluate(FILL_UP)
    fill(page, {"suspected": "dyslexia " * 200})
    expect(page.locator("[data-status]")).to_contain_text("Not saved")
    field(page, "to").focus()
    other.evaluate("(name) => localStorage.removeItem(`iep:${name}`)", LETTER_RECORD)
    page.wait_for_timeout(300)
    assert fields(page, {"suspected": ""}) == {"suspected": "dyslexia " * 200}
    page.evaluate(MAKE_ROOM)
    fill(page, {"parent": "Ana Lee"})
    expect(page.locator("[data-status]")).to_contain_text("Saved on this device")
    assert stored(page)[LETTER_RECORD]["given"]["suspected"] == "dyslexia " * 200


def test_a_restore_shows_in_other_tabs(page: Page) -> None:
    """After "Replace" in one tab another shows the restored words at once, and brings back none of its."""
    keep(page, {LETTER_RECORD: text({"to": "Ms. Rivera"}), "family": text({"child": "Sam Lee"})})
    file = {"format": "put-it-in-writing-backup", "v": 1, "made": "2026-02-13T00:00:00.000Z", "of": "all"}
    records = {LETTER_RECORD: text({"to": "Dr. Ng", "areas": ["math"]}), "family": text({"child": "Mia Lee"})}
    other = two(page, LETTER)
    fill(other, {"to": "Mr. Okafor", "suspected": "dyslexia", "examples": "He guesses."})
    page.goto(MY_DATA)
    data = json.dumps({**file, "records": records}).encode()
    choose(page, {"name": "b.json", "mimeType": "application/json", "buffer": data})
    done(page, REPLACE)
    for name, value in {"to": "Dr. Ng", "child": "Mia Lee", "suspected": ""}.items():
        expect(field(other, name)).to_have_value(value)
    expect(output(other, "body")).to_contain_text("Mia Lee")
    page.wait_for_timeout(500)
    assert {name: each for name, each in kept(page).items() if name != "children"} == records
