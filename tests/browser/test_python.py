"""Python in the page: how it starts, what stops it, and that nothing is lost when something does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, Worker, expect

# A page without a tool: nothing but the test touches Python here.
PLAIN_PAGE = "/guides/process/"
FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "checklists.whl")
DRAFT = "ask('letter.draft', 'request-evaluation', {child: 'Sam Lee'})"

PREPARE = """async () => {
  Object.assign(window, await import("/assets/app/client.js"), { states: [], told: [] });
  document.addEventListener("iep:python", ({ detail }) => {
    states.push(detail.state);
    told.push(detail.message);
  });
  window.outcome = (promise) => promise.then(
    (value) => ({ value }),
    (error) => ({ name: error.name, kind: error.kind, message: error.message }),
  );
}"""

BROKEN_WORKER = """
onmessage = () => { postMessage({ ready: true }); onmessage = () => { %s }; };
postMessage({ here: true });
"""


@pytest.fixture
def client(page: Page) -> Page:
    """A page whose window has what client.js exports, the states seen so far, and `outcome(promise)`."""
    page.goto(PLAIN_PAGE)
    page.evaluate(PREPARE)
    return page


@pytest.fixture
def page_with_stopped_clock(page: Page) -> Page:
    """The same, its timers moved by the test alone. The worker has a clock of its own."""
    page.clock.install(time="2026-11-02T09:00:00Z")
    page.goto(PLAIN_PAGE)
    page.clock.pause_at("2026-11-02T10:00:00Z")
    page.evaluate(PREPARE)
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


def served(page: Page, logical: str) -> str:
    """Return the pattern of the address of one file of Python."""
    return "**/python/" + str(manifest(page)["files"][logical]["file"])


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


def test_each_file_comes_over_the_wire_once(client: Page) -> None:
    """A file that is checked first and imported afterwards is not downloaded twice."""
    loaded = started(client).evaluate(
        "performance.getEntriesByType('resource').map(({ name, transferSize }) => [name, transferSize])"
    )
    wire = [url.split("/")[-1] for url, bytes in loaded if "/python/" in url and bytes > 0]
    assert sorted(wire) == sorted(file["file"].split("/")[-1] for file in manifest(client)["files"].values())


def test_today_is_the_local_date(open_page: Callable[..., Page]) -> None:
    """Late on New Year's Eve in Hawaii it is already tomorrow in Greenwich; the letter has Hawaii's date."""
    page = open_page(timezone_id="Pacific/Honolulu")
    page.clock.set_fixed_time("2027-01-01T05:00:00Z")
    page.goto(PLAIN_PAGE)
    page.evaluate(PREPARE)
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
@pytest.mark.parametrize("missing", ["**/python/manifest.json", "**/app/worker.js", "**/app/python.js"])
def test_part_of_it_missing(client: Page, missing: str) -> None:
    """Whatever is missing, waiting ends with a named error."""
    client.route(missing, lambda route: route.fulfill(status=404))
    assert outcome(client, DRAFT)["name"] == "PythonUnavailable"
    assert client.evaluate("state()") == "failed"


@pytest.mark.noisy
@pytest.mark.parametrize("logical", FILES)
def test_a_changed_file_is_not_run(client: Page, logical: str) -> None:
    """One changed byte in any file stops Python from starting; fetched anew it starts."""
    pattern = served(client, logical)

    def tamper(route: Route) -> None:
        response = route.fetch()
        body = bytearray(response.body())
        body[len(body) // 2] ^= 1
        route.fulfill(response=response, body=bytes(body))

    client.route(pattern, tamper)
    refused = outcome(client, DRAFT)
    assert refused["name"] == "TamperedFile"
    assert client.evaluate("state()") == "failed"
    client.unroute(pattern)
    assert "value" in outcome(client, "retry()")


def test_a_stale_page_asks_for_a_reload(client: Page) -> None:
    """A page of another build than Python's is told to reload, and fetches nothing more."""
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
    _wait_for(page, lambda: bool(held))
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
    _wait_for(page, lambda: bool(held))
    page.unroute(pattern)
    page.clock.fast_forward(61_000)
    page.evaluate("() => { retry() }")
    until(page, "ready")
    assert "Sam Lee" in page.evaluate("answer")["value"]["html"]


def _wait_for(page: Page, true: Callable[[], bool]) -> None:
    while not true():
        page.wait_for_timeout(20)


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
    client.route("**/app/worker.js", lambda route: route.fulfill(content_type="text/javascript", body=body))
    failed = outcome(client, DRAFT)
    assert failed["name"] == "WorkerCrashed"
    assert client.evaluate("states") == ["loading", "ready"] * 3 + ["failed"]
    assert client.evaluate("told.at(-1)") == failed["message"]
    client.unroute("**/app/worker.js")
    assert "value" in outcome(client, f"retry().then(() => {DRAFT})")


def test_gives_up_on_silence(page_with_stopped_clock: Page) -> None:
    """The same when three workers in turn say nothing."""
    page = page_with_stopped_clock
    body = BROKEN_WORKER % ""
    page.route("**/app/worker.js", lambda route: route.fulfill(content_type="text/javascript", body=body))
    page.evaluate(f"() => {{ window.answer = outcome({DRAFT}) }}")
    for _ in range(3):
        until(page, "ready")
        page.clock.fast_forward(5_100)
    assert page.evaluate("answer")["name"] == "AnswerTimeout"
    assert page.evaluate("state()") == "failed"


def test_spanish_sentences(client: Page) -> None:
    """A page in Spanish says it in Spanish, and finds Python at the site's root all the same."""
    client.goto("/es/")
    client.evaluate(PREPARE)
    assert "value" in outcome(client, DRAFT)
    client.reload()
    client.evaluate(PREPARE)
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


def test_manifest_names_the_pages_build(page: Page) -> None:
    """The build on the page is the build of the Python beside it."""
    page.goto("/letters/request-evaluation/")
    build = page.get_attribute("html", "data-build")
    assert build == manifest(page)["v"]
