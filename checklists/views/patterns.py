"""What the log shows by itself, in sentences by promise, with the days behind them and how we look."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from checklists.model.log import REASON_NAMES
from checklists.model.patterns import ENOUGH, GOOD_RUN, MISSES, RUN, SAME, SHARE, TELLING, TIMES, Pattern
from checklists.model.words import ENGLISH, joined
from checklists.views.bars import month_name
from checklists.views.html import Html, el, join

NOTHING = f"Once you have noted {ENOUGH} times of one service, what they show will stand here."
CAREFUL = (
    "These sentences tell what your notes show. They do not tell why, and they say nothing of days "
    "that you did not note. A pattern is a good thing to ask about."
)
RULES = (
    f"We look at each service by itself, once {ENOUGH} or more of its times say if they happened.",
    "A time that was excused is no miss. “I do not know” is not a miss, and it does not count as given.",
    f"A run is {RUN} or more times in a row that did not happen, or {GOOD_RUN} or more, up to your last "
    "note, that did.",
    f"A weekday is named when {MISSES} or more times did not happen and {SHARE} percent of them or more fell "
    f"on it. It must also be missed at least {TIMES} times as often as other days. And chance alone must "
    "seldom do that.",
    "Before and after a day that you name: we say so when chance alone could make the difference.",
    f"A reason is named when you noted the same one {SAME} or more times, and for half of the times or more. "
    f"It can be: {joined([REASON_NAMES[each].lower() for each in TELLING], ENGLISH)}.",
    "These rules are ours. No law sets them.",
)


def patterns(found: Sequence[Pattern]) -> Html:
    """All of them, by promise in their order."""
    if not found:
        return el("p", NOTHING)
    return join(
        el("p", CAREFUL),
        *(_promise([*each]) for _, each in groupby(found, key=lambda each: each.promise)),
        el(
            "details",
            el("summary", "How we look for patterns"),
            el("ul", *(el("li", each) for each in RULES)),
        ),
    )


def _promise(found: list[Pattern]) -> Html:
    name = el("p", el("strong", found[0].name), class_="iep-pattern-name")
    levels = groupby(found, key=lambda each: each.level)
    return join(name, *(_level(level, [*some]) for level, some in levels))


def _level(level: str, some: list[Pattern]) -> Html:
    if not level:
        return join(*(join(el("p", each.told), _days(each.days) if each.days else None) for each in some))
    rows = (el("li", each.told, _days(each.days), class_="iep-finding") for each in some)
    return el("ul", *rows, class_=f"iep-level iep-level-{level}")


def _days(days: Sequence[date]) -> Html:
    """All of them, by month: a run may be a year long."""
    count = len({*days})
    rows = (
        el("li", f"{month_name(first)}: {', '.join(_numbers(some))}")
        for first, some in ((each[0], each) for each in _by_month(days))
    )
    return el(
        "details",
        el("summary", "The day" if count == 1 else f"The {count} days"),
        el("ul", *rows),
        class_="iep-rule",
    )


def _by_month(days: Sequence[date]) -> Iterator[list[date]]:
    return ([*some] for _, some in groupby(days, key=lambda each: (each.year, each.month)))


def _numbers(days: list[date]) -> Iterator[str]:
    """5, 12 (2 times), 19."""
    for day, some in groupby(days):
        times = len([*some])
        yield str(day.day) if times == 1 else f"{day.day} ({times} times)"
