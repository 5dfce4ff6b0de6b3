"""Lighthouse: installed under .cache when it is first needed, run in the browser at hand."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.browser import LAUNCH_ARGS
from tools.node import environment, node_command, npm_command
from tools.setup_steps import Step, fingerprint

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
PLACE = ROOT / ".cache" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


class LighthouseError(Exception):
    """Lighthouse could not say anything about a page."""


@dataclass(frozen=True)
class Report:
    """What Lighthouse found: scores from 0 to 100, milliseconds, layout shift, and what it would mend."""

    scores: dict[str, float]
    largest_paint: float
    blocking: float
    shift: float
    complaints: tuple[str, ...]


def install() -> None:
    """Put Lighthouse where it is not shipped nor set up for everyone. Raises SetupError."""
    PLACE.mkdir(parents=True, exist_ok=True)
    stamp = PLACE / "stamp"
    wanted = fingerprint([HERE / "package.json", HERE / "package-lock.json"])
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    for name in ("package.json", "package-lock.json"):
        (PLACE / name).write_bytes((HERE / name).read_bytes())
    command = [*npm_command(ROOT), "ci", "--ignore-scripts", "--prefix", str(PLACE)]
    Step("Installing Lighthouse", command, "Lighthouse could not be installed").run(ROOT, environment(ROOT))
    stamp.write_text(wanted)


def look(chromium: Path, url: str) -> Report:
    """Visit a page as a phone does, by Lighthouse's own measures. Raises LighthouseError."""
    program = PLACE / "node_modules" / "lighthouse" / "cli" / "index.js"
    flags = " ".join(["--headless=new", *LAUNCH_ARGS, "--ignore-certificate-errors"])  # ours signs itself
    out = PLACE / "report.json"  # a pipe loses what the program has not written when it ends
    said = ["--quiet", "--output=json", f"--output-path={out}", f"--chrome-flags={flags}"]
    done = subprocess.run(
        [*node_command(ROOT), str(program), url, *said],
        env={**os.environ, "CHROME_PATH": str(chromium)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise LighthouseError(f"{url}: {done.stderr.strip()[-300:]}")
    return read(json.loads(out.read_text(encoding="utf-8")))


def read(found: dict[str, Any]) -> Report:
    """What matters of Lighthouse's own report. Raises LighthouseError where a category has no score."""
    scores = {name: found["categories"][name]["score"] for name in CATEGORIES}
    if none := [name for name, score in scores.items() if score is None]:
        raise LighthouseError(f"{found['finalDisplayedUrl']}: no score for {', '.join(none)}")
    audits = found["audits"]
    asked = {
        each["id"]
        for name in CATEGORIES[1:]
        for each in found["categories"][name]["auditRefs"]
        if each["weight"] > 0
    }
    return Report(
        {name: 100 * score for name, score in scores.items()},
        audits["largest-contentful-paint"]["numericValue"],
        audits["total-blocking-time"]["numericValue"],
        audits["cumulative-layout-shift"]["numericValue"],
        tuple(sorted(id for id in asked if audits[id]["score"] not in (None, 1))),
    )
