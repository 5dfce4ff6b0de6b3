"""Python in the page: how it starts, what it says, and what it can't reach."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.client import DRAFT, PLAIN_PAGE, PREPARE, outcome, started
from tests.browser.pages import app


def test_starts_and_answers(client: Page) -> None:
    """Python starts once, tells each state, and drafts the letter that was asked for."""
    assert client.evaluate("state()") == "off"
    assert client.get_attribute("html", "data-python") == "off"
    answer = outcome(client, f"start() && start() && {DRAFT}")["value"]
    assert "Sam Lee" in answer["html"]
    assert "Sam Lee" in answer["data"]["text"]
    assert client.evaluate("states") == ["loading", "ready"]
    assert client.get_attribute("html", "data-python") == "ready"
    assert client.evaluate("told") == ["", ""]


def test_a_guide_loads_nothing_of_python(page: Page) -> None:
    """A page without a tool asks for nothing below /python/, nor for the client."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(PLAIN_PAGE, wait_until="networkidle")
    assert asked
    assert [url for url in asked if "/python" in url or url.endswith("client.js")] == []


def test_today_is_the_local_date(open_page: Callable[..., Page]) -> None:
    """Late on New Year's Eve in Hawaii it is already tomorrow in Greenwich; the letter has Hawaii's date."""
    page = open_page(timezone_id="Pacific/Honolulu")
    page.clock.set_fixed_time("2027-01-01T05:00:00Z")
    page.goto(PLAIN_PAGE)
    page.evaluate(PREPARE, app())
    answer = outcome(page, DRAFT)["value"]
    assert "December 31, 2026" in answer["data"]["text"]


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("ask('letter.burn', 'request-evaluation', {})", "UnknownAsk"),
        ("ask('letter.draft', 'no-such-letter', {})", "UnknownDefinition"),
        ("ask('letter.draft', 'request-evaluation', {no_such_field: 'x'})", "UnknownField"),
        ("ask('letter.draft', 'request-evaluation', 3)", "BadRequest"),
    ],
)
def test_an_error_of_python_has_its_name(client: Page, asked: str, kind: str) -> None:
    """What Python refuses arrives as an error with Python's name for it and a sentence."""
    refused = outcome(client, asked)
    assert (refused["name"], refused["kind"]) == ("AnswerRefused", kind)
    assert refused["message"]
    assert client.evaluate("state()") == "ready"


@pytest.mark.noisy
def test_spanish_sentences(client: Page) -> None:
    """A page in Spanish says it in Spanish, and finds Python at the site's root all the same."""
    client.goto("/es/")
    client.evaluate(PREPARE, app())
    assert "value" in outcome(client, DRAFT)
    client.reload()
    client.evaluate(PREPARE, app())
    client.evaluate("document.documentElement.dataset.build = 'old'")
    assert "Vuelva a cargar" in outcome(client, DRAFT)["message"]


@pytest.mark.noisy
def test_the_worker_reaches_no_other_host(client: Page, sink: Any) -> None:
    """Whatever code in the worker tries, nothing comes to another origin: the page's policy holds there."""
    worker = started(client)
    tried = worker.evaluate(
        """async (url) => {
          const ways = {
            xhr: () => new Promise((yes, no) => {
              const asked = new XMLHttpRequest();
              asked.onload = yes;
              asked.onerror = () => no(new Error("refused"));
              asked.open("GET", url + "/xhr");
              asked.send();
            }),
            events: () => new Promise((yes, no) => {
              const source = new EventSource(url + "/events");
              source.onopen = yes;
              source.onerror = no;
            }),
            script: () => import(url + "/module.js"),
            socket: () => new Promise((yes, no) => {
              const socket = new WebSocket(url.replace("http", "ws"));
              socket.onopen = yes;
              socket.onerror = no;
            }),
          };
          const out = {};
          for (const [way, go] of Object.entries(ways)) {
            out[way] = await go().then(() => "out", () => "refused");
          }
          return out;
        }""",
        sink.url,
    )
    assert set(tried.values()) == {"refused"}
    assert sink.connections == 0


@pytest.mark.parametrize("viewport", [{"width": 360, "height": 740}])
def test_the_page_shows_the_state(open_page: Callable[..., Page], viewport: dict[str, int]) -> None:
    """On a tool's page, touching the first field starts Python."""
    page = open_page(viewport=viewport)
    page.goto("/letters/request-evaluation/")
    page.locator("[data-definition] input").first.focus()
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=15_000)
