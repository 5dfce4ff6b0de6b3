"""Days as an iCalendar file (RFC 5545), which phones and computers take into their calendars."""

from collections.abc import Sequence
from datetime import date, timedelta

from checklists.model.calendar import Event

_LONGEST = 75
"""Octets of a line, its end left out (RFC 5545, 3.1)."""
# In this order: what is put before the others must not be doubled after.
_ESCAPES = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n"))


def ics(events: Sequence[Event], *, stamp: date) -> str:
    """The file's text; `stamp` is the day it is made on, which the format asks for."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Put It in Writing//EN", "CALSCALE:GREGORIAN"]
    for event in events:
        lines += _event(event, stamp)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _event(event: Event, stamp: date) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{_text(event.uid)}",
        f"DTSTAMP:{_day(stamp)}T000000Z",
        f"DTSTART;VALUE=DATE:{_day(event.day)}",
        f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}",
        f"SUMMARY:{_text(event.title)}",
        *([f"DESCRIPTION:{_text(event.words)}"] if event.words else []),
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_text(event.title)}",
        f"TRIGGER:-PT{int(event.alarm.total_seconds()) // 3600}H",
        "END:VALARM",
        "END:VEVENT",
    ]


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(words: str) -> str:
    for plain, escaped in _ESCAPES:
        words = words.replace(plain, escaped)
    return words


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, each but the first begun by a space; no character is cut."""
    pieces = [""]
    for character in line:
        if len(f"{pieces[-1]}{character}".encode()) > _LONGEST:
            pieces.append(" ")
        pieces[-1] += character
    return "\r\n".join(pieces)
