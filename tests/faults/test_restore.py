"""A restore that is cut at any of its writes, by no room or by the page's end; windows that keep little."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.keeping import MY_DATA, choose, keep, kept, problem, records, save, text
from tests.browser.pages import Gate, button
from tests.browser.test_restore import ADD, DRAFT, LATER, REPLACE, done
from tests.faults.conftest import Told
from tests.faults.ledger import (
    CHROMIUM,
    SAVED,
    SEEDS,
    TEXTS,
    caught,  # noqa: F401  (fixture)
    letter,
    status,
    words,
)

pytestmark = [pytest.mark.noisy, pytest.mark.usefixtures("caught")]

CUT = """([nth, how]) => {
  let left = nth;
  window.cut = false;
  const DEAD = "the page is no more";
  for (const name of ["setItem", "removeItem"]) {
    const own = Storage.prototype[name];
    Storage.prototype[name] = function (...given) {
      if (this === sessionStorage) return own.apply(this, given);
      if (window.cut && how === "dies") throw DEAD;
      if (left === 0 && name === "setItem" && how.startsWith("no room")) {
        left = window.cut || how === "no room" ? -1 : 0;
        window.cut = true;
        throw new DOMException("", "QuotaExceededError");
      }
      if (left === 0 && how === "dies") {
        window.cut = true;
        throw DEAD;
      }
      if (left > 0 && (how === "dies" || name === "setItem")) left -= 1;
      return own.apply(this, given);
    };
  }
}"""
"""The nth write fails: for want of room, or since the page ends there and writes nothing any more."""
SILENT = "window.onerror = (words) => String(words).includes('no more')"
HERE = {
    "family": text({"child": "Sam Lee", "parent": "Ana Lee"}, LATER),
    DRAFT: text({"to": "Mr. Okafor", "tried": "Only here."}, LATER),
    "goal:g1": text({"name": "Only the older words"}, "2025-01-01T00:00:00.000Z"),
    "goal:only-here": text({"name": "Swimming"}, LATER),
    "log:l1": text({"promise": "p1", "note": "x" * 2000}, LATER),
}
SMALL_QUOTA = """(most) => {
  const own = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, text) {
    let size = key.length + text.length;
    for (const [name, each] of Object.entries({ ...this }))
      if (name !== key) size += name.length + each.length;
    if (this === localStorage && size > most) throw new DOMException("", "QuotaExceededError");
    return own.call(this, key, text);
  };
}"""


@pytest.fixture(autouse=True)
def plain(open_page: OpenPage) -> Iterator[list[Gate]]:
    """Python is not needed for any of this."""
    gates: list[Gate] = []
    yield gates
    for gate in gates:
        gate.open()


@pytest.fixture
def shelf(open_page: OpenPage, plain: list[Gate]) -> Page:
    """The page of the parent's data."""
    page = open_page(service_workers="block")
    plain.append(Gate(page.context))
    return page


def words_of(texts: dict[str, str]) -> set[str]:
    """Every answer in these records, whatever the record is called."""
    found: set[str] = set()
    for each in texts.values():
        try:
            given = json.loads(each).get("given", {})
        except (json.JSONDecodeError, AttributeError):
            found.add(each)
            continue
        found |= {json.dumps([name, value]) for name, value in given.items()}
    return found


def begun(page: Page, tmp_path: Path) -> Path:
    """A backup, and other records on the device since."""
    keep(page, records())
    file = save(page, tmp_path)
    keep(page, HERE)
    return file


