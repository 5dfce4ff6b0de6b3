"""Python that dies, or whose files are cut, blocked or changed: what is typed is saved, and in the letter."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random

import pytest
from playwright.sync_api import Page, Route, Worker, expect

from tests.browser.client import wait_for
from tests.browser.conftest import OpenPage
from tests.browser.pages import SLOWEST, output, python_ready
from tests.faults.conftest import Told
from tests.faults.ledger import (
    CHROMIUM,
    SEEDS,
    Ledger,
    caught,  # noqa: F401  (fixture)
    letter,
    python_said,
    status,
)

pytestmark = [pytest.mark.noisy, pytest.mark.usefixtures("caught")]

DEATHS = {
    "closes": "() => { self.onmessage = () => self.close() }",
    "throws": "() => { self.onmessage = () => { throw new RangeError('out of memory') } }",
    "fills its memory": """() => {
      self.onmessage = () => new WebAssembly.Memory({ initial: 65536, maximum: 65536 }) && new Array(-1);
    }""",
    "hangs": "() => { self.onmessage = () => { for (;;); } }",
    "answers nonsense": "() => { self.onmessage = ({ data }) => postMessage({ id: data.id, answer: '{' }) }",
}
"""What the worker does with the next question."""


IS_PYTHON = (
    "() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/python/files/'))"
)


def in_letter(page: Page, words: str) -> None:
    """Wait until the words stand in the letter, whoever put them there."""
    expect(output(page, "body")).to_contain_text(words, timeout=SLOWEST)


def python_there(page: Page) -> None:
    """Wait until Python is ready and has answered."""
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)
    expect(output(page, "body").locator(".iep-blank[data-field=today]")).to_have_count(0, timeout=SLOWEST)


def started(ledger: Ledger) -> Worker:
    """Python of this page, once it has answered."""
    python_ready(ledger.page)
    return next(each for each in ledger.page.workers if each.evaluate(IS_PYTHON))


@SEEDS
@pytest.mark.parametrize("death", DEATHS)
def test_killed_mid_answer(open_page: OpenPage, told: Told, death: str, seed: int) -> None:
    """With a question in its hands: the words are saved, another worker writes them into the letter."""
    ledger = letter(open_page(service_workers="block"))
    worker = started(ledger)
    worker.evaluate(DEATHS[death])
    child = f"Sam {Random(seed).choice(['Ñandú', 'O’Neill', 'Nguyễn'])}"
    ledger.type("child", child)
    ledger.type("school", "Oak Street School")
    saw = status(ledger.page)
    wait_for(ledger.page, lambda: worker not in ledger.page.workers)
    in_letter(ledger.page, child)
    python_there(ledger.page)
    in_letter(ledger.page, "Oak Street School")
    told(f"worker {death} mid-answer", CHROMIUM, ledger.lost() + ledger.lost_again(), saw)


@SEEDS
def test_really_terminated(open_page: OpenPage, told: Told, seed: int) -> None:
    """The browser ends the worker itself, and says nothing to the page."""
    page = open_page(service_workers="block")
    page.add_init_script(
        """{
          const Own = Worker;
          window.workers = [];
          window.Worker = class extends Own { constructor(...all) { super(...all); workers.push(this); } };
        }"""
    )
    ledger = letter(page)
    started(ledger)
    random = Random(seed)
    ledger.type("child", "Sam Lee")
    page.wait_for_timeout(random.randrange(30))
    page.evaluate("() => workers.at(-1).terminate()")
    ledger.type("school", "Oak Street School")
    saw = status(page)
    in_letter(page, "Oak Street School")
    wait_for(page, lambda: page.evaluate("() => workers.length") == 2)
    told("worker terminated mid-answer", CHROMIUM, ledger.lost() + ledger.lost_again(), saw)


def body(change: Callable[[bytes], bytes]) -> Callable[[Route], None]:
    """Answer with what this makes of the bytes."""

    def spoil(route: Route) -> None:
        response = route.fetch()
        route.fulfill(status=200, headers=response.headers, body=change(response.body()))

    return spoil


def flipped(data: bytes) -> bytes:
    """One bit is another."""
    at = len(data) // 2
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def missing_file(route: Route) -> None:
    """There is no such file."""
    route.fulfill(status=404)


def sign_in(route: Route) -> None:
    """A hotel's network answers with its own page."""
    route.fulfill(status=200, content_type="text/html", body="<h1>Please sign in</h1>")


