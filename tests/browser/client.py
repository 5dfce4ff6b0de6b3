"""Python in the page, for the tests: a page that has what client.js exports, and what to ask of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Worker, expect

from tests.browser.pages import app

# A page without a tool: nothing but the test touches Python here.
PLAIN_PAGE = "/guides/process/"
FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "checklists.whl")
DRAFT = "ask('letter.draft', 'request-evaluation', {child: 'Sam Lee'})"

PREPARE = """async (app) => {
  Object.assign(window, await import(`${app}/client.js`), { states: [], told: [] });
  document.addEventListener("iep:python", ({ detail }) => {
    states.push(detail.state);
    told.push(detail.message);
  });
  window.outcome = (promise) => promise.then(
    (value) => ({ value }),
    (error) => ({ name: error.name, kind: error.kind, message: error.message }),
  );
}"""


@pytest.fixture
def client(page: Page) -> Page:
    """A page whose window has what client.js exports, the states seen so far, and `outcome(promise)`."""
    page.goto(PLAIN_PAGE)
    page.evaluate(PREPARE, app())
    return page


@pytest.fixture
def page_with_stopped_clock(page: Page) -> Page:
    """The same, its timers moved by the test alone. The worker has a clock of its own."""
    page.clock.install(time="2026-11-02T09:00:00Z")
    page.goto(PLAIN_PAGE)
    with page.expect_worker():  # the search's: time brings the theme's script
        page.clock.pause_at("2026-11-02T10:00:00Z")
    page.evaluate(PREPARE, app())
    return page


def outcome(page: Page, expression: str) -> dict[str, Any]:
    """Return {value}, or {name, kind, message} of the error that the promise is rejected with."""
    found: dict[str, Any] = page.evaluate(f"() => outcome({expression})")
    return found


def started(page: Page) -> Worker:
    """Start Python and return its worker."""
    with page.expect_worker() as worker:
        page.evaluate("() => { start() }")
    until(page, "ready")
    return worker.value


def until(page: Page, state: str) -> None:
    """Wait for the state that the page shows."""
    expect(page.locator("html")).to_have_attribute("data-python", state, timeout=30_000)


def manifest(page: Page) -> dict[str, Any]:
    """Return what the site says its Python consists of."""
    found: dict[str, Any] = page.request.get("/python/manifest.json").json()
    return found


def packs(page: Page) -> dict[str, str]:
    """The files of what comes later, by the packs' names."""
    listed = page.request.get(f"/python/{manifest(page)['packs']['file']}").json()
    return {name: str(each["file"]) for name, each in listed.items()}


def served(page: Page, logical: str) -> str:
    """Return the pattern of the address of one file of Python."""
    return "**/python/" + str(manifest(page)["files"][logical]["file"])


def wait_for(page: Page, true: Callable[[], bool]) -> None:
    """Wait, while the page goes on, until this is so."""
    while not true():
        page.wait_for_timeout(20)
