"""What a letter is: sentences with reasons, and the facts that call for them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from types import MappingProxyType
from typing import Literal

from checklists.model.conditions import CLOCK, STATE, TODAY, Answers, Condition, Labels
from checklists.model.conditions import Given as Filled
from checklists.model.errors import (
    DuplicateId,
    ListWithoutLead,
    RuleWithoutFact,
    TemplateMark,
    UnguardedPlaceholder,
    UnknownPlaceholder,
)
from checklists.model.fields import Field, Group, Option, labels, only_once, with_columns
from checklists.record import record

LAW = Field(
    "law",
    "How much law should the letter name?",
    kind="choice",
    default="light",
    options=(
        Option("none", "None: just ask"),
        Option("light", "Light: name the rule in plain words"),
        Option("full", "Full: add the section numbers"),
    ),
)

ADDED = Field(
    "added",
    "Anything else you want to say",
    kind="long",
    optional=True,
    hint="It stands near the end of the letter, just as you write it.",
)
"""Asked at the end of every letter whose sentences give reasons."""

OWN_WORDS = ("text", "long")
LEAVE_OUT = "leave_out"
OWN = "own:"
WAS = "was:"
"""What stands before a sentence's id in two answers: the parent's own words for it; what it said then."""
PLACEHOLDER = re.compile(r"\{([\w.]+)\}")
_TEMPLATE_MARK = re.compile(r"[\[\]]|and/or|\(s\)|\(ren\)", re.IGNORECASE)


@record
class Sentence:
    """One sentence. `why` is shown to the parent; one without it (a greeting) cannot be left out.

    `rule` sentences state law: they need `facts`, appear when the law dial is light or full,
    and carry their citations when it is full.
    """

    id: str
    text: str
    why: str = ""
    facts: tuple[str, ...] = ()
    rule: bool = False
    when: Condition | None = None

    def placeholders(self) -> list[str]:
        """Field ids in the order they are used."""
        return PLACEHOLDER.findall(self.text)


@record
class Paragraph:
    """Sentences that stand together.

    In a list, `lead` stands above the items; `listed` adds the chosen items of that checklist section.
    A `shared` one is the same in every letter that has it, and translated once. One with `each` is said for
    every row of that field, and numbered; its sentences name the row's answers as "field.column".
    """

    id: str
    sentences: tuple[Sentence, ...] = ()
    when: Condition | None = None
    layout: Literal["prose", "lines", "list"] = "prose"
    lead: Sentence | None = None
    listed: str = ""
    shared: bool = False
    each: str = ""

    def every(self) -> tuple[Sentence, ...]:
        """Its sentences, the lead first."""
        return (self.lead, *self.sentences) if self.lead else self.sentences


@record
class Next:
    """What is usual once the letter has gone out: for the page, and not for the letter.

    `sentences` say it with their facts; `{days}` in one is the number of days that its facts set. `limit` is
    the fact whose days are the outer limit, counted from the day the letter arrived ("": no rule sets one).
    `clocks` are the topics of a state's own time limits that bear on it. `kind` and `ask` are what the
    follow-up letter says this one asked for; what is empty is left to the parent.
    """

    sentences: tuple[Sentence, ...] = ()
    limit: str = ""
    clocks: tuple[str, ...] = ()
    kind: str = "other"
    ask: str = ""


_ADDED = Paragraph("added", (Sentence(ADDED.id, "{added}", when=Filled(ADDED.id)),), shared=True)
_CLOSING = ("thanks", "sign")
"""What is added stands before these."""

Given = dict[str, str | list[str]]


@record
class Letter:
    """A letter's fields, sentences and examples.

    `common` names optional fields that the blank letter shows as blanks; `next` is what is usual after it.

    Raises the DefinitionErrors of `errors` for a definition that a parent should never meet.
    """

    id: str
    title: str
    groups: tuple[Group, ...]
    subject: str
    body: tuple[Paragraph, ...]
    next: Next = Next()
    common: tuple[str, ...] = ()
    examples: Mapping[str, Given] = MappingProxyType({})

    def __post_init__(self) -> None:
        only_once((each.id for each in self.fields), self.id)
        if taken := [each.id for each in self.fields if each.id.startswith(CLOCK)]:
            raise DuplicateId(f"{self.id}: the id “{taken[0]}” is that of a state’s clock")
        only_once((each.id for each in self.sentences()), self.id)
        if bare := [each.id for each in self.body if each.layout == "list" and each.lead is None]:
            raise ListWithoutLead(f"{self.id}/{bare[0]}")
        rows = {"", *(each.id for each in self.fields if each.columns)}
        if lost := [each.id for each in self.body if each.each not in rows]:
            raise UnknownPlaceholder(f"{self.id}/{lost[0]}: no field has rows for it")
        every = {each.id: each for each in with_columns(self.fields)}
        for paragraph, sentence in self.walk():
            where = f"{self.id}/{sentence.id}"
            known = {id: each for id, each in every.items() if id.rpartition(".")[0] in ("", paragraph.each)}
            if found := _TEMPLATE_MARK.search(sentence.text):
                raise TemplateMark(f"{where}: “{found[0]}”")
            if sentence.rule and not sentence.facts:
                raise RuleWithoutFact(where)
            for each in (paragraph.when, sentence.when):
                if each and (unknown := each.fields() - every.keys()):
                    raise UnknownPlaceholder(f"{where}: its condition names {sorted(unknown)}")
            for name in sentence.placeholders():
                if name == TODAY:
                    continue
                asked = known.get(STATE if name.startswith(CLOCK) else name)
                if asked is None:
                    raise UnknownPlaceholder(f"{where}: {{{name}}}")
                if (asked.optional or name.startswith(CLOCK)) and name not in sure_fields(
                    paragraph.when, sentence.when
                ):
                    raise UnguardedPlaceholder(f"{where}: {{{name}}} may be empty")

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The parent's fields; where sentences give reasons, also what to add, the dial, what is out."""
        own = tuple(each for group in self.groups for each in group.fields)
        options = tuple(Option(each.id, each.text) for each in self.sentences() if each.why)
        if not options:
            return own
        out = Field(LEAVE_OUT, "Leave this out", kind="many", optional=True, options=options)
        return (*own, ADDED, LAW, out)

    def asked(self, given: Mapping[str, object]) -> tuple[Field, ...]:
        """Its fields, and one for each of the parent's own sentences that `given` brings.

        Words for a sentence that the letter no longer has are taken as well, so that they can be shown.
        """
        edits = (each for each in given if each.startswith((OWN, WAS)))
        return (*self.fields, *(Field(each, ADDED.label, kind="long", optional=True) for each in edits))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its body; where sentences give reasons, with a place before the closing for what is added."""
        if not any(sentence.why for paragraph in self.body for sentence in paragraph.every()):
            return self.body
        closing = (index for index, each in enumerate(self.body) if each.id in _CLOSING)
        at = next(closing, len(self.body))
        return (*self.body[:at], _ADDED, *self.body[at:])

    @cached_property
    def labels(self) -> Labels:
        """Its fields' and options' labels, for conditions in words."""
        return labels(self.fields)

    def walk(self) -> Iterator[tuple[Paragraph, Sentence]]:
        """Each sentence with its paragraph, the subject first."""
        yield Paragraph("subject"), Sentence("subject", self.subject)
        for paragraph in self.paragraphs:
            for sentence in paragraph.every():
                yield paragraph, sentence

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence, the subject first."""
        return (sentence for _, sentence in self.walk())

    def own_words(self, answers: Answers) -> str:
        """What the parent wrote for this letter: one answer to a line, without the names that tools share."""
        asked = (cell for each in self.fields for cell in (each, *rows_of(each, answers)))
        own = [answers.get(each.id) for each in asked if each.kind in OWN_WORDS and not each.shared]
        own += [words for id, words in answers.items() if id.startswith(OWN)]
        return "\n".join(each for each in own if isinstance(each, str))

    def cited(self) -> set[str]:
        """Ids of the facts that its sentences, and those on what comes next, rest on."""
        return {id for sentence in (*self.sentences(), *self.next.sentences) for id in sentence.facts}

    def context(self, part: Paragraph | Field) -> str:
        """Where a translator meets its words: letter-id/its-id, or shared/its-id."""
        return f"{'shared' if part.shared or part is ADDED else self.id}/{part.id}"

    def messages(self) -> Iterator[tuple[str, str]]:
        """Every (context, message) that a translator meets."""
        for paragraph, sentence in self.walk():
            yield self.context(paragraph), sentence.text
        for each in with_columns(self.fields):
            if each.id not in (LAW.id, LEAVE_OUT):
                yield self.context(each), each.label
                for option in each.options if each.id != STATE else ():  # names stay as they are
                    yield self.context(each), option.text or option.label


def rows_of(field: Field, answers: Answers) -> Iterator[Field]:
    """The columns of a field of rows, once for each row that has an answer."""
    for row in answers.get(field.id, ()) if field.columns else ():
        yield from field.in_row(row)


@cache
def sure_fields(*conditions: Condition | None) -> frozenset[str]:
    """What a sentence may name wherever all these conditions hold: filled fields, a state's clock."""
    return frozenset[str]().union(*(each.needs() for each in conditions if each))
