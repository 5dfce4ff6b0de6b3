"""Days as an iCalendar file, read back by two libraries and by the rules of RFC 5545."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from checklists.model import events
from checklists.model.errors import BadRequest
from checklists.model.events import ALARMS, LONGEST_TITLE, Event, follow_up
from checklists.model.given_json import MOST_NESTED
from checklists.views.ics import ics
from tests.test_handle import ask

STAMP = date(2026, 3, 5)
WHEN = date(2026, 3, 12)
FAR = date(2026, 6, 1)
DUE = {"uid": "initial-evaluation", "day": "2026-05-04", "title": "Evaluation due", "words": "34 CFR 300.301"}
NINE = timedelta(hours=9)
anything = st.text(st.characters())
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def parse(text: str) -> list[tuple[str, str]]:
    """(name with its parameters, value) of each line, unfolded and with its escapes undone."""
    assert text.endswith("\r\n")
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", text), "every line ends in CRLF"
    assert not re.search(r"[^\r\n\x20-\x7e\x80-\U0010ffff]", text), "no control characters"
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    rows = [line.partition(":") for line in text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")]
    assert not [value for _, _, value in rows if re.search(r"(?<!\\)(?:\\\\)*[,;]", value)], (
        "these end a value"
    )
    undone = {"n": "\n", "\\": "\\", ";": ";", ",": ","}
    return [(name, re.sub(r"\\(.)", lambda found: undone[found[1]], value)) for name, _, value in rows]


def days_of(given_: dict[str, Any]) -> dict[str, Any]:
    """The answer about days of the page of deadlines."""
    return ask(ask="calendar.ics", about="deadlines", given=given_)


def sent(*changes: dict[str, Any]) -> dict[str, Any]:
    """A request with these days, each DUE with changes."""
    return {"events": [json.dumps({**DUE, **change}) for change in changes]}


def test_a_whole_day_with_an_alarm_on_the_morning_before() -> None:
    """What a calendar needs and no more; a week before is not after the day the file is made on."""
    assert parse(ics([follow_up("m3k2-x7", WHEN)], stamp=STAMP)) == [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Put It in Writing//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("BEGIN", "VEVENT"),
        ("SUMMARY", "Follow up on a school letter"),
        ("DTSTART;VALUE=DATE", "20260312"),
        ("DTEND;VALUE=DATE", "20260313"),
        ("DTSTAMP", "20260305T000000Z"),
        ("UID", "follow-up-m3k2-x7@put-it-in-writing"),
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


def test_every_property_that_the_format_requires_stands_once() -> None:
    """RFC 5545, 3.4, 3.6 and 3.6.6; and none of the properties that would carry more than was asked for."""
    rows = parse(ics([Event("u", FAR, "Day", "words")], stamp=STAMP))
    names = [name for name, _ in rows]
    for once in ("VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY"):
        assert names.count(once) == 1, once
    for each in ("ACTION", "TRIGGER"):
        assert names.count(each) == len(ALARMS), each
    assert names.count("DESCRIPTION") == 1 + len(ALARMS)
    assert not {"URL", "ORGANIZER", "ATTENDEE", "LOCATION"} & {name.partition(";")[0] for name in names}


def alarm_days(text: str, day: date) -> list[int]:
    """How many days before `day` each alarm of the first event sounds; each at nine in the morning."""
    event = icalendar.Calendar.from_ical(text).walk("VEVENT")[0]
    times = [datetime.combine(day, datetime.min.time()) + each.TRIGGER for each in event.walk("VALARM")]
    assert {datetime.combine(at, datetime.min.time()) + NINE for at in times} == {*times}
    return [(day - at.date()).days for at in times]


@pytest.mark.parametrize("ahead", range(-1, max(ALARMS) + 3))
def test_alarms_sound_only_on_days_to_come(ahead: int) -> None:
    """A phone that is told today of a morning gone by would ring at once."""
    day = STAMP + timedelta(days=ahead)
    assert alarm_days(ics([Event("u", day, "Day")], stamp=STAMP), day) == [
        each for each in ALARMS if each < ahead
    ]


def test_no_words_no_description_and_a_leap_day_ends_on_the_next() -> None:
    """An empty description is none."""
    rows = parse(ics([Event("u", date(2028, 2, 29), "Day")], stamp=STAMP))
    assert ("DTEND;VALUE=DATE", "20280301") in rows
    assert {value for name, value in rows if name == "DESCRIPTION"} == {"Day"}


def test_the_same_days_give_the_same_file() -> None:
    """No clock and no chance in it."""
    event = follow_up("a", WHEN)
    assert ics([event], stamp=STAMP) == ics([follow_up("a", WHEN)], stamp=STAMP)
    assert ics([event, event], stamp=STAMP).count("BEGIN:VEVENT") == 2


@given(anything.filter(events.clean), anything, days)
def test_two_libraries_read_whatever_is_typed(title: str, words: str, day: date) -> None:
    """The title, the words and the day come back, and nothing typed begins a line of its own."""
    made = events.read(sent({"title": title, "words": words, "day": day.isoformat()}))
    text = ics(made, stamp=STAMP)
    rows = parse(text)
    assert [name for name, _ in rows if name == "BEGIN"] == ["BEGIN"] * (2 + text.count("BEGIN:VALARM"))
    [event] = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert event.start == day
    assert event.end == day + timedelta(days=1)
    assert datetime(STAMP.year, STAMP.month, STAMP.day, tzinfo=UTC) == event.DTSTAMP
    assert event.get("summary") == made[0].title
    assert event.get("description", "") == made[0].words
    other = vobject.readOne(text).vevent
    assert other.dtstart.value == day
    assert other.summary.value == made[0].title
    assert (other.description.value if made[0].words else "") == made[0].words
    assert other.uid.value == made[0].uid == "initial-evaluation@put-it-in-writing"


@given(anything)
def test_a_title_is_one_short_line(title: str) -> None:
    """Cut with a sign that it was; and a title that fits is left as it is."""
    plain = " ".join(events.clean(title).split("\n"))
    if not plain:
        return
    [made] = events.read(sent({"title": title}))
    assert len(made.title) <= LONGEST_TITLE
    assert "\n" not in made.title
    assert made.title == plain or (made.title.endswith("…") and plain.startswith(made.title[:-1]))


def test_a_long_title_is_cut_with_the_name_in_it() -> None:
    """At the limit, not one character before it."""
    fits = "x" * LONGEST_TITLE
    assert events.read(sent({"title": fits}))[0].title == fits
    assert events.read({**sent({"title": fits}), "named": "Sam"})[0].title == f"Sam: {fits}"[:199] + "…"


def test_days_of_the_page_of_deadlines() -> None:
    """One file with all of them, in the order sent, and no name unless the parent asks for it."""
    answer = days_of(sent({}, {"uid": "iep", "title": "IEP due"}))
    assert answer["html"] == ""
    assert answer["data"]["file"] == "school-days.ics"
    rows = parse(answer["data"]["text"])
    assert [value for name, value in rows if name == "SUMMARY"] == ["Evaluation due", "IEP due"]
    assert ("DESCRIPTION", "34 CFR 300.301") in rows
    assert ("UID", "iep@put-it-in-writing") in rows
    named = days_of({**sent({}), "named": " Sam "})
    assert ("SUMMARY", "Sam: Evaluation due") in parse(named["data"]["text"])


@pytest.mark.parametrize(
    "given_",
    [
        {},
        {"events": []},
        {"events": "x"},
        {**sent({}), "named": ["Sam"]},
        {**sent({}), "more": ""},
        {"events": ["{"]},
        {"events": ["[]"]},
        {"events": ["{}"]},
        {"events": ["[" * 100_000]},
        sent({"more": ""}),
        sent({"title": 3}),
        sent({"title": " \x00"}),
        sent({"uid": "\ud800"}),
        sent({"day": "soon"}),
        sent({"day": "2026-02-30"}),
        sent({"day": "0001-01-01"}),
        sent({"day": "9999-12-31"}),
        sent({}, {"day": ""}),
    ],
    ids=str,
)
def test_what_is_no_day_is_refused(given_: dict[str, Any]) -> None:
    """By name, and no file is made of the rest."""
    assert days_of(given_)["error"]["kind"] == "BadRequest"


@given(st.dictionaries(st.sampled_from([*DUE, "x"]), anything | st.integers() | st.none()), anything)
def test_any_text_is_answered_or_refused(found: dict[str, Any], named: str) -> None:
    """Never an exception but the one that says no."""
    try:
        read = events.read({"events": [json.dumps({**DUE, **found})], "named": named})
    except BadRequest:
        return
    parse(ics(read, stamp=STAMP))


def test_depth_within_a_string_is_no_depth() -> None:
    """Only brackets that nest count."""
    brackets = "[" * (MOST_NESTED + 1)
    assert events.read(sent({"words": brackets}))[0].words == brackets


def test_the_page_gets_a_file_without_a_name_in_it() -> None:
    """Named after what it is for; without a day there is none."""
    given_ = {"sent_on": "2026-03-05", "entry": "m3k2-x7"}
    answer = ask(ask="calendar.ics", about="request-records", given=given_)
    assert answer["html"] == ""
    assert answer["data"]["file"] == "follow-up.ics"
    assert ("UID", "follow-up-m3k2-x7@put-it-in-writing") in parse(answer["data"]["text"])
    for without in ({}, {**given_, "answered_on": "2026-03-06"}):
        refused = ask(ask="calendar.ics", about="request-records", given=without)
        assert refused["error"]["kind"] == "BadRequest"


@given(anything)
def test_any_id_of_an_entry_makes_a_file(id: str) -> None:
    """A restored backup may hold whatever it likes."""
    given_ = {"sent_on": "2026-03-05", "entry": id}
    text = ask(ask="calendar.ics", about="request-records", given=given_)["data"]["text"]
    assert dict(parse(text))["UID"].endswith("@put-it-in-writing")
