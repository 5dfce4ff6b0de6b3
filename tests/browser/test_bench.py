"""What `make bench` measures is still there to be measured: it is run by hand, and would rot unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tools import bench_browser, bench_pages
from tools.bench_folder import LETTER, lay_out
from tools.serve import start


def test_each_measure_ends(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways of starting Python, typing with its worker's times, a visit's files, a slow phone."""
    lay_out(Path("site"), tmp_path)
    monkeypatch.setattr(bench_browser, "KEYS", 2)
    monkeypatch.setattr(bench_pages, "TURNS", 1)
    server = start(tmp_path)
    assert bench_browser.first_sum(browser, server.url) > 0
    assert bench_browser.first_letter(browser, server.url) > 0
    typed = bench_browser.typing(browser, server.url, slowdown=1)
    assert len(typed.keys) == len(typed.answers) == 2
    assert min(typed.worker) > 0
    assert any("/parts/tool.js" in each for each in bench_browser.addresses(browser, server.url, LETTER))
    assert all(row.value > 0 for row in bench_pages.slow_phone(browser, server.url))
    server.stop()
