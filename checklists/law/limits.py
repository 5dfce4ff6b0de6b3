"""The states' own time limits with their words and sources, for whoever counts days."""

from functools import cache
from typing import Any

from checklists.law.facts import DayKind
from checklists.record import keys, record
from checklists.shipped import packed

FILE = "law/limits.json"


@record
class Limit:
    """A state's limit on one topic: the values of `law.states.Entry` that have these names.

    Only one with `sure` was read in the state's own words, and may stand in place of a federal number.
    """

    source: str
    confidence: str
    quote: str = ""
    paraphrase: str = ""
    note: str = ""
    days: int | None = None
    years: int | None = None
    day_kind: DayKind | None = None
    from_event: str = ""
    action: str = ""
    replaces: str = ""
    leave_out_summer: bool = False
    leave_out_breaks_over: int = 0
    or_calendar_days: int | None = None
    remarks: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the rule's own words were read."""
        return self.confidence == "statute"


Rows = dict[str, dict[str, dict[str, Any]]]
"""State -> topic (of `law.states.CLOCKS`) -> the values of a Limit that are not its defaults."""


def gathered() -> Rows:
    """Every state's limits, from the states' own files. Raises BadState."""
    from checklists.law.states import CLOCKS, states  # noqa: PLC0415  only a checkout has these files

    return {
        abbr: {
            topic: {name: value for name in keys(Limit) if (value := getattr(state.known[topic], name))}
            for topic in CLOCKS
            if topic in state.known
        }
        for abbr, state in states().items()
    }


@cache
def _rows() -> Rows:
    return packed(FILE, gathered)


@cache
def limit(abbr: str, topic: str) -> Limit | None:
    """What is known of this state's own limit on this topic, or None. Raises BadState or LawError."""
    row = _rows().get(abbr, {}).get(topic)
    return None if row is None else Limit(**{**row, "remarks": tuple(row.get("remarks", ()))})
