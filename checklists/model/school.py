"""A school's calendar: its school years, its days off and the state's holidays, to and from lines of text."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from checklists.model.words import ENGLISH, long_date
from checklists.record import record

LONGEST = timedelta(days=426)
"""Fourteen months: no school year and no break is longer, so a longer one is a slip of the pen."""
FIRST_YEAR, LAST_YEAR = 1990, 2150
_SHOWN = 100
"""How many characters of a line that makes no sense are shown again."""
_LINE = re.compile(r"(year|closed|holiday) ([0-9-]*)(/?)([0-9-]*)(?: (.*))?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@record
class Closure:
    """Days without school, `first` and `last` among them. `reason` may be ""."""

    first: date
    last: date
    reason: str


@record
class SchoolYear:
    """From the first to the last day on which children are taught."""

    first: date
    last: date


@record
class School:
    """What is known of a school's calendar; `holidays` are the state's own legal holidays.

    `begins` and `ends` are first and last days of school whose other end is not known yet.
    """

    years: tuple[SchoolYear, ...]
    closures: tuple[Closure, ...]
    holidays: tuple[Closure, ...]
    begins: tuple[date, ...] = ()
    ends: tuple[date, ...] = ()


NO_CALENDAR = School((), (), ())


def span(closure: Closure) -> str:
    """ "2026-11-25/2026-11-27 Thanksgiving break", or "2026-10-09 Teacher day"."""
    days = str(closure.first) if closure.first == closure.last else f"{closure.first}/{closure.last}"
    return f"{days} {closure.reason}".rstrip()


def line(closure: Closure, kind: str) -> str:
    """The line that `read` takes, for a `kind` of "closed" or "holiday"."""
    return f"{kind} {span(closure)}"


def lines(school: School) -> tuple[str, ...]:
    """Every line of a calendar: `read` makes the same one of them."""
    return (
        *(f"year {each.first}/{each.last}" for each in school.years),
        *(f"year {day}/" for day in school.begins),
        *(f"year /{day}" for day in school.ends),
        *(line(each, "closed") for each in school.closures),
        *(line(each, "holiday") for each in school.holidays),
    )


def read(lines: Iterable[str]) -> tuple[School, tuple[str, ...]]:
    """The calendar in these lines, and a plain sentence for each line that cannot be used; never raises."""
    years: list[SchoolYear] = []
    begins: list[date] = []
    ends: list[date] = []
    found: dict[str, list[Closure]] = {"closed": [], "holiday": []}
    problems: list[str] = []
    for each in lines:
        try:
            kind, first, last, reason = _parsed(each)
        except ValueError as problem:
            problems.append(str(problem))
            continue
        if first and last:
            if kind == "year":
                years.append(SchoolYear(first, last))
            else:
                found[kind].append(Closure(first, last, reason))
        else:
            begins.extend([first] if first else [])
            ends.extend([last] if last else [])
    off = (*found["closed"], *found["holiday"])
    empty = [year for year in years if not _taught(year, off)]
    problems += [
        f"From {_said(each.first)} to {_said(each.last)} no school day is left. Please check the days off."
        for each in empty
    ]
    return (
        School(
            tuple(year for year in years if year not in empty),
            tuple(found["closed"]),
            tuple(found["holiday"]),
            tuple(begins),
            tuple(ends),
        ),
        tuple(problems),
    )


def _parsed(text: str) -> tuple[str, date | None, date | None, str]:
    """Kind, first day, last day and reason. Raises ValueError with a sentence for the parent."""
    parts = _LINE.fullmatch(" ".join(text.split()))
    kind, begin, slash, end, reason = parts.groups(default="") if parts else [""] * 5
    if kind == "year":
        usable = bool(slash and (begin or end) and not reason)
    else:
        usable = bool(begin) and bool(slash) == bool(end)
    if not usable:
        raise ValueError(f"We could not read “{text[:_SHOWN]}”. Please type it again.")
    first, last = (_day(each) if each else None for each in (begin, end if slash else begin))
    name = "The school year" if kind == "year" else f"“{reason}”" if reason else "This day off"
    if first and last and last < first:
        raise ValueError(
            f"{name} ends on {_said(last)}, before it starts on {_said(first)}. Please check both days."
        )
    if first and last and last - first > LONGEST:
        raise ValueError(
            f"{name} is longer than 14 months, from {_said(first)} to {_said(last)}. Please check the years."
        )
    return kind, first, last, reason


def _day(text: str) -> date:
    try:
        if not _DAY.fullmatch(text):
            raise ValueError(text)
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"There is no day “{text}”. Please pick the date again.") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"Please check the year of {_said(day)}.")
    return day


def _said(day: date) -> str:
    return long_date(day, ENGLISH)


def _taught(year: SchoolYear, off: Iterable[Closure]) -> bool:
    """Whether a day from Monday to Friday is left."""
    closed = [each for each in off if each.first <= year.last and each.last >= year.first]
    day = year.first
    while day <= year.last:
        if day.weekday() < 5 and not any(each.first <= day <= each.last for each in closed):
            return True
        day += timedelta(days=1)
    return False
