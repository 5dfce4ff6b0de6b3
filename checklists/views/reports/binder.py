"""Which documents a report is made of, and a binder's in the order that the parent chose."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from checklists.model.document import Document
from checklists.model.log import Logged
from checklists.model.minutes import Reviewed, review
from checklists.model.patterns import patterns
from checklists.model.reported import MOST, Reported
from checklists.model.story import Item
from checklists.views.reports.goals import goals
from checklists.views.reports.letter import letter, sent_on
from checklists.views.reports.log import log
from checklists.views.reports.service import service, within
from checklists.views.reports.timeline import reported, timeline

EMPTY = MappingProxyType(
    {
        "service": "There is no promised item yet. Add what the IEP promises on the page of the log first.",
        "log": "There is nothing in the log for these days yet.",
        "timeline": "There is nothing on the timeline for these days yet.",
        "letters": "There is no letter to print yet. Once you copy a letter, its page can keep it as sent.",
        "goals": "There is no goal to print yet. Add one on the page of goals first.",
        "binder": "Choose at least one part for the binder.",
    }
)
"""What to do where a part has nothing in it."""
TOO_MANY = f"This is more than one report can hold. Please pick fewer days: {MOST:,} notes fit."


def documents(
    parts: Sequence[str], found: Reported, items: Sequence[Item], *, today: date
) -> tuple[tuple[Document, ...], dict[str, str]]:
    """The documents of these parts, in order, and a sentence for each part that has nothing or too much.

    `items` are the whole story of what was sent, said and met.
    """
    told = reported(items, found.first, found.last)
    counts = _counted(found, today) if "service" in parts else ()
    noted = within(counts, found.logged, found.first, found.last)
    if max(len(told), len(noted)) > MOST:
        return (), {"last": TOO_MANY}
    makers: dict[str, Callable[[], Iterable[Document]]] = {
        "service": lambda: _service(found, counts, noted, whole="log" not in parts, today=today),
        "log": lambda: _log(found, noted, told, today),
        "timeline": lambda: _timeline(found, told, today),
        "letters": lambda: _letters(found),
        "goals": lambda: _goals(found, today),
    }
    made = {part: tuple(makers[part]()) for part in parts}
    problems = {part: EMPTY[part] for part, of in made.items() if not of}
    return tuple(document for of in made.values() for document in of), problems


def _counted(found: Reported, today: date) -> tuple[Reviewed, ...]:
    return review(found.promises, found.logged, found.school, today=today, first=found.first, last=found.last)


def _service(
    found: Reported, counts: Sequence[Reviewed], noted: Sequence[Logged], *, whole: bool, today: date
) -> Iterator[Document]:
    if counts:
        seen = patterns(found.promises, noted, found.school, today=today, changes=found.changes)
        yield service(
            counts,
            seen,
            found.logged,
            found.promises,
            who=found.who,
            first=found.first,
            last=found.last,
            today=today,
            whole=whole,
        )


def _log(found: Reported, noted: Sequence[Logged], told: Iterable[Item], today: date) -> Iterator[Document]:
    """What was noted by hand and has been: a letter is a part of its own, and a day ahead is no note."""
    notes = [
        each
        for each in told
        if each.kind not in ("letter", "due") and (each.day is None or each.day <= today)
    ]
    if noted or notes:
        who, first, last = found.who, found.first, found.last
        yield log(noted, found.promises, notes, who=who, first=first, last=last, today=today)


def _timeline(found: Reported, told: Sequence[Item], today: date) -> Iterator[Document]:
    if told:
        yield timeline(told, who=found.who, first=found.first, last=found.last, today=today)


def _goals(found: Reported, today: date) -> Iterator[Document]:
    if found.goals:
        yield goals(found.goals, who=found.who, today=today)


def _letters(found: Reported) -> Iterator[Document]:
    """One for each, the oldest first; what has no day is not known to be outside of the report's."""
    sent = (each for each in found.entries if each.get("kind") == "letter")
    kept = (each for each in sent if (day := sent_on(each)) is None or found.within(day))
    yield from map(letter, sorted(kept, key=_in_order))


def _in_order(entry: Mapping[str, str]) -> tuple[date, str]:
    return sent_on(entry) or date.max, entry["id"]
