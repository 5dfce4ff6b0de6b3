"""A district's calendar, pasted: what is read in it, what is left out and why, and that no day is made up."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists.model.daytokens import MONTH
from checklists.model.pasted import (
    LONGEST,
    LONGEST_LINE,
    MOST_LINES,
    MOST_ROWS,
    TAKEN,
    UNREAD,
    Row,
    is_too_long,
    read,
)

YEAR = 2026
THANKSGIVING = ("closed", "2026-11-25", "2026-11-27")
WINTER = ("closed", "2026-12-21", "2027-01-01")


def taken(text: str) -> list[tuple[str, str, str]]:
    """Kind, first and last day of each row that is ticked."""
    return [(each.kind, str(each.first), str(each.last)) for each in read(text, YEAR) if each.sure]


def off(*days: str) -> list[tuple[str, str, str]]:
    """What `taken` gives for single days without school."""
    return [("closed", day, day) for day in days]


def one(text: str) -> Row:
    """The only row of a text."""
    [row] = read(text, YEAR)
    return row


@pytest.mark.parametrize(
    "line",
    [
        "Thanksgiving Break: November 25-27",
        "Thanksgiving Break\tNovember 25-27, 2026",
        "Thanksgiving Break | Nov. 25 – 27",
        "November 25–27: Thanksgiving Break",
        "• Nov 25 to 27 – Thanksgiving Break",
        "* Nov. 25th through the 27th, Thanksgiving Break",
        "11/25-27 No school - Thanksgiving Break",
        "11/25-11/27 Thanksgiving Break",
        "11/25/26 - 11/27/26 Thanksgiving Break",
        "11/25/2026–11/27/2026\tThanksgiving Break",
        "11-25 to 11-27 Thanksgiving Break",
        "11-25-26 thru 11-27-26 Thanksgiving Break",
        "11.25.2026 - 11.27.2026 Thanksgiving Break",
        "25-27 Nov Thanksgiving Break",
        "Thanksgiving Break, 25 Nov - 27 Nov",
        "2026-11-25/2026-11-27 Thanksgiving break",
        "2026-11-25 to 2026-11-27: Thanksgiving break",
        "Wednesday-Friday, November 25-27: Thanksgiving Break",
        "Wed., Nov 25 – Fri., Nov 27 Thanksgiving Break",
        "Nov 25 (Wed) - Nov 27 (Fri) Thanksgiving Break",
        "Nov 25-27 (W-F) Thanksgiving Break",
        "Thanksgiving Break from Nov 25 until Nov 27",
        "NOV 25 - NOV 27, 2026     THANKSGIVING BREAK",
        "Nov 25-27, ’26: Thanksgiving Break",
        "November 25 -\n27, 2026 Thanksgiving Break",
        "Thanksgiving Break\nNovember 25-27",
        "November 25-27\nThanksgiving Break",
        "NOVEMBER 2026\n25-27 Thanksgiving Break",
        "November\nWed 25 - Fri 27: Thanksgiving Break",
    ],
)
def test_one_break_in_many_ways(line: str) -> None:
    """Each is read as the same days with the same reason."""
    row = one(line)
    assert (row.kind, str(row.first), str(row.last)) == THANKSGIVING
    assert row.reason.lower() == "thanksgiving break"
    assert row.sure
    assert row.note == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Winter Break December 21 - January 1", [WINTER]),
        ("Winter Break: December 21 -\nJanuary 1", [WINTER]),
        ("December 21, 2026 to January 1, 2027 Winter Break", [WINTER]),
        ("Dec 21 - Jan 1, 2027 Winter Break", [WINTER]),
        ("Dec 21, 2026 - Jan 1 Winter Break", [WINTER]),
        ("25 al 27 de noviembre de 2026: no hay clases", [THANKSGIVING]),
        ("Oct 9, 12 No school", off("2026-10-09", "2026-10-12")),
        ("No school October 9 & 12", off("2026-10-09", "2026-10-12")),
        ("No school Jan 18, Feb 15, and 16", off("2027-01-18", "2027-02-15", "2027-02-16")),
        ("MLK Day: Jan 18; Presidents’ Day: Feb 15", off("2027-01-18", "2027-02-15")),
        ("Labor Day Sept 7 Veterans Day Nov 11", off("2026-09-07", "2026-11-11")),
        ("9/7 Labor Day 11/11 Veterans Day", off("2026-09-07", "2026-11-11")),
        ("11-26 No school", off("2026-11-26")),
        ("26 de noviembre: día festivo", off("2026-11-26")),
        ("First day of school August 12", [("first", "2026-08-12", "2026-08-12")]),
        ("Aug. 12 - First Day", [("first", "2026-08-12", "2026-08-12")]),
        ("August 12: First day of the 2026-27 school year", [("first", "2026-08-12", "2026-08-12")]),
        ("School begins Wed, 8/12", [("first", "2026-08-12", "2026-08-12")]),
        ("First day for students July 20", [("first", "2026-07-20", "2026-07-20")]),
        ("Last day of school: June 4", [("last", "2027-06-04", "2027-06-04")]),
        ("Students’ last day is June 4, 2027", [("last", "2027-06-04", "2027-06-04")]),
        ("Mar 2 Texas Independence Day (state holiday)", [("holiday", "2027-03-02", "2027-03-02")]),
        ("Parent conferences - no school Nov 2", off("2026-11-02")),
        ("Snow day: January 27", off("2027-01-27")),
        ("PD Day\tFriday, January 29, 2027", off("2027-01-29")),
        ("Good Friday, March 26", off("2027-03-26")),
        ("CLOSED 10/16", off("2026-10-16")),
    ],
)  # fmt: skip
def test_days_off_and_the_two_ends(line: str, expected: list[tuple[str, str, str]]) -> None:
    """All of a line's days, in the school year that is asked for."""
    assert taken(line) == expected


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("End of 1st quarter Oct 15", "other"),
        ("Oct 23 Report cards", "other"),
        ("Picture Day Sept 22", "other"),
        ("Parent-teacher conferences November 4", "other"),
        ("Holiday concert Dec 10", "other"),
        ("First day of spring March 20", "other"),
        ("First day of second semester Jan 5", "other"),
        ("First day for teachers August 5", "other"),
        ("Library closed Oct 5", "other"),
        ("Early release for staff development Oct 28", "school"),
        ("Dec 18: half day", "school"),
        ("Feb 3 - 2 hour delay", "school"),
        ("School resumes January 4", "school"),
        ("Last day before winter break: Dec 18", "school"),
        ("Winter Break begins December 21", "part"),
        ("Half day, no school in the afternoon: Nov 24", "mixed"),
        ("Snow make-up day: March 5", "make-up"),
        ("11/26/2026", "bare"),
    ],
)
def test_what_is_no_day_off_is_left_out(line: str, kind: str) -> None:
    """It can be ticked, is not, and says why in one sentence."""
    row = one(line)
    assert row.kind == kind
    assert row.first is not None
    assert not row.sure
    assert row.note.endswith(".")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("November 31 No school", "There is no such day in the calendar."),
        ("13/26 No school", "There is no such day in the calendar."),
        ("No school Nov 27 - Nov 25, 2026", "The last day comes before the first."),
        ("11/26/25 Thanksgiving", "This is not in the school year 2026-27."),
        ("closed 2028-01-03 New Year", "This is not in the school year 2026-27."),
        ("closed 2026-13-03 New Year", "There is no such day in the calendar."),
        ("2026-27 School Calendar", ""),
        ("Grades 9-12 pictures", ""),
        ("9-12 grade pictures", ""),
        ("NOVEMBER\n22 school days", ""),
    ],
)
def test_what_cannot_be_used_is_shown_and_not_taken(line: str, said: str) -> None:
    """With the line as it stood."""
    row = one(line)
    assert (row.kind, row.note, row.first) == (UNREAD, said, None)
    assert row.text in line


