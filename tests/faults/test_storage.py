"""Storage that is full, throws, lies, is wiped or holds nonsense: what was saved stays; the page tells."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.keeping import kept
from tests.browser.pages import LETTER, LETTER_RECORD, stored
from tests.browser.test_storage import FILL_UP, MAKE_ROOM
from tests.faults.conftest import Told
from tests.faults.ledger import (
    CHROMIUM,
    PUT,
    SAVED,
    SEEDS,
    TEXTS,
    Ledger,
    caught,  # noqa: F401  (fixture)
    differences,
    letter,
    missing,
    ready,
    records,
    shown,
    status,
    words,
)

pytestmark = [pytest.mark.noisy, pytest.mark.usefixtures("caught")]

CHANCE = """([seed, odds]) => {
  let state = seed + 1;
  const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const kinds = ["QuotaExceededError", "SecurityError", "InvalidStateError", "UnknownError"];
  window.odds = odds;
  const fails = () => chance() < window.odds;
  const thrown = () => new DOMException("on purpose", kinds[Math.floor(chance() * kinds.length)]);
  for (const name of ["getItem", "setItem", "removeItem", "key"]) {
    const own = Storage.prototype[name];
    Storage.prototype[name] = function (...given) {
      if (this === sessionStorage || !fails()) return own.apply(this, given);
      if (name === "setItem" && chance() < 0.3) return undefined; // says nothing, and has not saved
      if (name === "setItem" && chance() < 0.3) own.apply(this, given); // has saved, and throws
      throw thrown();
    };
  }
  const { get } = Object.getOwnPropertyDescriptor(window, "localStorage");
  Object.defineProperty(window, "localStorage", {
    get() {
      if (chance() < window.odds / 4) throw thrown();
      return get.call(window);
    },
  });
}"""
"""From now on, each use of storage may fail, by a dice that falls the same way for the same seed."""
ONLY = """([method, kind]) => {
  const own = Storage.prototype[method];
  Storage.prototype[method] = function (...given) {
    if (window.mended || this === sessionStorage) return own.apply(this, given);
    throw new DOMException("on purpose", kind);
  };
}"""
METHODS = ["getItem", "setItem", "removeItem", "key"]
WRONG_SHAPES: list[Any] = [
    None, True, 7, "words", [], {}, {"v": 1}, {"v": "1", "saved": "x", "given": {}},
    {"v": 1, "saved": 7, "given": {}}, {"v": 1, "saved": "2026-01-01T00:00:00Z", "given": []},
    {"v": 1, "saved": "2026-01-01T00:00:00Z", "given": {"child": {"a": 1}}},
    {"v": 1, "saved": "2026-01-01T00:00:00Z", "given": {"child": [["Sam"]]}},
    {"v": 0, "saved": "2026-01-01T00:00:00Z", "given": {"child": "Sam"}},
    {"v": 1.5, "saved": "2026-01-01T00:00:00Z", "given": {"child": "Sam"}},
]  # fmt: skip
TYPES_RIGHT_FIELDS_WRONG: list[dict[str, Any]] = [
    {"areas": "reading"}, {"child": ["Sam", "Lee"]}, {"state": "Atlantis"}, {"asked_on": "yesterday"},
    {"report": "maybe"}, {"leave_out": "x"}, {"__proto__": "x", "constructor": "y"}, {"facts.9999.says": "x"},
]  # fmt: skip


def typed(ledger: Ledger, random: Random, count: int = 4) -> None:
    """Fill in some of the fields, one after another."""
    for name in random.sample(TEXTS, count):
        ledger.type(name, words(random))


@SEEDS
def test_full(open_page: OpenPage, told: Told, seed: int) -> None:
    """Nothing that was saved goes, nothing typed leaves the page; with room again all of it is saved."""
    random = Random(seed)
    ledger = letter(open_page())
    typed(ledger, random)
    ledger.page.evaluate(FILL_UP)
    before = records(ledger.page)
    ledger.type("examples", words(random) * 40)
    typed(ledger, random)
    saw = status(ledger.page)
    assert "no room left" in saw
    for each in before.values():  # what was typed since may have gone in where it was shorter
        each["given"] = {name: said for name, said in each["given"].items() if name not in ledger.held}
    lost = ledger.lost() + missing(before, records(ledger.page))
    ledger.page.evaluate(MAKE_ROOM)
    ledger.type("school", words(random))
    assert not ledger.held
    told("storage full", CHROMIUM, lost + ledger.lost_again(), saw)


@SEEDS
def test_full_and_closed(open_page: OpenPage, told: Told, seed: int) -> None:
    """The page is closed while there is no room: what it had said was saved is there."""
    random = Random(seed)
    ledger = letter(open_page())
    typed(ledger, random)
    ledger.page.evaluate(FILL_UP)
    typed(ledger, random)
    ledger.type("examples", words(random) * 40)
    saw = status(ledger.page)
    for name in ledger.held:
        ledger.said.pop(name, None)  # the parent was told that the new words are not saved
    told("storage full, page closed", CHROMIUM, ledger.lost_again(), saw)


@SEEDS
@pytest.mark.parametrize("odds", [0.05, 0.4])
def test_throwing_at_random(open_page: OpenPage, told: Told, seed: int, odds: float) -> None:
    """Each use of storage may fail: "Saved" is said only of what is saved, words stay on the page."""
    random = Random(seed)
    ledger = letter(open_page())
    ledger.page.evaluate(CHANCE, [seed, odds])
    seen = set()
    for _ in range(12):
        name = random.choice(TEXTS)
        seen.add(ledger.type(name, words(random)))
    lost = ledger.lost()
    saw = next((each for each in sorted(seen) if not each.startswith(SAVED)), status(ledger.page))
    ledger.page.evaluate("() => { window.odds = 0 }")
    ledger.type("school", words(random))
    assert not ledger.held, status(ledger.page)
    told("storage throws at random", CHROMIUM, lost + ledger.lost_again(), saw)


@SEEDS
def test_throwing_while_a_page_opens(open_page: OpenPage, told: Told, seed: int) -> None:
    """A page that cannot read, or only now and then, takes nothing away; the next one shows all."""
    random = Random(seed)
    ledger = letter(open_page())
    typed(ledger, random, 6)
    bad = ledger.page.context.new_page()
    bad.add_init_script(f"({CHANCE})([{seed}, 0.3])")
    bad.goto(LETTER)
    ready(bad)
    saw = status(bad)
    bad.locator("[name=tried]").fill("typed on a bad day")
    saw = saw or status(bad)
    if status(bad).startswith(SAVED):
        ledger.said["tried"] = "typed on a bad day"
    bad.close()
    told("storage throws as a page opens", CHROMIUM, ledger.lost_again(), saw)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("kind", ["QuotaExceededError", "InvalidStateError"])
def test_one_method_throws(open_page: OpenPage, told: Told, method: str, kind: str) -> None:
    """From the page's first moment: it says so, it works, and mends itself when storage does."""
    first = letter(open_page())
    typed(first, Random(method), 5)
    page = first.page.context.new_page()
    page.add_init_script(f"({ONLY})({json.dumps([method, kind])})")
    ledger = letter(page)
    ledger.type("suspected", "dyslexia, I think")
    saw = status(page)
    lost = differences(ledger.said | ledger.held, shown(page, ["suspected"]))
    page.evaluate("() => { window.mended = true }")
    ledger.type("added", "One more thing.")
    assert not ledger.held, status(page)
    first.said |= ledger.said
    told(f"storage: {method} throws", CHROMIUM, lost + first.lost_again(), saw)


