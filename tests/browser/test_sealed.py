"""Nothing leaves the device: neither page nor worker reaches another host; no address holds typed words."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import unquote_plus, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Sink
from tests.browser.pages import (
    CHECKLIST,
    CLIPBOARD,
    FULL,
    LETTER,
    SITE,
    addresses,
    app,
    button,
    field,
    fill,
    in_app,
    output,
    python_ready,
    search,
)
from tests.browser.uses import PREPARE, USES, run
from tools.serve import start

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


# A worker made from the address of a file of the site, past what wraps `Worker`.
FROM_AN_ADDRESS = """async () => {
  try { window.made = new (Object.getPrototypeOf(Worker))("/assets/app/worker.js", { type: "module" }); }
  catch (error) { return error.name; }
  return new Promise((done) => {
    window.made.onerror = () => done("refused");
    setTimeout(() => done("made"), 1500);
  });
}"""
TRUSTED_TYPES = re.compile(r"; require-trusted-types-for 'script'; trusted-types iep default")


@pytest.mark.noisy
@pytest.mark.parametrize(
    ("has", "says"),
    [
        ({"headers", "types"}, "TypeError"),
        ({"types"}, "TypeError"),
        ({"headers"}, "refused"),
        (set(), "out"),
    ],
    ids=["as it is", "a host without headers", "a browser without Trusted Types", "neither"],
)
def test_what_a_worker_made_from_an_address_can_do(
    page: Page, sink: Sink, tmp_path: Path, has: set[str], says: str
) -> None:
    """Decision 18: nothing, but in an older browser on a host that sends no headers."""
    shutil.copytree(SITE / app()[1:], tmp_path / app()[1:])
    for name in ("_headers", "about/words/index.html"):
        text = (SITE / name).read_text(encoding="utf-8")
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(
            text if "types" in has else TRUSTED_TYPES.sub("", text), encoding="utf-8"
        )
    if "headers" not in has:
        (tmp_path / "_headers").unlink()
    with start(tmp_path) as server:
        page.goto(f"{server.url}/about/words/")
        made = page.evaluate(in_app(FROM_AN_ADDRESS))
        if made == "made":
            (worker,) = [each for each in page.workers if each.url.endswith(app("worker.js"))]
            made = worker.evaluate(ASK, sink.url)
    assert made == says
    assert bool(sink.connections) is (says == "out")


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


def test_every_use_asks_its_own_host_only(open_page: OpenPage, site: str) -> None:
    """Every tool and export, a restore, and names taken out: one host."""
    page = open_page(permissions=CLIPBOARD)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.add_init_script(PREPARE)
    saw = {use.name: said for use, said in run(page.goto, page.evaluate)}
    assert len(saw) == len(USES)
    assert saw["the binder is made"] == "application/pdf"
    assert saw["a backup is restored"] == "restored"
    hosts = {urlsplit(url).netloc for url in asked if urlsplit(url).scheme not in ("data", "blob")}
    assert hosts == {urlsplit(site).netloc}


@pytest.mark.noisy
def test_the_privacy_page_proves_it(page: Page, sink: Sink) -> None:
    """Each try is refused and said to be; the one to the own host works; nobody came to the other."""
    page.goto("/about/privacy/")
    page.evaluate("(url) => { document.querySelector('iep-proof').dataset.elsewhere = url }", f"{sink.url}/")
    button(page, "Try to send a test word out").click()
    told = page.locator("iep-proof [role=status]")
    expect(told).to_contain_text("Your browser refused all 7 tries", timeout=20_000)
    expect(told).to_contain_text("The request to this site worked")
    lines = page.locator("iep-proof li").all_inner_texts()
    assert [line.split(".")[0] for line in lines] == ["Worked", *["Refused"] * 7]
    assert (sink.connections, sink.requests) == (0, [])
    assert urlsplit(page.url).path == "/about/privacy/"


@pytest.mark.noisy
def test_the_proof_says_when_something_gets_out(open_page: OpenPage, sink: Sink) -> None:
    """Without a policy it finds its ways out, and warns."""
    page = open_page(bypass_csp=True)
    page.goto("/about/privacy/")
    page.evaluate("(url) => { document.querySelector('iep-proof').dataset.elsewhere = url }", f"{sink.url}/")
    button(page, "Try to send a test word out").click()
    told = page.locator("iep-proof [role=status]")
    expect(told).to_contain_text("One of these was not refused", timeout=20_000)
    assert {each.split()[0] for each in sink.requests} >= {"GET", "POST"}


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
