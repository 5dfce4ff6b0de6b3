"""What the faults in Chromium share: pages, a ledger of what the page said was saved, words at random."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.pages import LETTER, Given, button, field, stored

CHROMIUM = "Chromium"
SAVED = "Saved on this device"
SEEDS = pytest.mark.parametrize("seed", range(3))
TEXTS = ("parent", "child", "school", "to", "suspected", "examples", "tried", "phone", "grade", "added")
"""Fields of the letter that take words; some are the family's, some the letter's own."""
HARMLESS = re.compile(r"^(error|warning):")

PUT = "(all) => { for (const [name, text] of all) localStorage.setItem(`iep:${name}`, text) }"
READ = """(names) => JSON.stringify(names.map((name) => {
  const found = [...document.querySelectorAll(`[data-definition] [name="${CSS.escape(name)}"]`)];
  if (found.some(({ type }) => type === "checkbox" || type === "radio"))
    return found.filter(({ checked }) => checked).map(({ value }) => value);
  return found[0]?.value ?? null;
}))"""
TYPE = """([name, json]) => {
  const control = document.querySelector(`[data-definition] [name="${CSS.escape(name)}"]`);
  control.value = JSON.parse(json);
  control.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return control.value === JSON.parse(json);
}"""


class Ledger:
    """What a parent typed on a page, and for which of it the page has said that it is saved."""

    def __init__(self, page: Page) -> None:
        """Nothing yet."""
        self.page = page
        self.said: dict[str, Any] = {}
        self.held: dict[str, Any] = {}

    def type(self, name: str, words: str) -> str:
        """Type words into a field, in place of what is there; return what the page says then."""
        field(self.page, name).fill(words)
        return self.note(name, words)

    def send(self, name: str, words: str) -> str:
        """The same for any words at all, such as half of a sign, put there by a script."""
        assert self.page.evaluate(TYPE, [name, json.dumps(words)])
        return self.note(name, words)

    def note(self, name: str, words: Any) -> str:
        """Take down what stands in a field now, and whether the page says it saved that."""
        self.held[name] = words
        said = status(self.page)
        if said.startswith(SAVED):  # what had to wait is saved with it
            self.said |= self.held
            self.held.clear()
        return said

    def lost(self, page: Page | None = None) -> int:
        """How many fields do not show what was said to be saved; on this page also what could not be."""
        wanted = self.said if page else {**self.said, **self.held}
        return differences(wanted, shown(page or self.page, list(wanted)))

    def lost_again(self) -> int:
        """The same after the page was loaded anew: only what was saved can be there."""
        self.page.reload()
        ready(self.page)
        return self.lost(self.page)


def shown(page: Page, names: list[str]) -> dict[str, Any]:
    """What stands in these fields, every sign as it is."""
    return dict(zip(names, json.loads(page.evaluate(READ, names)), strict=True))


def differences(wanted: Given | dict[str, Any], found: Given | dict[str, Any]) -> int:
    """How many of these answers are not there as they should be."""
    return sum(found.get(name) != value for name, value in wanted.items())


def missing(before: dict[str, Any], after: dict[str, Any]) -> int:
    """How many answers of all records were there before and are not any more, field by field."""
    count = 0
    for name, record in before.items():
        now = after.get(name)
        if isinstance(record, dict) and "given" in record:
            count += differences(record["given"], now.get("given", {}) if isinstance(now, dict) else {})
        else:
            count += record != now
    return count


def records(page: Page) -> dict[str, Any]:
    """The parent's records on this device, but for the site's own notes."""
    return {name: each for name, each in stored(page).items() if name not in {"backup", "children"}}


def status(page: Page) -> str:
    """What the page says about saving."""
    return page.locator("[data-status]").first.inner_text().strip()


def python_said(page: Page) -> str:
    """What the page says about Python, without its button."""
    return page.locator(".iep-python").first.inner_text().replace("Try again", "").strip()


def ready(page: Page) -> None:
    """Wait until the page's script is there."""
    expect(button(page, "Copy email")).to_be_visible()


def letter(page: Page) -> Ledger:
    """Open the letter, and begin to take down what is typed."""
    page.goto(LETTER)
    ready(page)
    return Ledger(page)


def words(random: Random) -> str:
    """Some words, now short, now long."""
    letters = "abcdefgh ijklmnop Ññé’ \u0627\u0644 \u5b66"
    return "".join(random.choices(letters, k=random.choice([3, 30, 300]))).strip() or "Sam"


def uncaught(complaints: list[str]) -> list[str]:
    """What no code of the site has caught; a browser's own line about a request that failed is none."""
    return [each for each in complaints if not HARMLESS.match(each)]


@pytest.fixture
def caught(open_page: OpenPage, complaints: list[str]) -> Iterator[None]:
    """No error is left uncaught, in any test that makes faults."""
    yield
    found = uncaught(complaints)
    assert not found, found
