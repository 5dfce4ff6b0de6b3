"""The only door: one JSON request in, one JSON response out, and never an exception."""

import json
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from checklists import catalog
from checklists.build import BUILD
from checklists.messages import Request, Response
from checklists.model.drafting import Draft, draft
from checklists.model.errors import BadRequest, ChecklistsError, StaleBuild, UnknownAsk, UnknownDefinition
from checklists.model.fields import Tidied, tidy
from checklists.model.given_json import loaded
from checklists.model.letter import OWN, WAS
from checklists.model.tone import look
from checklists.model.words import catalog as words_in
from checklists.packs import PackMissing
from checklists.views import letter as letter_view
from checklists.views.html import Html
from checklists.views.letter import CHANGED, CHANGED_SAID, REASONS, TWIN
from checklists.views.text import body_text, subject_text
from checklists.views.tone import TONE, offer

if TYPE_CHECKING:
    from checklists.model.letter import Letter

SCHOOL_CALENDAR = "school-calendar"
Answer = tuple[Html, dict[str, Any]]


def handle(request: str) -> str:
    """Answer a `messages.Request` with a `messages.Response`, both as JSON. Never raises."""
    id = 0
    try:
        asked = _parsed(request)
        id = asked["id"]
        answered = ASKS.get(asked["ask"])
        if answered is None:
            raise UnknownAsk(f"this page asked for “{asked['ask']}”, which this version does not know")
        html, data = answered(asked)
        response: Response = {"id": id, "ok": True, "html": html, "data": data}
    except (ChecklistsError, PackMissing) as error:
        response = {"id": id, "ok": False, "error": {"kind": type(error).__name__, "message": str(error)}}
    return json.dumps(response)


def _parsed(request: str) -> Request:
    """The request, of the agreed shape. Raises BadRequest or StaleBuild."""
    asked = loaded(request, "the request")
    kinds = {"v": str, "id": int, "ask": str, "about": str, "today": str, "given": dict, "also": list}
    for key, kind in kinds.items():
        if not isinstance(asked.get(key), kind):
            raise BadRequest(f"“{key}” is missing or is not a {kind.__name__}")
    if asked["v"] != BUILD:
        raise StaleBuild("this page is older than the site: reload it to go on")
    try:
        date.fromisoformat(asked["today"])
    except ValueError:
        raise BadRequest("“today” is not an ISO date") from None
    if not all(isinstance(value, str) or _is_strings(value) for value in asked["given"].values()):
        raise BadRequest("each answer is a string or a list of strings")
    if not (_is_strings(asked["also"]) and {*asked["also"]} <= {REASONS, TWIN}):
        raise BadRequest("“also” names what is not made on demand")
    return cast(Request, asked)


def _is_strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _letter(asked: Request) -> Answer:
    letter = catalog.letter(asked["about"])
    tidied = tidy(letter.asked(asked["given"]), asked["given"])
    today = date.fromisoformat(asked["today"])
    found = draft(letter, tidied.answers, today=today)
    html = {
        "subject": letter_view.subject(found),
        "body": letter_view.body(found),
    }
    if REASONS in asked["also"]:
        html[REASONS] = letter_view.reasons(letter, found, can_leave_out=True)
    if TWIN in asked["also"]:
        html[TWIN] = letter_view.twin(draft(letter, tidied.answers, today=today, words=words_in("es")))
    html[TONE] = offer(look(letter.own_words(tidied.answers)))
    html |= _changed(tidied, found)
    return letter_view.outputs(**html), _data(found, tidied)


def _changed(tidied: Tidied, found: Draft) -> dict[str, Html]:
    """The outputs about sentences in the parent's own words."""
    if not any(id.startswith(OWN) for id in tidied.answers):
        return dict.fromkeys((CHANGED, CHANGED_SAID), Html(""))
    from checklists.model.edits import changes  # noqa: PLC0415  (most letters have none)
    from checklists.views import edits  # noqa: PLC0415

    moved = changes(tidied.answers, found)
    return {CHANGED: edits.question(moved), CHANGED_SAID: edits.said(moved)}


def _checklist(asked: Request) -> Answer:
    from checklists.model.review import review  # noqa: PLC0415  (a letter's page starts without)
    from checklists.views import review as review_view  # noqa: PLC0415

    checklist = catalog.checklist(asked["about"])
    tidied = tidy(checklist.fields, asked["given"])
    found = review(checklist, tidied, today=date.fromisoformat(asked["today"]))
    html = review_view.answer(checklist, found, checklist.own_words(tidied.answers))
    return html, _data(found.email, tidied)


def _timeline(asked: Request) -> Answer:
    from checklists.model.timeline import FIELDS, review  # noqa: PLC0415  (only once a letter was sent)
    from checklists.views import timeline as timeline_view  # noqa: PLC0415

    next = _sent(asked["about"]).next
    tidied = tidy(FIELDS, asked["given"])
    found = review(next, tidied, today=date.fromisoformat(asked["today"]))
    day = found.follow_up.isoformat() if found.follow_up and not found.due else ""
    data = {"problems": tidied.problems, "follow_up": day, "kind": next.kind, "ask": next.ask}
    return letter_view.outputs(next=timeline_view.after(found)), data


