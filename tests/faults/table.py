"""The table that a run of the faults ends with: what was done, where, what was lost, what the parent saw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

HEAD = ("fault", "browser", "runs", "data lost", "what the parent saw")
WIDEST = 70


@dataclass(frozen=True)
class Run:
    """One fault, once, in one browser: how many fields of the parent's were lost, and what the page said."""

    fault: str
    browser: str
    lost: int
    saw: str


@dataclass
class Table:
    """All runs so far."""

    runs: list[Run] = field(default_factory=list)

    def add(self, fault: str, browser: str, lost: int, saw: str) -> None:
        """Note one run. Raises AssertionError when anything was lost, after noting it."""
        self.runs.append(Run(fault, browser, lost, " ".join(saw.split())))
        assert lost == 0, f"{fault} in {browser}: {lost} of what had been saved is gone"

    def rows(self) -> list[tuple[str, ...]]:
        """One row for each fault in each browser; what was seen in its runs, each once."""
        found: dict[tuple[str, str], list[Run]] = {}
        for run in self.runs:
            found.setdefault((run.fault, run.browser), []).append(run)
        return [
            (
                fault,
                browser,
                str(len(runs)),
                str(sum(run.lost for run in runs)),
                " / ".join(dict.fromkeys(run.saw for run in runs)),
            )
            for (fault, browser), runs in found.items()
        ]

    def lines(self) -> list[str]:
        """The table to print; columns are as wide as they need to be, the last one ends when it is full."""
        rows = [HEAD, *((*row[:-1], _short(row[-1])) for row in self.rows())]
        widths = [max(len(row[index]) for row in rows) for index in range(len(HEAD))]
        lines = [" | ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
        return [lines[0], "-+-".join("-" * width for width in widths), *lines[1:]]


def _short(words: str) -> str:
    return words if len(words) <= WIDEST else words[: WIDEST - 1] + "…"


def lost(before: Mapping[str, object], after: Mapping[str, object]) -> int:
    """How many things of `before` are not there after, or are not as they were.

    Mappings inside are compared field by field, so that a record of which two fields are gone counts two.
    """
    count = 0
    for name, value in before.items():
        there = after.get(name)
        if isinstance(value, Mapping):
            count += lost(value, there if isinstance(there, Mapping) else {})
        elif there != value:
            count += 1
    return count
