"""Requests for the build and for tests: each example of each definition, and some to refuse. Not shipped."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from checklists import catalog
from checklists.asks import names_remove
from checklists.asks.calendar_read import ABOUT
from checklists.asks.timeline_review import ALL
from checklists.build import BUILD
from checklists.messages import REASONS, TABLE, TWIN
from checklists.model import goal_examples, log_facts
from checklists.model.events import DEADLINES
from checklists.model.letter import OWN, WAS
from checklists.views.wording import PASTED, SAMPLE

type Given = Mapping[str, str | list[str]]
type Example = tuple[str, str, Given, list[str]]
"""ask, about, given, also"""

_PASTED = """First day of school August 12
Thanksgiving Break: November 25-27
Winter Break\tDecember 21 - January 1
Oct 28 Early release
Picture Day 9/22"""
_FILE = """BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261125
DTEND;VALUE=DATE:20261128
SUMMARY:Thanksgiving break
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=America/Chicago:20261012T000000
DURATION:P1D
SUMMARY:No school
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261399
SUMMARY:Holiday
END:VEVENT
END:VCALENDAR
"""
_CALENDAR = ["year 2026-08-12/2027-06-04", "closed 2026-11-25/2026-11-27 Thanksgiving break"]
_STATE = {"sent_on": "2026-10-19", "state": "TX"}
_SENT = {**_STATE, "received_on": "2026-10-21"}
_EVENT = {
    "uid": "initial-evaluation",
    "day": "2027-01-15",
    "title": "The first evaluation is due: “done” by today; a week’s notice, or a day’s",
    "words": "Counted from the day you signed.\n34 CFR 300.301(c): https://www.ecfr.gov/current/title-34/",
}
_ENTRIES = [
    {"id": "a", "kind": "letter", "letter": "request-records", "title": "Ask", **_SENT},
    {"id": "b", "kind": "call", "day": "2026-10-30", "title": "Reading", "to": "Ms. Rivera", "text": "Soon."},
    {"id": "c", "kind": "asked", "day": "", "title": "A copy"},
    {"id": "d", "kind": "meeting", "day": "2026-11-20", "title": "IEP meeting", "to": "the team"},
    {"id": "e", "kind": "letter", "letter": "request-meeting", "title": "Meet", "sent_on": "2026-09-01"},
    {"id": "f", "kind": "incident", "day": "2026-11-30", "removed": "yes"},
]
_ROWS = """Date\tItem\tWhat happened\tMinutes\tReason\tNote
10/5/2026\tspeech\tno\t\ttherapist out\t
Wed Oct 14\tspeech\t15 of 30\t\t\t“late & loud”
10/15/2026\tchess\tyes\t30"""
_TIMELINE: Given = {
    "entries": [*map(json.dumps, _ENTRIES)],
    "deadlines": [
        json.dumps({"id": id, "start": "2026-09-01"}) for id in ("initial-evaluation", "manifestation-review")
    ],
    "calendar": _CALENDAR,
    "state": "TX",
}
_SPEECH = {
    "id": "p1",
    "name": "Speech therapy, small group",
    "kind": "service",
    "minutes": "30",
    "times": "2",
    "period": "week",
    "weekdays": ["mon", "thu"],
    "where": "Resource room",
    "who": "speech therapist",
    "first": "2026-08-12",
}
_PROMISES = (
    _SPEECH,
    {**_SPEECH, "id": "p2", "name": "Reading help", "times": "3", "weekdays": [], "period": "two-weeks"},
    {**_SPEECH, "id": "p3", "name": "Counseling", "times": "10", "weekdays": [], "period": "year"},
    {"id": "p4", "name": "Extra time on tests", "kind": "accommodation", "first": "2026-08-12"},
    {**_SPEECH, "id": "p5", "name": "Adapted PE", "times": "4", "weekdays": [], "period": "month"},
)
_LOG = [
    *(f"a{day}\tp1\t2026-09-{day}\thappened\t\t\tsaw\t" for day in (14, 17, 21, 24, 28)),
    *(f"b{day}\tp1\t2026-10-{day}\tnot\t\tprovider\ttold\tOut sick" for day in (12, 15, 19, 22)),
    "c1\tp2\t2026-10-13\tpartly\t20\tschedule\tchild\tFire drill",
    "c2\tp4\t2026-10-14\tunknown\t\t\t\t",
    "c3\tgone\t2026-10-14\tnot\t\tabsent\t\t",
    "c4\tp2\tsoon\tnot\t\t\t\t",
]
_CHANGES = ["2026-10-12 new therapist", "2026-09-01", "soon a letter"]
_NOTED: Given = {"promises": [*map(json.dumps, _PROMISES)], "log": _LOG, "calendar": _CALENDAR}
_HIDDEN: Given = {
    "text": "Sam Nguyen met Ms. Rivera. Ask ana@example.org or 555-555-0134. 王小明, ومحمد, May 3.",
    "child": "Sam Nguyễn",
    "parent": "May Lee",
    "school": "Oak Street School",
    "names": ["Ms. Rivera, case manager", "child\t王小明", "other\tمحمد"],
}
_READING = {
    "id": "p1",
    "name": "Speech therapy, 30 minutes, 2 times a week",
    "kind": "service",
    "minutes": "30",
    "times": "2",
    "period": "week",
    "weekdays": [],
    "where": "the resource room",
    "who": "Ms. Rivera",
    "first": "2026-08-31",
    "last": "",
}
_READING_LOG = [
    "a\tp1\t2026-09-07\tnot\t\tclosed\trecord\tLabor Day",
    "b\tp1\t2026-09-09\thappened\t30\t\tchild\t",
    "c\tp1\t2026-09-14\tnot\t\tprovider\ttold\tNo substitute",
    "d\tp1\t2026-09-16\tpartly\t10\tschedule\tchild\t",
    "e\tp1\t2026-09-21\tunknown\t\t\t\t",
    "f\tp1\t2026-09-22\thappened\t90\t\tsaw\t",
]
_SENT_LETTER = {
    "id": "e",
    "kind": "letter",
    "letter": "request-records",
    "title": "Records",
    "to": "Ms. Rivera",
    "sent_on": "2026-09-01",
    "subject": "Records of Sam Lee",
    "text": "Dear Ms. Rivera,\n\nplease send me the service log.\n\nJo Lee",
}
REPORT: Given = {
    **_TIMELINE,
    "entries": [*map(json.dumps, [*_ENTRIES[1:4], _SENT_LETTER])],
    "promises": [json.dumps(_READING)],
    "log": _READING_LOG,
    "changes": ["2026-09-16 new schedule"],
    "goals": [json.dumps({"id": "g", **goal_examples.SAMPLE})],
    "first": "2026-08-31",
    "last": "2026-10-30",
    "child": "Sam Lee",
    "parent": "Jo Lee",
    "school": "Oak Elementary",
    "district": "Oak District",
    "want": ["page"],
}
"""A whole report; its `want` is a page alone, as a PDF needs packs: one example has them."""
_BINDER: Given = {**REPORT, "parts": ["timeline", "letters", "log", "service", "goals"], "leave_out": ["c"]}


def _of_log() -> Iterator[Example]:
    """A log that is pasted, and its notes for each letter that takes some."""
    kept: Given = {"promises": _NOTED["promises"], "log": _LOG}
    for pasted in (_ROWS, _ROWS.replace("\t", ";"), "10/5/2026,speech,0:30", "\0"):
        yield "log.read", "log", {**kept, "pasted": pasted}, []
    yield "log.read", "log", {"pasted": "10/5/2026"}, []
    for letter in log_facts.LETTERS:
        yield "log.facts", letter, kept, []
        yield "log.facts", letter, {**kept, "log": []}, []


_OTHERS: tuple[Example, ...] = (
    ("timeline.review", "request-records", _SENT, []),
    ("timeline.review", "request-evaluation", _STATE, []),
    ("timeline.review", "before-the-meeting", {"sent_on": "2026-10-30"}, []),
    ("timeline.review", "request-records", {**_SENT, "answered_on": "2026-10-23"}, []),
    ("timeline.review", "request-meeting", {**_STATE, "sent_on": "soon"}, []),
    *(("timeline.review", ALL, given, [TABLE]) for given in (_TIMELINE, {}, {"entries": ["3"]})),
    ("calendar.ics", "request-records", {**_SENT, "entry": "m3k2-x7"}, []),
    ("calendar.ics", DEADLINES, {"events": [json.dumps(_EVENT)], "named": "Sam"}, []),
    ("calendar.ics", DEADLINES, {"events": [json.dumps({**_EVENT, "day": "soon"})], "named": ""}, []),
    ("calendar.read", ABOUT, {"year": "2026", "pasted": _PASTED}, []),
    ("calendar.read", ABOUT, {"year": "2026", "calendar": _CALENDAR}, []),
    ("calendar.read", ABOUT, {"year": "2026", "file": _FILE}, []),
    ("calendar.read", ABOUT, {"year": "2026", "file": "not a calendar"}, []),
    *_of_log(),
    *(("wording.check", "wording", given, []) for given in ({"line": SAMPLE}, {"line": PASTED}, {})),
    *(
        ("log.review", "log", given, ["pictures:p4"])
        for given in (
            {},
            _NOTED,
            {**_NOTED, "changes": _CHANGES},
            {**_NOTED, "calendar": [], "first": "2026-09-01", "last": "2026-10-16"},
        )
    ),
    *(("names.remove", names_remove.ABOUT, given, []) for given in (_HIDDEN, {})),
    *(("report.pdf", about, REPORT, []) for about in ("service", "log", "timeline", "letter", "goals")),
    ("report.pdf", "binder", _BINDER, []),
    ("report.pdf", "binder", {**_BINDER, "hide": "yes", "names": ["Sammy"]}, []),
    ("report.pdf", "binder", {"want": ["pdf"]}, []),
    ("report.pdf", "binder", {**_BINDER, "want": ["pdf"]}, []),
    ("report.pdf", "service", {**REPORT, "first": "soon"}, []),
    ("report.pdf", "binder", {"parts": ["everything"]}, []),
    *(("goal.review", "goals", given, []) for given in ({}, *goal_examples.EXAMPLES.values())),
)


def examples() -> list[str]:
    """The requests, as the page sends them; the last ones are refused."""
    whole = [
        {
            "v": BUILD,
            "id": id,
            "ask": ask,
            "about": about,
            "today": "2026-11-02",
            "given": given,
            "also": also,
        }
        for id, (ask, about, given, also) in enumerate([*_of_definitions(), *_OTHERS])
    ]
    refused: tuple[dict[str, Any], ...] = (
        {"v": "old"},
        {"ask": "letter.burn"},
        {"about": "no-such-letter"},
        {"given": {"no_such_field": "x"}},
        {"given": 3},
        {"also": TWIN},
        {"also": ["everything"]},
        {"today": "soon"},
        {"ask": "calendar.ics", "given": {}},
        {"ask": "calendar.read", "given": {"year": "2026"}},
        {"ask": "goal.review"},
        {"ask": "log.review"},
        {"ask": "log.review", "about": "log", "given": {"promises": ["3"]}},
        {"ask": "wording.check"},
        {"ask": "names.remove"},
        {"ask": "report.pdf"},
        {"ask": "log.read"},
        {"ask": "log.read", "about": "log", "given": {"rows": "x"}},
        {"ask": "log.facts"},
    )
    texts = map(json.dumps, [*whole, *({**whole[0], **change} for change in refused)])
    return [*texts, "{", "[" * 100_000, "3"]


def _of_definitions() -> Iterator[Example]:
    also = [REASONS, TWIN]
    for letter in map(catalog.letter, catalog.LETTERS):
        for given in letter.examples.values():
            yield "letter.draft", letter.id, given, also
    edited: Given = {
        **catalog.letter(catalog.LETTERS[0]).examples["sample"],
        f"{OWN}ask": "Please test my child.",
        f"{WAS}ask": "",
        f"{OWN}no-more": "Kept.",
        "added": "One more thing.",
    }
    yield "letter.draft", catalog.LETTERS[0], edited, also
    for checklist in map(catalog.checklist, catalog.CHECKLISTS):
        for filled in checklist.examples.values():
            yield "checklist.review", checklist.id, filled, []
    for deadline in catalog.deadlines():
        for dated in deadline.examples.values():
            yield "deadline.due", deadline.id, dated, []
