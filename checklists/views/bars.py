"""A promise's four buckets month by month, as bars with their numbers, told apart without color."""

from collections.abc import Iterator
from datetime import date

from checklists.model.document import Picture, Rect, Shape, Words
from checklists.model.minutes import Four, Reviewed
from checklists.model.pattern_words import short
from checklists.model.words import ENGLISH, joined, long_date

WIDTH = 340
MOST_MONTHS = 14
"""Of a longer review the latest months are drawn."""
BUCKETS = ("delivered", "excused", "missed", "none")
NAMES = {"delivered": "Delivered", "excused": "Excused", "missed": "Did not happen", "none": "No record"}
_SHORT = {"delivered": "delivered", "excused": "excused", "missed": "did not happen", "none": "no record"}
_KEY, _ROW = 48, 44
_LEFT, _BAR, _MARK = 4, 14, 10
_ACROSS, _COLUMN = 150, 56


def amounts(four: Four) -> tuple[int, int, int, int]:
    """The four numbers in the order of `BUCKETS`."""
    return four.delivered, four.excused, four.missed, four.no_record


def bars(reviewed: Reviewed) -> Picture | None:
    """The months in which something was promised; None where there are none."""
    shown = [(month, four) for month, four in reviewed.months if four.promised][-MOST_MONTHS:]
    if not shown:
        return None
    most = max(four.promised for _, four in shown)
    name = short(reviewed.promise.name)
    rows = [_row(month, four, _KEY + index * _ROW, most) for index, (month, four) in enumerate(shown)]
    return Picture(
        title=f"Month by month, in {reviewed.unit}: {name}",
        told=_told(reviewed, shown),
        width=WIDTH,
        height=_KEY + len(shown) * _ROW,
        shapes=(
            *_key(),
            *(part for look in BUCKETS for parts, _ in rows for part in parts if part.look == look),
            *(words for _, said in rows for words in said),
        ),
    )


def _key() -> Iterator[Shape]:
    places = [(_LEFT + index % 2 * _ACROSS, index // 2 * 20 + 2) for index in range(len(BUCKETS))]
    yield from (Rect(x, y, _BAR, _BAR, look) for (x, y), look in zip(places, BUCKETS, strict=True))
    yield from (
        Words(x + _BAR + 6, y + 11, NAMES[look]) for (x, y), look in zip(places, BUCKETS, strict=True)
    )


def _row(month: date, four: Four, top: int, most: int) -> tuple[list[Rect], list[Words]]:
    """The month's name, its four numbers with their marks, and its bar; `most` fills the width."""
    scale = (WIDTH - 2 * _LEFT) / most
    parts: list[Rect] = []
    said = [Words(_LEFT, top + 12, month_name(month))]
    before = 0
    for index, (look, amount) in enumerate(zip(BUCKETS, amounts(four), strict=True)):
        x = WIDTH - (len(BUCKETS) - index) * _COLUMN
        parts.append(Rect(x, top + 3, _MARK, _MARK, look))
        said.append(Words(x + _MARK + 5, top + 12, str(amount)))
        if amount:
            left, right = (_LEFT + round(each * scale, 1) for each in (before, before + amount))
            parts.append(Rect(left, top + 19, right - left, _BAR, look))
        before += amount
    return parts, said


def month_name(month: date) -> str:
    """October 2026."""
    name, _, year = long_date(month, ENGLISH).split(" ")
    return f"{name} {year}"


def _told(reviewed: Reviewed, shown: list[tuple[date, Four]]) -> str:
    """The picture in words: the four of all its months."""
    totals = [sum(column) for column in zip(*(amounts(four) for _, four in shown), strict=True)]
    said = joined([f"{total} {_SHORT[look]}" for look, total in zip(BUCKETS, totals, strict=True)], ENGLISH)
    span = month_name(shown[0][0])
    if len(shown) > 1:
        span += f" to {month_name(shown[-1][0])}"
    return f"{span}, in {reviewed.unit}: {said}. The table has each month."
