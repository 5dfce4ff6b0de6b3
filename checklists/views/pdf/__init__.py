"""Documents to a PDF file: one alone, or several as a binder with a cover and contents.

It is made by fpdf2, a pack. The fonts are packs too, and only those that the text needs: see `fonts`. Pages
are US Letter, with room for holes at the left.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date

from checklists.model.document import Document, Text, said
from checklists.model.words import ENGLISH, long_date
from checklists.packs import need
from checklists.views.pdf import binder, fonts
from checklists.views.pdf.binder import Cover
from checklists.views.pdf.flow import BOTTOM, LEFT, RIGHT, TOP, Flow
from checklists.views.pdf.sheet import HAIRLINE, QUIET, Tag
from checklists.views.pdf.type import Type, plain
from checklists.views.pdf.write import Mark, write

__all__ = ["OURS", "Cover", "pdf", "unprinted"]

OURS = "Parent’s record, not the school’s"
"""On each page."""
_SIZE = 8.5
_NAMED = 8
"""How many characters without a letter a document names."""


def pdf(
    documents: Sequence[Document], *, cover: Cover | None = None, today: date, compress: bool = True
) -> bytes:
    """The file. With a cover it is a binder: contents with page numbers, bookmarks, pages counted through.

    Characters that no font has are boxes in it: `unprinted` names them. With `compress` off it is the same
    bytes on every machine. Raises PackMissing: for "fpdf", then for each font that the text needs.
    """
    need("fpdf", fonts.LATIN)
    unprinted(documents, cover)  # asks for the other fonts, before the first page is made
    type, root = Type(), Tag("Document")
    made = f"Made {long_date(today, ENGLISH)}"
    flow = Flow(type, root)
    marks: list[Mark] = []
    if cover:
        binder.cover(flow, cover, made)
        place = Tag("Part", root)
        trial = Flow(type, Tag("Part"))
        binder.contents(trial, documents, [0 for _ in documents])
        before, count = len(flow.sheets), len(trial.sheets)
        for _ in trial.sheets:
            flow.turn()
        marks.append(Mark(binder.CONTENTS, before + 1))
    for document in documents:
        marks.append(Mark(document.title, len(flow.sheets) + 1))
        flow.document(document)
        if boxes := unprinted([document]):
            flow.paragraph(Text(_named(boxes), "small"), root)
    if not flow.sheets:
        flow.turn()
    if cover:
        contents = Flow(type, place, before=before)
        binder.contents(contents, documents, [mark.page for mark in marks[1:]])
        flow.sheets[before : before + count] = contents.sheets
        flow.names[before : before + count] = contents.names
    _edges(flow, made)
    title = cover.title if cover else documents[0].title if documents else OURS
    return write(flow.sheets, type, root, marks, title=title, today=today, compress=compress)


def unprinted(documents: Sequence[Document], cover: Cover | None = None) -> tuple[str, ...]:
    """The characters that no font has, in order; each is a box in the file. Raises PackMissing for a font."""
    return fonts.missing({*"".join(map(plain, _texts(documents, cover)))})


def _named(characters: Sequence[str]) -> str:
    """What the boxes in a document stand for."""
    names = [
        f"{unicodedata.name(each, 'no name').lower()} (U+{ord(each):04X})" for each in characters[:_NAMED]
    ]
    more = len(characters) - len(names)
    names += [f"and {more} more"] if more else []
    return f"A box stands for a character that this file has no letter for: {', '.join(names)}."


def _texts(documents: Sequence[Document], cover: Cover | None) -> Iterator[str]:
    for document in documents:
        yield from said(document)
    if cover:
        yield from (cover.title, cover.who, cover.covers, cover.told)


def _edges(flow: Flow, made: str) -> None:
    """At the head of each page its document's name, at its foot whose record it is and the page's number."""
    type, pages = flow.type, len(flow.sheets)
    whose = type.line(OURS, True)
    for sheet, name in zip(flow.sheets, flow.names, strict=True):
        number = type.line(f"Page {sheet.number} of {pages}")
        with sheet.tagged(None):
            if name:
                head = type.lines(name, _SIZE, RIGHT - LEFT - 150)[0]
                sheet.text(LEFT, TOP - 26, head, _SIZE, QUIET)
                day = type.line(made)
                sheet.text(RIGHT - day.width * _SIZE / 1000, TOP - 26, day, _SIZE, QUIET)
                sheet.rule([(LEFT, TOP - 19), (RIGHT, TOP - 19)], HAIRLINE, 0.5)
            sheet.text(LEFT, BOTTOM + 24, whose, _SIZE, QUIET)
            sheet.text(RIGHT - number.width * _SIZE / 1000, BOTTOM + 24, number, _SIZE, QUIET)
