"""A parent’s log from a spreadsheet: pasted text in, a row for each line out; no guess is unsaid."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache

from checklists.model import sheet_words as words
from checklists.model.cells import MOST_ROWS, TOO_MANY, Cells
from checklists.model.cells import read as read_cells
from checklists.model.daytokens import WEEKDAYS
from checklists.model.daywords import Written, groups
from checklists.model.log import Logged, Outcome
from checklists.model.promise import Promise
from checklists.model.sheet_columns import Columns, columns
from checklists.model.sheet_items import Items
from checklists.model.words import ENGLISH, long_date
from checklists.record import record, replace

NO_ITEMS = "Please add what the IEP promises first. Then we can tell which item a row is about."
NO_DAY = "There is no day in this row."
BAD_DAY = "We could not read “{said}” as one day. Please write it like 10/5/2026."
NO_SUCH_DAY = "There is no day “{said}” in the calendar."
TO_COME = "{day} is still to come."
LONG_AGO = "Please check the year: this says {day}."
WRONG_WEEKDAY = "{day} is a {weekday}, and this says {said}."
NO_OUTCOME = "This row does not say what happened. Please write yes, partly, no or ?."
BAD_OUTCOME = "We could not read “{said}” as what happened. Please write yes, partly, no or ?."
BY_MINUTES = "We took this from the minutes."
NO_MINUTES = "It did not happen, so the {minutes} minutes were left out."
NOT_KNOWN = "You do not know, so the {minutes} minutes were left out."
NOT_PARTLY = "“Partly” and {minutes} of {of} minutes do not fit, so the minutes were left out."
ALL_ONE = "These rows name no item, so we took all of them as “{name}”."
LEFT = "We did not use these columns: {names}."
ONE_COLUMN = "We found only one column. Please copy the cells of your log, each day and item in its own."
_YEARS = 25
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)", re.ASCII)
_SHOWN, _NAMES = 40, 5
_FEW_WORDS = 4


@record
class Row:
    """One line. `entry` has no id yet, and is None where `why` says why the line cannot be used.

    `notes`: what was taken otherwise than it stands there, a sentence each. `there`: the log has it already.
    """

    cells: Cells
    entry: Logged | None
    why: str = ""
    notes: tuple[str, ...] = ()
    there: bool = False


@record
class Sheet:
    """`problem` says in one sentence why no row can be used, or is ""; `said`: what holds for all rows."""

    rows: tuple[Row, ...]
    problem: str = ""
    said: tuple[str, ...] = ()

    @property
    def new(self) -> tuple[Logged, ...]:
        """The entries to add."""
        return tuple(row.entry for row in self.rows if row.entry and not row.there)


class _Refused(Exception):
    """A row that cannot be used; its words are the sentence for the parent."""


def read(text: str, promises: Sequence[Promise], logged: Sequence[Logged], *, today: date) -> Sheet:
    """What was pasted, row for row. Never raises.

    A row that the log has already (item, day, what happened, minutes) is marked so, once for each time that
    it is there: two times on one day are two.
    """
    if not promises:
        return Sheet((), NO_ITEMS)
    rows, problem = read_cells(text)
    if problem:
        return Sheet((), problem)
    if max(map(len, rows)) == 1:
        return Sheet((), ONE_COLUMN)
    items = Items(promises)
    found = columns(rows, items.is_one)
    if len(rows) - found.begin > MOST_ROWS:
        return Sheet((), TOO_MANY)
    only = promises[0] if len(promises) == 1 and "item" not in found.of else None
    general = [ALL_ONE.format(name=only.name)] if only else []
    general += [LEFT.format(names=", ".join(map(_short, found.left[:_NAMES])))] if found.left else []
    reader = _Reader(found, items, only, today)
    read_rows = [reader.row(row) for row in rows[found.begin :]]
    return Sheet(tuple(_known(read_rows, logged)), said=tuple(general))


def _known(rows: Sequence[Row], logged: Sequence[Logged]) -> list[Row]:
    there = Counter(map(_same, logged))
    marked = []
    for row in rows:
        key = _same(row.entry) if row.entry else None
        is_there = key is not None and there[key] > 0
        if key is not None and is_there:
            there[key] -= 1
        marked.append(replace(row, there=True) if is_there else row)
    return marked


def _same(entry: Logged) -> tuple[str, date, str, int | None]:
    return entry.promise, entry.day, entry.outcome, entry.minutes


def line(entry: Logged) -> str:
    """An entry as a page keeps it: its parts with tabs between, as `log.read_log` reads them."""
    minutes = "" if entry.minutes is None else str(entry.minutes)
    parts = (entry.id, entry.promise, entry.day.isoformat(), entry.outcome, minutes, entry.reason, entry.how)
    return "\t".join((*parts, " ".join(entry.note.split())))


def _short(said: str) -> str:
    return said if len(said) <= _SHOWN else f"{said[:_SHOWN].rstrip()}…"


class _Reader:
    """Reads the rows of one paste; the same words in many cells are read once."""

    def __init__(self, columns: Columns, items: Items, only: Promise | None, today: date) -> None:
        self.columns = columns
        self.items = items
        self.only = only
        self.today = today
        self.day: Callable[[str], date | str] = cache(self.read_day)
        self.outcome = cache(words.outcome)
        self.minutes = cache(words.read_minutes)
        self.reason = cache(words.reason)
        self.how = cache(words.how)

    def row(self, cells: Cells) -> Row:
        try:
            entry, notes = self.entry(cells)
        except _Refused as refused:
            return Row(cells, None, str(refused))
        return Row(cells, entry, notes=tuple(notes))

    def entry(self, cells: Cells) -> tuple[Logged, list[str]]:
        """What a row says, and what is to be told of it. Raises _Refused."""
        day = self.day(self.columns.cell(cells, "day"))
        if isinstance(day, str):
            raise _Refused(day)
        promise = self.only or self.items.find(self.columns.cell(cells, "item"), day)
        if isinstance(promise, str):
            raise _Refused(promise)
        outcome, minutes, more, notes = self.what(cells, promise)
        why, known = self.columns.cell(cells, "reason"), self.columns.cell(cells, "how")
        how = self.how(known)
        about = self.reason(why) if why else self.reason(more)
        takes_reason = outcome in ("not", "partly")
        reason = ("other" if why and about is None else about or "") if takes_reason else ""
        is_said = words.is_exact(known) or (how is not None and len(known.split()) <= _FEW_WORDS)
        kept = [more, "" if takes_reason and words.is_exact(why) else why, "" if is_said else known]
        note = " ".join(filter(None, (self.columns.cell(cells, "note"), *kept)))
        return Logged("", promise.id, day, outcome, minutes, reason, how or "", note), notes

    def what(self, cells: Cells, promise: Promise) -> tuple[Outcome, int | None, str, list[str]]:
        """What happened, for how many minutes, words beside it, and what is to be told. Raises _Refused."""
        what, typed = self.columns.cell(cells, "outcome"), self.columns.cell(cells, "minutes")
        said, in_cell = self.outcome(what), self.minutes(typed) if typed else None
        if isinstance(in_cell, str):
            raise _Refused(in_cell)
        minutes = in_cell if in_cell is not None else said.minutes
        if said.outcome is None and said.minutes is None and (what or minutes is None):
            raise _Refused(BAD_OUTCOME.format(said=_short(what)) if what else NO_OUTCOME)
        if said.outcome is None:
            planned = said.of or promise.minutes
            share: Outcome = "not" if not minutes else "partly" if minutes < planned else "happened"
            return share, minutes or None, said.rest, [] if said.of else [BY_MINUTES]
        if minutes and said.outcome in ("not", "unknown"):
            told = NO_MINUTES if said.outcome == "not" else NOT_KNOWN
            return said.outcome, None, said.rest, [told.format(minutes=minutes)]
        if minutes and said.outcome == "partly" and 0 < promise.minutes <= minutes:
            return "partly", None, said.rest, [NOT_PARTLY.format(minutes=minutes, of=promise.minutes)]
        return said.outcome, minutes or None, said.rest, []

    def read_day(self, said: str) -> date | str:
        """The day of a cell, or a sentence that says why it has none."""
        if not said:
            return NO_DAY
        found = groups(_year_first(said)) if len(said) <= 100 else ()
        spans = found[0].spans if len(found) == 1 else ()
        if len(spans) != 1 or spans[0].first is not spans[0].last:
            return BAD_DAY.format(said=_short(said))
        written = spans[0].first
        try:
            day = self.dated(written)
        except ValueError:
            return NO_SUCH_DAY.format(said=_short(said))
        shown = long_date(day, ENGLISH)
        if written.weekday not in (None, day.weekday()):
            return WRONG_WEEKDAY.format(
                day=shown, weekday=WEEKDAYS[day.weekday()], said=WEEKDAYS[written.weekday or 0]
            )
        if day > self.today:
            return TO_COME.format(day=shown)
        return day if day.year > self.today.year - _YEARS else LONG_AGO.format(day=shown)

    def dated(self, written: Written) -> date:
        """The day; without a year the latest that is not after today. Raises ValueError for no such day."""
        if written.year is not None:
            return date(written.year, written.month, written.day)
        of_leap_year = date(2000, written.month, written.day)  # refused for any year, or for none
        year = self.today.year - ((of_leap_year.month, of_leap_year.day) > (self.today.month, self.today.day))
        while (written.month, written.day) == (2, 29) and not _is_leap(year):
            year -= 1
        return date(year, written.month, written.day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _year_first(said: str) -> str:
    """ "2026/10/05" as ISO has it; all else is read as it stands."""
    found = _YEAR_FIRST.match(said)
    return "-".join(found.groups()) if found else said
