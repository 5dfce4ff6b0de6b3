"""The legal public holidays of the United States, by 5 U.S.C. 6103."""

from datetime import date, timedelta
from functools import cache

from checklists.model.school import Closure

_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6
_FIXED = (
    (1, 1, "New Year’s Day"),
    (6, 19, "Juneteenth"),
    (7, 4, "Independence Day"),
    (11, 11, "Veterans Day"),
    (12, 25, "Christmas Day"),
)
_JUNETEENTH_SINCE = 2021  # Public Law 117-17, signed on June 17, 2021


@cache
def federal(year: int) -> tuple[Closure, ...]:
    """The days of this year that are federal holidays, the earliest first, for years from 1986.

    One that falls on a Saturday is kept on the Friday before, one on a Sunday on the Monday after (6103(b)
    and Executive Order 11582); both days are given, the second marked "(observed)". A Friday at the end of
    December can be kept for the New Year's Day of the next year.
    """
    days = [
        *_moving(year),
        *(
            (day, name)
            for of in (year, year + 1)
            for month, number, name in _FIXED
            if name != "Juneteenth" or of >= _JUNETEENTH_SINCE
            for day, name in _kept(date(of, month, number), name)
        ),
    ]
    return tuple(Closure(day, day, name) for day, name in sorted(days) if day.year == year)


def _moving(year: int) -> list[tuple[date, str]]:
    """The holidays that fall on a weekday of their own."""
    return [
        (_nth(year, 1, _MONDAY, 3), "Martin Luther King Jr. Day"),
        (_nth(year, 2, _MONDAY, 3), "Presidents’ Day"),
        (_nth(year, 6, _MONDAY, 1) - timedelta(weeks=1), "Memorial Day"),
        (_nth(year, 9, _MONDAY, 1), "Labor Day"),
        (_nth(year, 10, _MONDAY, 2), "Columbus Day"),
        (_nth(year, 11, _THURSDAY, 4), "Thanksgiving Day"),
    ]


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7, weeks=number - 1)


def _kept(day: date, name: str) -> list[tuple[date, str]]:
    shift = {_SATURDAY: -1, _SUNDAY: 1}.get(day.weekday())
    return [(day, name), *([(day + timedelta(days=shift), f"{name} (observed)")] if shift else [])]
