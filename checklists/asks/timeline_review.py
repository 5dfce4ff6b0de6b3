"""What is usual after one letter; or, about "timeline", everything that was kept as one timeline."""

from checklists.asks import Answer, day_of, sent
from checklists.messages import Request
from checklists.model.fields import tidy
from checklists.model.timeline import FIELDS, review
from checklists.views import timeline as view
from checklists.views.html import outputs

ALL = "timeline"
"""What is asked about when it is not one letter."""


def answer(asked: Request) -> Answer:
    """One letter's next, or all. Raises UnknownDefinition, UnknownField or BadRequest."""
    if asked["about"] == ALL:
        from checklists.asks import whole_timeline  # noqa: PLC0415  (a letter's page does without)

        return whole_timeline.answer(asked)
    next = sent(asked["about"]).next
    tidied = tidy(FIELDS, asked["given"])
    found = review(next, tidied, today=day_of(asked))
    day = found.follow_up.isoformat() if found.follow_up and not found.due else ""
    data = {"problems": tidied.problems, "follow_up": day, "kind": next.kind, "ask": next.ask}
    return Answer(outputs(next=view.after(found)), data)
