"""What a log says of each promise: its four numbers, what to ask about, and how it was counted."""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from checklists.model.document import Picture, Rect, Shape
from checklists.model.log import CATEGORIES, CATEGORY_NAMES, HOW_NAMES, OUTCOME_NAMES, REASON_NAMES
from checklists.model.minutes import Four, Reviewed
from checklists.model.minutes_said import amount, number
from checklists.views import drawing
from checklists.views.bars import BUCKETS, NAMES, amounts, month_name
from checklists.views.counted import counted
from checklists.views.facts import source_note
from checklists.views.html import Html, el, join

FACT = "missed-sessions-case-by-case"
"""What says how missed time is looked at."""
MAKE_UP = (
    "No federal rule says that each missed session is made up. It is looked at case by case, by what the gap "
    "did to your child’s progress."
)
NO_RECORD = (
    "“No record” does not mean that it was missed. It means that you have no note of it. "
    "The school keeps its own log, and you can ask to see it."
)
NEVER_ONE = "All promised time stands in one of four groups. They add up, and they are never mixed."
NO_PROMISE = (
    "First add a line of the IEP: what it promises, how much and how often. Then note what took place. "
    "What your notes add up to will stand here."
)
NO_NOTE = "You have no notes of this yet. Start with the last time you know about. A few taps are enough."
LETTER = "request-records"
"""The letter that asks for the school's own log."""
MONTHS = "Month by month"
REASONS = "By reason, in a school’s own words"
_WIDTH, _HEIGHT = 340, 22
_MARK = 14


def minutes(reviewed: Sequence[Reviewed]) -> Html:
    """A card for each promise; services are never added up with one another."""
    if not reviewed:
        return el("p", NO_PROMISE)
    shown = any(each.total.promised for each in reviewed)
    return join(
        el("p", NEVER_ONE) if shown else None,
        *map(_card, reviewed),
        _notes() if shown else None,
    )


def _card(found: Reviewed) -> Html:
    promise = found.promise
    how_much = amount(promise)
    parts = (f"{how_much[0].upper()}{how_much[1:]}", promise.where, promise.who)
    noted = found.running or found.beyond or any(count for _, count in found.outcomes)
    return el(
        "section",
        el("h3", promise.name, class_="iep-minutes-name"),
        el("p", " · ".join(filter(None, parts)), class_="iep-small"),
        el("p", NO_NOTE) if not noted else None,
        _bar(found) if found.total.promised else None,
        _four(found) if found.total.promised else None,
        _outcomes(found) if promise.kind == "accommodation" or not promise.numbered else None,
        _ask(found) if found.total.promised else None,
        _known(found),
        _fold(MONTHS, _months(found)) if found.months else None,
        _fold(REASONS, _reasons(found)) if found.categories else None,
        _fold("How this was counted", counted(found)),
        class_="iep-minutes",
    )


def _fold(summary: str, content: Html) -> Html:
    return el("details", el("summary", summary), content, class_="iep-minutes-more")


def _bar(found: Reviewed) -> Html:
    """One bar of the four, each with its own pattern."""
    total = found.total
    scale = (_WIDTH - 2) / total.promised
    shapes: list[Shape] = []
    left = 1.0
    for look, units in zip(BUCKETS, amounts(total), strict=True):
        if units:
            width = round(units * scale, 1)
            shapes.append(Rect(left, 1, width, _HEIGHT - 2, look))
            left += width
    said = ", ".join(
        f"{NAMES[look].lower()} {units:,}" for look, units in zip(BUCKETS, amounts(total), strict=True)
    )
    told = f"Of {_units(total.promised, found)} promised: {said}."
    return drawing.svg(
        Picture(found.promise.name, told, _WIDTH, _HEIGHT, tuple(shapes)), class_="iep-four-bar"
    )


def _four(found: Reviewed) -> Html:
    """The four as words and numbers, each with its mark, and what they add up to."""
    rows = (
        el("div", el("dt", _mark(look), NAMES[look]), el("dd", f"{units:,}"))
        for look, units in zip(BUCKETS, amounts(found.total), strict=True)
    )
    promised = f"Of {_units(found.total.promised, found)} promised by now:"
    if not found.promise.numbered:
        promised = f"Of {_units(found.total.promised, found)} that you noted:"
    return join(el("p", promised), el("dl", *rows, class_="iep-four"))


