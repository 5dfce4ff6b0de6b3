"""Everything that was kept, as one timeline: asked for as `timeline.review` about "timeline"."""

from datetime import date

from checklists import catalog
from checklists.asks import Answer, day_of, listed, sent
from checklists.messages import TABLE, Request
from checklists.model.deadline import Due, due
from checklists.model.errors import BadRequest
from checklists.model.given_json import loaded
from checklists.model.letter import Next
from checklists.model.school import read
from checklists.model.story import story
from checklists.views import story as view
from checklists.views.deadline import letter
from checklists.views.html import outputs
from checklists.views.story_picture import drawn, picture

_TAKEN = {"entries", "deadlines", "calendar", "state"}


def answer(asked: Request) -> Answer:
    """Every entry and saved deadline; `given` holds them as JSON texts, one an item. Raises BadRequest."""
    now = day_of(asked)
    if unknown := asked["given"].keys() - _TAKEN:
        raise BadRequest(f"the timeline takes no “{min(unknown)}”")
    entries = [loaded(each, "an entry") for each in listed(asked["given"], "entries")]
    if not all(isinstance(each.get("id"), str) for each in entries):
        raise BadRequest("an entry has no id")
    found = story(entries, after, saved(asked, now), today=now)
    html = {view.ITEMS: view.items(found), view.PICTURE: picture(found, now)}
    if TABLE in asked["also"]:
        html[TABLE] = view.table(drawn(found, now))
    open = sum(each.state in view.WAITING for each in found)
    problems = {each.key: each.problem for each in found if each.problem}
    return Answer(outputs(**html), {"problems": problems, "open": open})


def saved(asked: Request, now: date) -> list[tuple[Due, str]]:
    """The saved deadlines, each with the letter to offer; one that this version does not have is left out."""
    given = asked["given"]
    saved = [loaded(each, "a deadline") for each in listed(given, "deadlines")]
    school, _ = read(listed(given, "calendar"))
    found = []
    for each in saved:
        if each.get("id") in catalog.DEADLINES:
            answers = {name: str(each.get(name, "")) for name in ("start", "done")}
            answers["state"] = str(given.get("state", ""))
            counted = due(catalog.deadline(each["id"]), answers, school, today=now)
            found.append((counted, letter(counted, today=now)))
    return found


def after(id: str) -> Next:
    """What is usual after the letter with this id; nothing for one that this version does not have."""
    return sent(id).next if id in (*catalog.LETTERS, *catalog.CHECKLISTS) else Next()
