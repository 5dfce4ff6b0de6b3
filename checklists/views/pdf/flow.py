"""Blocks one below the other, over as many pages as they need."""

from collections.abc import Callable, Sequence

from checklists.model.document import Block, Document, Heading, Items, Pairs, Picture, Style, Table, Text
from checklists.views.pdf.sheet import HAIRLINE, INK, QUIET, WIDTH, Sheet, Tag
from checklists.views.pdf.type import Line, Type

LEFT, RIGHT = 68.0, WIDTH - 50.0
"""Holes are punched at the left."""
TOP, BOTTOM = 74.0, 724.0
ROOM = RIGHT - LEFT
STYLES: dict[Style, tuple[float, float, float]] = {
    "plain": (10.5, 15, INK),
    "lead": (12, 17.5, INK),
    "small": (9, 13, QUIET),
    "letter": (11, 16, INK),
}
"""Size, height of a line, and how light."""
_HEADS = {1: (20.0, 26.0, 0.0), 2: (14.0, 19.0, 16.0), 3: (11.5, 16.0, 11.0)}
"""Size, height of a line, and the room above."""
_WITH_TABLE = 170.0
"""The room for a heading, the words below it, and the first rows of the table that they lead to."""


class Flow:
    """The pages made so far, and where the next block goes: `y` points below the upper edge of `sheet`."""

    def __init__(self, type: Type, root: Tag, before: int = 0) -> None:
        """`before`: how many pages there are before the first of these."""
        self.type = type
        self.before = before
        self.root = root
        self.sheets: list[Sheet] = []
        self.names: list[str] = []
        """What stands at the head of each page."""
        self.name = ""
        self.y = BOTTOM

    @property
    def sheet(self) -> Sheet:
        """The page that is written on."""
        return self.sheets[-1]

    def turn(self) -> None:
        """Begin a new page."""
        self.sheets.append(Sheet(self.before + len(self.sheets) + 1))
        self.names.append(self.name)
        self.y = TOP

    def need(self, height: float) -> bool:
        """Begin a new page unless this much still fits on this one; whether it did."""
        if self.y + height <= BOTTOM or self.y == TOP:
            return False
        self.turn()
        return True

    def lines(
        self,
        lines: Sequence[Line],
        size: float,
        leading: float,
        light: float,
        tag: Tag,
        *,
        x: float = LEFT,
        room: float = ROOM,
    ) -> None:
        """Write lines, on to further pages where they do not fit."""
        at = 0
        while at < len(lines):
            self.need(leading)
            count = max(int((BOTTOM - self.y) / leading), 1)
            with self.sheet.tagged(tag):
                for line in lines[at : at + count]:
                    self.y += leading
                    if line.stretches:
                        self.sheet.text(
                            place(x, room, line, size), self.y - leading * 0.28, line, size, light
                        )
            at += count

    def document(self, document: Document) -> None:
        """All of a document, from a new page on."""
        self.name = document.title
        self.turn()
        part = Tag("Sect", self.root)
        self.heading(document.title, 1, part)
        if document.note:
            size, leading, light = STYLES["small"]
            self.lines(
                self.type.lines(document.note, size + 1, ROOM), size + 1, leading + 1, light, Tag("P", part)
            )
        self.y += 4
        self.sheet_rule(HAIRLINE)
        self.y += 10
        for at, block in enumerate(document.blocks):
            if isinstance(block, Heading):
                leads = any(isinstance(each, Table) for each in document.blocks[at + 1 : at + 3])
                self.need(_WITH_TABLE if leads else 0)
            _WRITERS[type(block)](self, block, part)

    def sheet_rule(self, light: float) -> None:
        """A line over the page's width."""
        with self.sheet.tagged(None):
            self.sheet.rule([(LEFT, self.y), (RIGHT, self.y)], light, 0.8)

    def heading(self, words: str, level: int, part: Tag) -> None:
        """A heading, never at the foot of a page."""
        size, leading, above = _HEADS[level]
        lines = self.type.lines(words, size, ROOM, True)
        if self.y > TOP:
            self.y += above
        self.need(leading * len(lines) + 44)
        self.lines(lines, size, leading, INK, Tag(f"H{level}", part))
        self.y += 3

    def paragraph(self, text: Text, part: Tag) -> None:
        """A paragraph. One line of it does not stand alone at the foot of a page."""
        size, leading, light = STYLES[text.style]
        lines = self.type.lines(text.words, size, ROOM)
        self.need(leading * min(len(lines), 2))
        self.lines(lines, size, leading, light, Tag("P", part))
        self.y += leading * 0.45

    def items(self, items: Items, part: Tag) -> None:
        """A list with a dot before each."""
        size, leading, light = STYLES["plain"]
        listed = Tag("L", part)
        for words in items.items:
            lines = self.type.lines(words, size, ROOM - 16)
            self.need(leading * min(len(lines), 2))
            item = Tag("LI", listed)
            with self.sheet.tagged(Tag("Lbl", item)):
                self.sheet.text(LEFT + 3, self.y + leading * 0.72, self.type.line("•"), size, light)
            self.lines(lines, size, leading, light, Tag("LBody", item), x=LEFT + 16, room=ROOM - 16)
            self.y += 2
        self.y += leading * 0.35

    def pairs(self, pairs: Pairs, part: Tag) -> None:
        """Names in a column of their own, what they hold beside them."""
        size, leading, light = STYLES["plain"]
        wide = max((self.type.width(name, True) for name, _ in pairs.rows), default=0) * size / 1000
        column = min(wide + 14, ROOM * 0.42)
        for name, held in pairs.rows:
            names = self.type.lines(name, size, column - 10, True)
            lines = self.type.lines(held, size, ROOM - column)
            self.need(leading * min(max(len(lines), len(names)), 6))
            top, sheet = self.y, self.sheet
            said = Tag("P", part)
            self.lines(names, size, leading, light, said, room=column - 10)
            below = self.y
            if self.sheet is sheet:
                self.y = top
            self.lines(lines, size, leading, light, said, x=LEFT + column, room=ROOM - column)
            self.y = max(self.y, below) if self.sheet is sheet else self.y
            self.y += 2.5
        self.y += leading * 0.4


def place(x: float, room: float, line: Line, size: float) -> float:
    """Where the left end of a line is: one that begins at the right ends there."""
    return x + room - line.width * size / 1000 if line.turned else x


def _heading(flow: Flow, heading: Heading, part: Tag) -> None:
    if heading.page and flow.y > TOP:
        flow.turn()
    flow.heading(heading.words, 2 if heading.level <= 2 else 3, part)


def _table(flow: Flow, table: Table, part: Tag) -> None:
    from checklists.views.pdf.table import write  # noqa: PLC0415  (it writes on a flow)

    write(flow, table, part)


def _picture(flow: Flow, picture: Picture, part: Tag) -> None:
    from checklists.views.pdf.picture import draw  # noqa: PLC0415

    draw(flow, picture, part)


_WRITERS: dict[type[Block], Callable[..., None]] = {
    Heading: _heading,
    Text: Flow.paragraph,
    Items: Flow.items,
    Pairs: Flow.pairs,
    Table: _table,
    Picture: _picture,
}
