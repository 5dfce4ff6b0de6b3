"""A goal's picture: the aim line, the scores and their trend over time, drawn as SVG by classes alone.

The page's rules for content forbid inline style. Nothing rests on color: scores on or ahead of the line are
round and filled, those behind are hollow diamonds; the aim line is whole, the trend is broken.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from checklists.model.goal import Review, aimed
from checklists.model.trend import Line
from checklists.model.words import ENGLISH, long_date
from checklists.record import record
from checklists.views.html import Html, el

TITLE = "goal-picture"
WIDTH, HEIGHT = 340, 230
_LEFT, _RIGHT, _TOP, _BOTTOM = 38, 12, 24, 30
_MOST_TICKS = 6
_LONGEST_UNIT = 40
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
        return round(_LEFT + (day - self.first) / (self.last - self.first) * (WIDTH - _LEFT - _RIGHT), 1)

    def y(self, level: float) -> float:
        """A level's place from the top."""
        share = (level - self.low) / (self.high - self.low)
        return round(HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM), 1)


def picture(found: Review) -> Html | None:
    """The picture and what its marks mean; None while there is neither a line nor a score."""
    if not found.points and not found.aim:
        return None
    frame = _frame(found)
    drawn = [*_axes(found, frame), *_lines(found, frame), *_scores(found, frame)]
    svg = el(
        "svg",
        el("title", f"Scores of the goal{f' “{found.name}”' if found.name else ''} over time", id=TITLE),
        el("desc", told(found), id=f"{TITLE}-told"),
        *drawn,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        aria_labelledby=f"{TITLE} {TITLE}-told",
        class_="iep-goal-picture",
    )
    return el("figure", svg, _key(found), class_="iep-goal-figure")


def told(found: Review) -> str:
    """The picture in words."""
    parts = []
    if found.aim and found.start and found.target and found.start.day and found.target.day:
        ends = (found.start, found.target)
        first, last = (
            f"{found.scale.says(end.level)} on {long_date(end.day, ENGLISH)}" for end in ends if end.day
        )
        parts.append(f"An aim line from {first} to {last}.")
    if found.points:
        one, last_one = found.points[0], found.points[-1]
        parts.append(
            f"{len(found.points)} score{'s' if len(found.points) > 1 else ''}, from "
            f"{found.scale.says(one.level)} on {long_date(one.day, ENGLISH)} to "
            f"{found.scale.says(last_one.level)} on {long_date(last_one.day, ENGLISH)}."
        )
    parts.append("Each score stands in the table below.")
    return " ".join(parts)


def _frame(found: Review) -> Frame:
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


def _axes(found: Review, frame: Frame) -> Iterator[Html]:
    unit = "percent" if found.scale.percent else found.scale.unit
    if found.scale.of and not found.scale.percent:
        unit = found.scale.says(found.scale.of).partition(" ")[2]
    if len(unit) > _LONGEST_UNIT:
        unit = f"{unit[:_LONGEST_UNIT]}…"
    yield el("text", unit, x=2, y=12, class_="iep-axis-words")
    for count in range(int((frame.high - frame.low) / frame.step + 0.01) + 1):
        level = frame.low + count * frame.step
        y = frame.y(level)
        yield el("path", d=f"M{_LEFT} {y}H{WIDTH - _RIGHT}", class_="iep-grid")
        text = f"{level:.3f}".rstrip("0").rstrip(".")
        yield el("text", text, x=_LEFT - 5, y=str(y + 4), class_="iep-axis-words iep-axis-end")
    for day, words in _dates(frame):
        x = frame.x(day)
        yield el("path", d=f"M{x} {HEIGHT - _BOTTOM}v5", class_="iep-tick")
        yield el("text", words, x=str(x), y=HEIGHT - _BOTTOM + 18, class_="iep-axis-words iep-axis-middle")


def _dates(frame: Frame) -> list[tuple[int, str]]:
    """A handful of days along the foot: the first of months, or single days where there are few weeks."""
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


def _lines(found: Review, frame: Frame) -> Iterator[Html]:
    start, target = found.start, found.target
    if found.aim and start and target and start.day and target.day:
        x1, x2 = frame.x(start.day.toordinal()), frame.x(target.day.toordinal())
        d = f"M{x1} {frame.y(start.level)}L{x2} {frame.y(target.level)}"
        after = f"H{frame.x(frame.last)}" if frame.last > target.day.toordinal() else ""
        yield el("path", d=d + after, class_="iep-aim")
    if found.path:
        first, last = found.points[0].day.toordinal(), found.points[-1].day.toordinal()
        if found.leads is not None and target and target.day:
            last = target.day.toordinal()
        one, other = _cut(found.path, frame, first, last)
        d = f"M{frame.x(one)} {frame.y(found.path.at(one))}L{frame.x(other)} {frame.y(found.path.at(other))}"
        yield el("path", d=d, class_="iep-trend")


def _cut(line: Line, frame: Frame, first: float, last: float) -> tuple[float, float]:
    """The part of the days in which the line is inside the picture."""
    if not line.slope:
        return first, last
    at_low, at_high = ((level - line.start) / line.slope for level in (frame.low, frame.high))
    enters, leaves = min(at_low, at_high), max(at_low, at_high)
    return min(max(first, enters), last), max(min(last, leaves), first)


def _scores(found: Review, frame: Frame) -> Iterator[Html]:
    for each in found.points:
        x, y = frame.x(each.day.toordinal()), frame.y(each.level)
        yield _behind(x, y) if each.gap is not None and each.gap < 0 else _score(x, y)


def _score(x: float, y: float) -> Html:
    return el("circle", cx=str(x), cy=str(y), r=4, class_="iep-score")


def _behind(x: float, y: float) -> Html:
    return el("path", d=f"M{x} {y}m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z", class_="iep-score-behind")


def _key(found: Review) -> Html:
    """What each mark means, for those that stand in the picture."""
    line = "M1 7H27"
    gaps = [each.gap for each in found.points]
    marks = (
        (bool(found.aim), el("path", d=line, class_="iep-aim"), "Aim line"),
        (bool(found.path), el("path", d=line, class_="iep-trend"), "Where the scores lead"),
        (any(gap is None for gap in gaps), _score(14, 7), "Score"),
        (any(gap is not None and gap >= 0 for gap in gaps), _score(14, 7), "Score on the line or ahead"),
        (any(gap is not None and gap < 0 for gap in gaps), _behind(14, 7), "Score behind the line"),
    )
    return el(
        "figcaption",
        *(
            el("span", el("svg", mark, viewBox="0 0 28 14", aria_hidden="true"), " ", words)
            for there, mark, words in marks
            if there
        ),
        class_="iep-goal-key",
    )


def table(found: Review) -> Html:
    """The same in a table: each day, its score as typed, the aim line's level that day, who counted."""
    who = any(each.who for each in found.points)
    head = ("Day", "Score", "Aim line", "Who counted")[: 4 if who else 3]
    rows = []
    for each in found.points:
        level = aimed(found, each.day)
        cells = (
            each.typed,
            f"about {found.scale.about(level)}" if level is not None else "none yet",
            *([each.who] if who else []),
        )
        rows.append(
            el(
                "tr",
                el("th", long_date(each.day, ENGLISH), scope="row"),
                *(el("td", cell) for cell in cells),
            )
        )
    return el(
        "table",
        el("thead", el("tr", *(el("th", each, scope="col") for each in head))),
        el("tbody", *rows),
        class_="iep-goal-table",
    )
