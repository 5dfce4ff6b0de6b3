"""In Chromium, Firefox and WebKit: every page, every tool and every export, and not one request elsewhere."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.pages import addresses
from tests.browser.test_binder import KEPT
from tests.faults.conftest import Told
from tests.faults.devices.device import Device, Tab, until
from tests.faults.network import Network
from tests.faults.parent import downloaded, fill, keep, python_ready, ready, says, tap
from tools.serve import start

FORM = (
    "<!doctype html><title>x</title><link rel=icon href=data:,><form><input name=child><input name=to></form>"
)
OWN_TIME = 10
"""Seconds that a browser gets to ask for what it wants by itself."""
START = """() => {
  const tool = document.querySelector("[data-definition]");
  tool?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  return Boolean(tool);
}"""
IN_SIGHT = """(words) => [...document.querySelectorAll("button")]
  .some((each) => each.checkVisibility() && !each.disabled && each.textContent.trim() === words)"""
PDF = b"%PDF-"


def hosts(asked: list[str]) -> set[str]:
    """The hosts that the network was asked for, as "GET http://host/..." or "CONNECT host:port"."""
    targets = (each.split(" ", 1)[1] for each in asked)
    return {urlsplit(each if "://" in each else f"//{each}").hostname or each for each in targets}


def by_itself(device: Device, network: Network, folder: Path) -> set[str]:
    """The hosts that the browser asks for by itself: on a blank page, and on a form without a script."""
    folder.mkdir()
    (folder / "index.html").write_text(FORM)
    tab = device.tab()
    tab.open("about:blank")
    time.sleep(OWN_TIME / 2)
    bare = start(folder)
    tab.open(f"http://localhost:{bare.server_port}/")
    fill(tab, {"child": "Sam"})
    time.sleep(OWN_TIME / 2)
    tab.close() if device.keeps_profile else None  # WebKit ends with its last window
    bare.stop()
    return hosts(network.foreign)


def use(tab: Tab, address: str) -> None:
    """Open a page, and use the tool on it as far as it goes."""
    tab.open(address)
    ready(tab)
    if tab.evaluate(START):
        python_ready(tab)
        if tab.evaluate(IN_SIGHT, "Copy email"):
            tap(tab, "Copy email")
            says(tab, "Copied.")


def exports(device: Device, tab: Tab) -> None:
    """The binder's PDF with names and without, its print view, the calendar file, the backup."""
    tab.evaluate("() => { window.print = () => {}; }")
    for name in ("as it is", "names removed"):
        tab.open("/records/binder/")
        ready(tab)
        if name == "names removed":
            tab.click("[name=hide]")
        file = downloaded(device, lambda: tap(tab, "Make the PDF"))
        assert file.read_bytes().startswith(PDF)
    tab.evaluate("() => { window.print = () => {}; }")
    tap(tab, "Preview and print")
    tab.open("/records/deadlines/")
    ready(tab)
    tab.evaluate(START)
    file = downloaded(device, lambda: tap(tab, "Put these days into my calendar"))
    assert file.read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")
    tab.open("/my-data/")
    ready(tab)
    assert downloaded(device, lambda: tap(tab, "Save a backup")).suffix == ".html"


@pytest.mark.timeout(1800)
def test_one_host(device: Device, network: Network, site: str, tmp_path: Path, told: Told) -> None:
    """What the network noted beside the site's is what the browser asks for on a blank page, too."""
    own = by_itself(device, network, tmp_path / "form")
    tab = device.tab()
    day = {"deadline:yearly-review": {"start": datetime.now(UTC).date().isoformat()}}
    saved = "2026-11-01T10:00:00Z"
    keep(
        tab,
        {name: json.dumps({"v": 1, "saved": saved, "given": each}) for name, each in {**KEPT, **day}.items()},
    )
    for address in addresses():
        use(tab, address)
    exports(device, tab)
    until(lambda: len(network.asked) > len(addresses()), 1)
    strange = hosts(network.foreign) - own
    log = device.requests()
    seen = {
        urlsplit(url).netloc for url in log or [] if urlsplit(url).scheme in ("http", "https", "ws", "wss")
    }
    assert {each for each in seen if not each.startswith("localhost")} <= {urlsplit(site).netloc}
    assert strange == set()
    pages = len(addresses())
    asked = (
        f"{len(network.asked)} requests to the site; by itself {device.name} asks {sorted(own) or 'nobody'}"
    )
    told("every page, tool, export", device.name, len(strange), f"{pages} pages, {asked}")
