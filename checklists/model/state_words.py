"""The state's own word beside the federal one, the first time that a letter says it."""

import re
from collections.abc import Iterator, Sequence

from checklists.law.clocks import words

_SHORT = re.compile(r"(.+) \((.+)\)")


def glosses(abbr: str) -> Iterator[tuple[str, str]]:
    """Each federal word that letters use, with what this state calls it: "IEP team", "ARD committee"."""
    own = words(abbr)
    if team := own.get("team"):
        full, short = found.groups() if (found := _SHORT.fullmatch(team)) else (team, team)
        yield "IEP team", full if full == short else f"{full}, {short}"
        yield "IEP meeting", f"{short} meeting"
    if plan := own.get("evaluation_plan"):
        yield "consent form", plan


def glossed(fixed: Sequence[str], abbr: str) -> list[str]:
    """The letter's own pieces of text, in order, each state's word put in once.

    The federal word stays: it is the rule's, and everyone in the field knows it.
    """
    said = list(fixed)
    for federal, own in glosses(abbr):
        whole = re.compile(rf"\b{federal}\b(?! \()")
        place = next((index for index, text in enumerate(said) if whole.search(text)), None)
        if place is not None:
            said[place] = whole.sub(rf"\g<0> ({own})", said[place], count=1)
    return said
