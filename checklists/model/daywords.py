"""Days as people write them, found in a line: "Nov 25-27", "11/26/26", "Dec 21 to Jan 1", "Oct 9, 12"."""

import re
from datetime import date
from functools import lru_cache

from checklists.model.daytokens import (
    MONTH,
    NOT_THE_DATES_OWN,
    WEEKDAY,
    Token,
    is_counted,
    number_of,
    prepared,
    tokens,
    year_of,
)
from checklists.record import record, replace


@record
class Written:
    """A day as it stands in the text. `year` is None where it names none; `weekday` 0 is Monday."""

    year: int | None
    month: int
    day: int
    weekday: int | None = None
    last_weekday: int | None = None


@record
class Span:
    """One day, or from the first to the last; `columns` where a table has one beside the other."""

    first: Written
    last: Written
    columns: bool = False


@record
class Group:
    """Spans that stand together, and their place in the line (characters)."""

    spans: tuple[Span, ...]
    start: int
    end: int


@lru_cache(maxsize=1000)
def groups(line: str, month: int | None = None) -> tuple[Group, ...]:
    """The days that a line names. `month` is the heading's above it, for lines such as "25-27 Break".

    Kept, as a text's lines are looked at several times: alone, and with those before and after them.
    """
    reader = _Reader(prepared(tokens(line), month))
    found, at = [], 0
    while at < len(reader.all):
        read = reader.group(at)
        if read:
            spans, after = read
            found.append(Group(tuple(spans), reader.all[at].start, reader.all[after - 1].end))
        at = read[1] if read else at + 1
    return tuple(found)


