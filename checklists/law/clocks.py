"""Each state's name, and its time limits that a letter may name: those read in the state's own words."""

import json
from functools import cache
from pkgutil import get_data
from typing import TypedDict

from checklists.build import BUILD
from checklists.law.facts import LawError

FILE = "clocks.json"


class Clock(TypedDict):
    """`days` of a `kind` ("calendar", "school", "business"), counted from `start` ("consent", "referral")."""

    days: int
    kind: str
    start: str


class Known(TypedDict):
    """A state's name, and its clocks by topic ("evaluation", "answer", "meeting")."""

    name: str
    clocks: dict[str, Clock]


def gathered() -> dict[str, Known]:
    """What `known` holds, from the states' own files. Raises BadState."""
    from checklists.law.states import CLOCKS, states  # noqa: PLC0415  only a checkout has these files

    return {
        each.abbr: {
            "name": each.name,
            "clocks": {
                topic: {"days": entry.days, "kind": str(entry.day_kind), "start": entry.from_event}
                for topic, entry in each.known.items()
                if topic in CLOCKS and entry.days and entry.confidence == "statute"
            },
        }
        for each in states().values()
    }


@cache
def known() -> dict[str, Known]:
    """Every state by its abbreviation: from the states' files, or in the browser's copy from `FILE`."""
    if BUILD == "dev":
        return gathered()
    data = get_data("checklists.law", FILE)
    if data is None:
        raise LawError(f"checklists/law/{FILE} cannot be read by this loader")
    found: dict[str, Known] = json.loads(data)
    return found


def clock(abbr: str, topic: str) -> Clock | None:
    """The state's own clock for this topic, or None where none was read in its own words."""
    return known()[abbr]["clocks"].get(topic) if abbr in known() else None
