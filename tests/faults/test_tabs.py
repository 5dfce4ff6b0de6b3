"""Tabs: two that type at once, a hundred that talk, one that crashes, one that "Back" brings again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, expect

from tests.browser.children import add
from tests.browser.conftest import DESKTOP, OpenPage
from tests.browser.pages import LETTER, Gate, Given, button, field, stored
from tests.faults.conftest import Told
from tests.faults.ledger import (
    CHROMIUM,
    SEEDS,
    TEXTS,
    Ledger,
    caught,  # noqa: F401  (fixture)
    differences,
    letter,
    ready,
    records,
    shown,
    status,
    words,
)
from tools.browser import LAUNCH_ARGS, find_or_install

pytestmark = [pytest.mark.noisy, pytest.mark.usefixtures("caught")]

RECORDS = "/letters/request-records/"
TYPING = """([names, texts, every, from]) => new Promise((done) => {
  let step = from;
  const clock = setInterval(() => {
    const name = names[step % names.length];
    const control = document.querySelector(`[data-definition] [name="${name}"]`);
    control.value = texts[step % texts.length] + step;
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
    step += 1;
    if (step < from + 60) return;
    clearInterval(clock);
    done();
  }, every);
})"""
FLOOD = """([from, count]) => {
  const saved = new Date().toISOString();
  for (let index = from; index < from + count; index += 1) {
    const kind = ["log:f", "entry:f", "goal:f", "letter:f", "promise:f"][index % 5];
    const record = { v: 1, saved, given: { note: `n${index}` } };
    localStorage.setItem(`iep:${kind}${index}`, JSON.stringify(record));
  }
}"""
TALK = """() => {
  for (const name of ["iep", "iep:changed", "iep-offline"]) {
    const channel = new BroadcastChannel(name);
    for (let index = 0; index < 100; index += 1) channel.postMessage({ kind: "noise", index });
    channel.close();
  }
}"""


@pytest.fixture(autouse=True)
def plain(open_page: OpenPage) -> Iterator[list[Gate]]:
    """Pages stay in their plain form: none of this is Python's business."""
    gates: list[Gate] = []
    yield gates
    for gate in gates:
        gate.open()


def two(open_page: OpenPage, plain: list[Gate]) -> tuple[Ledger, Ledger]:
    """The same letter in two tabs."""
    page = open_page(service_workers="block")
    plain.append(Gate(page.context))
    return letter(page), letter(page.context.new_page())


@SEEDS
def test_two_tabs_take_turns(open_page: OpenPage, told: Told, plain: list[Gate], seed: int) -> None:
    """In any order, with any pause: the last words that were saved for a field are there in the end."""
    random = Random(seed)
    tabs = two(open_page, plain)
    last: dict[str, str] = {}
    for _ in range(40):
        tab = random.choice(tabs)
        name = random.choice(TEXTS)
        last[name] = words(random)[:40]
        tab.type(name, last[name])
        if random.random() < 0.3:
            tab.page.wait_for_timeout(random.randrange(60))
    page = tabs[0].page
    page.wait_for_timeout(300)
    saw = status(page)
    page.reload()
    ready(page)
    told("two tabs type in turns", CHROMIUM, differences(last, shown(page, list(last))), saw)


@SEEDS
def test_two_tabs_at_once(open_page: OpenPage, told: Told, plain: list[Gate], seed: int) -> None:
    """Both by themselves, in fields of their own of the same records: each field ends as it was typed."""
    random = Random(seed)
    one, other = two(open_page, plain)
    names = random.sample(TEXTS, len(TEXTS))
    parts = (names[:5], names[5:])
    texts = [words(random)[:30] for _ in range(7)]
    for tab, part in zip((one, other), parts, strict=True):
        every = random.randrange(1, 9)
        tab.page.evaluate(f"(all) => {{ window.typed = ({TYPING})(all); }}", [part, texts, every, 0])
    for tab in (one, other):
        tab.page.evaluate("() => window.typed")
    last: dict[str, Any] = {}
    for part in parts:
        for step in range(60):
            last[part[step % 5]] = texts[step % 7] + str(step)
    one.page.wait_for_timeout(500)
    saw = status(one.page)
    lost = 0
    for tab in (one, other):
        lost += differences(last, shown(tab.page, list(last)))
        tab.page.reload()
        ready(tab.page)
        lost += differences(last, shown(tab.page, list(last)))
    told("two tabs type at once", CHROMIUM, lost, saw)


