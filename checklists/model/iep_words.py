"""Words that two people can read in two ways, found in a line; anyone can add to the file they stand in."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Any

from checklists.record import record
from checklists.shipped import packed, toml

FILE = "model/fuzzy.json"
_WORD = re.compile(r"[^\W_]+(?:['’/&-][^\W_]+)*,?")
_NUMBER = re.compile(r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|twice", re.I)
_WITH = {
    "numbers": re.compile(
        r"\bfrom\b.{0,60}\d.{0,60}\bto\b.{0,60}\d|\bby (?:at least )?\d|\bup from \d", re.I
    ),
    "measure": re.compile(r"\d"),
    "extra": re.compile(
        r"\bhalf\b|\bdouble|\btwice\b|\d+(?:\.\d+)?\s*(?:%|percent|x\b|times|more|extra|minutes|days|hours)",
        re.I,
    ),
    "people": re.compile(
        r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?"
        r"(?:students|children|peers|pupils|others)\b",
        re.I,
    ),
}
"""What makes a word clear, by name: two numbers, any one, an amount of time, how many people."""
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ’", "abcdefghijklmnopqrstuvwxyz'")
"""`str.lower` may change a text's length, and places in a line would be off."""


@record
class Fuzzy:
    """A row of fuzzy.toml: see there."""

    says: Sequence[str]
    why: str
    ask: str
    blank: str = ""
    put: str = ""
    part: str = ""
    kinds: Sequence[str] = ()
    not_before: Sequence[str] = ()
    not_after: Sequence[str] = ()
    not_with: Sequence[str] = ()
    amount: int = 0


def found_in(text: str, kind: str) -> Iterator[tuple[int, int, Fuzzy]]:
    """Where fuzzy words stand in a line of this kind: start, end and row of each; none lies over another."""
    spots = list(_WORD.finditer(text.translate(_LOWER)))
    words = [spot[0].rstrip(",") for spot in spots]
    wordings = _wordings()
    index = 0
    while index < len(words):
        word = words[index]
        after = words[index + 1] if index + 1 < len(words) else ""
        for said, row in (*wordings.get((word, after), ()), *wordings.get((word, ""), ())):
            last = index + len(said)
            if (
                words[index:last] == said
                and _is_fuzzy(row, kind, words, index, last)
                and not _is_clear(row, text)
            ):
                yield spots[index].start(), spots[last - 1].start() + len(words[last - 1]), row
                index = last - 1
                break
        index += 1


def _is_fuzzy(row: Fuzzy, kind: str, words: list[str], first: int, last: int) -> bool:
    if row.kinds and kind not in row.kinds:
        return False
    if first and words[first - 1] in row.not_before:
        return False
    if last < len(words) and words[last] in row.not_after:
        return False
    near = (*words[max(0, first - row.amount) : first], *words[last : last + row.amount])
    return not (row.amount and any(map(_NUMBER.match, near)))


def _is_clear(row: Fuzzy, text: str) -> bool:
    return any(_WITH[name].search(text) for name in row.not_with)


@cache
def _wordings() -> dict[tuple[str, str], list[tuple[list[str], Fuzzy]]]:
    """The first two words (or the one and "") -> the wordings that begin so, the longest first."""
    found: dict[tuple[str, str], list[tuple[list[str], Fuzzy]]] = {}
    for each in data()["fuzzy"]:
        row = Fuzzy(**each)
        for says in row.says:
            for picked in product(*(slot.split("|") for slot in says.split())):
                first, *others = words = [word.rstrip(",") for word in picked if word]
                found.setdefault((first, others[0] if others else ""), []).append((words, row))
    for rows in found.values():
        rows.sort(key=lambda pair: -len(pair[0]))
    return found


@cache
def data() -> dict[str, Any]:
    """The rows of fuzzy.toml by table. Raises MissingData."""
    return packed(FILE, gathered)


def gathered() -> dict[str, Any]:
    """The data as fuzzy.toml has it. Raises MissingData."""
    return toml("model/fuzzy.toml")
