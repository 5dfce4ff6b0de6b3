"""Starts the browsers for the tests, each with a profile of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.faults.devices.chromium import Chromium
from tests.faults.devices.device import Device
from tests.faults.devices.firefox import Firefox
from tests.faults.devices.webkit import WebKit
from tests.faults.network import Network


@pytest.fixture
def network(site: str) -> Iterator[Network]:
    """What the browsers have of a network: the site, and a note of everything else."""
    network = Network(site)
    yield network
    network.stop()


@pytest.fixture(params=["chromium", "firefox", "webkit"])
def device(request: pytest.FixtureRequest, tmp_path: Path, site: str, network: Network) -> Iterator[Device]:
    """A phone with nothing on it, once for each browser. What it says as an error fails the test."""
    folder = tmp_path / "device"
    folder.mkdir()
    device = _start(request, folder, site, network.address)
    yield device
    device.close()


def _start(request: pytest.FixtureRequest, folder: Path, site: str, proxy: str) -> Device:
    if request.param == "firefox":
        return Firefox(folder, site, proxy)
    if request.param == "webkit":
        return WebKit(folder, site, proxy)
    playwright: Playwright = request.getfixturevalue("playwright")
    return Chromium(playwright, folder, site, proxy)
