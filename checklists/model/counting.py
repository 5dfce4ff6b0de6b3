"""Counting days of the three kinds of 34 CFR 300.11: a deadline, with all that was left out on the way to it.

The starting day is not counted, nothing rolls over at weekends, and a partial school day is a school day
(facts day-means-calendar-day, business-day-definition, school-day-definition).
"""

from datetime import date, timedelta

from checklists.model import assumptions, schooldays, usual
from checklists.model.pausing import LeaveOut, left_out
from checklists.model.school import NO_CALENDAR, School
from checklists.model.schooldays import Off, Why
from checklists.record import record

__all__ = ["Count", "LeaveOut", "Row", "Skip", "add_years", "count", "counted", "working"]

DAY = timedelta(days=1)


@record
class Skip:
    """Days that were not counted, from `first` to `last`, and why. `guessed`: no saved calendar says so."""

    first: date
    last: date
    reason: str
    guessed: bool = False


@record
class Count:
    """`number` days of a `kind` ("calendar", "business", "school") after `start`, or before it (`backward`).

    `due` and `latest` are the same day when all that is needed is known. Else they are the earliest and the
    latest likely day, and each of `guesses` says in a sentence what was assumed. `skips` are the runs that
    were not counted between `start` and `due`, in the order of the count.
    """

    start: date
    number: int
    kind: str
    backward: bool
    due: date
    latest: date
    skips: tuple[Skip, ...]
    guesses: tuple[str, ...]


@record
class Row:
    """A run of days from `first` to `last`: counted as days `counted_from` to `counted_to`, or left out.

    Of a run that was left out both numbers are 0 and there is a `reason`, which may be `guessed`.
    """

    first: date
    last: date
    counted_from: int
    counted_to: int
    reason: str
    guessed: bool


def count(
    start: date,
    number: int,
    kind: str,
    school: School = NO_CALENDAR,
    *,
    backward: bool = False,
    holidays_count: bool = False,
    leave_out: LeaveOut | None = None,
) -> Count:
    """The day that is `number` days of `kind` after (or before) `start`, with its working.

    `holidays_count`: business days are Monday to Friday, holidays among them (34 CFR 300.148(d)(1)(ii), fact
    private-placement-notice-10-business-days). `leave_out`: what a state's clock of calendar days leaves out.
    Raises ValueError for a number below 0 or an unknown kind, OverflowError past the year 9999.
    """
    if number < 0:
        raise ValueError(f"{number} days cannot be counted")
    step = -DAY if backward else DAY
    fewest, *most = _calendars(kind, school, holidays_count, leave_out)
    walks = [_walk(start, number, step, fewest)]
    reached = sorted((start + step, walks[0][0]))
    if kind != "school" or not schooldays.saved(school).sure(*reached):
        walks += [_walk(start, number, step, off) for off in most]
    due, latest = (pick(day for day, _ in walks) for pick in (min, max))
    far, skipped = walks[-1]
    days = [start + step * each for each in range(1, abs((far - start).days) + 1)]
    guesses: tuple[str, ...] = ()
    if len(walks) > 1:
        ends = () if due == latest else ("later", "earlier") if backward else ("earlier", "later")
        guessed = [reason for _, (reason, guess) in skipped if guess]
        guesses = assumptions.of_school_days(days, guessed, school, leave_out, ends)
    elif kind == "business" and not holidays_count:
        guesses = assumptions.of_business_days(days, school)
    skips = _runs(skipped if backward else walks[0][1])
    return Count(start, number, kind, backward, due, latest, skips, guesses)


def counted(
    start: date,
    day: date,
    kind: str,
    school: School = NO_CALENDAR,
    *,
    holidays_count: bool = False,
    leave_out: LeaveOut | None = None,
) -> int:
    """How many days of `kind` after `start` have been counted when `day` has come, itself among them.

    0 when `day` is not after `start`. Where a calendar is not known, as for the earliest day of `count`.
    Raises ValueError for an unknown kind.
    """
    off = _calendars(kind, school, holidays_count, leave_out)[0]
    return sum(not off(start + DAY * each) for each in range(1, (day - start).days + 1))


def working(count: Count) -> tuple[Row, ...]:
    """Every day from the one after `start` to `due` once, in the order of the count: counted or left out."""
    step = -DAY if count.backward else DAY
    rows: list[Row] = []
    day, done = count.start + step, 0
    for skip in (*count.skips, None):
        near, far = (skip.first, skip.last) if skip else (count.due + step, count.due)
        if count.backward and skip:
            near, far = far, near
        if days := abs((near - day).days) if count.number else 0:
            end = near - step
            rows.append(Row(min(day, end), max(day, end), done + 1, done + days, "", False))
            done += days
        if skip:
            rows.append(Row(skip.first, skip.last, 0, 0, skip.reason, skip.guessed))
        day = far + step
    return tuple(rows)


def add_years(day: date, years: int, backward: bool = False) -> date:
    """The same day of the year, `years` calendar years later, or earlier (`backward`).

    For 29 February in a year without one, the safe day: forward 28 February, so that nothing is sent too
    late; backward 1 March, so that nothing is reached back to that may be too old.
    """
    year = day.year + (-years if backward else years)
    try:
        return day.replace(year=year)
    except ValueError:
        if (day.month, day.day) != (2, 29):
            raise
        return date(year, 3, 1) if backward else date(year, 2, 28)


def _calendars(
    kind: str, school: School, holidays_count: bool, leave_out: LeaveOut | None
) -> tuple[Off, ...]:
    """Why a day is not counted: one answer where all is known, else with the fewest and the most days off."""
    if kind == "calendar":
        return (
            tuple(left_out(school, leave_out, most=most) for most in (False, True))
            if leave_out
            else (_never,)
        )
    if kind == "business":
        return (_business(school, holidays_count),)
    if kind == "school":
        return tuple(schooldays.off(school, most=most) for most in (False, True))
    raise ValueError(f"no day is of the kind “{kind}”")


def _never(_day: date) -> Why | None:
    return None


def _business(school: School, holidays_count: bool) -> Off:
    """Monday to Friday, less federal and state holidays (34 CFR 300.11(b))."""
    state = {} if holidays_count else schooldays.by_day(school.holidays, "State holiday")

    def why(day: date) -> Why | None:
        if day.weekday() > 4:
            return usual.WEEKEND, False
        name = "" if holidays_count else usual.federal_names(day.year).get(day) or state.get(day)
        return (name, False) if name else None

    return why


def _walk(start: date, number: int, step: timedelta, off: Off) -> tuple[date, list[tuple[date, Why]]]:
    """The day on which `number` days have been counted, and each day left out before it with its reason."""
    day, left = start, number
    skipped: list[tuple[date, Why]] = []
    while left:
        day += step
        if why := off(day):
            skipped.append((day, why))
        else:
            left -= 1
    return day, skipped


def _runs(skipped: list[tuple[date, Why]]) -> tuple[Skip, ...]:
    """The days left out, those in a row with one reason together."""
    runs: list[tuple[date, date, Why]] = []
    for day, why in skipped:
        first, last, before = runs[-1] if runs else (day, day, None)
        if before == why and DAY in (day - last, first - day):
            runs[-1] = min(first, day), max(last, day), why
        else:
            runs.append((day, day, why))
    return tuple(Skip(first, last, *why) for first, last, why in runs)
