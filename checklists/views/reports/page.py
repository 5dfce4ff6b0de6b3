"""A document as HTML, for a preview and for print: the same words in the same order as in its PDF."""

from collections.abc import Iterable

from checklists.model.document import Block, Column, Document, Heading, Items, Pairs, Picture, Table, Text
from checklists.views.drawing import svg
from checklists.views.html import Html, el, escape, join, lines
from checklists.views.reports.said import MARK

TOP = 2
"""The heading level of a document's title, inside a page that has one of its own."""


def page(document: Document) -> Html:
    """The whole document, which begins and ends with whose record it is."""
    return el(
        "article",
        el("p", MARK, class_="iep-doc-mark"),
        el(f"h{TOP}", document.title, class_="iep-doc-head iep-doc-title"),
        el("p", document.note, class_="iep-doc-note") if document.note else None,
        *map(_block, document.blocks),
        el("p", MARK, class_="iep-doc-mark"),
        class_="iep-doc",
        data_document=document.id,
    )


def pages(documents: Iterable[Document]) -> Html:
    """Several, one after another; in print each begins on a new page."""
    return join(*map(page, documents))


def _block(block: Block) -> Html:
    if isinstance(block, Heading):
        level = min(TOP + block.level - 1, 6)
        new = " iep-doc-new" if block.page else ""
        return el(f"h{level}", block.words, class_=f"iep-doc-head{new}")
    if isinstance(block, Text):
        return el("p", lines(block.words), class_=f"iep-doc-text iep-doc-{block.style}")
    if isinstance(block, Items):
        items = (el("li", lines(each), class_="iep-doc-item") for each in block.items)
        return el("ul", *items, class_="iep-doc-items")
    if isinstance(block, Pairs):
        rows = (
            el("div", el("dt", name, class_="iep-doc-name"), el("dd", lines(said), class_="iep-doc-said"))
            for name, said in block.rows
        )
        return el("dl", *rows, class_="iep-doc-pairs")
    return _table(block) if isinstance(block, Table) else _picture(block)


def _picture(picture: Picture) -> Html:
    caption = el("figcaption", picture.title, class_="iep-doc-caption")
    return el("figure", caption, svg(picture), class_="iep-doc-figure")


def _table(table: Table) -> Html:
    """Written out and not by `el`: a log can have thousands of rows."""
    head = "".join(f'<th scope="col"{_side(each)}>{escape(each.name)}</th>' for each in table.columns)
    sides = [_side(each) for each in table.columns]
    rows = "".join(_row(row, sides) for row in table.rows)
    caption, named = "", ""
    if title := escape(table.title):
        caption, named = f"<caption>{title}</caption>", f' role="region" aria-label="{title}"'
    return Html(
        f'<div class="iep-wide" tabindex="0"{named}><table class="iep-doc-table">{caption}'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _side(column: Column) -> str:
    return ' class="iep-number"' if column.number else ""


def _row(row: tuple[str, ...], sides: list[str]) -> str:
    first, *others = row
    cells = "".join(f"<td{side}>{_cell(each)}</td>" for each, side in zip(others, sides[1:], strict=True))
    return f'<tr><th scope="row"{sides[0]}>{_cell(first)}</th>{cells}</tr>'


def _cell(text: str) -> str:
    return lines(text) if "\n" in text else escape(text)
