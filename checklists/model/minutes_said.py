"""How the minutes of a promise were counted, in plain sentences: for parents and for readers of a report."""

from collections.abc import Iterator
from datetime import date

from checklists.model.filling import Filled
from checklists.model.periods import Plan, one_year, planned_days
from checklists.model.promise import Promise
from checklists.model.words import ENGLISH, joined, long_date

_DAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays")
_OFTEN = {
    "day": "a day",
    "week": "a week",
    "two-weeks": "every two weeks",
    "month": "a month",
    "year": "a year",
}
_EACH = {"week": "week", "two-weeks": "two weeks", "month": "month", "year": "school year"}
_COUNT = {
    "day": ("school day", "school days"),
    "week": ("week", "weeks"),
    "two-weeks": ("stretch of two weeks", "stretches of two weeks"),
    "month": ("month", "months"),
    "year": ("school year", "school years"),
}
UNSURE = (
    "Breaks are not known for all of these days. So the number promised is the most it can be: "
    "each day off that is added can only lower it."
)


def amount(promise: Promise) -> str:
    """How much and how often: "30 minutes, 2 times a week"; "each time it is needed" without a number."""
    minutes = f"{number(promise.minutes, 'minute')}" if promise.minutes else ""
    often = f"{number(promise.times, 'time')} {_OFTEN[promise.period]}" if promise.numbered else ""
    return ", ".join(filter(None, (minutes, often or "each time it is needed")))


def number(count: int, one: str, several: str = "") -> str:
    """A count with its noun: "1 time", "1,200 minutes"."""
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def periods(promise: Promise, count: int) -> str:
    """A count of periods: "14 weeks"."""
    return number(count, *_COUNT[promise.period])


def said(plan: Plan, found: Filled) -> tuple[str, ...]:
    """The sentences for a promise with a number."""
    return tuple(_said(plan, found))


def _said(plan: Plan, found: Filled) -> Iterator[str]:
    promise = plan.promise
    yield _rule(plan)
    if promise.period == "week" and promise.weekdays and not plan.by_days:
        days = number(len(promise.weekdays), "day of the week is", "days of the week are")
        yield f"{days} picked for {number(promise.times, 'time')} a week. So we count weeks, not days."
    if plan.periods:
        span = f"from {_day(plan.first)} to {_day(plan.last)}"
        verb = "is" if len(plan.periods) == 1 else "are"
        yield f"{periods(promise, len(plan.periods))} {span} {verb} over and counted."
    elif promise.period == "year":
        yield "A promise for a year is counted when that year is over. Until then, nothing is promised."
    else:
        yield "Nothing is counted yet: no such time is over in these days."
    if not plan.sure:
        yield UNSURE
    if not promise.first:
        yield (
            "This line has no first day, so the count starts with the first day that is noted. "
            "If the IEP began before that, add its day."
        )
    if any(plan.report) and promise.period != "day":
        cut = _COUNT[promise.period][0]
        yield f"If the chosen days cut a {cut}, it is counted whole, with all that is noted in it."
    if plan.short:
        verb = (
            "had fewer school days than usual and is"
            if len(plan.short) == 1
            else "had fewer school days than usual and are"
        )
        yield f"{periods(promise, len(plan.short))} {verb} counted whole."
    if promise.period in ("week", "two-weeks") and plan.periods:
        yield "A week in two months stands in the month of its first school day."
    if plan.periods:
        yield (
            "First comes off what was given, then what was excused, then what was noted as not given. "
            "What is left has no record."
        )
    if found.partly:
        notes = number(found.partly, "note says", "notes say")
        yield f"{notes} “partly” and not how much. That time has no record."


def _rule(plan: Plan) -> str:
    promise = plan.promise
    if plan.by_days:
        days = (
            f"{joined([_DAYS[each] for each in sorted(planned_days(promise))], ENGLISH)} with school"
            if promise.weekdays
            else "school days"
        )
        each = number(promise.times, "time") if promise.period == "day" else "one time"
        of = f" of {number(plan.units, 'minute')}" if plan.timed else ""
        return f"It is planned on {days}: {each}{of} on each of them. Days off lower the promise."
    total = plan.units * promise.times
    counted = number(total, "minute") if plan.timed else number(total, "time")
    if own := one_year(promise):
        each = f"the days from {_day(own[0])} to {_day(own[1])}"
    else:
        each = f"each {_EACH[promise.period]} with at least one school day"
    return f"The IEP line says {amount(promise)}. That is {counted} for {each}."


def said_noted(plan: Plan, found: Filled) -> tuple[str, ...]:
    """The sentences for a promise without a number."""
    asked = (
        "The line does not say how many times. So the times that are noted count, and nothing else.",
        f"They are from {_day(plan.first)} to {_day(plan.last)}.",
    )
    partly = "A time noted as “partly” has no record of how much was given."
    return (*asked, partly) if found.partly else asked


def said_nothing(promise: Promise, begin: date) -> tuple[str, ...]:
    """The sentences for a promise that starts later, or has neither a first day nor a note."""
    if promise.first:
        return (f"This line starts on {_day(begin)}. Nothing is counted before that.",)
    return ("Nothing is noted yet. Add the day the line starts, or your first note.",)


def _day(day: date) -> str:
    return long_date(day, ENGLISH)
