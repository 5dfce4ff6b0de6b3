"""A log pasted from a spreadsheet, for the parent to look at before any of it is added."""

from typing import Any

from checklists.asks import Answer, day_of, listed
from checklists.messages import Request
from checklists.model.errors import BadRequest, UnknownDefinition
from checklists.model.log import read_log
from checklists.model.promise import read_promises
from checklists.model.sheet import read
from checklists.views import sheet as view
from checklists.views.html import Html, outputs

ABOUT = "log"
_TAKEN = {"pasted", "promises", "log"}


def answer(asked: Request) -> Answer:
    """What was read, row for row; `rows` are lines of the log without ids, in the order of the boxes.

    `given` has `pasted`, the log's `promises` as JSON texts, and its `log` as lines, so that what is there is
    not added twice. Raises UnknownDefinition or BadRequest.
    """
    if asked["about"] != ABOUT:
        raise UnknownDefinition(f"there is no log called “{asked['about']}”")
    if unknown := asked["given"].keys() - _TAKEN:
        raise BadRequest(f"reading a log takes no “{min(unknown)}”")
    promises, _ = read_promises(listed(asked["given"], "promises"))
    logged, _ = read_log(listed(asked["given"], "log"))
    pasted = "\n".join(listed(asked["given"], "pasted"))
    found = read(pasted, promises, logged, today=day_of(asked))
    data: dict[str, Any] = {
        "rows": view.lines(found),
        "unread": [row.why for row in found.rows if not row.entry],
        "there": sum(row.there for row in found.rows),
        "counts": "" if found.problem else view.counts(found),
        "problems": {"pasted": found.problem} if found.problem else {},
    }
    html = Html("") if found.problem else view.preview(found, promises)
    return Answer(outputs(preview=html), data)
