"""Days to put into a calendar. Their words carry no name unless the parent asks: calendars are shared."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from checklists.model.errors import BadRequest
from checklists.model.given_json import loaded
from checklists.record import keys, record

DEADLINES = "deadlines"
"""What a request for days of the page of deadlines is about."""
LONGEST_TITLE = 200
"""Characters: calendars show one line."""
ALARMS = (7, 1)
"""How many days before the day it is announced: time to write, and time to be there."""
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
"""Characters that a calendar file must not hold (RFC 5545, 3.1), or that end a line where some read it."""
_NEWLINE = re.compile("\r\n?|[\x85\u2028\u2029]")


@record
class Event:
    """A whole day. `uid` is the same each time it is made, so that a calendar keeps it once."""

    uid: str
    day: date
    title: str
    words: str = ""


def follow_up(uid: str, day: date) -> Event:
    """The day to write again about a letter."""
    return Event(
        uid=_uid(f"follow-up-{uid}"),
        day=day,
        title="Follow up on a school letter",
        words="A short, kind note is usual about a week after a letter. This day is a wish: no rule sets it.",
    )


def read(given: Mapping[str, str | list[str]]) -> list[Event]:
    """The events that a page sends as "events", each the JSON of an Event with an ISO date for its day.

    Their uids get this site's end. "named" is a name to put before each title, or "". Raises BadRequest.
    """
    texts, named = given.get("events"), given.get("named", "")
    if not isinstance(texts, list) or not isinstance(named, str) or {*given} - {"events", "named"}:
        raise BadRequest("the days for a calendar are “events”, a list, and “named”, a name or nothing")
    if not texts:
        raise BadRequest("there is no day to put into a calendar")
    return [_event(text, named) for text in texts]


def _event(text: str, named: str) -> Event:
    found = loaded(text, "a day for a calendar")
    if {*found} != {*keys(Event)}:
        raise BadRequest(f"a day for a calendar has {', '.join(keys(Event))}")
    if not all(isinstance(value, str) for value in found.values()):
        raise BadRequest("each part of a day for a calendar is a text")
    plain = {name: clean(value) for name, value in found.items()}
    if not plain["uid"] or not plain["title"]:
        raise BadRequest("a day for a calendar needs a uid and a title")
    title = f"{clean(named)}: {plain['title']}" if clean(named) else plain["title"]
    return Event(
        uid=_uid(plain["uid"]),
        day=_day(plain["day"]),
        title=shortened(_line(title)),
        words=plain["words"],
    )


def _day(text: str) -> date:
    """The day, with room for its alarms before and its end after. Raises BadRequest."""
    try:
        day = date.fromisoformat(text)
        day - timedelta(days=max(ALARMS)), day + timedelta(days=1)
    except (ValueError, OverflowError):
        raise BadRequest("a day for a calendar is not a date such as 2026-11-30") from None
    return day


def clean(text: str) -> str:
    """The text without the characters that a calendar file must not hold, and without space around it."""
    return _CONTROLS.sub(" ", _NEWLINE.sub("\n", text)).strip()


def shortened(title: str) -> str:
    """The title, cut to LONGEST_TITLE characters."""
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"


def _uid(text: str) -> str:
    return f"{_line(clean(text))}@put-it-in-writing"


def _line(text: str) -> str:
    return " ".join(text.split("\n"))
