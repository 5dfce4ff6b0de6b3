"""After a letter has gone out: `review` says what is usual next, and a good day to write again."""

from datetime import date, timedelta

from checklists.law.clocks import Clock, clock, known
from checklists.law.facts import fact
from checklists.model.conditions import STATE as STATE_ID
from checklists.model.fields import Field, Tidied
from checklists.model.letter import Next, Sentence
from checklists.model.people import STATE
from checklists.model.words import ENGLISH, counted
from checklists.record import record

FOLLOW_UP = timedelta(weeks=1)
"""How long to wait before a short note: advice of ours, set by no rule."""
DAYS = "{days}"
FIELDS = (
    Field("sent_on", "Sent on", kind="date"),
    Field("received_on", "They have it since", kind="date", optional=True),
    Field("answered_on", "They answered on", kind="date", optional=True),
    STATE,
)
"""What is asked about one sending of a letter."""


@record
class Said:
    """A sentence on what comes next, and the ids of the facts it rests on."""

    text: str
    facts: tuple[str, ...]


@record
class StateLimit:
    """A time limit of the parent's own state: its topic (of `law.clocks.TOPICS`) and the clock."""

    topic: str
    clock: Clock


@record
class After:
    """What `review` found. `state` is the state's abbreviation, or "".

    `limit` is the last day that a federal rule leaves, None where none does or the day it arrived is not
    known. `follow_up` is a good day to write again, None once there is an answer; `due`: it has come.
    """

    said: tuple[Said, ...]
    state: str
    limits: tuple[StateLimit, ...]
    limit: date | None
    follow_up: date | None
    due: bool
    answered: bool


def review(next: Next, tidied: Tidied, *, today: date) -> After:
    """What is usual after one sending of a letter, for tidied answers of `FIELDS`. Raises UnknownFact."""
    sent, received, answered = (tidied.date(each) for each in ("sent_on", "received_on", "answered_on"))
    state = str(tidied.answers.get(STATE_ID, ""))
    limit, follow_up = dates(next, sent, received, answered)
    return After(
        said=tuple(Said(_filled(each), each.facts) for each in next.sentences),
        state=state,
        limits=tuple(StateLimit(topic, found) for topic in next.clocks if (found := clock(state, topic))),
        limit=limit,
        follow_up=follow_up,
        due=follow_up is not None and follow_up <= today,
        answered=answered is not None,
    )


def dates(
    next: Next, sent: date | None, received: date | None, answered: date | None
) -> tuple[date | None, date | None]:
    """`limit` and `follow_up` as `After` has them. Raises UnknownFact."""
    since = received or sent
    days = fact(next.limit).days if next.limit else None
    return (
        received + timedelta(days=days) if received and days else None,
        since + FOLLOW_UP if since and not answered else None,
    )


def state_said(abbr: str) -> str:
    """A state's name as a sentence has it. Raises KeyError for what is no state."""
    return known()[abbr]["said"]


def _filled(sentence: Sentence) -> str:
    """Its text, with the days that its facts set in place of `{days}`. Raises UnknownFact."""
    if DAYS not in sentence.text:
        return sentence.text
    said = next(
        counted(each.days, each.day_kind, ENGLISH)
        for each in map(fact, sentence.facts)
        if each.days and each.day_kind
    )
    return sentence.text.replace(DAYS, said)