def test_a_weekday_that_does_not_fit_asks_for_another_year() -> None:
    """October 13, 2026 is a Tuesday: then it is not ticked. Both ends are looked at."""
    assert one("Tuesday, October 13: no school").sure
    row = one("Monday, October 13: no school")
    assert not row.sure
    assert row.note.startswith("October 13, 2026 is a Tuesday, and this says Monday.")
    assert "November 27, 2026 is a Friday" in one("Wed-Thu, Nov 25-27: no school").note
    assert taken("No school Nov 25 Wed, Nov 26") == off("2026-11-25", "2026-11-26")
    assert taken("No school Nov 25, Thu, Nov 26") == off("2026-11-25", "2026-11-26")


def test_columns_of_a_table_are_said_to_be_two_ends() -> None:
    """Two dates in two cells."""
    row = one("Winter Break\t12/21/2026\t1/1/2027")
    assert (row.kind, str(row.first), str(row.last)) == WINTER
    assert row.note == "We read the two dates as the first and the last day."


def test_days_and_reasons_by_turns() -> None:
    """A PDF often has them on lines of their own, the day first or the reason first, below a heading."""
    expected = off("2027-05-31", "2027-06-18")
    for text in (
        "May 31\nMemorial Day\nJune 18\nJuneteenth",
        "Memorial Day\nMay 31\nJuneteenth\nJune 18",
        "Days off\nMay 31\nMemorial Day\nJune 18\nJuneteenth",
    ):
        assert taken(text) == expected, text
        assert [each.reason for each in read(text, YEAR) if each.sure] == ["Memorial Day", "Juneteenth"]


