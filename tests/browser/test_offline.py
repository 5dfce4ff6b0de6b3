"""With no network: what was kept opens and works, what was not says so. A new version waits for consent."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from socket import SHUT_RDWR, socket
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import keeping
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import (
    CHECKLIST,
    CLIPBOARD,
    LETTER,
    SHORT,
    SITE,
    SLOWEST,
    app,
    button,
    copied,
    field,
    fill,
    output,
    python_ready,
    stored,
)
from tools import offline
from tools.browser import LAUNCH_ARGS, find_or_install
from tools.serve import SiteServer

BINDER = "/records/binder/"
SAID = """async ([file, what]) => {
  const { tell } = await import(file);
  const { active } = await navigator.serviceWorker.ready;
  return tell(active, what);
}"""
FILL_CACHES = """async ([part, body]) => {
  let changed = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!request.url.includes(part)) continue;
      const { headers } = await cache.match(request);
      const whole = await (await cache.match(request)).text();
      await cache.put(request, new Response(body ?? whole.slice(0, whole.length / 2), { headers }));
      changed += 1;
    }
  }
  return changed;
}"""
DELETE = """async (part) => {
  let gone = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      if (request.url.includes(part) && (await cache.delete(request))) gone += 1;
  }
  return gone;
}"""


class Server(SiteServer):
    """One that also ends what is still connected when it stops: browsers keep their lines open."""

    def __init__(self, folder: Path, port: int = 0) -> None:
        """As a SiteServer, and quick rather than small."""
        self._lines: list[socket] = []
        super().__init__(folder, port, quality=1)

    def get_request(self) -> Any:
        """Remember each line."""
        line, address = super().get_request()
        self._lines.append(line)
        return line, address

    def stop(self) -> None:
        """Nobody answers any more, on no line."""
        super().stop()
        for line in self._lines:
            with suppress(OSError):
                line.shutdown(SHUT_RDWR)


class Host:
    """A copy of the built site on a server that can go away, come back, and get a new version."""

    def __init__(self, folder: Path) -> None:
        """Serve it from a free port."""
        self.folder = folder
        self.server = Server(folder)
        self.port = self.server.server_port
        self.server.run()

    @property
    def url(self) -> str:
        """Its address, which stays the same."""
        return f"http://127.0.0.1:{self.port}"

    def stop(self) -> None:
        """From now on nobody answers."""
        self.server.stop()

    def start(self) -> None:
        """Answers again."""
        self.server = Server(self.folder, self.port)
        self.server.run()

    def update(self, version: str = "0123456789ab") -> str:
        """Put a new version there: other pages, other scripts, another Python; return its version."""
        old = offline.app_folder(self.folder)
        new = old.with_name(f"app-{version}")
        before = re.search(r' data-version="(\w+)"', (self.folder / "index.html").read_text())
        assert before
        (old / "report-new.js").write_text("")
        old.rename(new)
        for page in self.folder.rglob("*.html"):
            text = page.read_text().replace(before[1], version).replace(f"/{old.name}/", f"/{new.name}/")
            page.write_text(text.replace("</h1>", " (new)</h1>"))
        worker = self.folder / "sw.js"
        text = worker.read_text().replace(before[1], version).replace(f"/{old.name}/", f"/{new.name}/")
        worker.write_text(text)
        (self.folder / f"offline-{before[1]}.json").rename(self.folder / f"offline-{version}.json")
        return version


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """A host of one's own."""
    folder = tmp_path / "site"
    shutil.copytree(SITE, folder, copy_function=_link)
    found = Host(folder)
    yield found
    found.stop()


def _link(source: str, target: str) -> None:
    """Python's files are large, and no test writes them; what a test may change is copied."""
    if "/python/files/" in source:
        Path(target).hardlink_to(source)
    else:
        shutil.copy2(source, target)


@pytest.fixture
def visitor(open_page: OpenPage, host: Host) -> Page:
    """A parent's phone, which may keep the site."""
    return open_page(base_url=host.url, service_workers="allow", viewport=PHONE, permissions=CLIPBOARD)


def said(page: Page, ask: str, **more: Any) -> dict[str, Any]:
    """What the service worker answers."""
    found: dict[str, Any] = page.evaluate(SAID, [script(page, "offline.js"), {"ask": ask, **more}])
    return found


def script(page: Page, name: str) -> str:
    """The address of one of the page's own scripts, of its own version."""
    source = page.locator('script[src$="/parts/page.js"]').first.evaluate("(script) => script.src")
    return str(source).replace("parts/page.js", name)


def kept(page: Page, path: str = "/", *, tools: bool = False, python: bool = False) -> None:
    """Open a page and wait until a copy of the site is kept."""
    page.goto(path)
    page.evaluate("() => navigator.serviceWorker.ready")
    for _ in range(300):
        found = said(page, "status")
        later = said(page, "hello")["later"] if tools else []
        if found.get("pages") and not found["missing"] and not later and (found["python"] or not python):
            return
        page.wait_for_timeout(200)
    pytest.fail(f"not kept: {found}")