@SEEDS
def test_a_hundred_tabs_talk(open_page: OpenPage, told: Told, plain: list[Gate], seed: int) -> None:
    """Thousands of records change elsewhere while words are typed: each word and each record is there."""
    random = Random(seed)
    one, other = two(open_page, plain)
    log = one.page.context.new_page()
    log.goto("/records/log/")
    for burst in range(10):
        other.page.evaluate(FLOOD, [burst * 100, 100])
        other.page.evaluate(TALK)
        one.type(random.choice(TEXTS), words(random))
    before = records(one.page)
    assert len(before) > 1000
    saw = status(one.page)
    log.wait_for_timeout(500)
    lost = one.lost() + differences(before, stored(log))
    told("a hundred tabs talk", CHROMIUM, lost + one.lost_again(), saw)


@SEEDS
def test_a_crash_while_typing(open_page: OpenPage, told: Told, plain: list[Gate], seed: int) -> None:
    """The tab dies at once after the page said "Saved": the words are there when the page is opened again."""
    random = Random(seed)
    page = open_page(service_workers="block")
    plain.append(Gate(page.context))
    ledger = letter(page)
    other = page.context.new_page()
    other.goto("/about/words/")
    for name in random.sample(TEXTS, 5):
        ledger.type(name, words(random))
    saw = status(page)
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")
    again = page.context.new_page()
    again.goto(LETTER)
    ready(again)
    told("tab crash while typing", CHROMIUM, ledger.lost(again), saw)


@pytest.fixture
def with_back_cache(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium that keeps pages for "Back", as people's own does; the driver turns that off."""
    chromium = playwright.chromium.launch(
        executable_path=find_or_install(),
        args=[*LAUNCH_ARGS, "--enable-features=BackForwardCache:enable_same_site/true"],
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield chromium
    chromium.close()


def turn(page: Page, to: str, path: str) -> None:
    """Go back or forward like a parent; the driver itself waits for a load that never comes."""
    page.evaluate(f"() => {{ history.{to}() }}")
    page.wait_for_url(f"**{path}", wait_until="commit")
    ready(page)


@SEEDS
def test_back_and_forward(with_back_cache: Browser, site: str, told: Told, seed: int) -> None:
    """A page that comes back as it was shows what another page changed, and goes on with its child."""
    random = Random(seed)
    context = with_back_cache.new_context(base_url=site, viewport=DESKTOP, service_workers="block")
    page = context.new_page()
    ledger = letter(page)
    for name in ("child", "to", "examples"):
        ledger.type(name, words(random))
    for _ in range(5):  # a busy machine may let go of the page
        page.evaluate("() => { window.isAsItWas = true }")
        page.goto(RECORDS)
        ready(page)
        school = words(random)
        field(page, "school").fill(school)
        ledger.note("school", school)
        turn(page, "back", LETTER)
        if page.evaluate("() => window.isAsItWas"):
            break
    else:
        pytest.fail("the browser never kept the page")
    expect(field(page, "school")).to_have_value(school)
    lost = ledger.lost()
    ledger.type("tried", words(random))
    turn(page, "forward", RECORDS)
    add(page, "Mia Lee")
    turn(page, "back", LETTER)
    expect(field(page, "child")).to_have_value("Mia Lee")
    mixed = differences(given_of(page), {"child": "Mia Lee"})
    saw = status(page)
    button(page, "Switch child").click()
    page.locator("iep-child").get_by_role("button", name=str(ledger.said["child"])[:10]).click()
    expect(field(page, "school")).to_have_value(school)
    told("back-forward cache", CHROMIUM, lost + mixed + ledger.lost_again(), saw)
    context.close()


def given_of(page: Page) -> Given:
    """What stands in the form that is the child's own, where there is anything."""
    names = ["child", "to", "examples", "tried"]
    return {name: text for name, text in shown(page, names).items() if text}
