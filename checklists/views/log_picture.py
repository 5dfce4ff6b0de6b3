"""The log in pictures: each promise day by day and month by month, with a table behind each picture."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from checklists.messages import PICTURES
from checklists.model.log import OUTCOME_NAMES, REASON_NAMES, Logged, Outcome, Reason
from checklists.model.minutes import Reviewed
from checklists.model.noted import by_promise, no_school
from checklists.model.pattern_words import short
from checklists.model.school import School
from checklists.views import drawing
from checklists.views.bars import BUCKETS, NAMES, amounts, bars, month_name
from checklists.views.days import weekday_date
from checklists.views.heat import Looks, by_day, calendar, months
from checklists.views.html import Html, el, join

NOTHING = "Once you have noted a few days, they will stand here as pictures."
COMING = "They come in a moment."
NO_SCHOOL = "no school that day"


def pictures(
    reviewed: Sequence[Reviewed],
    logged: Iterable[Logged],
    school: School,
    *,
    today: date,
    opened: Collection[str] = (),
) -> Html:
    """Each promise's pictures with their tables; of several promises the first one's are open.

    The others' are drawn only if their fold is `opened`, which has names such as "pictures:m3k2-x7".
    """
    entries = by_promise([each.promise for each in reviewed], logged, today=today)
    shown = [each for each in reviewed if entries[each.promise.id] or each.total.promised]
    if not shown:
        return el("p", NOTHING)
    if len(shown) == 1:
        return _part(shown[0], entries[shown[0].promise.id], school, today)
    folds: list[Html] = []
    for each in shown:
        id, is_first = f"{PICTURES}:{each.promise.id}", not folds
        drawn = is_first or id in opened
        part = _part(each, entries[each.promise.id], school, today) if drawn else el("p", COMING)
        summary = el("summary", each.promise.name)
        folds.append(
            el(
                "details",
                summary,
                part,
                open=is_first,
                class_="iep-log-pictures",
                data_wanted=id,
                data_empty=not drawn,
            )
        )
    return join(*folds)


def _part(reviewed: Reviewed, entries: Sequence[Logged], school: School, today: date) -> Html:
    """Its days and months, as far as there are some. `entries` are the promise's own, the oldest first."""
    noted = by_day(entries, school)
    by_month = bars(reviewed)
    return join(
        _days(reviewed, entries, noted, school, today) if noted else None,
        _figure(by_month.title, drawing.svg(by_month), "Each month in a table", _months(reviewed))
        if by_month
        else None,
    )


def _days(
    reviewed: Reviewed, entries: Sequence[Logged], noted: Mapping[date, Looks], school: School, today: date
) -> Html:
    made = calendar([short(reviewed.promise.name)], noted, school, today=today)
    first = months(noted, school)[0]
    table = _each_day([each for each in entries if each.day >= first], school)
    return _figure(made.title, drawing.svg(made), "Each day in a table", table)


def _figure(title: str, svg: Html, summary: str, table: Html) -> Html:
    return el(
        "figure",
        el("figcaption", el("strong", title)),
        svg,
        el("details", el("summary", summary), table, class_="iep-log-rows"),
        class_="iep-log-figure",
    )


def _each_day(entries: Sequence[Logged], school: School) -> Html:
    """Each day with what is noted, written out and not by `el`: there may be hundreds."""
    off = no_school(school)
    days: dict[date, list[str]] = {}
    for each in entries:
        said = _said(each.outcome, each.minutes, each.reason, each.outcome == "not" and off(each.day))
        days.setdefault(each.day, []).append(said)
    rows = [f"<tr>{_day(day)}<td>{'; '.join(words)}</td></tr>" for day, words in days.items()]
    return _table(("Day", "What you noted"), Html("".join(rows)))


# A log of years says the same few things over and over, and its promises share their days.
@lru_cache(maxsize=1024)
def _said(outcome: Outcome, minutes: int | None, reason: Reason, off: bool) -> Html:
    """An entry's outcome, minutes and reason: Partly, 15 minutes, schedule or room problem."""
    parts = [OUTCOME_NAMES[outcome]]
    if minutes is not None:
        parts.append(f"{minutes} minute{'s' * (minutes != 1)}")
    if reason:
        parts.append(f"{REASON_NAMES[reason][0].lower()}{REASON_NAMES[reason][1:]}")
    elif off:
        parts.append(NO_SCHOOL)
    return join(", ".join(parts))


@lru_cache(maxsize=1024)
def _day(day: date) -> Html:
    return el("th", weekday_date(day), scope="row")


def _months(reviewed: Reviewed) -> Html:
    heads = ("Month", "Promised", *(NAMES[look] for look in BUCKETS))
    rows = (
        el(
            "tr",
            el("th", month_name(month), scope="row"),
            *(el("td", str(amount)) for amount in (four.promised, *amounts(four))),
        )
        for month, four in reviewed.months
    )
    return _table(heads, join(*rows))


def _table(heads: Sequence[str], rows: Html) -> Html:
    head = el("thead", el("tr", *(el("th", each, scope="col") for each in heads)))
    return el("table", head, el("tbody", rows), class_="iep-log-table")
