"""Tables: the columns' names on each page, and no row on two pages unless it is taller than one."""

from collections.abc import Sequence
from typing import NamedTuple

from checklists.model.document import Table
from checklists.views.pdf.flow import BOTTOM, LEFT, RIGHT, ROOM, Flow, place
from checklists.views.pdf.sheet import HAIRLINE, INK, QUIET, Box, Tag
from checklists.views.pdf.type import Line, Type, plain

SIZE, LEADING, PAD, ABOVE = 9.0, 12.0, 5.0, 3.5
MANY = 600
"""Above so many rows each row is one paragraph to a screen reader: 40,000 cells would be most of the file."""


class _Column(NamedTuple):
    x: float
    room: float
    number: bool


def write(flow: Flow, table: Table, part: Tag) -> None:
    """Write the table below its title."""
    columns = _columns(table, flow.type)
    head = [
        flow.type.lines(each.name, SIZE, at.room, True)
        for each, at in zip(table.columns, columns, strict=True)
    ]
    tag = Tag("Table", part) if len(table.rows) <= MANY else None
    if table.title:
        flow.need(20 + _height(head) + 2 * (LEADING + 2 * ABOVE))
        flow.lines(
            flow.type.lines(table.title, 11, ROOM, True),
            11,
            16,
            INK,
            Tag("Caption", tag) if tag else Tag("P", part),
        )
        flow.y += 2
    begun = False
    for row in table.rows:
        cells = [flow.type.lines(cell, SIZE, at.room) for cell, at in zip(row, columns, strict=True)]
        height = _height(cells)
        if not begun or flow.y + height > BOTTOM:
            if begun or flow.y + _height(head) + min(height, BOTTOM / 2) > BOTTOM:
                flow.turn()
            _head(flow, head, columns, tag, first=not begun)
            begun = True
        rest: Sequence[Sequence[Line]] = cells
        while flow.y + _height(rest) > BOTTOM:  # taller than a page
            count = max(int((BOTTOM - flow.y - 2 * ABOVE) / LEADING), 1)
            _row(flow, [cell[:count] for cell in rest], columns, tag, part)
            rest = [cell[count:] for cell in rest]
            flow.turn()
            _head(flow, head, columns, tag, first=False)
        _row(flow, rest, columns, tag, part)
    if not begun:
        flow.need(_height(head))
        _head(flow, head, columns, tag, first=True)
    flow.y += 12


def _columns(table: Table, type: Type) -> list[_Column]:
    """Each column by its share, and no narrower than the widest word of its name."""
    least = [
        max((type.width(word, True) for word in plain(each.name).split()), default=0) * SIZE / 1000 + 2 * PAD
        for each in table.columns
    ]
    x, columns = LEFT, []
    for each, width in zip(
        table.columns, _widths([each.share for each in table.columns], least), strict=True
    ):
        columns.append(_Column(x + PAD, width - 2 * PAD, each.number))
        x += width
    return columns


def _widths(shares: Sequence[int], least: Sequence[float]) -> list[float]:
    """The room in shares; what is too narrow gets the least it needs, and the others share the rest."""
    if sum(least) > ROOM:
        return [ROOM * share / sum(shares) for share in shares]
    narrow: set[int] = set()
    while True:
        rest = ROOM - sum(least[at] for at in narrow)
        whole = sum(share for at, share in enumerate(shares) if at not in narrow)
        found = [least[at] if at in narrow else rest * share / whole for at, share in enumerate(shares)]
        more = {at for at, width in enumerate(found) if width < least[at]}
        if not more:
            return found
        narrow |= more


def _height(cells: Sequence[Sequence[Line]]) -> float:
    return max(map(len, cells), default=0) * LEADING + 2 * ABOVE


def _head(
    flow: Flow, head: Sequence[Sequence[Line]], columns: Sequence[_Column], tag: Tag | None, *, first: bool
) -> None:
    """The columns' names; those of further pages are for the eye only."""
    height = _height(head)
    with flow.sheet.tagged(None):
        flow.sheet.box(Box(LEFT, flow.y, ROOM, height), fill=0.93)
        flow.sheet.rule([(LEFT, flow.y + height), (RIGHT, flow.y + height)], QUIET, 0.9)
    row = Tag("TR", tag) if tag and first else None
    _cells(flow, head, columns, row, "TH")
    flow.y += height


def _row(
    flow: Flow, cells: Sequence[Sequence[Line]], columns: Sequence[_Column], tag: Tag | None, part: Tag
) -> None:
    if tag:
        _cells(flow, cells, columns, Tag("TR", tag), "TD")
    else:
        with flow.sheet.tagged(Tag("P", part)):
            _write(flow, cells, columns)
    flow.y += _height(cells)
    with flow.sheet.tagged(None):
        flow.sheet.rule([(LEFT, flow.y), (RIGHT, flow.y)], HAIRLINE, 0.5)


def _cells(
    flow: Flow, cells: Sequence[Sequence[Line]], columns: Sequence[_Column], row: Tag | None, kind: str
) -> None:
    for cell, column in zip(cells, columns, strict=True):
        with flow.sheet.tagged(Tag(kind, row) if row else None):
            _write(flow, [cell], [column])


def _write(flow: Flow, cells: Sequence[Sequence[Line]], columns: Sequence[_Column]) -> None:
    for cell, column in zip(cells, columns, strict=True):
        y = flow.y + ABOVE - LEADING * 0.26
        for line in cell:
            y += LEADING
            if column.number:
                x = column.x + column.room - line.width * SIZE / 1000
            else:
                x = place(column.x, column.room, line, SIZE)
            flow.sheet.text(x, y, line, SIZE)
