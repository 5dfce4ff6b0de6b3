"""A `Picture` as SVG, by classes alone: the page's rules for content forbid inline style.

Nothing rests on color: what is missed is hatched, what is excused is dotted, what is delivered is filled and
what has no record is hollow. Shapes of one look that follow one another become one path: a year stays small.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from checklists.model.document import Dot, Line, Picture, Rect, Shape, Words
from checklists.views.html import Html, el

HATCH = 6
"""Units from one line of a hatched place to the next, across and down."""
DOTS = 10
"""Units from one dot of a dotted place to the next, about."""
RADIUS = 4
_ENDS = {"start": "", "middle": " iep-axis-middle", "end": " iep-axis-end"}


def svg(picture: Picture, *, id: str = "", class_: str = "") -> Html:
    """The picture as an image with its title and what it tells.

    `id` is for pictures that stand once on a page: their title and words are elements of their own, so named.
    """
    named = {
        "aria_label": None if id else f"{picture.title}. {picture.told}",
        "aria_labelledby": f"{id} {id}-told" if id else None,
    }
    return el(
        "svg",
        el("title", picture.title, id=id or None),
        el("desc", picture.told, id=f"{id}-told") if id else None,
        *shapes(picture.shapes),
        viewBox=f"0 0 {picture.width} {picture.height}",
        role="img",
        class_=f"iep-drawing {class_}".rstrip(),
        **named,
    )


def shapes(drawn: Iterable[Shape]) -> Iterator[Html]:
    """The shapes in their order, as markup."""
    for (kind, look), group in groupby(drawn, key=lambda each: (type(each), each.look)):
        if kind is Rect:
            yield from _rects([each for each in group if isinstance(each, Rect)], look)
        elif kind is Line:
            yield _path("".join(_line(each) for each in group if isinstance(each, Line)), look)
        else:
            yield from (_mark(each) for each in group if isinstance(each, (Dot, Words)))


def _rects(group: list[Rect], look: str) -> Iterator[Html]:
    """The places, and over them the lines or dots by which they are known without color."""
    yield _path(
        "".join(
            f"M{_n(each.x)} {_n(each.y)}h{_n(each.width)}v{_n(each.height)}h{_n(-each.width)}z"
            for each in group
        ),
        look,
    )
    if look == "missed":
        yield _path("".join(map(_hatching, group)), "hatching")
    elif look == "excused":
        yield _path("".join(map(_dots, group)), "dots")


def _hatching(place: Rect) -> str:
    """Lines that rise to the right, `HATCH` apart, cut at the edges."""
    right, bottom = place.x + place.width, place.y + place.height
    first = (place.x + place.y) // HATCH + 1
    last = -((right + bottom) // -HATCH)
    parts = []
    for index in range(int(first), int(last)):
        at = index * HATCH
        x, y = max(place.x, at - bottom), min(bottom, at - place.x)
        long = min(right, at - place.y) - x
        parts.append(f"M{_n(x)} {_n(y)}l{_n(long)} {_n(-long)}")
    return "".join(parts)


def _dots(place: Rect) -> str:
    across, down = (max(1, int(size // DOTS)) for size in (place.width, place.height))
    wide, high = place.width / across, place.height / down
    return "".join(
        f"M{_n(place.x + wide * (column + 0.5))} {_n(place.y + high * (row + 0.5))}h0"
        for row in range(down)
        for column in range(across)
    )


def _line(line: Line) -> str:
    points = line.points
    closed = len(points) > 2 and points[0] == points[-1]
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points[: -1 if closed else None]) + "z" * closed


def _mark(each: Dot | Words) -> Html:
    if isinstance(each, Words):
        return el("text", each.words, x=_n(each.x), y=_n(each.y), class_=f"iep-{each.look}{_ENDS[each.at]}")
    if each.look == "behind":
        return _path(f"M{_n(each.x)} {_n(each.y)}m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z", "behind")
    return el("circle", cx=_n(each.x), cy=_n(each.y), r=RADIUS, class_=f"iep-{each.look}")


def _path(d: str, look: str) -> Html:
    return el("path", d=d, class_=f"iep-{look}")


def _n(number: float) -> str:
    """To a tenth of a unit, as short as it can be."""
    return str(number) if isinstance(number, int) else f"{round(number, 1):g}"
