"""A checklist is items in the order a parent does them; `review` says what is left and writes the papers."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, timedelta
from typing import Literal

from checklists.model.conditions import Answers
from checklists.model.drafting import Draft, draft
from checklists.model.fields import Field, Group, Tidied, only_once
from checklists.model.letter import Given, Letter
from checklists.model.record import record
from checklists.model.words import ENGLISH


@record
class Item:
    """One thing to do, bring or ask. `letter` and `guide` are ids of pages that help with it."""

    id: str
    text: str
    hint: str = ""
    facts: tuple[str, ...] = ()
    letter: str = ""
    guide: str = ""


@record
class Section:
    """Items under one heading. "do" items are left until ticked; "choose" items go on the agenda when ticked.

    `lead` is how long before the meeting is a good time: advice of ours, set by no rule.
    """

    id: str
    title: str
    items: tuple[Item, ...]
    kind: Literal["do", "choose"] = "do"
    lead: timedelta = timedelta()
    hint: str = ""


@record
class Checklist:
    """Sections, fields, and the papers they make: a statement and an email, drafted as letters are.

    Raises DuplicateId when an id is used twice.
    """

    id: str
    title: str
    groups: tuple[Group, ...]
    sections: tuple[Section, ...]
    meeting: str
    concerns: tuple[str, ...]
    statement: Letter
    email: Letter
    examples: Mapping[str, Given] = field(default_factory=dict)

    def __post_init__(self) -> None:
        only_once((each.id for each in self.fields), self.id)

    @property
    def own_fields(self) -> tuple[Field, ...]:
        """The fields asked at the top of the page."""
        return tuple(each for group in self.groups for each in group.fields)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields, then for each item its tick (the item's id) and its note ("note-" and the id)."""
        ticks = tuple(Field(item.id, item.text, kind="tick", optional=True) for item in self.items())
        notes = tuple(Field(f"note-{item.id}", "Note", optional=True) for item in self.items())
        return (*self.own_fields, *ticks, *notes)

    def items(self) -> Iterator[Item]:
        """Every item, in order."""
        return (item for section in self.sections for item in section.items)

    def cited(self) -> set[str]:
        """Ids of the facts its items and papers rest on."""
        own = {id for item in self.items() for id in item.facts}
        return own | self.statement.cited() | self.email.cited()


@record
class Left:
    """Items of a section not yet ticked, and the day they are best done by (None: no meeting date yet)."""

    section: Section
    items: tuple[Item, ...]
    by: date | None


@record
class AgendaLine:
    """One thing to raise at the meeting, with the parent's note on it."""

    text: str
    note: str = ""


@record
class Review:
    """What `review` found. `days` counts calendar days from today to the meeting, or None without a date."""

    done: int
    total: int
    days: int | None
    left: tuple[Left, ...]
    agenda: tuple[AgendaLine, ...]
    statement: Draft
    email: Draft


def review(checklist: Checklist, tidied: Tidied, *, today: date, blanks: bool = False) -> Review:
    """What is left and by when, the agenda, the statement, the email. `blanks` makes the blank papers."""
    answers = tidied.answers
    meeting = tidied.date(checklist.meeting)
    to_do = [section for section in checklist.sections if section.kind == "do"]
    left = tuple(
        Left(section, items, max(meeting - section.lead, today) if meeting else None)
        for section in to_do
        if (items := tuple(item for item in section.items if item.id not in answers))
    )
    total = sum(len(section.items) for section in to_do)
    chosen = {
        section.id: tuple(item.text for item in section.items if item.id in answers)
        for section in checklist.sections
        if section.kind == "choose"
    }
    papers = [
        draft(
            letter, answers, today=today, words=ENGLISH, chosen=chosen, blanks=letter.common if blanks else ()
        )
        for letter in (checklist.statement, checklist.email)
    ]
    return Review(
        done=total - sum(len(each.items) for each in left),
        total=total,
        days=(meeting - today).days if meeting else None,
        left=left,
        agenda=tuple(_agenda(checklist, answers)),
        statement=papers[0],
        email=papers[1],
    )


def _agenda(checklist: Checklist, answers: Answers) -> Iterator[AgendaLine]:
    for concern in checklist.concerns:
        if isinstance(text := answers.get(concern), str):
            yield AgendaLine(text)
    for section in checklist.sections:
        for item in section.items:
            note = answers.get(f"note-{item.id}", "")
            if section.kind == "choose" and item.id in answers:
                yield AgendaLine(item.text, note if isinstance(note, str) else "")
