"""Python’s files: what happens when they are late, missing, changed or of another build."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route

from tests.browser.client import DRAFT, manifest, outcome, served, started, until, wait_for


def test_each_file_comes_over_the_wire_once(client: Page) -> None:
    """The page fetches Pyodide's scripts, the worker the rest; nothing is downloaded twice."""
    timings = "() => performance.getEntriesByType('resource').map((each) => [each.name, each.transferSize])"
    loaded = [*started(client).evaluate(timings), *client.evaluate(timings)]
    wire = [url.split("/")[-1] for url, bytes in loaded if "/python/files/" in url and bytes > 0]
    assert sorted(wire) == sorted(file["file"].split("/")[-1] for file in manifest(client)["files"].values())


@pytest.mark.noisy
def test_wasm_blocked(client: Page) -> None:
    """Where *.wasm is blocked the page says so in one sentence; "try again" works once the files come."""
    client.route("**/*.wasm", lambda route: route.abort())
    failed = outcome(client, DRAFT)
    assert failed["name"] == "PythonUnavailable"
    assert client.get_attribute("html", "data-python") == "failed"
    assert client.evaluate("told.at(-1)") == failed["message"]
    assert "try again" in failed["message"]
    assert outcome(client, DRAFT) == failed, "asked again, it says the same and does not wait"
    client.unroute("**/*.wasm")
    assert "value" in outcome(client, "retry()")
    assert client.evaluate("states") == ["loading", "failed", "loading", "ready"]
    assert "value" in outcome(client, DRAFT)


@pytest.mark.noisy
def test_trying_again_at_once(client: Page) -> None:
    """A listener that tries again the moment it hears "failed" gets the outcome of the new attempt."""
    client.route("**/*.wasm", lambda route: route.abort(), times=3)
    client.evaluate("""() => document.addEventListener("iep:python", () => {
      if (state() === "failed") window.again = outcome(retry());
    })""")
    assert outcome(client, DRAFT)["name"] == "PythonUnavailable"
    assert "value" in client.evaluate("again")


@pytest.mark.noisy
@pytest.mark.parametrize("missing", ["**/python/files/*.js", "**/app-*/worker.js", "**/app-*/python.js"])
def test_part_of_it_missing(client: Page, missing: str) -> None:
    """Whatever is missing, waiting ends with a named error."""
    client.route(missing, lambda route: route.fulfill(status=404))
    assert outcome(client, DRAFT)["name"] == "PythonUnavailable"
    assert client.evaluate("state()") == "failed"


@pytest.mark.noisy
def test_a_stale_page_asks_for_a_reload(client: Page) -> None:
    """A page of a build that the site has no longer is told to reload, and fetches nothing more."""
    asked: list[str] = []
    client.on("request", lambda request: asked.append(request.url))
    client.evaluate("document.documentElement.dataset.build = 'old'")
    refused = outcome(client, DRAFT)
    assert refused["name"] == "StaleBuild"
    assert "Reload" in refused["message"]
    assert client.evaluate("state()") == "failed"
    assert [url for url in asked if "/python/" in url and "manifest" not in url] == []


def test_eight_seconds(page_with_stopped_clock: Page) -> None:
    """After 8 seconds the page says that it takes long; loading goes on, and what arrives late is used."""
    page = page_with_stopped_clock
    held: list[Route] = []
    hold = lambda route: held.append(route)  # noqa: E731, PLW0108  (Playwright cannot take a built-in method)
    manifests: list[str] = []
    page.route(served(page, "checklists.whl"), hold)
    page.on("request", lambda request: manifests.append(request.url) if "manifest" in request.url else None)
    page.evaluate(f"() => {{ window.answer = outcome({DRAFT}) }}")
    wait_for(page, lambda: bool(held))
    page.clock.fast_forward(7_900)
    assert page.evaluate("state()") == "loading"
    page.clock.fast_forward(200)
    assert page.evaluate("state()") == "failed"
    assert "taking long" in page.evaluate("told.at(-1)")
    page.evaluate("() => { retry() }")
    assert page.evaluate("state()") == "loading"
    page.clock.fast_forward(8_100)
    assert page.evaluate("state()") == "failed"
    held[0].continue_()
    until(page, "ready")
    assert "Sam Lee" in page.evaluate("answer")["value"]["html"]
    assert page.evaluate("states") == ["loading", "failed", "loading", "failed", "ready"]
    assert len(manifests) == 1, "trying again waits for what is on its way"


def test_stuck_for_a_minute(page_with_stopped_clock: Page) -> None:
    """What has not come after a minute is asked for again, in a new worker, and the question is answered."""
    page = page_with_stopped_clock
    held: list[Route] = []
    hold = lambda route: held.append(route)  # noqa: E731, PLW0108  (as above)
    pattern = served(page, "checklists.whl")
    page.route(pattern, hold)
    page.evaluate(f"() => {{ window.answer = outcome({DRAFT}) }}")
    wait_for(page, lambda: bool(held))
    page.unroute(pattern)
    page.clock.fast_forward(61_000)
    page.evaluate("() => { retry() }")
    until(page, "ready")
    assert "Sam Lee" in page.evaluate("answer")["value"]["html"]


def test_manifest_names_the_pages_build(page: Page) -> None:
    """The build on the page is the build of the Python beside it."""
    page.goto("/letters/request-evaluation/")
    build = page.get_attribute("html", "data-build")
    assert build == manifest(page)["v"]
