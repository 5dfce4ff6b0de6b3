"""A school's calendar as a district's page has it: text in, a row for each line out; no guess is unsaid."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from checklists.model import dayoff
from checklists.model.dayoff import BARE, CLOSED, FIRST, HOLIDAY, LAST, MAKE_UP, MIXED, OTHER, PART, SCHOOL
from checklists.model.daytokens import WEEKDAYS, heading
from checklists.model.daywords import Span, Written, days, groups
from checklists.model.words import ENGLISH, long_date
from checklists.record import record, replace

UNREAD = "unread"
TAKEN = (FIRST, LAST, CLOSED, HOLIDAY)
"""Kinds that go into the calendar."""
LONGEST = 20_000
MOST_LINES = 700
"""Characters and lines of a text; a year’s calendar has some 5,000 in 100. More keeps a phone waiting."""
LONGEST_LINE = 300
_LONGEST_BROKEN = 120
MOST_ROWS = 600
TOO_LONG = "That is a lot of text. Please paste only the part that lists the days off."
NOTHING = "We found no day in this text. Please paste the lines that list the days off, with their dates."
_NOTES = {
    SCHOOL: "A short day or a return day is a school day, so it is left out.",
    OTHER: "This does not say that there is no school, so it is left out. Tick it if there is none.",
    PART: "This names only one end of a break. Please add the break below, with its first and last day.",
    MIXED: "This line speaks of no school and of a short day. Tick it if there is no school all day.",
    MAKE_UP: "A make-up day has school only if it is used. Tick it if there is no school.",
    BARE: "This line does not say why. Tick it if there is no school.",
}
_COLUMNS = "We read the two dates as the first and the last day."
_TWO = "The text names more than one such day. Tick the one that is right for your child."
TWICE = "These days are in the list above already."
KNOWN = "These days are in your calendar already."
_NO_SUCH_DAY = "There is no such day in the calendar."
_JOINED = re.compile(r"(?:[-–—&,]|\b(?:to|through|thru|and|until))\s*\Z", re.I)
_BREAKS = re.compile(r"[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]|\r\n?|\n")
_PARTS = re.compile(r"[;•●▪◦‣]")
_NUMBER = re.compile(r"[0-9]{1,2}\b")
_ISO = "([0-9]{4}-[0-9]{2}-[0-9]{2})"
_CANONICAL = re.compile(f"(closed|holiday) {_ISO}(?:/{_ISO})?(?: (.*))?|year {_ISO}?/{_ISO}?")


@record
class Row:
    """One line and what was read in it. `first` and `last` are None where no day was read.

    `note` says in one sentence what the parent should know, or "". `sure`: it is ticked from the start.
    """

    kind: str
    text: str
    first: date | None = None
    last: date | None = None
    reason: str = ""
    note: str = ""
    sure: bool = False


def is_too_long(text: str) -> bool:
    """Whether a text is longer than a calendar is, and would take long to read."""
    return len(text) > LONGEST or len(_PARTS.split(text)) + len(_BREAKS.split(text)) > MOST_LINES


def read(text: str, year: int) -> tuple[Row, ...]:
    """What stands in the text for the school year that begins in `year`, in the order of the text."""
    rows: list[Row] = []
    others: list[str] = []
    for line in _BREAKS.split(text):
        own = _canonical(line.strip(), year)
        if own:
            rows += [*_read(others, year), *own]
            others = []
        else:
            others += (part[:LONGEST_LINE].strip(" \xa0\u200b") for part in _PARTS.split(line))
    rows += _read(others, year)
    return ticked(rows[:MOST_ROWS])


def ticked(rows: Sequence[Row], known: Sequence[Row] = ()) -> tuple[Row, ...]:
    """The rows; none is ticked whose days stand before it, or in the calendar (`known`), already."""
    return tuple(_once(_alone(rows), known))


def _read(lines: Iterable[str], year: int) -> Iterator[Row]:
    """The rows of lines as people write them. A month's name alone in a line is a heading."""
    month: tuple[int, int | None] | None = None
    for line in _with_reasons(_whole(lines)):
        named = heading(line)
        if named:
            month = named
        else:
            yield from _line(line, year, month)


