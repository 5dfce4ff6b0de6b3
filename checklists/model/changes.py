"""Days from which something was different, as the parent names them: a new therapist, a letter sent."""

from collections.abc import Iterable
from datetime import date

from checklists.model.patterns import Change
from checklists.model.school import FIRST_YEAR, LAST_YEAR

LONGEST = 100
"""How many characters of the parent's words are kept: they stand in brackets inside a sentence."""


def read_changes(lines: Iterable[str]) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """The changes in these lines, the earliest first, and one plain sentence for each that cannot be used.

    A line is an ISO day, a space, and a few words, which may be none. The same line twice is one.
    """
    found: dict[Change, None] = {}
    problems: list[str] = []
    for line in lines:
        typed, _, rest = line.strip().partition(" ")
        words = " ".join(rest.split())[:LONGEST].rstrip()
        day = _day(typed)
        if day:
            found[day, words] = None
        else:
            what = f"“{words}”" if words else "something that changed"
            problems.append(f"The day of {what} cannot be read. Please remove it, and add it again.")
    return tuple(sorted(found)), tuple(problems)


def _day(typed: str) -> date | None:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
