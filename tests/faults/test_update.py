"""A site that is updated while a letter is typed: with no worker, and with one that kept the old version."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.pages import LETTER, SITE, SLOWEST, Gate, button, output, python_ready
from tests.browser.test_offline import Host, host, kept, visitor  # noqa: F401  (fixtures)
from tests.faults.conftest import Told
from tests.faults.ledger import (
    CHROMIUM,
    SAVED,
    Ledger,
    caught,  # noqa: F401  (fixture)
    letter,
    python_said,
    ready,
    status,
)
from tools.serve import start

pytestmark = [pytest.mark.noisy, pytest.mark.usefixtures("caught")]
NEW = "A new version of this site is ready"


@pytest.fixture
def own_site(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A site that the test may publish anew: its address and its folder."""
    folder = tmp_path / "site"
    shutil.copytree(SITE, folder, copy_function=os.link)
    server = start(folder)
    yield server.url, folder
    server.stop()


def publish(folder: Path) -> None:
    """Put a new build in the place of the one that is there, files of the old one gone."""
    old = re.search(r'data-build="([^"]+)"', (folder / "index.html").read_text("utf-8"))
    assert old
    own = folder / "python" / f"manifest-{old[1]}.json"
    own.rename(own.with_name("manifest-next-build.json"))
    for file in [*folder.rglob("*.html"), *folder.glob("python/*.json")]:
        text = file.read_text("utf-8")
        file.unlink()  # it may be one with the built site's own
        file.write_text(text.replace(old[1], "next-build"), "utf-8")


@pytest.mark.parametrize("when", ["before Python", "after Python"])
def test_update_during_typing(open_page: OpenPage, told: Told, own_site: tuple[str, Path], when: str) -> None:
    """The words stay, are saved under the old page, and stand in the new one after a reload."""
    url, folder = own_site
    page = open_page(base_url=url, service_workers="block")
    gate = Gate(page, "**/python/manifest-*.json")
    ledger = letter(page)
    if when == "after Python":
        gate.open()
        python_ready(page)
    ledger.type("child", "Sam Lee")
    publish(folder)
    ledger.type("school", "Oak Street School")
    saw = status(page)
    if when == "before Python":
        page.locator("[data-definition]").dispatch_event("pointerdown")
        gate.open()
        expect(page.locator(".iep-python")).to_contain_text("Reload the page", timeout=SLOWEST)
        saw = python_said(page)
    ledger.type("examples", "He guesses at words.")
    expect(output(page, "body")).to_contain_text("Sam Lee")
    assert status(page).startswith(SAVED)
    lost = ledger.lost() + ledger.lost_again()
    assert page.locator("html").get_attribute("data-build") == "next-build"
    told(f"update during typing, {when}", CHROMIUM, lost, saw)


@pytest.mark.parametrize("when", ["with no network", "while it is fetched", "taken at once"])
def test_update_of_what_is_kept(visitor: Page, host: Host, told: Told, when: str) -> None:  # noqa: F811
    """The worker has a new version, or half of one: the words typed meanwhile are all there."""
    kept(visitor, LETTER)
    ledger = Ledger(visitor)
    ledger.type("child", "Sam Lee")
    version = host.update()
    if when == "with no network":
        host.stop()
        ledger.type("school", "Oak Street School")
        lost = ledger.lost_again()
        assert visitor.locator("html").get_attribute("data-version") != version
        host.start()
    else:
        lost = 0
    asking = "async () => { try { await (await navigator.serviceWorker.ready).update() } catch {} }"
    visitor.evaluate(asking)
    if when == "while it is fetched":
        host.stop()
        ledger.type("school", "Oak Street School")
        lost += ledger.lost_again()
        host.start()
        visitor.evaluate(asking)
    for number in range(5):
        ledger.type("examples", f"He guesses at words, {number}.")
    offer = visitor.get_by_text(NEW)
    expect(offer).to_be_visible(timeout=SLOWEST)
    saw = offer.inner_text()
    ledger.type("added", "One more thing.")
    button(visitor, "Load it now").click()
    expect(visitor.locator("html")).to_have_attribute("data-version", version, timeout=SLOWEST)
    ready(visitor)
    told(f"update of what is kept, {when}", CHROMIUM, lost + ledger.lost(visitor), saw)
