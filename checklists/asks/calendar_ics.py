"""A calendar file: the day to write again about a letter, or about "deadlines" the days sent along."""

from checklists.asks import Answer, day_of, sent
from checklists.messages import Request
from checklists.model import events
from checklists.model.errors import BadRequest
from checklists.model.fields import Field, tidy
from checklists.model.timeline import FIELDS, review
from checklists.views.html import Html
from checklists.views.ics import ics

_ENTRY = Field("entry", "The entry’s id")


def answer(asked: Request) -> Answer:
    """The file and its name, in `data`. Raises UnknownDefinition, UnknownField, BadRequest or PackMissing."""
    if asked["about"] == events.DEADLINES:
        text = ics(events.read(asked["given"]), stamp=day_of(asked))
        return Answer(Html(""), {"file": "school-days.ics", "text": text})
    tidied = tidy((*FIELDS, _ENTRY), asked["given"])
    day = review(sent(asked["about"]).next, tidied, today=day_of(asked)).follow_up
    if day is None:
        raise BadRequest("there is no day to write again")
    event = events.follow_up(str(tidied.answers.get("entry", "letter")), day)
    return Answer(Html(""), {"file": "follow-up.ics", "text": ics([event], stamp=day_of(asked))})
