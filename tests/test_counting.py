"""Counting days: what holds for every start, number, kind and calendar."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists.model.counting import LeaveOut, add_years, count, counted, working
from checklists.model.school import NO_CALENDAR, Closure, School, SchoolYear, read
from checklists.record import replace
from tests.dated import CALENDARS

DAY = timedelta(days=1)
STARTS = st.dates(date(2026, 6, 1), date(2028, 9, 30))
NUMBERS = st.integers(0, 90)
KINDS = st.sampled_from(["calendar", "business", "school"])
LAKESIDE = read(CALENDARS["lakeside"])[0]


@st.composite
def closures(draw: st.DrawFn) -> Closure:
    """Up to three weeks off."""
    first = draw(STARTS)
    return Closure(first, first + timedelta(days=draw(st.integers(0, 20))), draw(st.sampled_from("ab")))


@st.composite
def schools(draw: st.DrawFn) -> School:
    """Any calendar: whole, half known or empty, with years missing and years that overlap."""
    firsts = draw(st.lists(STARTS, max_size=3))
    return School(
        tuple(SchoolYear(day, day + timedelta(days=draw(st.integers(30, 420)))) for day in firsts),
        tuple(draw(st.lists(closures(), max_size=4))),
        tuple(draw(st.lists(closures(), max_size=2))),
        tuple(draw(st.lists(STARTS, max_size=1))),
        tuple(draw(st.lists(STARTS, max_size=1))),
    )


LEAVE_OUT = st.none() | st.builds(LeaveOut, st.booleans(), st.integers(0, 6))
OPTIONS = st.fixed_dictionaries({"holidays_count": st.booleans(), "leave_out": LEAVE_OUT})
EITHER_WAY = st.tuples(OPTIONS, st.booleans()).map(lambda both: {**both[0], "backward": both[1]})
SCHOOLS = schools() | st.sampled_from([NO_CALENDAR, *(read(lines)[0] for lines in CALENDARS.values())])


@given(STARTS, NUMBERS, KINDS, SCHOOLS, EITHER_WAY)
def test_the_working_adds_up_to_the_due_day(
    start: date, number: int, kind: str, school: School, options: dict[str, Any]
) -> None:
    """Each day between start and due once, in the order of the count, counted or left out with a reason."""
    found = count(start, number, kind, school, **options)
    rows = working(found)
    backward = found.backward
    step = -DAY if backward else DAY
    day, done = start, 0
    for row in rows:
        near, far = (row.last, row.first) if backward else (row.first, row.last)
        assert row.first <= row.last
        assert near == day + step
        day = far
        if row.counted_to:
            assert (row.reason, row.guessed) == ("", False)
            assert row.counted_from == done + 1
            done += (row.last - row.first).days + 1
            assert row.counted_to == done
        else:
            assert row.reason
            assert row.counted_from == 0
    assert (day, done) == (found.due, number)
    assert not rows or rows[-1].counted_to == number
    assert all(one.reason or other.reason for one, other in pairwise(rows))


@given(STARTS, NUMBERS, KINDS, SCHOOLS, EITHER_WAY)
def test_the_earliest_day_is_never_after_the_latest(
    start: date, number: int, kind: str, school: School, options: dict[str, Any]
) -> None:
    """They differ only with a sentence that says what was assumed, and both lie where they should."""
    found = count(start, number, kind, school, **options)
    assert found.due <= found.latest
    if found.due != found.latest:
        assert found.guesses
    assert all(each[0].isupper() and each.endswith(".") and "  " not in each for each in found.guesses)
    assert len(set(found.guesses)) == len(found.guesses)
    edge = found.latest if found.backward else found.due
    assert abs((edge - start).days) >= number


@given(STARTS, st.tuples(NUMBERS, NUMBERS), KINDS, SCHOOLS, EITHER_WAY)
def test_counting_on_from_a_due_day_is_counting_it_all(
    start: date, numbers: tuple[int, int], kind: str, school: School, options: dict[str, Any]
) -> None:
    """Two numbers of days, one after the other, are their sum."""
    one, other = numbers
    first = count(start, one, kind, school, **options)
    then = count(first.due, other, kind, school, **options)
    assert then.due == count(start, one + other, kind, school, **options).due


@given(STARTS, NUMBERS, KINDS, SCHOOLS, OPTIONS)
def test_as_many_days_are_counted_as_were_asked_for(
    start: date, number: int, kind: str, school: School, options: dict[str, Any]
) -> None:
    """Up to the due day, and one less the day before; none up to the start or before it."""
    due = count(start, number, kind, school, **options).due
    assert counted(start, due, kind, school, **options) == number
    assert counted(start, due - DAY, kind, school, **options) == max(number - 1, 0)
    assert counted(start, start - DAY, kind, school, **options) == 0


@given(st.dates(date(2026, 7, 1), date(2028, 9, 30)), st.integers(1, 90), KINDS, st.booleans())
def test_backward_is_the_mirror_of_forward(start: date, number: int, kind: str, holidays: bool) -> None:
    """From the day after a due day, as many days back lead to the first day that was counted."""
    there = count(start, number, kind, LAKESIDE, holidays_count=holidays)
    back = count(there.due + DAY, number, kind, LAKESIDE, holidays_count=holidays, backward=True)
    counted_rows = [row for row in working(there) if row.counted_to]
    assert back.due == counted_rows[0].first
    assert sorted((row.first, row.last) for row in working(back) if row.counted_to) == [
        (row.first, row.last) for row in counted_rows
    ]


@given(STARTS, NUMBERS, SCHOOLS, closures(), st.booleans())
def test_a_day_off_more_never_makes_a_deadline_of_school_days_earlier(
    start: date, number: int, school: School, closure: Closure, holiday: bool
) -> None:
    """Whether the school or the state gives it, and whatever else is known."""
    name = "holidays" if holiday else "closures"
    more = replace(school, **{name: (*getattr(school, name), closure)})
    assert count(start, number, "school", more).due >= count(start, number, "school", school).due


@given(STARTS, NUMBERS, closures())
def test_a_day_off_more_never_makes_a_backward_deadline_later(
    start: date, number: int, closure: Closure
) -> None:
    """Where the calendar is whole: elsewhere the due day has usual days off in it already."""
    more = replace(LAKESIDE, closures=(*LAKESIDE.closures, closure))
    one, other = (count(start, number, "school", each, backward=True) for each in (LAKESIDE, more))
    if one.due == one.latest:
        assert other.due <= one.due


@given(STARTS, NUMBERS, KINDS, OPTIONS)
def test_a_later_start_is_never_due_earlier(
    start: date, number: int, kind: str, options: dict[str, Any]
) -> None:
    """A day gained at the start is not lost at the end."""
    one, other = (count(day, number, kind, LAKESIDE, **options) for day in (start, start + DAY))
    assert one.due <= other.due
    assert one.latest <= other.latest


@given(st.integers(0, 60).map(lambda days: date(2026, 8, 12) + timedelta(days=days)), st.integers(0, 60))
def test_with_a_whole_calendar_nothing_is_guessed(start: date, number: int) -> None:
    """One day, and no sentence about what was assumed."""
    found = count(start, number, "school", LAKESIDE)
    assert found.due == found.latest
    assert found.guesses == ()
    assert not any(skip.guessed for skip in found.skips)


def skips(start: str, number: int, kind: str, name: str, **options: Any) -> list[tuple[str, str, str, bool]]:
    """What was left out, as text."""
    found = count(date.fromisoformat(start), number, kind, read(CALENDARS[name])[0], **options)
    return [(str(each.first), str(each.last), each.reason, each.guessed) for each in found.skips]


def test_what_is_left_out_has_its_reason() -> None:
    """Weekends, named days off, summers; a break goes on over its weekends."""
    assert skips("2026-12-17", 2, "school", "lakeside") == [
        ("2026-12-19", "2026-12-20", "Weekend", False),
        ("2026-12-21", "2027-01-01", "Winter break", False),
        ("2027-01-02", "2027-01-03", "Weekend", False),
    ]
    assert skips("2027-06-04", 1, "school", "lakeside") == [
        ("2027-06-05", "2027-08-10", "Between school years", False)
    ]
    assert skips("2026-08-01", 1, "school", "lakeside") == [
        ("2026-08-02", "2026-08-11", "Before the first day of school", False)
    ]
    assert skips("2026-12-24", 1, "business", "none") == [
        ("2026-12-25", "2026-12-25", "Christmas Day", False),
        ("2026-12-26", "2026-12-27", "Weekend", False),
    ]
    assert skips("2027-03-01", 1, "business", "lakeside") == [
        ("2027-03-02", "2027-03-02", "Independence Day of the state", False)
    ]
    assert skips("2026-12-19", 2, "calendar", "lakeside", leave_out=LeaveOut(breaks_over=4)) == [
        ("2026-12-21", "2027-01-01", "Winter break", False)
    ]
    assert skips("2026-07-31", 1, "school", "none") == [("2026-08-01", "2026-08-02", "Weekend", False)]
    assert skips("2026-06-30", 1, "school", "none") == [
        ("2026-07-01", "2026-07-31", "Summer break", True),
        ("2026-08-01", "2026-08-02", "Weekend", False),
    ]
    assert skips("2026-11-30", 1, "school", "none", backward=True) == [
        ("2026-11-28", "2026-11-29", "Weekend", False),
        ("2026-11-23", "2026-11-27", "Thanksgiving week", True),
        ("2026-11-21", "2026-11-22", "Weekend", False),
        ("2026-11-20", "2026-11-20", "A day off now and then", True),
    ]


def test_a_day_off_without_a_reason_has_one_for_the_reader() -> None:
    """And two breaks in a row are left out as one, with both names."""
    school, _ = read(["closed 2026-11-25", "holiday 2026-11-27", "closed 2026-11-30/2026-12-04 Snow"])
    start = date(2026, 11, 24)
    assert [each.reason for each in count(start, 2, "school", school).skips] == [
        "No school",
        "Thanksgiving Day",
        "No school",
        "Weekend",
        "Snow",
        "Weekend",
    ]
    assert "State holiday" in [each.reason for each in count(start, 3, "business", school).skips]
    out = count(start, 1, "calendar", school, leave_out=LeaveOut(breaks_over=5))
    assert [each.reason for each in out.skips] == ["No school, Thanksgiving Day, Snow"]


@pytest.mark.parametrize(
    ("start", "number", "kind", "name", "options", "guesses"),
    [
        (
            "2026-11-16",
            60,
            "school",
            "none",
            {},
            [
                "No saved school calendar covers all of these days, so part of this is a careful guess.",
                "For the earlier day we counted every Monday to Friday but federal holidays and July.",
                "For the later day we also left out what is usual: about two more days a month, "
                "a week at Thanksgiving, and two weeks around New Year.",
            ],
        ),
        (
            "2027-03-15",
            60,
            "school",
            "none",
            {},
            [
                "No saved school calendar covers all of these days, so part of this is a careful guess.",
                "For the earlier day we counted every Monday to Friday but federal holidays and July.",
                "For the later day we also left out what is usual: about two more days a month, "
                "a week in spring, and a long summer (May 25 to September 5).",
            ],
        ),
        (
            "2026-12-02",
            10,
            "school",
            "none",
            {"backward": True},
            [
                "No saved school calendar covers all of these days, so part of this is a careful guess.",
                "For the later day we counted every Monday to Friday but federal holidays and July.",
                "For the earlier day we also left out what is usual: a week at Thanksgiving "
                "and about two more days a month.",
            ],
        ),
        (
            "2026-09-14",
            3,
            "school",
            "none",
            {},
            [
                "No saved school calendar covers all of these days, so part of this is a careful guess.",
                "Here we counted every Monday to Friday but federal holidays and July.",
            ],
        ),
        (
            "2026-11-05",
            10,
            "school",
            "no days off",
            {},
            [
                "No days off are saved yet for the school year that starts on August 12, 2026.",
                "For the later day we also left out what is usual: about two more days a month, "
                "federal holidays, and a week at Thanksgiving.",
            ],
        ),
        (
            "2026-12-02",
            60,
            "calendar",
            "lakeside",
            {"leave_out": LeaveOut(True, 5)},
            [
                "We could not tell if the weekends at the ends of a long break count, "
                "so for the later day we left them out."
            ],
        ),
        (
            "2026-12-02",
            60,
            "calendar",
            "none",
            {"leave_out": LeaveOut(True, 5)},
            [
                "No saved school calendar covers all of these days, so part of this is a careful guess.",
                "For the earlier day we left out only July.",
                "For the later day we also left out what is usual: two weeks around New Year.",
            ],
        ),
        (
            "2026-12-02",
            60,
            "calendar",
            "none",
            {"leave_out": LeaveOut(breaks_over=5)},
            [
                "No saved school calendar covers all of these days, so part of this is a careful guess.",
                "For the earlier day we left out no break that is not saved.",
                "For the later day we also left out what is usual: two weeks around New Year.",
            ],
        ),
        (
            "2027-03-08",
            5,
            "business",
            "none",
            {"backward": True},
            ["We left out federal holidays only: no holiday of your state’s own is saved for these days."],
        ),
        ("2027-03-08", 5, "business", "lakeside", {"backward": True}, []),
        ("2027-03-08", 5, "business", "none", {"holidays_count": True}, []),
        ("2027-03-08", 60, "calendar", "none", {}, []),
        ("2026-07-05", 5, "school", "lakeside", {}, []),
        ("2027-06-03", 5, "school", "lakeside", {}, []),
        ("2026-09-08", 5, "school", "last day only", {}, []),
    ],
)
def test_what_was_assumed_is_said(
    *, start: str, number: int, kind: str, name: str, options: dict[str, Any], guesses: list[str]
) -> None:
    """In sentences of their own; none where all that is needed is known."""
    found = count(date.fromisoformat(start), number, kind, read(CALENDARS[name])[0], **options)
    assert list(found.guesses) == guesses


def test_a_saved_day_off_beside_a_usual_break_does_not_hide_it() -> None:
    """Good Friday, then what may be spring break: six days, more than five."""
    school, _ = read(["closed 2027-03-26 Good Friday"])
    found = count(date(2027, 3, 10), 60, "calendar", school, leave_out=LeaveOut(breaks_over=5))
    assert found.guesses[-1] == "For the later day we also left out what is usual: a week in spring."


def test_a_year_without_its_first_day_is_named_by_its_last() -> None:
    """It has no days off either."""
    school, _ = read(["year /2027-06-04"])
    assert count(date(2026, 11, 5), 10, "school", school).guesses[0] == (
        "No days off are saved yet for the school year that ends on June 4, 2027."
    )


@pytest.mark.parametrize(
    ("day", "years", "backward", "expected"),
    [
        ("2026-03-05", 1, False, "2027-03-05"),
        ("2026-03-05", 2, False, "2028-03-05"),
        ("2027-03-01", 1, False, "2028-03-01"),
        ("2028-02-29", 1, False, "2029-02-28"),
        ("2028-02-29", 3, False, "2031-02-28"),
        ("2028-02-29", 4, False, "2032-02-29"),
        ("2096-02-29", 4, False, "2100-02-28"),
        ("2026-12-31", 2, False, "2028-12-31"),
        ("2027-02-28", 1, False, "2028-02-28"),
        ("2026-03-05", 0, False, "2026-03-05"),
        ("2026-03-05", 1, True, "2025-03-05"),
        ("2028-02-29", 1, True, "2027-03-01"),
        ("2028-02-29", 4, True, "2024-02-29"),
        ("2028-03-01", 2, True, "2026-03-01"),
    ],
)
def test_years_are_years_of_the_calendar(day: str, years: int, backward: bool, expected: str) -> None:
    """Not 365 days each. A leap day has its own rule, on the safe side."""
    assert str(add_years(date.fromisoformat(day), years, backward)) == expected


@given(STARTS, st.integers(0, 10))
def test_years_on_and_years_back_meet(day: date, years: int) -> None:
    """But for a leap day, which other years do not have."""
    there = add_years(day, years)
    assert (there.month, there.day) == (day.month, day.day) or (day.month, day.day) == (2, 29)
    if (day.month, day.day) != (2, 29):
        assert add_years(there, years, backward=True) == day


def test_what_cannot_be_counted_is_refused() -> None:
    """A number below zero, a kind of day that no rule knows, and a year that no calendar has."""
    start = date(2026, 3, 5)
    with pytest.raises(ValueError, match="-1 days cannot be counted"):
        count(start, -1, "school")
    for call in (lambda: count(start, 1, "working"), lambda: counted(start, start, "working")):
        with pytest.raises(ValueError, match="no day is of the kind “working”"):
            call()
    with pytest.raises(ValueError, match="year"):
        add_years(start, 9000)
