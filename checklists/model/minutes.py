"""Promised time in four buckets that are never mixed: delivered, excused, documented miss, no record."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Literal

from checklists.model.filling import Beyond, fill, noted
from checklists.model.log import CATEGORIES, CATEGORY_NAMES, Category, How, Logged, Outcome, Reason
from checklists.model.minutes_said import said, said_noted, said_nothing
from checklists.model.periods import Off, known_days, plan, timed
from checklists.model.promise import Promise
from checklists.model.school import Closure, School
from checklists.record import record

Unit = Literal["minutes", "times"]
Report = tuple[date | None, date | None]


@record
class Four:
    """Of one unit. `no_record` is what is left of the promise when all that is noted was taken off it."""

    delivered: int = 0
    excused: int = 0
    missed: int = 0
    no_record: int = 0

    @property
    def promised(self) -> int:
        """The sum of the four."""
        return self.delivered + self.excused + self.missed + self.no_record


@record
class Reviewed:
    """One promise, counted from `first` to `last`.

    `periods`: such as 14 weeks. `skipped`: days off that took something off the promise, with why. `short`:
    first days of periods with fewer school days than usual, counted whole. `months`: the first day of each
    with its part; a period stands in the month of its first school day. `reasons`: units excused or missed by
    each; `categories`: the same, and "unaccounted": their sum with what was delivered is what was promised.
    `hows`: units missed by how the parent knows. `beyond`: entries above the promise of their period, or
    outside of its days; in no bucket, with `over`: how many units each is above it, and why. `running`: those
    of the period that is not over, in no bucket. `outcomes`: how many entries of each were counted.
    `sure`: the saved calendar covers all these days. `said`: how it was counted, sentence by sentence.
    """

    promise: Promise
    unit: Unit
    first: date
    last: date
    periods: int
    total: Four
    months: tuple[tuple[date, Four], ...]
    reasons: tuple[tuple[Reason, int], ...]
    categories: tuple[tuple[Category, int], ...]
    hows: tuple[tuple[How, int], ...]
    skipped: tuple[Closure, ...]
    short: tuple[date, ...]
    beyond: tuple[Logged, ...]
    running: tuple[Logged, ...]
    said: tuple[str, ...]
    over: tuple[tuple[int, Beyond], ...] = ()
    outcomes: tuple[tuple[Outcome, int], ...] = ()
    sure: bool = True


def review(
    promises: Iterable[Promise],
    logged: Iterable[Logged],
    school: School,
    *,
    today: date,
    first: date | None = None,
    last: date | None = None,
) -> tuple[Reviewed, ...]:
    """What the log says of each promise, in their order; `first` and `last` are the days of a report.

    Only periods that are over count, each whole. Entries of no promise here are left out: see `strays`.
    """
    off = known_days(school)
    entries: dict[str, list[Logged]] = {}
    for entry in sorted(logged, key=attrgetter("day")):
        entries.setdefault(entry.promise, []).append(entry)
    report = first, last
    return tuple(
        _review(each, entries.get(each.id, []), school, off, today=today, report=report) for each in promises
    )


def strays(promises: Iterable[Promise], logged: Iterable[Logged]) -> int:
    """How many entries are about a promise that is not in the list."""
    known = {each.id for each in promises}
    return sum(entry.promise not in known for entry in logged)


def _review(
    promise: Promise, entries: Sequence[Logged], school: School, off: Off, *, today: date, report: Report
) -> Reviewed:
    begin = promise.first or (entries[0].day if entries else None)
    if begin is None or begin > today:
        return _nothing(promise, entries, begin or today)
    made = plan(promise, begin, school, off, today=today, report=report)
    found = fill(made, entries, off) if promise.numbered else noted(made, entries, off, today=today)
    months = _by_month(found.parts)
    total = _sum([four for _, four in months])
    tell = said if promise.numbered else said_noted
    return Reviewed(
        promise=promise,
        unit="minutes" if made.timed else "times",
        first=made.first,
        last=made.last,
        periods=len(made.periods),
        total=total,
        months=months,
        reasons=_most(found.reasons),
        categories=_categories(found.reasons.items(), total.no_record),
        hows=_most(found.hows),
        skipped=made.skipped,
        short=made.short,
        beyond=tuple(entry for entry, _, _ in found.beyond),
        running=found.running,
        said=tell(made, found),
        over=tuple((units, why) for _, units, why in found.beyond),
        outcomes=tuple(found.outcomes.items()),
        sure=made.sure,
    )


def _nothing(promise: Promise, entries: Sequence[Logged], begin: date) -> Reviewed:
    """Nothing is counted yet: the line starts later, or has no first day and no entry."""
    return Reviewed(
        promise=promise,
        unit="minutes" if timed(promise) else "times",
        first=begin,
        last=begin,
        periods=0,
        total=Four(),
        months=(),
        reasons=(),
        categories=(),
        hows=(),
        skipped=(),
        short=(),
        beyond=(),
        running=tuple(entries),
        said=said_nothing(promise, begin),
    )


def _sum(parts: Sequence[Four]) -> Four:
    return Four(
        sum(each.delivered for each in parts),
        sum(each.excused for each in parts),
        sum(each.missed for each in parts),
        sum(each.no_record for each in parts),
    )


def _by_month(parts: Iterable[tuple[date, int, int, int, int]]) -> tuple[tuple[date, Four], ...]:
    """The parts of `Filled`, summed up; there may be one for each day of two years."""
    months: dict[tuple[int, int], list[int]] = {}
    for day, units, given, excused, missed in parts:
        month = months.setdefault((day.year, day.month), [0, 0, 0, 0])
        month[0] += given
        month[1] += excused
        month[2] += missed
        month[3] += units - given - excused - missed
    return tuple((date(*month, 1), Four(*months[month])) for month in sorted(months))


def _categories(reasons: Iterable[tuple[Reason, int]], no_record: int) -> tuple[tuple[Category, int], ...]:
    """In the district's order; those without a unit are left out."""
    units: dict[Category, int] = dict.fromkeys(CATEGORY_NAMES, 0)
    units["unaccounted"] = no_record
    for reason, number in reasons:
        units[CATEGORIES[reason]] += number
    return tuple((each, number) for each, number in units.items() if number)


def _most[T](found: Mapping[T, int]) -> tuple[tuple[T, int], ...]:
    """The most first."""
    return tuple(sorted(found.items(), key=lambda each: -each[1]))
