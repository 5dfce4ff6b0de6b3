"""A network that is slow, or cut at one request."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import CDPSession, Error, Page, Route, expect

from tests.browser.children import save
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import LETTER, SLOWEST, button, field, output, stored
from tests.browser.test_log import KEPT, LOG, chip, entry
from tests.faults.conftest import Told
from tests.faults.ledger import (
    CHROMIUM,
    Ledger,
    caught,  # noqa: F401  (fixture)
    missing,
    python_said,
    ready,
    records,
    uncaught,
)

pytestmark = [pytest.mark.noisy, pytest.mark.usefixtures("caught")]

SLOW_3G = {"offline": False, "latency": 2000, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""What browsers' own tools call so: 400 kbit/s, and two seconds for an answer to set out."""
PATIENCE = 4_000
"""After so many milliseconds the parent believes that nothing more comes."""


def slow(page: Page) -> CDPSession:
    """From now on the page's line is slow."""
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW_3G)
    return line


def test_slow_3g(open_page: OpenPage, told: Told) -> None:
    """The page can be read and typed in long before Python is there; what was typed at once is saved."""
    page = open_page(viewport=PHONE, service_workers="block")
    line = slow(page)
    page.goto(LETTER, wait_until="commit")
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=SLOWEST)
    field(page, "child").fill("Sam Lee")  # the script may not be here yet
    field(page, "areas").first.check()
    expect(button(page, "Copy email")).to_be_visible(timeout=SLOWEST)
    ledger = Ledger(page)
    ledger.note("child", "Sam Lee")
    ledger.note("areas", ["reading"])
    page.locator("[data-definition]").dispatch_event("pointerdown")
    ledger.type("school", "Oak Street School")
    expect(output(page, "body")).to_contain_text("Oak Street School")
    expect(page.locator(".iep-python")).to_contain_text("taking long", timeout=SLOWEST)
    saw = python_said(page)
    assert not ledger.held, "it was saved meanwhile"
    line.send("Network.emulateNetworkConditions", {**SLOW_3G, "latency": 0, "downloadThroughput": -1})
    told("slow network (Slow 3G)", CHROMIUM, ledger.lost() + ledger.lost_again(), saw)


def test_slow_3g_in_the_log(open_page: OpenPage, told: Told) -> None:
    """A note can be written long before Python is there, and is saved at once."""
    page = open_page(viewport=PHONE, service_workers="block")
    save(page, KEPT)
    before = stored(page)
    slow(page)
    page.goto(LOG, wait_until="commit")
    expect(entry(page)).to_be_visible(timeout=SLOWEST)
    assert page.locator("html").get_attribute("data-python") != "ready"
    for part, value in (("promise", "b"), ("outcome", "not")):
        chip(entry(page), part, value).check(force=True)
    entry(page).get_by_role("button", name="Save", exact=False).first.click()
    after = stored(page)
    new = [after[name]["given"] for name in after.keys() - before.keys() if name.startswith("log:")]
    assert [(each["promise"], each["outcome"]) for each in new] == [("b", "not")]
    assert page.locator("html").get_attribute("data-python") != "ready"
    saw = page.locator("main [data-status]:visible, main [role=status]:visible").first.inner_text()
    told("log, slow network (Slow 3G)", CHROMIUM, missing(before, after), saw)


class Cut:
    """Lets every request through but the first one for one address, whose line is cut."""

    def __init__(self, page: Page, path: str = "") -> None:
        """Watch a page and its worker."""
        self.asked: list[str] = []
        self.done = False
        self._path = path
        page.route("**/*", self._came)

    def _came(self, route: Route) -> None:
        path = urlsplit(route.request.url).path
        self.asked.append(path)
        if path == self._path and not self.done:
            self.done = True
            route.abort("connectionreset")
        else:
            route.continue_()


