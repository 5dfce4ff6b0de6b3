"""A calendar of what is noted: a small month for each, a cell for each weekday, told apart without color.

Delivered is filled, excused is dotted, what did not happen is hatched, what is not known has a "?", days
without school are grey, and days of which nothing is noted are empty. A day of several parts has a band for
each.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from checklists.model.document import Line, Picture, Rect, Shape, Words
from checklists.model.log import CATEGORIES, EXCUSED, Logged
from checklists.model.noted import by_promise, no_school
from checklists.model.pattern_words import short
from checklists.model.promise import Promise
from checklists.model.school import School
from checklists.model.words import ENGLISH, joined, long_date

WIDTH = 340
MOST_MONTHS = 14
"""A school year with a summer on either side; of a longer log the latest months are drawn."""
LOOKS = ("delivered", "excused", "missed", "none")
NAMES = {
    "delivered": "Happened",
    "excused": "Excused",
    "missed": "Did not happen",
    "none": "Not known",
    "grid": "Nothing noted",
    "off": "No school",
    "today": "Today",
}
_ACROSS = 3
_PITCH, _CELL = 18, 16
_GUTTER = 17
_BLOCK, _GAP = _GUTTER + 5 * _PITCH, 9
_HEAD, _ROWS, _FOOT = 34, 5, 12
_HIGH = _HEAD + _ROWS * _PITCH + _FOOT
_KEY_ROW, _KEY_ACROSS, _KEY_WIDE = 20, 2, 170
_HEIGHTS: tuple[float, ...] = (0, _CELL, _CELL // 2, round(_CELL / 3, 1), _CELL // 4)
"""Of each part of a cell of so many."""
_DAY = timedelta(days=1)


Looks = tuple[str, ...]
Cell = tuple[date, int, int, Looks]
"""A weekday, its place, and the looks of what is noted, "grid" of nothing, "off" without school."""


def heat(
    promises: Sequence[Promise], logged: Iterable[Logged], school: School, *, today: date
) -> Picture | None:
    """The days of these promises, of all that is noted up to `today`; None where nothing is."""
    found = by_promise(promises, logged, today=today)
    noted = by_day((each for some in found.values() for each in some), school)
    names = [short(each.name) for each in promises if found[each.id]]
    return calendar(names, noted, school, today=today) if noted else None


def calendar(names: Sequence[str], noted: Mapping[date, Looks], school: School, *, today: date) -> Picture:
    """These days, one at least, of promises with these names."""
    shown = months(noted, school)
    cells = [cell for index, month in enumerate(shown) for cell in _cells(month, index, noted, school)]
    height = -(-len(shown) // _ACROSS) * _HIGH
    key, high = _key(cells, height, today)
    return Picture(
        title=f"Day by day: {joined(names, ENGLISH)}",
        told=_told(cells, noted, shown),
        width=WIDTH,
        height=height + high,
        shapes=(*_drawn(cells, today), *_words(shown, cells), *key),
    )


def by_day(entries: Iterable[Logged], school: School) -> dict[date, Looks]:
    """The looks of each day with entries, in the order of `LOOKS`."""
    off = no_school(school)
    found: dict[date, int] = {}
    for each in entries:
        # A day has one bit for each look: there may be thousands of entries.
        bits = _BITS.get(each.outcome) or _bits(each, off(each.day))
        found[each.day] = found.get(each.day, 0) | bits
    return {day: _LOOKS[bits] for day, bits in found.items()}


_DELIVERED, _EXCUSED, _MISSED, _NONE = (1 << bit for bit in range(len(LOOKS)))
_BITS = {"happened": _DELIVERED, "unknown": _NONE}
_LOOKS = [tuple(look for bit, look in enumerate(LOOKS) if bits >> bit & 1) for bits in range(1 << len(LOOKS))]


def _bits(entry: Logged, off: bool) -> int:
    """Of a time that took place in part the rest is not known, unless its minutes are."""
    excused = CATEGORIES[entry.reason] in EXCUSED
    if entry.outcome == "partly":
        return _DELIVERED | (_NONE if entry.minutes is None else _EXCUSED if excused else _MISSED)
    return _EXCUSED if excused or off else _MISSED


def months(noted: Mapping[date, object], school: School) -> list[date]:
    """First days of the latest months with notes, and of those with school between them."""
    off = no_school(school)
    with_notes = {(each.year, each.month) for each in noted}
    month, found = max(noted).replace(day=1), list[date]()
    first = min(noted).replace(day=1)
    while month >= first and len(found) < MOST_MONTHS:
        if (month.year, month.month) in with_notes or not all(map(off, _weekdays(month))):
            found.append(month)
        month = (month - _DAY).replace(day=1)
    return found[::-1]


def _weekdays(month: date) -> Iterator[date]:
    day = month
    while day.month == month.month:
        if day.weekday() < 5:
            yield day
        day += _DAY


def _cells(month: date, index: int, noted: Mapping[date, Looks], school: School) -> Iterator[Cell]:
    off = no_school(school)
    left = index % _ACROSS * (_BLOCK + _GAP) + _GUTTER
    y = index // _ACROSS * _HIGH + _HEAD
    for day in _weekdays(month):
        weekday = day.weekday()
        if weekday == 0 and day.day > 3:
            y += _PITCH
        yield day, left + weekday * _PITCH, y, noted.get(day) or (("off",) if off(day) else ("grid",))


def _drawn(cells: Sequence[Cell], today: date) -> Iterator[Shape]:
    """All parts of one look after another, so that each look is one path of the page."""
    parts: dict[str, list[Shape]] = {look: [] for look in ("off", "grid", *LOOKS)}
    for _, x, y, looks in cells:
        high = _HEIGHTS[len(looks)]
        for index, look in enumerate(looks):
            parts[look].append(Rect(x, y + high * index, _CELL, high, look))
    for some in parts.values():
        yield from some
    yield from (_unknown(x, y) for _, x, y, looks in cells if looks == ("none",))
    yield from (_around(x, y) for day, x, y, _ in cells if day == today)


def _unknown(x: int, y: int) -> Words:
    return Words(x + _CELL // 2, y + 12, "?", "axis-words", "middle")


def _around(x: int, y: int) -> Line:
    """What marks today."""
    low, right, high = y - 1, x + _CELL + 1, y + _CELL + 1
    return Line(((x - 1, low), (right, low), (right, high), (x - 1, high), (x - 1, low)), "line")


def _words(shown: Sequence[date], cells: Sequence[Cell]) -> Iterator[Shape]:
    for index, month in enumerate(shown):
        x, y = index % _ACROSS * (_BLOCK + _GAP), index // _ACROSS * _HIGH
        name = _month(month)
        with_year = index == 0 or month.month == 1
        yield Words(x + _GUTTER, y + 14, name if with_year else name.partition(" ")[0])
        yield from (
            Words(x + _GUTTER + day * _PITCH + _CELL // 2, y + 29, letter, "axis-words", "middle")
            for day, letter in enumerate("MTWTF")
        )
    row = (0, 0)
    for day, x, y, _ in cells:
        if row != (day.month, y):
            yield Words(x - 4, y + 12, str(day.day), "axis-words", "end")
        row = (day.month, y)


def _key(cells: Sequence[Cell], top: int, today: date) -> tuple[list[Shape], int]:
    """What each look means, of those that are there; and the height of that."""
    there = {look for *_, looks in cells for look in looks}
    if any(day == today for day, *_ in cells):
        there.add("today")
    shapes: list[Shape] = []
    shown = [look for look in NAMES if look in there]
    for index, look in enumerate(shown):
        x, y = index % _KEY_ACROSS * _KEY_WIDE + _GUTTER, top + index // _KEY_ACROSS * _KEY_ROW
        if look == "today":
            shapes.append(_around(x, y))
        else:
            shapes.append(Rect(x, y, _CELL, _CELL, look))
        if look == "none":
            shapes.append(_unknown(x, y))
        shapes.append(Words(x + _CELL + 6, y + 12, NAMES[look]))
    return shapes, -(-len(shown) // _KEY_ACROSS) * _KEY_ROW + 2


def _told(cells: Sequence[Cell], noted: Mapping[date, object], shown: Sequence[date]) -> str:
    """The picture in words."""
    first, last = _month(shown[0]), _month(shown[-1])
    span = f"From {first} to {last}" if first != last else f"In {first}"
    counts = ((look, sum(look in looks for *_, looks in cells)) for look in LOOKS)
    said = joined([f"{NAMES[look]}: {count}" for look, count in counts if count], ENGLISH)
    parts = [f"{span}, days by what is noted. {said}." if said else f"{span}, nothing is noted on weekdays."]
    if weekend := sum(day.weekday() > 4 for day in noted if day >= shown[0]):
        parts.append(f"Days on a weekend are in the table only: {weekend}.")
    if earlier := sum(day < shown[0] for day in noted):
        parts.append(f"Earlier days are in the log only: {earlier}.")
    return " ".join([*parts, "The table has each day."])


def _month(day: date) -> str:
    name, _, year = long_date(day, ENGLISH).split(" ")
    return f"{name} {year}"
