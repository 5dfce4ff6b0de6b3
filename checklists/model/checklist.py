"""A checklist: things to do, questions to answer, what the answers can show, and the papers they make."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Literal

from checklists.model.conditions import Answers, Condition, Labels
from checklists.model.errors import UnknownPlaceholder
from checklists.model.fields import Field, Group, Option, labels, only_once
from checklists.model.letter import OWN_WORDS, Given, Letter, rows_of
from checklists.record import record

YES, NO, UNSURE = "yes", "no", "unsure"
ANSWERS = (Option(YES, "Yes"), Option(NO, "No"), Option(UNSURE, "I do not know"))


@record
class Item:
    """One thing to do, bring or ask, or one question. `letter` and `guide` are ids of pages that help."""

    id: str
    text: str
    hint: str = ""
    facts: tuple[str, ...] = ()
    letter: str = ""
    guide: str = ""


@record
class Section:
    """Items under one heading.

    "do" items are left until ticked; "choose" items go on the agenda when ticked; "ask" items are questions
    with the answers yes, no and "I do not know". `lead` is how long before the meeting is a good time: advice
    of ours, set by no rule.
    """

    id: str
    title: str
    items: tuple[Item, ...]
    kind: Literal["do", "choose", "ask"] = "do"
    lead: timedelta = timedelta()
    hint: str = ""


@record
class Same:
    """A letter's field gets the answer of this field of the checklist."""

    field: str


@record
class Those:
    """A letter's field gets the ids of the items of this section that have this answer."""

    section: str
    answer: str = NO


Source = str | Same | Those


@record
class Finding:
    """Something that the answers show: "act" on it, "ask" about it, or it is going "well".

    A `letter` that fits is filled with `give`: its field -> an option's id, or where the answer comes from.
    """

    id: str
    level: Literal["act", "ask", "well"]
    text: str
    when: Condition
    facts: tuple[str, ...] = ()
    letter: str = ""
    give: Mapping[str, Source] = MappingProxyType({})
    guide: str = ""


@record
class Carry:
    """Another checklist takes the agenda along: each line a row of its field `rows`, under `column`.

    `same` are fields that both have.
    """

    checklist: str
    rows: str
    column: str
    same: tuple[str, ...] = ()


@record
class Checklist:
    """Sections, fields, findings, and the papers they make, drafted as letters are.

    `meeting` is the field with the day that leads count from; `concerns` are fields that open the agenda;
    `large` ones are shown in large type, to be read at a table.
    Raises DuplicateId when an id is used twice, UnknownPlaceholder when a finding looks at no field.
    """

    id: str
    title: str
    groups: tuple[Group, ...]
    sections: tuple[Section, ...] = ()
    findings: tuple[Finding, ...] = ()
    meeting: str = ""
    concerns: tuple[str, ...] = ()
    carry: Carry | None = None
    large: bool = False
    statement: Letter | None = None
    email: Letter | None = None
    examples: Mapping[str, Given] = MappingProxyType({})

    def __post_init__(self) -> None:
        only_once((each.id for each in self.fields), self.id)
        only_once((each.id for each in self.findings), self.id)
        known = labels(self.fields).keys()
        sections = {each.id for each in self.sections}
        for finding in self.findings:
            taken = {each.field for each in finding.give.values() if isinstance(each, Same)}
            if unknown := (finding.when.fields() | taken) - known:
                raise UnknownPlaceholder(f"{self.id}/{finding.id}: it names {sorted(unknown)}")
            those = {each.section for each in finding.give.values() if isinstance(each, Those)}
            if lost := those - sections:
                raise UnknownPlaceholder(f"{self.id}/{finding.id}: no section is called {sorted(lost)}")

    @property
    def own_fields(self) -> tuple[Field, ...]:
        """The fields of its groups."""
        return tuple(each for group in self.groups for each in group.fields)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields, then each item's tick or answer (the item's id) and its note ("note-" and the id)."""
        items = [(item, section.kind == "ask") for section in self.sections for item in section.items]
        ticks = tuple(
            Field(
                item.id,
                item.text,
                kind="choice" if asked else "tick",
                optional=not asked,
                options=ANSWERS if asked else (),
            )
            for item, asked in items
        )
        notes = tuple(Field(f"note-{item.id}", "Note", optional=True) for item, asked in items if not asked)
        return (*self.own_fields, *ticks, *notes)

    @property
    def labels(self) -> Labels:
        """Its fields' and options' labels, for conditions in words."""
        return labels(self.fields)

    @property
    def papers(self) -> tuple[Letter, ...]:
        """The letters it drafts."""
        return tuple(each for each in (self.statement, self.email) if each)

    def items(self) -> Iterator[Item]:
        """Every item, in order."""
        return (item for section in self.sections for item in section.items)

    def own_words(self, answers: Answers) -> str:
        """What the parent wrote for its papers: one answer to a line, without the names that tools share."""
        asked = (cell for each in self.own_fields for cell in (each, *rows_of(each, answers)))
        own = (answers.get(each.id) for each in asked if each.kind in OWN_WORDS and not each.shared)
        return "\n".join(each for each in own if isinstance(each, str))

    def cited(self) -> set[str]:
        """Ids of the facts its items, findings and papers rest on."""
        items = {id for each in self.items() for id in each.facts}
        return items.union(*(each.facts for each in self.findings), *(each.cited() for each in self.papers))