def _whole(lines: Iterable[str]) -> list[str]:
    """The lines, those put together that a page or a PDF broke in two."""
    joined: list[str] = []
    for line in lines:
        is_short = bool(joined) and len(joined[-1]) < _LONGEST_BROKEN
        if is_short and _JOINED.search(joined[-1]) and groups(joined[-1]) and _begins_with_day(line):
            joined[-1] = f"{joined[-1]} {line}"[:LONGEST_LINE]
        else:
            joined.append(line)
    return joined


def _begins_with_day(line: str) -> bool:
    return any(each.start == 0 for each in groups(line)) or _NUMBER.match(line) is not None


def _with_reasons(lines: Sequence[str]) -> Iterator[str]:
    """Blocks of lines where days and their reasons stand by turns come out with both in one line."""
    block: list[str] = []
    for line in [*lines, ""]:
        if line and not heading(line):
            block.append(line)
            continue
        yield from _turns(block)
        block = []
        if line:
            yield line


def _turns(block: Sequence[str]) -> Iterator[str]:
    """One block's lines. A day alone takes the words after it, or those before if the block begins so."""
    bare = [_is_bare(line) for line in block]
    words = [not found and not groups(line) for line, found in zip(block, bare, strict=True)]
    before = bool(block) and words[0] and bare[-1]
    near = {at: at - 1 if before else at + 1 for at, found in enumerate(bare) if found}
    near = {at: other for at, other in near.items() if 0 <= other < len(block) and words[other]}
    used = set(near.values())
    for at, line in enumerate(block):
        if at in near:
            yield f"{line}: {block[near[at]]}"
        elif at not in used:
            yield line


def _is_bare(line: str) -> bool:
    """Whether a line names days and nothing else."""
    found = groups(line)
    return bool(found) and not dayoff.reason(_without(line, [(each.start, each.end) for each in found]))


def _without(line: str, places: Iterable[tuple[int, int]]) -> str:
    for start, end in sorted(places, reverse=True):
        line = f"{line[:start]} \t {line[end:]}"
    return line


def _canonical(line: str, year: int) -> list[Row]:
    """The rows of a line as this site writes it: "closed 2026-11-25/2026-11-27 Thanksgiving break"."""
    match = _CANONICAL.fullmatch(line)
    if not match:
        return []
    kind, first, last, reason, begin, end = match.groups()
    try:
        if kind:
            days = date.fromisoformat(first), date.fromisoformat(last or first)
            return [_checked(Row(kind, line, *days, reason or dayoff.NO_SCHOOL, sure=True), year)]
        ends = [(FIRST, date.fromisoformat(begin))] if begin else []
        ends += [(LAST, date.fromisoformat(end))] if end else []
    except ValueError:
        return [Row(UNREAD, line, note=_NO_SUCH_DAY)]
    return [_checked(Row(kind, line, day, day, sure=True), year) for kind, day in ends]


def _line(line: str, year: int, month: tuple[int, int | None] | None) -> list[Row]:
    """The rows of one line: one for each day or run of days that it names."""
    found = groups(line, month[0] if month else None)
    if not found:
        return [Row(UNREAD, line)] if any(map(str.isalnum, line)) else []
    words = _words_of(line, [(each.start, each.end) for each in found])
    return [
        _row(line, span, said, year, month)
        for group, said in zip(found, words, strict=True)
        for span in group.spans
    ]


def _words_of(line: str, places: Sequence[tuple[int, int]]) -> list[str]:
    """The words that go with each day: those before it where the line begins with words, else those after."""
    ends = [0, *(end for _, end in places)]
    starts = [*(start for start, _ in places), len(line)]
    between = [line[end:start] for end, start in zip(ends, starts, strict=True)]
    if len(places) == 1:
        return [" \t ".join(between)]
    if dayoff.reason(between[0]):
        words = [*between[:-2], " \t ".join(between[-2:])]
        order = range(1, len(words))
    else:
        words = between[1:]
        order = range(len(words) - 2, -1, -1)
    near = -1 if dayoff.reason(between[0]) else 1
    for at in order:  # "No school Nov 25 Wed, Nov 26": the same words go with both
        words[at] = words[at] if dayoff.reason(words[at]) else words[at + near]
    return words


