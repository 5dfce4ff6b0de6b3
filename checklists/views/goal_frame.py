"""What a goal's picture covers: its days and levels, their places, and the marks along its side and foot."""

from datetime import date, timedelta

from checklists.model.goal import Review
from checklists.model.words import ENGLISH, long_date
from checklists.record import record

WIDTH, HEIGHT = 340, 230
LEFT, RIGHT, TOP, BOTTOM = 38, 12, 24, 30
_MOST_TICKS = 6
_STEPS = (1, 2, 5)


@record
class Frame:
    """What the picture covers: days as `date.toordinal`; levels, with `step` from one mark to the next."""

    first: int
    last: int
    low: float
    high: float
    step: float

    def x(self, day: float) -> float:
        """A day's place from the left."""
        return round(LEFT + (day - self.first) / (self.last - self.first) * (WIDTH - LEFT - RIGHT), 1)

    def y(self, level: float) -> float:
        """A level's place from the top."""
        share = (level - self.low) / (self.high - self.low)
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)


def frame(found: Review) -> Frame:
    """The days and levels that hold all scores, the start and the target of a goal that has some."""
    days = [each.day.toordinal() for each in found.points]
    levels = [each.level for each in found.points]
    for mark in (found.start, found.target):
        if mark:
            levels.append(mark.level)
            days += [mark.day.toordinal()] if mark.day else []
    if found.leads is not None:
        levels.append(found.leads)
    first, last = min(days), max(days)
    if last - first < 14:
        first, last = first - 7, last + 7
    low, high = (0.0, found.scale.of) if found.scale.of else (min(levels), max(levels))
    if low < high / 2 or low == high:
        low = 0.0
    high = high if high > low else low + 1
    step = _step(high - low)
    return Frame(first, last, low // step * step, found.scale.of or -(-high // step) * step, step)


def _step(span: float) -> float:
    """1, 2 or 5 times a power of ten, so that the axis has a handful of marks."""
    size = 0.001
    while True:
        for each in _STEPS:
            if span / (each * size) <= _MOST_TICKS - 1:
                return each * size
        size *= 10


def dates(frame: Frame) -> list[tuple[int, str]]:
    """A handful of days along the foot, as `date.toordinal`, with their words.

    The first of months, or single days where there are few weeks.
    """
    first, last = date.fromordinal(frame.first), date.fromordinal(frame.last)
    if frame.last - frame.first < 70:
        every = max(7, -(-(frame.last - frame.first) // 28) * 7)
        days = [first + timedelta(each) for each in range(0, frame.last - frame.first + 1, every)]
        return [(each.toordinal(), f"{_month(each)} {each.day}") for each in days][1:]
    months = [
        date(index // 12, index % 12 + 1, 1)
        for index in range(first.year * 12 + first.month, last.year * 12 + last.month)
    ]
    every = -(-len(months) // 5)
    shown = months[::every]
    years = [shown[0].year if len(months) <= 12 else 0, *(each.year for each in shown)]
    return [
        (day.toordinal(), f"{_month(day)} {day.year}" if day.year != before else _month(day))
        for before, day in zip(years, shown, strict=False)
    ]


def _month(day: date) -> str:
    return long_date(day, ENGLISH)[:3]