class _Reader:
    """Reads days from a list of tokens; each method gives what it read and the place after it, or None."""

    def __init__(self, all: list[Token]) -> None:
        self.all = all

    def kind(self, at: int) -> str:
        return self.all[at].kind if at < len(self.all) else ""

    def said(self, at: int) -> str:
        return self.all[at].said if at < len(self.all) else ""

    def skip(self, at: int, *kinds: str, said: str = "") -> int:
        """The place after one token of these kinds, or with these words, if one is there."""
        return at + 1 if self.kind(at) in kinds or (said and self.said(at) == said) else at

    def weekday(self, at: int) -> tuple[int | None, int | None, int]:
        """A weekday's name or two ("Wed-Fri,"), also in brackets."""
        begin = self.skip(at, said="(")
        reason = at > 0 and self.said(at - 1) in NOT_THE_DATES_OWN
        if self.kind(begin) != "weekday" or reason:
            return None, None, at
        first, last = WEEKDAY[self.said(begin)], None
        after = self.skip(begin + 1, said=".")
        if self.kind(after) in ("range", "list") and self.kind(after + 1) == "weekday":
            last = WEEKDAY[self.said(after + 1)]
            after = self.skip(after + 2, said=".")
        if begin > at:
            after = self.skip(after, said=")")
        return first, last, after

    def year(self, at: int) -> tuple[int | None, int]:
        """A year, also after a comma."""
        begin = self.skip(at, said=",")
        return (year_of(self.said(begin)), begin + 1) if self.kind(begin) == "year" else (None, at)

    def single(self, at: int) -> tuple[Written, int] | None:
        """One whole day."""
        weekday, last_weekday, after = self.weekday(at)
        if after > at:
            after = self.skip(after, "list", "tab")
        read = self.numbers(after) or self.named(after)
        if not read:
            return None
        day, after = read
        if weekday is None:
            weekday, last_weekday, after = self.weekday_after(after)
        return replace(day, weekday=weekday, last_weekday=last_weekday), after

    def weekday_after(self, at: int) -> tuple[int | None, int | None, int]:
        """A weekday behind its day, unless it belongs to the next day: "Nov 25, Fri Nov 27"."""
        begin = self.skip(at, said=",")
        weekday, last_weekday, after = self.weekday(begin)
        after_all = self.skip(after, "list")
        is_own = begin == at and after_all > after  # "Nov 25 Wed, Nov 26"
        belongs_to_next = not is_own and (self.numbers(after_all) or self.named(after_all))
        return (None, None, at) if weekday is None or belongs_to_next else (weekday, last_weekday, after)

    def numbers(self, at: int) -> tuple[Written, int] | None:
        """A day in digits: 2026-11-26, 11/26, 11/26/26, 11-26-26, 11.26.2026."""
        if self.kind(at) not in ("iso", "slash", "three"):
            return None
        parts = re.split(r"[-/.]", self.said(at))
        if self.kind(at) == "iso":
            return Written(int(parts[0]), int(parts[1]), int(parts[2])), at + 1
        year = year_of(parts[2]) if len(parts) == 3 else None
        return Written(year, int(parts[0]), int(parts[1])), at + 1

    def named(self, at: int) -> tuple[Written, int] | None:
        """A day with its month's name: Nov. 26th, 2026; 26 Nov; 26 de noviembre de 2026."""
        if self.kind(at) == "month":
            number = self.skip(self.skip(at + 1, said="."), "filling")
            if self.kind(number) != "num":
                return None
            month, after = at, number + 1
        elif self.kind(at) == "num":
            month = self.skip(at + 1, "filling")
            if self.kind(month) != "month" or self.kind(self.skip(month + 1, said=".")) == "num":
                return None
            number, after = at, self.skip(self.skip(month + 1, said="."), "filling")
        else:
            return None
        year, after = self.year(after)
        return Written(year, MONTH[self.said(month)], number_of(self.said(number))), after

    def bare(self, at: int, of: Written) -> tuple[Written, int] | None:
        """A day of the same month, by its number alone: the 27 of "Nov 25-27"."""
        _, _, at = self.weekday(at)
        at = self.skip(self.skip(at, "list"), "filling")
        if self.kind(at) != "num":
            return None
        tight = at > 0 and self.all[at - 1].end == self.all[at].start and self.said(at).isdigit()
        if is_counted(self.all, at) and not (tight and self.kind(at - 1) == "range"):
            return None
        year, after = self.year(at + 1)
        return Written(year, of.month, number_of(self.said(at))), after

    def day_first(self, at: int) -> tuple[list[Span], int] | None:
        """ "25-27 November", the month behind both."""
        if (self.kind(at), self.kind(at + 1), self.kind(at + 2)) != ("num", "range", "num"):
            return None
        read = self.named(at + 2)
        if not read:
            return None
        last, after = read
        return [Span(replace(last, day=number_of(self.said(at))), last)], after

    def group(self, at: int) -> tuple[list[Span], int] | None:
        """All days that stand together."""
        early = self.day_first(at)
        if early:
            return early
        read = self.single(at)
        if not read:
            return None
        first, after = read
        spans = [Span(first, first)]
        while more := self.more(spans, after):
            after = more
        return spans, after

    def more(self, spans: list[Span], at: int) -> int | None:
        """Takes one more day in: the last span's end, or one of its own. Gives the place after it."""
        before = spans[-1]
        is_one = before.first is before.last
        kind = self.kind(at)
        if kind not in ("range", "list", "tab") or (kind != "list" and not is_one):
            return None
        begin = self.skip(at + 1, "list") if kind == "list" else at + 1  # ", and"
        begin = self.skip(begin, "filling")
        read = self.single(begin) or (self.bare(begin, before.last) if kind != "tab" else None)
        if not read:
            return None
        day, after = read
        if kind == "list":
            spans.append(Span(day, day))
        else:
            spans[-1] = Span(before.first, day, columns=kind == "tab")
        return after


def in_school_year(written: Written, year: int) -> int:
    """The year of a day; without one it is of the school year that begins in `year`: August to July."""
    return written.year or (year if written.month >= 8 else year + 1)


def days(span: Span, year: int) -> tuple[date, date]:
    """First and last day of a span. Raises ValueError when one is no day of the calendar."""
    first, last = span.first, span.last
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - (first.month > last.month))
    if last.year is None and first.year is not None:
        last = replace(last, year=first.year + (last.month < first.month))
    return _day(first, year), _day(last, year)


def _day(written: Written, year: int) -> date:
    return date(in_school_year(written, year), written.month, written.day)
