"""Days as words and as a table: a weekday with its date, and a count with all that it left out."""

from datetime import date

from checklists.model.counting import Count, Row, working
from checklists.model.words import ENGLISH, long_date
from checklists.views.html import Html, el

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_date(day: date) -> str:
    """Friday, March 6, 2026."""
    return f"{_WEEKDAYS[day.weekday()]}, {long_date(day, ENGLISH)}"


def table(count: Count) -> Html:
    """A row for each run of days: how many were counted and which ones they are, or why they were not."""
    head = el("tr", *(el("th", each, scope="col") for each in ("Days", "Counted", "So far")))
    rows = el("tbody", *map(_row, working(count)))
    return el("table", el("thead", head), rows, class_="iep-days")


def _row(row: Row) -> Html:
    days = row.counted_to - row.counted_from + 1 if row.counted_to else 0
    when = el("td", _run(row.first, row.last))
    if days:
        return el("tr", when, el("td", str(days)), el("td", str(row.counted_to)))
    guess = " (our guess)" if row.guessed else ""
    return el("tr", when, el("td", f"Not counted: {row.reason}{guess}", colspan="2"), class_="iep-skipped")


def _run(first: date, last: date) -> str:
    """Mon Nov 2 to Fri Nov 6, 2026."""
    if first == last:
        return f"{_short(first)}, {first.year}"
    year = f", {first.year}" if first.year != last.year else ""
    return f"{_short(first)}{year} to {_short(last)}, {last.year}"


def _short(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()][:3]} {long_date(day, ENGLISH)[:3]} {day.day}"