def test_the_same_days_are_ticked_once() -> None:
    """Also where one line has a part of another's days; of two first days none is ticked."""
    again = read(
        "Nov 25-27 Thanksgiving break\nNov 26 Thanksgiving Day\nNov 27 - Dec 1 closed for repair", YEAR
    )
    assert [each.sure for each in again] == [True, False, True]
    assert again[1].note == "These days are in the list above already."
    two = read("First day of school grades 1-5: Aug 12\nFirst day of school kindergarten: Aug 14", YEAR)
    assert [(each.kind, each.sure) for each in two] == [("first", False)] * 2
    assert "Tick the one that is right for your child." in two[0].note
    assert [each.sure for each in read("First day of school 8/12\nSchool begins 8/12", YEAR)] == [True, False]


def test_reasons_are_short_and_plain() -> None:
    """Without bullets and without "no school" where more is said."""
    assert one("- 10/12 – No School (Indigenous Peoples’ Day)").reason == "Indigenous Peoples’ Day"
    assert one("Oct. 16 – Teacher Work Day (No students)").reason == "Teacher Work Day (No students)"
    assert one("No school 10/12").reason == "No school"
    assert one("Schools are closed on Oct 12 for staff training").reason == "staff training"
    assert len(one(f"No school Oct 12 {'very ' * 40}long").reason) <= 80


def test_a_years_line_names_both_ends() -> None:
    """As this site writes it."""
    assert taken("year 2026-08-12/2027-06-04") == [
        ("first", "2026-08-12", "2026-08-12"),
        ("last", "2027-06-04", "2027-06-04"),
    ]


def test_a_long_text_has_an_end() -> None:
    """Lines and rows are bounded, and what is beyond is not read."""
    assert len(read("Nov 26 closed\n" * (MOST_ROWS + 50), YEAR)) == MOST_ROWS
    assert not is_too_long("Nov 26 closed\n" * 300)
    assert is_too_long("Nov 26 closed\n" * MOST_LINES)
    assert is_too_long("x" * (LONGEST + 1))
    assert len(one("x" * 1000).text) == LONGEST_LINE


PIECES = (
    "Nov November Dec. may Jan enero 26 25th 3 31 1st 12 2026 2027 ’26 11/26 2/30 13/13/26 "
    "11-26 2026-11-26 0000-01-01 - – to through , & and the de of TAB NL ; • ( ) Mon Tuesday "
    "Fri. Good No_school Break begins First_day_of_school half_day grade days closed year "
    "holiday / closed_2026-11-26_x : 9:30 2026-27 12,345 ٢٦ 1ſt ² İ "
)
"""What days are written with; "_" is a space, TAB and NL are what they say."""


def spaced(piece: str) -> str:
    """A piece as it goes into a text."""
    return piece.replace("_", " ").replace("TAB", "\t").replace("NL", "\n")


TEXTS = (
    st.lists(st.sampled_from(PIECES.split()).map(spaced) | st.text(max_size=6), max_size=25).map(" ".join)
    | st.text()
)


@given(TEXTS)
def test_any_text_is_read_and_no_day_is_made_up(text: str) -> None:
    """Each day's number and month stand in the text, and it is of the school year that was asked for."""
    numbers = {int(each) for each in re.findall(r"[0-9]{1,2}", text)} | {
        int(each) for each in re.findall(r"(?<=[0-9])[0-9]", text)
    }
    months = {MONTH[each] for each in re.findall(r"[^\W\d_]+", text.lower()) if each in MONTH}
    for row in read(text, YEAR):
        for day in (row.first, row.last):
            if day:
                assert day.day in numbers
                assert day.month in numbers | months
                assert date(2026, 6, 1) <= day <= date(2027, 7, 31)
        assert (row.first is None) == (row.kind == UNREAD)
        assert "\n" not in row.reason


@given(
    st.sampled_from(["closed", "holiday"]),
    st.integers(0, 300),
    st.integers(0, 60),
    st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=60).map(
        lambda said: " ".join(said.split())
    ),
)
def test_a_line_of_ours_comes_back_the_same(kind: str, begin: int, more: int, reason: str) -> None:
    """Pasted, with any reason."""
    first = date(2026, 8, 1) + timedelta(days=begin)
    last = first + timedelta(days=more)
    span = str(first) if more == 0 else f"{first}/{last}"
    reason = " ".join(reason.split())
    row = one(f"{kind} {span} {reason}".strip())
    assert kind in TAKEN
    assert (row.kind, row.first, row.last, row.reason) == (kind, first, last, reason or "No school")
