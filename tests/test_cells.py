"""Pasted cells: whatever may be on the clipboard comes out as words, or as one sentence."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists.model import cells
from tests.anything import NASTY

CELL = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="�\ue000"), max_size=12)
ROWS = st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=2, max_size=8)


def read(text: str) -> list[list[str]]:
    """The rows of a text in which nothing is wrong."""
    rows, problem = cells.read(text)
    assert problem == ""
    return [list(row) for row in rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a;b\rc;d", [["a", "b"], ["c", "d"]]),
        ("\ufeffDate\tItem", [["Date", "Item"]]),
        ("a\u00a0b\t  c  \n\n\t\n", [["a b", "c"]]),
        ('a\t"two\nlines"\nc\td', [["a", "two lines"], ["c", "d"]]),
        ('a,"he said ""no"", twice"', [["a", 'he said "no", twice']]),
        ('a, "b, c" ,d', [["a", "b, c", "d"]]),
        ('"speech" was off\tb', [['"speech" was off', "b"]]),
        ('"never closed\tb\nc\td', [['"never closed', "b"], ["c", "d"]]),
        ("Oct 5, 2026;Speech, small group;no", [["Oct 5, 2026", "Speech, small group", "no"]]),
        ("Mon, Oct 5, 2026,Speech,no", [["Mon, Oct 5, 2026", "Speech", "no"]]),
        ("2026-10-05,Speech,no,he came; then left", [["2026-10-05", "Speech", "no", "he came; then left"]]),
        ("'=SUM(A1)\t'-x\t'b\t=1+1", [["=SUM(A1)", "-x", "'b", "=1+1"]]),
    ],
)
def test_rows_of_cells(text: str, rows: list[list[str]]) -> None:
    """Tabs, commas, semicolons, quotes, breaks in quotes, marks nobody sees, dates with their own comma."""
    assert read(text) == rows


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", cells.NOTHING),
        (" \n\t\n", cells.NOTHING),
        ('""', cells.NOTHING),
        ("a\0b", cells.NOT_TEXT),
        ("a\ud800b", cells.NOT_TEXT),
        ("\x89PNG\r\n\x1a\n", cells.NOT_TEXT),
        ("x" * (cells.MOST_CHARACTERS + 1), cells.TOO_LONG),
        ("\t".join("x" * 10_000), cells.TOO_WIDE),
        ("a\tb\n" * (cells.MOST_ROWS + 2), cells.TOO_MANY),
        ("\n" * 400_000 + "a", cells.TOO_MANY),
        ("a\t" + "x" * (cells.LONGEST_CELL + 1), cells.LONG_CELL),
    ],
)
def test_what_is_no_log_is_one_sentence(text: str, problem: str) -> None:
    """Empty, broken or binary text, and more of it than a log has."""
    assert cells.read(text) == ((), problem)


def test_just_as_much_as_may_be_is_read() -> None:
    """The rows of the limit and a header; a cell and a row of the limit."""
    assert len(read("a\tb\n" * (cells.MOST_ROWS + 1))) == cells.MOST_ROWS + 1
    assert read("a\t" + "x" * cells.LONGEST_CELL)[0][1] == "x" * cells.LONGEST_CELL
    assert len(read("\t".join("x" * cells.MOST_COLUMNS))[0]) == cells.MOST_COLUMNS


@given(NASTY | st.text(st.sampled_from("\",;\t\n a'=5")))
def test_any_text_gives_rows_or_one_sentence(text: str) -> None:
    """Never an exception, nor both; no cell has a break or a tab."""
    rows, problem = cells.read(text)
    assert bool(rows) != bool(problem)
    assert all("\n" not in cell and "\t" not in cell for row in rows for cell in row)


@given(ROWS)
def test_what_python_writes_as_csv_is_read_the_same(rows: list[list[str]]) -> None:
    """With every cell in quotes, whatever stands in it, between tabs as between commas."""
    plain = [["x", *(cells._plain(cell) for cell in row)] for row in rows]
    for mark in ",\t":
        out = io.StringIO()
        csv.writer(out, delimiter=mark, quoting=csv.QUOTE_ALL).writerows([["x", *row] for row in rows])
        assert read(out.getvalue()) == plain
