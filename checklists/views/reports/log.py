"""The log as a document: each note on a promised item, and all else that was noted, the oldest first."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from checklists.model.document import Block, Column, Document, Heading, Table, Text, Who
from checklists.model.log import HOW_BRIEF, OUTCOME_NAMES, REASON_BRIEF, Logged
from checklists.model.promise import Promise
from checklists.model.story import Item
from checklists.views.reports.said import about, covered, short_day
from checklists.views.reports.timeline import NO_DAY, kind_said

BRACKETS = "Minutes in brackets are those of the IEP: the time took place, and no other number was noted."
NOTED = "Day by day, the oldest first"
GONE = "An item no longer listed"
EMPTY = "No note falls into these days."
COLUMNS = (
    Column("Day", 11),
    Column("Item", 14),
    Column("What happened", 9),
    Column("Minutes", 6, number=True),
    Column("Reason", 12),
    Column("How we know", 10),
    Column("Note", 14),
)
_MINUTES = [each.name for each in COLUMNS].index("Minutes")
_NOTES = (Column("Day", 5), Column("What", 4), Column("With", 5), Column("What was said or seen", 14))


def noted(logged: Iterable[Logged], promises: Iterable[Promise]) -> Iterator[Block]:
    """A table with a row for each entry, the oldest first, as it was noted; and what its brackets mean."""
    known = {each.id: each for each in promises}
    rows = tuple(_row(each, known.get(each.promise)) for each in sorted(logged, key=_when))
    yield Table(NOTED, COLUMNS, rows)
    if any(row[_MINUTES].startswith("(") for row in rows):
        yield Text(BRACKETS, "small")


def _when(entry: Logged) -> tuple[date, str]:
    return entry.day, entry.id


def _row(entry: Logged, promise: Promise | None) -> tuple[str, ...]:
    excusable = entry.outcome in ("partly", "not")
    return (
        short_day(entry.day),
        promise.name if promise else GONE,
        OUTCOME_NAMES[entry.outcome],
        _minutes(entry, promise),
        REASON_BRIEF[entry.reason] if entry.reason or excusable else "",
        HOW_BRIEF.get(entry.how, ""),
        entry.note,
    )


def _minutes(entry: Logged, promise: Promise | None) -> str:
    if entry.minutes is not None:
        return str(entry.minutes)
    as_promised = entry.outcome == "happened" and promise and promise.minutes
    return f"({as_promised})" if as_promised else ""


def notes(items: Iterable[Item]) -> Table:
    """A row for each call, meeting, email or anything else that is no letter, the oldest first."""
    rows = tuple(
        (
            short_day(each.day) if each.day else NO_DAY,
            kind_said(each),
            each.who,
            "\n".join(filter(None, (each.title, each.words))),
        )
        for each in sorted(items, key=lambda each: (each.day or date.max, each.key))
    )
    return Table("Calls, emails, meetings and the rest", _NOTES, rows)


def log(
    logged: Sequence[Logged],
    promises: Sequence[Promise],
    items: Sequence[Item] = (),
    *,
    who: Who,
    first: date | None,
    last: date | None,
    today: date,
) -> Document:
    """Every note of these days: on promised items, and `items` of the story that were noted by hand."""
    blocks = [about(who), *_tables(logged, promises, items)]
    return Document("log", "Log", covered(first, last), tuple(blocks))


def _tables(logged: Sequence[Logged], promises: Sequence[Promise], items: Sequence[Item]) -> Iterator[Block]:
    if not logged and not items:
        yield Text(EMPTY)
    if logged:
        yield Heading("Promised items")
        yield from noted(logged, promises)
    if items:
        yield Heading("Calls, meetings and other notes")
        yield notes(items)
