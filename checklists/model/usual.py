"""Days off that are usual in US schools: assumptions of ours, for days that no saved calendar covers.

Nothing here is law. "Fewest" is a school that is open as often as could be, "most" one that is closed as
often as is likely; a real calendar lies between the two.
"""

from datetime import date, timedelta
from functools import cache

from checklists.model.holidays import federal

SUMMER = "Summer break"
WINTER = "Winter break"
THANKSGIVING = "Thanksgiving week"
SPRING = "Spring break"
SINGLE = "A day off now and then"
WEEKEND = "Weekend"
FEWEST_SUMMER = ((7, 1), (7, 31))
"""Month and day of the first and the last day without school, in the shortest of summers."""
MOST_SUMMER = ((5, 25), (9, 5))
_WINTER = ((12, 21), (1, 3))  # two weeks, whatever the weekday
_FRIDAY = 4


def in_summer(day: date, *, most: bool) -> bool:
    """Whether this is a day of a long (`most`) or a short summer."""
    first, last = MOST_SUMMER if most else FEWEST_SUMMER
    return first <= (day.month, day.day) <= last


def day_off(day: date, *, most: bool) -> str:
    """Why there may be no school on this day outside of summer, or "".

    Fewest: federal holidays. Most: also a week at Thanksgiving, two weeks over New Year, the week of the last
    Monday in March, and every other Friday (about two more days a month). Weekends are off in both.
    """
    if most and not _WINTER[1] < (day.month, day.day) < _WINTER[0]:
        return WINTER
    if day.weekday() > _FRIDAY:
        return WEEKEND
    monday = day - timedelta(days=day.weekday())
    thursday = monday + timedelta(days=3)
    if most and thursday.month == 11 and 22 <= thursday.day <= 28:
        return THANKSGIVING
    if most and monday.month == 3 and monday.day > 24:
        return SPRING
    if name := federal_names(day.year).get(day):
        return name
    return SINGLE if most and day.weekday() == _FRIDAY and day.toordinal() // 7 % 2 else ""


@cache
def federal_names(year: int) -> dict[date, str]:
    """The name of each federal holiday of this year, by its day."""
    return {each.first: each.reason for each in federal(year)}
