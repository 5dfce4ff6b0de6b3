"""The timeline as a page shows it: a list by months with states and next letters, and its picture's table."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from itertools import groupby

from checklists import catalog
from checklists.law.clocks import known
from checklists.law.facts import fact
from checklists.model.story import KINDS, Item, Kind
from checklists.model.words import ENGLISH, long_date
from checklists.views.html import Html, el, escape, join

ITEMS = "items"
PICTURE = "picture"
"""Outputs, beside `messages.TABLE`."""
LABELS: dict[Kind, str] = {
    "letter": "You sent",
    "asked": "You asked",
    "received": "You got",
    "answered": "They answered",
    "meeting": "Meeting",
    "call": "Call or talk",
    "incident": "Something happened",
    "other": "Note",
    "due": "Last day",
    "wish": "Good day to write",
}
MARKS: dict[Kind, str] = {
    "letter": "S",
    "asked": "Q",
    "received": "G",
    "answered": "A",
    "meeting": "M",
    "call": "C",
    "incident": "I",
    "other": "N",
    "due": "D",
    "wish": "W",
}
"""The letter in each kind's mark, in the list as in the picture."""
WAITING = ("open", "late", "due")
"""States of what is not over."""
BY_HAND: tuple[Kind, ...] = KINDS[1:-2]
NO_DAY = "Day not known"
_LONGEST = 220
"""How many characters of a parent's words a row shows."""
_STEPS = {
    "follow-up": "Write the follow-up",
    "recap-conversation": "Put it in writing",
    "after-meeting": "Write the after-meeting email",
}
_long = cache(lambda day: long_date(day, ENGLISH))
_STATES = {"open": "Open", "answered": "Answered", "done": "Done"}


def items(found: Iterable[Item]) -> Html:
    """Every item, in the order given, in one section for each month."""
    return join(*(_month(list(each)) for _, each in groupby(found, key=_month_of)))


def _month_of(item: Item) -> tuple[int, int]:
    return (item.day.year, item.day.month) if item.day else (0, 0)


def _month(found: Sequence[Item]) -> Html:
    first = found[0].day
    name = month(first) if first else NO_DAY
    return el(
        "section",
        el("h2", name),
        el("ol", *map(_row, found)),
        class_="iep-month",
        data_month=f"{first:%Y-%m}" if first else "",
    )


def month(day: date) -> str:
    """A day's month as a heading has it: March 2026."""
    name, _, rest = _long(day).partition(" ")
    return f"{name} {rest[-4:]}"


def day_said(item: Item) -> str:
    """Its day within its month, or that it is not known."""
    if item.day is None:
        return NO_DAY
    said = _long(item.day).partition(",")[0]
    return f"About {said}" if item.about else said


def title(item: Item) -> str:
    """What it is, in the words of a row."""
    if item.kind == "wish":
        return f"A good day to write again about “{item.title}”"
    if item.kind == "due" and item.of:
        return f"The last day the rule leaves for “{item.title}”"
    return item.title or LABELS[item.kind]


def state(item: Item) -> str:
    """How it stands, in a few words; "" for what needs none."""
    if item.state == "late":
        return f"{_days(item.days)} past"
    if item.state == "due" and item.latest and not item.days:
        return "The day may have come"
    if item.state == "due":
        ahead = f"in {_days(item.days)}" if item.days else "today"
        return f"Due {ahead}" if item.kind == "due" else ahead.capitalize()
    if item.state in ("answered", "done") and item.until:
        return f"{_STATES[item.state]} on {_long(item.until)}"
    return "Time to write" if item.kind == "wish" else _STATES.get(item.state, "")


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"


