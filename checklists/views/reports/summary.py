"""A service report's first page: what is promised, what was noted, what to ask, and how it was counted."""

from collections.abc import Iterator, Sequence

from checklists.law.facts import fact
from checklists.model.document import Block, Column, Heading, Items, Table, Text
from checklists.model.minutes import Reviewed
from checklists.model.pattern_words import short
from checklists.model.patterns import Level, Pattern
from checklists.views.reports.basis import FOUR_COLUMNS, four
from checklists.views.reports.overview import overview
from checklists.views.reports.said import amount

FACT = "missed-sessions-case-by-case"
MAKE_UP = (
    "Federal law has no rule that each missed session must be made up. "
    "The U.S. Department of Education says it turns on what the gap did to the child’s progress, "
    "case by case."
)
"""What the fact says; its place to read it is added."""
COUNTED = (
    "How it was counted: only time that is over counts. Days off that lowered the promise are listed.",
    "Each promised minute or time is in one of four groups. They add up to what was promised.",
    "“No record” means that nothing was noted. It does not mean that the time was missed.",
    "More than was promised is listed apart. It is not set against another week or month.",
)
"""How it was counted, in few lines."""
ASK_RECORD = "Can we lay the school’s service log beside this record?"
ASK_PROGRESS = "What did the time not given mean for progress? What does the team suggest?"
ASK_PLAN = "What could help it to take place from here on: another hour, room or person?"
ASK_HEAR = "How will I hear of it when a session cannot take place?"
ASK_WELL = "What goes well, and what should stay as it is?"
NOTHING = "Nothing can be counted in these days yet."
ALL_NOTED = "nothing so far."
ROOM = 5
"""How many promises and patterns fit on the page; bars take the room of three. All patterns follow it."""
_BARS = 3
_FIRST: tuple[Level, ...] = ("ask", "well")
"""Which patterns come first; one that is neither is no news."""
_COLUMNS = (Column("What the IEP says", 12), Column("Promised", 6, number=True), *FOUR_COLUMNS[1:])


def summary(reviewed: Sequence[Reviewed], patterns: Sequence[Pattern]) -> Iterator[Block]:
    """What the first page says, below what the report is about. Raises UnknownFact."""
    if not reviewed:
        yield Text(NOTHING)
        return
    yield Table("Promised and noted", _COLUMNS, tuple(map(_row, reviewed)))
    news = (each for each in patterns if each.level in _FIRST)
    telling = sorted(news, key=lambda each: _FIRST.index(each.level))
    first = telling[: max(1, ROOM - len(reviewed))]
    if len(reviewed) + len(first) + _BARS <= ROOM and (picture := overview(reviewed)):
        yield picture
    timed = any(each.unit == "minutes" for each in reviewed)
    yield Heading(f"{'Minutes' if timed else 'Times'} to ask about")
    yield Text("\n".join(map(to_ask, reviewed)))
    if first:
        yield Heading("What the notes show")
        yield Items(tuple(each.reported for each in first))
    yield Heading("Questions to bring")
    yield Items(questions(reviewed))
    yield Text("\n".join(COUNTED), "small")
    yield Text(f"{MAKE_UP} Read it in: {fact(FACT).cite}.", "small")


def _row(found: Reviewed) -> tuple[str, ...]:
    _, *others = four(found.total)
    return (found.promise.name, amount(found.total.promised, found.unit), *others)


def to_ask(found: Reviewed) -> str:
    """What to ask about for one promise: two numbers that are never one."""
    total = found.total
    parts = ((total.missed, "noted as not given"), (total.no_record, "with no record"))
    numbers = [f"{amount(number, found.unit)} {how}" for number, how in parts if number]
    return f"{short(found.promise.name)}: {f'{"; ".join(numbers)}.' if numbers else ALL_NOTED}"


def questions(reviewed: Sequence[Reviewed]) -> tuple[str, ...]:
    """What to bring to the meeting, by what was found."""
    missed = any(each.total.missed for each in reviewed)
    silent = any(each.total.no_record for each in reviewed)
    found = (
        (missed or silent, ASK_RECORD),
        (missed, ASK_PROGRESS),
        (missed, ASK_PLAN),
        (silent and not missed, ASK_HEAR),
        (not missed and not silent, ASK_WELL),
    )
    return tuple(question for there, question in found if there)
