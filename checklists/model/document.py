"""What a report says, apart from how it looks: the same blocks become a page to print and a PDF."""

from collections.abc import Callable, Iterator
from typing import Literal

from checklists.record import record, replace

Style = Literal["plain", "lead", "small", "letter"]
At = Literal["start", "middle", "end"]


@record
class Heading:
    """`level` is 2 for a part of the document, 3 for a part of that; the document's title is 1.

    `page`: in print, what follows begins on a new page.
    """

    words: str
    level: int = 2
    page: bool = False


@record
class Text:
    """A paragraph; its line breaks show."""

    words: str
    style: Style = "plain"


@record
class Items:
    """A list."""

    items: tuple[str, ...]


@record
class Pairs:
    """Names and what they hold, one below the other."""

    rows: tuple[tuple[str, str], ...]


@record
class Column:
    """`share` of the table's width, in parts of the sum; `number` puts its cells to the end."""

    name: str
    share: int = 1
    number: bool = False


@record
class Table:
    """Rows of cells under their columns; a cell's line breaks show. `title` may be "".

    In print a row stays on one page, and each page repeats the columns' names.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@record
class Rect:
    """`look` is the name of how it looks: a class in a page, colors and hatching in a PDF."""

    x: float
    y: float
    width: float
    height: float
    look: str


@record
class Line:
    """From point to point."""

    points: tuple[tuple[float, float], ...]
    look: str


@record
class Dot:
    """A mark around its middle."""

    x: float
    y: float
    look: str


@record
class Words:
    """A few words in a picture; `y` is their base line."""

    x: float
    y: float
    words: str
    look: str = "axis-words"
    at: At = "start"


Shape = Rect | Line | Dot | Words


@record
class Picture:
    """A drawing in units, about one to a pixel on a small phone. `told` says in words what it shows."""

    title: str
    told: str
    width: int
    height: int
    shapes: tuple[Shape, ...]


Block = Heading | Text | Items | Pairs | Table | Picture


@record
class Document:
    """`id` is its place in a binder, such as "service"; `note` stands below the title: the days it covers."""

    id: str
    title: str
    note: str
    blocks: tuple[Block, ...]


@record
class Who:
    """Whom a report is about and who made it, each as the parent typed it; "" is not said."""

    child: str = ""
    parent: str = ""
    school: str = ""
    district: str = ""


def said(document: Document) -> Iterator[str]:
    """Every text of a document, in the order it is read; the empty ones are left out."""
    texts: list[str] = []

    def noted(text: str) -> str:
        texts.append(text)
        return text

    changed(document, noted)
    yield from filter(None, texts)


def changed(document: Document, change: Callable[[str], str]) -> Document:
    """The document with each of its texts changed, such as one with names removed; its id stays."""
    title, note = change(document.title), change(document.note)
    blocks = tuple(_changed(each, change) for each in document.blocks)
    return Document(document.id, title, note, blocks)


def _changed(block: Block, change: Callable[[str], str]) -> Block:
    if isinstance(block, (Heading, Text)):
        return replace(block, words=change(block.words))
    if isinstance(block, Items):
        return Items(tuple(map(change, block.items)))
    if isinstance(block, Pairs):
        return Pairs(tuple((change(name), change(value)) for name, value in block.rows))
    if isinstance(block, Table):
        return Table(
            change(block.title),
            tuple(replace(each, name=change(each.name)) for each in block.columns),
            tuple(tuple(map(change, row)) for row in block.rows),
        )
    title, told = change(block.title), change(block.told)
    shapes = tuple(
        replace(each, words=change(each.words)) if isinstance(each, Words) else each for each in block.shapes
    )
    return replace(block, title=title, told=told, shapes=shapes)