@SEEDS
@pytest.mark.parametrize("how", ["in place", "by the browser"])
def test_wiped_under_an_open_page(open_page: OpenPage, told: Told, seed: int, how: str) -> None:
    """The words stay on the page, and the next one typed brings all of them back to storage."""
    random = Random(seed)
    ledger = letter(open_page())
    typed(ledger, random, 6)
    page = ledger.page
    if how == "in place":
        page.evaluate("() => localStorage.clear()")
    else:
        page.context.new_cdp_session(page).send(
            "Storage.clearDataForOrigin",
            {"origin": page.evaluate("() => location.origin"), "storageTypes": "local_storage"},
        )
        page.wait_for_timeout(300)
    lost = ledger.lost()
    ledger.type(random.choice(TEXTS), words(random))
    told(f"storage wiped {how}", CHROMIUM, lost + ledger.lost_again(), status(page))


def corrupted(text: str, random: Random) -> list[str]:
    """The text with one sign of each class put in, in the place of another, or with a part gone."""
    at = random.randrange(len(text))
    signs = [
        "\x00",
        "\x1f",
        "\n",
        " ",
        '"',
        "\\",
        "{",
        "}",
        "0",
        "A",
        "\x7f",
        "\x80",
        "\xff",
        "\u2028",
        "\ufeff",
    ]
    signs += ["\ufffd", "\U0001f600", "学"]
    return [
        *(text[:at] + sign + text[at + 1 :] for sign in signs),
        text[:at], text[at:], text + text, "\ufeff" + text, text[::-1], "\x00" * len(text),
    ]  # fmt: skip


