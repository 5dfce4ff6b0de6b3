"""A field is a question to the parent; `tidy` turns what a page sends into answers."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from checklists.model.conditions import Answer, Labels
from checklists.model.errors import BadOption, DuplicateId, UnknownField
from checklists.record import record, replace

Owner = Literal["family", "child", ""]
Kind = Literal["text", "long", "date", "choice", "pick", "many", "tick", "rows"]
FIRST_ROW = "0"
"""The name of the row that stands in the built page; those added later are named by their time."""
BAD_DATE = "Please pick a date, or type it as year-month-day, like 2026-03-05."
BAD_YEAR = "Please check the year of this date."
BAD_OPTION = "Please choose one of the answers in the list."


@record
class Option:
    """One answer to choose. `text` is how it reads inside a sentence, when that differs from the label."""

    id: str
    label: str
    text: str = ""


@record
class Field:
    """A question. A "pick" is a choice out of a list that opens, and can be taken back.

    "rows" asks its `columns` again for each row; a page sends "field.row.column" for every answer, and rows
    stand in the order of their names. `shared` answers are typed once and used by every tool: the "family"'s
    are the same for each child, the "child"'s are kept for each one. A `rare` field is folded away until
    someone asks for it; `default` is an option's id.

    Raises BadOption when options, columns and kind disagree.
    """

    id: str
    label: str
    kind: Kind = "text"
    optional: bool = False
    shared: Owner = ""
    rare: bool = False
    hint: str = ""
    options: tuple[Option, ...] = ()
    default: str = ""
    columns: tuple["Field", ...] = ()

    def __post_init__(self) -> None:
        if (self.kind == "rows") != bool(self.columns):
            raise BadOption(f"{self.id}: rows need columns, and nothing else may have them")
        if (self.kind in ("choice", "pick", "many")) != bool(self.options):
            raise BadOption(f"{self.id}: a choice needs options, and nothing else may have them")
        if self.default and self.default not in {option.id for option in self.options}:
            raise BadOption(f"{self.id}: the default is not among the options")

    def option(self, id: str) -> Option | None:
        """The option with this id, or None."""
        return next((option for option in self.options if option.id == id), None)

    def in_row(self, row: str) -> tuple["Field", ...]:
        """Its columns under the names they have in one row."""
        return tuple(replace(each, id=f"{self.id}.{row}.{each.id}") for each in self.columns)

    def in_any_row(self) -> tuple["Field", ...]:
        """Its columns under the names that conditions and sentences use."""
        return tuple(replace(each, id=f"{self.id}.{each.id}") for each in self.columns)


@record
class Group:
    """Fields asked together under one heading."""

    title: str
    fields: tuple[Field, ...]
    hint: str = ""


def only_once(ids: Iterable[str], where: str) -> None:
    """Raises DuplicateId when an id comes twice."""
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            raise DuplicateId(f"{where}: the id “{id}” is used twice")
        seen.add(id)


def with_columns(fields: Iterable[Field]) -> Iterator[Field]:
    """Each field, and after one of rows its columns under the names that conditions use."""
    for field in fields:
        yield field
        yield from field.in_any_row()


def labels(fields: Sequence[Field]) -> Labels:
    """Field id -> label, and "field=option" -> the option's label."""
    every = list(with_columns(fields))
    found = {field.id: field.label for field in every}
    found |= {f"{field.id}={option.id}": option.label for field in every for option in field.options}
    return found


@record
class Tidied:
    """Answers that can be used, and for each field that cannot, one sentence that says what to do."""

    answers: dict[str, Answer]
    problems: dict[str, str]

    def date(self, field: str) -> date | None:
        """The answer of a date field, or None when it is empty or could not be read."""
        answer = self.answers.get(field)
        return date.fromisoformat(answer) if isinstance(answer, str) else None


def tidy(fields: Sequence[Field], given: Mapping[str, str | list[str]]) -> Tidied:
    """What the page sent -> answers without blanks. Raises UnknownField for a name that no field has.

    A field of rows gives its rows with an answer; beside each row's own answers, "field.column" holds those
    of all rows, so that a condition can ask whether any row has one.
    """
    rows = {field.id: _rows(field, given) for field in fields if field.columns}
    cells = [cell for field in fields for row in rows.get(field.id, ()) for cell in field.in_row(row)]
    asked = [*(field for field in fields if not field.columns), *cells]
    if unknown := sorted(given.keys() - {field.id for field in asked}):
        raise UnknownField(f"no field is called “{unknown[0]}”")
    answers: dict[str, Answer] = {}
    problems: dict[str, str] = {}
    for field in asked:
        sent = given.get(field.id, field.default)
        values = tuple(filter(None, (each.strip() for each in ([sent] if isinstance(sent, str) else sent))))
        if not values:
            continue
        if problem := _problem(field, values):
            problems[field.id] = problem
        else:
            answers[field.id] = values if field.kind == "many" else values[0]
    for field in fields:
        if filled := [row for row in rows.get(field.id, ()) if _row(field, row, answers)]:
            answers[field.id] = tuple(filled)
            for column in field.columns:
                every = [str(answers.get(f"{field.id}.{row}.{column.id}", "")) for row in filled]
                if any(every):
                    answers[f"{field.id}.{column.id}"] = tuple(filter(None, every))
    return Tidied(answers, problems)


def _rows(field: Field, given: Mapping[str, str | list[str]]) -> list[str]:
    """The rows that were sent, the earliest first: a page names them by when they were begun."""
    found = {match[1] for name in given if (match := re.fullmatch(rf"{field.id}\.([0-9a-z]+)\.\w+", name))}
    return sorted(found, key=lambda row: (len(row), row))


def _row(field: Field, row: str, answers: Mapping[str, Answer]) -> bool:
    return any(cell.id in answers and answers[cell.id] != cell.default for cell in field.in_row(row))


def _problem(field: Field, values: tuple[str, ...]) -> str:
    if field.options and not all(field.option(value) for value in values):
        return BAD_OPTION
    if field.kind == "date":
        try:
            day = date.fromisoformat(values[0])
        except ValueError:
            return BAD_DATE
        return "" if 1900 <= day.year <= 2200 else BAD_YEAR
    return ""
