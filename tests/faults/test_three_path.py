"""In Chromium, Firefox and WebKit: from home to a copied letter, and all that was typed is kept."""

from __future__ import annotations

import re

import pytest

from tests.browser.pages import CHECKLIST, LETTER, LETTER_RECORD, Given
from tests.faults.conftest import Told
from tests.faults.devices.device import Device, until
from tests.faults.network import Network
from tests.faults.parent import clipboard, fill, given, kept, python_ready, ready, says, seen, tap
from tests.faults.table import lost

NAMES: Given = {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School"}
OWN: Given = {"to": "Ms. Rivera", "areas": ["reading", "behavior"], "suspected": "dyslexia"}
SAVED = "Saved on this device"
STATUS = "[data-status]"
BODY = '[data-output="body"]'
UNSAID = "My child goes to Oak Street School."


def test_the_main_path(device: Device, told: Told) -> None:
    """Home, the guide, the letter; filled in; Python's letter is copied; it is there after a reload."""
    tab = device.tab()
    tab.open("/")
    tap(tab, "They won't test my child", "a")
    until(lambda: "/guides/" in str(tab.evaluate("() => location.pathname")))
    until(lambda: tab.evaluate("() => document.readyState") == "complete")
    tab.click(f"article a[href$='{LETTER.strip('/').split('/')[-1]}/']")
    until(lambda: tab.evaluate("() => location.pathname") == LETTER)
    ready(tab)
    fill(tab, {**NAMES, **OWN})
    python_ready(tab)
    letter = says(tab, UNSAID, BODY)
    tap(tab, "Copy email")
    says(tab, "Copied.")
    copied = clipboard(tab)
    assert " ".join(copied.split()) == " ".join(letter.split())
    saw = says(tab, SAVED, STATUS)
    before = given(tab)
    assert lost({"family": NAMES, LETTER_RECORD: OWN}, before) == 0
    tab.reload()
    python_ready(tab)
    says(tab, UNSAID, BODY)
    told("main path, then reload", device.name, lost(before, given(tab)), saw)


def test_two_tabs(device: Device, told: Told) -> None:
    """What each types is kept, and each shows the other's."""
    one, other = device.tab(), device.tab()
    for tab in (one, other):
        tab.open(CHECKLIST)
        ready(tab)
    typed: dict[str, object] = {"concern_1": "Math is slow.", "concern_2": "He is tired."}
    fill(one, {"concern_1": "Math is slow."})
    fill(other, {"concern_2": "He is tired.", "child": "Sam Lee"})
    value = "(name) => document.querySelector(`[name='${name}']`).value"
    until(lambda: other.evaluate(value, "concern_1") == "Math is slow.", what="the other tab shows it")
    until(lambda: one.evaluate(value, "concern_2") == "He is tired.", what="this tab shows it")
    saw = says(one, SAVED, STATUS)
    found = given(one)
    gone = lost({"family": {"child": "Sam Lee"}, "checklist:before-the-meeting": typed}, found)
    told("two tabs typing", device.name, gone, saw)


@pytest.mark.parametrize("device", ["chromium", "firefox"], indirect=True)
def test_the_browser_is_closed(device: Device, told: Told) -> None:
    """At once after the last key, and opened again. (An automated WebKit keeps no profile.)"""
    tab = device.tab()
    tab.open(LETTER)
    ready(tab)
    fill(tab, NAMES)
    says(tab, SAVED, STATUS)
    before = given(tab)
    device.restart()
    tab = device.tab()
    tab.open(LETTER)
    ready(tab)
    saw = says(tab, "Sam Lee", "iep-child")
    told("browser closed and opened", device.name, lost(before, given(tab)), saw)


def test_no_python(device: Device, network: Network, told: Told) -> None:
    """Its files do not come: the page says so in a sentence, keeps what is typed, and copies the letter."""
    network.refused = re.compile(r"\.wasm")
    tab = device.tab()
    tab.open(LETTER)
    ready(tab)
    fill(tab, NAMES)
    until(lambda: tab.evaluate("() => document.documentElement.dataset.python") == "failed")
    saw = seen(tab, ".iep-python")
    before = given(tab)
    assert "Sam Lee" in seen(tab, BODY)
    network.refused = None
    tab.reload()
    python_ready(tab)
    says(tab, UNSAID, BODY)
    told("Python blocked, then not", device.name, lost(before, given(tab)), saw)
    assert kept(tab)
