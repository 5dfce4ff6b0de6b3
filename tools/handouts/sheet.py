"""A handout as a PDF file: one page of US Letter, set as reports are, with a code that a phone can read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import segno

from checklists.law.facts import fact
from checklists.model.words import ENGLISH, catalog, long_date
from checklists.views.pdf.flow import BOTTOM, Flow
from checklists.views.pdf.sheet import HAIRLINE, INK, QUIET, WIDTH, Box, Sheet, Tag
from checklists.views.pdf.type import Line, Type
from checklists.views.pdf.write import Mark, write
from tools.edition import Edition
from tools.handouts.fixed import FIXED
from tools.handouts.words import Handout, HandoutError

LEFT, RIGHT, TOP = 56.0, WIDTH - 56.0, 54.0
ROOM = RIGHT - LEFT
CODE = 120.0
"""The side of the code with its margin, in points: large enough for a phone at arm's length."""
FOOT = BOTTOM - CODE - 72.0
"""Above it stand the words, below it the code, the address and who made this."""
MARGIN = 4
"""Light modules around a code, as ISO/IEC 18004 asks."""
_BOX = 11.0
_TAGS = {"en": "en-US", "es": "es-US"}


@dataclass(frozen=True)
class Paper:
    """What is on each handout of an edition and a language. `read_on`: the day of the newest text of law."""

    edition: Edition
    language: str
    read_on: date

    def short(self, handout: Handout) -> str:
        """The end of the handout's short address, as "h/testing/"."""
        return ("" if self.language == "en" else f"{self.language}/") + f"h/{handout.word}/"


def pdf(handout: Handout, paper: Paper, today: date) -> bytes:
    """The file; `today` is when it was made. Raises HandoutError where that is more than a page."""
    type, root, words = Type(), Tag("Document"), FIXED[paper.language]
    flow = Flow(type, root)
    flow.turn()
    flow.y = TOP
    _words(flow, handout, paper.language)
    room = FOOT - flow.y
    _code(flow, handout, paper, words)
    _foot(flow, paper, words)
    if room < 0 or len(flow.sheets) > 1:
        raise HandoutError(f"{handout.word}: its words in “{paper.language}” do not fit on a page")
    return write(
        flow.sheets,
        type,
        root,
        [Mark(handout.title.said[paper.language], 1)],
        title=handout.title.said[paper.language],
        today=today,
        compress=True,
        language=_TAGS[paper.language],
    )


def _words(flow: Flow, handout: Handout, language: str) -> None:
    words, part = FIXED[language], Tag("Sect", flow.root)
    _set(flow, handout.title.said[language], (27, 34), Tag("H1", part), bold=True)
    flow.y += 6
    _set(flow, handout.lead.said[language], (13, 19), Tag("P", part))
    flow.y += 12
    _set(flow, words["do"], (15, 21), Tag("H2", part), bold=True)
    flow.y += 4
    listed = Tag("L", part)
    for point in handout.do:
        item = Tag("LI", listed)
        with flow.sheet.tagged(None):
            flow.sheet.box(Box(LEFT + 1, flow.y + 4.5, _BOX, _BOX), edge=INK, thick=1)
        _set(flow, point.said[language], (12.5, 18), Tag("LBody", item), x=LEFT + 24)
        flow.y += 5
    flow.y += 8
    top = flow.y
    flow.y += 8
    _set(flow, words["deadline"], (13, 18), Tag("H2", part), bold=True, x=LEFT + 14)
    _set(flow, handout.deadline.said[language], (12.5, 18), Tag("P", part), x=LEFT + 14)
    source = f"{words['source']}: {cites(handout.deadline.facts)}"
    _set(flow, source, (9, 13), Tag("P", part), x=LEFT + 14, light=QUIET)
    flow.y += 9
    with flow.sheet.tagged(None):
        flow.sheet.box(Box(LEFT, top, ROOM, flow.y - top), edge=INK, thick=1.2)
    if found := cites(id for point in handout.do for id in point.facts):
        flow.y += 8
        _set(flow, f"{words['rules']}: {found}", (9, 13), Tag("P", part), light=QUIET)


