"""What a page sends for a report, read without trust: records as they are kept, and what to make of them."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from checklists.model.changes import read_changes
from checklists.model.document import Who
from checklists.model.errors import BadRequest
from checklists.model.fields import tidy
from checklists.model.given_json import loaded
from checklists.model.goal import Review, review
from checklists.model.goal_form import FIELDS, SCORES
from checklists.model.log import Logged, read_log
from checklists.model.patterns import Change
from checklists.model.promise import Promise, read_promises
from checklists.model.school import School
from checklists.model.school import read as read_school
from checklists.model.story import day
from checklists.record import record

type Sent = Mapping[str, str | list[str]]
PARTS = ("service", "log", "timeline", "letters", "goals")
"""What a binder can hold."""
WANTED = ("pdf", "page")
MOST = 10_000
"""Notes in one report; a phone takes some ten seconds for that."""
ORDER = "The last day is before the first one. Please check the two."
_LISTS = (
    "promises",
    "log",
    "calendar",
    "changes",
    "entries",
    "deadlines",
    "goals",
    "parts",
    "leave_out",
    "names",
    "want",
)
_TEXTS = ("first", "last", "child", "parent", "school", "district", "state", "hide")
_SHOWN = 3
"""How many notes that cannot be read are named one by one."""
_CELL = re.compile(rf"{SCORES.id}\.[0-9a-z]+\.({'|'.join(each.id for each in SCORES.columns)})")
_ASKED = frozenset(each.id for each in FIELDS if not each.columns)


@record
class Reported:
    """`entries` are records with an "id", `goals` what each goal's scores show; both as far as they are kept.

    `logged` are all entries, `first` and `last` the days that the report covers, None for an open end;
    `changes` are days from which something was different. `hide`: names are to be removed (see
    `names.read_names`). `problems` has a plain sentence for each part of `given` that can't be used as it is.
    """

    promises: tuple[Promise, ...]
    logged: tuple[Logged, ...]
    school: School
    changes: tuple[Change, ...]
    first: date | None
    last: date | None
    entries: tuple[Mapping[str, str], ...]
    goals: tuple[Review, ...]
    who: Who
    parts: tuple[str, ...]
    hide: bool
    want: frozenset[str]
    problems: dict[str, str]

    def within(self, found: date) -> bool:
        """Whether the report covers this day."""
        return (self.first is None or found >= self.first) and (self.last is None or found <= self.last)


def read(given: Sent, *, today: date) -> Reported:
    """What a report is made of. Raises BadRequest for what no page of ours sends."""
    if unknown := given.keys() - {*_LISTS, *_TEXTS}:
        raise BadRequest(f"a report takes no “{min(unknown)}”")
    texts = {name: _text(given, name) for name in _TEXTS}
    lists = {name: _list(given, name) for name in _LISTS}
    problems: dict[str, str] = {}
    promises, unread = read_promises(lists["promises"])
    _note(problems, "promises", unread)
    logged, unread = read_log(lists["log"])
    _note(problems, "log", unread)
    school, unread = read_school(lists["calendar"])
    _note(problems, "calendar", unread)
    changes, unread = read_changes(lists["changes"])
    _note(problems, "changes", unread)
    first, last = (_day(texts[name], name, problems) for name in ("first", "last"))
    if first and last and last < first:
        problems["last"] = ORDER
    left_out = {*lists["leave_out"]}
    entries = (each for each in map(_entry, lists["entries"]) if each["id"] not in left_out)
    return Reported(
        promises=promises,
        logged=logged,
        school=school,
        changes=changes,
        first=first,
        last=last,
        entries=tuple(entries),
        goals=_goals(lists["goals"], today),
        who=Who(texts["child"], texts["parent"], texts["school"], texts["district"]),
        parts=_known(lists["parts"], PARTS, "a binder has no part"),
        hide=texts["hide"] == "yes",
        want=frozenset(_known(lists["want"], WANTED, "a report is not made as")),
        problems=problems,
    )


def _text(given: Sent, name: str) -> str:
    found = given.get(name, "")
    if not isinstance(found, str):
        raise BadRequest(f"“{name}” of a report is one text")
    return " ".join(found.split())


def _list(given: Sent, name: str) -> list[str]:
    found = given.get(name, [])
    return [found] if isinstance(found, str) and found else [*found]


def _known(found: Iterable[str], of: Iterable[str], why: str) -> tuple[str, ...]:
    """Each once, in order. Raises BadRequest for one that there is not."""
    for each in found:
        if each not in of:
            raise BadRequest(f"{why} “{each[:40]}”")
    return tuple(dict.fromkeys(found))


def _note(problems: dict[str, str], name: str, sentences: tuple[str, ...]) -> None:
    """The first few sentences, and how many more there are."""
    if sentences:
        more = len(sentences) - _SHOWN
        rest = [f"{more} more could not be read."] if more > 0 else []
        problems[name] = " ".join([*sentences[:_SHOWN], *rest])


def _day(text: str, name: str, problems: dict[str, str]) -> date | None:
    found, problem = day(text)
    if problem:
        problems[name] = problem
    return found


def _entry(text: str) -> Mapping[str, str]:
    """A kept entry, its texts only. Raises BadRequest."""
    found = loaded(text, "an entry")
    if not isinstance(found.get("id"), str):
        raise BadRequest("an entry has no id")
    return {name: value for name, value in found.items() if isinstance(value, str)}


def _goals(texts: Iterable[str], today: date) -> tuple[Review, ...]:
    found = (review(tidy(FIELDS, _goal(text)), today=today) for text in texts)
    return tuple(each for each in found if each.name or each.words or each.points or each.target)


def _goal(text: str) -> dict[str, str | list[str]]:
    """The answers of a kept goal; one to a question that this version does not ask is left out."""
    return {
        name: value
        for name, value in loaded(text, "a goal").items()
        if isinstance(value, str) and (name in _ASKED or _CELL.fullmatch(name))
    }
