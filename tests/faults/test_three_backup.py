"""In Chromium, Firefox and WebKit: a backup brings back every byte, with a passphrase and without."""

from __future__ import annotations

import pytest

from tests.browser.keeping import MY_DATA, records
from tests.faults.conftest import Told
from tests.faults.devices.device import Device
from tests.faults.parent import downloaded, keep, kept, ready, says, seen, tap
from tests.faults.table import lost

PASSPHRASE = "correct horse Nguyen"
WRONG = "correct horse nguyen"
DONE = "Restored. Your records are back on this device."
RESTORE = "Add to what is here"


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_erase_then_restore(device: Device, told: Told, passphrase: str) -> None:
    """Save a backup, erase everything, choose the file, look at what it would do, restore: the same bytes."""
    tab = device.tab()
    keep(tab, records())
    tab.open(MY_DATA)
    ready(tab)
    if passphrase:
        tab.click(".iep-lock summary")
        for box in ("new", "again"):
            tab.click(f'[data-typed="{box}"]')
            tab.keys(passphrase)
    file = downloaded(device, lambda: tap(tab, "Save a backup"))
    assert ("Sam Lee" in file.read_text(encoding="utf-8")) == (passphrase == "")
    tap(tab, "Erase everything on this device")
    tap(tab, "Yes, erase everything")
    says(tab, "All is erased")
    assert kept(tab) == {}
    tab.upload("[data-file]", file)
    if passphrase:
        for words in (WRONG, PASSPHRASE):
            tab.click('[data-typed="unlock"]')
            tab.press("a", control=True)
            tab.keys(words)
            tap(tab, "Open it")
            if words == WRONG:
                says(tab, "This passphrase does not open the file.")
    says(tab, "Sam Lee", "[data-planned]")
    assert kept(tab) == {}, "nothing is restored before it was looked at"
    tap(tab, RESTORE)
    saw = says(tab, DONE, "[data-restored]")
    what = "erased, restored" + (" (with a passphrase)" if passphrase else "")
    told(what, device.name, lost(records(), kept(tab)), saw)
    assert kept(tab) == records()
    tab.reload()
    ready(tab)
    assert "Sam Lee" in seen(tab, "[data-kept]")
