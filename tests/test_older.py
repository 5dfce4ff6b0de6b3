"""A date that lies too far back is pointed out, by the calendar and never by 365 days."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from checklists.letters.state_complaint import LETTER
from checklists.model.checklist import Checklist, Finding
from checklists.model.conditions import TODAY, Not, Older
from checklists.model.drafting import draft
from checklists.model.errors import BadOption
from checklists.model.fields import Field, Group, tidy
from checklists.model.review import review
from checklists.views.letter import reasons
from checklists.views.text import body_text
from tools.variants import variants

YEAR = Older("on", "state-complaint-1-year")
TWO = Older("on", "due-process-2-years")
DAY = date(2026, 11, 2)
MARK = "This point is background"


def out(on: str, today: str, condition: Older = YEAR) -> bool:
    """Whether a thing that happened on this day is too old today."""
    return condition.holds({"on": on, TODAY: today})


@pytest.mark.parametrize(
    ("on", "today", "old"),
    [
        ("2025-11-02", "2026-11-02", False),  # the same day of the last year is still in
        ("2025-11-01", "2026-11-02", True),  # the day before it is out
        ("2025-11-03", "2026-11-02", False),
        ("2026-11-03", "2026-11-02", False),  # a day to come
        ("2023-12-31", "2024-12-31", False),  # 366 days, and one year
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("2023-02-28", "2024-02-29", False),  # a year before 29 February is the 28th
        ("2023-02-27", "2024-02-29", True),
        ("20251101", "2026-11-02", True),  # however the day is written
        ("2025-12-31", "2026-01-01", False),
    ],
)
def test_one_year_is_counted_by_the_calendar(on: str, today: str, *, old: bool) -> None:
    """With leap years and the turn of the year."""
    assert out(on, today) is old


def test_the_years_are_those_of_the_fact() -> None:
    """A fact without years is an author's mistake."""
    assert (out("2024-11-02", "2026-11-02", TWO), out("2024-11-01", "2026-11-02", TWO)) == (False, True)
    with pytest.raises(BadOption, match="pwn-when"):
        Older("on", "pwn-when")


def test_nothing_is_old_without_a_date_or_a_day() -> None:
    """In the blank letter neither is known; nor where a calendar has no year so far back."""
    assert not YEAR.holds({TODAY: "2026-11-02"})
    assert not YEAR.holds({"on": "", TODAY: "2026-11-02"})
    assert not YEAR.holds({"on": "2001-01-31", TODAY: ""})
    assert not YEAR.holds({"on": "2001-01-31"})
    assert not TWO.holds({"on": "2001-01-31", TODAY: date.min.isoformat()})


def test_any_row_can_be_old() -> None:
    """Outside its rows a condition asks whether any of them is."""
    assert YEAR.holds({"on": ("2026-10-01", "2020-01-01"), TODAY: "2026-11-02"})
    assert not YEAR.holds({"on": ("2026-10-01", "2026-01-01"), TODAY: "2026-11-02"})


def test_it_says_itself_and_what_it_needs() -> None:
    """A sentence may name the date wherever it holds."""
    assert YEAR.needs() == YEAR.fields() == {"on"}
    assert YEAR.says({"on": "The day"}) == "“The day” is more than 1 year ago"
    assert TWO.says({"on": "The day"}) == "“The day” is more than 2 years ago"


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)), st.dates())
def test_what_is_old_stays_old(on: date, today: date) -> None:
    """It never raises, no day within 364 days is out, and the next day changes nothing back."""
    old = out(on.isoformat(), today.isoformat())
    assert not old or (today - on).days > 364
    if old and today < date.max:
        assert out(on.isoformat(), date.fromordinal(today.toordinal() + 1).isoformat())


def test_a_complaint_marks_old_rows_and_keeps_them() -> None:
    """Beside the row, and with the reason; a row within the year has no mark."""
    given_ = LETTER.examples["everything"]
    found = draft(LETTER, tidy(LETTER.fields, given_).answers, today=DAY)
    rows = [each for each in body_text(found).split("\n\n") if each[0].isdigit()]
    assert [row[0] for row in rows] == ["1", "2", "3"]
    assert [MARK in row for row in rows] == [True, False, False]
    why = BeautifulSoup(reasons(LETTER, found, can_leave_out=True), "html.parser").text
    assert "looks back one year" in why
    recent = {**given_, "facts.0.on": "2026-01-05"}
    text = body_text(draft(LETTER, tidy(LETTER.fields, recent).answers, today=DAY))
    assert "background" not in text


def test_every_text_of_a_row_can_be_reviewed() -> None:
    """With and without its mark."""
    found = variants(LETTER)
    assert {MARK in each.text for each in found["facts"]} == {True, False}
    assert [bool(each.text) for each in found["older"]] == [False, True]


def test_a_finding_can_look_at_a_date() -> None:
    """Of the day of the review."""
    asked = Checklist(
        "asked",
        "Asked",
        (Group("All", (Field("on", "The day", kind="date", optional=True),)),),
        findings=(Finding("old", "ask", "Old.", YEAR), Finding("in", "well", "In time.", Not(YEAR))),
    )
    for day, shown in (("2026-01-05", ["in"]), ("2020-01-05", ["old"])):
        found = review(asked, tidy(asked.fields, {"on": day}), today=DAY).found
        assert [each.finding.id for each in found] == shown
