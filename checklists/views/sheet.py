"""What was read in pasted rows, to look at before any is added: a table with a box to tick for each row."""

from collections.abc import Sequence
from datetime import date

from checklists.model.daytokens import WEEKDAYS
from checklists.model.log import HOW_BRIEF, OUTCOME_NAMES, REASON_NAMES, Logged
from checklists.model.promise import Promise
from checklists.model.sheet import Row, Sheet, line
from checklists.model.sheet_columns import HEADER
from checklists.model.words import ENGLISH, long_date
from checklists.views.html import Html, el, join

PREVIEW = "preview"
SHOWN = 300
"""Rows of the table; what comes after them is one line with one box. More would keep a phone waiting."""
_UNREAD_SHOWN = 100


def preview(found: Sheet, promises: Sequence[Promise]) -> Html:
    """The rows to add, those that could not be read, each with why, and those already there."""
    names = {each.id: each.name for each in promises}
    new = [row for row in found.rows if row.entry and not row.there]
    unread = [row for row in found.rows if not row.entry]
    there = [row for row in found.rows if row.there]
    return join(
        *(el("p", each, class_="iep-hint") for each in found.said),
        _table(new, names) if new else None,
        _unread(unread) if unread else None,
        _there(there, names) if there else None,
    )


def counts(found: Sheet) -> str:
    """ "12 to add, 2 we could not read, 1 already there."."""
    new = len(found.new)
    there = sum(row.there for row in found.rows)
    unread = len(found.rows) - new - there
    parts = [f"{new:,} to add"]
    parts += [f"{unread:,} we could not read"] if unread else []
    parts += [f"{there:,} already there"] if there else []
    return f"{', '.join(parts)}."


def _table(rows: Sequence[Row], names: dict[str, str]) -> Html:
    head = (HEADER["day"], HEADER["item"], HEADER["outcome"], "More")
    more = len(rows) - SHOWN
    return join(
        el(
            "table",
            el(
                "thead",
                el("tr", el("th", "Add", scope="col"), *(el("th", each, scope="col") for each in head)),
            ),
            el("tbody", *(_row(at, row, names) for at, row in enumerate(rows[:SHOWN]))),
            class_="iep-paste-table",
        ),
        el(
            "p",
            el(
                "label",
                el("input", type="checkbox", checked=True, data_after=SHOWN),
                f" And {more:,} more rows like these",
            ),
        )
        if more > 0
        else None,
    )


def _row(at: int, row: Row, names: dict[str, str]) -> Html:
    """One row with its box; `data_row` is its place among the rows to add."""
    entry = row.entry
    assert entry
    day, name = _day(entry.day), names[entry.promise]
    return el(
        "tr",
        el(
            "td",
            el("input", type="checkbox", checked=True, data_row=at, aria_label=f"Add {day}, {name}"),
        ),
        el("td", day),
        el("td", name),
        el("td", _outcome(entry)),
        el(
            "td",
            *(el("span", each, class_="iep-paste-more") for each in _more(entry)),
            *(el("span", each, class_="iep-paste-told") for each in row.notes),
        ),
    )


def _outcome(entry: Logged) -> str:
    said = OUTCOME_NAMES[entry.outcome]
    return said if entry.minutes is None else f"{said}, {entry.minutes} minutes"


def _more(entry: Logged) -> list[str]:
    reason = REASON_NAMES[entry.reason] if entry.reason else ""
    return [each for each in (reason, HOW_BRIEF.get(entry.how, ""), _cut(entry.note)) if each]


def _unread(rows: Sequence[Row]) -> Html:
    shown = [
        el("li", el("q", _cut(" | ".join(filter(None, row.cells)))), " ", el("span", row.why))
        for row in rows[:_UNREAD_SHOWN]
    ]
    if len(rows) > _UNREAD_SHOWN:
        shown.append(el("li", f"And {len(rows) - _UNREAD_SHOWN:,} more."))
    return el(
        "details",
        el("summary", f"Could not be read ({len(rows):,})"),
        el("p", "These are not added. You can mend them in your spreadsheet and paste them again."),
        el("ul", *shown),
        open=True,
        class_="iep-paste-unread",
    )


def _there(rows: Sequence[Row], names: dict[str, str]) -> Html:
    said = [
        f"{_day(row.entry.day)}, {names[row.entry.promise]}: {_outcome(row.entry)}"
        for row in rows[:_UNREAD_SHOWN]
        if row.entry
    ]
    if len(rows) > _UNREAD_SHOWN:
        said.append(f"And {len(rows) - _UNREAD_SHOWN:,} more.")
    return el(
        "details",
        el("summary", f"Already there ({len(rows):,})"),
        el("p", "Your log has these. They are not added a second time."),
        el("ul", *(el("li", each) for each in said)),
        class_="iep-paste-there",
    )


def _day(day: date) -> str:
    """Mon, Oct 5, 2026."""
    month, rest = long_date(day, ENGLISH).split(" ", 1)
    return f"{WEEKDAYS[day.weekday()][:3]}, {month[:3]} {rest}"


def _cut(said: str) -> str:
    return said if len(said) <= 120 else f"{said[:120].rstrip()}…"


def lines(found: Sheet) -> list[str]:
    """The rows to add as a page keeps them, in the order of the boxes."""
    return [line(each) for each in found.new]
