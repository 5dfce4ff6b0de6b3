"""A short run of what `make faults` drives its browsers with, in Chromium alone."""

from __future__ import annotations

import re

import pytest

from tests.browser.pages import LETTER
from tests.faults.devices.device import Device
from tests.faults.devices.fixtures import device, network  # noqa: F401  (fixtures)
from tests.faults.network import Network
from tests.faults.parent import fill, given, ready, says
from tests.faults.table import Table, lost


@pytest.mark.parametrize("device", ["chromium"], indirect=True)
def test_a_device_keeps_its_profile_and_its_network_is_noted(device: Device, network: Network) -> None:  # noqa: F811
    """What is typed is there after a restart; the site is asked, and a request elsewhere would be seen."""
    network.refused = re.compile(r"\.wasm")
    tab = device.tab()
    tab.open(LETTER)
    ready(tab)
    fill(tab, {"child": "Sam Lee"})
    saw = says(tab, "Saved on this device", "[data-status]")
    before = given(tab)
    device.restart()
    tab = device.tab()
    tab.open(LETTER)
    table = Table()
    table.add("closed and opened", device.name, lost(before, given(tab)), saw)
    assert table.rows()[0][:4] == ("closed and opened", "Chromium", "1", "0")
    assert LETTER in network.asked
    tab.open("http://elsewhere.example/")
    assert "GET http://elsewhere.example/" in network.foreign
