"""What is noted, put into its periods: delivered first, then excused, then documented as not given."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Literal

from checklists.model.log import CATEGORIES, EXCUSED, OUTCOMES, How, Logged, Outcome, Reason
from checklists.model.periods import NO_SCHOOL, PROMISE, REPORT, RUNNING, Off, Plan
from checklists.record import record

Beyond = Literal["more", "full", "off", "report", "promise"]
"""Why an entry is in no bucket: more was given than promised; the promise is full without it; nothing was
promised on that day; it is outside of the report's days; or of the promise's."""
_OUTSIDE: dict[int, Beyond] = {NO_SCHOOL: "off", REPORT: "report", PROMISE: "promise"}
Part = tuple[Logged, int, int, Reason]
"""An entry, its period, its units that did not take place, and why."""


@record
class Filled:
    """What was counted. `parts`: a day, units promised from then on, and those delivered, excused and missed.

    `reasons` are of all that was not delivered, `hows` of documented misses. `beyond`: entries with what was
    above, and why; of one outside, all it holds. `partly`: how many say nothing of how much was given.
    """

    parts: tuple[tuple[date, int, int, int, int], ...]
    reasons: dict[Reason, int]
    hows: dict[How, int]
    outcomes: dict[Outcome, int]
    beyond: tuple[tuple[Logged, int, Beyond], ...]
    running: tuple[Logged, ...]
    partly: int


def why_not(entry: Logged, off: Off) -> Reason:
    """Why it did not take place: "closed" on a day without school, whatever was noted.

    If that day off is only guessed, the parent's own reason tells more.
    """
    away = off(entry.day)
    return "closed" if away and not (away[1] and entry.reason) else entry.reason


def measure(entry: Logged, plan: Plan) -> tuple[int, int]:
    """Units that took place, and units that did not.

    Of "partly" without minutes, and of what the parent does not know, neither is known.
    """
    outcome, minutes = entry.outcome, entry.minutes
    if outcome == "not":
        return 0, plan.units
    if outcome == "happened":
        return (minutes if plan.timed and minutes is not None else plan.units), 0
    if outcome == "unknown" or minutes is None or not plan.timed:
        return 0, 0
    return minutes, max(0, plan.units - minutes)


def fill(plan: Plan, entries: Sequence[Logged], off: Off) -> Filled:
    """Each entry of this promise in its period, for entries in the order of their days.

    In each period what was given is taken off the promise first, then what was excused, then what is noted as
    not given: the order that claims least. What is above the promise is set against no other period.
    """
    room = _Room(plan)
    outcomes: dict[Outcome, int] = dict.fromkeys(OUTCOMES, 0)
    beyond: dict[str, tuple[Logged, int, Beyond]] = {}
    running: list[Logged] = []
    excused: list[Part] = []
    missed: list[Part] = []
    partly = 0
    for entry in entries:
        place = plan.place(entry.day)
        given, left = measure(entry, plan)
        if place == RUNNING:
            running.append(entry)
        elif place < 0:
            beyond[entry.id] = entry, given or left, _OUTSIDE[place]
        else:
            outcomes[entry.outcome] += 1
            partly += entry.outcome == "partly" and not given and not left
            if above := room.put(place, 0, given):
                beyond[entry.id] = entry, above, "more"
            reason = why_not(entry, off) if left else ""
            if left and plan.by_days and reason == "closed" and off(entry.day):
                beyond[entry.id] = entry, left, "off"
            elif left:
                (excused if CATEGORIES[reason] in EXCUSED else missed).append((entry, place, left, reason))
    reasons: Counter[Reason] = Counter()
    hows: Counter[How] = Counter()
    for bucket, parts in enumerate((excused, missed), 1):
        for entry, place, left, reason in parts:
            if above := room.put(place, bucket, left):
                beyond.setdefault(entry.id, (entry, above, "full"))
            reasons[reason] += left - above
            if bucket > 1:
                hows[entry.how] += left - above
    return Filled(
        parts=tuple(
            (each.first, each.units, given, away, not_given)
            for each, (given, away, not_given) in zip(plan.periods, room.done, strict=True)
        ),
        reasons=dict(+reasons),
        hows=dict(+hows),
        outcomes=outcomes,
        beyond=tuple(sorted(beyond.values(), key=lambda each: each[0].day)),
        running=tuple(running),
        partly=partly,
    )


def noted(plan: Plan, entries: Sequence[Logged], off: Off, *, today: date) -> Filled:
    """The times that are noted of a promise without a number: each is promised because it is noted.

    Of "partly" and of what the parent does not know there is no record of how much was given.
    """
    outcomes: dict[Outcome, int] = dict.fromkeys(OUTCOMES, 0)
    beyond: list[tuple[Logged, int, Beyond]] = []
    running: list[Logged] = []
    parts: list[tuple[date, int, int, int, int]] = []
    reasons: Counter[Reason] = Counter()
    hows: Counter[How] = Counter()
    for entry in entries:
        place = plan.place(entry.day)
        if place != RUNNING:
            beyond.append((entry, 1, _OUTSIDE[place]))
        elif entry.day > today:
            running.append(entry)
        else:
            outcomes[entry.outcome] += 1
            reason = why_not(entry, off)
            is_missed = entry.outcome == "not" and CATEGORIES[reason] not in EXCUSED
            is_excused = entry.outcome == "not" and not is_missed
            parts.append((entry.day, 1, int(entry.outcome == "happened"), int(is_excused), int(is_missed)))
            reasons[reason] += entry.outcome == "not"
            hows[entry.how] += is_missed
    return Filled(
        parts=tuple(parts),
        reasons=dict(+reasons),
        hows=dict(+hows),
        outcomes=outcomes,
        beyond=tuple(beyond),
        running=tuple(running),
        partly=outcomes["partly"],
    )


class _Room:
    """What is left of the promise of each period, and what was taken off it."""

    def __init__(self, plan: Plan) -> None:
        self.left = [each.units for each in plan.periods]
        self.done = [[0, 0, 0] for _ in self.left]

    def put(self, place: int, bucket: int, units: int) -> int:
        """Take these units off a period's promise; what is above it comes back."""
        taken = min(units, self.left[place])
        self.left[place] -= taken
        self.done[place][bucket] += taken
        return units - taken