@pytest.mark.noisy
def test_a_page_with_no_network(visitor: Page, host: Host) -> None:
    """After one visit home and the first pages open; another page says in words that it is not here."""
    kept(visitor)
    host.stop()
    for path in (
        "/",
        "/my-data/",
        "/letters/",
        "/records/log/",
        "/checklists/at-the-meeting/",
        "/index.html",
    ):
        visitor.goto(path)
        expect(visitor.locator("h1").first).to_be_visible()
        assert "offline" not in visitor.title()
    visitor.goto("/letters")
    assert visitor.url == f"{host.url}/letters/"
    visitor.goto("/states/tx/")
    expect(visitor.get_by_role("heading", name="You are offline")).to_be_visible()
    visitor.goto("/es/nada/")
    expect(visitor.get_by_role("heading", name="No hay internet")).to_be_visible()
    visitor.get_by_role("link", name="Keep a log").click()
    expect(visitor.get_by_role("heading", name="Keep a log", level=1)).to_be_visible()
    host.start()
    visitor.goto("/states/tx/")
    expect(visitor.get_by_role("heading", name="Texas", level=1)).to_be_visible()


@pytest.mark.noisy
def test_a_page_that_was_visited_is_kept(visitor: Page, host: Host) -> None:
    """The very first page too, which came before the worker; and the language one read."""
    kept(visitor, "/guides/process/")
    visitor.goto("/es/")
    visitor.wait_for_timeout(500)
    host.stop()
    for path in ("/guides/process/", "/es/"):
        visitor.goto(path)
        expect(visitor.locator("html")).to_have_attribute("data-version", re.compile(r"\w+"))
        assert visitor.evaluate("() => document.styleSheets.length") >= 3


@pytest.mark.noisy
def test_work_with_no_network(visitor: Page, host: Host, tmp_path: Path) -> None:
    """A letter with Python is built and copied, an entry logged, a report made, a backup restored."""
    kept(visitor, LETTER, tools=True)
    keeping.keep(visitor, keeping.records())
    file = keeping.save(visitor, tmp_path)
    for path in ("/records/log/", LETTER):
        visitor.goto(path)
    python_ready(visitor)
    kept(visitor, BINDER, python=True)
    report(visitor)
    host.stop()
    visitor.goto(LETTER)
    fill(visitor, SHORT)
    python_ready(visitor)
    expect(output(visitor, "body")).to_contain_text("Sam Lee")
    assert "Sam Lee" in copied(visitor, "Copy email")["text/plain"]
    visitor.goto("/records/log/")
    before = {name for name in stored(visitor) if name.startswith("log:")}
    button(visitor, "My child was absent this day").click()
    expect(visitor.locator("[data-saved]")).to_contain_text("“Child absent” for Speech therapy")
    assert {name for name in stored(visitor) if name.startswith("log:")} > before
    visitor.goto(BINDER)
    assert report(visitor).read_bytes().startswith(b"%PDF")
    visitor.goto("/my-data/")
    visitor.evaluate("() => localStorage.clear()")
    visitor.reload()
    keeping.choose(visitor, file)
    button(visitor, "Add to what is here").click()
    expect(visitor.locator("[data-restored]")).to_contain_text("Restored.")
    assert keeping.kept(visitor) == keeping.records()


def report(page: Page) -> Path:
    """Make the PDF of all records."""
    with page.expect_download(timeout=SLOWEST * 2) as found:
        button(page, "Make the PDF").click()
    return Path(found.value.path())


