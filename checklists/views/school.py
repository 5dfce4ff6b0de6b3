"""The school's calendar: what was read in a pasted text or a file, and the year by its months."""

from collections.abc import Iterable, Sequence
from datetime import date

from checklists.model.dayoff import CLOSED, FIRST, HOLIDAY, LAST, OTHER, SCHOOL
from checklists.model.pasted import KNOWN, TWICE, UNREAD, Row
from checklists.model.school import Closure, School
from checklists.model.schoolyear import Month, months
from checklists.model.words import ENGLISH, long_date
from checklists.views.html import Html, el, join

PREVIEW, MONTHS = "preview", "months"
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DOES = {
    FIRST: "First day of school",
    LAST: "Last day of school",
    HOLIDAY: "State holiday",
    CLOSED: "No school",
}
"""What adding a row of this kind does. Others may be ticked, and say in their note what for."""


def line(row: Row) -> str:
    """What ticking a row adds: "closed 2026-11-25/2026-11-27 Thanksgiving break", or "first 2026-08-12"."""
    if row.kind in (FIRST, LAST):
        return f"{row.kind} {row.first}"
    return f"{HOLIDAY if row.kind == HOLIDAY else 'closed'} {span(row)}"


def span(row: Row) -> str:
    """Days and reason as they are saved."""
    days = str(row.first) if row.first == row.last else f"{row.first}/{row.last}"
    return f"{days} {row.reason}".strip()


def preview(rows: Sequence[Row]) -> Html:
    """The rows to look at before any is added: those that may count, then what was left out or not read."""
    unread = [row for row in rows if row.kind == UNREAD]
    left = [row for row in rows if row.kind in (SCHOOL, OTHER) or row.note in (TWICE, KNOWN)]
    shown = [row for row in rows if row not in left and row not in unread]
    return join(
        el("ul", *map(_row, shown), class_="iep-offs") if shown else None,
        _folded(f"Left out ({len(left)})", el("ul", *map(_row, left), class_="iep-offs")) if left else None,
        _folded(f"Not understood ({len(unread)})", el("ul", *map(_unread, unread))) if unread else None,
    )


def _folded(title: str, inside: Html) -> Html:
    return el("details", el("summary", title), inside)


def _row(row: Row) -> Html:
    """One line with its box to tick."""
    what = row.reason if row.kind not in (FIRST, LAST) else ""
    return el(
        "li",
        el(
            "label",
            el("input", type="checkbox", checked=row.sure, data_line=line(row)),
            el(
                "span",
                el("strong", _days(row.first, row.last)),
                " ",
                el("span", what, class_="iep-reason") if what else None,
                " ",
                el("span", _DOES[row.kind], class_="iep-does") if row.kind in _DOES else None,
            ),
            class_="iep-off",
        ),
        el("p", row.note, class_="iep-hint") if row.note else None,
    )


def _unread(row: Row) -> Html:
    return el("li", el("q", row.text), f" {row.note}" if row.note else None)


def _days(first: date | None, last: date | None) -> str:
    """ "Wed, Nov 25 to Fri, Nov 27"; with its year where it changes."""
    if first is None or last is None:
        return ""
    if first == last:
        return f"{_weekday(first)}, {long_date(first, ENGLISH)}"
    begin = long_date(first, ENGLISH) if first.year != last.year else _without_year(first)
    return f"{_weekday(first)}, {begin} to {_weekday(last)}, {long_date(last, ENGLISH)}"


def _weekday(day: date) -> str:
    return _WEEKDAYS[day.weekday()]


def _without_year(day: date) -> str:
    return long_date(day, ENGLISH).removesuffix(f", {day.year}")


def by_month(school: School) -> Html:
    """Each known school year: its number of school days, and by month what is closed. Nothing without one."""
    return join(*(_year(school, months(school, year)) for year in school.years))


def _year(school: School, found: Iterable[Month]) -> Html:
    all = list(found)
    total = sum(each.school_days for each in all)
    first = all[0].first
    return join(
        el("h2", f"Your school year {first.year}-{(first.year + 1) % 100:02}, month by month"),
        el(
            "p",
            "By what is saved here it has ",
            el("strong", f"{total} school days"),
            ". A short day counts as a school day. Does your district name another number? "
            "Then a day off may be missing here.",
        ),
        el("div", *map(_month, all), class_="iep-months"),
    )


def _month(month: Month) -> Html:
    name = long_date(month.first, ENGLISH).split()[0]
    days = "1 school day" if month.school_days == 1 else f"{month.school_days} school days"
    return el(
        "section",
        el("h3", f"{name} {month.first.year}"),
        el("p", days, class_="iep-hint"),
        el("ul", *map(_closure, month.closures)) if month.closures else None,
    )


def _closure(closure: Closure) -> Html:
    return el("li", _short(closure), f" {closure.reason}" if closure.reason else None)


def _short(closure: Closure) -> Html:
    """ "Wed 25", as the heading has the month; days of two months say theirs."""
    first, last = closure.first, closure.last
    if first == last:
        return el("strong", f"{_weekday(first)} {first.day}")
    if first.month == last.month:
        return el("strong", f"{_weekday(first)} {first.day} to {_weekday(last)} {last.day}")
    return el("strong", f"{_without_year(first)} to {_without_year(last)}")
