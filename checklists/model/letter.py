"""A letter is sentences with reasons; `draft` picks those that the facts call for and fills them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property
from typing import Literal

from checklists.law.facts import fact
from checklists.model.conditions import Answer, Answers, Condition, Labels
from checklists.model.errors import (
    ListWithoutLead,
    RuleWithoutFact,
    TemplateMark,
    UnguardedPlaceholder,
    UnknownPlaceholder,
)
from checklists.model.fields import Field, Group, Option, labels, only_once
from checklists.model.words import ENGLISH, TODAY_LABEL, Words, joined, long_date

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
TODAY = "today"
LEAVE_OUT = "leave_out"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_TEMPLATE_MARK = re.compile(r"[\[\]]|and/or|\(s\)|\(ren\)", re.IGNORECASE)
_ENDS = ".!?…"


@dataclass(frozen=True, slots=True, eq=False)  # one of a kind: found again by identity, which is quick
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
        return _PLACEHOLDER.findall(self.text)


@dataclass(frozen=True, slots=True, eq=False)  # one of a kind: found again by identity, which is quick
class Paragraph:
    """Sentences that stand together.

    In a list, `lead` stands above the items; `listed` adds the chosen items of that checklist section.
    """

    id: str
    sentences: tuple[Sentence, ...] = ()
    when: Condition | None = None
    layout: Literal["prose", "lines", "list"] = "prose"
    lead: Sentence | None = None
    listed: str = ""

    def every(self) -> tuple[Sentence, ...]:
        """Its sentences, the lead first."""
        return (self.lead, *self.sentences) if self.lead else self.sentences


Given = dict[str, str | list[str]]


@dataclass(frozen=True)
class Letter:
    """A letter's fields, sentences and examples.

    `common` names optional fields that the blank letter shows as blanks.

    Raises the DefinitionErrors of `errors` for a definition that a parent should never meet.
    """

    id: str
    title: str
    groups: tuple[Group, ...]
    subject: str
    body: tuple[Paragraph, ...]
    common: tuple[str, ...] = ()
    examples: Mapping[str, Given] = field(default_factory=dict)

    def __post_init__(self) -> None:
        only_once((each.id for each in self.fields), self.id)
        only_once((each.id for each in self.sentences()), self.id)
        if bare := [each.id for each in self.body if each.layout == "list" and each.lead is None]:
            raise ListWithoutLead(f"{self.id}/{bare[0]}")
        known = {each.id: each for each in self.fields}
        for paragraph, sentence in self.walk():
            where = f"{self.id}/{sentence.id}"
            if found := _TEMPLATE_MARK.search(sentence.text):
                raise TemplateMark(f"{where}: “{found[0]}”")
            if sentence.rule and not sentence.facts:
                raise RuleWithoutFact(where)
            for each in (paragraph.when, sentence.when):
                if each and (unknown := each.fields() - known.keys()):
                    raise UnknownPlaceholder(f"{where}: its condition names {sorted(unknown)}")
            for name in sentence.placeholders():
                if name != TODAY and name not in known:
                    raise UnknownPlaceholder(f"{where}: {{{name}}}")
                if (
                    name != TODAY
                    and known[name].optional
                    and name not in _sure(paragraph.when, sentence.when)
                ):
                    raise UnguardedPlaceholder(f"{where}: {{{name}}} may be empty")

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The parent's fields, and, where sentences give reasons, the law dial and what to leave out."""
        own = tuple(each for group in self.groups for each in group.fields)
        options = tuple(Option(each.id, each.text) for each in self.sentences() if each.why)
        if not options:
            return own
        return (*own, LAW, Field(LEAVE_OUT, "Leave this out", kind="many", optional=True, options=options))

    @cached_property
    def labels(self) -> Labels:
        """Its fields' and options' labels, for conditions in words."""
        return labels(self.fields)

    def walk(self) -> Iterator[tuple[Paragraph, Sentence]]:
        """Each sentence with its paragraph, the subject first."""
        yield Paragraph("subject"), Sentence("subject", self.subject)
        for paragraph in self.body:
            for sentence in paragraph.every():
                yield paragraph, sentence

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence, the subject first."""
        return (sentence for _, sentence in self.walk())

    def cited(self) -> set[str]:
        """Ids of the facts its sentences rest on."""
        return {id for sentence in self.sentences() for id in sentence.facts}

    def messages(self) -> Iterator[tuple[str, str]]:
        """Every (context, message) that a translator meets: letter-id/paragraph-id, or letter-id/field-id."""
        for paragraph, sentence in self.walk():
            yield f"{self.id}/{paragraph.id}", sentence.text
        for each in self.fields:
            if each.id not in (LAW.id, LEAVE_OUT):
                yield f"{self.id}/{each.id}", each.label
                for option in each.options:
                    yield f"{self.id}/{each.id}", option.text or option.label


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a sentence: fixed words, a field's words, or a blank that shows the field's label."""

    text: str
    field: str = ""
    blank: bool = False
    own_words: bool = False


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence of a draft; `source` is its definition, `optional` says that it needs a filled field."""

    source: Sentence
    pieces: tuple[Piece, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """The sentences of one paragraph that made it into the draft."""

    source: Paragraph
    sentences: tuple[DraftSentence, ...]
    lead: DraftSentence | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A filled letter; `missing` are required fields still empty, `left_out` sentences taken out."""

    subject: DraftSentence
    paragraphs: tuple[DraftParagraph, ...]
    missing: tuple[Field, ...]
    left_out: tuple[Sentence, ...]


