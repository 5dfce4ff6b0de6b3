"""The school's calendar: a file, what is asked and answered, the preview, and the year by its months."""

from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from checklists.asks.calendar_read import ABOUT as SCHOOL_CALENDAR
from checklists.model import ics, pasted, school
from checklists.model.counting import counted
from checklists.model.errors import BadCalendarFile, UnknownField
from checklists.model.pasted import UNREAD, Row
from checklists.model.schoolyear import NO_YEAR, months, read
from checklists.views import school as view
from checklists.views import school_form
from tests.test_handle import ask

YEAR = 2026
ONE_DAY = timedelta(days=1)
FIRST, LAST = date(2026, 8, 12), date(2027, 6, 4)


def event(*lines: str) -> str:
    """One event with these lines."""
    return "\r\n".join(["BEGIN:VEVENT", "UID:1@district", *lines, "END:VEVENT"])


def calendar(*events: str) -> str:
    """A whole file."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//District//EN"]
    return "\r\n".join([*head, *events, "END:VCALENDAR", ""])


def day(start: str = "20261126", *more: str, summary: str = "No school") -> str:
    """An event of whole days."""
    return event(f"DTSTART;VALUE=DATE:{start}", *more, f"SUMMARY:{summary}")


def rows(*events: str) -> list[tuple[str, str, str, str]]:
    """Kind, days and reason of what is read in a file with these events."""
    return [
        (each.kind, str(each.first), str(each.last), each.reason)
        for each in ics.read(calendar(*events), YEAR)
    ]


def answer(**given: str | list[str]) -> dict[str, Any]:
    """What the page gets."""
    return ask(ask="calendar.read", about=SCHOOL_CALENDAR, given=given)


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (["DTSTART;VALUE=DATE:20261125", "DTEND;VALUE=DATE:20261128"], "2026-11-27"),
        (["DTSTART;VALUE=DATE:20261125", "DURATION:P3D"], "2026-11-27"),
        (["DTSTART:20261125", "DTEND:20261126"], "2026-11-25"),
        (["DTSTART;VALUE=DATE:20261125"], "2026-11-25"),
        (["DTSTART;VALUE=DATE:20261125", "DTEND;VALUE=DATE:20261125"], "2026-11-25"),
        (["DTSTART:20261125T000000", "DTEND:20261128T000000"], "2026-11-27"),
        (["DTSTART:20261125T000000Z", "DTEND:20261126T000000Z"], "2026-11-25"),
    ],
)  # fmt: skip
def test_the_end_of_an_event_is_the_day_after_its_last(lines: list[str], last: str) -> None:
    """As the format has it, with an end, a length or neither."""
    assert rows(event(*lines, "SUMMARY:Thanksgiving break")) == [
        ("closed", "2026-11-25", last, "Thanksgiving break")
    ]


def test_a_file_is_read_in_the_order_of_its_days() -> None:
    """Folded and escaped words are made whole; what is no day off is left out, as is what was cancelled."""
    found = rows(
        day("20270604", summary="Last day of school"),
        day("20261126", summary="No School\\, Thanks\r\n giving"),
        day("20260812", summary="First Day of School"),
        day("20261020", summary="PTA meeting"),
        day("20261201", "STATUS:CANCELLED"),
        day("20251126"),
        day("20260115"),
        event("DTSTART:20261102T080000", "DTEND:20261102T090000", "SUMMARY:No school for band"),
        event("DTSTART:20261103T000000", "DTEND:20261103T090000", "SUMMARY:PTA breakfast"),
        event("SUMMARY:no day"),
    )
    assert found == [
        ("first", "2026-08-12", "2026-08-12", "First Day of School"),
        ("other", "2026-10-20", "2026-10-20", "PTA meeting"),
        ("other", "2026-11-03", "2026-11-03", "PTA breakfast"),
        ("closed", "2026-11-26", "2026-11-26", "Thanksgiving"),
        ("last", "2027-06-04", "2027-06-04", "Last day of school"),
    ]


def test_what_repeats_or_is_unclear_is_shown_and_not_taken() -> None:
    """With a sentence; a meeting that repeats is no matter."""
    found = ics.read(
        calendar(
            day("20261126"),
            day("20261002", "RRULE:FREQ=WEEKLY", summary="No school"),
            day("20261003", "RRULE:FREQ=WEEKLY", summary="PTA meeting"),
            day("20261399"),
            event("DTSTART;VALUE=DATE:20261005", "DTEND:soon", "SUMMARY:No school"),
            day("20261006", "DURATION:P9999999D"),
            event("DTSTART;TZID=America:20261007T000000", "DURATION:P1D", "SUMMARY:No school"),
        ),
        YEAR,
    )
    notes = [(each.kind, each.note) for each in found]
    assert notes.count((UNREAD, ics.REPEATS)) == 1
    assert notes.count((UNREAD, ics.UNCLEAR)) == 4
    assert [each.kind for each in found if each.first] == ["other", "closed"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<html>not a calendar</html>", ics.NO_CALENDAR),
        ("", ics.NO_CALENDAR),
        ("\x00\x01\ufffd" * 50, ics.NO_CALENDAR),
        (calendar(), "This file has no whole day in the school year 2026-27."),
        (calendar(day("20241126")), "This file has no whole day in the school year 2026-27."),
        (calendar(event("DTSTART:20261126T090000", "SUMMARY:x")), "no whole day in the school year 2026-27."),
        (calendar(*[day()] * (ics.MOST_EVENTS + 1)), ics.TOO_LONG),
        ("BEGIN:VCALENDAR" + "x" * ics.LONGEST, ics.TOO_LONG),
        ("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 100_000, "no whole day"),
        ("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nBEGIN:VALARM\nDTSTART:20261126\n" * 30_000, "no whole day"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + "END:VALARM\n" * 100_000 + "END:VEVENT", "no whole day"),
    ],
    ids=range(11),
)  # fmt: skip
def test_files_that_cannot_be_used_say_so(text: str, said: str) -> None:
    """Also those that are made to do harm; in a sentence beside the field."""
    with pytest.raises(BadCalendarFile) as problem:
        ics.read(text, YEAR)
    assert said in str(problem.value)


def test_a_full_file_leaves_out_first_what_is_no_day_off() -> None:
    """A thousand club meetings do not push the days off out of the list."""
    meetings = [
        day(f"2026{9 + n % 4:02}{1 + n % 28:02}", summary=f"Club {n}") for n in range(pasted.MOST_ROWS)
    ]
    found = ics.read(calendar(*meetings, day("20270315", summary="Spring break")), YEAR)
    assert [each.reason for each in found] == ["Spring break"]


LINES = st.sampled_from(
    [
        "DTSTART;VALUE=DATE:20261126",
        "DTSTART:20261126",
        "DTSTART;TZID=Nowhere:20261126T000000",
        "DTSTART;VALUE=PERIOD:20261126",
        "DTEND:20261128",
        "DTEND:",
        "DURATION:P1D",
        "DURATION:-P99999999999D",
        "SUMMARY:No school",
        'SUMMARY;X="',
        "RRULE:",
        "RRULE:FREQ=NONE",
        "STATUS:",
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VALARM",
        "END:VALARM",
        " folded",
    ]
)


@settings(deadline=None)
@given(st.lists(LINES | st.text(max_size=20), max_size=14))
def test_any_file_is_read_or_refused_in_words(lines: list[str]) -> None:
    """Whatever stands in it."""
    try:
        for row in ics.read(calendar("BEGIN:VEVENT", *lines, "END:VEVENT"), YEAR):
            assert (row.first is None) == (row.kind == UNREAD)
    except BadCalendarFile as problem:
        assert str(problem).endswith((".", "?"))


def test_words_of_a_file_are_shown_as_words() -> None:
    """HTML in them is no HTML of the page."""
    html = answer(year="2026", file=calendar(day(summary="No school <img src=x onerror=alert(1)> & more")))[
        "html"
    ]
    page = BeautifulSoup(html, "html.parser")
    assert page.select("img") == []
    assert "<img src=x onerror=alert(1)> & more" in page.get_text()


def test_the_answer_has_what_is_ticked() -> None:
    """As records keep it."""
    found = answer(
        year="2026",
        pasted="First day of school Aug 12\nOct 9 PD day\nMar 2 Texas Independence Day (state holiday)\n"
        "Last day of school June 4\nNov 25-27 Thanksgiving\nDec 18 half day\nhello",
    )
    assert found["data"] == {
        "problems": {},
        "first": str(FIRST),
        "last": str(LAST),
        "closed": ["2026-10-09 PD day", "2026-11-25/2026-11-27 Thanksgiving"],
        "holidays": ["2027-03-02 Texas Independence Day"],
        "unread": ["hello"],
    }
    page = BeautifulSoup(found["html"], "html.parser")
    assert [each["data-line"] for each in page.select("input[checked]")] == [
        "first 2026-08-12",
        "closed 2026-10-09 PD day",
        "holiday 2027-03-02 Texas Independence Day",
        "last 2027-06-04",
        "closed 2026-11-25/2026-11-27 Thanksgiving",
    ]
    assert [each.get_text() for each in page.select("summary")] == ["Left out (1)", "Not understood (1)"]


def test_days_that_are_kept_already_are_not_ticked() -> None:
    """Also a part of a break; another first day is."""
    kept = ["year 2026-08-12/2027-06-04", "closed 2026-11-25/2026-11-27 Thanksgiving break", "closed soon"]
    text = "Nov 26 Thanksgiving\nFirst day of school Aug 12\nLast day of school June 8\nOct 9 PD day"
    found = answer(year="2026", pasted=text, calendar=kept)
    page = BeautifulSoup(found["html"], "html.parser")
    assert [each["data-line"] for each in page.select("input[checked]")] == [
        "last 2027-06-08",
        "closed 2026-10-09 PD day",
    ]
    assert found["html"].count(pasted.KNOWN) == 2
    assert "closed soon" in found["data"]["problems"]["calendar"]


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"year": "soon"}, "year", NO_YEAR),
        ({}, "year", NO_YEAR),
        ({"year": "2026", "pasted": "hello"}, "pasted", pasted.NOTHING),
        ({"year": "2026", "pasted": "x" * (pasted.LONGEST + 1)}, "pasted", pasted.TOO_LONG),
        ({"year": "2026", "file": "x"}, "file", ics.NO_CALENDAR),
        ({"year": "2026", "calendar": "year 2026-08-12/2026-08-01"}, "calendar", "ends on August 1, 2026"),
        ({"year": "2026", "calendar": ["year 2026-08-12/2026-08-13", "closed 2026-08-12/2026-08-13"]},
            "calendar", "no school day is left"),
        ({"year": "2026", "calendar": ["year 2026-08-12/2027-12-13"]}, "calendar", "longer than 14 months"),
    ],
    ids=range(8),
)  # fmt: skip
def test_bad_input_is_a_sentence_beside_its_field(given: dict[str, Any], field: str, said: str) -> None:
    """And no exception."""
    found = answer(**given)
    assert said in found["data"]["problems"][field]


def test_unknown_fields_and_calendars_are_refused() -> None:
    """They are mistakes of a page, not of a parent."""
    with pytest.raises(UnknownField):
        read({"yeer": "2026"})
    assert ask(ask="calendar.read", about="other", given={})["error"]["kind"] == "UnknownDefinition"
    assert read({"year": "2026", "pasted": ["Nov 26", "closed"]}).problems == {}


@given(
    st.integers(1, 420),
    st.lists(st.tuples(st.integers(-20, 430), st.integers(0, 12), st.booleans()), max_size=12),
)
def test_months_have_as_many_school_days_as_are_counted(
    length: int, offs: list[tuple[int, int, bool]]
) -> None:
    """The same number as the count of a deadline; each closure stands in each of its months."""
    year = school.SchoolYear(FIRST, FIRST + length * ONE_DAY)
    off = [
        (school.Closure(FIRST + n * ONE_DAY, FIRST + (n + more) * ONE_DAY, ""), state)
        for n, more, state in offs
    ]
    whole = school.School(
        (year,),
        tuple(each for each, state in off if not state),
        (
            *(each for each, state in off if state),
            school.Closure(year.last, year.last, "so that it is not bare"),
        ),
    )
    found = months(whole, year)
    assert sum(each.school_days for each in found) == counted(FIRST - ONE_DAY, year.last, "school", whole)
    assert [each.first for each in found] == sorted({each.first for each in found})
    for month in found:
        for each in month.closures:
            assert each.first < (month.first + 31 * ONE_DAY).replace(day=1)
            assert each.last >= month.first


def test_the_year_stands_by_its_months() -> None:
    """A break of two months in both; one school day is not "days"."""
    lines = ["year 2026-11-30/2027-02-01", "closed 2026-12-21/2027-01-01 Winter break", "closed 2027-01-18"]
    lines += ["holiday 2026-12-02/2026-12-04 Made up", "closed 2026-08-01 Before"]
    page = BeautifulSoup(answer(year="2026", calendar=lines)["html"], "html.parser")
    text = [" ".join(each.get_text(" ").split()) for each in page.select("section")]
    assert text == [
        "November 2026 1 school day",
        "December 2026 11 school days Wed 2 to Fri 4 Made up December 21 to January 1 Winter break",
        "January 2027 19 school days December 21 to January 1 Winter break Mon 18",
        "February 2027 1 school day",
    ]
    assert "32 school days" in page.get_text()


def test_days_are_said_with_their_weekday() -> None:
    """The year once, or twice where it changes; nothing where no day was read."""
    row = Row("closed", "", date(2026, 11, 25), date(2026, 11, 27), "Thanksgiving")
    assert "Wed, November 25 to Fri, November 27, 2026" in view.preview([row])
    row = Row("closed", "", date(2026, 12, 21), date(2027, 1, 1), "Winter")
    assert "Mon, December 21, 2026 to Fri, January 1, 2027" in view.preview([row])
    assert view.preview([]) == ""
    assert "<strong></strong>" in view.preview([Row("closed", "")])


def test_the_page_is_whole_and_each_control_has_a_name_and_a_place_for_its_problem() -> None:
    """Its days live on the device."""
    assert school_form.day_form() in school_form.page()
    page = BeautifulSoup(school_form.page() + school_form.day_form(), "html.parser")
    controls = page.select("input, select, textarea")
    assert [each["name"] for each in controls] == [
        "year", "pasted", "file", "first", "last", "from", "to", "reason", "kind",
    ]  # fmt: skip
    for each in controls:
        assert page.select_one(f'label[for="{each["id"]}"]')
        for note in str(each["aria-describedby"]).split():
            assert page.select_one(f"#{note}"), note
