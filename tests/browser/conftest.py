"""A real Chromium on the built site, served with the headers of production."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, sync_playwright

from tests.browser.client import client, page_with_stopped_clock  # noqa: F401  (fixtures)
from tests.browser.pages import Gate
from tools.browser import LAUNCH_ARGS, find_or_install
from tools.serve import start

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
BLOCKED = "Service Worker registration blocked by Playwright"

type OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, which can run but once in a process."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One headless Chromium for the whole run."""
    chromium = playwright.chromium.launch(executable_path=find_or_install(), args=list(LAUNCH_ARGS))
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the built site, without a slash at the end."""
    folder = ROOT / "site"
    if not (folder / "index.html").is_file():
        pytest.fail("There is no built site to test: run `make build` first.", pytrace=False)
    server = start(folder)
    yield server.url
    server.stop()


@pytest.fixture
def complaints() -> list[str]:
    """What the console of every page of this test has said as an error or a warning.

    A test that provokes some looks at them here and clears the list.
    """
    return []


@pytest.fixture
def open_page(
    browser: Browser, site: str, complaints: list[str], request: pytest.FixtureRequest
) -> Iterator[OpenPage]:
    """Open a page in a browser context of its own: ``open_page(**options of Browser.new_context)``.

    Addresses may be given from the site's root. Its complaints are collected, and there must be none in
    the end. A second tab that shares its storage is ``page.context.new_page()``, which is watched too.
    The service worker is off, since a page's routes do not see what it asks for: ``service_workers="allow"``.
    """
    contexts = []

    def watch(page: Page) -> None:
        page.on("console", lambda message: _note(message, complaints))
        page.on("pageerror", lambda error: complaints.append(f"uncaught: {error}"))

    def open_(**options: Any) -> Page:
        plain = {"base_url": site, "viewport": DESKTOP, "service_workers": "block"}
        context = browser.new_context(**{**plain, **options})
        contexts.append(context)
        context.on("page", watch)
        return context.new_page()

    yield open_
    for context in contexts:
        context.close()
    if not request.node.get_closest_marker("noisy"):
        assert complaints == []


@pytest.fixture
def page(open_page: OpenPage, request: pytest.FixtureRequest) -> Page:
    """One page, desktop sized unless the test is marked ``@pytest.mark.viewport(width, height)``."""
    marker = request.node.get_closest_marker("viewport")
    if marker is None:
        return open_page()
    width, height = marker.args
    return open_page(viewport={"width": width, "height": height})


def _note(message: ConsoleMessage, complaints: list[str]) -> None:
    if message.type in {"error", "warning"} and BLOCKED not in message.text:
        place = message.location
        complaints.append(f"{message.type}: {message.text} ({place.get('url')}:{place.get('lineNumber')})")


class Sink(ThreadingHTTPServer):
    """Another origin. It allows everything, and keeps count of whoever comes."""

    daemon_threads = True

    def __init__(self) -> None:
        """Take a free port."""
        super().__init__(("127.0.0.1", 0), _SinkHandler)
        self.connections = 0
        self.requests: list[str] = []

    @property
    def url(self) -> str:
        """Its address: another host name than the site's as well as another port."""
        return f"http://localhost:{self.server_port}"

    def get_request(self) -> Any:
        """Count every connection, even one that never asks for anything."""
        accepted = super().get_request()
        self.connections += 1
        return accepted


class _SinkHandler(BaseHTTPRequestHandler):
    server: Sink

    def answer(self) -> None:
        self.server.requests.append(f"{self.command} {self.path}")
        self.send_response(200)
        for name in ("Origin", "Headers", "Methods"):
            self.send_header(f"Access-Control-Allow-{name}", "*")
        self.send_header("content-length", "0")
        self.end_headers()

    do_GET = do_HEAD = do_POST = do_PUT = do_OPTIONS = answer

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: `requests` says it."""


@pytest.fixture
def sink() -> Iterator[Sink]:
    """A server on another origin, to prove that nothing comes to it."""
    server = Sink()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def gate(page: Page) -> Iterator[Gate]:
    """Python does not come until the test opens this."""
    gate = Gate(page)
    yield gate
    gate.open()


@pytest.fixture
def unscripted(open_page: OpenPage) -> Page:
    """A page where no script runs."""
    return open_page(viewport=PHONE, java_script_enabled=False)
