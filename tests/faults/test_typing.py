"""Typing in odd ways and odd words: what the page said it saved is there, sign by sign."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from playwright.sync_api import Page, expect

from checklists import catalog
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.pages import CHECKLIST, LETTER, Gate, field
from tests.faults.conftest import Told
from tests.faults.ledger import (
    CHROMIUM,
    SAVED,
    SEEDS,
    TEXTS,
    Ledger,
    caught,  # noqa: F401  (fixture)
    letter,
    ready,
    status,
    words,
)

pytestmark = [pytest.mark.noisy, pytest.mark.usefixtures("caught")]

MEGABYTE = 1 << 20
ODD = {
    "a very long word": "Donaudampfschifffahrt" * 500,
    "right to left": "\u202eשלום\u202c العربية \u2067mixed\u2069",
    "emoji": "👩‍👧‍👦🏳️‍🌈 👍🏽 \U0001f1fa\U0001f1f8",
    "a lone surrogate": "Sam \ud800 Lee \udc00",
    "signs of control": "a\x00b\x07c\x1bd\x7fe\u0085f",
    "many marks on one letter": "Z" + "\u0334\u0352\u0489" * 200,
    "markup": "</script><script>window.ran = 1</script><img src=x onerror='window.ran = 1'>",
    "JSON": '{"v":1,"given":{"__proto__":"x"}}',
    "only spaces": " \u00a0\u2003 ",
}
EVERY_TEXT = """() => [...document.querySelectorAll(
  "[data-definition] :is(input[type=text], input[type=search], input:not([type]), textarea)[name]",
)].map(({ name }) => name)"""
PAGES = [
    LETTER,
    CHECKLIST,
    *(f"/letters/{each}/" for each in list(catalog.LETTERS)[::6]),
    "/records/wording/",
]


@pytest.fixture(autouse=True)
def plain(open_page: OpenPage) -> Iterator[list[Gate]]:
    """The pages stay in their plain form unless a test opens them: saving is not Python's business."""
    gates: list[Gate] = []
    yield gates
    for gate in gates:
        gate.open()


def held(page: Page, gates: list[Gate]) -> Page:
    """The page, without Python."""
    gates.append(Gate(page))
    return page


@pytest.mark.parametrize("odd", ODD)
def test_odd_words_in_every_field(open_page: OpenPage, told: Told, plain: list[Gate], odd: str) -> None:
    """Of letters, checklists and the check of an IEP's wording; no script in them runs."""
    page = held(open_page(service_workers="block"), plain)
    lost = 0
    for path in PAGES:
        page.goto(path)
        if page.locator("iep-letter, iep-checklist").count() == 0:
            continue
        expect(page.locator(".iep-python")).to_be_attached()
        ledger = Ledger(page)
        for name in dict.fromkeys(page.evaluate(EVERY_TEXT)):
            text = ODD[odd]
            if page.locator(f'input[name="{name}"]').count():
                text = text.replace("\n", " ")
            ledger.send(name, text)
        assert not ledger.held, status(page)
        page.reload()
        expect(page.locator(".iep-python")).to_be_attached()
        lost += ledger.lost(page)
        assert page.evaluate("() => window.ran") is None
    told(f"words: {odd}", CHROMIUM, lost, status(page))


