"""Whole days out of an iCalendar file (RFC 5545), such as a district offers for its school calendar.

Only what one day off needs is handed to the library: a file may hold a hundred thousand events, or be made to
do harm. Lines are taken one after another, without nesting.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from checklists.model.dayoff import OTHER
from checklists.model.errors import BadCalendarFile
from checklists.model.pasted import MOST_ROWS, UNREAD, Row, judged, ticked
from checklists.packs import need
from checklists.record import replace

LONGEST = 2_000_000
"""Characters."""
MOST_EVENTS = 1_500
"""Whole days of one school year; a district's calendar has some hundred."""
TOO_LONG = "This file is very large. Please look for a calendar of one year, or paste the days off instead."
NO_CALENDAR = "This is not a calendar file. The name of one ends in .ics. You can paste the days off instead."
NO_DAYS = "This file has no whole day in the school year {year}. Is another school year chosen above?"
UNCLEAR = "We could not read the day of this entry."
REPEATS = "This entry repeats, and we read single days only. Please add its days by hand."
_DAY = timedelta(days=1)
_FOLD = re.compile(r"\r?\n[ \t]")
_WANTED = re.compile(r"(DTSTART|DTEND|DURATION|SUMMARY|STATUS|RRULE|RDATE)[;:]", re.I)
_WHOLE_DAY = re.compile(r"DTSTART[^:\n]*:([0-9]{4})[0-9]{4}(?:T000000Z?)?\s*\Z", re.I)
_LONGEST_LINE = 1_000


def read(text: str, year: int) -> tuple[Row, ...]:
    """The whole days of the school year that begins in `year`, the earliest first.

    Raises BadCalendarFile with a sentence for the parent, and PackMissing where the library is not there yet.
    """
    if len(text) > LONGEST:
        raise BadCalendarFile(TOO_LONG)
    if not text.lstrip("\ufeff \r\n\t").upper().startswith("BEGIN:VCALENDAR"):
        raise BadCalendarFile(NO_CALENDAR)
    events = list(_events(text, year))
    if len(events) > MOST_EVENTS:
        raise BadCalendarFile(TOO_LONG)
    rows = [row for event in events if (row := _row(event, year))]
    rows.sort(key=lambda row: row.first or date(year + 2, 1, 1))
    if not any(row.first for row in rows):
        raise BadCalendarFile(NO_DAYS.format(year=f"{year}-{(year + 1) % 100:02}"))
    if len(rows) > MOST_ROWS:
        rows = [row for row in rows if row.kind not in (OTHER, UNREAD)]
    return ticked(rows[:MOST_ROWS])


def _events(text: str, year: int) -> Iterator[list[str]]:
    """The lines that count of each whole-day event that begins in one of the two years."""
    event: list[str] | None = None
    inside = 0
    for line in _FOLD.sub("", text).splitlines():
        mark = line[:20].strip().upper()
        if mark == "BEGIN:VEVENT":
            event, inside = [], 0  # also where the one before has no end
        elif event is None:
            continue
        elif mark.startswith("BEGIN:"):
            inside += 1
        elif mark == "END:VEVENT":
            if any(_begins(each, year) for each in event):
                yield event
            event = None
        elif mark.startswith("END:"):
            inside = max(0, inside - 1)
        elif not inside and _WANTED.match(line):
            event.append(line[:_LONGEST_LINE])


def _begins(line: str, year: int) -> bool:
    found = _WHOLE_DAY.match(line)
    return found is not None and int(found[1]) in (year, year + 1)


def _row(event: list[str], year: int) -> Row | None:
    """The row of one event; None for one that was cancelled, has a time of day or is of another year."""
    need("icalendar")
    from icalendar import Event  # noqa: PLC0415  (a pack: fetched only when a file is read)

    try:
        read = Event.from_ical("\r\n".join(["BEGIN:VEVENT", *event, "END:VEVENT", ""]))
        first, end = _whole(read.decoded("DTSTART")), _whole(read.decoded("DTEND", None))
        length = read.decoded("DURATION", None)
        words = " ".join(str(read.get("SUMMARY", "")).split())
        last = end - _DAY if end else first + length - _DAY if first and length else first
    except (ValueError, TypeError, OverflowError, OSError):  # a time zone's name may be that of a folder
        return Row(UNREAD, " ".join(" ".join(event).split()), note=UNCLEAR)
    if read.errors:  # the library leaves out what it cannot read, such as the day it ends
        return Row(UNREAD, words, note=UNCLEAR)
    if first is None or last is None or str(read.get("STATUS", "")).upper() == "CANCELLED":
        return None
    row = judged(words, first, max(first, last), words, year)
    if row.sure and ("RRULE" in read or "RDATE" in read):
        return replace(row, kind=UNREAD, first=None, last=None, note=REPEATS, sure=False)
    return row if row.kind != UNREAD else None


def _whole(day: object) -> date | None:
    """A whole day, which some programs write as the midnight it begins with; None for anything else."""
    if isinstance(day, datetime):
        return day.date() if day.time() == time() else None
    return day if isinstance(day, date) else None
