"""What a report says, apart from how it looks: the same blocks become a page to print and a PDF."""

from typing import Literal

from checklists.record import record

Style = Literal["plain", "lead", "small", "letter"]
At = Literal["start", "middle", "end"]


@record
class Heading:
    """`level` is 2 for a part of the document, 3 for a part of that; the document's title is 1."""

    words: str
    level: int = 2


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
    """Rows of cells under their columns; a row stays on one page, and each page repeats the columns' names."""

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
    """`id` is its place in a binder, such as "service"; `note` stands below the title, such as the days it covers."""

    id: str
    title: str
    note: str
    blocks: tuple[Block, ...]
