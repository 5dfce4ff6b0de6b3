"""Ten thousand backup files that are broken, or made to do harm."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.pages import Gate
from tests.browser.test_restore_hostile import SLOWEST, judge
from tests.faults.conftest import Told
from tests.faults.ledger import CHROMIUM

FILES = 10_000
MEGABYTE = 1 << 20
MOST = 60 * MEGABYTE
"""By so many bytes may the page have grown once all files were looked at and what is unused was cleared."""


@pytest.fixture(autouse=True)
def gate(page: Page) -> Iterator[Gate]:
    """Python is not needed."""
    gate = Gate(page.context)
    yield gate
    gate.open()


@pytest.mark.timeout(3600)
def test_ten_thousand_files(page: Page, told: Told) -> None:
    """None is accepted wrongly or changes what is kept; time for each and the memory of all are bounded."""
    page.goto("/my-data/")
    line = page.context.new_cdp_session(page)

    def used() -> int:
        line.send("HeapProfiler.collectGarbage")
        return int(line.send("Runtime.getHeapUsage")["usedSize"])

    judge(page, FILES // 100)
    before = used()
    found = judge(page, FILES)
    grown = used() - before
    assert found.slowest < SLOWEST
    assert grown < MOST
    saw = f"{found.taken} whole files planned, the others refused in a sentence; slowest "
    saw += f"{found.slowest:.0f} ms, memory grew by {grown / MEGABYTE:.1f} MB"
    told(f"{FILES} hostile backup files", CHROMIUM, 0, saw)
