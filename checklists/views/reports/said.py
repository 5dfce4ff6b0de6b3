"""What reports say alike: days, amounts, what an item of the IEP promises, and whose record it is."""

from datetime import date
from functools import cache

from checklists.model import minutes_said
from checklists.model.document import Pairs, Who
from checklists.model.minutes import Unit
from checklists.model.words import ENGLISH, long_date

MARK = "Parent’s record, not the school’s"
"""On each page of a report."""
OWN_RECORD = "What a parent noted at home, to lay beside the school’s own record."
WHOLE = "All days noted"
_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


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
    return minutes_said.number(number, unit.removesuffix("s"))


def about(who: Who) -> Pairs:
    """Whom a report is about, and whose record it is."""
    school = ", ".join(filter(None, (who.school, who.district)))
    what = f"What {who.parent or 'a parent'} noted at home, to lay beside the school’s own record."
    rows = (("Child", who.child), ("School", school), ("This is", what))
    return Pairs(tuple((name, said) for name, said in rows if said))
