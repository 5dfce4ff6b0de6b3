"""A school's calendar to and from lines of text."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists.model.school import Closure, School, SchoolYear, line, lines, read
from checklists.record import values

DAYS = st.dates(date(1990, 1, 1), date(2150, 12, 31))
REASONS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"])).map(
    lambda text: " ".join(text.split())
)


def plain(school: School) -> dict[str, Any]:
    """A calendar as values that can be compared."""
    return {
        name: [values(each) if isinstance(each, (Closure, SchoolYear)) else each for each in found]
        for name, found in values(school).items()
    }


def closure(first: date, days: int, reason: str) -> Closure:
    """One that begins on `first` and has `days` more days."""
    return Closure(first, min(first + timedelta(days=days), date(2150, 12, 31)), reason)


CLOSURES = st.builds(closure, DAYS, st.integers(0, 400), REASONS)


@given(CLOSURES, st.sampled_from(["closed", "holiday"]))
def test_a_closure_comes_back_from_its_line(each: Closure, kind: str) -> None:
    """Whatever its reason says."""
    school, problems = read([line(each, kind)])
    (found,) = school.closures if kind == "closed" else school.holidays
    assert values(found) == values(each)
    assert problems == ()


@given(st.lists(CLOSURES), st.lists(CLOSURES), st.lists(DAYS), st.lists(DAYS), st.lists(DAYS))
def test_a_calendar_comes_back_from_its_lines(
    closed: list[Closure], state: list[Closure], first: list[date], begins: list[date], ends: list[date]
) -> None:
    """Years with both ends, with one, days off and state holidays; a year that is all off is named."""
    years = tuple(SchoolYear(day, min(day + timedelta(days=290), date(2150, 12, 31))) for day in first)
    school = School(years, tuple(closed), tuple(state), tuple(begins), tuple(ends))
    again, problems = read(lines(school))
    assert len(again.years) + len(problems) == len(years)
    if not problems:
        assert plain(again) == plain(school)


@given(st.lists(st.text() | st.from_regex(r"(year|closed|holiday) [0-9/-]{0,21} ?.*", fullmatch=True)))
def test_any_text_is_read_without_an_error_and_each_line_is_used_or_named(given_lines: list[str]) -> None:
    """No line is lost without a word, and what was used can be written and read again."""
    school, problems = read(given_lines)
    assert sum(len(each) for each in values(school).values()) + len(problems) == len(given_lines)
    assert plain(read(lines(school))[0]) == plain(school)


def sent(*given_lines: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What is read from these lines, to compare."""
    school, problems = read(given_lines)
    return {name: found for name, found in plain(school).items() if found}, problems


def off(first: str, last: str, reason: str) -> dict[str, Any]:
    """A closure as values."""
    return {"first": date.fromisoformat(first), "last": date.fromisoformat(last), "reason": reason}


def test_each_kind_of_line() -> None:
    """A year, days off, a day off, a state holiday; spaces do not matter and a reason may be missing."""
    found, problems = sent(
        "year 2026-08-12/2027-06-04",
        "closed 2026-11-25/2026-11-27 Thanksgiving break",
        "closed 2026-10-09",
        "  holiday  2027-03-02 \t Texas  Independence Day ",
    )
    assert problems == ()
    assert found == {
        "years": [{"first": date(2026, 8, 12), "last": date(2027, 6, 4)}],
        "closures": [
            off("2026-11-25", "2026-11-27", "Thanksgiving break"),
            off("2026-10-09", "2026-10-09", ""),
        ],
        "holidays": [off("2027-03-02", "2027-03-02", "Texas Independence Day")],
    }


def test_a_year_with_one_end_only_is_kept_apart() -> None:
    """A parent may have the first day in hand and not the last, or the other way round."""
    found, problems = sent("year 2026-08-12/", "year /2028-06-02")
    assert found == {"begins": [date(2026, 8, 12)], "ends": [date(2028, 6, 2)]}
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("closed 2026-02-30 Snow", "There is no day “2026-02-30”. Please pick the date again."),
        ("closed 2026-11-25/ Fall", "We could not read “closed 2026-11-25/ Fall”. Please type it again."),
        ("closed Fall break", "We could not read “closed Fall break”."),
        ("closed 20261125 Fall", "There is no day “20261125”. Please pick the date again."),
        ("closed 0026-11-25", "Please check the year of November 25, 26."),
        ("closed 2951-11-25", "Please check the year of November 25, 2951."),
        ("year /", "We could not read “year /”."),
        ("year 2026-08-12", "We could not read “year 2026-08-12”. Please type it again."),
        ("year 2026-08-12/2027-06-04 ours", "We could not read “year 2026-08-12/2027-06-04 ours”."),
        ("a day off", "We could not read “a day off”. Please type it again."),
        ("", "We could not read “”."),
        (
            "closed 2026-11-27/2026-11-25 Fall",
            "“Fall” ends on November 25, 2026, before it starts on November 27, 2026.",
        ),
        ("closed 2026-11-27/2026-11-25", "This day off ends on November 25, 2026, before it starts"),
        ("year 2027-06-04/2026-08-12", "The school year ends on August 12, 2026, before it starts on"),
        ("year 2026-08-12/2028-06-04", "The school year is longer than 14 months, from August 12, 2026 to"),
        ("year 2026-08-15/2026-08-16", "From August 15, 2026 to August 16, 2026 no school day is left."),
    ],
)
def test_a_line_that_cannot_be_used_has_a_sentence(text: str, problem: str) -> None:
    """It says what is the matter and what to do; the other lines are used."""
    found, problems = sent("closed 2026-10-09 Teacher day", text)
    assert found == {"closures": [off("2026-10-09", "2026-10-09", "Teacher day")]}
    assert len(problems) == 1
    assert problems[0].startswith(problem)
    assert problems[0].endswith(".")


def test_a_year_that_is_all_days_off_is_no_year() -> None:
    """State holidays close the school too; the days off stay."""
    off_days: Iterable[str] = ("closed 2026-08-12/2027-06-03 Closed", "holiday 2027-06-04 Last")
    found, problems = sent("year 2026-08-12/2027-06-04", *off_days)
    assert problems == (
        "From August 12, 2026 to June 4, 2027 no school day is left. Please check the days off.",
    )
    assert "years" not in found
    assert len(found["closures"]) == len(found["holidays"]) == 1
    assert sent("year 2026-08-12/2027-06-04", *list(off_days)[:1])[1] == ()
