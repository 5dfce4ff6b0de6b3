"""How one promise was counted: its sentences, the days off, and the entries that are in no group."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from checklists.model.filling import Beyond
from checklists.model.log import OUTCOME_NAMES, Logged
from checklists.model.minutes import Reviewed
from checklists.model.minutes_said import number
from checklists.model.school import Closure
from checklists.model.words import ENGLISH, long_date
from checklists.views.html import Html, el, join

NO_REASON = "No school"
MOST_DAYS = 15
"""Of one time off, days beyond so many are named by the first and the last."""
MOST_ENTRIES = 30
"""Entries named one by one; of more, the latest."""
WHY: dict[Beyond, str] = {
    "more": "more than was promised then; it may be make-up time",
    "full": "not given, but the promise was full without it",
    "off": "nothing was promised that day",
    "promise": "outside of the days of this line",
    "report": "outside of the days you chose",
}
RUNNING = "Not over yet, so not counted:"
BEYOND = "In no group:"
SKIPPED = "Days off that lowered the promise:"
GUESSED = "Some of these days are our guess, as not all of your school’s days off are saved."
CALENDAR = "../school-calendar/"


def counted(found: Reviewed) -> Html:
    """Everything that a reader needs to count it again."""
    return join(
        el("ul", *(el("li", each) for each in found.said)),
        el("p", el("a", "Add your school’s days off", href=CALENDAR), ".") if not found.sure else None,
        _part("Short, and counted whole, from:", _by_month(found.short)) if found.short else None,
        _part(SKIPPED, map(_skipped, _alike(found.skipped))) if found.skipped else None,
        el("p", GUESSED) if found.skipped and not found.sure else None,
        _part(BEYOND, _beyond(found)) if found.beyond else None,
        _part(RUNNING, _running(found)) if found.running else None,
    )


def _part(lead: str, rows: Iterable[str]) -> Html:
    return join(el("p", lead), el("ul", *(el("li", each) for each in rows)))


def _alike(skipped: Iterable[Closure]) -> Iterator[list[Closure]]:
    """Those that follow one another with one reason: the Mondays and Wednesdays of one break."""
    return ([*some] for _, some in groupby(skipped, key=lambda each: each.reason))


def _skipped(some: list[Closure]) -> str:
    days = [day for each in some for day in _weekdays(each)]
    reason = some[0].reason or NO_REASON
    if len(some) == 1 and len(days) > MOST_DAYS:
        ends = f"{long_date(days[0], ENGLISH)} to {long_date(days[-1], ENGLISH)}"
        return f"{reason}: {ends}, {number(len(days), 'weekday')}"
    return f"{reason}: {'; '.join(_by_month(days))}"


def _weekdays(closure: Closure) -> list[date]:
    days = (closure.first + timedelta(each) for each in range((closure.last - closure.first).days + 1))
    return [day for day in days if day.weekday() < 5]


def _by_month(days: Iterable[date]) -> Iterator[str]:
    """December 21, 22 and 23, 2026; January 4, 2027: one text for each month."""
    for _, some in groupby(days, key=lambda each: (each.year, each.month)):
        first, *rest = some
        month, _, year = long_date(first, ENGLISH).split(" ")
        yield f"{month} {', '.join(str(each.day) for each in (first, *rest))}, {year}"


def _beyond(found: Reviewed) -> Iterator[str]:
    pairs = [*zip(found.beyond, found.over, strict=True)]
    yield from _more(pairs)
    for entry, (units, why) in pairs[-MOST_ENTRIES:]:
        above = f", {number(units, found.unit.removesuffix('s'))}" if units else ""
        yield f"{_noted(entry)}{above}: {WHY[why]}"


def _running(found: Reviewed) -> Iterator[str]:
    yield from _more(found.running)
    yield from map(_noted, found.running[-MOST_ENTRIES:])


def _more(entries: Sequence[object]) -> Iterator[str]:
    """How many there are besides the latest, which are named."""
    if len(entries) > MOST_ENTRIES:
        yield f"{len(entries) - MOST_ENTRIES:,} earlier ones, and:"


def _noted(entry: Logged) -> str:
    return f"{long_date(entry.day, ENGLISH)}, {OUTCOME_NAMES[entry.outcome]}"
