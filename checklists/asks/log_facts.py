"""Notes of the log as the answers of a letter."""

from typing import Any

from checklists.asks import Answer, listed
from checklists.messages import Request
from checklists.model.errors import BadRequest
from checklists.model.log import read_log
from checklists.model.log_facts import facts
from checklists.model.promise import read_promises
from checklists.views.html import outputs
from checklists.views.log_facts import offer

_TAKEN = {"promises", "log"}


def answer(asked: Request) -> Answer:
    """For the letter that is asked about: `given` has the log's `promises`, and the picked lines as `log`.

    Raises UnknownDefinition for a letter that takes nothing from the log, or BadRequest.
    """
    if unknown := asked["given"].keys() - _TAKEN:
        raise BadRequest(f"facts of the log take no “{min(unknown)}”")
    promises, _ = read_promises(listed(asked["given"], "promises"))
    logged, _ = read_log(listed(asked["given"], "log"))
    found = facts(asked["about"], promises, logged)
    data: dict[str, Any] = {
        "answers": found.answers,
        "used": list(found.used),
        "said": found.said,
        "problems": {"log": found.problem} if found.problem else {},
    }
    return Answer(outputs(offer=offer(asked["about"], found)), data)
