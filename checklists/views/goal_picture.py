"""A goal's picture: the aim line, the scores and their trend over time.

Nothing rests on color: scores on or ahead of the line are round and filled, those behind are hollow diamonds;
the aim line is whole, the trend is broken.
"""

from collections.abc import Iterator

from checklists.model import trend
from checklists.model.document import Dot, Line, Picture, Shape, Words
from checklists.model.goal import Review, aimed
from checklists.model.words import ENGLISH, long_date
from checklists.record import replace
from checklists.views import drawing
from checklists.views.goal_frame import BOTTOM, HEIGHT, LEFT, RIGHT, WIDTH, Frame, dates, frame
from checklists.views.html import Html, el

TITLE = "goal-picture"
_LONGEST_UNIT = 40
_KEY_ROW = 16


def picture(found: Review) -> Html | None:
    """The picture and what its marks mean; None while there is neither a line nor a score."""
    made = _plain(found)
    if made is None:
        return None
    svg = drawing.svg(made, id=TITLE, class_="iep-goal-picture")
    return el("figure", svg, _caption(found), class_="iep-goal-figure")


def drawn(found: Review) -> Picture | None:
    """The picture for a report, with what its marks mean below it; None as `picture`."""
    made = _plain(found)
    if made is None:
        return None
    shapes = [*made.shapes]
    for row, (mark, words) in enumerate(_key(found)):
        y = HEIGHT + 8 + row * _KEY_ROW
        shapes += [_moved(mark, LEFT, y - 7), Words(LEFT + 36, y + 4, words)]
    return replace(made, height=HEIGHT + 4 + _KEY_ROW * len(_key(found)), shapes=tuple(shapes))


def _plain(found: Review) -> Picture | None:
    if not found.points and not found.aim:
        return None
    placed = frame(found)
    return Picture(
        title=f"Scores of the goal{f' “{found.name}”' if found.name else ''} over time",
        told=told(found),
        width=WIDTH,
        height=HEIGHT,
        shapes=(*_axes(found, placed), *_lines(found, placed), *_scores(found, placed)),
    )


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


def _axes(found: Review, placed: Frame) -> Iterator[Shape]:
    unit = "percent" if found.scale.percent else found.scale.unit
    if found.scale.of and not found.scale.percent:
        unit = found.scale.says(found.scale.of).partition(" ")[2]
    if len(unit) > _LONGEST_UNIT:
        unit = f"{unit[:_LONGEST_UNIT]}…"
    levels = [
        placed.low + count * placed.step
        for count in range(int((placed.high - placed.low) / placed.step + 0.01) + 1)
    ]
    days = dates(placed)
    foot = HEIGHT - BOTTOM
    yield from (Line(((LEFT, placed.y(each)), (WIDTH - RIGHT, placed.y(each))), "grid") for each in levels)
    yield from (Line(((placed.x(day), foot), (placed.x(day), foot + 5)), "grid") for day, _ in days)
    yield Words(2, 12, unit)
    for each in levels:
        text = f"{each:.3f}".rstrip("0").rstrip(".")
        yield Words(LEFT - 5, placed.y(each) + 4, text, at="end")
    yield from (Words(placed.x(day), foot + 18, words, at="middle") for day, words in days)


def _lines(found: Review, placed: Frame) -> Iterator[Shape]:
    start, target = found.start, found.target
    if found.aim and start and target and start.day and target.day:
        points = [
            (placed.x(each.day.toordinal()), placed.y(each.level)) for each in (start, target) if each.day
        ]
        if placed.last > target.day.toordinal():
            points.append((placed.x(placed.last), placed.y(target.level)))
        yield Line(tuple(points), "aim")
    if found.path:
        first, last = found.points[0].day.toordinal(), found.points[-1].day.toordinal()
        if found.leads is not None and target and target.day:
            last = target.day.toordinal()
        one, other = _cut(found.path, placed, first, last)
        yield Line(tuple((placed.x(day), placed.y(found.path.at(day))) for day in (one, other)), "trend")


def _cut(line: trend.Line, placed: Frame, first: float, last: float) -> tuple[float, float]:
    """The part of the days in which the line is inside the picture."""
    if not line.slope:
        return first, last
    at_low, at_high = ((level - line.start) / line.slope for level in (placed.low, placed.high))
    enters, leaves = min(at_low, at_high), max(at_low, at_high)
    return min(max(first, enters), last), max(min(last, leaves), first)


def _scores(found: Review, placed: Frame) -> Iterator[Shape]:
    for each in found.points:
        behind = each.gap is not None and each.gap < 0
        yield Dot(placed.x(each.day.toordinal()), placed.y(each.level), "behind" if behind else "score")


def _key(found: Review) -> list[tuple[Line | Dot, str]]:
    """What each mark means, for those that stand in the picture; marks in a place of 28 by 14."""
    line = ((1, 7), (27, 7))
    gaps = [each.gap for each in found.points]
    marks = (
        (bool(found.aim), Line(line, "aim"), "Aim line"),
        (bool(found.path), Line(line, "trend"), "Where the scores lead"),
        (any(gap is None for gap in gaps), Dot(14, 7, "score"), "Score"),
        (
            any(gap is not None and gap >= 0 for gap in gaps),
            Dot(14, 7, "score"),
            "Score on the line or ahead",
        ),
        (any(gap is not None and gap < 0 for gap in gaps), Dot(14, 7, "behind"), "Score behind the line"),
    )
    return [(mark, words) for there, mark, words in marks if there]


def _moved(mark: Line | Dot, x: float, y: float) -> Shape:
    if isinstance(mark, Dot):
        return replace(mark, x=mark.x + x, y=mark.y + y)
    return replace(mark, points=tuple((each + x, other + y) for each, other in mark.points))


def _caption(found: Review) -> Html:
    return el(
        "figcaption",
        *(
            el(
                "span",
                el(
                    "svg",
                    *drawing.shapes([mark]),
                    viewBox="0 0 28 14",
                    aria_hidden="true",
                    class_="iep-drawing",
                ),
                " ",
                words,
            )
            for mark, words in _key(found)
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
