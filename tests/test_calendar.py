"""Days as an iCalendar file, read back by the rules of RFC 5545."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists.model.calendar import Event, follow_up
from checklists.views.calendar import ics
from tests.test_handle import ask

STAMP = date(2026, 3, 5)
WHEN = date(2026, 3, 12)


def parse(text: str) -> list[tuple[str, str]]:
    """(name with its parameters, value) of each line, unfolded and with its escapes undone."""
    assert text.endswith("\r\n")
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", text), "every line ends in CRLF"
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    rows = [line.partition(":") for line in text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")]
    assert not [value for _, _, value in rows if re.search(r"(?<!\\)(?:\\\\)*[,;]", value)], (
        "these end a value"
    )
    undone = {"n": "\n", "\\": "\\", ";": ";", ",": ","}
    return [(name, re.sub(r"\\(.)", lambda found: undone[found[1]], value)) for name, _, value in rows]


def test_a_whole_day_with_an_alarm_on_the_morning_before() -> None:
    """What a calendar needs, in the order the format asks for, and no more."""
    assert parse(ics([follow_up("m3k2-x7", WHEN)], stamp=STAMP)) == [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Put It in Writing//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("BEGIN", "VEVENT"),
        ("UID", "follow-up-m3k2-x7@put-it-in-writing"),
        ("DTSTAMP", "20260305T000000Z"),
        ("DTSTART;VALUE=DATE", "20260312"),
        ("DTEND;VALUE=DATE", "20260313"),
        ("SUMMARY", "Follow up on a school letter"),
        (
            "DESCRIPTION",
            "A short, kind note is usual about a week after a letter. This day is a wish: no rule sets it.",
        ),
        ("TRANSP", "TRANSPARENT"),
        ("BEGIN", "VALARM"),
        ("ACTION", "DISPLAY"),
        ("DESCRIPTION", "Follow up on a school letter"),
        ("TRIGGER", "-PT15H"),
        ("END", "VALARM"),
        ("END", "VEVENT"),
        ("END", "VCALENDAR"),
    ]


def test_no_words_no_description_and_a_leap_day_ends_on_the_next() -> None:
    """And another alarm."""
    event = Event("u", date(2028, 2, 29), "Day", alarm=timedelta(hours=30))
    rows = parse(ics([event], stamp=STAMP))
    assert ("DTEND;VALUE=DATE", "20280301") in rows
    assert ("TRIGGER", "-PT30H") in rows
    assert [value for name, value in rows if name == "DESCRIPTION"] == ["Day"]


def test_the_same_day_gives_the_same_file() -> None:
    """No clock and no chance in it."""
    event = follow_up("a", WHEN)
    assert ics([event], stamp=STAMP) == ics([follow_up("a", WHEN)], stamp=STAMP)
    assert ics([event, event], stamp=STAMP).count("BEGIN:VEVENT") == 2


@pytest.mark.parametrize("words", ["a;b,c\\d", "one\ntwo\r\nthree\rfour", "é" * 80, "👩‍👧" * 40, "\\n"])
def test_any_words_come_back(words: str) -> None:
    """Escaped and folded, no character cut in two."""
    rows = dict(parse(ics([Event("u", WHEN, words)], stamp=STAMP)))
    assert rows["SUMMARY"] == words.replace("\r\n", "\n").replace("\r", "\n")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_is_typed_comes_back(words: str) -> None:
    """Nothing can begin a line of its own."""
    rows = dict(parse(ics([Event("u", WHEN, words)], stamp=STAMP)))
    assert rows["SUMMARY"] == words.replace("\r\n", "\n").replace("\r", "\n")


def test_the_page_gets_a_file_without_a_name_in_it() -> None:
    """Named after what it is for; without a day there is none."""
    sent = {"sent_on": "2026-03-05", "entry": "m3k2-x7"}
    answer = ask(ask="calendar.ics", about="request-records", given=sent)
    assert answer["html"] == ""
    assert answer["data"]["file"] == "follow-up.ics"
    assert ("UID", "follow-up-m3k2-x7@put-it-in-writing") in parse(answer["data"]["text"])
    for given_ in ({}, {**sent, "answered_on": "2026-03-06"}):
        refused = ask(ask="calendar.ics", about="request-records", given=given_)
        assert refused["error"]["kind"] == "BadRequest"