@SEEDS
def test_corrupted(open_page: OpenPage, told: Told, seed: int) -> None:
    """A damaged record is set aside as it is, or read as what it now says; the others are untouched."""
    random = Random(seed)
    ledger = letter(open_page())
    typed(ledger, random, 6)
    page = ledger.page
    whole = kept(page)
    lost, saw = 0, set()
    for text in corrupted(whole[LETTER_RECORD], random):
        page.goto("/about/words/")
        page.evaluate(
            f"(all) => {{ localStorage.clear(); ({PUT})(all) }}",
            [*{**whole, LETTER_RECORD: text}.items()],
        )
        page.goto(LETTER)
        ready(page)
        saw.add(status(page))
        after = kept(page)
        lost += text not in after.values()  # where it was, or set aside
        lost += sum(after.get(name) != each for name, each in whole.items() if name != LETTER_RECORD)
        ledger.type("to", "Ms. Rivera")
        assert status(page).startswith(SAVED)
    saw_bad = next(each for each in sorted(saw, reverse=True) if each.startswith("Something"))
    told("corrupted value", CHROMIUM, lost, saw_bad)


@pytest.mark.parametrize("record", ["family", LETTER_RECORD, "children", "backup"])
def test_wrong_shape(open_page: OpenPage, told: Told, record: str) -> None:
    """JSON of another shape is set aside whole."""
    page = open_page()
    lost, saw = 0, ""
    for shape in WRONG_SHAPES:
        text = json.dumps(shape)
        page.goto("/about/words/")
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"iep:{record}", text])
        page.goto(LETTER)
        ready(page)
        saw = max(saw, status(page), key=len)
        lost += text not in kept_all(page)
    told(f"wrong shape: {record}", CHROMIUM, lost, saw)


def kept_all(page: Page) -> list[str]:
    """Every text that is kept, that of the backup's age too."""
    found: list[str] = page.evaluate("() => Object.values({...localStorage})")
    return found


def test_right_shape_wrong_answers(open_page: OpenPage, told: Told) -> None:
    """Answers that no form gives: the page works, and typing beside them takes none away."""
    page = open_page()
    lost = 0
    for given in TYPES_RIGHT_FIELDS_WRONG:
        record = {"v": 1, "saved": "2026-01-01T00:00:00.000Z", "given": given}
        page.goto("/about/words/")
        page.evaluate(
            "([key, text]) => localStorage.setItem(key, text)", [f"iep:{LETTER_RECORD}", json.dumps(record)]
        )
        ledger = letter(page)
        assert ledger.type("to", "Ms. Rivera").startswith(SAVED)
        lost += missing({LETTER_RECORD: {"given": {**given, "to": "Ms. Rivera"}}}, stored(page))
    told("answers no form gives", CHROMIUM, lost, status(page))
