"""What a binder has besides its documents: a cover, and contents with the page on which each begins."""

from collections.abc import Sequence

from checklists.model.document import Document
from checklists.record import record
from checklists.views.pdf.flow import BOTTOM, LEFT, RIGHT, ROOM, Flow, place
from checklists.views.pdf.sheet import HAIRLINE, INK, QUIET, Tag

CONTENTS = "Contents"
_SIZE, _LEADING, _ROW = 11.0, 16.0, 9.0
_NUMBER = 44.0
"""Points at the right for a page's number."""


@record
class Cover:
    """The first page of a binder. `who`: the child's name; `covers`: the days; `told`: what it is."""

    title: str
    who: str
    covers: str
    told: str


def cover(flow: Flow, cover: Cover, made: str) -> None:
    """The cover, alone on its page."""
    flow.name = ""
    flow.turn()
    part = Tag("Sect", flow.root)
    flow.y = 220.0
    flow.lines(flow.type.lines(cover.title, 30, ROOM, True), 30, 38, INK, Tag("H1", part))
    flow.y += 10
    with flow.sheet.tagged(None):
        flow.sheet.rule([(LEFT, flow.y), (LEFT + 120, flow.y)], QUIET, 2.4)
    flow.y += 22
    for words, size, bold, light in (
        (cover.who, 18.0, True, INK),
        (cover.covers, 12.0, False, INK),
        (made, 12.0, False, QUIET),
    ):
        if words:
            lines = flow.type.lines(words, size, ROOM, bold)
            flow.lines(lines, size, size * 1.5, light, Tag("P", part))
            flow.y += 4
    flow.y += 26
    flow.lines(flow.type.lines(cover.told, 11, ROOM * 0.8), 11, 17, QUIET, Tag("P", part))
    flow.y = BOTTOM


def contents(flow: Flow, documents: Sequence[Document], starts: Sequence[int]) -> None:
    """Each document's title and note with its page, and a link. The numbers do not change its length."""
    flow.name = CONTENTS
    flow.turn()
    part = Tag("TOC", flow.root)
    flow.heading(CONTENTS, 1, part)
    flow.y += 10
    for document, start in zip(documents, starts, strict=True):
        titles = flow.type.lines(document.title, _SIZE, ROOM - _NUMBER, True)
        notes = flow.type.lines(document.note, 9.5, ROOM - _NUMBER) if document.note else ()
        height = len(titles) * _LEADING + len(notes) * 14 + _ROW
        flow.need(height)
        top, item = flow.y, Tag("TOCI", part)
        number = flow.type.line(str(start))
        flow.lines(titles, _SIZE, _LEADING, INK, item, room=ROOM - _NUMBER)
        with flow.sheet.tagged(item):
            x = place(RIGHT - number.width * _SIZE / 1000, 0, number, _SIZE)
            flow.sheet.text(x, top + _LEADING * 0.72, number, _SIZE)
        flow.lines(notes, 9.5, 14, QUIET, item, room=ROOM - _NUMBER)
        flow.sheet.links.append((LEFT, top, ROOM, min(height, BOTTOM - top), start))
        flow.y += _ROW / 2
        flow.sheet_rule(HAIRLINE)
        flow.y += _ROW / 2
