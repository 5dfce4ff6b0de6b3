"""A goal's scores against its aim line, in plain sentences and a picture."""

from typing import Any

from checklists.asks import Answer, day_of
from checklists.messages import Request
from checklists.model.errors import UnknownDefinition
from checklists.model.fields import tidy
from checklists.model.goal import review
from checklists.model.goal_form import FIELDS
from checklists.views import goal as view


def answer(asked: Request) -> Answer:
    """The goal whose parts are sent. Raises UnknownDefinition or UnknownField."""
    if asked["about"] != view.ABOUT:
        raise UnknownDefinition(f"there is no record called “{asked['about']}”")
    tidied = tidy(FIELDS, asked["given"])
    found = review(tidied, today=day_of(asked))
    problems = {**tidied.problems, **found.problems}
    data: dict[str, Any] = {"problems": problems, "missing": [], "run": found.run, "leads": found.leads}
    return Answer(view.answer(found, today=day_of(asked)), data)
