"""What a count assumed where no saved calendar covers its days, in sentences for a parent."""

from collections.abc import Iterable, Sequence
from datetime import date

from checklists.model import schooldays, usual
from checklists.model.pausing import LeaveOut
from checklists.model.school import School
from checklists.model.words import ENGLISH, joined, long_date

_PHRASES = {
    usual.SUMMER: "a long summer (May 25 to September 5)",
    usual.THANKSGIVING: "a week at Thanksgiving",
    usual.WINTER: "two weeks around New Year",
    usual.SPRING: "a week in spring",
    usual.SINGLE: "about two more days a month",
}
_HOLIDAYS = "federal holidays"


def of_school_days(
    days: Sequence[date],
    guessed: Iterable[str],
    school: School,
    pausing: LeaveOut | None,
    *,
    near: str,
    far: str,
) -> tuple[str, ...]:
    """Sentences on the school calendar behind a count.

    `days` are all that were looked at, `guessed` why some of them were left out without a calendar that says
    so; `near` and `far` name the two ends of the guess: "earlier" and "later", or both "" where they are one.
    """
    known = schooldays.spans(school)
    sure = schooldays.between(known)
    spans = {day: schooldays.covered(day, known) for day in days}
    said: list[str] = []
    unknown = any(
        not span and not any(first <= day <= last for first, last, _ in sure) for day, span in spans.items()
    )
    if unknown:
        said.append("No saved school calendar covers all of these days, so part of this is a careful guess.")
        said.append(f"{_for(near)} {_fewest(pausing)}")
    for first, span in {span.first: span for span in spans.values() if span and span.bare}.items():
        starts = f"starts on {long_date(first, ENGLISH)}"
        ends = f"ends on {long_date(span.last, ENGLISH)}"
        said.append(
            f"No days off are saved yet for the school year that {starts if span.first_known else ends}."
        )
    phrases = dict.fromkeys(_PHRASES.get(each, _HOLIDAYS) for each in guessed)
    if unknown and not pausing:
        phrases.pop(_HOLIDAYS, None)  # left out for both days
    if far and phrases:
        said.append(f"{_for(far)} we also left out what is usual: {joined(list(phrases), ENGLISH)}.")
    if far and not said:
        said.append(
            "We could not tell if the weekends at the ends of a long break count, "
            f"so for the {far} day we left them out."
        )
    return tuple(said)


def of_business_days(days: Sequence[date], school: School) -> tuple[str, ...]:
    """A sentence where no holiday of the state's own is saved for a year of these days."""
    saved = {day.year for day in schooldays.by_day(school.holidays, "")}
    if {day.year for day in days} <= saved:
        return ()
    return ("We left out federal holidays only: no holiday of your state’s own is saved for these days.",)


def _for(which: str) -> str:
    return f"For the {which} day" if which else "Here"


def _fewest(pausing: LeaveOut | None) -> str:
    if not pausing:
        return "we counted every Monday to Friday but federal holidays and July."
    return "we left out only July." if pausing.summer else "we left out no break that is not saved."
