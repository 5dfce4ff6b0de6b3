"""A field is a question to the parent; `tidy` turns what a page sends into answers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from checklists.model.conditions import Answer, Labels
from checklists.model.errors import BadOption, DuplicateId, UnknownField
from checklists.model.record import record

Owner = Literal["family", "child", ""]
Kind = Literal["text", "long", "date", "choice", "pick", "many", "tick"]
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

    `shared` answers are typed once and used by every tool: the "family"'s are the same for each child, the
    "child"'s are kept for each one. `default` is an option's id.

    Raises BadOption when options and kind disagree.
    """

    id: str
    label: str
    kind: Kind = "text"
    optional: bool = False
    shared: Owner = ""
    hint: str = ""
    options: tuple[Option, ...] = ()
    default: str = ""

    def __post_init__(self) -> None:
        if (self.kind in ("choice", "pick", "many")) != bool(self.options):
            raise BadOption(f"{self.id}: a choice needs options, and nothing else may have them")
        if self.default and self.default not in {option.id for option in self.options}:
            raise BadOption(f"{self.id}: the default is not among the options")

    def option(self, id: str) -> Option | None:
        """The option with this id, or None."""
        return next((option for option in self.options if option.id == id), None)


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


def labels(fields: Sequence[Field]) -> Labels:
    """Field id -> label, and "field=option" -> the option's label."""
    found = {field.id: field.label for field in fields}
    found |= {f"{field.id}={option.id}": option.label for field in fields for option in field.options}
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
    """What the page sent -> answers without blanks. Raises UnknownField for a name that no field has."""
    known = {field.id: field for field in fields}
    if unknown := sorted(given.keys() - known.keys()):
        raise UnknownField(f"no field is called “{unknown[0]}”")
    answers: dict[str, Answer] = {}
    problems: dict[str, str] = {}
    for field in fields:
        sent = given.get(field.id, field.default)
        values = tuple(filter(None, (each.strip() for each in ([sent] if isinstance(sent, str) else sent))))
        if not values:
            continue
        if problem := _problem(field, values):
            problems[field.id] = problem
        else:
            answers[field.id] = values if field.kind == "many" else values[0]
    return Tidied(answers, problems)


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
