"""Federal holidays: those of 5 U.S.C. 6103, compared with what the package `holidays` says."""

from datetime import date

import holidays
import pytest

from checklists.model.holidays import federal

YEARS = range(2000, 2061)
OTHERS = holidays.country_holidays("US", years=range(YEARS.start - 1, YEARS.stop + 1))


@pytest.mark.parametrize("year", YEARS)
def test_the_days_of_each_year_are_those_of_the_package_holidays(year: int) -> None:
    """Every one, and no other, the days kept in place of a weekend among them."""
    ours = [each.first for each in federal(year)]
    assert set(ours) == {day for day in OTHERS if day.year == year}
    assert ours == sorted(ours)
    assert all(each.first == each.last for each in federal(year))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-01-01", "New Year’s Day"),
        ("2026-01-19", "Martin Luther King Jr. Day"),
        ("2026-02-16", "Presidents’ Day"),
        ("2026-05-25", "Memorial Day"),
        ("2026-06-19", "Juneteenth"),
        ("2026-07-03", "Independence Day (observed)"),
        ("2026-07-04", "Independence Day"),
        ("2026-09-07", "Labor Day"),
        ("2026-10-12", "Columbus Day"),
        ("2026-11-11", "Veterans Day"),
        ("2026-11-26", "Thanksgiving Day"),
        ("2026-12-25", "Christmas Day"),
        ("2027-12-31", "New Year’s Day (observed)"),
        ("2023-01-02", "New Year’s Day (observed)"),
    ],
)
def test_each_has_its_name(day: str, name: str) -> None:
    """As people say it; the day kept instead of a Saturday or a Sunday says so."""
    found = {str(each.first): each.reason for each in federal(int(day[:4]))}
    assert found[day] == name


def test_juneteenth_is_one_since_2021() -> None:
    """Kept for the first time on Friday, June 18, 2021, the day after it became law."""
    assert date(2021, 6, 18) in {each.first for each in federal(2021)}
    assert not [each for each in federal(2020) if "Juneteenth" in each.reason]


def test_the_new_year_kept_in_december_counts_for_december_s_year() -> None:
    """January 1, 2028 is a Saturday: December 31, 2027 is off, and 2028 begins with the day itself."""
    assert federal(2027)[-1].first == date(2027, 12, 31)
    assert federal(2028)[0].first == date(2028, 1, 1)
