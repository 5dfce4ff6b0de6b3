"""Promised time in four buckets that are never mixed: delivered, excused, documented miss, no record."""

from datetime import date
from typing import Literal

from checklists.model.log import Category, How, Logged, Reason
from checklists.model.promise import Promise
from checklists.model.school import Closure
from checklists.record import record

Unit = Literal["minutes", "times"]


@record
class Four:
    """Of one unit. `no_record` is what is left of the promise when all that is noted was taken off it."""

    delivered: int = 0
    excused: int = 0
    missed: int = 0
    no_record: int = 0

    @property
    def promised(self) -> int:
        """The sum of the four."""
        return self.delivered + self.excused + self.missed + self.no_record


@record
class Reviewed:
    """One promise, counted from `first` to `last`.

    `periods`: such as 14 weeks. `skipped`: days off that took something off the promise, with why. `short`:
    first days of periods with fewer school days than usual, counted whole. `months`: the first day of each
    with its part. `reasons`, `categories` and `hows`: units not delivered by each; categories hold
    "unaccounted" too, and their sum with what was delivered is what was promised. `beyond`: entries above the
    promise of their period, or outside of its days; in no bucket. `running`: the period that is not over, in
    no bucket. `said`: how it was counted, sentence by sentence.
    """

    promise: Promise
    unit: Unit
    first: date
    last: date
    periods: int
    total: Four
    months: tuple[tuple[date, Four], ...]
    reasons: tuple[tuple[Reason, int], ...]
    categories: tuple[tuple[Category, int], ...]
    hows: tuple[tuple[How, int], ...]
    skipped: tuple[Closure, ...]
    short: tuple[date, ...]
    beyond: tuple[Logged, ...]
    running: tuple[Logged, ...]
    said: tuple[str, ...]
