"""What `make bench` measures in a real Chromium. Every visit has a new, empty browser cache."""

import http.client
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, ViewportSize

from tools.bench_folder import LETTER, STOCK

THROTTLED = 4
LONGEST = 120
"""Seconds that anything may take to be measured."""
KEYS = 100

# Types into the first field as soon as the tool is there; notes when Python's letter replaces the plain one.
FIRST_LETTER = """
customElements.whenDefined("iep-letter").then(() => {
  const field = document.querySelector("iep-letter input[type=text]");
  field.focus();
  field.value = "S";
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
});
document.addEventListener("iep:python", ({ detail }) => {
  if (detail.state !== "ready") return;
  const body = document.querySelector('[data-output="body"]');
  new MutationObserver(() => { window.answeredAt ??= performance.now(); }).observe(body, { childList: true });
});
"""
# From the key going down to the letter showing it, and to Python's letter standing there, once for each key.
_KEYS = """
window.keys = [];
window.answers = [];
addEventListener("keydown", ({ timeStamp }) => { window.pressed = timeStamp; }, { capture: true });
const body = document.querySelector('[data-output="body"]');
new MutationObserver((changes) => {
  const took = performance.now() - window.pressed;
  if (window.keys.length === window.answers.length) window.keys.push(took);
  if (changes.some(({ target }) => target === body)) window.answers.push(took);
}).observe(body, { childList: true, subtree: true });
"""
_IS_PYTHON = r"""performance.getEntriesByType("resource").some(
  ({ name }) => /\/app[^/]*\/python\.js$/.test(name),
)"""
_WORKER_TIMES = """() => {
  const answer = self.onmessage;
  self.times = [];
  self.onmessage = (event) => {
    const from = performance.now();
    answer(event);
    self.times.push(performance.now() - from);
  };
}"""
# A fixed piece of work, in milliseconds: what the other figures are compared with.
_LOOP = """() => {
  const from = performance.now();
  let x = 1;
  for (let i = 0; i < 3e7; i += 1) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; }
  return x === 0 ? NaN : performance.now() - from;
}"""


class MeasureError(Exception):
    """What is measured did not happen."""


_PRIVATE = re.compile(r"^Private_\w+:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True)
class Typing:
    """Milliseconds from each key to the letter, to Python's letter, in the worker, and for the fixed loop."""

    keys: list[float]
    answers: list[float]
    worker: list[float]
    loop: list[float]


@contextmanager
def visit(browser: Browser, base: str) -> Iterator[Page]:
    """Give a page whose browser has nothing kept, closed at the end."""
    phone: ViewportSize = {"width": 360, "height": 740}
    context = browser.new_context(base_url=base, viewport=phone, ignore_https_errors=True)
    yield context.new_page()
    context.close()


def first_letter(browser: Browser, base: str) -> float:
    """Return the milliseconds from opening the letter's page to its first letter drafted by Python."""
    with visit(browser, base) as page:
        page.add_init_script(FIRST_LETTER)
        page.goto(LETTER)
        return _answered(page)


def second_visit(browser: Browser, base: str) -> tuple[float, float, float]:
    """Return the milliseconds to Python's first letter, twice in one browser, and the tab's bytes then."""
    with visit(browser, base) as page:
        page.add_init_script(FIRST_LETTER)
        times = []
        for _ in range(2):
            page.goto(LETTER)
            times.append(_answered(page))
            page.wait_for_timeout(1000)
        return times[0], times[1], _memory(browser)


def _memory(browser: Browser) -> float:
    """What the largest page process of the browser has for itself alone, in bytes."""
    line = browser.new_browser_cdp_session()
    processes = line.send("SystemInfo.getProcessInfo")["processInfo"]
    line.detach()
    sizes = []
    for each in processes:
        if each["type"] == "renderer":
            rollup = Path(f"/proc/{each['id']}/smaps_rollup").read_text(encoding="ascii")
            sizes.append(sum(int(size) for size in _PRIVATE.findall(rollup)) * 1024)
    if not sizes:
        raise MeasureError("the browser names no process of a page")
    return max(sizes)


def first_sum(browser: Browser, base: str) -> float:
    """Return the milliseconds from opening a page to 1+1 by Pyodide as npm brings it."""
    with visit(browser, base) as page:
        page.goto(STOCK)
        return _answered(page)


def _answered(page: Page) -> float:
    return waited(page, "window.answeredAt")


def waited(page: Page, expression: str) -> float:
    """Return the number that this JavaScript gives once it is there. Raises MeasureError for none."""
    end = time.monotonic() + LONGEST
    while not (found := page.evaluate(expression)):
        if time.monotonic() > end:
            raise MeasureError(f"{expression} did not come within {LONGEST} seconds, at {page.url}")
        page.wait_for_timeout(20)
    return float(found)


def typing(browser: Browser, base: str, slowdown: int, already: int = 0) -> Typing:
    """Return how long each of many keys takes on a page where Python is ready.

    `slowdown` is for the page alone: Chromium's throttling leaves workers as they are. `already` is how many
    characters each long answer has; the keys then go to the end of one of them.
    """
    with visit(browser, base) as page:
        page.goto(LETTER)
        field = page.locator("iep-letter input[name=child]")
        field.focus()
        page.locator("html[data-python=ready]").wait_for(state="attached")
        field.press_sequentially("Sam Lee")
        if already:
            for long in page.locator("iep-letter textarea[name]").all():
                long.fill(("He reads well. " * already)[:already])
                long.press("End")
        page.wait_for_timeout(500)
        network = page.context.new_cdp_session(page)
        network.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        worker = next(worker for worker in page.workers if worker.evaluate(_IS_PYTHON))
        worker.evaluate(_WORKER_TIMES)
        page.evaluate(_KEYS)
        loop = [page.evaluate(_LOOP) for _ in range(5)]
        for index in range(KEYS):
            page.keyboard.press("Backspace" if index % 2 else "e")
            waited(page, f"window.answers.length > {index}")
        return Typing(
            page.evaluate("window.keys"), page.evaluate("window.answers"), worker.evaluate("self.times"), loop
        )


def addresses(browser: Browser, base: str, path: str) -> list[str]:
    """Return what a first visit to `path` asks for, each address once, until nothing more is asked for."""
    asked: dict[str, None] = {}
    with visit(browser, base) as page:
        page.on("request", lambda request: asked.update({request.url: None}))
        page.goto(path, wait_until="networkidle")
        if path == LETTER:
            page.locator("iep-letter input[name=child]").press_sequentially("Sam")
            page.locator("html[data-python=ready]").wait_for(state="attached")
        page.wait_for_timeout(2_000)
    return [url for url in asked if url.startswith(base)]


def wire_bytes(url: str) -> int:
    """Return how many bytes the server sends for `url` to a browser that takes brotli, headers left out."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=120)
    connection.request("GET", parts.path, headers={"Accept-Encoding": "br"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != http.client.OK:
        raise OSError(f"{url} answered {answer.status}")
    return len(body)