def _row(text: str, span: Span, words: str, year: int, month: tuple[int, int | None] | None) -> Row:
    kind = dayoff.kind(words)
    if month and month[1]:
        span = Span(_of_heading(span.first, month), _of_heading(span.last, month), span.columns)
    try:
        first, last = days(span, year)
    except ValueError:
        return Row(UNREAD, text, note=_NO_SUCH_DAY)
    if kind == FIRST and first.month in (6, 7) and span.first.year is None:
        first = last = first.replace(year=year)  # a year that starts early; as any other day it would end it
    row = judged(text, first, last, words, year)
    if span.columns:
        row = replace(row, note=row.note or _COLUMNS)
    wrong = _wrong_weekday(first, span.first.weekday) or _wrong_weekday(last, span.first.last_weekday)
    if wrong:
        row = replace(row, note=row.note if row.kind == UNREAD else wrong, sure=False)
    return row


def judged(text: str, first: date, last: date, words: str, year: int) -> Row:
    """The row of a line with these days, by the words beside them."""
    kind, reason = dayoff.kind(words), dayoff.reason(words)
    note, is_taken = _NOTES.get(kind, ""), kind in TAKEN
    return _checked(Row(kind, text, first, last, reason or dayoff.NO_SCHOOL, note, is_taken), year)


def _of_heading(written: Written, month: tuple[int, int | None]) -> Written:
    """A day of the heading's month, with the year that the heading names."""
    is_its_own = written.year is None and written.month == month[0]
    return replace(written, year=month[1]) if is_its_own else written


def _wrong_weekday(day: date, weekday: int | None) -> str:
    if weekday is None or day.weekday() == weekday:
        return ""
    return (
        f"{long_date(day, ENGLISH)} is a {WEEKDAYS[day.weekday()]}, and this says {WEEKDAYS[weekday]}. "
        "Is it the calendar of another year?"
    )


def _checked(row: Row, year: int) -> Row:
    """The row, or what is wrong with its days: they end before they begin, or are of another school year."""
    assert row.first
    assert row.last
    if row.last < row.first:
        return Row(UNREAD, row.text, note="The last day comes before the first.")
    if not (date(year, 6, 1) <= row.first and row.last <= date(year + 1, 7, 31)):
        return Row(UNREAD, row.text, note=f"This is not in the school year {year}-{(year + 1) % 100:02}.")
    return row


def _alone(rows: Sequence[Row]) -> list[Row]:
    """Where several different first or last days stand in the text, none is ticked."""
    for kind in (FIRST, LAST):
        if len({each.first for each in rows if each.kind == kind}) > 1:
            rows = [replace(each, sure=False, note=_TWO) if each.kind == kind else each for each in rows]
    return list(rows)


def _once(rows: Iterable[Row], known: Sequence[Row]) -> Iterator[Row]:
    """Days that are in the list or in the calendar already are not ticked again."""
    seen: list[Row] = []
    for row in rows:
        kept = row.sure and any(_holds(each, row) for each in known)
        again = row.sure and any(_holds(each, row) for each in seen)
        if row.sure and not (kept or again):
            seen.append(row)
        yield replace(row, sure=False, note=KNOWN if kept else TWICE) if kept or again else row


def _holds(one: Row, other: Row) -> bool:
    """Whether the days of `other` are among those of `one`, in the same part of the calendar."""
    if {one.kind, other.kind} & {FIRST, LAST}:
        return one.kind == other.kind and one.first == other.first
    assert one.first
    assert one.last
    assert other.first
    assert other.last
    return one.first <= other.first and other.last <= one.last
