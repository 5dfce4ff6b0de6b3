"""`[law: fact-id]` in a page: small links to the rules, which stand in their own words at its end."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from checklists.law.facts import fact
from checklists.views.facts import source_note
from checklists.views.html import el, join
from tools.gate import LAW_MARK

_HEADING = "The law behind this page"
_STATES = "../../states/"
"""As every page with marks is two folders deep."""
_FEW = 20
"""More rules than these take long to lay out: app.css lets the words above them come first."""


class LawMark(InlineProcessor):
    """`[law: id]` becomes small links to the rules at the end of the page, after the sentence's own mark."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(LAW_MARK + r"([.,;:?!]?)", md)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        whole = Element("span", {"class": "iep-law"})
        whole.text = m[2]
        for id in re.split(r",\s*", m[1].strip()):
            cite = fact(id).cite  # said twice: the theme takes the title for its own tooltip
            link = {"href": f"#law-{id}", "title": cite, "data-cite": cite}
            SubElement(SubElement(whole, "sup"), "a", link)
        return whole, m.start(0), m.end(0)


class LawList(Treeprocessor):
    """Numbers a page's law marks in reading order and lists their rules, with quotes, at its end."""

    def run(self, root: Element) -> None:
        seen: list[str] = []
        for mark in root.iterfind(".//span[@class='iep-law']//a"):
            id = mark.get("href", "").removeprefix("#law-")
            if id not in seen:
                seen.append(id)
            mark.text = f"§{seen.index(id) + 1}"
        if seen:
            SubElement(root, "h2", {"id": "the-law"}).text = _HEADING
            rows = [el("li", el("p", fact(id).fact), source_note(id), id=f"law-{id}") for id in seen]
            link = el("a", "Pick your state to see its rules here too", href=_STATES, data_all=_STATES)
            mine = el("iep-state", el("p", link), el("p", role="status"))
            kind = "iep-laws iep-many" if len(seen) > _FEW else "iep-laws"
            SubElement(root, "div", {"class": kind}).text = self.md.htmlStash.store(
                str(join(mine, el("ol", *rows)))
            )
