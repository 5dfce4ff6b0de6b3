"""The dated cases of `tests/dated.py`: each sentence is true, and `numpy` finds the same days."""

import re
from datetime import date, timedelta

import holidays
import numpy as np
import pytest

from checklists.model.counting import LeaveOut, count, counted, working
from checklists.model.school import School, read
from tests.dated import CALENDARS, HAND, WORKED

SENTENCE = re.compile(
    r"(?P<number>\d+) (?P<kind>calendar|business|school) days? (?P<way>after|before) (?P<start>[\d-]{10})"
    r" is (?P<due>[\d-]{10})(?: to (?P<latest>[\d-]{10}))?: .+\."
)
LEAVE_OUT = {
    "": None,
    "holidays count": None,
    "summers": LeaveOut(summer=True),
    "summers and breaks over 4": LeaveOut(summer=True, breaks_over=4),
    "summers and breaks over 5": LeaveOut(summer=True, breaks_over=5),
    "breaks over 5": LeaveOut(breaks_over=5),
}
FEDERAL = sorted(holidays.country_holidays("US", years=range(2019, 2102)))


def sentences(text: str) -> list[str]:
    """One a line."""
    return [line.strip() for line in text.strip().splitlines()]


WORKED_CASES = [(name, each) for name, text in WORKED.items() for each in sentences(text)]
HAND_CASES = [(*key, each) for key, text in HAND.items() for each in sentences(text)]


def said(sentence: str) -> dict[str, str]:
    """What a sentence claims, by name."""
    found = SENTENCE.fullmatch(sentence)
    assert found, sentence
    return found.groupdict(default="")


def school(name: str) -> School:
    """A calendar of the table, all of whose lines can be used."""
    found, problems = read(CALENDARS[name])
    assert problems == ()
    return found


def days(first: str, last: str) -> list[date]:
    """All days from one to another."""
    start = date.fromisoformat(first)
    return [start + timedelta(days=each) for each in range((date.fromisoformat(last) - start).days + 1)]


def closed(name: str, kind: str) -> list[date]:
    """The days that `numpy` leaves out beside weekends, read here from the lines of the calendar."""
    lines = [line.split()[:2] for line in CALENDARS[name]]
    if kind == "business":
        return [*FEDERAL, *(date.fromisoformat(day) for what, day in lines if what == "holiday")]
    years, off = set[date](), set[date]()
    for what, span in lines:
        first, _, last = span.partition("/")
        (years if what == "year" else off).update(days(first, last or first))
    every = days(str(min(years)), str(max(years)))
    return [day for day in every if day not in years or day in off]


def independently(name: str, claim: dict[str, str]) -> date:
    """The day that `numpy` finds."""
    number = int(claim["number"]) * (1 if claim["way"] == "after" else -1)
    start = np.datetime64(claim["start"], "D")
    if claim["kind"] == "calendar":
        return date.fromisoformat(str(start + np.timedelta64(number, "D")))
    roll = "backward" if number > 0 else "forward"
    return date.fromisoformat(
        str(np.busday_offset(start, number, roll=roll, holidays=closed(name, claim["kind"])))  # type: ignore[call-overload]
    )


def check(name: str, option: str, sentence: str) -> None:
    """Count it, count on to it, and add its working up."""
    claim = said(sentence)
    start, number, kind = date.fromisoformat(claim["start"]), int(claim["number"]), claim["kind"]
    calendar, backward = school(name), claim["way"] == "before"
    options = {"holidays_count": option == "holidays count", "leave_out": LEAVE_OUT[option]}
    found = count(start, number, kind, calendar, backward=backward, **options)  # type: ignore[arg-type]
    assert str(found.due) == claim["due"]
    assert str(found.latest) == (claim["latest"] or claim["due"])
    assert not claim["latest"] or found.guesses
    assert sum((row.last - row.first).days + 1 for row in working(found)) == abs((found.due - start).days)
    if not backward:
        assert counted(start, found.due, kind, calendar, **options) == number  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "sentence"), WORKED_CASES)
def test_a_sentence_is_true_and_another_counter_finds_the_same_day(name: str, sentence: str) -> None:
    """What the sentence says, what we count and what `numpy` counts are one day."""
    check(name, "", sentence)
    claim = said(sentence)
    assert str(independently(name, claim)) == claim["due"]


@pytest.mark.parametrize(("name", "option", "sentence"), HAND_CASES)
def test_a_sentence_worked_by_hand_is_true(name: str, option: str, sentence: str) -> None:
    """With the earliest and the latest day where a calendar is not whole."""
    check(name, option, sentence)


def test_the_table_is_long_and_most_of_it_is_counted_twice() -> None:
    """No sentence stands in it twice."""
    every = [*WORKED_CASES, *((f"{name} {option}", each) for name, option, each in HAND_CASES)]
    assert len(set(every)) == len(every) >= 150
    assert len(WORKED_CASES) >= len(HAND_CASES)