def draft(
    letter: Letter,
    answers: Answers,
    *,
    today: date | None,
    words: Words = ENGLISH,
    chosen: Mapping[str, tuple[str, ...]] | None = None,
    blanks: Iterable[str] = (),
) -> Draft:
    """Fill the letter.

    `answers` are tidied; `chosen` maps a checklist section's id to the items picked in it; `blanks` are
    fields to treat as given though they are empty, for the blank letter, where `today` is None and a
    blank too. Raises MissingTranslation.
    """
    filler = _Filler(letter, answers, today, words)
    shown = {**dict.fromkeys(blanks, "…"), **answers}
    out = set(answers.get(LEAVE_OUT, ()))
    dial = answers.get(LAW.id, LAW.default)
    left_out: list[Sentence] = []
    paragraphs: list[DraftParagraph] = []
    for paragraph in letter.body:
        kept: list[DraftSentence] = []
        if paragraph.when is None or paragraph.when.holds(shown):
            for sentence in paragraph.sentences:
                if (sentence.rule and dial == "none") or not _holds(sentence.when, shown):
                    continue
                if sentence.id in out and sentence.why:
                    left_out.append(sentence)
                    continue
                kept.append(filler.fill(paragraph, sentence, cite=sentence.rule and dial == "full"))
            for item in (chosen or {}).get(paragraph.listed, ()):
                kept.append(DraftSentence(Sentence(f"{paragraph.id}-{len(kept)}", item), (Piece(item),)))
        if kept:
            lead = filler.fill(paragraph, paragraph.lead, cite=False) if paragraph.lead else None
            paragraphs.append(DraftParagraph(paragraph, tuple(kept), lead))
    subject = filler.fill(Paragraph("subject"), Sentence("subject", letter.subject), cite=False)
    missing = tuple(
        each for each in letter.fields if not each.optional and not answers.get(each.id, each.default)
    )
    return Draft(subject, tuple(paragraphs), missing, tuple(left_out))


@dataclass(frozen=True, slots=True)
class _Filler:
    letter: Letter
    answers: Answers
    today: date | None
    words: Words

    def fill(self, paragraph: Paragraph, sentence: Sentence, *, cite: bool) -> DraftSentence:
        text = self.words.say(f"{self.letter.id}/{paragraph.id}", sentence.text)
        if cite:
            text = f"{text[:-1]} ({'; '.join(map(_cite, sentence.facts))})."
        pieces: list[Piece] = []
        for index, part in enumerate(_PLACEHOLDER.split(text)):
            if index % 2:
                pieces.append(self.value(part))
            elif part:
                before = pieces[-1] if pieces else Piece("")
                doubled = before.own_words and before.text[-1] in _ENDS and part[0] == "."
                pieces.append(Piece(part[1:] if doubled else part))
        needs = _sure(paragraph.when, sentence.when)
        return DraftSentence(sentence, tuple(pieces), any(piece.field in {*needs, TODAY} for piece in pieces))

    def value(self, name: str) -> Piece:
        if name == TODAY:
            if self.today is None:
                return Piece(self.words.say("date", TODAY_LABEL), TODAY, blank=True)
            return Piece(long_date(self.today, self.words))
        asked = next(each for each in self.letter.fields if each.id == name)
        answer = self.answers.get(name)
        if not answer:
            label = self.words.say(f"{self.letter.id}/{name}", asked.label)
            return Piece(label, name, blank=True)
        return replace(self.answer(asked, answer), field=name)

    def answer(self, asked: Field, answer: Answer) -> Piece:
        if asked.options:
            ids = answer if isinstance(answer, tuple) else (answer,)
            said = [option.text or option.label for option in asked.options if option.id in ids]
            return Piece(
                joined([self.words.say(f"{self.letter.id}/{asked.id}", each) for each in said], self.words)
            )
        text = answer if isinstance(answer, str) else ", ".join(answer)
        if asked.kind == "date":
            return Piece(long_date(date.fromisoformat(text), self.words))
        return Piece(text, own_words=True)


def _cite(id: str) -> str:
    """A citation without parentheses of its own around a date, since it will stand in some."""
    return re.sub(r" \(([^)]*\d{4})\)", r", \1", fact(id).cite)


def _holds(condition: Condition | None, answers: Answers) -> bool:
    return condition is None or condition.holds(answers)


@cache
def _sure(*conditions: Condition | None) -> frozenset[str]:
    return frozenset[str]().union(*(each.needs() for each in conditions if each))
