"""What is usual after a letter, as the page says it."""

from datetime import date

from checklists.model.timeline import After, StateLimit, state_said
from checklists.model.words import ENGLISH, counted, long_date
from checklists.views.facts import source_note
from checklists.views.html import Html, el, join

NEXT = "next"
_NO_RULE = "Most letters have no set date for an answer."
_WISH = "That day is a wish: no rule sets it."
_STARTS = {
    "consent": ", counted from the day the district gets your signed consent",
    "referral": ", counted from the day of the referral",
}
_LIMITS = {
    "answer": "the school’s first step after you ask for testing is due within {how_long}",
    "evaluation": "the first evaluation is due within {how_long}",
    "meeting": "a time limit of {how_long} applies when you ask for an IEP meeting",
}


def after(found: After) -> Html:
    """What is usual next: the rules with their sources, then a good day to write again."""
    sources = dict.fromkeys(id for each in found.said for id in each.facts)
    return join(
        el("p", " ".join(each.text for each in found.said) or _NO_RULE),
        _in_state(found) if found.limits else None,
        el("p", "If we count from the day they got it, that limit is ", _day(found.limit), ".")
        if found.limit
        else None,
        _again(found),
        el("details", el("summary", "The rules behind this"), *map(source_note, sources))
        if sources
        else None,
    )


def _day(day: date) -> Html:
    return el("strong", long_date(day, ENGLISH))


def _again(found: After) -> Html:
    if found.answered:
        return el(
            "p", "You have an answer. If it was spoken, write down what you heard and send a short recap."
        )
    if found.follow_up is None:
        return el("p", "A short, kind note after a week is usual.")
    if found.due:
        return el("p", "A week has gone by, so a short, kind note is usual now. No rule sets this day.")
    return el("p", "A short, kind note after a week is usual: around ", _day(found.follow_up), f". {_WISH}")


def _in_state(found: After) -> Html:
    """The state's own time limits, with a link to the page that has their source."""
    said = "; ".join(map(_limit, found.limits))
    return el(
        "p",
        f"In {state_said(found.state)}, {said}. ",
        el(
            "a", "See your state’s rules, and where we read them", href=f"../../states/{found.state.lower()}/"
        ),
        ".",
    )


def _limit(limit: StateLimit) -> str:
    how_long = counted(limit.clock["days"], limit.clock["kind"], ENGLISH)
    return _LIMITS[limit.topic].format(how_long=how_long) + _STARTS.get(limit.clock["start"], "")
