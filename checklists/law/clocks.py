"""Each state's name, and the words and time limits a letter may use: those read in the state's own words."""

from functools import cache
from typing import TypedDict

from checklists.shipped import packed

FILE = "law/clocks.json"
TOPICS = ("evaluation", "answer", "meeting")
"""What these clocks are about: the first evaluation, an answer to a request for it, a meeting asked for."""


class Clock(TypedDict):
    """`days` of a `kind` of day, counted from `start`: kinds and starts as in `states.Entry`."""

    days: int
    kind: str
    start: str


class Known(TypedDict):
    """A state's name, alone and as a sentence has it, its clocks by topic (of `TOPICS`), its own words.

    `words` are its names for things, by kind (of `states.WORDS`).
    """

    name: str
    said: str
    clocks: dict[str, Clock]
    words: dict[str, str]


def gathered() -> dict[str, Known]:
    """What `known` holds, from the states' own files. Raises BadState."""
    from checklists.law.states import states  # noqa: PLC0415  only a checkout has these files

    return {
        each.abbr: {
            "name": each.name,
            "said": each.said,
            "clocks": {
                topic: {"days": entry.days, "kind": str(entry.day_kind), "start": entry.from_event}
                for topic, entry in each.known.items()
                if topic in TOPICS and entry.days and entry.confidence == "statute"
            },
            "words": {
                kind: entry.name for kind, entry in each.words.items() if entry.confidence == "statute"
            },
        }
        for each in states().values()
    }


@cache
def known() -> dict[str, Known]:
    """Every state by its abbreviation: from the states' files, or in the browser's copy from `FILE`.

    Raises BadState, or LawError when `FILE` cannot be read.
    """
    return packed(FILE, gathered)


def words(abbr: str) -> dict[str, str]:
    """The state's own words by kind; none where none were read. Raises what `known` does."""
    return known()[abbr]["words"] if abbr in known() else {}


def clock(abbr: str, topic: str) -> Clock | None:
    """The state's own clock for this topic, or None where none was read in its own words.

    Raises what `known` does.
    """
    return known()[abbr]["clocks"].get(topic) if abbr in known() else None
