"""In Chromium, Firefox and WebKit: once the site is kept, it works with no network."""

from __future__ import annotations

from tests.browser.pages import LETTER
from tests.faults.conftest import Told
from tests.faults.devices.device import Device, until
from tests.faults.network import Network
from tests.faults.parent import fill, given, python_ready, ready, says, seen, tap
from tests.faults.table import lost

CHECKLIST = "/checklists/at-the-meeting/"
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith("iep-")) continue;
    for (const { url } of await (await caches.open(name)).keys()) found.push(url);
  }
  return found;
}"""
AT_WORK = "async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'"
PARTS = (
    ".wasm",
    "python_stdlib",
    "checklists",
    "pyodide",
    LETTER,
    CHECKLIST,
)


def test_the_network_goes(device: Device, network: Network, told: Told) -> None:
    """A page opens that was not open before, Python answers, the letter is copied, nothing typed is lost."""
    tab = device.tab()
    tab.open(LETTER)
    ready(tab)
    fill(tab, {"child": "Sam Lee"})
    python_ready(tab)
    until(
        lambda: all(any(part in url for url in tab.evaluate(KEPT)) for part in PARTS), what="the site is kept"
    )
    until(lambda: tab.evaluate(AT_WORK), what="the service worker is at work")
    before = given(tab)
    network.is_cut = True
    tab.reload()
    ready(tab)
    python_ready(tab)
    fill(tab, {"school": "Oak Street School"})
    says(tab, "My child goes to Oak Street School.", '[data-output="body"]')
    tap(tab, "Copy email")
    says(tab, "Copied.")
    other = device.tab()
    other.open(CHECKLIST)
    assert seen(other, "h1")
    told(
        "no network",
        device.name,
        lost(before, given(tab)),
        says(tab, "Saved on this device", "[data-status]"),
    )
