"""Why a day is no school day: by the saved calendar where it covers the day, by what is usual elsewhere."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from checklists.model import usual
from checklists.model.school import Closure, School
from checklists.record import record

NO_SCHOOL = "No school"
BETWEEN = "Between school years"
BEFORE = "Before the first day of school"
_DAY = timedelta(days=1)
_LONGEST_SUMMER = timedelta(days=150)
"""A gap longer than this between two saved years holds a year that was not saved."""
_ENDS_IN = range(4, 9)  # a saved last day in these months is followed by a summer,
_BEGINS_IN = range(6, 11)  # a first day in these comes after one

Why = tuple[str, bool]
"""A reason, and whether it is guessed."""
Off = Callable[[date], Why | None]
"""Why a day is not counted, or None when it is."""
_WEEKEND: Why = usual.WEEKEND, False


@record
class Span:
    """Days that a saved calendar covers. `bare`: it has no day off in them, so it is not whole.

    `first_known` and `last_known` say whether its ends are the first and the last day of school.
    """

    first: date
    last: date
    bare: bool
    first_known: bool = True
    last_known: bool = True


def by_day(closures: tuple[Closure, ...], unnamed: str) -> dict[date, str]:
    """The reason of each day in these closures; the first to name a day keeps it."""
    found: dict[date, str] = {}
    for each in closures:
        for days in range((each.last - each.first).days + 1):
            found.setdefault(each.first + timedelta(days=days), each.reason or unnamed)
    return found


def spans(school: School) -> tuple[Span, ...]:
    """The days that the calendar covers, the earliest first.

    Of a year whose other end is not known, what is no summer anywhere is covered.
    """
    closed = [each for each in by_day((*school.closures, *school.holidays), "") if each.weekday() < 5]
    begin, end = usual.MOST_SUMMER

    def bare(first: date, last: date) -> bool:
        return not any(first <= day <= last for day in closed)

    found = [Span(each.first, each.last, bare(each.first, each.last)) for each in school.years]
    for day in school.begins:
        last = date(day.year + ((day.month, day.day) >= begin), *begin) - _DAY
        found.append(Span(day, last, bare(day, last), last_known=False))
    for day in school.ends:
        first = date(day.year - ((day.month, day.day) <= end), *end) + _DAY
        found.append(Span(first, day, bare(first, day), first_known=False))
    return tuple(sorted(found, key=lambda each: (each.first, each.last)))


def between(known: tuple[Span, ...]) -> tuple[tuple[date, date, str], ...]:
    """Runs of days beside a saved year that are surely no school days: (first, last, why).

    All days between two years that follow one another; beside a year that stands alone, the shortest summer.
    """
    begin, end = usual.FEWEST_SUMMER
    found: list[tuple[date, date, str]] = []
    for before, each, after in zip((None, *known), known, (*known[1:], None), strict=False):
        if each.first_known and not _follow(before, each) and each.first.month in _BEGINS_IN:
            found.append((date(each.first.year, *begin), each.first - _DAY, BEFORE))
        if after and _follow(each, after):
            found.append((each.last + _DAY, after.first - _DAY, BETWEEN))
        elif each.last_known and each.last.month in _ENDS_IN:
            found.append((each.last + _DAY, date(each.last.year, *end), BETWEEN))
    return tuple(found)


def _follow(one: Span | None, other: Span) -> bool:
    """Whether only a summer lies between these two."""
    known = one is not None and one.last_known and other.first_known
    return known and one is not None and other.first - one.last <= _LONGEST_SUMMER


@record
class Saved:
    """What a calendar says: the days it covers, those surely in no school year, those off and why."""

    spans: tuple[Span, ...]
    gaps: tuple[tuple[date, date, str], ...]
    closed: dict[date, str]

    def span(self, day: date) -> Span | None:
        """The span that this day is in."""
        for each in self.spans:
            if each.first <= day <= each.last:
                return each
        return None

    def gap(self, day: date) -> str:
        """Why this day is surely in no school year, or ""."""
        for first, last, reason in self.gaps:
            if first <= day <= last:
                return reason
        return ""

    def sure(self, first: date, last: date) -> bool:
        """Whether there is nothing to guess on any day from `first` to `last`."""
        whole = [(each.first, each.last) for each in self.spans if not each.bare]
        for start, end in sorted([*whole, *((start, end) for start, end, _ in self.gaps)]):
            if start <= first <= end:
                first = end + _DAY
        return first > last


@lru_cache(maxsize=8)
def saved(school: School) -> Saved:
    """The same calendar, ready to be asked day by day: several deadlines are counted in one."""
    known = spans(school)
    return Saved(known, between(known), by_day((*school.closures, *school.holidays), NO_SCHOOL))


def off(school: School, *, most: bool) -> Off:
    """Why a day is no school day: with the fewest days off that can be, or the `most` that are likely."""
    known = saved(school)

    def why(day: date) -> Why | None:
        span = known.span(day)
        return (None if span else _summer(known, day, most=most)) or _in_term(known, span, day, most=most)

    return why


def summer(school: School, *, most: bool) -> Off:
    """Why a day is in no school year."""
    known = saved(school)
    return lambda day: None if known.span(day) else _summer(known, day, most=most)


def in_term(school: School, *, most: bool) -> Off:
    """Why a day is no school day if it is in a school year."""
    known = saved(school)
    return lambda day: _in_term(known, known.span(day), day, most=most)


def _summer(known: Saved, day: date, *, most: bool) -> Why | None:
    if reason := known.gap(day):
        return reason, False
    return (usual.SUMMER, True) if usual.in_summer(day, most=most) else None


def _in_term(known: Saved, span: Span | None, day: date, *, most: bool) -> Why | None:
    if reason := known.closed.get(day):
        return reason, False
    if span and not (span.bare and most):
        return _WEEKEND if day.weekday() > 4 else None
    reason = usual.day_off(day, most=most)
    return (reason, reason != usual.WEEKEND) if reason else None
