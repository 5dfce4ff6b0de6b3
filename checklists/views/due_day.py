"""The day of a deadline as its page says it, and how it stands today."""

from datetime import date, timedelta

from checklists.law.facts import fact
from checklists.model.deadline import Deadline, Due
from checklists.views.days import weekday_date
from checklists.views.html import Html, el, join

_NOTES = {
    "district": "Schools get busy. A short, kind note is a good next step.",
    "both": "Schools get busy. A short, kind note is a good next step.",
    "state": "A short, kind note can ask when it will come.",
    "hearing officer": "A short, kind note can ask when it will come.",
}
_OVER = "A short, kind note can ask the school what comes next."
_SURER = "With your school’s calendar saved, the count gets surer."
_TALK = "Talk with a free parent center about what is still open."
_WISH = "That day is a wish: no rule sets it."
_SATURDAY = 5


def first(found: Due, today: date) -> Html:
    """The day, and how it stands today."""
    if found.due is None or found.latest is None:
        return _no_day(found, today)
    if found.due == found.latest:
        said = f"{found.deadline.by} {weekday_date(found.due)}."
    else:
        said = f"Likely between {weekday_date(found.due)} and {weekday_date(found.latest)}."
    return join(
        el("p", el("strong", said), class_="iep-day"),
        el("p", " ".join(filter(None, _stands(found, found.due, found.latest, today)))),
        _weekend(found, found.due)
        if found.due == found.latest and not found.done and not found.late
        else None,
        el("p", _SURER, class_="iep-hint") if found.due != found.latest and not found.done else None,
        el(
            "button",
            "Put this day into my calendar",
            type="button",
            class_="md-button iep-js",
            data_calendar=True,
        )
        if not found.done and found.due >= today
        else None,
    )


def _no_day(found: Due, today: date) -> Html:
    asked = found.asked
    if found.start is None:
        return join(
            el(
                "p",
                el("strong", f"Pick {asked.label}, and the count shows here."),
                class_="iep-day iep-unpicked",
            ),
            el("p", f"Not sure of the day? {asked.unknown}", class_="iep-hint iep-unpicked")
            if asked.unknown
            else None,
        )
    if found.wish is None:
        return el("p", "It is done. Keep a note of the day.", class_="iep-day")
    if found.wish <= today:
        said = el("p", "A week has gone by, so a short, kind note is usual now. No rule sets this day.")
    else:
        day = el("strong", weekday_date(found.wish))
        said = el("p", "A good day for a short, kind note: ", day, f". {_WISH}")
    return join(el("p", el("strong", "No federal rule sets a day for this."), class_="iep-day"), said)


def _stands(found: Due, due: date, latest: date, today: date) -> list[str]:
    """Where the count is today, in short sentences."""
    if found.done:
        return [_done(found, due, found.done)]
    if found.late:
        return _late(found)
    if due <= today < latest:
        return ["The day may have come: it rests on days that we had to guess.", *_safe(found)]
    if due == today:
        return [*_so_far(found, today), "That is today."]
    from_today = f"That is {_days((due - today).days)} from today."
    return [*_so_far(found, today), from_today if due == latest else "", *_safe(found)]


def _safe(found: Due) -> list[str]:
    """Which of two likely days a parent does well to keep."""
    guessed = found.due != found.latest
    return ["To be safe, use the first of these days."] if guessed and yours(found.deadline) else []


def _done(found: Due, due: date, done: date) -> str:
    if found.late:
        return f"It was done on {weekday_date(done)}, {_days(found.late)} after that day."
    if done > due:
        return f"It was done on {weekday_date(done)}, within the days that are likely."
    return f"It was done in time, on {weekday_date(done)}."


def _late(found: Due) -> list[str]:
    ago = f"{_days(found.late)} ago."
    if yours(found.deadline):
        return [f"That day was {ago}", _TALK]
    if fact(found.deadline.fact).kind in ("maximum", "period"):
        return [f"That day was {ago}", _OVER]
    return [f"It was due {ago}", _NOTES[found.deadline.who]]


def yours(deadline: Deadline) -> bool:
    """Whether it is the parent who must not miss the day."""
    limits = deadline.backward or fact(deadline.fact).kind == "time-limit"
    return deadline.who == "parent" or (deadline.who == "both" and limits)


def _so_far(found: Due, today: date) -> list[str]:
    """Day 23 of 60; nothing for years, for what is counted backward, and on the first day."""
    if not found.count or found.deadline.backward or today <= found.count.start:
        return []
    kind = "" if found.count.kind == "calendar" else f"{found.count.kind} "
    about = "about " if found.due != found.latest else ""
    return [f"Today is {about}{kind}day {found.counted} of {found.count.number}."]


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"


def _weekend(found: Due, due: date) -> Html | None:
    """No rule here moves a day that falls on a weekend; whoever has to act does well to be early."""
    if due.weekday() < _SATURDAY:
        return None
    friday = due - timedelta(days=due.weekday() - 4)
    plan = "Plan for" if yours(found.deadline) else "The last workday before it is"
    return el("p", f"That is on a weekend, and the count does not move it. {plan} {weekday_date(friday)}.")
