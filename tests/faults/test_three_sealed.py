"""In Chromium, Firefox and WebKit: neither page nor Python's worker reaches another host."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Sink
from tests.browser.pages import LETTER
from tests.browser.test_sealed import TRY, WAYS_OUT
from tests.faults.conftest import Told
from tests.faults.devices.device import Device, Tab, until
from tests.faults.parent import fill, python_ready, ready
from tools.serve import SiteServer, start

# Put before the code of every worker that is made from a blob: on a word of the page, it tries each way out.
IN_WORKERS = """
{
  const get = fetch;
  const channel = new BroadcastChannel("test-ways");
  const late = () => new Promise((after) => setTimeout(after, 2000));
  const settled = (way) => Promise.race([way, late()]).catch(() => {});
  const ways = {
    fetch: (url) => get(url),
    "no-cors": (url) => get(url, { mode: "no-cors" }),
    request: (url) => new Promise((onloadend) => {
      const asked = Object.assign(new XMLHttpRequest(), { onloadend });
      asked.open("GET", url);
      asked.send();
    }),
    socket: (url) => new Promise((onerror) => {
      Object.assign(new WebSocket(url.replace("http", "ws")), { onerror });
    }),
    import: (url) => import(url + ".js"),
  };
  channel.onmessage = async ({ data }) => {
    if (!data.sink) return;
    channel.postMessage({ heard: true });
    for (const [name, way] of Object.entries(ways)) {
      try { await settled(way(`${data.sink}/worker-${name}`)); } catch {}
    }
    channel.postMessage({ tried: Object.keys(ways) });
  };
}
"""
PREPARE = """(code) => {
  window.Blob = class extends Blob {
    constructor(parts, options) {
      super(options?.type === "text/javascript" ? [code, ...parts] : parts, options);
    }
  };
}"""
ASK_WORKERS = """(sink) => new Promise((done) => {
  const channel = new BroadcastChannel("test-ways");
  const again = setInterval(() => channel.postMessage({ sink }), 300); // until the worker is there
  channel.onmessage = ({ data }) => {
    clearInterval(again);
    if (data.tried) done(data.tried);
  };
})"""
START_ONE = """(code) => {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  window.worker = new Worker(url, { type: "module" });
}"""
ARRIVE = {"fetch", "no-cors", "beacon", "socket", "events", "import", "image", "style", "script", "font"}
"""What comes to the sink from a page without a policy, in every browser."""


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[SiteServer]:
    """A site with one page and no policy."""
    folder = tmp_path / "bare"
    (folder / "python").mkdir(parents=True)
    (folder / "python" / "manifest.json").write_text("{}")
    (folder / "index.html").write_text(
        "<!doctype html><title>Bare</title><link rel=icon href=data:,><p>Bare</p>"
    )
    server = start(folder)
    yield server
    server.stop()


def try_all(tab: Tab, sink: Sink) -> None:
    """Each way out of a page."""
    for name, way in WAYS_OUT.items():
        tab.evaluate(TRY % way, f"{sink.url}/{name}")


def test_no_way_out(device: Device, sink: Sink, told: Told) -> None:
    """Every way of a page and of Python's own worker is refused: the sink has no connection at all."""
    tab = device.tab()
    tab.open(LETTER)
    ready(tab)
    tab.evaluate(PREPARE, IN_WORKERS)
    fill(tab, {"child": "Sam Lee"})
    python_ready(tab)
    tried = tab.evaluate(ASK_WORKERS, sink.url)
    assert len(tried) == 5
    try_all(tab, sink)
    assert (sink.connections, sink.requests) == (0, [])
    ways = len(tried) + len(WAYS_OUT)
    told("ways out, page and worker", device.name, 0, f"{ways} ways, {sink.connections} connections made")


def test_the_same_ways_lead_out_without_a_policy(device: Device, sink: Sink, bare: SiteServer) -> None:
    """So that the zero above means something."""
    tab = device.tab()
    tab.open(f"http://localhost:{bare.server_port}/")
    tab.evaluate(START_ONE, IN_WORKERS)
    wanted = {f"worker-{name}" for name in ("fetch", "no-cors", "request", "socket", "import")}
    until(lambda: tab.evaluate(ASK_WORKERS, sink.url), what="the worker tries")
    try_all(tab, sink)

    def came() -> set[str]:
        return {each.split(" ")[1].strip("/").removesuffix(".js") for each in sink.requests}

    until(lambda: came() >= ARRIVE | wanted, 20, "all of them come to the sink")
