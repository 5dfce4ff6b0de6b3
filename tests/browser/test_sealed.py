"""Nothing leaves the device: neither page nor worker reaches another host; no address holds typed words."""

from __future__ import annotations

from urllib.parse import unquote_plus, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Sink
from tests.browser.pages import CHECKLIST, FULL, LETTER, addresses, field, fill, output, python_ready, search

WAYS_OUT = {
    "fetch": "(url) => fetch(url)",
    "no-cors": "(url) => fetch(url, { mode: 'no-cors' })",
    "beacon": "(url) => navigator.sendBeacon(url, 'x')",
    "socket": "(url) => new WebSocket(url.replace('http', 'ws'))",
    "events": "(url) => new EventSource(url)",
    "import": "(url) => import(url + '.js')",
    "image": "(url) => add('img', { src: url })",
    "style": "(url) => add('link', { rel: 'stylesheet', href: url })",
    "script": "(url) => add('script', { src: url })",
    "media": "(url) => add('video', { src: url })",
    "object": "(url) => add('object', { data: url })",
    "font": "(url) => new FontFace('x', `url(${url})`).load()",
    "base": "(url) => { add('base', { href: url }); return fetch('/python/manifest.json') }",
}
# The browser may open the line for these before it refuses them; nothing is said over it.
NAVIGATIONS = {
    "frame": "(url) => add('iframe', { src: url })",
    "form": "(url) => { add('form', { action: url, method: 'post' }); [...document.forms].at(-1).submit() }",
}
TRY = """async (url) => {
  const add = (tag, its) => new Promise((onload, onerror) => {
    document.body.append(Object.assign(document.createElement(tag), its, { onload, onerror }));
  });
  const way = %s;
  try { await Promise.race([way(url), new Promise((after) => setTimeout(after, 150))]); } catch {}
}"""
IN_A_WORKER = """async (url) => {
  const code = `onmessage = async ({ data }) => {
    try { await fetch(data); postMessage("out"); } catch { postMessage("refused"); }
  }`;
  const worker = new Worker(URL.createObjectURL(new Blob([code])));
  return new Promise((done) => { worker.onmessage = ({ data }) => done(data); worker.postMessage(url); });
}"""
# Python's worker has no fetch any more, but XMLHttpRequest is as it came.
ASK = """(url) => new Promise((done) => {
  const asked = new XMLHttpRequest();
  asked.onload = () => done("out");
  asked.onerror = () => done("refused");
  asked.open("GET", url);
  asked.send();
})"""


@pytest.mark.noisy
def test_no_way_out_of_a_page(page: Page, sink: Sink) -> None:
    """Every way a page has to reach another host is refused by the browser; the sink never hears of it."""
    page.goto(LETTER)
    for name, way in WAYS_OUT.items():
        page.evaluate(TRY % way, f"{sink.url}/{name}")
    assert (sink.connections, sink.requests) == (0, [])
    for name, way in NAVIGATIONS.items():
        page.evaluate(TRY % way, f"{sink.url}/{name}")
    assert urlsplit(page.url).path == LETTER
    assert sink.requests == []


def test_the_same_ways_lead_out_where_there_is_no_policy(open_page: OpenPage, sink: Sink) -> None:
    """So that the count of zero above means something."""
    page = open_page(bypass_csp=True)
    page.route(f"{sink.url}/**", lambda route: route.fulfill(status=200))
    page.goto(LETTER)
    tried: set[str] = set()
    page.on("request", lambda request: tried.add(urlsplit(request.url).path.strip("/")))
    ways = ("fetch", "no-cors", "beacon", "image", "style")
    for name in ways:
        page.evaluate(TRY % WAYS_OUT[name], f"{sink.url}/{name}")
    assert tried >= set(ways)


@pytest.mark.noisy
def test_no_way_out_of_a_worker(page: Page, sink: Sink) -> None:
    """Python's worker, the search's, and any other made from a blob are under the page's policy."""
    page.goto(LETTER)
    python_ready(page)
    search(page, "evaluation")
    assert len(page.workers) == 2
    for worker in page.workers:
        assert worker.url.startswith("blob:")
        assert worker.evaluate(ASK, sink.url) == "refused"
    assert page.evaluate(IN_A_WORKER, sink.url) == "refused"
    assert sink.connections == 0


def test_every_page_asks_its_own_host_only(page: Page, site: str) -> None:
    """The whole crawl, with Python and the search at work: one host."""
    asked: set[str] = set()
    page.context.on("request", lambda request: asked.add(request.url))
    for address in addresses():
        page.goto(address)
        if address in (LETTER, CHECKLIST):
            python_ready(page)
    search(page, "retention")
    hosts = {urlsplit(url).netloc for url in asked if urlsplit(url).scheme not in ("data", "blob")}
    assert hosts == {urlsplit(site).netloc}


def test_typed_words_stand_in_no_address(page: Page) -> None:
    """Neither the page's address, nor its title, nor anything it asks for holds a word that was typed."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(f"{request.url} {request.post_data}"))
    page.goto(LETTER)
    fill(page, FULL)
    python_ready(page)
    expect(output(page, "body")).to_contain_text("555-0142")
    title = page.title()
    page.locator(".iep-next a").first.click()
    page.wait_for_url("**/guides/**")
    page.go_back()
    expect(field(page, "child")).to_have_value("Sam Lee")
    said = unquote_plus(" ".join([*asked, page.url, title, page.title()]))
    for word in ("Sam", "Ana", "Oak Street", "Rivera", "dyslexia", "555-0142", "guesses"):
        assert word not in said
