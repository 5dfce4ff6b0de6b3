"""The weeks, months, days or years in which a promise is counted, by the school's calendar."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from checklists.model.promise import Promise
from checklists.model.school import Closure, School
from checklists.model.schooldays import Why, off, saved
from checklists.record import record

RUNNING, NO_SCHOOL, REPORT, PROMISE = -1, -2, -3, -4
"""Places of days in no counted period: it is not over, it has no school, or the day is outside of the
report's days or of the promise's."""
USUAL = {"week": 5, "two-weeks": 10, "month": 15, "year": 150}
"""School days of a period that is not called short: a rule of thumb of ours, set by no law."""
ENOUGH = 4
"""From so many weeks on, the longest of them is the usual one: some districts teach four days a week."""
_WEEK = range(5)
_ONE_YEAR = timedelta(days=400)
_DAY = timedelta(days=1)
_BEGINS_IN = range(5, 11)  # a saved year that begins in these months takes the place of one from July
_ENDS_IN = range(7, 10)  # one that ends in these runs past June

Off = Callable[[date], Why | None]
Frame = tuple[date, date]


@record
class Counted:
    """A period that is over: its first school day, and what it promises in units of the promise."""

    first: date
    units: int


@record
class Plan:
    """Where each day of a promise belongs.

    `units` are those of one time: its minutes where `timed`, or else 1. `by_days`: each school day of the
    plan is a time, so that days off lower the promise. `places` has for each day its index in `periods`, or
    one of the names above. `sure`: the saved calendar covers all days from `first` to `last`.
    """

    promise: Promise
    units: int
    timed: bool
    by_days: bool
    first: date
    last: date
    periods: tuple[Counted, ...]
    places: dict[date, int]
    skipped: tuple[Closure, ...]
    short: tuple[date, ...]
    sure: bool
    report: tuple[date | None, date | None]

    def place(self, day: date) -> int:
        """The index of the period that this day belongs to, or why there is none."""
        found = self.places.get(day)
        if found is not None:
            return found
        promise, (first, last) = self.promise, self.report
        if (promise.first and day < promise.first) or (promise.last and day > promise.last):
            return PROMISE
        if (first and day < first) or (last and day > last):
            return REPORT
        return RUNNING


def known_days(school: School) -> Off:
    """Why a day is no school day, with the fewest days off that can be; each day is asked for once."""
    return cache(off(school, most=False))


def plan(
    promise: Promise,
    begin: date,
    school: School,
    off: Off,
    *,
    today: date,
    report: tuple[date | None, date | None],
) -> Plan:
    """The periods of a numbered promise from `begin`, its first day or the first that is noted.

    A period counts when it has at least one school day inside both the promise's and the `report`'s days,
    and its last school day is not after `today`. It counts whole, with all that is noted in it.
    """
    first = max(begin, report[0] or begin)
    last = min(each for each in (promise.last, report[1], today) if each)
    units = promise.minutes if timed(promise) else 1
    weekdays = planned_days(promise)
    found: list[tuple[Counted, int]] = []
    places: dict[date, int] = {}
    away: list[date] = []
    for start, end in (
        _frames(promise, begin, school, first, last) if promise.numbered and first <= last else ()
    ):
        days = _days(max(start, begin), min(end, promise.last or end))
        taught = [day for day in days if not off(day)]
        times = [day for day in taught if day.weekday() in weekdays] if weekdays else taught
        closed = [day for day in days if day.weekday() in (weekdays or _WEEK) and off(day)]
        inside = [day for day in times if first <= day and not (report[1] and day > report[1])]
        over = bool(times) and times[-1] <= today
        place = len(found) if inside and over else RUNNING if inside else NO_SCHOOL
        places.update(dict.fromkeys(days, place))
        if inside and over:
            several = len(times) if promise.period == "week" and weekdays else promise.times
            found.append((Counted(inside[0], units * several), len(taught)))
            away += closed if weekdays else ()
        elif not inside and closed and closed[-1] <= today:
            away += [day for day in closed if first <= day <= last]
    return Plan(
        promise=promise,
        units=units,
        timed=timed(promise),
        by_days=bool(weekdays),
        first=first,
        last=max(first, last),
        periods=tuple(each for each, _ in found),
        places=places,
        skipped=_runs(away, off),
        short=() if weekdays else _short(promise, found),
        sure=saved(school).sure(first, last),
        report=report,
    )


def timed(promise: Promise) -> bool:
    """Whether it is counted in minutes: a service with minutes and a number of times."""
    return promise.kind == "service" and promise.minutes > 0 and promise.numbered


def one_year(promise: Promise) -> Frame | None:
    """The days of a yearly promise that holds for no more than a year: they are its year."""
    first, last = promise.first, promise.last
    yearly = promise.period == "year" and first and last and last - first <= _ONE_YEAR
    return (first, last) if yearly and first and last else None


def planned_days(promise: Promise) -> frozenset[int]:
    """The weekdays of which each one with school is promised, 0 for Monday; none where periods are counted.

    A week's days are used only when there are as many as times: otherwise it is not known what is on which.
    """
    if promise.period == "day":
        return frozenset(promise.weekdays or _WEEK)
    fits = promise.period == "week" and len(promise.weekdays) == promise.times
    return frozenset(promise.weekdays) if fits else frozenset()


def _frames(promise: Promise, begin: date, school: School, first: date, last: date) -> Iterator[Frame]:
    """The first and last calendar day of each period that touches the days from `first` to `last`."""
    if promise.period == "day":
        yield from ((day, day) for day in _days(first, last))
    elif promise.period in ("week", "two-weeks"):
        length = timedelta(days=7 if promise.period == "week" else 14)
        start = begin - timedelta(days=begin.weekday())
        start += (first - start) // length * length
        while start <= last:
            yield start, start + length - _DAY
            start += length
    elif promise.period == "month":
        start = first.replace(day=1)
        while start <= last:
            after = (start + timedelta(days=31)).replace(day=1)
            yield start, after - _DAY
            start = after
    elif own := one_year(promise):
        yield own
    else:
        starts = [_year_start(school, year) for year in range(first.year - 1, last.year + 2)]
        for start, after in pairwise(starts):
            if start <= last and first < after:
                yield start, after - _DAY


def _year_start(school: School, year: int) -> date:
    """The day on which the school year of this calendar year begins: as saved, or July 1."""
    for day in (*(each.first for each in school.years), *school.begins):
        if day.year == year and day.month in _BEGINS_IN:
            return day
    ends = [
        day
        for day in (*(each.last for each in school.years), *school.ends)
        if day.year == year and day.month in _ENDS_IN
    ]
    return max(ends, default=date(year, 6, 30)) + _DAY


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def _runs(days: list[date], off: Off) -> tuple[Closure, ...]:
    """These weekdays, one closure for those that follow one another for the same reason."""
    found: list[Closure] = []
    for day in days:
        reason = (off(day) or ("",))[0]
        before = found[-1] if found else None
        if (
            before
            and before.reason == reason
            and (day - before.last).days <= (3 if day.weekday() == 0 else 1)
        ):
            found[-1] = Closure(before.first, day, reason)
        else:
            found.append(Closure(day, day, reason))
    return tuple(found)


def _short(promise: Promise, found: list[tuple[Counted, int]]) -> tuple[date, ...]:
    usual = USUAL.get(promise.period, 0)
    if promise.period in ("week", "two-weeks") and len(found) >= ENOUGH:
        usual = max(number for _, number in found)
    return tuple(period.first for period, number in found if number < usual)
