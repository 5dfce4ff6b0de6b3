"""Conditions as objects, so that a page can state them and a test can walk them.

Each has `holds(answers)`, `needs()` (what a sentence may name when it holds: filled fields, a state's clock),
`fields()` (every field id it looks at) and `says(labels)` (its words for a reader).
"""

from collections.abc import Mapping
from datetime import date

from checklists.law.clocks import TOPICS, clock
from checklists.law.facts import fact
from checklists.model.errors import BadOption
from checklists.record import record

Answer = str | tuple[str, ...]
Answers = Mapping[str, Answer]
Labels = Mapping[str, str]


@record
class Given:
    """The field is filled in."""

    field: str

    def holds(self, answers: Answers) -> bool:
        return bool(answers.get(self.field))

    def needs(self) -> frozenset[str]:
        return frozenset((self.field,))

    def fields(self) -> frozenset[str]:
        return frozenset((self.field,))

    def says(self, labels: Labels) -> str:
        return f"you filled in “{labels[self.field]}”"


@record
class Is:
    """The field's answer is this option, or has it among those ticked."""

    field: str
    option: str

    def holds(self, answers: Answers) -> bool:
        answer = answers.get(self.field, ())
        return self.option == answer or (isinstance(answer, tuple) and self.option in answer)

    def needs(self) -> frozenset[str]:
        return frozenset((self.field,))

    def fields(self) -> frozenset[str]:
        return frozenset((self.field,))

    def says(self, labels: Labels) -> str:
        return f"you chose “{labels[f'{self.field}={self.option}']}” under “{labels[self.field]}”"


@record
class Not:
    """The condition does not hold."""

    condition: "Condition"

    def holds(self, answers: Answers) -> bool:
        return not self.condition.holds(answers)

    def needs(self) -> frozenset[str]:
        return frozenset()

    def fields(self) -> frozenset[str]:
        return self.condition.fields()

    def says(self, labels: Labels) -> str:
        return f"it is not so that {self.condition.says(labels)}"


@record
class AllOf:
    """Every one of the conditions holds."""

    conditions: tuple["Condition", ...]

    def holds(self, answers: Answers) -> bool:
        return all(each.holds(answers) for each in self.conditions)

    def needs(self) -> frozenset[str]:
        return frozenset[str]().union(*(each.needs() for each in self.conditions))

    def fields(self) -> frozenset[str]:
        return frozenset[str]().union(*(each.fields() for each in self.conditions))

    def says(self, labels: Labels) -> str:
        return " and ".join(each.says(labels) for each in self.conditions)


@record
class AnyOf:
    """At least one of the conditions holds."""

    conditions: tuple["Condition", ...]

    def holds(self, answers: Answers) -> bool:
        return any(each.holds(answers) for each in self.conditions)

    def needs(self) -> frozenset[str]:
        first, *others = (each.needs() for each in self.conditions)
        return first.intersection(*others)

    def fields(self) -> frozenset[str]:
        return frozenset[str]().union(*(each.fields() for each in self.conditions))

    def says(self, labels: Labels) -> str:
        return " or ".join(each.says(labels) for each in self.conditions)


STATE = "state"
"""The field that holds the abbreviation of the family's state."""
CLOCK = "state_"
"""What stands before a topic in the name of the words for a state's clock: `{state_evaluation}`."""
_STARTS = {
    "consent": "counted from the signed consent",
    "referral": "counted from the referral",
}


@record
class StateClock:
    """The family's state has its own time limit for this topic, counted from `start`; its words were read.

    Raises BadOption for a topic or start that no clock has.
    """

    topic: str
    start: str

    def __post_init__(self) -> None:
        if self.topic not in TOPICS or self.start not in _STARTS:
            raise BadOption(f"no clock is about “{self.topic}” and counts from “{self.start}”")

    def holds(self, answers: Answers) -> bool:
        found = clock(str(answers.get(STATE, "")), self.topic)
        return found is not None and found["start"] == self.start

    def needs(self) -> frozenset[str]:
        return frozenset((STATE, CLOCK + self.topic))

    def fields(self) -> frozenset[str]:
        return frozenset((STATE,))

    def says(self, labels: Labels) -> str:
        return f"the one you picked under “{labels[STATE]}” has its own time limit, {_STARTS[self.start]}"


@record
class NoStateClock:
    """No state was picked, or no time limit of its own for this topic was read in its words."""

    topic: str

    def holds(self, answers: Answers) -> bool:
        return clock(str(answers.get(STATE, "")), self.topic) is None

    def needs(self) -> frozenset[str]:
        return frozenset()

    def fields(self) -> frozenset[str]:
        return frozenset((STATE,))

    def says(self, labels: Labels) -> str:
        return f"“{labels[STATE]}” is empty, or we have not read a time limit of its own"


TODAY = "today"
"""Where conditions find the day of the letter or the review, beside the answers; a blank letter has none."""


@record
class Older:
    """A date (in rows: any of them) lies further back than the years that this fact gives, by the calendar.

    A day is out once the same day of the last year has passed; 29 February counts as the 28th there.
    Raises BadOption for a fact without years.
    """

    field: str
    fact: str

    def __post_init__(self) -> None:
        if not fact(self.fact).years:
            raise BadOption(f"the fact “{self.fact}” has no years")

    def holds(self, answers: Answers) -> bool:
        today, given = str(answers.get(TODAY, "")), answers.get(self.field, ())
        days = (given,) if isinstance(given, str) else given
        return bool(today) and any(self._out(day, today) for day in days if day)

    def _out(self, day: str, today: str) -> bool:
        then, year = date.fromisoformat(day).isoformat(), int(today[:4]) - (fact(self.fact).years or 0)
        return then < f"{year:04}{today[4:]}".replace("-02-29", "-02-28")

    def needs(self) -> frozenset[str]:
        return frozenset((self.field,))

    def fields(self) -> frozenset[str]:
        return frozenset((self.field,))

    def says(self, labels: Labels) -> str:
        years = fact(self.fact).years
        return f"“{labels[self.field]}” is more than {years} year{'s' if years != 1 else ''} ago"


Condition = Given | Is | Not | AllOf | AnyOf | StateClock | NoStateClock | Older
