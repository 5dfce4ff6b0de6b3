"""The parent's log: what happened to a promised item on a day, and how the parent knows."""

from datetime import date
from types import MappingProxyType
from typing import Literal, get_args

from checklists.record import record

Outcome = Literal["happened", "partly", "not", "unknown"]
Reason = Literal["", "absent", "closed", "event", "refused", "provider", "schedule", "other"]
Category = Literal["excused", "holiday", "refused", "provider", "unexcused", "unaccounted"]
How = Literal["", "record", "saw", "told", "child"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
HOWS: tuple[How, ...] = get_args(How)

OUTCOME_NAMES = MappingProxyType(
    {"happened": "Happened", "partly": "Partly", "not": "Did not happen", "unknown": "I do not know"}
)
REASON_NAMES = MappingProxyType(
    {
        "": "No reason known",
        "absent": "My child was absent",
        "closed": "No school that day",
        "event": "Field trip, testing or assembly",
        "refused": "My child did not take part",
        "provider": "The teacher or therapist was out",
        "schedule": "Schedule or room problem",
        "other": "Another reason",
    }
)
CATEGORIES = MappingProxyType(
    {
        "absent": "excused",
        "event": "excused",
        "closed": "holiday",
        "refused": "refused",
        "provider": "provider",
        "schedule": "unexcused",
        "other": "unexcused",
        "": "unexcused",
    }
)
"""The district's own category of each reason; "unaccounted" is time of which nothing is noted."""
CATEGORY_NAMES = MappingProxyType(
    {
        "excused": "Excused",
        "holiday": "Holiday",
        "refused": "Did not take part",
        "provider": "Provider absent",
        "unexcused": "Unexcused",
        "unaccounted": "Not accounted for",
    }
)
EXCUSED = frozenset({"excused", "holiday", "refused"})
"""Categories that are no miss of the school's; "provider" and "unexcused" are documented misses."""


@record
class Logged:
    """One entry. `promise` is the id of a `Promise`; `minutes` are those that took place, None if not said."""

    id: str
    promise: str
    day: date
    outcome: Outcome
    minutes: int | None = None
    reason: Reason = ""
    how: How = ""
    note: str = ""