def _row(item: Item) -> Html:
    """One item. Written out and not by `el`: hundreds are made at once, on a phone."""
    kind = item.kind
    if item.state == "removed":
        content = ""
    else:
        own = item.key.startswith("entry:")
        open, close = (
            ("<details><summary>", "</summary></details>")
            if own
            else ('<div class="iep-item-head">', "</div>")
        )
        said = escape(f"with {item.who}" if kind in _WITH else item.who)
        who = f' <span class="iep-item-who">{said}</span>' if said else ""
        words = f'<p class="iep-item-words">{escape(_short(item.words))}</p>' if item.words else ""
        problem = f'<p class="iep-problem">{escape(item.problem)}</p>' if item.problem else ""
        content = (
            f'{open}<span class="iep-mark iep-mark-{kind}" aria-hidden="true">{MARKS[kind]}</span> '
            f'<span class="iep-item-day">{day_said(item)} · {LABELS[kind]}</span> '
            f"<strong>{escape(title(item))}</strong>{who}{close}{words}{_standing(item)}{problem}"
        )
    return Html(
        f'<li class="iep-item" data-item="{escape(item.key)}" data-kind="{kind}" '
        f'data-state="{item.state}">{content}</li>'
    )


_WITH = ("meeting", "call")


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"


def _standing(item: Item) -> Html:
    """Its state, why, and the next letter."""
    said = state(item)
    badge = f'<span class="iep-state iep-state-{item.state}">{said}</span>' if said else ""
    parts = " ".join(filter(None, (badge, _why(item), _step(item))))
    return Html(f'<p class="iep-item-state">{parts}</p>' if parts else "")


def _why(item: Item) -> Html | None:
    """What sets the day: a rule, with the place to read it, or nobody."""
    if item.kind == "wish":
        return _WISH
    if item.kind != "due":
        return None
    if item.of:
        return join("Counted from the day they got it (", _source(item.fact), ").")
    latest = f"It may be as late as {_long(item.latest)}. " if item.latest else ""
    source = _state_source(item.law_of) if item.law_of else _source(item.fact)
    return join(latest, _COUNT, " (", source, ").")


_WISH = Html("A wish: no rule sets this day.")
_COUNT = el("a", "See how it was counted", href="../deadlines/")


@cache
def _source(id: str) -> Html:
    """A link to the rule. Raises UnknownFact."""
    rule = fact(id)
    return el("a", rule.cite, href=rule.official, rel="noreferrer")


@cache
def _state_source(abbr: str) -> Html:
    """A link to what is known of this state's rules."""
    return el("a", f"{known()[abbr]['name']}’s rule", href=f"../../states/{abbr.lower()}/")


def _step(item: Item) -> Html | None:
    """A link to the next letter, with the answers that are known."""
    if item.step is None:
        return None
    id, answers = item.step.letter, item.step.answers
    given = ""
    if answers:
        given = f' data-give="letter:{id}" data-answers="{escape(json.dumps(answers))}"'
        given += f' data-from="{escape(_from(item))}"'
    said = escape(_STEPS.get(id) or catalog.titles()[id])
    return Html(f'<a href="../../letters/{id}/"{given}>{said}</a>')


def _from(item: Item) -> str:
    """How the sentence "Filled in from …" ends."""
    if item.kind in ("due", "wish"):
        return f"“{item.title}”" if item.of else f"the deadline “{item.title}”"
    day = f" on {_long(item.day)}" if item.day else ""
    return f"“{item.title}”, sent{day}" if item.kind == "letter" else f"your note{day.replace(' on', ' of')}"


def table(found: Iterable[Item]) -> Html:
    """The rows behind the picture: day, what it is, whom it is about, how it stands."""
    rows = (
        el(
            "tr",
            el("th", _long(each.day) if each.day else NO_DAY, scope="row"),
            el("td", LABELS[each.kind]),
            el("td", title(each)),
            el("td", each.who),
            el("td", state(each)),
        )
        for each in found
    )
    heads = (el("th", name, scope="col") for name in ("Day", "Kind", "What", "Who", "How it stands"))
    return el("table", el("thead", el("tr", *heads)), el("tbody", *rows), class_="iep-table")