@pytest.mark.noisy
def test_a_broken_copy(visitor: Page, host: Host) -> None:
    """Cut off, gone, or another file under its name: never run, never a blank page, and then mended."""
    kept(visitor, CHECKLIST)
    python_ready(visitor)
    folder = app()
    assert visitor.evaluate(FILL_CACHES, [f"{folder}/elements/", "throw new Error('not ours')"]) > 10
    assert visitor.evaluate(FILL_CACHES, [f"{folder}/tokens_app_", None]) == 1
    assert visitor.evaluate(FILL_CACHES, ["/letters/", None]) >= 1
    assert visitor.evaluate(DELETE, f"{folder}/client.js") == 1
    visitor.goto(CHECKLIST)
    expect(button(visitor, "Print")).to_be_visible()
    python_ready(visitor)
    assert said(visitor, "hello")["missing"] == 0
    assert visitor.evaluate(FILL_CACHES, ["/records/log/", "<html>"]) >= 1
    host.stop()
    visitor.goto("/records/log/")
    expect(visitor.get_by_role("heading", name="You are offline")).to_be_visible()
    visitor.goto("/letters/")
    expect(visitor.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.noisy
def test_a_copy_that_cannot_be_mended_is_told(visitor: Page, host: Host) -> None:
    """In words, at the foot of the page; what was typed is there."""
    kept(visitor, CHECKLIST)
    visitor.evaluate(DELETE, "/letters/")
    host.stop()
    visitor.goto("/")
    expect(visitor.get_by_text("is gone. What you typed is still here.")).to_be_visible(timeout=20_000)


def test_a_new_version_waits_for_consent(visitor: Page, host: Host) -> None:
    """It is told in every tab, reloads nothing by itself, and what was typed is there afterwards."""
    kept(visitor, LETTER)
    fill(visitor, SHORT)
    visitor.evaluate("() => { window.mark = 1 }")
    other = visitor.context.new_page()
    other.goto("/")
    other.evaluate("() => { window.mark = 2 }")
    version = host.update()
    visitor.evaluate("async () => (await navigator.serviceWorker.ready).update()")
    for tab in (visitor, other):
        expect(tab.get_by_text("A new version of this site is ready")).to_be_visible(timeout=30_000)
    field(visitor, "school").press_sequentially(" (north)")
    visitor.wait_for_timeout(1000)
    assert visitor.evaluate("() => window.mark") == 1
    button(visitor, "Load it now").click()
    expect(visitor.locator("html")).to_have_attribute("data-version", version, timeout=20_000)
    expect(field(visitor, "school")).to_have_value("Oak Street School (north)")
    expect(other.get_by_text("was loaded in another tab")).to_be_visible()
    assert other.evaluate("() => window.mark") == 2, "the other tab goes on as it was"
    button(other, "Load it now").click()
    expect(other.locator("html")).to_have_attribute("data-version", version)
    for _ in range(100):
        said(other, "hello")
        names = other.evaluate("() => caches.keys()")
        if [name for name in names if name.startswith("iep-site-")] == [f"iep-site-{version}"]:
            break
        other.wait_for_timeout(200)
    else:
        pytest.fail(f"the old copy is still there: {names}")


def test_words_that_are_not_saved_hold_it_back(visitor: Page, host: Host) -> None:
    """And the line says why."""
    kept(visitor, "/")
    host.update()
    visitor.evaluate("""() => document.addEventListener("iep:child-leaving", (e) => e.preventDefault())""")
    visitor.evaluate("async () => (await navigator.serviceWorker.ready).update()")
    visitor.evaluate("() => { window.mark = 1 }")
    button(visitor, "Load it now").click(timeout=30_000)
    expect(visitor.get_by_text("is not saved yet, so nothing was loaded anew")).to_be_visible()
    assert visitor.evaluate("() => window.mark") == 1
    button(visitor, "Later").click()
    expect(visitor.get_by_text("A new version")).to_have_count(0)


@pytest.mark.noisy
def test_a_half_finished_update(visitor: Page, host: Host) -> None:
    """The new worker is there and its pages are not: the old copy stays whole, and works."""
    kept(visitor)
    before = said(visitor, "status")["version"]
    worker = host.folder / "sw.js"
    worker.write_text(worker.read_text().replace(before, "badbadbadbad"))
    visitor.evaluate("async () => { try { await (await navigator.serviceWorker.ready).update() } catch {} }")
    visitor.wait_for_timeout(2000)
    assert said(visitor, "status")["version"] == before
    host.stop()
    visitor.goto("/records/log/")
    expect(visitor.get_by_role("heading", name="Keep a log", level=1)).to_be_visible()


@pytest.mark.noisy
@pytest.mark.parametrize(
    "broken",
    ["throw new Error('broken')", "self.addEventListener('fetch', () => { throw new Error('broken') })", "]"],
)
def test_a_worker_that_throws(visitor: Page, host: Host, broken: str) -> None:
    """Whatever is wrong with it, the pages come from the network."""
    (host.folder / "sw.js").write_text(broken)
    for path in ("/", LETTER):
        visitor.goto(path)
        visitor.wait_for_timeout(3000)
        expect(visitor.locator("h1").first).to_be_visible()


@pytest.mark.noisy
def test_caches_that_throw(visitor: Page, host: Host) -> None:
    """A browser that refuses its caches: the worker passes all on, and with no network says so."""
    worker = host.folder / "sw.js"
    refuse = """
      for (const name of ["open", "match", "has", "keys"])
        CacheStorage.prototype[name] = () => Promise.reject(new DOMException("refused", "SecurityError"));
      const add = self.addEventListener.bind(self);
      self.addEventListener = (type, act) => add(type, type === "install" ? (e) => {
        try { act({ waitUntil: (work) => e.waitUntil(work.catch(() => 0)) }) } catch {}
      } : act);
      add("install", () => self.skipWaiting());"""
    worker.write_text(refuse + worker.read_text())
    visitor.goto("/")
    visitor.evaluate("() => navigator.serviceWorker.ready")
    visitor.goto(LETTER)
    python_ready(visitor)
    host.stop()
    visitor.goto("/")
    expect(visitor.get_by_role("heading", name="You are offline")).to_be_visible()


@pytest.mark.noisy
def test_a_first_visit_cut_in_the_middle(visitor: Page, host: Host) -> None:
    """Whatever was kept before the line was cut, the next visit brings the rest."""
    missing = host.folder / app().strip("/") / "backup.js"
    text = missing.read_text()
    missing.unlink()
    visitor.goto("/")
    for _ in range(100):
        if visitor.evaluate("async () => (await caches.keys()).length"):
            break
        visitor.wait_for_timeout(200)
    visitor.wait_for_timeout(1500)
    visitor.goto("about:blank")
    host.stop()
    host.start()
    missing.write_text(text)
    kept(visitor)


def test_python_is_not_fetched_twice(visitor: Page, host: Host) -> None:
    """What the first visit fetched is kept from there, and the next visit asks the network for none of it."""
    asked: list[str] = []
    plain: Any = host.server.RequestHandlerClass

    class Counting(plain):  # type: ignore[misc]
        def do_GET(self) -> None:
            asked.append(self.path)
            super().do_GET()

    host.server.RequestHandlerClass = Counting
    kept(visitor, LETTER)
    python_ready(visitor)
    kept(visitor, LETTER, python=True)
    python_ready(visitor)
    files = [path for path in asked if path.startswith("/python/files/")]
    assert sorted(set(files)) == sorted(files)


@pytest.mark.noisy
def test_keep_everything(visitor: Page, host: Host) -> None:
    """One button, its size told first; then every page opens with no network."""
    kept(visitor, "/my-data/")
    visitor.reload()
    keep = visitor.get_by_role("button", name=re.compile(r"Keep everything \(about \d+ MB\)"))
    keep.click()
    expect(visitor.get_by_text("Everything is kept.")).to_be_visible(timeout=SLOWEST)
    expect(visitor.get_by_text("Every page is kept on this device.")).to_be_visible()
    host.stop()
    visitor.goto("/states/wy/")
    expect(visitor.get_by_role("heading", name="Wyoming", level=1)).to_be_visible()


@pytest.mark.noisy
def test_no_room_is_said(visitor: Page, host: Host) -> None:
    """In a plain sentence; what was typed is not touched."""
    kept(visitor, "/my-data/")
    visitor.reload()
    session = visitor.context.new_cdp_session(visitor)
    used = visitor.evaluate("async () => (await navigator.storage.estimate()).usage")
    session.send("Storage.overrideQuotaForOrigin", {"origin": host.url, "quotaSize": used + 200_000})
    visitor.get_by_role("button", name=re.compile("Keep everything")).click()
    expect(visitor.get_by_text("There is not enough room on this device")).to_be_visible(timeout=SLOWEST)


def test_the_version_is_shown_and_checked(visitor: Page, host: Host) -> None:
    """It is that of the page; a newer one is told, and a host that is away too."""
    visitor.goto("/my-data/")
    version = visitor.get_attribute("html", "data-version") or ""
    expect(visitor.locator("[data-version-line]")).to_contain_text(f"version {version} of ")
    button(visitor, "Look for a newer version").click()
    expect(visitor.get_by_text("This is the newest version.")).to_be_visible()


def test_a_guest_keeps_nothing(open_page: OpenPage, host: Host) -> None:
    """On a device that is not the parent's no worker is registered and no cache is made."""
    page = open_page(base_url=host.url, service_workers="allow")
    page.add_init_script("sessionStorage.setItem('iep:guest', 'yes')")
    page.goto("/")
    page.wait_for_timeout(4000)
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    assert page.evaluate("async () => (await caches.keys()).length") == 0


def test_the_browser_starts_anew_with_no_network(browser: Browser, host: Host, tmp_path: Path) -> None:
    """A copy is there after the browser was closed; Python too."""
    open_ = browser.browser_type.launch_persistent_context
    how: dict[str, Any] = {"executable_path": find_or_install(), "args": [*LAUNCH_ARGS], "base_url": host.url}
    context = open_(str(tmp_path / "profile"), **how)
    page = context.new_page()
    kept(page, LETTER)
    python_ready(page)
    kept(page, LETTER, python=True)
    fill(page, SHORT)
    before = stored(page)
    context.close()
    host.stop()
    context = open_(str(tmp_path / "profile"), **how)
    page = context.new_page()
    page.goto(LETTER)
    expect(field(page, "child")).to_have_value("Sam Lee")
    assert stored(page) == before
    python_ready(page)
    context.close()