def _calendar(asked: Request) -> Answer:
    from checklists.model import events  # noqa: PLC0415  (only for who asks for it)
    from checklists.model.fields import Field  # noqa: PLC0415
    from checklists.model.timeline import FIELDS, review  # noqa: PLC0415
    from checklists.views.ics import ics  # noqa: PLC0415

    today = date.fromisoformat(asked["today"])
    if asked["about"] == events.DEADLINES:
        return Html(""), {"file": "school-days.ics", "text": ics(events.read(asked["given"]), stamp=today)}
    tidied = tidy((*FIELDS, Field("entry", "The entry’s id")), asked["given"])
    day = review(_sent(asked["about"]).next, tidied, today=today).follow_up
    if day is None:
        raise BadRequest("there is no day to write again")
    event = events.follow_up(str(tidied.answers.get("entry", "letter")), day)
    return Html(""), {"file": "follow-up.ics", "text": ics([event], stamp=today)}


def _school_calendar(asked: Request) -> Answer:
    from checklists.model.dayoff import CLOSED, FIRST, HOLIDAY, LAST  # noqa: PLC0415  (for its own page)
    from checklists.model.pasted import UNREAD  # noqa: PLC0415
    from checklists.model.school import read as read_school  # noqa: PLC0415
    from checklists.model.schoolyear import lines, read  # noqa: PLC0415
    from checklists.views import school as school_view  # noqa: PLC0415

    if asked["about"] != SCHOOL_CALENDAR:
        raise UnknownDefinition(f"there is no calendar called “{asked['about']}”")
    found = read(asked["given"])
    school, problems = read_school(lines(asked["given"]))
    said = {**found.problems, **({"calendar": " ".join(problems)} if problems else {})}
    sure = [row for row in found.rows if row.sure]
    html = letter_view.outputs(preview=school_view.preview(found.rows), months=school_view.by_month(school))
    return html, {
        "problems": said,
        **{kind: next((str(row.first) for row in sure if row.kind == kind), "") for kind in (FIRST, LAST)},
        "closed": [school_view.span(row) for row in sure if row.kind == CLOSED],
        "holidays": [school_view.span(row) for row in sure if row.kind == HOLIDAY],
        "unread": [row.text for row in found.rows if row.kind == UNREAD],
    }


def _sent(id: str) -> "Letter":
    """The letter with this id, or the email of the checklist with it. Raises UnknownDefinition."""
    found = catalog.checklist(id).email if id in catalog.CHECKLISTS else catalog.letter(id)
    if found is None:
        raise UnknownDefinition(f"the checklist “{id}” has no email")
    return found


def _data(found: Draft | None, tidied: Tidied) -> dict[str, Any]:
    if not found:
        return {"problems": tidied.problems, "missing": []}
    return {
        "problems": tidied.problems,
        "missing": [field.label for field in found.missing],
        "subject": subject_text(found),
        "text": body_text(found),
    }


ASKS: dict[str, Callable[[Request], Answer]] = {
    "letter.draft": _letter,
    "checklist.review": _checklist,
    "timeline.review": _timeline,
    "calendar.ics": _calendar,
    "calendar.read": _school_calendar,
}


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
_KEPT = ["year 2026-08-12/2027-06-04", "closed 2026-11-25/2026-11-27 Thanksgiving break"]


def examples() -> list[str]:
    """A request for each example of each definition, and some to refuse; for the build and for tests."""
    asks = {
        **dict.fromkeys(catalog.LETTERS, "letter.draft"),
        **dict.fromkeys(catalog.CHECKLISTS, "checklist.review"),
    }
    whole = [
        {
            "v": BUILD,
            "id": index,
            "ask": asks[each.id],
            "about": each.id,
            "today": "2026-11-02",
            "given": given,
            "also": [REASONS, TWIN],
        }
        for index, (each, given) in enumerate(
            (each, given) for each in catalog.definitions() for given in each.examples.values()
        )
    ]
    state = {"sent_on": "2026-10-19", "state": "TX"}
    sent = {**state, "received_on": "2026-10-21"}
    due = {
        "uid": "initial-evaluation",
        "day": "2027-01-15",
        "title": "The first evaluation is due: “done” by today; a week’s notice, or a day’s",
        "words": "Counted from the day you signed.\n34 CFR 300.301(c): https://www.ecfr.gov/current/title-34/",
    }
    after = [
        {**whole[0], "id": len(whole) + index, "ask": ask, "about": about, "given": given, "also": []}
        for index, (ask, about, given) in enumerate(
            (
                ("timeline.review", "request-records", sent),
                ("timeline.review", "request-evaluation", state),
                ("timeline.review", "before-the-meeting", {"sent_on": "2026-10-30"}),
                ("timeline.review", "request-records", {**sent, "answered_on": "2026-10-23"}),
                ("timeline.review", "request-meeting", {**state, "sent_on": "soon"}),
                ("calendar.ics", "request-records", {**sent, "entry": "m3k2-x7"}),
                ("calendar.read", SCHOOL_CALENDAR, {"year": "2026", "pasted": _PASTED}),
                ("calendar.read", SCHOOL_CALENDAR, {"year": "2026", "calendar": _KEPT}),
                ("calendar.read", SCHOOL_CALENDAR, {"year": "2026", "file": "not a calendar"}),
                ("calendar.read", SCHOOL_CALENDAR, {"year": "2026", "file": _FILE}),
                ("calendar.ics", "deadlines", {"events": [json.dumps(due)], "named": "Sam"}),
                ("calendar.ics", "deadlines", {"events": [json.dumps({**due, "day": "soon"})], "named": ""}),
            )
        )
    ]
    edited = {
        **catalog.letter(catalog.LETTERS[0]).examples["sample"],
        f"{OWN}ask": "Please test my child.",
        f"{WAS}ask": "",
        f"{OWN}no-more": "Kept.",
        "added": "One more thing.",
    }
    whole.append({**whole[0], "given": edited})
    refused = [
        {**whole[0], **change}
        for change in (
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
        )
    ]
    return [*map(json.dumps, [*whole, *after, *refused]), "{", "[" * 100_000, "3"]
