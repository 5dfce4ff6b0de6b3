"""``make bench``: how soon the first letter is there, how fast it follows the keys, what a visit costs.

Prints one table and writes bench.json. Everything is measured in one run, the two ways of starting Python
in turns, and stated as a ratio or a count: milliseconds depend on the machine.
"""

import json
import statistics
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from tools import bench_browser as measure
from tools import bench_growth, bench_pages, lighthouse
from tools.bench_folder import GUIDE, LETTER, NoSiteError, lay_out
from tools.bench_http2 import http2
from tools.bench_row import Row
from tools.browser import LAUNCH_ARGS, NoBrowserError, find_or_install
from tools.serve import start
from tools.serve_files import COMPRESSED, compress, read
from tools.setup_steps import SetupError

ROOT = Path(__file__).resolve().parent.parent
REPEATS = 9
STARTS = "page open to first letter / unmodified Pyodide's 1+1"
MOST = 0.45
"""The target of that row; tests/faults/starts.py has it for Firefox and WebKit."""
LONG = 10_000
FAILURES = (NoSiteError, NoBrowserError, SetupError, lighthouse.LighthouseError, measure.MeasureError)
QUALITY = 11
"""Brotli's, as hosts use it for files that they hold ready."""


def starts(browser: Browser, base: str) -> list[Row]:
    """Measure both ways of starting Python in turns; the first of each is thrown away."""
    ours, stock = [], []
    for _ in range(REPEATS + 1):
        stock.append(measure.first_sum(browser, base))
        ours.append(measure.first_letter(browser, base))
    letter, one_plus_one = statistics.median(ours[1:]), statistics.median(stock[1:])
    spread = statistics.quantiles([a / b for a, b in zip(ours[1:], stock[1:], strict=True)], n=4)
    return [
        Row(STARTS, letter / one_plus_one, "ratio", MOST),
        Row("  quartiles of the pairs", spread[0], "ratio", note=f"to {spread[2]:.2f}"),
        Row("  first letter", letter, "ms"),
        Row("  unmodified Pyodide's 1+1", one_plus_one, "ms"),
    ]


def keys(browser: Browser, base: str) -> list[Row]:
    """Measure typing, at full speed and slowed down.

    Chromium slows the page down and not the worker; the last row counts the worker's part as slowed, too.
    """
    rows = []
    for slowdown, most in ((1, 16), (measure.THROTTLED, 60)):
        found = measure.typing(browser, base, slowdown)
        loop = statistics.median(found.loop)
        name = "key to updated letter" + (f", page {slowdown}x slower" if slowdown > 1 else "")
        for what, times, limit in (
            (name, found.keys, most),
            ("  and to Python's letter", found.answers, None),
        ):
            for percent, target in ((50, None), (95, limit)):
                value = percentile(times, percent)
                rows.append(
                    Row(f"{what}, p{percent}", value, "ms", target, f"{value / loop:.3f} of the loop")
                )
        rows += [
            Row("  in the worker, median", statistics.median(found.worker), "ms"),
            Row("  fixed loop in the page", loop, "ms"),
        ]
        if slowdown > 1:
            both = [
                key + (slowdown - 1) * worker for key, worker in zip(found.answers, found.worker, strict=True)
            ]
            rows.append(Row("  p95 were the worker as slow", percentile(both, 95), "ms", note="worked out"))
    return rows


def long_answers(browser: Browser, base: str) -> list[Row]:
    """Measure typing where every long answer has ten thousand characters."""
    found = measure.typing(browser, base, 1, LONG)
    what = "key to updated letter, answers of 10,000 characters"
    return [
        Row(f"{what}, p95", percentile(found.keys, 95), "ms", 30),
        Row("  and to Python's letter, p95", percentile(found.answers, 95), "ms"),
    ]


def again(browser: Browser, base: str) -> list[Row]:
    """Measure a second visit, whose files the browser has kept, and what a tab with a letter takes."""
    visits = [measure.second_visit(browser, base) for _ in range(REPEATS)]
    ratio = statistics.median(second / first for first, second, _ in visits)
    memory = statistics.median(each for _, _, each in visits)
    return [
        Row("first letter, second visit / first visit", ratio, "ratio", 0.8),
        Row("memory of a tab with Python's letter", memory / 1e6, "MB", 200),
    ]


def percentile(values: list[float], percent: int) -> float:
    """Return the value that `percent` of a hundred do not exceed."""
    return statistics.quantiles(values, n=100)[percent - 1]


def bytes_sent(browser: Browser, base: str) -> list[Row]:
    """Count what visits ask for, as brotli sends it."""
    guide = {url: measure.wire_bytes(url) for url in measure.addresses(browser, base, GUIDE)}
    tool = {url: measure.wire_bytes(url) for url in measure.addresses(browser, base, LETTER)}
    python = {url for url in (*guide, *tool) if "/python/" in url}
    return [
        Row("a guide's first visit", sum(guide.values()) / 1e3, "kB", 120),
        Row("  of these, Python", sum(guide.get(url, 0) for url in python), "bytes", 0),
        Row("a tool's page without Python", sum(tool[url] for url in tool.keys() - python) / 1e3, "kB"),
        Row("Python", sum(tool.get(url, 0) for url in python) / 1e6, "MB", 4.0),
    ]


def warm(folder: Path) -> None:
    """Have the server compress everything before time counts: the best brotli takes half a minute."""
    for file in folder.rglob("*"):
        if file.is_file() and (content := read(file)).type.startswith(COMPRESSED):
            compress(content, QUALITY)


def main() -> int:
    """Measure, print, write bench.json; return 1 for a missed target, 2 for no site or browser."""
    try:
        path = find_or_install()
        with TemporaryDirectory() as folder:
            lay_out(ROOT / "site", Path(folder))
            bench_pages.add_bare(ROOT / "site", Path(folder))
            lighthouse.install()
            rows = run(path, Path(folder))
    except FAILURES as error:
        print(error, file=sys.stderr)
        return 2
    width = max(len(row.what) for row in rows)
    for row in rows:
        print(f"{row.what:<{width}}  {row.value:>8.2f} {row.unit:<6} {row.verdict:<20} {row.note}".rstrip())
    (ROOT / "bench.json").write_text(json.dumps([asdict(row) for row in rows], indent=2) + "\n")
    return int(not all(row.is_reached for row in rows))


def run(chromium: Path, folder: Path) -> list[Row]:
    """Measure what is in `folder` and return the table."""
    warm(folder)
    server = start(folder, quality=QUALITY)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(LAUNCH_ARGS))
        rows = [
            *starts(browser, server.url),
            *keys(browser, server.url),
            *long_answers(browser, server.url),
            *bytes_sent(browser, server.url),
            *again(browser, server.url),
            *bench_pages.bare_bytes(browser, server.url),
        ]
        with http2(server.url, folder) as url:  # as hosts send pages
            rows += bench_pages.slow_phone(browser, url)
            browser.close()
            rows += bench_pages.against_bare(chromium, url)
            rows += bench_pages.scores(chromium, url)
    server.stop()
    return rows + bench_growth.growth(folder / "growth")


if __name__ == "__main__":
    sys.exit(main())