def _mark(look: str) -> Html:
    inside = drawing.shapes((Rect(1, 1, _MARK - 2, _MARK - 2, look),))
    return el("svg", *inside, viewBox=f"0 0 {_MARK} {_MARK}", aria_hidden="true", class_="iep-drawing")


def _outcomes(found: Reviewed) -> Html | None:
    """How many notes say what."""
    if not found.outcomes:
        return None
    said = ", ".join(f"{_inside(OUTCOME_NAMES[outcome])} {count:,}" for outcome, count in found.outcomes)
    return el("p", f"Your notes: {said}.")


def _inside(words: str) -> str:
    """The same words inside a sentence."""
    return words if words.startswith("I ") else f"{words[0].lower()}{words[1:]}"


def _ask(found: Reviewed) -> Html:
    """What to ask about: two numbers, side by side and never one."""
    total = found.total
    unit = "Minutes" if found.unit == "minutes" else "Times"
    parts = [
        f"{units:,} {words}"
        for units, words in (
            (total.missed, "that you noted as not given"),
            (total.no_record, "with no record" if found.promise.numbered else "partly given or not known"),
        )
        if units
    ]
    if not parts:
        return el("p", f"{unit} to ask about: none so far.")
    return el("p", el("strong", f"{unit} to ask about:"), f" {', and '.join(parts)}.", class_="iep-ask-about")


def _known(found: Reviewed) -> Html | None:
    """How the parent knows of what was not given."""
    if not found.hows:
        return None
    said = "; ".join(f"{_inside(HOW_NAMES[how])}: {units:,}" for how, units in found.hows)
    return el("p", f"How you know of the {found.total.missed:,} not given: {said}.", class_="iep-small")


def _units(count: int, found: Reviewed) -> str:
    return number(count, found.unit.removesuffix("s"))


def _months(found: Reviewed) -> Html:
    heads = ("Month", "Promised", *(NAMES[look] for look in BUCKETS))
    rows = [(_short(month), *_cells(four)) for month, four in found.months]
    return _table(f"{MONTHS}: {found.promise.name}", heads, rows, ("All", *_cells(found.total)))


def _short(month: date) -> str:
    """Oct 2026: six columns stand side by side on a phone."""
    return f"{month_name(month)[:3]} {month.year}"


def _cells(four: Four) -> tuple[str, ...]:
    return tuple(f"{each:,}" for each in (four.promised, *amounts(four)))


def _reasons(found: Reviewed) -> Html:
    """The categories of a district's log, with the reasons that the parent noted."""
    rows = [("Delivered", f"{found.total.delivered:,}", "")]
    noted = dict(found.reasons)
    units = dict(found.categories)
    for category, name in CATEGORY_NAMES.items():
        said = "; ".join(
            f"{REASON_NAMES[reason]}: {count:,}"
            for reason, count in noted.items()
            if CATEGORIES[reason] == category
        )
        rows.append((name, f"{units.get(category, 0):,}", said))
    heads = ("Reason", found.unit.capitalize(), "What you noted")
    last = ("Promised", f"{found.total.promised:,}", "")
    return _table(f"{REASONS}: {found.promise.name}", heads, rows, last)


def _table(label: str, heads: Sequence[str], rows: Iterable[Sequence[str]], last: Sequence[str]) -> Html:
    """A table that can be moved sideways where it is too wide."""

    def row(cells: Sequence[str]) -> Html:
        return el("tr", el("th", cells[0], scope="row"), *(el("td", each) for each in cells[1:]))

    table = el(
        "table",
        el("thead", el("tr", *(el("th", each, scope="col") for each in heads))),
        el("tbody", *map(row, rows)),
        el("tfoot", row(last)),
        class_="iep-log-table iep-minutes-table",
    )
    return el("div", table, class_="iep-wide", tabindex=0, role="region", aria_label=label)


def _notes() -> Html:
    """What the numbers are not, and where to get the school's own."""
    link = el(
        "a",
        "Ask to see the school’s service log",
        href=f"../../letters/{LETTER}/",
        data_give=f"letter:{LETTER}",
        data_answers=json.dumps({"records": ["services"]}),
        data_from="your log",
    )
    return el(
        "aside",
        el("p", NO_RECORD, " ", link, "."),
        el("p", MAKE_UP),
        el("details", el("summary", "The rule"), source_note(FACT), class_="iep-rule"),
        class_="iep-minutes-notes",
    )
