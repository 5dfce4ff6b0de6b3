"""The only door: one JSON request in, one JSON response out, and never an exception."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from checklists import catalog
from checklists.build import BUILD
from checklists.messages import Request, Response
from checklists.model.drafting import Draft, draft
from checklists.model.errors import BadRequest, ChecklistsError, StaleBuild, UnknownAsk, UnknownDefinition
from checklists.model.fields import Tidied, tidy
from checklists.model.letter import OWN, WAS
from checklists.model.tone import look
from checklists.model.words import catalog as words_in
from checklists.views import letter as letter_view
from checklists.views.html import Html
from checklists.views.letter import CHANGED, CHANGED_SAID, REASONS, TWIN
from checklists.views.text import body_text, subject_text
from checklists.views.tone import TONE, offer

if TYPE_CHECKING:
    from checklists.model.letter import Letter

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_MOST_NESTED = 500
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
    except ChecklistsError as error:
        response = {"id": id, "ok": False, "error": {"kind": type(error).__name__, "message": str(error)}}
    return json.dumps(response)


def _parsed(request: str) -> Request:
    """The request, of the agreed shape. Raises BadRequest or StaleBuild."""
    # A deeply nested text overflows the stack of Python in a browser, which ends it; no request needs depth.
    bare = _STRING.sub("", request)
    if bare.count("[") + bare.count("{") > _MOST_NESTED:
        raise BadRequest("the request is nested too deeply")
    try:
        asked = json.loads(request)
    except ValueError as error:
        raise BadRequest(f"the request is not JSON: {type(error).__name__}") from None
    if not isinstance(asked, dict):
        raise BadRequest("the request is not a JSON object")
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
    from checklists.model.calendar import follow_up  # noqa: PLC0415  (only for who asks for it)
    from checklists.model.fields import Field  # noqa: PLC0415
    from checklists.model.timeline import FIELDS, review  # noqa: PLC0415
    from checklists.views.calendar import ics  # noqa: PLC0415

    today = date.fromisoformat(asked["today"])
    tidied = tidy((*FIELDS, Field("entry", "The entry’s id")), asked["given"])
    day = review(_sent(asked["about"]).next, tidied, today=today).follow_up
    if day is None:
        raise BadRequest("there is no day to write again")
    event = follow_up(str(tidied.answers.get("entry", "letter")), day)
    return Html(""), {"file": "follow-up.ics", "text": ics([event], stamp=today)}


def _wording(asked: Request) -> Answer:
    from checklists.model.iep_line import LONGEST, check  # noqa: PLC0415  (a letter's page starts without)
    from checklists.views import wording as wording_view  # noqa: PLC0415

    if asked["about"] != wording_view.ID:
        raise UnknownDefinition(f"there is no wording check called “{asked['about']}”")
    tidied = tidy(wording_view.FIELDS, asked["given"])
    text = str(tidied.answers.get("line", ""))
    lines = check(text)
    problems = {**tidied.problems, **({"line": wording_view.TOO_LONG} if len(text) > LONGEST else {})}
    html = {"findings": wording_view.findings(lines), "questions": wording_view.questions(lines)}
    marks = sum(len(line.marks) for line in lines)
    return letter_view.outputs(**html), {
        "problems": problems,
        "missing": [],
        "lines": len(lines),
        "marks": marks,
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
    "wording.check": _wording,
}


def examples() -> list[str]:
    """A request for each example of each definition, and some to refuse; for the build and for tests."""
    from checklists.views.wording import PASTED, SAMPLE  # noqa: PLC0415

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
                ("wording.check", "wording", {"line": SAMPLE}),
                ("wording.check", "wording", {"line": PASTED}),
                ("wording.check", "wording", {}),
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
            {"ask": "wording.check"},
        )
    ]
    return [*map(json.dumps, [*whole, *after, *refused]), "{", "[" * 100_000, "3"]
