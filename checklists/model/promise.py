"""What the IEP promises: a service or an accommodation, how much, how often, where, by whom, from when."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal, get_args

from checklists.model.given_json import loaded
from checklists.model.school import FIRST_YEAR, LAST_YEAR
from checklists.record import record

Kind = Literal["service", "accommodation"]
Period = Literal["day", "week", "two-weeks", "month", "year", ""]
KINDS: tuple[Kind, ...] = get_args(Kind)
PERIODS: tuple[Period, ...] = get_args(Period)
"""How often; "" is each time it is needed."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
MOST_MINUTES = 24 * 60
MOST_TIMES = 400
"""More minutes than a day has, or more times in a period than a year has days, is a slip of the pen."""
_LONGEST = 200
"""How many characters of the IEP's words are kept: a line, not a page."""


@record
class Promise:
    """One line of the IEP. `name` is in the IEP's own words.

    `minutes` of each time, 0 where the line has none; `times` in each `period`, 0 where it has none.
    `weekdays`: the days it is planned on, 0 for Monday, none where they are not known. `first` and `last`
    are the days from which and to which the line holds; None where the parent left it open.
    """

    id: str
    name: str
    kind: Kind = "service"
    minutes: int = 0
    times: int = 0
    period: Period = ""
    weekdays: tuple[int, ...] = ()
    where: str = ""
    who: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def numbered(self) -> bool:
        """Whether the line says how many times in a period."""
        return bool(self.times and self.period)


def read_promises(texts: Iterable[str]) -> tuple[tuple[Promise, ...], tuple[str, ...]]:
    """The lines of the IEP in these JSON texts, and one plain sentence for each that cannot be used.

    Each text is an object of strings by the names of `Promise`; `weekdays` is a list of "mon" to "fri".
    Raises BadRequest for what is no JSON object.
    """
    promises: dict[str, Promise] = {}
    problems: list[str] = []
    for each in texts:
        try:
            found = _read(loaded(each, "a line of the IEP"))
            if found.id in promises:
                raise ValueError(f"“{found.name}” is in the list twice. Please take one away.")
        except ValueError as problem:
            problems.append(str(problem))
        else:
            promises[found.id] = found
    return tuple(promises.values()), tuple(problems)


def _read(given: Mapping[str, Any]) -> Promise:
    """Raises ValueError with a sentence for the parent."""
    name = " ".join(_text(given, "name").split())[:_LONGEST]
    if not name:
        raise ValueError("A line of the IEP has no words. Please type what the IEP says.")
    id, kind, period = _text(given, "id"), _text(given, "kind"), _text(given, "period")
    if not id:
        raise ValueError(f"“{name}” was not kept whole. Please add it again.")
    if kind not in KINDS:
        raise ValueError(f"“{name}”: please choose if it is a service or an accommodation.")
    if period not in PERIODS:
        raise ValueError(f"“{name}”: please choose how often.")
    minutes = _number(given, "minutes", MOST_MINUTES)
    times = _number(given, "times", MOST_TIMES)
    if minutes is None:
        raise ValueError(f"“{name}”: please type the minutes of one time as a number, such as 30.")
    if times is None:
        raise ValueError(f"“{name}”: please type how many times as a number, such as 2.")
    first, last = _day(given, "first", name), _day(given, "last", name)
    if first and last and last < first:
        raise ValueError(f"“{name}” ends before it starts. Please check both days.")
    return Promise(
        id,
        name,
        kind,
        minutes,
        times,
        period,
        _weekdays(given.get("weekdays"), name),
        _text(given, "where"),
        _text(given, "who"),
        first,
        last,
    )


def _text(given: Mapping[str, Any], field: str) -> str:
    """What is no text is as good as not there: fields that are needed say so themselves."""
    found = given.get(field, "")
    return found.strip() if isinstance(found, str) else ""


def _number(given: Mapping[str, Any], field: str, most: int) -> int | None:
    """A whole number; 0 where there is none, None where it is not one, or too big."""
    if not isinstance(given.get(field, ""), str):
        return None
    text = _text(given, field)
    if not text:
        return 0
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 and int(text) <= most else None


def _weekdays(given: object, name: str) -> tuple[int, ...]:
    """Raises ValueError with a sentence for the parent."""
    listed = [given] if isinstance(given, str) else given
    if not listed:
        return ()
    if not isinstance(listed, list) or not all(each in WEEKDAYS for each in listed):
        raise ValueError(f"“{name}”: please choose the days of the week again.")
    return tuple(sorted({WEEKDAYS.index(each) for each in listed}))


def _day(given: Mapping[str, Any], field: str, name: str) -> date | None:
    """Raises ValueError with a sentence for the parent."""
    text = str(given.get(field, "")).strip()
    if not text:
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"“{name}”: there is no day “{text[:20]}”. Please pick the date again.") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise ValueError(f"“{name}”: please check the year of “{text[:20]}”.")
    return found
