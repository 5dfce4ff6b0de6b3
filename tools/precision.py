"""How well the wording check does on lines that people labelled: `python -m tools.precision`.

Half of the lines of tests/iep_lines.toml, by a hash of their text, are for finding what the check gets wrong;
the figures are those of the other half, which nobody looks at when the check is changed. `--wrong` lists what
is wrong in the first half.
"""

import argparse
import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from checklists.model.iep_line import Line, check
from checklists.model.iep_parts import PARTS
from checklists.record import record

LINES = Path(__file__).resolve().parents[1] / "tests/iep_lines.toml"
FUZZY, KIND = "fuzzy words", "kind"
NAMES = (FUZZY, KIND, *dict.fromkeys(part for parts in PARTS.values() for part in parts))

type Label = Mapping[str, Any]


@record
class Score:
    """How many were right, found where there is nothing, and not found."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Of what was found, the part that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of what is there, the part that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def labels() -> list[Label]:
    """Every labelled line."""
    found: list[Label] = tomllib.loads(LINES.read_text(encoding="utf-8"))["line"]
    return found


def is_kept(label: Label) -> bool:
    """Whether this line is kept for the figures."""
    return hashlib.sha256(label["text"].encode()).digest()[0] % 2 == 1


def scores(lines: Iterable[Label]) -> dict[str, Score]:
    """By name: fuzzy words, kind, and each part that can be missing."""
    found = [each for label in lines for each in _compared(label)]
    return {
        name: Score(*(sum(each == (name, fate) for each in found) for fate in ("right", "wrong", "missed")))
        for name in NAMES
    }


def _compared(label: Label) -> Iterator[tuple[str, str]]:
    """What was right, wrong or missed in one line, each with its name."""
    lines = check(label["text"])
    yield KIND, "right" if label["kind"] == _kind(lines) else "wrong"
    spots = list(_spots(label))
    marks = [(mark.start, mark.end) for line in lines for mark in _in(label, line)]
    for start, end in marks:
        yield FUZZY, "right" if any(start < last and first < end for first, last in spots) else "wrong"
    for first, last in spots:
        if not any(start < last and first < end for start, end in marks):
            yield FUZZY, "missed"
    said = {part for line in lines for part in line.missing}
    for part in said | set(label.get("missing", ())):
        fate = (
            "right"
            if part in said and part in label.get("missing", ())
            else "wrong"
            if part in said
            else "missed"
        )
        yield part, fate


def _spots(label: Label) -> Iterator[tuple[int, int]]:
    """Where the labelled words stand; each is looked for after the one before it, if it stands there."""
    text, at = label["text"].lower(), 0
    for words in label.get("fuzzy", ()):
        start = text.find(words.lower(), at)
        start = start if start >= 0 else text.find(words.lower())
        yield start, start + len(words)
        at = start + len(words)


@record
class _Spot:
    start: int
    end: int


def _in(label: Label, line: Line) -> Iterator[_Spot]:
    """The marks of a line, by their place in the whole labelled text."""
    offset = max(label["text"].find(line.text), 0)
    for mark in line.marks:
        yield _Spot(offset + mark.start, offset + mark.end)


def _kind(lines: Iterable[Line]) -> str:
    """The kind of the labelled line, which may have been read as more than one."""
    kinds = [line.kind for line in lines]
    return next((kind for kind in kinds if kind != "other"), "other")


def table(found: Mapping[str, Score]) -> str:
    """The scores as text."""
    rows = [f"{'':14}{'right':>7}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}"]
    rows += [
        f"{name:14}{each.right:7}{each.wrong:7}{each.missed:8}{each.precision:11.2f}{each.recall:8.2f}"
        for name, each in found.items()
        if name != KIND
    ]
    kind = found[KIND]
    return "\n".join([*rows, f"{'kind':14}{kind.right:7}{kind.wrong:7}{'':8}{kind.precision:11.2f}"])


def _faults(lines: Iterable[Label]) -> Iterator[str]:
    for label in lines:
        bad = [f"{name} {fate}" for name, fate in _compared(label) if fate != "right"]
        if bad:
            yield f"{'; '.join(bad)}: {label['text']}"


def main() -> None:
    """Print the table of the kept half, or what is wrong in the other."""
    parser = argparse.ArgumentParser(description="How well the wording check does.")
    parser.add_argument("--wrong", action="store_true", help="list what is wrong in the half to learn from")
    every = labels()
    if parser.parse_args().wrong:
        print(*_faults(each for each in every if not is_kept(each)), sep="\n")
        return
    kept = [each for each in every if is_kept(each)]
    made_up = sum(each["source"] == "made up" for each in every)
    print(f"{len(every)} lines, {made_up} of them made up; {len(kept)} kept for these figures:\n")
    print(table(scores(kept)))


if __name__ == "__main__":
    main()
