"""A `Picture` as SVG, by classes alone: the page's rules for content forbid inline style.

Nothing rests on color: what is missed is hatched, what is excused is dotted, what is delivered is filled and
what has no record is hollow. Shapes of one look that follow one another become one path: a year stays small.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from checklists.model.document import Dot, Line, Picture, Rect, Shape, Words
from checklists.views.html import Html, el, escape

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
        "".join([f"M{_n(each.x)} {_n(each.y)}{_box(each.width, each.height)}" for each in group]), look
    )
    if look in _OVER:
        name, over = _OVER[look]
        yield _path(
            "".join([f"M{_n(each.x)} {_n(each.y)}{over(each.width, each.height)}" for each in group]), name
        )


# Of a place of this size, from its upper left corner: most places of a picture have the same few sizes.
@lru_cache(maxsize=256)
def _box(width: float, height: float) -> str:
    return f"h{_n(width)}v{_n(height)}h{_n(-width)}z"


@lru_cache(maxsize=256)
def _hatching(width: float, height: float) -> str:
    """Lines that rise to the right, `HATCH` apart, cut at the edges."""
    parts = []
    at_x: float = 0
    at_y: float = 0
    for index in range(1, int(-((width + height) // -HATCH))):
        at = index * HATCH
        x, y = max(0, at - height), min(height, at)
        long = min(width, at) - x
        parts.append(f"m{_n(x - at_x)} {_n(y - at_y)}l{_n(long)} {_n(-long)}")
        at_x, at_y = x + long, y - long
    return "".join(parts)


@lru_cache(maxsize=256)
def _dots(width: float, height: float) -> str:
    across, down = max(1, int(width // DOTS)), max(1, int(height // DOTS))
    wide, high = width / across, height / down
    parts = []
    at_x: float = 0
    at_y: float = 0
    for index in range(across * down):
        x, y = wide * (index % across + 0.5), high * (index // across + 0.5)
        parts.append(f"m{_n(x - at_x)} {_n(y - at_y)}h0")
        at_x, at_y = x, y
    return "".join(parts)


_OVER = {"missed": ("hatching", _hatching), "excused": ("dots", _dots)}


def _line(line: Line) -> str:
    points = line.points
    closed = len(points) > 2 and points[0] == points[-1]
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points[: -1 if closed else None]) + "z" * closed


def _mark(each: Dot | Words) -> Html:
    # Written out and not by `el`: a year has hundreds of these.
    x, y = _n(each.x), _n(each.y)
    if isinstance(each, Words):
        return Html(
            f'<text x="{x}" y="{y}" class="iep-{each.look}{_ENDS[each.at]}">{escape(each.words)}</text>'
        )
    if each.look == "behind":
        return _path(f"M{x} {y}m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z", "behind")
    return el("circle", cx=x, cy=y, r=RADIUS, class_=f"iep-{each.look}")


def _path(d: str, look: str) -> Html:
    return el("path", d=d, class_=f"iep-{look}")


def _n(number: float) -> str:
    """To a tenth of a unit, as short as it can be."""
    return str(number) if isinstance(number, int) else f"{round(number, 1):g}"
