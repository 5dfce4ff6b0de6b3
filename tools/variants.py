"""Every text that a letter's choices can produce, paragraph by paragraph, with the answers that do."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from checklists.law.clocks import known
from checklists.model.conditions import (
    STATE,
    TODAY,
    AllOf,
    Answers,
    AnyOf,
    Condition,
    Given,
    Is,
    NoStateClock,
    Not,
    Older,
    StateClock,
)
from checklists.model.drafting import draft
from checklists.model.fields import FIRST_ROW, with_columns
from checklists.model.letter import LAW, Letter, Paragraph

SOMETHING = {"date": "2026-01-31"}
"""What stands for any answer of a kind of field; for the others it is "…" or their first option."""
_LONG_AGO = "2001-01-31"


@dataclass(frozen=True)
class Variant:
    """One text of a paragraph ("" when it is left out) and each set of answers, in words, that gives it."""

    text: str
    when: tuple[str, ...]


def variants(letter: Letter) -> dict[str, list[Variant]]:
    """Return paragraph id -> its variants; only the fields of its own conditions tell them apart."""
    return {paragraph.id: _of(letter, paragraph) for paragraph in letter.paragraphs}


def _of(letter: Letter, paragraph: Paragraph) -> list[Variant]:
    found: dict[str, list[str]] = {}
    for answers in _answers(letter, paragraph):
        drafted = draft(letter, _in_a_row(paragraph, answers), today=None)
        kept = next((each for each in drafted.paragraphs if each.source is paragraph), None)
        sentences = (*([kept.lead] if kept.lead else []), *kept.sentences) if kept else ()
        text = " ".join("".join(piece.text for piece in each.pieces) for each in sentences)
        found.setdefault(text, []).append(_words(letter, answers))
    return [Variant(text, tuple(when)) for text, when in found.items()]


def _answers(letter: Letter, paragraph: Paragraph) -> Iterator[Answers]:
    """Every set of answers that the paragraph can tell apart."""
    conditions = [each for each in (paragraph.when, *(s.when for s in paragraph.sentences)) if each]
    values: dict[str, list[str | None]] = {}
    for field, value in (pair for condition in conditions for pair in _asked(letter, condition)):
        known = values.setdefault(field, [None])
        if value not in known:
            known.append(value)
    if any(each.rule for each in paragraph.sentences):
        values[LAW.id] = [option.id for option in LAW.options]
    for chosen in product(*values.values()):
        yield {field: value for field, value in zip(values, chosen, strict=True) if value is not None}


def _in_a_row(paragraph: Paragraph, answers: Answers) -> Answers:
    """The answers of a paragraph that is said for each row, given in one row."""
    field = paragraph.each
    if not field:
        return answers
    cells = {name.replace(".", f".{FIRST_ROW}."): answer for name, answer in answers.items() if "." in name}
    return {**answers, **cells, field: (FIRST_ROW,)}


def _asked(letter: Letter, condition: Condition) -> Iterator[tuple[str, str]]:
    """Each field that a condition looks at, with the answer it looks for."""
    if isinstance(condition, Given):
        field = next(each for each in with_columns(letter.fields) if each.id == condition.field)
        yield field.id, field.options[0].id if field.options else SOMETHING.get(field.kind, "…")
    elif isinstance(condition, Is):
        yield condition.field, condition.option
    elif isinstance(condition, Older):
        yield condition.field, _LONG_AGO
        yield TODAY, SOMETHING["date"]
    elif isinstance(condition, StateClock | NoStateClock):
        yield STATE, next(abbr for abbr in known() if condition.holds({STATE: abbr}))
    elif isinstance(condition, Not):
        yield from _asked(letter, condition.condition)
    elif isinstance(condition, AllOf | AnyOf):
        for each in condition.conditions:
            yield from _asked(letter, each)


def _words(letter: Letter, answers: Answers) -> str:
    said = []
    for field, value in answers.items():
        label = letter.labels.get(field, field)
        said.append(f"{label}: {letter.labels.get(f'{field}={value}', value)}")
    return "; ".join(said) or "always, or when nothing is answered"
