"""Days as an iCalendar file (RFC 5545), which phones and computers take into their calendars."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from checklists.build import NAME
from checklists.model.events import ALARMS, Event
from checklists.packs import need

if TYPE_CHECKING:
    import icalendar

_FROM_NINE = timedelta(hours=15)
"""From nine in the morning to the midnight that begins the next day."""
_DAY = timedelta(days=1)


def ics(events: Sequence[Event], *, stamp: date) -> str:
    """The file's text, the same for the same events; `stamp` is the day it is made on. Raises PackMissing.

    Each day is announced at nine in the morning, ALARMS days before, as far as that is after `stamp`.
    """
    need("icalendar")
    from icalendar import Calendar  # noqa: PLC0415  (a pack: see checklists/packs.py)

    calendar = Calendar()
    calendar.add("prodid", f"-//{NAME}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for event in events:
        calendar.add_component(_event(event, stamp))
    text: bytes = calendar.to_ical()
    return text.decode()


def _event(event: Event, stamp: date) -> "icalendar.Event":
    from icalendar import Event as Component  # noqa: PLC0415

    made = Component()
    made.add("uid", event.uid)
    made.add("dtstamp", datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC))
    made.add("dtstart", event.day)
    made.add("dtend", event.day + _DAY)
    made.add("summary", event.title)
    if event.words:
        made.add("description", event.words)
    made.add("transp", "TRANSPARENT")
    for days in ALARMS:
        if event.day - days * _DAY > stamp:
            made.add_component(_alarm(event.title, _FROM_NINE + (days - 1) * _DAY))
    return made


def _alarm(title: str, before: timedelta) -> "icalendar.Alarm":
    from icalendar import Alarm  # noqa: PLC0415

    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("description", title)
    made.add("trigger", -before)
    return made
