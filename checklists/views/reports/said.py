"""What reports say alike: days, amounts, what an item of the IEP promises, and whose record it is."""

from datetime import date
from functools import cache
from types import MappingProxyType

from checklists.model.document import Pairs, Who
from checklists.model.log import How
from checklists.model.minutes import Unit
from checklists.model.promise import WEEKDAYS, Promise
from checklists.model.words import ENGLISH, joined, long_date

MARK = "Parent’s record, not the school’s"
"""On each page of a report."""
OWN_RECORD = (
    "This is what a parent noted at home. It is not the school’s record. "
    "The two can be laid side by side, and each may show what the other does not."
)
WHOLE = "All days noted"
HOW_NAMES: MappingProxyType[How, str] = MappingProxyType(
    {
        "record": "School record",
        "saw": "I saw it",
        "told": "The school told me",
        "child": "My child said",
        "": "Not said",
    }
)
"""How a parent knows, as a table has it."""
_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_PLAN = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays")
_EACH = {
    "day": "a day",
    "week": "a week",
    "two-weeks": "every two weeks",
    "month": "a month",
    "year": "a year",
    "": "when needed",
}


@cache
def short_day(day: date) -> str:
    """A day as a table has it: Mon Oct 5, 2026."""
    return f"{_SHORT[day.weekday()]} {long_date(day, ENGLISH)[:3]} {day.day}, {day.year}"


@cache
def month(day: date) -> str:
    """A day's month: October 2026."""
    return f"{long_date(day, ENGLISH).partition(' ')[0]} {day.year}"


def days(first: date, last: date) -> str:
    """One day, or from one to another."""
    return short_day(first) if first == last else f"{short_day(first)} to {short_day(last)}"


def covered(first: date | None, last: date | None) -> str:
    """Which days a report covers: "September 1, 2026 to November 2, 2026"; an open end is said."""
    if first and last:
        return f"{long_date(first, ENGLISH)} to {long_date(last, ENGLISH)}"
    if first:
        return f"From {long_date(first, ENGLISH)} on"
    return f"Up to {long_date(last, ENGLISH)}" if last else WHOLE


def amount(number: int, unit: Unit) -> str:
    """90 minutes, 1 time."""
    return f"{number:,} {unit.removesuffix('s') if number == 1 else unit}"


def plan(promise: Promise) -> str:
    """How much of it and how often, who and where, as far as it was filled in; "" for nothing."""
    times = f"{amount(promise.times, 'times')} {_EACH[promise.period]}"
    often = times if promise.numbered else "" if promise.period else _EACH[""]
    long = amount(promise.minutes, "minutes") if promise.minutes else ""
    on = joined([_PLAN[day] for day in promise.weekdays if day < len(WEEKDAYS)], ENGLISH)
    return ", ".join(filter(None, (long, often, on, promise.who, promise.where)))


def about(who: Who, first: date | None, last: date | None, today: date) -> Pairs:
    """Whom the report is about, which days it covers, and who made it when."""
    rows = (
        ("Child", who.child),
        ("School", who.school),
        ("District", who.district),
        ("Days covered", covered(first, last)),
        ("Kept by", who.parent),
        ("Made on", long_date(today, ENGLISH)),
    )
    return Pairs(tuple((name, said) for name, said in rows if said))
