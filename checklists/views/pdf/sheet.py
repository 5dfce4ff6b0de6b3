"""A page as a PDF holds it: what is written and drawn on it, and what each part is to a screen reader."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from checklists.views.pdf.type import Line

WIDTH, HEIGHT = 612.0, 792.0
"""US Letter, in points. Places on a page are counted from its upper left corner."""
INK, QUIET, HAIRLINE = 0.07, 0.32, 0.72
"""How light: 0 is black, 1 is white."""


class Box(NamedTuple):
    """A rectangle, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


class Tag:
    """What a part of a document is: "H1", "P", "Table", "Figure" as in ISO 32000-1, 14.8.4.

    `alt` says in words what is drawn. `kids`: parts of it, or pieces of pages (page, number on that page).
    """

    def __init__(self, kind: str, parent: "Tag | None" = None, alt: str = "") -> None:
        self.kind = kind
        self.parent = parent
        self.alt = alt
        self.kids: list[Tag | tuple[int, int]] = []
        if parent:
            parent.kids.append(self)


class Sheet:
    """The page with this number. Places are points from its upper left; text stands on its base line."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.tags: list[Tag] = []
        """By the number that a piece of the page has on it."""
        self.links: list[tuple[float, float, float, float, int | str]] = []
        """From x, y, width and height to a page, or to an address."""
        self._out: list[str] = []
        self._face = (-1, 0.0)
        self._light = -1.0

    @property
    def content(self) -> bytes:
        """What a PDF holds of it."""
        return "\n".join(self._out).encode("ascii")

    @contextmanager
    def tagged(self, tag: Tag | None) -> Iterator[None]:
        """What is written meanwhile belongs to this part of the document; with none, to the page alone."""
        if tag:
            tag.kids.append((self.number, len(self.tags)))
            self._out.append(f"/{tag.kind} <</MCID {len(self.tags)}>> BDC")
            self.tags.append(tag)
        else:
            self._out.append("/Artifact BMC")
        yield
        self._out.append("EMC")

    def text(self, x: float, y: float, line: Line, size: float, light: float = INK) -> None:
        """Write a line; `x` is its left end."""
        self._set_light(light)
        out = self._out
        for stretch in line.stretches:
            left = x + stretch.at * size / 1000
            if stretch.back:
                out.append("/ReversedChars BMC")
            for run in stretch.runs:
                if self._face != (run.face, size):
                    self._face = (run.face, size)
                    out.append(f"/F{run.face + 1} {size:g} Tf")
                shown = f"BT {left:.2f} {HEIGHT - y:.2f} Td <{run.glyphs}> Tj ET"
                out.append(f"2 Tr {size / 40:.2f} w {shown} 0 Tr" if run.heavy else shown)
                left += run.width * size / 1000
            if stretch.back:
                out.append("EMC")

    def rule(
        self, points: Sequence[tuple[float, float]], light: float, width: float, dashes: str = ""
    ) -> None:
        """Draw a line through the points; `dashes` are lengths of ink and gap, such as "3 2"."""
        path = " ".join(f"{x:.2f} {HEIGHT - y:.2f} {'l' if at else 'm'}" for at, (x, y) in enumerate(points))
        dash = f"[{dashes}] 0 d " if dashes else ""
        self._out.append(f"q {light:g} G {width:g} w 1 J 1 j {dash}{path} S Q")

    def box(
        self,
        box: Box,
        *,
        fill: float | None = None,
        edge: float | None = None,
        thick: float = 0.6,
        dashes: str = "",
    ) -> None:
        """Draw a rectangle: filled, outlined, or both."""
        how = {(True, True): "B", (True, False): "f", (False, True): "S"}[fill is not None, edge is not None]
        inside = f"{fill:g} g " if fill is not None else ""
        outline = f"{edge:g} G {thick:g} w " if edge is not None else ""
        dash = f"[{dashes}] 0 d " if dashes else ""
        self._out.append(f"q {inside}{outline}{dash}{_path(box)} {how} Q")

    def hatch(self, box: Box, gap: float, light: float) -> None:
        """Draw slanted lines inside a rectangle."""
        low, lines = HEIGHT - box.y - box.height, []
        start = -box.height
        while start < box.width:
            lines.append(
                f"{box.x + start:.2f} {low:.2f} m {box.x + start + box.height:.2f} {low + box.height:.2f} l"
            )
            start += gap
        self._out.append(f"q {_path(box)} W n {light:g} G 0.7 w {' '.join(lines)} S Q")

    def dots(self, box: Box, gap: float, light: float) -> None:
        """Draw dots inside a rectangle, at least one."""
        across, down = (max(1, int(size / gap)) for size in (box.width, box.height))
        wide, high = box.width / across, box.height / down
        places = (
            f"{box.x + wide * (column + 0.5):.2f} {HEIGHT - box.y - high * (row + 0.5):.2f}"
            for row in range(down)
            for column in range(across)
        )
        self._out.append(f"q {light:g} G 1.3 w 1 J {' '.join(f'{at} m {at} l' for at in places)} S Q")

    def shape(self, points: Sequence[tuple[float, float]], fill: float, edge: float) -> None:
        """Draw a closed shape with these corners."""
        path = " ".join(f"{x:.2f} {HEIGHT - y:.2f} {'l' if at else 'm'}" for at, (x, y) in enumerate(points))
        self._out.append(f"q {fill:g} g {edge:g} G 0.9 w {path} b Q")

    def dot(self, x: float, y: float, radius: float, fill: float, edge: float) -> None:
        """Draw a round mark around a point."""
        bend = radius * 0.5523  # four curves that look like a circle
        y = HEIGHT - y
        path = (
            f"{x + radius:.2f} {y:.2f} m "
            f"{x + radius:.2f} {y + bend:.2f} {x + bend:.2f} {y + radius:.2f} {x:.2f} {y + radius:.2f} c "
            f"{x - bend:.2f} {y + radius:.2f} {x - radius:.2f} {y + bend:.2f} {x - radius:.2f} {y:.2f} c "
            f"{x - radius:.2f} {y - bend:.2f} {x - bend:.2f} {y - radius:.2f} {x:.2f} {y - radius:.2f} c "
            f"{x + bend:.2f} {y - radius:.2f} {x + radius:.2f} {y - bend:.2f} {x + radius:.2f} {y:.2f} c"
        )
        self._out.append(f"q {fill:g} g {edge:g} G 0.9 w {path} b Q")

    def _set_light(self, light: float) -> None:
        if self._light != light:
            self._light = light
            self._out.append(f"{light:g} g {light:g} G")


def _path(box: Box) -> str:
    return f"{box.x:.2f} {HEIGHT - box.y - box.height:.2f} {box.width:.2f} {box.height:.2f} re"
