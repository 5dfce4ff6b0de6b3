"""What the clocks of some states leave out though they count calendar days: summers and long breaks."""

from datetime import date, timedelta

from checklists.model import schooldays, usual
from checklists.model.school import School
from checklists.model.schooldays import Off, Why
from checklists.record import record

_DAY = timedelta(days=1)


@record
class LeaveOut:
    """`summer`: days between school years. `breaks_over`: breaks of more weekdays than this, 0 for none."""

    summer: bool = False
    breaks_over: int = 0


def left_out(school: School, leave_out: LeaveOut, *, most: bool) -> Off:
    """Why a calendar day is left out, with the fewest such days that can be, or the `most` that are likely.

    A break is a run of days without school, weekends and holidays among them; its length is that of its days
    from Monday to Friday. No rule that we know says whether the weekends at its two ends belong to it: they
    do for `most` alone, or where the calendar names them.
    """
    summer = schooldays.summer(school, most=most)
    in_term = schooldays.in_term(school, most=most)
    known: dict[date, Why | None] = {}

    def closed(day: date) -> Why | None:
        why = in_term(day)
        return None if why and why[0] == usual.SINGLE else why

    def why(day: date) -> Why | None:
        if leave_out.summer and (found := summer(day)):
            return found
        if leave_out.breaks_over and day not in known:
            known.update(_break(day, closed, leave_out.breaks_over, most=most))
        return known.get(day)

    return why


def _break(day: date, closed: Off, over: int, *, most: bool) -> dict[date, Why | None]:
    """Each day of the run of closed days around this one, with its reason if they make a long break."""
    days = [day]
    while closed(days[0]) and closed(days[0] - _DAY):
        days.insert(0, days[0] - _DAY)
    while closed(days[-1]) and closed(days[-1] + _DAY):
        days.append(days[-1] + _DAY)
    named = {each: why for each in days if (why := closed(each)) and why[0] != usual.WEEKEND}
    if sum(each.weekday() < 5 for each in named) <= over:
        return dict.fromkeys(days)
    first, last = (days[0], days[-1]) if most else (min(named), max(named))
    reason = ", ".join(dict.fromkeys(why[0] for why in named.values()))
    whole = reason, any(why[1] for why in named.values())
    return {each: whole if first <= each <= last else None for each in days}
