"""A deadline as its page shows it: the day, how it stands today, the rule, and what can change it."""

import json
from datetime import date, timedelta

from checklists.catalog import titles
from checklists.law.facts import fact
from checklists.law.limits import Limit
from checklists.model.deadline import STARTED, Due, Rule
from checklists.model.timeline import state_said
from checklists.model.words import ENGLISH, counted
from checklists.views.days import table, weekday_date
from checklists.views.due_day import first
from checklists.views.facts import source_note
from checklists.views.html import Html, el, join

DUE = "due"
SOON = timedelta(weeks=1)
"""How long before the day its letter is offered."""
_WHO = {
    "district": "the school district",
    "parent": "you",
    "state": "the state",
    "hearing officer": "the hearing officer",
    "both": "you and the school district",
}
_ACTIONS = {"hold": " to hold the meeting", "respond": " to answer"}
_NO_NUMBER = "Federal law sets no number of days for this."
_HEARSAY = "We read this on a page about it. We could not read the rule itself."


def answer(found: Due, *, today: date) -> Html:
    """All that is known of one deadline, for a parent. Raises UnknownFact."""
    own = found.rule.limit
    return join(
        first(found, today),
        _next(found, today),
        el("p", _rule(found)) if found.due or not found.start else None,
        _no_state(found),
        _state_rule(found, own) if own else source_note(found.deadline.fact),
        _unconfirmed(found),
        _list("Good to know", [each.text for each in found.deadline.remarks]),
        _list("What can change this day", [each.text for each in found.deadline.pauses]),
        _how(found),
        _behind(found),
    )


def _no_state(found: Due) -> Html | None:
    """Where a state may have a limit of its own: whether one was looked for."""
    if not found.deadline.topic or found.rule.limit or found.unconfirmed:
        return None
    if not found.state:
        return el("p", "Some states have their own limit for this. Pick your state, and this page looks.")
    said = f"We have not confirmed a rule of {state_said(found.state)} on this. Ask the district for it."
    return el("p", said)


def _rule(found: Due) -> str:
    """What the rule gives, and to whom."""
    long = _how_long(found.rule)
    if not long:
        return _NO_NUMBER
    cap = found.rule.limit and found.rule.limit.or_calendar_days
    if cap:
        long = f"{long} or {counted(cap, 'calendar', ENGLISH)}, whichever is less"
    who, label = _WHO[found.deadline.who], found.asked.label
    kind = fact(found.deadline.fact).kind
    in_state = f"In {state_said(found.state)}, the" if found.rule.limit else "The"
    if found.deadline.backward:
        return f"{in_state} rule asks for it at least {long} before {label}."
    if kind == "maximum":
        return f"{in_state} rule allows {long} at most, counted from {label}."
    if kind == "period":
        return f"{in_state} rule sets {long} for this, counted from {label}."
    does = _ACTIONS.get(found.rule.limit.action, "") if found.rule.limit else ""
    return f"{in_state} rule gives {who} {long}{does}, counted from {label}."


def _how_long(rule: Rule | Limit) -> str:
    kind = rule.kind if isinstance(rule, Rule) else rule.day_kind or "calendar"
    if rule.days:
        return counted(rule.days, kind, ENGLISH)
    return f"{rule.years} year{'' if rule.years == 1 else 's'}" if rule.years else ""


def _state_rule(found: Due, own: Limit) -> Html:
    """The state's rule in its own words, what more it says, and the federal one that it stands beside."""
    note = "" if own.or_calendar_days else own.note  # then the sentence above says it all
    return join(
        _said_by(own, "In its own words: "),
        *(el("p", each) for each in own.remarks or filter(None, (note,))),
        _state_link(found),
        el(
            "details",
            el("summary", "It stands in place of the federal rule" if own.replaces else _NO_NUMBER),
            source_note(found.deadline.fact),
            class_="iep-rule",
        ),
    )


def _said_by(own: Limit, lead: str) -> Html:
    said = el("q", own.quote) if own.quote else own.paraphrase
    link = el("a", "Where we read it", href=own.source, rel="noreferrer")
    return el("p", lead, said, " ", link, ".", class_="iep-source")


def _state_link(found: Due) -> Html:
    link = el("a", "See all we know of your state’s rules", href=f"../../states/{found.state.lower()}/")
    return el("p", link, ".")


def _unconfirmed(found: Due) -> Html | None:
    """What a page says of the state's rule, beside the federal count and never in its place."""
    if found.unconfirmed is None:
        return None
    own = found.unconfirmed.limit
    due, latest = found.unconfirmed.due, found.unconfirmed.latest
    if due is None or latest is None:
        gives = (
            "It counts from another day, so it can give another date." if own.from_event == "referral" else ""
        )
    elif (due, latest) == (found.due, found.latest):
        gives = "That would give the same day."
    elif due == latest:
        gives = f"That would be {weekday_date(due)}."
    else:
        gives = f"That would be between {weekday_date(due)} and {weekday_date(latest)}."
    return el(
        "aside",
        el("p", el("strong", f"Not confirmed for {state_said(found.state)}: {_how_long(own)}."), f" {gives}"),
        el("p", f"{_HEARSAY} Ask the district for the state’s rule in writing."),
        el("p", own.note) if own.note else None,
        _said_by(own, "The page says: "),
        _state_link(found),
        class_="iep-unsure",
    )


def _list(title: str, said: list[str]) -> Html | None:
    if not said:
        return None
    return join(el("p", el("strong", title)), el("ul", *(el("li", each) for each in said)))


def _how(found: Due) -> Html | None:
    """The count, day by day where it was not plain, and what was assumed."""
    if found.count is None:
        return None
    cap = found.cap
    other = (
        el(
            "p",
            f"The other limit, {counted(cap.number, cap.kind, ENGLISH)}, ends on {weekday_date(cap.due)}.",
        )
        if cap
        else None
    )
    return el(
        "details",
        el("summary", "How this was counted"),
        el("p", "The first day is not counted. A half day of school is a school day."),
        _list("What we had to guess", list(found.count.guesses)),
        table(found.count),
        other,
        class_="iep-count",
    )


def _behind(found: Due) -> Html:
    """The facts that the sentences rest on."""
    deadline = found.deadline
    ids = [id for each in (*deadline.remarks, *deadline.pauses) for id in each.facts]
    if found.rule.days:
        ids.append(found.rule.means)
    shown = dict.fromkeys(id for id in ids if id != deadline.fact)
    return el("details", el("summary", "The rules behind this"), *map(source_note, shown), class_="iep-rule")


def _next(found: Due, today: date) -> Html | None:
    """The letter that helps: when it is late or due soon, and at any time where the parent has to act."""
    id = letter(found, today=today)
    if not id:
        return None
    words, href = f"Write: {titles()[id]}", f"../../letters/{id}/"
    started = found.start.isoformat() if found.start else ""
    given = {name: value.replace(STARTED, started) for name, value in found.deadline.gives}
    if not given:
        return el("p", el("a", words, href=href), class_="iep-links")
    link = el(
        "a",
        words,
        href=href,
        data_give=f"letter:{id}",
        data_answers=json.dumps(given, ensure_ascii=False),
        data_from=f"the deadline “{found.deadline.title}”",
    )
    return el("p", link, class_="iep-links")


def letter(found: Due, *, today: date) -> str:
    """The id of the letter to offer now, or ""."""
    if found.done or found.start is None:
        return ""
    waits = found.due is not None and found.due - today > SOON and found.deadline.who != "parent"
    gone = found.late and found.deadline.who == "parent"
    return "" if waits or gone else found.deadline.letter
