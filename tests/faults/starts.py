"""`python -m tests.faults.starts`: how soon Firefox and WebKit have Python's first letter, for `make bench`.

Each against the same browser's 1+1 by Pyodide as npm brings it, in turns, with a new profile each time.
Adds a row for each to bench.json; ends with 1 for a missed target.
"""

from __future__ import annotations

import json
import statistics
import sys
from dataclasses import asdict
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.devices.device import until
from tests.faults.devices.firefox import Firefox
from tests.faults.devices.webkit import WebKit
from tests.faults.network import Network
from tools.bench import MOST, QUALITY, ROOT, STARTS, warm
from tools.bench_browser import FIRST_LETTER
from tools.bench_folder import LETTER, STOCK, lay_out
from tools.bench_row import Row
from tools.serve import start

TURNS = 5
_BEGUN = "begun.js"


def main() -> int:
    """Measure, print and write down."""
    with TemporaryDirectory() as name:
        site = Path(name) / "site"
        lay_out(ROOT / "site", site)
        _begin_by_itself(site)
        warm(site)
        server = start(site, quality=QUALITY)
        network = Network(server.url)
        rows = [_row(browser, Path(name), server.url, network.address) for browser in (Firefox, WebKit)]
        network.stop()
        server.stop()
    for row in rows:
        print(f"{row.what}  {row.value:.2f}  {row.verdict}  {row.note}")
    bench = ROOT / "bench.json"
    kept = [each for each in json.loads(bench.read_text()) if each["what"] not in {row.what for row in rows}]
    names = [each["what"] for each in kept]
    at = names.index(STARTS) + 1
    at += sum(1 for _ in takewhile(lambda name: name.startswith(" "), names[at:]))  # what belongs to that row
    bench.write_text(json.dumps([*kept[:at], *map(asdict, rows), *kept[at:]], indent=2) + "\n")
    return int(not all(row.is_reached for row in rows))


def _begin_by_itself(site: Path) -> None:
    """Have the letter's page type its first character: these browsers take no script for a page to come."""
    (site / _BEGUN).write_text(FIRST_LETTER, encoding="utf-8")
    page = site / LETTER.strip("/") / "index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("</body>", f'<script src="/{_BEGUN}"></script></body>'), encoding="utf-8")


def _row(browser: type[Firefox | WebKit], folder: Path, site: str, proxy: str) -> Row:
    ours, stock = [], []
    for turn in range(TURNS + 1):  # the first of each is thrown away
        for times, path in ((stock, STOCK), (ours, LETTER)):
            device = browser(folder / f"{browser.name}-{turn}{path.replace('/', '-')}", site, proxy)
            tab = device.tab()
            tab.open(path)
            times.append(float(until(lambda tab=tab: tab.evaluate("() => window.answeredAt"))))
            device.close()
    letter, sum_ = statistics.median(ours[1:]), statistics.median(stock[1:])
    what = f"{STARTS}, in {browser.name}"
    return Row(what, letter / sum_, "ratio", MOST, f"{letter:.0f} of {sum_:.0f} ms")


if __name__ == "__main__":
    sys.exit(main())