def other_build(data: bytes) -> bytes:
    """The site was updated meanwhile."""
    return json.dumps({**json.loads(data), "v": "another"}).encode()


def without_files(data: bytes) -> bytes:
    """A manifest that lists nothing."""
    return json.dumps({"v": json.loads(data)["v"]}).encode()


MANIFEST, WASM, WHEEL = "**/python/manifest-*.json", "**/*.wasm", "**/python/files/checklists*"
FILES: dict[str, tuple[str, Callable[[Route], None]]] = {
    "wasm blocked": (WASM, lambda route: route.abort("blockedbyclient")),
    "wasm truncated": (WASM, body(lambda data: data[: len(data) // 2])),
    "wasm empty": (WASM, body(lambda _: b"")),
    "wasm of a wrong hash": (WASM, body(flipped)),
    "wheel of a wrong hash": (WHEEL, body(flipped)),
    "wheel truncated": (WHEEL, body(lambda data: data[:-1])),
    "wasm is a sign-in page": (WASM, sign_in),
    "manifest missing": (MANIFEST, missing_file),
    "manifest is a sign-in page": (MANIFEST, sign_in),
    "manifest empty": (MANIFEST, body(lambda _: b"")),
    "manifest without its files": (MANIFEST, body(without_files)),
    "manifest of another build": (MANIFEST, body(other_build)),
}  # fmt: skip


@pytest.mark.parametrize("fault", FILES)
def test_files(open_page: OpenPage, told: Told, fault: str) -> None:
    """The page says so and works; "Try again", or a reload if it asks for one, brings Python."""
    page = open_page(service_workers="block")
    pattern, spoil = FILES[fault]
    came: list[Route] = []

    def handle(route: Route) -> None:
        came.append(route)
        spoil(route)

    page.route(pattern, handle)
    ledger = letter(page)
    ledger.type("child", "Sam Lee")
    page.locator("[data-definition]").dispatch_event("pointerdown")
    expect(page.locator("html")).to_have_attribute("data-python", "failed", timeout=SLOWEST)
    while "taking long" in python_said(page):  # a busy machine: it has not failed yet
        page.wait_for_timeout(200)
    assert came
    ledger.type("school", "Oak Street School")
    ledger.type("to", "Ms. Rivera")
    in_letter(page, "Oak Street School")
    saw, lost = python_said(page), ledger.lost()
    assert len(saw) > 40
    page.unroute(pattern)
    if "Reload" in saw:
        page.reload()
        page.locator("[data-definition]").dispatch_event("pointerdown")
    else:
        page.get_by_role("button", name="Try again").first.click()
    python_there(page)
    in_letter(page, "Oak Street School")
    assert python_said(page) == ""
    told(fault, CHROMIUM, lost + ledger.lost() + ledger.lost_again(), saw)


def test_half_a_sign_in_pythons_letter(open_page: OpenPage, told: Told) -> None:
    """Half of an emoji, as some keyboards leave it: Python goes on, and so does saving."""
    ledger = letter(open_page(service_workers="block"))
    worker = started(ledger)
    ledger.send("child", "Sam \ud83d")
    ledger.send("examples", "He \udc00 guesses.")
    ledger.type("school", "Oak Street School")
    saw = status(ledger.page)
    in_letter(ledger.page, "Oak Street School")
    in_letter(ledger.page, "guesses.")
    assert python_said(ledger.page) == ""
    assert worker in ledger.page.workers
    told("half of a sign, Python's letter", CHROMIUM, ledger.lost() + ledger.lost_again(), saw)
