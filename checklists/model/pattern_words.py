"""How patterns are worded: what was noted, its counts and days; no reason that nobody noted, no blame."""

from collections.abc import Iterable, Sequence
from datetime import date

from checklists.model.log import HOWS, REASON_NAMES, How, Reason
from checklists.model.words import ENGLISH, joined, long_date

WEEKDAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")
_NUMBERS = {5: "Five"}
_LONGEST_NAME = 60
_TO_PARENT: dict[How, str] = {
    "record": "{n} {are} in a school record",
    "saw": "{n} you saw",
    "told": "{n} someone at school told you",
    "child": "{n} your child told you",
    "": "{n} {do} not say how you know",
}
_TO_OTHERS: dict[How, str] = {
    **_TO_PARENT,
    "saw": "{n} the parent saw",
    "told": "{n} someone at school told the parent",
    "child": "{n} the child told the parent",
    "": "{n} {do} not say how it is known",
}


def few(notes: int, left_out: int, enough: int) -> str:
    """For a promise with too few notes; `left_out` of them are excused or not known."""
    so_far = f"Too few to see a pattern: {notes} note{'s' * (notes != 1)} so far"
    if left_out:
        are = "is" if left_out == 1 else "are"
        so_far += f", and {left_out} of them {are} excused or not known"
    return f"{so_far}. {_NUMBERS[enough]} or more{' others' * bool(left_out)} can show one."


def none(notes: int) -> str:
    """For a promise in whose notes nothing stands out."""
    return f"No pattern stands out in the {notes} notes so far."


def streak(days: Sequence[date], excused: int, *, latest: bool) -> str:
    """So many times in a row that did not happen; `latest`: up to the last note."""
    times = f"The last {len(days)} noted times" if latest else f"{len(days)} noted times in a row"
    return f"{times} did not happen, {span(days[0], days[-1])}.{_left_out(excused)}"


def good(days: Sequence[date], excused: int) -> str:
    """So many times up to the last note that all happened."""
    return f"The last {len(days)} noted times all happened, {span(days[0], days[-1])}.{_left_out(excused)}"


def weekday(day: int, hits: int, group: int, misses: int, counted: int) -> str:
    """`hits` of all `misses` fell on this weekday, which has `group` of all `counted` times."""
    name = WEEKDAYS[day]
    share = f"All {misses}" if hits == misses else f"{hits} of the {misses}"
    return (
        f"{share} times that did not happen were {name}: {hits} of the {group} noted on {name}, and "
        f"{misses - hits} of the {counted - group} noted on other days."
    )


def cause(reason: Reason, same: int, misses: int) -> str:
    """One reason was noted for `same` of the `misses`."""
    name = REASON_NAMES[reason]
    share = f"all {misses}" if same == misses else f"{same} of the {misses}"
    return f"For {share} times that did not happen, this reason is noted: {name[0].lower()}{name[1:]}."


def change(day: date, words: str, before: tuple[int, int], since: tuple[int, int], clear: bool) -> str:
    """`before` and `since` a day that the parent names: (misses, times). `clear`: more than chance makes."""
    what = f" ({words})" if words else ""
    careful = "This shows when, not why." if clear else "The two are close: chance alone could do that."
    return (
        f"Before {_long(day)}{what}, {before[0]} of {before[1]} noted times did not happen. "
        f"From that day on, {since[0]} of {since[1]} did not. {careful}"
    )


def few_beside(day: date, words: str, before: int, since: int, enough: int) -> str:
    """Too few times on one side of a day that the parent names."""
    what = f" ({words})" if words else ""
    return (
        f"Too few notes to set side by side: {before} before {_long(day)}{what}, {since} since. "
        f"{_NUMBERS[enough]} on each side can show a change."
    )


def known(hows: Iterable[tuple[How, int]], *, others: bool = False) -> str:
    """How the parent knows of these times; "" of none. `others`: said of the parent, not to them."""
    counts = dict(hows)
    words = _TO_OTHERS if others else _TO_PARENT
    parts = [
        words[how].format(
            n=f"all {counts[how]}" if len(counts) == 1 else counts[how],
            are="is" if counts[how] == 1 else "are",
            do="does" if counts[how] == 1 else "do",
        )
        for how in (*HOWS[1:], "")
        if how in counts
    ]
    return f"Of these, {joined(parts, ENGLISH)}." if parts else ""


def span(first: date, last: date) -> str:
    """From October 5 to October 19, 2026, as part of a sentence."""
    if first == last:
        return f"on {_long(first)}"
    begin = _long(first) if first.year != last.year else _long(first).partition(",")[0]
    return f"from {begin} to {_long(last)}"


def short(name: str) -> str:
    """A promise's words, cut where they would drown a sentence."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"


def _left_out(excused: int) -> str:
    if not excused:
        return ""
    return f" {excused} excused {'time is' if excused == 1 else 'times are'} left out."


def _long(day: date) -> str:
    return long_date(day, ENGLISH)
