"""A day to put into a calendar. Its words carry no name and nothing that was typed: calendars are shared."""

from datetime import date, timedelta

from checklists.record import record

MORNING_BEFORE = timedelta(hours=15)
"""From nine in the morning to the midnight that begins the day itself."""


@record
class Event:
    """A whole day. `uid` is the same each time it is made, so that a calendar keeps it once.

    `alarm` is how long before the day begins it is announced.
    """

    uid: str
    day: date
    title: str
    words: str = ""
    alarm: timedelta = MORNING_BEFORE


def follow_up(uid: str, day: date) -> Event:
    """The day to write again about a letter."""
    return Event(
        uid=f"follow-up-{uid}@put-it-in-writing",
        day=day,
        title="Follow up on a school letter",
        words="A short, kind note is usual about a week after a letter. This day is a wish: no rule sets it.",
    )
