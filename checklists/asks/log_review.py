"""What a log shows: the four groups of minutes, patterns and pictures."""

from collections.abc import Sequence
from datetime import date

from checklists.asks import Answer, day_of, listed
from checklists.messages import Request
from checklists.model.changes import read_changes
from checklists.model.errors import BadRequest, UnknownDefinition
from checklists.model.log import Logged, read_log
from checklists.model.minutes import review, strays
from checklists.model.minutes_said import number
from checklists.model.patterns import patterns
from checklists.model.promise import Promise, read_promises
from checklists.model.school import read
from checklists.model.story import day
from checklists.views import minutes as view
from checklists.views.html import outputs
from checklists.views.log_picture import pictures
from checklists.views.patterns import patterns as shown

ABOUT = "log"
ORDER = "The first day is after the last one. Please check both."
MOST_PROBLEMS = 10
"""Sentences about what cannot be read; of more it is said how many there are."""
_TAKEN = {"promises", "log", "calendar", "first", "last", "state", "changes"}


def answer(asked: Request) -> Answer:
    """The review of the promises and entries that are sent, for the days asked for.

    Raises UnknownDefinition, or BadRequest for what is not of the agreed shape.
    """
    if asked["about"] != ABOUT:
        raise UnknownDefinition(f"there is no record called “{asked['about']}”")
    given, today = asked["given"], day_of(asked)
    if unknown := given.keys() - _TAKEN:
        raise BadRequest(f"a log takes no “{min(unknown)}”")
    promises, problems = read_promises(listed(given, "promises"))
    logged, unread = read_log(listed(given, "log"))
    school, bad_days = read(listed(given, "calendar"))
    changes, bad_changes = read_changes(listed(given, "changes"))
    (first, *said), (last, *also) = (day(str(given.get(name, ""))) for name in ("first", "last"))
    reviewed = review(promises, logged, school, today=today, first=first, last=last)
    chosen = [each for each in logged if not (first and each.day < first) and not (last and each.day > last)]
    html = outputs(
        minutes=view.minutes(reviewed),
        patterns=shown(patterns(promises, chosen, school, today=today, changes=changes)),
        pictures=pictures(reviewed, chosen, school, today=today, opened=frozenset(asked["also"])),
    )
    order = ORDER if first and last and first > last else ""
    sentences = (
        *problems,
        *unread,
        *bad_days,
        *bad_changes,
        *said,
        *also,
        order,
        *_astray(promises, logged, today),
    )
    return Answer(html, {"problems": _some([each for each in sentences if each])})


def _astray(promises: Sequence[Promise], logged: Sequence[Logged], today: date) -> list[str]:
    """What is read and yet not counted anywhere."""
    found = []
    if count := strays(promises, logged):
        found.append(
            f"{number(count, 'note is', 'notes are')} about a line of the IEP that is not in your list. "
            "Add the line again to count it."
        )
    if count := sum(each.day > today for each in logged):
        notes = number(count, "note has", "notes have")
        found.append(f"{notes} a day that is still to come. Please check it.")
    return found


def _some(sentences: list[str]) -> list[str]:
    """The first of them, and how many more there are."""
    more = len(sentences) - MOST_PROBLEMS
    return sentences if more < 1 else [*sentences[:MOST_PROBLEMS], f"And {more:,} more like these."]
