"""Days as tables and words: a weekday with its date, and a count with all that it left out."""

from datetime import date, timedelta

from checklists.model.counting import Count, Skip
from checklists.model.words import ENGLISH, long_date
from checklists.views.html import Html, el

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = timedelta(days=1)


def weekday_date(day: date) -> str:
    """Friday, March 6, 2026."""
    return f"{_WEEKDAYS[day.weekday()]}, {long_date(day, ENGLISH)}"


def runs(count: Count) -> list[tuple[date, date, int, str]]:
    """First and last day, days counted and reason, of each run from the start to the day it is due, in order.

    A run that was counted has no reason; one that was not has 0 days.
    """
    first, last = (count.due, count.start - _DAY) if count.backward else (count.start + _DAY, count.due)
    found = []
    day = first
    for skip in sorted(count.skips, key=_first):
        begin, end = max(skip.first, first), min(skip.last, last)
        if begin > end:
            continue
        if day < begin:
            found.append((day, begin - _DAY, (begin - day).days, ""))
        found.append((begin, end, 0, skip.reason))
        day = end + _DAY
    if day <= last:
        found.append((day, last, (last - day).days + 1, ""))
    return found[::-1] if count.backward else found


def _first(skip: Skip) -> date:
    return skip.first


def table(count: Count) -> Html:
    """A row for each run: the days, how many were counted or why they were not, and how many so far."""
    rows, so_far = [], 0
    for first, last, days, reason in runs(count):
        so_far += days
        when = _short(first) if first == last else f"{_short(first)} to {_short(last)}"
        rows.append(
            el(
                "tr",
                el("td", when),
                el("td", str(days) if days else f"not counted: {reason}"),
                el("td", str(so_far)),
                class_=None if days else "iep-skipped",
            )
        )
    head = el("tr", *(el("th", each, scope="col") for each in ("Days", "Counted", "So far")))
    return el("table", el("thead", head), el("tbody", *rows), class_="iep-days")


def _short(day: date) -> str:
    """Fri, Mar 6, 2026."""
    month, rest = long_date(day, ENGLISH).split(" ", 1)
    return f"{_WEEKDAYS[day.weekday()][:3]}, {month[:3]} {rest}"
