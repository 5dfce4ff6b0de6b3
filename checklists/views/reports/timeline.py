"""The timeline as a document: what was sent, said and met, and what is due, the oldest first."""

from collections.abc import Iterable
from datetime import date
from types import MappingProxyType

from checklists.law.facts import fact
from checklists.model.document import Column, Document, Table, Text, Who
from checklists.model.story import Item, Kind
from checklists.model.timeline import state_said
from checklists.views import story
from checklists.views.reports.said import about, covered, short_day

NO_DAY = story.NO_DAY
EMPTY = "Nothing falls into these days."
KINDS: MappingProxyType[Kind, str] = MappingProxyType(
    {
        "letter": "Letter sent",
        "asked": "Asked",
        "received": "Received",
        "answered": "Answer",
        "meeting": "Meeting",
        "call": "Call or talk",
        "incident": "Incident",
        "other": "Note",
        "due": "Last day",
    }
)
"""Each kind as a report has it, which others read too. A wish is for the parent alone: no report has it."""
_COLUMNS = (
    Column("Day", 5),
    Column("What", 4),
    Column("About", 11),
    Column("With or to", 5),
    Column("How it stands", 6),
)
NO_ANSWER = "no answer noted"
NOT_DONE = "not marked as done"
_RULES = "Last days are counted by these rules: "


def kind_said(item: Item) -> str:
    """What kind of thing it is. Raises KeyError for a wish."""
    return KINDS[item.kind]


def reported(items: Iterable[Item], first: date | None = None, last: date | None = None) -> tuple[Item, ...]:
    """Those that a report of these days has, the oldest first; what has no day is not known to be outside.

    Left out is what the parent removed, and wishes: a good day to write again concerns nobody else.
    """
    kept = (
        each
        for each in items
        if each.state != "removed"
        and each.kind in KINDS
        and (each.day is None or ((not first or each.day >= first) and (not last or each.day <= last)))
    )
    return tuple(sorted(kept, key=lambda each: (each.day or date.max, each.key)))


def timeline(
    items: Iterable[Item], *, who: Who, first: date | None, last: date | None, today: date
) -> Document:
    """Items of `model.story`, those of these days. Raises UnknownFact."""
    found = reported(items, first, last)
    rules = dict.fromkeys(_rule(each) for each in found if each.kind == "due" and each.fact)
    blocks = (
        about(who),
        Table("What was sent, said and met", _COLUMNS, tuple(map(_row, found))) if found else Text(EMPTY),
        *([Text(_RULES + "; ".join(rules) + ".", "small")] if rules else ()),
    )
    return Document("timeline", "Timeline", covered(first, last), blocks)


def _rule(item: Item) -> str:
    """What sets a last day: a section, or a state's own rule."""
    return f"the rule of {state_said(item.law_of)}" if item.law_of else fact(item.fact).cite


def _row(item: Item) -> tuple[str, ...]:
    return (
        _day(item),
        kind_said(item),
        "\n".join(filter(None, (story.title(item), item.words))),
        item.who,
        standing(item),
    )


def standing(item: Item) -> str:
    """How it stands, as far as the parent noted it: others may know of an answer."""
    said = story.state(item)
    if item.state == "late":
        return f"{said}; {NO_ANSWER if item.of else NOT_DONE}"
    return NO_ANSWER.capitalize() if item.state == "open" else said


def _day(item: Item) -> str:
    if item.day is None:
        return NO_DAY
    return f"About {short_day(item.day)}" if item.about else short_day(item.day)
