"""The days off in a text or a calendar file, for the parent to look at before any is taken."""

from checklists.asks import Answer
from checklists.messages import Request
from checklists.model.dayoff import CLOSED, FIRST, HOLIDAY, LAST
from checklists.model.errors import UnknownDefinition
from checklists.model.pasted import UNREAD
from checklists.model.school import read as read_school
from checklists.model.schoolyear import lines, read
from checklists.views import school as view
from checklists.views.html import outputs

ABOUT = "school-calendar"


def answer(asked: Request) -> Answer:
    """What was read, a row for each, and the year by its months. Raises UnknownDefinition or PackMissing."""
    if asked["about"] != ABOUT:
        raise UnknownDefinition(f"there is no calendar called “{asked['about']}”")
    found = read(asked["given"])
    school, problems = read_school(lines(asked["given"]))
    sure = [row for row in found.rows if row.sure]
    data = {
        "problems": {**found.problems, **({"calendar": " ".join(problems)} if problems else {})},
        **{kind: next((str(row.first) for row in sure if row.kind == kind), "") for kind in (FIRST, LAST)},
        "closed": [view.span(row) for row in sure if row.kind == CLOSED],
        "holidays": [view.span(row) for row in sure if row.kind == HOLIDAY],
        "unread": [row.text for row in found.rows if row.kind == UNREAD],
    }
    return Answer(outputs(preview=view.preview(found.rows), months=view.by_month(school)), data)
