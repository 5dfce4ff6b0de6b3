"""What `make bench` measures of growth: builds of copies of the project with made-up pages and letters.

A straight line: each page or letter more costs what the one before did. So the rows that matter are the cost
of one more among many against the cost of one more among few.
"""

import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import brotli
from babel.messages.pofile import read_po, write_po

from tools.bench_folder import GUIDE, LETTER, NoSiteError
from tools.bench_row import Row
from tools.new import ROOT, create

GUIDES = (50, 200, 1000)
"""Made-up guides beside the project's own pages."""
LETTERS = (25, 100, 400)
"""Letters in all; the project has about the first."""
STRAIGHT = 1.2
"""How much more one more may cost among many: builds on a shared machine differ by so much."""
_KEPT = (".venv", "node_modules", ".cache")
_LEFT = (".git", "site", "tests", "look", "site-zensical", *_KEPT)
_MODEL = Path("docs/en/guides/meetings.md")
_SPANISH = Path("checklists/locale/es/LC_MESSAGES/checklists.po")


@dataclass(frozen=True)
class Built:
    """A site that was built: seconds, and compressed bytes of a guide's page, a letter's and the wheel."""

    seconds: float
    guide: int
    letter: int
    wheel: int

    @property
    def milliseconds(self) -> float:
        """The same time."""
        return self.seconds * 1000


def growth(folder: Path) -> list[Row]:
    """Build with more and more pages, then with more and more letters. Raises NoSiteError."""
    pages = {count: _built(folder / f"pages-{count}", guides=count) for count in GUIDES}
    there = len(list((ROOT / "docs/en/letters").glob("*.md"))) - 1  # without the list of them
    letters = {count: _built(folder / f"letters-{count}", letters=max(0, count - there)) for count in LETTERS}
    return [
        *_rows("page", pages, {"a guide": "guide"}),
        *_rows("letter", letters, {"a letter's page": "letter", "the wheel": "wheel"}),
    ]


def _rows(what: str, built: dict[int, Built], weights: dict[str, str]) -> list[Row]:
    rows = []
    few, some, many = built
    for count, each in built.items():
        rows.append(Row(f"build with {count:,} {what}s", each.seconds, "s"))
    for name, of in {"build": "milliseconds", **weights}.items():
        values = {count: float(getattr(each, of)) for count, each in built.items()}
        early = (values[some] - values[few]) / (some - few)
        late = (values[many] - values[some]) / (many - some)
        unit = "ms" if of == "milliseconds" else "bytes"
        rows.append(Row(f"  {name}: for one more {what}, from {some} to {many:,}", late, unit))
        # less than one of either is a flat line, whatever its quotient
        ratio = late / early if late > 1 else 0.0
        rows.append(Row(f"  {name}: one more {what} among many / among few", ratio, "ratio", STRAIGHT))
    return rows


def _built(root: Path, guides: int = 0, letters: int = 0) -> Built:
    shutil.copytree(ROOT, root, ignore=lambda at, _: _LEFT if Path(at) == ROOT else ("__pycache__",))
    for name in _KEPT:
        (root / name).symlink_to((ROOT / name).resolve())
    _make_up(root, guides, letters)
    start = time.perf_counter()
    _run(root, "tools.build")
    seconds = time.perf_counter() - start
    site = root / "site"
    (wheel,) = site.glob("python/files/checklists.*")
    weight = wheel.stat().st_size
    guide, letter = (
        len(brotli.compress((site / path.strip("/") / "index.html").read_bytes())) for path in (GUIDE, LETTER)
    )
    shutil.rmtree(root)
    return Built(seconds, guide, letter, weight)


def _make_up(root: Path, guides: int, letters: int) -> None:
    model = (root / _MODEL).read_text(encoding="utf-8")
    for number in range(guides):
        page = create("guide", f"made-up-{number}", root)[0]
        page.write_text(model.replace("title: ", f"title: {number}. ", 1), encoding="utf-8")
    for number in range(letters):
        create("letter", f"made-up-{number}", root)
    if letters:
        _run(root, "tools.catalogs", "update")
        with (root / _SPANISH).open("rb") as file:
            catalog = read_po(file)
        for message in catalog:
            message.string = message.string or message.id
        with (root / _SPANISH).open("wb") as file:
            write_po(file, catalog)
        _run(root, "tools.wording")


def _run(root: Path, module: str, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise NoSiteError(f"{module} failed with made-up pages: {done.stderr.strip()[-600:]}")