def cites(ids: Iterable[str]) -> str:
    """Where the law says what these facts say, each place once."""
    return "; ".join(dict.fromkeys(fact(id).cite for id in ids))


def _set(
    flow: Flow,
    words: str,
    face: tuple[float, float],
    tag: Tag,
    *,
    bold: bool = False,
    x: float = LEFT,
    right: float = RIGHT,
    light: float = INK,
) -> None:
    """Set words below what is there, between `x` and `right`; `face` is the size of type and of a line."""
    size, leading = face
    lines: Sequence[Line] = flow.type.lines(words, size, right - x - 10, bold)
    flow.lines(lines, size, leading, light, tag, x=x, room=right - x)


def _code(flow: Flow, handout: Handout, paper: Paper, words: dict[str, str]) -> None:
    """The code and the address; without an address, a line to write it on."""
    part, short = Tag("Sect", flow.root), paper.short(handout)
    flow.y = FOOT + 14
    with flow.sheet.tagged(None):
        flow.sheet.rule([(LEFT, FOOT), (RIGHT, FOOT)], HAIRLINE, 0.8)
    if not paper.edition.address:
        _set(flow, words["more"], (12.5, 18), Tag("P", part))
        flow.y += 10
        _set(flow, f"{words['write']} {'_' * 34}", (12.5, 22), Tag("P", part))
        _set(flow, f"{words['then']} {short}", (14, 20), Tag("P", part), bold=True)
        return
    address = paper.edition.address + short
    top = FOOT + 10
    with flow.sheet.tagged(Tag("Figure", part, alt=address)):
        draw(flow.sheet, matrix(address), LEFT, top, CODE)
    flow.sheet.links.append((LEFT, top, CODE, CODE, address))
    x = LEFT + CODE + 16
    _set(flow, words["more"], (12.5, 18), Tag("P", part), x=x)
    flow.y += 3
    _set(flow, address.partition("//")[2], (14, 20), Tag("P", part), bold=True, x=x)
    flow.y += 3
    _set(flow, words["how"], (10, 14), Tag("P", part), x=x, light=QUIET)


def _foot(flow: Flow, paper: Paper, words: dict[str, str]) -> None:
    """Who made it, whom to ask, and the day of the last check."""
    part, edition = Tag("Sect", flow.root), paper.edition
    flow.y = FOOT + CODE + 16
    day = long_date(paper.read_on, ENGLISH if paper.language == "en" else catalog(paper.language))
    asked = ", ".join(filter(None, (edition.center, edition.phone, edition.email)))
    told = [edition.name[paper.language], words["not"].format(day), "CC BY 4.0"]
    if asked:
        _set(flow, words["ask"].format(asked), (10, 14), Tag("P", part), bold=True)
    _set(flow, " · ".join(told), (8.5, 12), Tag("P", part), light=QUIET)


def matrix(address: str) -> list[list[bool]]:
    """The code of an address: rows of modules, dark ones true, with no margin."""
    return [
        [bool(each) for each in row]
        for row in segno.make(address, error="m", boost_error=False, micro=False).matrix
    ]


def draw(sheet: Sheet, rows: Sequence[Sequence[bool]], x: float, y: float, side: float) -> None:
    """Draw a code with its margin as a square; dark modules beside each other are one bar."""
    module = side / (len(rows) + 2 * MARGIN)
    for down, row in enumerate(rows):
        at = 0
        while at < len(row):
            end = at
            while end < len(row) and row[end]:
                end += 1
            if end > at:
                left, top = x + (at + MARGIN) * module, y + (down + MARGIN) * module
                sheet.box(Box(left, top, (end - at) * module, module), fill=0)
            at = max(end, at + 1)
