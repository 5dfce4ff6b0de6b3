"""A school year as a parent sees it: what was pasted or read from a file, and the year by its months."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from checklists.model import ics, pasted
from checklists.model.errors import BadCalendarFile, UnknownField
from checklists.model.pasted import Row, ticked
from checklists.model.school import Closure, School, SchoolYear
from checklists.record import record

FIELDS = ("pasted", "file", "year", "calendar")
NO_YEAR = "Please choose a school year."
_YEAR = re.compile(r"20[0-9]{2}")
_DAY = timedelta(days=1)


@record
class Reading:
    """The rows that were read, and for each field that cannot be used one sentence that says what to do."""

    rows: tuple[Row, ...]
    problems: dict[str, str]


@record
class Month:
    """A month of a school year: its first day, the closures that touch it, and its number of school days."""

    first: date
    closures: tuple[Closure, ...]
    school_days: int


def read(given: Mapping[str, str | list[str]]) -> Reading:
    """What `pasted` or `file` says of the school year that begins in `year`.

    `calendar` has the lines of what is kept already. Raises UnknownField, and PackMissing as `ics.read` does.
    """
    unknown = [each for each in given if each not in FIELDS]
    if unknown:
        raise UnknownField(f"a school’s calendar has no field “{unknown[0]}”")
    year = _text(given, "year")
    if not _YEAR.fullmatch(year):
        return Reading((), {"year": NO_YEAR})
    known = [row for line in lines(given) for row in pasted.read(line, int(year)) if row.sure]
    text, file = _text(given, "pasted"), _text(given, "file")
    if pasted.is_too_long(text):
        return Reading((), {"pasted": pasted.TOO_LONG})
    try:
        rows = ics.read(file, int(year)) if file else pasted.read(text, int(year))
    except BadCalendarFile as problem:
        return Reading((), {"file": str(problem)})
    if text.strip() and not file and not any(row.first for row in rows):
        return Reading(rows, {"pasted": pasted.NOTHING})
    return Reading(ticked(rows, known), {})


def _text(given: Mapping[str, str | list[str]], field: str) -> str:
    found = given.get(field, "")
    return found if isinstance(found, str) else "\n".join(found)


def lines(given: Mapping[str, str | list[str]]) -> list[str]:
    """The lines of the calendar that is kept already."""
    found = given.get("calendar", [])
    return found.splitlines() if isinstance(found, str) else found


def months(school: School, year: SchoolYear) -> tuple[Month, ...]:
    """The months from the first to the last day of a year, each with its days off and its school days.

    A school day is a day from Monday to Friday on which the school is not closed, also a short one
    (34 CFR 300.11(c); fact school-day-definition).
    """
    off = sorted((*school.closures, *school.holidays), key=lambda each: (each.first, each.last))
    taught: dict[date, int] = {}
    day = year.first
    while day <= year.last:
        month = day.replace(day=1)
        closed = day.weekday() > 4 or any(each.first <= day <= each.last for each in off)
        taught[month] = taught.get(month, 0) + (not closed)
        day += _DAY
    return tuple(Month(month, _touching(month, off, year), count) for month, count in taught.items())


def _touching(month: date, off: list[Closure], year: SchoolYear) -> tuple[Closure, ...]:
    """The closures with a day in this month and in the school year; those of two months stand in both."""
    begin = max(month, year.first)
    end = min((month + 31 * _DAY).replace(day=1) - _DAY, year.last)
    return tuple(each for each in off if each.first <= end and begin <= each.last)
