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
    ends: tuple[str, str] | tuple[()],
) -> tuple[str, ...]:
    """Sentences on the school calendar behind a count.

    `days` are all that were looked at, `guessed` why some of them were left out without a calendar that says
    so. `ends` names the day with the fewest and that with the most days off, "earlier" and "later" or the
    other way round; nothing where they are one day.
    """
    saved = schooldays.saved(school)
    spans = {day: saved.span(day) for day in days}
    said: list[str] = []
    unknown = any(not span and not saved.gap(day) for day, span in spans.items())
    if unknown:
        said.append("No saved school calendar covers all of these days, so part of this is a careful guess.")
        said.append(f"{f'For the {ends[0]} day' if ends else 'Here'} {_fewest(pausing)}")
    for first, span in {span.first: span for span in spans.values() if span and span.bare}.items():
        edge = f"starts on {long_date(first, ENGLISH)}"
        if not span.first_known:
            edge = f"ends on {long_date(span.last, ENGLISH)}"
        said.append(f"No days off are saved yet for the school year that {edge}.")
    phrases = dict.fromkeys(phrase for reason in guessed for phrase in _usual(reason))
    if unknown and not pausing:
        phrases.pop(_HOLIDAYS, None)  # left out for both days
    if ends and phrases:
        said.append(
            f"For the {ends[1]} day we also left out what is usual: {joined(list(phrases), ENGLISH)}."
        )
    if ends and not said:
        said.append(
            "We could not tell if the weekends at the ends of a long break count, "
            f"so for the {ends[1]} day we left them out."
        )
    return tuple(said)


def of_business_days(days: Sequence[date], school: School) -> tuple[str, ...]:
    """A sentence where no holiday of the state's own is saved for a year of these days."""
    saved = {day.year for day in schooldays.by_day(school.holidays, "")}
    if {day.year for day in days} <= saved:
        return ()
    return ("We left out federal holidays only: no holiday of your state’s own is saved for these days.",)


def _usual(reason: str) -> list[str]:
    """What to call a reason; that of a long break can hold several."""
    return [phrase for name, phrase in _PHRASES.items() if name in reason] or [_HOLIDAYS]


def _fewest(pausing: LeaveOut | None) -> str:
    if not pausing:
        return "we counted every Monday to Friday but federal holidays and July."
    return "we left out only July." if pausing.summer else "we left out no break that is not saved."
