"""What the IEP promises: a service or an accommodation, how much of it, how often, where, by whom, from when."""

from datetime import date
from typing import Literal, get_args

from checklists.record import record

Kind = Literal["service", "accommodation"]
Period = Literal["day", "week", "two-weeks", "month", "year", ""]
KINDS: tuple[Kind, ...] = get_args(Kind)
PERIODS: tuple[Period, ...] = get_args(Period)
"""How often; "" is each time it is needed."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")


@record
class Promise:
    """One line of the IEP. `name` is in the IEP's own words.

    `minutes` of each time, 0 where the line has none; `times` in each `period`, 0 where it has none.
    `weekdays`: the days it is planned on, 0 for Monday, none where they are not known. `first` and `last`
    are the days from which and to which the line holds; None where the parent left it open.
    """

    id: str
    name: str
    kind: Kind = "service"
    minutes: int = 0
    times: int = 0
    period: Period = ""
    weekdays: tuple[int, ...] = ()
    where: str = ""
    who: str = ""
    first: date | None = None
    last: date | None = None
