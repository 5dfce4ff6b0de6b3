"""Drafting: picking the sentences of a letter that the answers call for, and filling them."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from checklists.law.clocks import clock
from checklists.law.facts import fact
from checklists.model.conditions import CLOCK, STATE, TODAY, Answer, Answers, Condition
from checklists.model.fields import FIRST_ROW, Field, with_columns
from checklists.model.letter import (
    LAW,
    LEAVE_OUT,
    OWN,
    PLACEHOLDER,
    Letter,
    Paragraph,
    Sentence,
    rows_of,
    sure_fields,
)
from checklists.model.state_words import glossed, glosses
from checklists.model.words import ENGLISH, TODAY_LABEL, Words, counted, joined, long_date
from checklists.record import record, replace

_ENDS = ".!?…"


@record
class Piece:
    """Part of a sentence: fixed words, a field's words, a citation, or a blank with the field's label."""

    text: str
    field: str = ""
    blank: bool = False
    own_words: bool = False
    cite: bool = False


@record
class DraftSentence:
    """A sentence of a draft; `source` is its definition, `optional` says that it needs a filled field.

    `instead` has the letter's own words for it where the parent's stand in their place.
    """

    source: Sentence
    pieces: tuple[Piece, ...]
    optional: bool = False
    instead: tuple[Piece, ...] = ()

    @property
    def letters_own(self) -> tuple[Piece, ...]:
        """What the letter says here, whatever the parent wrote in its place."""
        return self.instead or self.pieces

    @property
    def says(self) -> str:
        """The same as text, without citations, which the law dial brings and takes."""
        return "".join(piece.text for piece in self.letters_own if not piece.cite)


@record
class DraftParagraph:
    """The sentences of one paragraph that made it into the draft; `number` counts those of rows, from 1."""

    source: Paragraph
    sentences: tuple[DraftSentence, ...]
    lead: DraftSentence | None = None
    number: int = 0

    def every(self) -> tuple[DraftSentence, ...]:
        """Its sentences, the lead first."""
        return (self.lead, *self.sentences) if self.lead else self.sentences


@record
class Draft:
    """A filled letter; `missing` are required fields still empty, `left_out` sentences taken out."""

    subject: DraftSentence
    paragraphs: tuple[DraftParagraph, ...]
    missing: tuple[Field, ...]
    left_out: tuple[DraftSentence, ...]


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

    `answers` are tidied; the parent's own words for a sentence (`OWN` and its id) stand in its place,
    without a citation, also where the law dial takes the letter's away. `chosen` maps a checklist
    section's id to the items picked in it; `blanks` are fields to treat as given though they are empty,
    for the blank letter, where `today` is None and a blank too. Raises MissingTranslation.
    """
    filler = _Filler(letter, answers, today, words)
    shown = {**dict.fromkeys(blanks, "…"), TODAY: today.isoformat() if today else "", **answers}
    out = set(answers.get(LEAVE_OUT, ()))
    dial = answers.get(LAW.id, LAW.default)
    left_out: list[DraftSentence] = []
    paragraphs: list[DraftParagraph] = []
    own = {id.removeprefix(OWN): words for id, words in answers.items() if id.startswith(OWN)}
    for paragraph in letter.paragraphs:
        if not _holds(paragraph.when, shown):
            continue
        number = 0
        for row in _rows(letter, paragraph, answers):
            seen, filling = (shown, filler) if row is None else filler.in_row(paragraph.each, row, shown)
            kept: list[DraftSentence] = []
            for sentence in paragraph.sentences:
                edit = str(own.get(sentence.id, "")) if own and sentence.why else ""
                if (sentence.rule and dial == "none" and not edit) or not _holds(sentence.when, seen):
                    continue
                filled = filling.fill(paragraph, sentence, cite=sentence.rule and dial == "full")
                if edit:
                    filled = DraftSentence(sentence, (Piece(edit, own_words=True),), instead=filled.pieces)
                (left_out if sentence.id in out and sentence.why else kept).append(filled)
            for item in (chosen or {}).get(paragraph.listed, ()):
                kept.append(DraftSentence(Sentence(f"{paragraph.id}-{len(kept)}", item), (Piece(item),)))
            if kept:
                number += row is not None
                lead = filler.fill(paragraph, paragraph.lead, cite=False) if paragraph.lead else None
                paragraphs.append(DraftParagraph(paragraph, tuple(kept), lead, number))
    if words is ENGLISH:
        paragraphs = _in_state_words(paragraphs, str(answers.get(STATE, "")))
    subject = filler.fill(Paragraph("subject"), Sentence("subject", letter.subject), cite=False)
    asked = [cell for each in letter.fields for cell in (each, *rows_of(each, answers))]
    missing = tuple(each for each in asked if not each.optional and not answers.get(each.id, each.default))
    return Draft(subject, tuple(paragraphs), missing, tuple(left_out))