@pytest.mark.parametrize("how", [ADD, REPLACE])
@pytest.mark.parametrize("fault", ["no room", "no room twice"])
def test_no_room_at_each_write(shelf: Page, told: Told, tmp_path: Path, how: str, fault: str) -> None:
    """Whichever write has no room: all is as it was, and the page says so, or all is restored."""
    file = begun(shelf, tmp_path)
    choose(shelf, file)
    done(shelf, how)
    wanted = words_of(kept(shelf))
    writes = 0
    while True:
        keep(shelf, HERE)
        choose(shelf, file)
        if how == REPLACE:
            shelf.get_by_label("Replace: ").check()
        shelf.evaluate(CUT, [writes, fault])
        button(shelf, how).click()
        if not shelf.evaluate("() => window.cut"):
            break
        after = kept(shelf)
        if "Restored." in shelf.locator("[data-restored]").inner_text():
            lost = len(wanted - words_of(after))
            saw = shelf.locator("[data-restored]").inner_text()
        else:
            lost = len(HERE.items() ^ after.items())
            saw = problem(shelf)
            assert "Nothing was changed" in saw
        told(f"restore ({how[:3].lower()}), no room at each write", CHROMIUM, lost, saw)
        writes += 1
    assert writes > len(HERE)
    expect(shelf.locator("[data-restored]")).to_contain_text("Restored.")


@pytest.mark.parametrize("how", [ADD, REPLACE])
def test_the_page_ends_at_each_write(shelf: Page, told: Told, tmp_path: Path, how: str) -> None:
    """What was here is here, or the parent agreed to its end; a second restore ends it well."""
    file = begun(shelf, tmp_path)
    keep(shelf, HERE)
    choose(shelf, file)
    done(shelf, how)
    wanted = words_of(kept(shelf))
    writes = 0
    while True:
        keep(shelf, HERE)
        choose(shelf, file)
        if how == REPLACE:
            shelf.get_by_label("Replace: ").check()
        shelf.evaluate(
            f"(all) => {{ ({CUT})(all); {SILENT} }}",
            [writes, "dies"],
        )
        button(shelf, how).click()
        if not shelf.evaluate("() => window.cut"):
            break
        shelf.reload()
        expect(button(shelf, "Save a backup")).to_be_visible()
        after = words_of(kept(shelf))
        agreed = words_of(HERE) - wanted if how == REPLACE else set()
        lost = len(words_of(HERE) - after - agreed)
        saw = shelf.locator("[data-kept]").inner_text().split("\n")[0]
        choose(shelf, file)
        if how == REPLACE:
            shelf.get_by_label("Replace: ").check()
        button(shelf, how).click()  # where the page ended at the very end, all of it is here already
        expect(shelf.locator("[data-restored]")).not_to_be_empty()
        lost += len(wanted - words_of(kept(shelf)))
        told(f"restore ({how[:3].lower()}), page ends at each write", CHROMIUM, lost, saw)
        writes += 1
    assert writes > len(HERE)


@SEEDS
@pytest.mark.parametrize("most", [0, 300, 900])
def test_a_window_that_keeps_little(
    open_page: OpenPage, told: Told, plain: list[Gate], seed: int, most: int
) -> None:
    """A private window with little room: what fits is saved and said, all words stay on the page."""
    random = Random(seed)
    page = open_page(service_workers="block")
    plain.append(Gate(page.context))
    page.add_init_script(f"({SMALL_QUOTA})({most})")
    ledger = letter(page)
    seen: dict[str, Any] = {}
    for name in random.sample(TEXTS, 6):
        seen[ledger.type(name, words(random))] = name
    saw = next((each for each in seen if not each.startswith(SAVED)), status(page))
    lost = ledger.lost()
    for name in ledger.held:
        ledger.said.pop(name, None)
    told(f"private window, room for {most}", CHROMIUM, lost + ledger.lost_again(), saw)


def test_a_private_window_ends(open_page: OpenPage, told: Told, plain: list[Gate], tmp_path: Path) -> None:
    """When it is closed all is gone, as it says; a backup made in it brings all back in another."""
    first = open_page(service_workers="block")
    plain.append(Gate(first.context))
    ledger = letter(first)
    for name in TEXTS[:6]:
        ledger.type(name, words(Random(name)))
    first.goto(MY_DATA)
    file = save(first, tmp_path)
    before = kept(first)
    first.context.close()
    second = open_page(service_workers="block")
    plain[-1] = Gate(second.context)
    second.goto(MY_DATA)
    assert kept(second) == {}
    choose(second, file)
    done(second)
    saw = second.locator("[data-restored]").inner_text()
    told("private window ends, backup", CHROMIUM, len(before.items() ^ kept(second).items()), saw)
