"""The parent's log: what happened to a promised item on a day, and how the parent knows."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal, get_args

from checklists.model.promise import MOST_MINUTES
from checklists.model.school import FIRST_YEAR, LAST_YEAR
from checklists.model.words import ENGLISH, long_date
from checklists.record import record

Outcome = Literal["happened", "partly", "not", "unknown"]
Reason = Literal["", "absent", "closed", "event", "refused", "provider", "schedule", "other"]
Category = Literal["excused", "holiday", "refused", "provider", "unexcused", "unaccounted"]
How = Literal["", "record", "saw", "told", "child"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
REASONS: tuple[Reason, ...] = get_args(Reason)
HOWS: tuple[How, ...] = get_args(How)

OUTCOME_NAMES: Mapping[Outcome, str] = MappingProxyType(
    {"happened": "Happened", "partly": "Partly", "not": "Did not happen", "unknown": "I do not know"}
)
REASON_NAMES: Mapping[Reason, str] = MappingProxyType(
    {
        "": "No reason known",
        "absent": "My child was absent",
        "closed": "No school that day",
        "event": "Field trip, testing or assembly",
        "refused": "My child did not take part",
        "provider": "The teacher or therapist was out",
        "schedule": "Schedule or room problem",
        "other": "Another reason",
    }
)
CATEGORIES: Mapping[Reason, Category] = MappingProxyType(
    {
        "absent": "excused",
        "event": "excused",
        "closed": "holiday",
        "refused": "refused",
        "provider": "provider",
        "schedule": "unexcused",
        "other": "unexcused",
        "": "unexcused",
    }
)
"""The district's own category of each reason; "unaccounted" is time of which nothing is noted."""
CATEGORY_NAMES: Mapping[Category, str] = MappingProxyType(
    {
        "excused": "Excused",
        "holiday": "Holiday",
        "refused": "Did not take part",
        "provider": "Provider absent",
        "unexcused": "Unexcused",
        "unaccounted": "Not accounted for",
    }
)
HOW_NAMES: Mapping[How, str] = MappingProxyType(
    {
        "record": "A school record says so",
        "saw": "I saw it",
        "told": "Someone at school told me",
        "child": "My child said so",
        "": "How I know is not noted",
    }
)
REASON_BRIEF: Mapping[Reason, str] = MappingProxyType(
    {
        "provider": "Teacher or therapist out",
        "absent": "Child absent",
        "schedule": "Schedule or room",
        "event": "Field trip or testing",
        "refused": "Did not take part",
        "closed": "No school",
        "other": "Other",
        "": "Not known",
    }
)
"""The few words of a button or a narrow column, the frequent ones first."""
HOW_BRIEF: Mapping[How, str] = MappingProxyType(
    {
        "child": "My child said",
        "told": "School told me",
        "saw": "I saw it",
        "record": "School record",
    }
)
EXCUSED: frozenset[Category] = frozenset({"excused", "holiday", "refused"})
"""Categories that are no miss of the school's; "provider" and "unexcused" are documented misses."""


@record
class Logged:
    """One entry. `promise` is the id of a `Promise`; `minutes` are those that took place, None if not said.

    `reason` is why it did not take place, or not all of it; `how` is how the parent knows.
    """

    id: str
    promise: str
    day: date
    outcome: Outcome
    minutes: int | None = None
    reason: Reason = ""
    how: How = ""
    note: str = ""


_OUTCOMES: dict[str, Outcome] = {each: each for each in OUTCOMES}
_REASONS: dict[str, Reason] = {each: each for each in REASONS}
_HOWS: dict[str, How] = {each: each for each in HOWS}
_PARTS = 8
_DIGITS = 4
_SHOWN = 40
"""How many characters of what makes no sense are shown again."""


def read_log(lines: Iterable[str]) -> tuple[tuple[Logged, ...], tuple[str, ...]]:
    """The entries in these lines, and one plain sentence for each that cannot be used; never raises.

    A line is id, promise, day, outcome, minutes, reason, how and note, with a tab between two. Thousands come
    at once, on a phone: a day that many lines share is read once.
    """
    entries: dict[str, Logged] = {}
    problems: list[str] = []
    days: dict[str, date] = {}
    numbers: dict[str, int | None] = {"": None}
    for line in lines:
        parts = line.split("\t", _PARTS - 1)
        try:
            id, promise, day, outcome, minutes, reason, how, note = parts
            made = Logged(
                id,
                promise,
                days[day],
                _OUTCOMES[outcome],
                numbers[minutes],
                _REASONS[reason],
                _HOWS[how],
                note,
            )
        except (ValueError, KeyError):
            try:
                made = _read(parts)
            except ValueError as problem:
                problems.append(str(problem))
                continue
            days[parts[2]], numbers[parts[4]] = made.day, made.minutes
        if made.id in entries:
            problems.append(f"A note of {_said(made.day)} is in the log twice. We count it once.")
        else:
            entries[made.id] = made
    return tuple(entries.values()), tuple(problems)


def _read(parts: list[str]) -> Logged:
    """An entry of these parts. Raises ValueError with a sentence for the parent."""
    if len(parts) != _PARTS or not parts[0] or not parts[1]:
        raise ValueError(f"We could not read the note “{_short(' '.join(parts))}”. Please add it again.")
    id, promise, typed, outcome, minutes, reason, how, note = parts
    day = _day(typed)
    return Logged(
        id,
        promise,
        day,
        _one(_OUTCOMES, outcome, day, "what happened"),
        _minutes(minutes, day),
        _one(_REASONS, reason, day, "the reason"),
        _one(_HOWS, how, day, "how you know"),
        note,
    )


def _one[T](known: dict[str, T], typed: str, day: date, asked: str) -> T:
    """Raises ValueError with a sentence for the parent."""
    if typed not in known:
        raise ValueError(f"Your note of {_said(day)}: please choose {asked} again.")
    return known[typed]


def _day(typed: str) -> date:
    """Raises ValueError with a sentence for the parent."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise ValueError(f"A note has no day “{_short(typed)}”. Please pick its date again.") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"Please check the year of your note of {_said(day)}.")
    return day


def _minutes(typed: str, day: date) -> int | None:
    """Raises ValueError with a sentence for the parent."""
    if not typed:
        return None
    if not typed.isascii() or not typed.isdigit() or len(typed) > _DIGITS or int(typed) > MOST_MINUTES:
        raise ValueError(f"Your note of {_said(day)}: please type the minutes as a number, such as 20.")
    return int(typed)


def _said(day: date) -> str:
    return long_date(day, ENGLISH)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …"
