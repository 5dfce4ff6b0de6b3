"""Text from a spreadsheet or a CSV file as rows of cells. What stands in a cell is words: nothing is run."""

import re
from collections import Counter
from functools import cache

MOST_CHARACTERS = 2_000_000
MOST_ROWS = 5_000
MOST_COLUMNS = 50
LONGEST_CELL = 10_000
TOO_LONG = "This is more text than we can read at once. Please paste fewer rows."
TOO_MANY = f"These are more than {MOST_ROWS:,} rows. Please paste fewer of them at once."
TOO_WIDE = f"These rows have more than {MOST_COLUMNS} columns. Please copy only the columns of your log."
LONG_CELL = (
    f"One cell has more than {LONGEST_CELL:,} characters. Please shorten it, and paste the rows again."
)
NOT_TEXT = "This does not look like rows of a spreadsheet. Please copy the rows again, and paste them here."
NOTHING = "Please paste some rows first."

type Cells = tuple[str, ...]

_BROKEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffd]")
"""In no text that a person typed: NUL and its like, half a character, a byte that was no character."""
_BREAKS = re.compile(r"\r\n?")
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff]")
_MARKS = ("\t", ";", ",")
_SAMPLE = 20_000
_KEPT = "\ue000"
_OWN_COMMA = re.compile(
    r"\b((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?)), (?=[a-z0-9])",
    re.IGNORECASE,
)
"""The comma in "Mon, Oct 5" and in "Oct 5, 2026", which does not part two cells."""
_WORDED = re.compile(r"'+[=+\-@]")


def read(text: str) -> tuple[tuple[Cells, ...], str]:
    """The rows that are not empty, and "" or one sentence that says why none can be used. Never raises.

    Cells are parted by tabs, semicolons or commas, whichever fits best; in quotes they may hold those and
    line breaks, which come out as spaces.
    """
    if len(text) > MOST_CHARACTERS:
        return (), TOO_LONG
    if _BROKEN.search(text):
        return (), NOT_TEXT
    plain = _UNSEEN.sub("", _BREAKS.sub("\n", text))
    if not plain.strip():
        return (), NOTHING
    mark = _mark(plain)
    rows, problem = _rows(_own_commas(plain) if mark == "," else plain, mark)
    return ((), problem) if problem else (tuple(rows), "" if rows else NOTHING)


def _mark(text: str) -> str:
    """What parts the cells: the mark that gives most rows the same number of cells, and the most of them."""
    sample = text[:_SAMPLE]
    found = []
    for mark in _MARKS:
        rows, _ = _rows(_own_commas(sample) if mark == "," else sample, mark)
        counts = Counter(map(len, rows))
        width, alike = max(counts.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
        found.append((width > 1, mark == "\t", alike, width, mark == ";", mark))
    return max(found)[-1]


def _own_commas(text: str) -> str:
    return _OWN_COMMA.sub(rf"\1{_KEPT} ", text.replace(_KEPT, " "))


@cache
def _cell(mark: str) -> re.Pattern[str]:
    """One cell: in quotes, if what follows them ends the cell; else all up to the next mark.

    A quote that is never closed is a quote. No text takes long: a closing quote is looked for once.
    """
    return re.compile(rf' *"([^"]*+(?:""[^"]*+)*+)" *(?={mark}|\n|\Z)|([^{mark}\n]*)')


def _rows(text: str, mark: str) -> tuple[list[Cells], str]:
    """The rows so far, and what is wrong with the next one."""
    cell, rows, row, at = _cell(mark), list[Cells](), list[str](), 0
    for _ in range(MOST_COLUMNS * MOST_ROWS):
        found = cell.match(text, at)
        assert found  # it can match nothing at all
        at = found.end() + 1
        said = found[2] if found[1] is None else found[1].replace('""', '"')
        if len(said) > LONGEST_CELL:
            return rows, LONG_CELL
        row.append(_plain(said))
        if len(row) > MOST_COLUMNS:
            return rows, TOO_WIDE
        if at > len(text) or text[at - 1] == "\n":
            if any(row):
                rows.append(tuple(row))
            row = []
            if len(rows) > MOST_ROWS + 1:  # one may be the header
                return rows[:MOST_ROWS], TOO_MANY
        if at > len(text):
            return rows, ""
    return rows, TOO_MANY


def _plain(said: str) -> str:
    """Without needless space, nor the apostrophe that keeps a spreadsheet from running the words."""
    said = " ".join(said.replace(_KEPT, ",").split())
    return said[1:] if _WORDED.match(said) else said
