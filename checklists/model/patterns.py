"""What a log shows by itself: runs, weekdays, reasons, before and after a day. Only what its entries carry.

The rules, for each promise alone:

- A time counts if it happened, happened in part, or did not happen. What is excused (absent, no school, did
  not take part) is no miss, and "I do not know" is neither a miss nor delivered. With fewer than `ENOUGH`
  times that count, one sentence says so, and nothing else is said.
- streak: `RUN` or more times in a row that did not happen: the run up to the last note, else the longest one.
  Excused times in between are left out, which is said; a time that is not known ends a run. Good news is
  `GOOD_RUN` or more, up to the last note, that all happened.
- weekday: at least `MISSES` misses; `SHARE` percent of them or more on that weekday; there at least `TIMES`
  as large a part of the times missed as on other days; and a chance below `CHANCE`, by Fisher's exact test,
  that misses which fall on any noted time alike would be so many there, multiplied by the number of weekdays
  that were noted, since any of them could have been the one. So nothing is said where only misses were noted,
  and nothing of the only weekday that it is planned on.
- cause: `SAME` or more misses, and at least half of all, with the same noted reason. None is ever inferred.
- change: for a day that the parent names, the misses before it and since, with `ENOUGH` times on each side.
  Where chance could as well have put them so (the same test, either way, at `CHANCE`), that is said.

The thresholds are ours; none is set by law.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal

from checklists.model import pattern_words as say
from checklists.model.chance import at_least
from checklists.model.log import How, Logged, Reason
from checklists.model.noted import COUNTED, What, by_promise, what
from checklists.model.promise import Promise
from checklists.model.school import School
from checklists.record import record, replace

ENOUGH = 5
RUN = 3
GOOD_RUN = 5
MISSES = 4
SHARE = 60
TIMES = 2
CHANCE = 0.05
SAME = 3
TELLING: tuple[Reason, ...] = ("provider", "schedule")
"""Reasons of a miss that say something; "other" and none do not."""

Kind = Literal["few", "none", "streak", "weekday", "cause", "change", "good"]
Level = Literal["", "ask", "well"]
Change = tuple[date, str]
"""A day from which something was different, and what, in the parent's words ("" if not said)."""
Time = tuple[Logged, What]


@record
class Pattern:
    """One thing to say of a promise: its `words`, and the `days` that they rest on, the oldest first.

    A day stands there once for each time. `level`: "well" is good news, "ask" to talk about, "" neither.
    `hows`: how many of these times the parent knows how; none for what happened.
    """

    kind: Kind
    promise: str
    name: str
    level: Level
    words: str
    days: tuple[date, ...] = ()
    hows: tuple[tuple[How, int], ...] = ()

    @property
    def told(self) -> str:
        """Its words, and how you know."""
        return f"{self.words} {say.known(self.hows)}".rstrip()

    @property
    def sentence(self) -> str:
        """The same with the promise's name before it."""
        return f"{say.short(self.name)}: {self.told}"

    @property
    def reported(self) -> str:
        """The sentence for others to read: it speaks of the parent, not to them."""
        return f"{say.short(self.name)}: {self.words} {say.known(self.hows, others=True)}".rstrip()


def patterns(
    promises: Sequence[Promise],
    logged: Iterable[Logged],
    school: School,
    *,
    today: date,
    changes: Sequence[Change] = (),
) -> tuple[Pattern, ...]:
    """What each promise's entries show up to `today`, in the order of `promises`; nothing without entries."""
    entries = by_promise(promises, logged, today=today)
    return tuple(
        each
        for promise in promises
        if entries[promise.id]
        for each in _of(promise, [(entry, what(entry, school)) for entry in entries[promise.id]], changes)
    )


def _of(promise: Promise, times: list[Time], changes: Sequence[Change]) -> Iterator[Pattern]:
    counted = [(entry, kind) for entry, kind in times if kind in COUNTED]
    if len(counted) < ENOUGH:
        words = say.few(len(times), len(times) - len(counted), ENOUGH)
        yield Pattern("few", promise.id, promise.name, "", words)
        return
    missed = [entry for entry, kind in counted if kind == "missed"]
    found = [
        *_streak(promise, times),
        *_weekday(promise, counted, missed),
        *_cause(promise, missed),
        *(_change(promise, counted, *each) for each in changes),
    ]
    yield from found or [Pattern("none", promise.id, promise.name, "", say.none(len(times)))]