def _rows(letter: Letter, paragraph: Paragraph, answers: Answers) -> tuple[str | None, ...]:
    """The rows that a paragraph is said for, or one that is none; a row to be filled stands as a blank."""
    if not paragraph.each:
        return (None,)
    asked = next(each for each in letter.fields if each.id == paragraph.each)
    return tuple(answers.get(asked.id, () if asked.optional else (FIRST_ROW,)))


@record
class _Filler:
    letter: Letter
    answers: Answers
    today: date | None
    words: Words
    row: str = ""

    def in_row(self, field: str, row: str, shown: Answers) -> "tuple[Answers, _Filler]":
        """What conditions see in one row, and what fills its sentences; a row still empty is all blanks."""
        if not self.answers.get(field):
            return shown, replace(self, row=row)
        asked = next(each for each in self.letter.fields if each.id == field)
        cells = zip(asked.in_any_row(), asked.in_row(row), strict=True)
        own = {every.id: self.answers.get(cell.id, "") for every, cell in cells}
        return {**shown, **own}, replace(self, answers={**self.answers, **own}, row=row)

    def fill(self, paragraph: Paragraph, sentence: Sentence, *, cite: bool) -> DraftSentence:
        text = self.words.say(self.letter.context(paragraph), sentence.text)
        pieces: list[Piece] = []
        for index, part in enumerate(PLACEHOLDER.split(text)):
            if index % 2:
                pieces.append(self.value(part))
            elif part:
                before = pieces[-1] if pieces else Piece("")
                doubled = before.own_words and before.text[-1] in _ENDS and part[0] == "."
                pieces.append(Piece(part[1:] if doubled else part))
        if cite:
            last = pieces.pop().text  # empty where the parent's own full stop stands before it
            sections = f" ({'; '.join(map(_cite, sentence.facts))})"
            pieces += [Piece(last[:-1]), Piece(sections, cite=True), Piece(".", cite=not last)]
        needs = sure_fields(paragraph.when, sentence.when)
        may_lack = {*(each.replace(".", f".{self.row}.") for each in needs), TODAY}
        return DraftSentence(sentence, tuple(pieces), any(piece.field in may_lack for piece in pieces))

    def value(self, name: str) -> Piece:
        if name == TODAY:
            if self.today is None:
                return Piece(self.words.say("date", TODAY_LABEL), TODAY, blank=True)
            return Piece(long_date(self.today, self.words))
        if name.startswith(CLOCK) and (found := clock(str(self.answers[STATE]), name.removeprefix(CLOCK))):
            return Piece(counted(found["days"], found["kind"], self.words))
        asked = next(each for each in with_columns(self.letter.fields) if each.id == name)
        answer = self.answers.get(name)
        control = name.replace(".", f".{self.row}.")
        if not answer:
            label = self.words.say(self.letter.context(asked), asked.label)
            return Piece(label, control, blank=True)
        return replace(self.answer(asked, answer), field=control)

    def answer(self, asked: Field, answer: Answer) -> Piece:
        if asked.options:
            ids = answer if isinstance(answer, tuple) else (answer,)
            said = [option.text or option.label for option in asked.options if option.id in ids]
            if asked.id == STATE:
                return Piece(said[0])
            return Piece(
                joined([self.words.say(self.letter.context(asked), each) for each in said], self.words)
            )
        text = answer if isinstance(answer, str) else ", ".join(answer)
        if asked.kind == "date":
            return Piece(long_date(date.fromisoformat(text), self.words))
        return Piece(text, own_words=True)


def _in_state_words(paragraphs: list[DraftParagraph], abbr: str) -> list[DraftParagraph]:
    """The same, with the state's own words beside the federal ones; the parent's words stay as they are."""
    if not any(glosses(abbr)):
        return paragraphs
    sentences = [each for paragraph in paragraphs for each in paragraph.every()]
    fixed = iter(glossed([p.text for each in sentences for p in each.pieces if _is_ours(p)], abbr))

    def said(sentence: DraftSentence) -> DraftSentence:
        pieces = (replace(each, text=next(fixed)) if _is_ours(each) else each for each in sentence.pieces)
        return replace(sentence, pieces=tuple(pieces))

    return [
        replace(
            each,
            lead=said(each.lead) if each.lead else None,
            sentences=tuple(said(one) for one in each.sentences),
        )
        for each in paragraphs
    ]


def _is_ours(piece: Piece) -> bool:
    return not (piece.field or piece.own_words or piece.cite)


def _cite(id: str) -> str:
    """A citation without parentheses of its own around a date, since it will stand in some."""
    return re.sub(r" \(([^)]*\d{4})\)", r", \1", fact(id).cite)


def _holds(condition: Condition | None, answers: Answers) -> bool:
    return condition is None or condition.holds(answers)
