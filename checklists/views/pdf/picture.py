"""Pictures, from the same shapes as in a page. Nothing rests on color: all of it shows in black and white."""

from checklists.model.document import Dot, Line, Picture, Rect, Shape
from checklists.views.pdf.flow import BOTTOM, LEFT, ROOM, STYLES, TOP, Flow
from checklists.views.pdf.sheet import HAIRLINE, INK, QUIET, Box, Sheet, Tag
from checklists.views.pdf.type import Type

MOST = 1.35
"""Points to a unit at most: a narrow picture does not fill the page."""
_LINES = {
    "grid": (HAIRLINE, 0.5, ""),
    "line": (INK, 1.2, ""),
    "aim": (QUIET, 1.4, "5 3"),
    "trend": (INK, 1.4, "1 3"),
    "score": (INK, 1.0, ""),
    "behind": (INK, 1.0, "2 2"),
}
"""How light, how wide, and dashes."""
_TYPE = 10.0
"""The size of words, in units."""


def draw(flow: Flow, picture: Picture, part: Tag) -> None:
    """The picture as wide as the page allows, on one page, with its title above and what it shows below."""
    scale = min(ROOM / picture.width, MOST, (BOTTOM - TOP) * 0.7 / picture.height)
    height = picture.height * scale
    size, leading, light = STYLES["small"]
    title = flow.type.lines(picture.title, 11, ROOM, True) if picture.title else ()
    told = flow.type.lines(picture.told, size, ROOM)
    flow.need(len(title) * 16 + height + min(len(told), 4) * leading + 10)
    flow.lines(title, 11, 16, INK, Tag("P", part))
    flow.y += 3
    with flow.sheet.tagged(Tag("Figure", part, alt=picture.told)):
        for shape in picture.shapes:
            _shape(flow.sheet, flow.type, shape, flow.y, scale)
    flow.y += height + 4
    flow.lines(told, size, leading, light, Tag("Caption", part))
    flow.y += 8


def _shape(sheet: Sheet, type: Type, shape: Shape, top: float, scale: float) -> None:
    match shape:
        case Rect():
            x, y = LEFT + shape.x * scale, top + shape.y * scale
            _rect(sheet, shape.look, Box(x, y, shape.width * scale, shape.height * scale))
        case Line():
            light, width, dashes = _LINES.get(shape.look, (INK, 1.0, ""))
            sheet.rule([(LEFT + x * scale, top + y * scale) for x, y in shape.points], light, width, dashes)
        case Dot():
            _dot(sheet, shape.look, LEFT + shape.x * scale, top + shape.y * scale, 2.6 * scale)
        case _:
            line, size = type.line(shape.words), _TYPE * scale
            before = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.at] * line.width * size / 1000
            sheet.text(LEFT + shape.x * scale - before, top + shape.y * scale, line, round(size, 2))


def _rect(sheet: Sheet, look: str, box: Box) -> None:
    match look:
        case "delivered":
            sheet.box(box, fill=0.3)
        case "excused":
            sheet.box(box, fill=0.9, edge=0.45)
            sheet.dots(box, 5, 0.35)
        case "missed":
            sheet.box(box, fill=1, edge=INK, thick=0.8)
            sheet.hatch(box, 3.2, INK)
        case "off":
            sheet.box(box, fill=0.93)
        case "none":
            sheet.box(box, fill=1, edge=QUIET, dashes="2 1.5")
        case _:
            sheet.box(box, edge=HAIRLINE)


def _dot(sheet: Sheet, look: str, x: float, y: float, radius: float) -> None:
    if look == "behind":  # a hollow diamond
        wide = radius * 1.4
        sheet.shape([(x, y - wide), (x + wide, y), (x, y + wide), (x - wide, y)], 1, INK)
    else:
        sheet.dot(x, y, radius, INK, INK)
