"""A deadline counted, with its working."""

from checklists import catalog
from checklists.asks import Answer, day_of, listed
from checklists.messages import Request
from checklists.model.deadline import due
from checklists.model.school import read
from checklists.views import deadline as view
from checklists.views.html import outputs


def answer(asked: Request) -> Answer:
    """The deadline with this id. Raises UnknownDefinition or UnknownField."""
    now = day_of(asked)
    given = {**asked["given"]}
    school, unread = read(listed(given, "calendar"))
    given.pop("calendar", None)
    found = due(catalog.deadline(asked["about"]), given, school, today=now)
    data = {
        "problems": found.problems | ({"calendar": " ".join(unread)} if unread else {}),
        "due": found.due.isoformat() if found.due else "",
        "latest": found.latest.isoformat() if found.latest else "",
        "late": found.late,
        "number": found.count.number if found.count else 0,
        "counted": found.counted,
        "title": found.deadline.title,
        "letter": view.letter(found, today=now),
        "asked": found.asked.label,
        "hint": found.asked.unknown,
    }
    return Answer(outputs(due=view.answer(found, today=now)), data)
