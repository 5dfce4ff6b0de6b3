"""What a service report's first page rests on: months, reasons, days off, and what lies apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from types import MappingProxyType

from checklists.model.document import Block, Column, Heading, Items, Table, Text
from checklists.model.filling import Beyond
from checklists.model.log import CATEGORY_NAMES, HOW_NAMES, HOWS, OUTCOME_NAMES, Logged
from checklists.model.minutes import Four, Reviewed
from checklists.model.patterns import Pattern
from checklists.model.promise import Promise
from checklists.model.school import Closure
from checklists.views.bars import BUCKETS, NAMES, bars
from checklists.views.reports.said import amount, days, month, short_day

FOUR = tuple(NAMES[look] for look in BUCKETS)
"""The four groups, by the names that they have on the screen."""
FOUR_COLUMNS = tuple(Column(name, 4, number=True) for name in ("Promised", *FOUR))
REASONS = (
    "In the words of a school’s own service log. With what was delivered they add up to what was promised."
)
BEYOND = "These notes are in none of the four groups, or not with all of their time."
RUNNING = "These belong to a week, month or day that still goes on. They will count when it is over."
WHY: Mapping[Beyond, str] = MappingProxyType(
    {
        "more": "More was given than promised for that time",
        "full": "The promise for that time is full without it",
        "off": "Nothing was promised on that day",
        "promise": "The line of the IEP does not hold on that day",
    }
)
"""Why a note is in no group. What is outside of the report's days is no part of it: see `apart`."""
NO_REASON = "No reason noted"
_MONTH = (Column("Month", 5), *FOUR_COLUMNS)
_REASONS = (Column("Item", 9), *(Column(name, 4, number=True) for name in CATEGORY_NAMES.values()))
_HOWS = (Column("Item", 8), *(Column(HOW_NAMES[how], 4, number=True) for how in HOWS))
_SHOWN = (Column("What the notes show", 8), Column("Days", 5))
_OFF = (Column("Days", 8), Column("Why", 8), Column("Item", 8))
_BEYOND = (
    Column("Day", 6),
    Column("Item", 8),
    Column("What happened", 5),
    Column("Not counted", 4),
    Column("Why", 8),
    Column("Note", 7),
)
_RUNNING = tuple(each for each in _BEYOND if each.name not in ("Not counted", "Why"))


def basis(reviewed: Sequence[Reviewed], patterns: Sequence[Pattern] = ()) -> Iterator[Block]:
    """All that the first page comes from."""
    if not reviewed:
        return
    yield Heading("Month by month", page=True)
    for each in reviewed:
        if picture := bars(each):
            yield picture
        if each.months:
            yield Table(_titled(each), _MONTH, tuple((month(day), *four(part)) for day, part in each.months))
    yield Heading("By reason")
    yield Text(REASONS)
    yield Table("Promised time not delivered", _REASONS, tuple(map(_by_reason, reviewed)))
    known = [each for each in reviewed if any(number for _, number in each.hows)]
    if known:
        yield Heading("How it is known")
        yield Table("Time not given, by how the parent knows", _HOWS, tuple(map(_by_how, known)))
    if patterns:
        yield Heading("What the notes show")
        yield Table("Each with its days", _SHOWN, tuple((each.reported, _dates(each)) for each in patterns))
    yield from _counting(reviewed)
    if rows := tuple(_beyond(reviewed)):
        yield Heading("Not counted")
        yield Text(BEYOND)
        yield Table("Notes in no group", _BEYOND, rows)
    if rows := tuple(_running(reviewed)):
        yield Heading("Not over yet")
        yield Text(RUNNING)
        yield Table("Notes of time that goes on", _RUNNING, rows)


def _dates(found: Pattern) -> str:
    """Its days, a month a line: October 2026: 5, 12, 19."""
    groups = groupby(found.days, key=lambda day: (day.year, day.month))
    months = ([*some] for _, some in groups)
    return "\n".join(f"{month(some[0])}: {', '.join(str(day.day) for day in some)}" for some in months)


def named(found: Reviewed) -> str:
    """The promise's words in one line."""
    return " ".join(found.promise.name.split())


def four(part: Four) -> tuple[str, ...]:
    """Promised and its four groups, as cells."""
    numbers = (part.promised, part.delivered, part.excused, part.missed, part.no_record)
    return tuple(f"{each:,}" for each in numbers)


def _titled(found: Reviewed) -> str:
    return f"{named(found)}, in {found.unit}"


def _by_reason(found: Reviewed) -> tuple[str, ...]:
    parts: dict[str, int] = {id: number for id, number in found.categories}
    return (_titled(found), *(f"{parts.get(id, 0):,}" for id in CATEGORY_NAMES))


def _by_how(found: Reviewed) -> tuple[str, ...]:
    parts = dict(found.hows)
    return (_titled(found), *(f"{parts.get(how, 0):,}" for how in HOWS))


def _counting(reviewed: Sequence[Reviewed]) -> Iterator[Block]:
    """How each was counted, with each day off that took something off the promise."""
    yield Heading("How each was counted")
    for each in reviewed:
        yield Heading(named(each), 3)
        yield Items((*_kept(each.promise), *each.said, *_short(each.short)))
    if rows := tuple(_off(reviewed)):
        yield Heading("Days off that lowered the promise")
        yield Table("Each day off, and what it lowered", _OFF, rows)


def _kept(promise: Promise) -> Iterator[str]:
    """What else the parent typed of the IEP's line."""
    for name, said in (("Given by", promise.who), ("Where", promise.where)):
        if said:
            yield f"{name}: {said}"


def _short(found: Sequence[date]) -> Iterator[str]:
    if found:
        yield f"The short ones begin on {'; '.join(map(short_day, found))}."


def _off(reviewed: Iterable[Reviewed]) -> Iterator[tuple[str, ...]]:
    """Each run of days off once, with the items whose promise it lowered."""
    found: dict[tuple[date, date, str], list[str]] = {}
    for each in reviewed:
        for off in each.skipped:
            found.setdefault(_key(off), []).append(named(each))
    for (first, last, reason), items in sorted(found.items()):
        yield days(first, last), reason or NO_REASON, "\n".join(items)


def _key(off: Closure) -> tuple[date, date, str]:
    return off.first, off.last, off.reason


def apart(found: Reviewed) -> tuple[tuple[Logged, int, Beyond], ...]:
    """Entries of the report's days in no group: each with its units above the promise, and why."""
    pairs = zip(found.beyond, found.over, strict=True)
    return tuple((entry, units, why) for entry, (units, why) in pairs if why != "report")


def _beyond(reviewed: Iterable[Reviewed]) -> Iterator[tuple[str, ...]]:
    rows = [(each, *one) for each in reviewed for one in apart(each)]
    for found, entry, units, why in sorted(rows, key=lambda row: (row[1].day, row[1].id)):
        above = amount(units, found.unit) if units else ""
        yield (*_noted(found, entry), above, WHY[why], entry.note)


def _running(reviewed: Iterable[Reviewed]) -> Iterator[tuple[str, ...]]:
    rows = [(each, entry) for each in reviewed for entry in each.running]
    for found, entry in sorted(rows, key=lambda row: (row[1].day, row[1].id)):
        yield (*_noted(found, entry), entry.note)


def _noted(found: Reviewed, entry: Logged) -> tuple[str, str, str]:
    return short_day(entry.day), named(found), OUTCOME_NAMES[entry.outcome]