@SEEDS
def test_a_megabyte_pasted(open_page: OpenPage, told: Told, plain: list[Gate], seed: int) -> None:
    """It is saved while there is room, and the page says so when there is none; what was there stays."""
    random = Random(seed)
    page = held(open_page(permissions=["clipboard-read", "clipboard-write"]), plain)
    ledger = letter(page)
    ledger.type("child", "Sam Lee")
    piece = f"He guesses at words {random.random()}. "
    pasted = (piece * (MEGABYTE // len(piece)))[:MEGABYTE].strip()
    saw = ""
    for name in ("examples", "suspected"):
        page.evaluate("(text) => navigator.clipboard.writeText(text)", pasted)
        field(page, name).focus()
        page.keyboard.press("Control+V")
        expect(field(page, name)).to_have_value(pasted, timeout=20_000)
        saw = ledger.note(name, field(page, name).input_value())
    lost = ledger.lost()
    told("a megabyte pasted", CHROMIUM, lost + ledger.lost_again(), saw)


def test_more_than_there_is_room_for(open_page: OpenPage, told: Told, plain: list[Gate]) -> None:
    """A megabyte where there is less room: red, the words stay, so does what was saved; shorter ones fit."""
    ledger = letter(held(open_page(), plain))
    ledger.type("child", "Sam Lee")
    ledger.type("examples", "He guesses.")
    ledger.page.evaluate("(size) => localStorage.setItem('full:most', 'x'.repeat(size))", 9 * MEGABYTE // 2)
    ledger.send("examples", "He guesses at words. " * (MEGABYTE // 21))
    saw = status(ledger.page)
    assert not saw.startswith(SAVED)
    lost = ledger.lost()
    ledger.type("examples", "He guesses at words.")
    assert not ledger.held
    told("more pasted than there is room for", CHROMIUM, lost + ledger.lost_again(), saw)


@SEEDS
def test_a_keyboard_that_composes(open_page: OpenPage, told: Told, plain: list[Gate], seed: int) -> None:
    """Half-made words are saved as they stand; another tab's changes do not disturb them."""
    random = Random(seed)
    page = held(open_page(), plain)
    ledger = letter(page)
    other = page.context.new_page()
    other.goto(LETTER)
    ready(other)
    keys = page.context.new_cdp_session(page)
    field(page, "child").focus()
    for step in ["n", "nī", "nīh", "nīhǎ"]:
        keys.send(
            "Input.imeSetComposition", {"text": step, "selectionStart": len(step), "selectionEnd": len(step)}
        )
        if random.random() < 0.7:
            field(other, "school").fill(words(random))
    half = ledger.note("child", field(page, "child").input_value())
    assert half.startswith(SAVED)
    keys.send("Input.insertText", {"text": "你好"})
    assert field(page, "child").input_value() == "你好"
    ledger.note("child", "你好")
    field(page, "to").focus()
    keys.send("Input.imeSetComposition", {"text": "学", "selectionStart": 1, "selectionEnd": 1})
    ledger.note("to", "学")
    told("a keyboard that composes", CHROMIUM, ledger.lost() + ledger.lost_again(), status(page) or half)


@SEEDS
def test_filled_by_the_browser(open_page: OpenPage, told: Told, plain: list[Gate], seed: int) -> None:
    """Several fields at once, with the events that a browser's own filling sends, or a password manager's."""
    random = Random(seed)
    ledger = letter(held(open_page(), plain))
    page = ledger.page
    for kinds in (["input", "change"], ["change"], ["keydown", "input", "keyup", "change", "blur"]):
        given = {name: words(random) for name in random.sample(TEXTS, 4)}
        page.evaluate(
            """([given, kinds]) => {
              for (const [name, words] of Object.entries(given)) {
                const control = document.querySelector(`[name="${name}"]`);
                control.value = words;
                for (const kind of kinds) control.dispatchEvent(new Event(kind, { bubbles: true }));
              }
            }""",
            [given, kinds],
        )
        for name, text in given.items():
            ledger.note(name, text)
    assert not ledger.held
    told("filled by the browser", CHROMIUM, ledger.lost() + ledger.lost_again(), status(page))


@SEEDS
def test_zoom_and_rotate(open_page: OpenPage, told: Told, plain: list[Gate], seed: int) -> None:
    """While words are typed, sign by sign: no sign is lost, the field keeps the focus."""
    random = Random(seed)
    ledger = letter(held(open_page(viewport=PHONE, has_touch=True, is_mobile=True), plain))
    page = ledger.page
    view = page.context.new_cdp_session(page)
    for name in random.sample(TEXTS, 3):
        text = " ".join(words(random)[:30].split())
        field(page, name).focus()
        for sign in text:
            page.keyboard.insert_text(sign)
            turn = random.random()
            if turn < 0.1:
                page.set_viewport_size({"width": PHONE["height"], "height": PHONE["width"]})
            elif turn < 0.2:
                page.set_viewport_size(random.choice([PHONE, DESKTOP]))
            elif turn < 0.4:
                view.send("Emulation.setPageScaleFactor", {"pageScaleFactor": random.choice([1, 2, 4])})
            expect(field(page, name)).to_be_focused()
        ledger.note(name, text)
    told("zoom and rotate while typing", CHROMIUM, ledger.lost() + ledger.lost_again(), status(page))
