"""What `/// speed` shows: the figures that `make bench` measured last, from bench.json."""

import json
from pathlib import Path

from checklists.views.html import Html, el, join
from tools.bench_row import Row

BENCH = Path(__file__).resolve().parent.parent / "bench.json"


class SpeedError(Exception):
    """There are no figures, or they are not as `make bench` writes them."""


def rows(bench: Path = BENCH) -> list[Row]:
    """What was measured. Raises SpeedError."""
    try:
        return [Row(**each) for each in json.loads(bench.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError) as error:
        raise SpeedError(f"{bench.name} is not what `make bench` writes: run it. ({error})") from error


def page(bench: Path = BENCH) -> Html:
    """A table: what was measured, its figure, what we want and whether it is so. Raises SpeedError."""
    head = el("tr", *(el("th", each, scope="col") for each in ("What", "Measured", "Wanted")))
    body = join(*(_row(each) for each in rows(bench)))
    return el(
        "div", el("table", el("thead", head), el("tbody", body)), class_="md-typeset__table iep-figures"
    )


def _row(row: Row) -> Html:
    figure = f"{row.value:.2f}".rstrip("0").rstrip(".")
    unit = "" if row.unit in ("", "ratio") else f" {row.unit}"
    wanted = (
        ""
        if row.most is None
        else f"at most {row.most:g}{unit}: {'reached' if row.is_reached else 'not yet'}"
    )
    what = row.what.replace("  ", "– ", 1)  # a part of the row above
    said = f"{what} ({row.note})" if row.note else what
    return el("tr", el("td", said), el("td", f"{figure}{unit}"), el("td", wanted))
