"""Everything that was sent, said and met, and what is due, as one list of items with their state."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from checklists.model.fields import BAD_DATE, BAD_YEAR
from checklists.model.letter import Next
from checklists.model.timeline import dates
from checklists.record import record

if TYPE_CHECKING:
    from checklists.model.deadline import Due

Kind = Literal[
    "letter", "asked", "received", "answered", "meeting", "call", "incident", "other", "due", "wish"
]
State = Literal["", "open", "answered", "done", "late", "due", "removed"]
KINDS: tuple[Kind, ...] = (
    "letter",
    "asked",
    "received",
    "answered",
    "meeting",
    "call",
    "incident",
    "other",
    "due",
    "wish",
)
"""What an item can be. The last two are days ahead: one that a rule sets, and one that none does."""
FUTURE = "This day is still to come. Please pick the day it happened."
BEFORE = "They answered before it began, by these days. Please check both."
RECENT = timedelta(days=14)
"""How long a recap of a talk is offered: advice of ours, set by no rule."""
FOLLOW_UP = "follow-up"
RECAP = "recap-conversation"
AFTER_MEETING = "after-meeting"


@record
class Step:
    """The next letter: its id, and what is known of its answers; an empty one empties its field."""

    letter: str
    answers: Mapping[str, str]


@record
class Item:
    """One thing on the timeline.

    `key` is the same each time, `of` the id of the entry it comes from ("" for a saved deadline). `about`:
    the day is roughly known. `days` is how late it is, or how far ahead, in calendar days. `since` is where a
    count began; `until` is the answer, the day something was done, or for an open letter its last day by a
    rule. `latest`: where a count is not sure, the latest likely day. `fact` is the id of the rule that sets
    the day, `law_of` the state whose own rule stands in its place. `problem` says what to do about a bad day.
    """

    key: str
    of: str
    kind: Kind
    day: date | None
    title: str
    who: str = ""
    words: str = ""
    about: bool = False
    state: State = ""
    days: int = 0
    since: date | None = None
    until: date | None = None
    latest: date | None = None
    fact: str = ""
    law_of: str = ""
    step: Step | None = None
    problem: str = ""


def story(
    entries: Iterable[Mapping[str, str | list[str]]],
    after: Callable[[str], Next],
    dues: Sequence[tuple["Due", str]] = (),
    *,
    today: date,
) -> list[Item]:
    """Items of these entries and deadlines, the newest first, those without a day last.

    `entries` are records as the page keeps them, each with its "id"; `after` gives what is usual after the
    letter with an id, an empty `Next` for one it does not know; `dues` are saved deadlines, each with the id
    of the letter to offer now, or "". Raises UnknownFact.
    """
    items: list[Item] = []
    for entry in entries:
        items += _told({name: value for name, value in entry.items() if isinstance(value, str)}, after, today)
    for found, letter in dues:
        items += _saved(found, letter, today)
    return sorted(items, key=lambda each: (each.day or date.min, each.key), reverse=True)


def day(text: str) -> tuple[date | None, str]:
    """An ISO date as it was saved -> the day, or None and a sentence that says what to do; "" has neither."""
    if not text:
        return None, ""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None, BAD_DATE
    return (found, "") if 1900 <= found.year <= 2200 else (None, BAD_YEAR)


def _told(entry: Mapping[str, str], after: Callable[[str], Next], today: date) -> list[Item]:
    """The item of an entry, and for a letter without an answer the day to look out for."""
    kind: Kind = next((each for each in KINDS[:-2] if each == entry.get("kind")), "other")
    sent = kind == "letter"
    when, problem = day(entry.get("sent_on" if sent else "day", ""))
    received, second = day(entry.get("received_on", "")) if sent else (None, "")
    waits = kind in ("letter", "asked")
    answered, third = day(entry.get("answered_on", "")) if waits else (None, "")
    if when and when > today and kind != "meeting":
        problem = FUTURE
    elif when and answered and answered < when:
        problem = BEFORE
    id, title, who = entry["id"], entry.get("title", ""), entry.get("to", "")
    words = "" if sent else entry.get("text", "")
    problem = problem or second or third
    about = entry.get("about") == "yes"
    key = f"entry:{id}"
    if entry.get("removed"):
        return [Item(key, id, kind, when, title, state="removed")]
    if kind == "meeting" and when and when > today:
        ahead = (when - today).days
        return [Item(key, id, kind, when, title, who, words, about, "due", ahead, problem=problem)]
    if not waits or answered:
        state: State = "answered" if answered else ""
        step = _recap(kind, when, who, words) if when and today - when <= RECENT else None
        return [
            Item(
                key,
                id,
                kind,
                when,
                title,
                who,
                words,
                about,
                state,
                until=answered,
                step=step,
                problem=problem,
            )
        ]
    if not sent:
        step = Step(RECAP, _talk(who, when, "other", open=words or title))
        return [Item(key, id, kind, when, title, who, words, about, "open", step=step, problem=problem)]
    usual = after(entry.get("letter", ""))
    limit, again = dates(usual, when, received, None)
    step = _again(entry, usual, when, received)
    item = Item(key, id, kind, when, title, who, "", about, "open", until=limit, step=step, problem=problem)
    ahead_of = _ahead(item, usual, limit, again, today)
    return [item, ahead_of] if ahead_of else [item]


def _ahead(item: Item, usual: Next, limit: date | None, again: date | None, today: date) -> Item | None:
    """The last day that a rule leaves for an answer, or else a good day to write again, which is a wish."""
    due = limit or again
    if due is None:
        return None
    days = (due - today).days
    kind: Kind = "due" if limit else "wish"
    state: State = "due" if days >= 0 else "late" if limit else "open"
    step = item.step if days <= 0 else None
    fact = usual.limit if limit else ""
    key = f"after:{item.of}"
    return Item(
        key, item.of, kind, due, item.title, item.who, state=state, days=abs(days), fact=fact, step=step
    )


def _saved(found: "Due", letter: str, today: date) -> Iterator[Item]:
    """A saved deadline on the day it is due; none while its day is not known."""
    if found.due is None:
        return
    started = found.start.isoformat() if found.start else ""
    given = {name: value.replace("{start}", started) for name, value in found.deadline.gives}
    yield Item(
        key=f"deadline:{found.deadline.id}",
        of="",
        kind="due",
        day=found.due,
        title=found.deadline.title,
        state="done" if found.done else "late" if found.late else "due",
        days=found.late or max(0, (found.due - today).days),
        since=found.start,
        until=found.done,
        latest=found.latest if found.latest != found.due else None,
        fact=found.deadline.fact,
        law_of=found.state if found.rule.limit else "",
        step=Step(letter, given) if letter else None,
    )


def _again(entry: Mapping[str, str], usual: Next, when: date | None, received: date | None) -> Step:
    """The follow-up letter, as far as the first one fills it in."""
    once_more = entry.get("letter") == FOLLOW_UP  # one follow-up after another asks for the same
    asked = {} if once_more else {"kind": usual.kind, "ask": usual.ask}
    return Step(
        FOLLOW_UP,
        {
            **asked,
            "sent_on": when.isoformat() if when else "",
            "first_to": "",
            "arrived": "yes" if received else "",
            "copy": "",
            "to": entry.get("to", ""),
            "reply_by": "",
        },
    )


def _recap(kind: Kind, when: date, who: str, words: str) -> Step | None:
    if kind == "call":
        return Step(RECAP, _talk(who, when, "phone", heard=words))
    return Step(AFTER_MEETING, {"met_on": when.isoformat()}) if kind == "meeting" else None


def _talk(who: str, when: date | None, kind: str, heard: str = "", open: str = "") -> dict[str, str]:
    """Answers of the letter that sums up a talk."""
    talked_on = when.isoformat() if when else ""
    empty = dict.fromkeys(("others", "agreed", "mine"), "")
    return {**empty, "to": who, "kind": kind, "talked_on": talked_on, "heard": heard, "open": open}
