"""The timeline as a picture: a lane for each kind, marks on their days, lines to how it ended.

Each mark has a shape and a letter of its own, so that no colour is needed to tell them apart.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import cos, pi, sin

from checklists.model.story import KINDS, Item, Kind
from checklists.model.words import ENGLISH, joined, long_date
from checklists.record import record
from checklists.views.html import Html, el, escape, join
from checklists.views.story import LABELS, MARKS, month, state, title

WIDTH = 340
"""Units; about one to a pixel on a small phone."""
PAST = timedelta(days=365)
AHEAD = timedelta(days=183)
"""How far the picture reaches from today at most, so that its marks stay apart."""
MOST_ROWS = 8
"""Rows in a lane: what finds no place is in the list only, and the lane says how many that are."""
_EDGE = 14
_ROW = 20
_LABEL = 16
_HALF = 8
_TOP = 38
_NARROWEST = 27
"""Units between two names of months."""
# Corners of each kind's mark, and the part of a turn by which it is turned.
_CORNERS: dict[Kind, tuple[int, float]] = {
    "letter": (4, 1 / 8),
    "received": (5, 3 / 4),
    "answered": (4, 0),
    "meeting": (6, 0),
    "incident": (3, 3 / 4),
    "other": (8, 1 / 16),
    "due": (3, 1 / 4),
}
_CAPTION = (
    "A line runs from the day it began to the answer (a check mark). A dashed line is still open. "
    "A striped line is past its last day."
)


@record
class Place:
    """Where an item stands: units from the left where it begins and ends, and the row in its lane."""

    item: Item
    start: float
    end: float
    row: int


def drawn(found: Iterable[Item], today: date) -> list[Item]:
    """The items that the picture reaches, in the order given."""
    return [
        each
        for each in found
        if each.day and each.state != "removed" and today - PAST <= each.day <= today + AHEAD
    ]


def picture(found: Sequence[Item], today: date) -> Html:
    """The picture with its caption; nothing where it would be empty."""
    shown = drawn(found, today)
    if not shown:
        return Html("")
    days = [each.day for each in shown if each.day]
    first = min(*days, today).replace(day=1)
    last = _next_month(max(*days, today))
    scale = _Scale(first, (last - first).days)
    lanes = [(kind, [each for each in shown if each.kind == kind]) for kind in KINDS]
    top = _TOP
    parts: list[Html] = []
    for kind, items in lanes:
        if items:
            drawing, height = _lane(kind, items, scale, today, top)
            parts.append(drawing)
            top += height
    height = top + 6
    left = sum(each.state != "removed" for each in found) - len(shown)
    return el(
        "figure",
        el(
            "svg",
            el(
                "title",
                f"Timeline from {month(first)} to {month(last - timedelta(days=1))}",
                id="iep-axis-title",
            ),
            el("desc", _described(shown), id="iep-axis-words"),
            el("defs", _stripes(), *(_shape(kind) for kind, items in lanes if items)),
            _months(scale, last, height),
            _today(scale.at(today), height),
            *parts,
            viewBox=f"0 0 {WIDTH} {height}",
            role="img",
            aria_labelledby="iep-axis-title iep-axis-words",
        ),
        el(
            "figcaption",
            _CAPTION,
            f" What is further away, or has no day, is in the list only ({left})." if left else None,
        ),
        class_="iep-axis",
    )


@record
class _Scale:
    first: date
    days: int

    def at(self, day: date) -> float:
        """Units from the left; a day before the first one stands at the edge."""
        part = max(0, (day - self.first).days) / self.days
        return round(_EDGE + min(1, part) * (WIDTH - 2 * _EDGE), 1)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _described(shown: Sequence[Item]) -> str:
    """How many there are of each kind, how many are open or late, and where the same stands in words."""
    counts = ((LABELS[kind], sum(each.kind == kind for each in shown)) for kind in KINDS)
    said = joined([f"{label}: {count}" for label, count in counts if count], ENGLISH)
    late = sum(each.state == "late" for each in shown)
    answers = sum(each.state == "open" and each.kind != "wish" for each in shown)
    return f"{said}. Without an answer: {answers}. Past the last day: {late}. The table below has the same."


def _stripes() -> Html:
    """What a late part is filled with."""
    line = el("path", d="M0 6L6 0", class_="iep-axis-stripe")
    return el("pattern", line, id="iep-late", width=6, height=6, patternUnits="userSpaceOnUse")


def _months(scale: _Scale, last: date, height: int) -> Html:
    """A line at the beginning of each month, and as many names as there is room for."""
    starts = [scale.first]
    while (following := _next_month(starts[-1])) < last:
        starts.append(following)
    every = -(-_NARROWEST * len(starts) // (WIDTH - 2 * _EDGE))
    parts: list[Html] = []
    for index, each in enumerate(starts):
        x = scale.at(each)
        parts.append(el("path", d=f"M{x} {_TOP - 8}V{height}", class_="iep-axis-month"))
        if index % every == 0:
            name = month(each)[:3]
            parts.append(el("text", name, x=str(x), y=_TOP - 11))
        if index == 0 or each.month == 1:
            parts.append(el("text", str(each.year), x=str(x), y=12, class_="iep-axis-year"))
    return join(*parts)


def _today(x: float, height: int) -> Html:
    anchor = "end" if x > WIDTH - 40 else "start" if x < 40 else "middle"
    return el(
        "g",
        el("path", d=f"M{x} 15V{height}"),
        el("text", "Today", x=str(x), y=12, text_anchor=anchor),
        class_="iep-axis-today",
    )


def _lane(kind: Kind, items: Iterable[Item], scale: _Scale, today: date, top: int) -> tuple[Html, int]:
    """A kind's name and its marks below it -> the drawing, and its height."""
    places, more = _placed(items, scale, today)
    rows = 1 + max(each.row for each in places)
    label = f"{LABELS[kind]} (and {more} more in the list)" if more else LABELS[kind]
    return join(
        el("text", label, x=2, y=top + 11, class_="iep-axis-lane"),
        *(_mark(each, scale, today, top + _LABEL + each.row * _ROW + _ROW // 2) for each in places),
    ), _LABEL + rows * _ROW + 4


def _placed(items: Iterable[Item], scale: _Scale, today: date) -> tuple[list[Place], int]:
    """Each item in the first row where it overlaps no other -> places, and how many found none."""
    free: list[float] = []
    places: list[Place] = []
    more = 0
    for item in sorted(items, key=lambda each: (_begins(each), each.key)):
        start = scale.at(_begins(item))
        end = max(scale.at(each) for each in (_begins(item), _ends(item, today)))
        row = next((index for index, edge in enumerate(free) if edge <= start - _HALF), len(free))
        if row >= MOST_ROWS:
            more += 1
            continue
        free[row : row + 1] = [end + _HALF]
        places.append(Place(item, start, end, row))
    return places, more


def _begins(item: Item) -> date:
    """Where its line begins: for a deadline the earlier of its start and its day."""
    day = item.day or date.max
    return min(item.since, day) if item.since else day


def _ends(item: Item, today: date) -> date:
    """Where its line ends."""
    day = item.day or date.max
    if item.state == "late" or (item.state == "open" and item.kind != "wish"):
        return max(day, today, item.until or day)
    return max(day, item.since or day, item.until or day)


def _mark(place: Place, scale: _Scale, today: date, y: int) -> Html:
    """Its line, if it has one, and the mark on its day. Written out and not by `el`: there may be many."""
    item = place.item
    day = item.day or today
    standing = state(item)
    said = f"{long_date(day, ENGLISH)}: {title(item)}{f'. {standing}' if standing else ''}."
    return Html(
        f'<g class="iep-axis-mark iep-axis-{item.kind}" data-state="{item.state}">'
        f"<title>{escape(said)}</title>"
        f'{_line(place, scale, today, y)}<use href="#iep-axis-{item.kind}" x="{scale.at(day)}" y="{y}"/></g>'
    )


def _line(place: Place, scale: _Scale, today: date, y: int) -> Html:
    """From beginning to end: solid when it is over, dashed while it is open, striped past the last day."""
    item, end = place.item, place.end
    if end == place.start:
        return Html("")
    last = item.day if item.kind == "due" else item.until if item.state == "open" else None
    late = scale.at(last) if last and last < today and item.state in ("late", "open") else end
    kind = "iep-axis-open" if item.state in ("open", "due", "late") else "iep-axis-span"
    parts = [f'<path d="M{place.start} {y}H{late}" class="{kind}"/>'] if late > place.start else []
    if late < end:
        size = f'x="{late}" y="{y - 4}" width="{round(end - late, 1)}" height="8"'
        parts.append(f'<rect {size} fill="url(#iep-late)" class="iep-axis-late"/>')
    if item.state in ("answered", "done"):
        parts.append(f'<path d="M{end - 5} {y - 1}l4 5l7 -9" class="iep-axis-check"/>')
    return Html("".join(parts))


def _shape(kind: Kind) -> Html:
    """A kind's mark around the origin, once for all that use it."""
    # A copy knows its own classes only, and nothing of what it stands in.
    shape = f"iep-shape iep-shape-{kind}"
    if kind not in _CORNERS:
        outline = el("circle", r=_HALF, class_=shape)
    else:
        corners, turn = _CORNERS[kind]
        radius = _HALF + (3 if corners == 3 else 1)
        around = (2 * pi * (turn + each / corners) for each in range(corners))
        points = " ".join(f"{radius * cos(each):.1f},{radius * sin(each):.1f}" for each in around)
        outline = el("polygon", points=points, class_=shape)
    letter = el("text", MARKS[kind], dy="0.36em", class_=f"iep-shape-initial iep-shape-initial-{kind}")
    return el("g", outline, letter, id=f"iep-axis-{kind}")
