"""Nothing is lost when Python’s worker dies or falls silent."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.client import DRAFT, outcome, started, until

BROKEN_WORKER = """
export const start = () => { onmessage = () => { %s }; postMessage({ ready: true }); };
"""


@pytest.mark.noisy
def test_a_crash_loses_nothing(client: Page) -> None:
    """A worker that dies with a question in its hands is replaced, and the new one answers the question."""
    worker = started(client)
    worker.evaluate("() => { self.onmessage = () => { throw new Error('boom') } }")
    answer = outcome(client, DRAFT)["value"]
    assert "Sam Lee" in answer["html"]
    assert client.evaluate("states") == ["loading", "ready", "loading", "ready"]


def test_an_unanswered_question_is_asked_again(page_with_stopped_clock: Page) -> None:
    """A worker that hangs is replaced after 5 seconds, and the new one answers every question."""
    page = page_with_stopped_clock
    worker = started(page)
    worker.evaluate("() => { self.onmessage = () => {} }")
    page.evaluate(f"() => {{ window.answers = Promise.all([1, 2].map(() => outcome({DRAFT}))) }}")
    page.clock.fast_forward(4_900)
    assert page.evaluate("state()") == "ready"
    page.clock.fast_forward(200)
    until(page, "ready")
    assert ["Sam Lee" in answer["value"]["html"] for answer in page.evaluate("answers")] == [True, True]
    assert page.evaluate("states") == ["loading", "ready", "loading", "ready"]


def test_a_question_asked_on_ready_is_sent_once(page_with_stopped_clock: Page) -> None:
    """An element that asks as soon as it hears "ready" is answered, and no timer is left running."""
    page = page_with_stopped_clock
    page.evaluate(f"""() => document.addEventListener("iep:python", () => {{
      if (state() === "ready") window.answer = outcome({DRAFT});
    }})""")
    started(page)
    assert "value" in page.evaluate("answer")
    page.clock.fast_forward(60_000)
    assert "value" in outcome(page, DRAFT)
    assert page.evaluate("states") == ["loading", "ready"]


@pytest.mark.noisy
def test_gives_up_after_two_restarts(client: Page) -> None:
    """A worker that crashes three times without an answer is not started a fourth time; retry starts anew."""
    body = BROKEN_WORKER % "throw new Error('boom')"
    client.route("**/app-*/worker.js", lambda route: route.fulfill(content_type="text/javascript", body=body))
    failed = outcome(client, DRAFT)
    assert failed["name"] == "WorkerCrashed"
    assert client.evaluate("states") == ["loading", "ready"] * 3 + ["failed"]
    assert client.evaluate("told.at(-1)") == failed["message"]
    client.unroute("**/app-*/worker.js")
    assert "value" in outcome(client, f"retry().then(() => {DRAFT})")


def test_gives_up_on_silence(page_with_stopped_clock: Page) -> None:
    """The same when three workers in turn say nothing."""
    page = page_with_stopped_clock
    body = BROKEN_WORKER % ""
    page.route("**/app-*/worker.js", lambda route: route.fulfill(content_type="text/javascript", body=body))
    page.evaluate(f"() => {{ window.answer = outcome({DRAFT}) }}")
    for _ in range(3):
        until(page, "ready")
        page.clock.fast_forward(5_100)
    assert page.evaluate("answer")["name"] == "AnswerTimeout"
    assert page.evaluate("state()") == "failed"
