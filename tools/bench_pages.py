"""What `make bench` measures of pages: against a bare page of the theme, by Lighthouse, on a slow phone."""

import os
import re
import statistics
import subprocess
import sys
from html import escape
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from tools import bench_browser, lighthouse
from tools.bench_folder import GUIDE, LETTER, NoSiteError
from tools.bench_row import Row

BARE = "/bare/"
CHECKLIST = "/checklists/before-the-meeting/"
PAGES = {"home": "/", "guide": GUIDE, "checklist": CHECKLIST, "letter": LETTER, "log": "/records/log/"}
TURNS = 5
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 204_800, "uploadThroughput": 93_750}
"""As browsers' own tools have it: 1.6 Mbit/s down, and 150 ms for an answer to set out."""
SLOWDOWN = 4
_ARTICLE = re.compile(r"<article[^>]*>(.*?)</article>", re.DOTALL)
_TAG = re.compile(r"<(/?)(h1|h2|h3|p|ul|ol|li|blockquote)\b[^>]*>|<[^>]+>")
_PAINTED = """() => new Promise((done) => {
  const seen = new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime));
  seen.observe({ type: "largest-contentful-paint", buffered: true });
})"""
_TICKS = """
customElements.whenDefined("iep-checklist").then(() => {
  document.querySelector("iep-checklist input[type=checkbox]").click();
  window.ticked = performance.now();
  window.isKept = Object.keys(localStorage).some((name) => name.startsWith("iep:checklist:"));
});
"""
_COPIES = """
customElements.whenDefined("iep-letter").then(() => {
  const look = () => {
    const copy = [...document.querySelectorAll("iep-letter button")].find((each) =>
      each.textContent.trim() === "Copy email");
    if (!copy) return setTimeout(look, 20);
    copy.click();
    window.copied = performance.now();
    window.wasPython = document.documentElement.dataset.python === "ready";
  };
  look();
});
"""


class Phone(NamedTuple):
    """Milliseconds on a slow phone: till a guide is read, a tick is saved, the plain letter is copied."""

    read: float
    tick: float
    copy: float


def add_bare(site: Path, folder: Path) -> None:
    """Build a page of the bare theme with the guide's words into `folder`. Raises NoSiteError."""
    found = _ARTICLE.search((site / GUIDE.strip("/") / "index.html").read_text(encoding="utf-8"))
    if found is None:
        raise NoSiteError(f"The guide {GUIDE} has no article to compare with.")
    words = _TAG.sub(lambda tag: f"<{tag[1]}{tag[2]}>" if tag[2] else "", found[1])
    words = re.sub(r"\n\s*\n", "\n", words)
    source = folder / "bare-source"
    (source / "docs").mkdir(parents=True)
    (source / "docs" / "index.md").write_text(f"<div>\n{words}\n</div>\n", encoding="utf-8")
    (source / "mkdocs.yml").write_text(
        "site_name: Bare\ntheme:\n  name: material\n  font: false\n"
        f"site_dir: {escape(str(folder / BARE.strip('/')))}\n"
    )
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--config-file",
        str(source / "mkdocs.yml"),
    ]
    subprocess.run(command, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})


def against_bare(chromium: Path, base: str) -> list[Row]:
    """A guide against the bare page, in turns: medians of what Lighthouse measures."""
    ours, bare = [], []
    for _ in range(TURNS):
        bare.append(lighthouse.look(chromium, base + BARE))
        ours.append(lighthouse.look(chromium, base + GUIDE))

    def median(reports: list[lighthouse.Report], what: str) -> float:
        return float(statistics.median(getattr(each, what) for each in reports))

    performance = [statistics.median(each.scores["performance"] for each in both) for both in (ours, bare)]
    blocking = [max(1.0, median(both, "blocking")) for both in (ours, bare)]
    paints = [median(both, "largest_paint") for both in (ours, bare)]
    return [
        Row("guide / bare page, total blocking time", blocking[0] / blocking[1], "ratio", 1.1),
        Row("guide / bare page, largest contentful paint", paints[0] / paints[1], "ratio", 1.1),
        Row("guide, layout shift", median(ours, "shift"), "", 0.0),
        Row("bare page's performance less the guide's", performance[1] - performance[0], "points", 0.0),
    ]


def scores(chromium: Path, base: str) -> list[Row]:
    """Lighthouse's scores of each type of page; 100 is wanted for all but performance."""
    rows = []
    for name, path in PAGES.items():
        found = lighthouse.look(chromium, base + path)
        for category in lighthouse.CATEGORIES[1:]:
            missing = 100 - found.scores[category]
            note = ", ".join(found.complaints) if missing else ""
            rows.append(Row(f"Lighthouse, {name}: points missing for {category}", missing, "points", 0, note))
        rows.append(Row(f"Lighthouse, {name}: performance", found.scores["performance"], "points"))
    return rows


def bare_bytes(browser: Browser, base: str) -> list[Row]:
    """What a first visit to a guide brings, against the bare page."""
    both = [
        sum(map(bench_browser.wire_bytes, bench_browser.addresses(browser, base, path)))
        for path in (GUIDE, BARE)
    ]
    return [Row("guide / bare page, bytes", both[0] / both[1], "ratio", 1.5, f"{both[0] / 1e3:.0f} kB")]


def _slow(page: Page) -> None:
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW_4G)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})


def slow_phone(browser: Browser, base: str) -> list[Row]:
    """Reading, ticking and copying on Slow 4G with a processor that is four times slower."""
    runs = []
    for _ in range(TURNS):
        with bench_browser.visit(browser, base) as page:
            _slow(page)
            page.goto(GUIDE)
            read = float(page.evaluate(_PAINTED))
        with bench_browser.visit(browser, base) as page:
            page.add_init_script(_TICKS)
            _slow(page)
            page.goto(CHECKLIST)
            tick = bench_browser.waited(page, "window.ticked")
            if not page.evaluate("window.isKept"):
                raise bench_browser.MeasureError("the first tick was not saved")
        with bench_browser.visit(browser, base) as page:
            page.add_init_script(_COPIES)
            _slow(page)
            page.goto(LETTER)
            copy = bench_browser.waited(page, "window.copied")
            if page.evaluate("window.wasPython"):
                raise bench_browser.MeasureError("Python was there before the plain letter could be copied")
        runs.append(Phone(read, tick, copy))
    read, tick, copy = (statistics.median(each) for each in zip(*runs, strict=True))
    return [
        Row("slow phone: a guide can be read", read / 1e3, "s", 2.5),
        Row("slow phone: the first tick is saved", tick / 1e3, "s", 3.5),
        Row("slow phone: the plain letter is copied, before Python", copy / 1e3, "s"),
        Row("slow phone: first tick saved / guide can be read", tick / read, "ratio", 1.2),
    ]