def _missed(kind: Kind, promise: Promise, words: str, entries: Sequence[Logged]) -> Pattern:
    """With the days of these misses, and how the parent knows of them."""
    hows: dict[How, int] = {}
    for each in entries:
        hows[each.how] = hows.get(each.how, 0) + 1
    days = tuple(each.day for each in entries)
    return Pattern(kind, promise.id, promise.name, "ask", words, days, tuple(hows.items()))


def _streak(promise: Promise, times: list[Time]) -> Iterator[Pattern]:
    runs = _runs(times, "missed")
    latest = len(runs[-1][0]) >= RUN
    # Of runs of one length the later one: the dates that a reader still remembers.
    entries, excused = runs[-1] if latest else max(reversed(runs), key=lambda each: len(each[0]))
    if len(entries) >= RUN:
        words = say.streak([each.day for each in entries], excused, latest=latest)
        yield _missed("streak", promise, words, entries)
    entries, excused = _runs(times, "happened")[-1]
    if len(entries) >= GOOD_RUN:
        days = tuple(each.day for each in entries)
        yield Pattern("good", promise.id, promise.name, "well", say.good(days, excused), days)


def _runs(times: list[Time], kind: What) -> list[tuple[list[Logged], int]]:
    """Runs of a kind, each with how many excused are left out; the last is the one up to the last note."""
    runs: list[tuple[list[Logged], int]] = []
    run: list[Logged] = []
    within = after = 0
    for entry, each in times:
        if each == kind:
            within += after if run else 0
            after = 0
            run.append(entry)
        elif each == "excused":
            after += 1
        elif run:
            runs.append((run, within))
            run, within = [], 0
    runs.append((run, within + after))
    return runs


def _weekday(promise: Promise, counted: list[Time], missed: list[Logged]) -> Iterator[Pattern]:
    if len(missed) < MISSES:
        return
    times, misses = [0] * 7, [0] * 7
    for entry, kind in counted:
        day = entry.day.weekday()
        times[day] += 1
        misses[day] += kind == "missed"
    hits = max(misses)
    day = misses.index(hits)
    others, other_hits = len(counted) - times[day], len(missed) - hits
    clear = hits * 100 >= SHARE * len(missed) and hits * others >= TIMES * other_hits * times[day]
    if not clear or not others or promise.weekdays == (day,):
        return
    noted = sum(each > 0 for each in times)
    if at_least(hits, times[day], len(missed), len(counted)) * noted < CHANCE:
        words = say.weekday(day, hits, times[day], len(missed), len(counted))
        yield _missed("weekday", promise, words, [each for each in missed if each.day.weekday() == day])


def _cause(promise: Promise, missed: list[Logged]) -> Iterator[Pattern]:
    for reason in TELLING:
        same = [each for each in missed if each.reason == reason]
        if len(same) >= SAME and len(same) * 2 >= len(missed):
            yield _missed("cause", promise, say.cause(reason, len(same), len(missed)), same)


def _change(promise: Promise, counted: list[Time], day: date, words: str) -> Pattern:
    sides = (
        [time for time in counted if time[0].day < day],
        [time for time in counted if time[0].day >= day],
    )
    if min(map(len, sides)) < ENOUGH:
        few = say.few_beside(day, words, len(sides[0]), len(sides[1]), ENOUGH)
        return Pattern("few", promise.id, promise.name, "", few)
    misses = [[entry for entry, kind in side if kind == "missed"] for side in sides]
    before, since = ((len(some), len(side)) for some, side in zip(misses, sides, strict=True))
    less = since[0] * before[1] < before[0] * since[1]
    hits, group = before if less else since
    clear = at_least(hits, group, before[0] + since[0], len(counted)) * 2 < CHANCE
    made = _missed("change", promise, say.change(day, words, before, since, clear), [*misses[0], *misses[1]])
    return replace(made, level=("well" if less else "ask") if clear else "")