def opened(page: Page, path: str) -> None:
    """Open a page; where it did not come, once more."""
    try:
        page.goto(path)
    except Error:
        page.wait_for_timeout(300)  # until the browser's own page about it is there
        page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def python_there(page: Page) -> str:
    """Wait for Python like a parent; do what the page offers where it fails; return what it said."""
    said = ""
    html = page.locator("html")
    for _ in range(3):
        expect(html).to_have_attribute("data-python", re.compile("ready|failed"), timeout=SLOWEST)
        if html.get_attribute("data-python") == "ready":
            break
        said = said or python_said(page)
        if "taking long" in python_said(page):
            expect(html).to_have_attribute("data-python", "ready", timeout=SLOWEST)
            break
        page.get_by_role("button", name="Try again").first.click()
    return said


def write_letter(page: Page) -> tuple[int, str]:
    """Type a letter until Python has written it; return what was lost and what the page said was wrong."""
    opened(page, LETTER)
    saw = ""
    ledger = Ledger(page)
    here = button(page, "Copy email").or_(page.locator("[data-not-whole]"))
    expect(here.first).to_be_visible(timeout=SLOWEST)
    ledger.type("child", "Sam Lee")
    ledger.type("school", "Oak Street School")
    if ledger.held:
        saw = page.locator("[data-not-whole]").inner_text()
        page.get_by_role("button", name="Reload the page").click()
        ready(page)
        ledger.type("child", "Sam Lee")
        ledger.type("school", "Oak Street School")
    assert not ledger.held
    page.locator("[data-definition]").dispatch_event("pointerdown")
    saw = python_there(page) or saw
    expect(output(page, "body")).to_contain_text("Oak Street School", timeout=SLOWEST)
    lost = ledger.lost()
    with suppress(Error):
        page.reload()
    ready(page)
    return lost + ledger.lost(page), saw


def make_log_pdf(page: Page) -> tuple[int, str]:
    """Open the log and make its PDF; press again where the page says that something is missing."""
    opened(page, LOG)
    saw = ""
    form = page.locator("[data-entry-place] form")
    expect(form.or_(page.locator("[data-not-whole]")).first).to_be_visible(timeout=SLOWEST)
    if page.locator("[data-not-whole]").count():
        saw = page.locator("[data-not-whole]").inner_text()
        page.get_by_role("button", name="Reload the page").click()
        expect(form).to_be_visible()
    before = records(page)
    report = page.locator("[data-report=service]")
    line = report.locator("xpath=following-sibling::*[1]")
    for _ in range(4):
        report.click()
        try:
            expect(line).to_contain_text("The PDF is with your downloads", timeout=PATIENCE * 5)
            break
        except AssertionError:
            saw = line.inner_text() or saw
            if not saw:  # the button's own script did not come
                page.reload()
    expect(line).to_contain_text("The PDF is with your downloads", timeout=SLOWEST)
    return missing(before, records(page)), saw


FLOWS: dict[str, Callable[[Page], tuple[int, str]]] = {"letter": write_letter, "log's PDF": make_log_pdf}


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("flow", FLOWS)
def test_cut_at_each_request(open_page: OpenPage, told: Told, complaints: list[str], flow: str) -> None:
    """Exactly one request fails, each in turn: the page stays usable, and trying again brings the rest."""

    def fresh(path: str = "") -> tuple[Page, Cut]:
        page = open_page(service_workers="block", viewport=PHONE)
        if flow != "letter":
            save(page, KEPT)
        return page, Cut(page, path)

    page, all_of_it = fresh()
    FLOWS[flow](page)
    page.context.close()
    every = list(dict.fromkeys(all_of_it.asked))
    some = int(os.environ.get("FAULTS_EVERY", "1"))
    for path in every[::some]:
        page, cut = fresh(path)
        try:
            lost, saw = FLOWS[flow](page)
            assert not uncaught(complaints), uncaught(complaints)
        except (AssertionError, Error) as error:
            error.add_note(f"cut: {path}")
            raise
        end = time.monotonic() + SLOWEST / 1000
        while not cut.done and time.monotonic() < end:
            page.wait_for_timeout(100)  # the theme's own script waits until the page is at rest
        assert cut.done, f"{path} was not asked for"
        told(f"{flow}, network cut at one request of {len(every)}", CHROMIUM, lost, saw)
        page.context.close()
