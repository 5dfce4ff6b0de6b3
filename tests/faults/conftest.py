"""Faults on purpose, in three browsers: each test tells what it did, and a table of it ends the run."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.client import client, page_with_stopped_clock  # noqa: F401  (fixtures)
from tests.browser.conftest import (  # noqa: F401  (fixtures)
    browser,
    complaints,
    gate,
    open_page,
    page,
    playwright,
    sink,
    site,
    unscripted,
)
from tests.faults.devices.fixtures import device, network  # noqa: F401  (fixtures)
from tests.faults.table import Table

type Told = Callable[[str, str, int, str], None]

TABLE = Table()


@pytest.fixture
def told() -> Told:
    """Add one run to the table: ``told(fault, browser, lost, saw)``. The test fails if `lost` is not 0."""
    return TABLE.add


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table."""
    if TABLE.runs:
        terminalreporter.section("faults")
        for line in TABLE.lines():
            terminalreporter.write_line(line)
