"""What an entry is when days are compared: happened, in part, did not happen, excused, or not known."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Literal

from checklists.model import schooldays
from checklists.model.log import CATEGORIES, EXCUSED, Logged
from checklists.model.promise import Promise
from checklists.model.school import School

What = Literal["happened", "partly", "missed", "excused", "unknown"]
COUNTED = frozenset({"happened", "partly", "missed"})
"""What says how a time went. The others are neither a miss nor delivered."""
_OLDEST_FIRST = attrgetter("day", "id")


@lru_cache(maxsize=8)
def no_school(school: School) -> Callable[[date], bool]:
    """Whether there is no school on a day, for sure or by federal holiday. Each day is looked up once."""
    off = schooldays.off(school, most=False)
    known: dict[date, bool] = {}

    def asked(day: date) -> bool:
        if day not in known:
            known[day] = off(day) is not None
        return known[day]

    return asked


def what(entry: Logged, school: School) -> What:
    """What this entry is. "Did not happen" is excused by its reason, or where there is no school that day."""
    if entry.outcome == "not":
        excused = CATEGORIES[entry.reason] in EXCUSED or no_school(school)(entry.day)
        return "excused" if excused else "missed"
    return entry.outcome


def by_promise(
    promises: Iterable[Promise], logged: Iterable[Logged], *, today: date
) -> Mapping[str, list[Logged]]:
    """The entries of each promise, the oldest first, without those outside of its days or after `today`."""
    found: dict[str, list[Logged]] = {each.id: [] for each in promises}
    known = {
        each.id: (each.first or date.min, min(each.last or today, today), found[each.id].append)
        for each in promises
    }
    for each in logged:
        if each.promise in known:
            first, last, add = known[each.promise]
            if first <= each.day <= last:
                add(each)
    for entries in found.values():
        entries.sort(key=_OLDEST_FIRST)
    return found
