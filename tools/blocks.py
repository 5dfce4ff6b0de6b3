"""The Markdown extension through which pages reach the core.

Blocks, such as `/// letter | request-evaluation` or `/// timeline`, each closed by `///`: see BLOCKS.
Inline: `[our: name]`, the name of this edition of the site, and `[law: fact-id]` or `[law: fact-id, another]`
after a sentence that states law (law_marks.py).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from checklists import catalog
from checklists.law.facts import fact
from checklists.law.states import state
from checklists.model.words import catalog as words_in
from checklists.views import (
    binder_form,
    checklist,
    deadline_page,
    goal,
    kept_offline,
    letter,
    log_form,
    my_data,
    school_form,
    story_form,
)
from checklists.views import state as state_view
from checklists.views import wording as wording_view
from checklists.views.facts import source_row
from checklists.views.html import Html, el
from tools import design_page, review_page, speed_page, wording
from tools.edition import edition, help_line
from tools.gate import facts_by_page
from tools.handouts.page import listed
from tools.law_marks import LawList, LawMark
from tools.pictures import picture
from tools.supply.page import MARK


@dataclass(frozen=True)
class Kind:
    """One kind of block: its name, and what it shows, of the argument after `|` if it `asks` for one."""

    name: str
    html: Callable[[str], Html]
    asks: bool = False
    is_tool: bool = False
    """Whether a parent fills it: such pages load what saves."""


def _letter(id: str) -> Html:
    return letter.page(catalog.letter(id), words_in("es"), wording.latest(id))


def _sources(_: str) -> Html:
    used = facts_by_page()
    return el("ol", *(source_row(fact(id), used[id]) for id in sorted(used)), class_="iep-sources")


BLOCKS = (
    # What a parent fills.
    Kind("letter", _letter, asks=True, is_tool=True),
    Kind("checklist", lambda id: checklist.page(catalog.checklist(id)), asks=True, is_tool=True),
    Kind("timeline", lambda _: story_form.page(), is_tool=True),
    Kind("deadlines", lambda _: deadline_page.page(catalog.deadlines()), is_tool=True),
    Kind("school-calendar", lambda _: school_form.page(), is_tool=True),
    Kind("goals", lambda _: goal.page(), is_tool=True),
    Kind("wording", lambda _: wording_view.page(), is_tool=True),
    Kind("log", lambda _: log_form.page(), is_tool=True),
    Kind("binder", lambda _: binder_form.page(), is_tool=True),
    Kind("my-data", lambda _: my_data.page()),
    # What a parent reads.
    Kind("state", lambda abbr: state_view.page(state(abbr)), asks=True),
    Kind("states", lambda _: state_view.index()),
    Kind("picture", picture, asks=True),
    Kind("handouts", lambda language: listed(edition(), language), asks=True),
    Kind("our-help", lambda _: help_line.about(edition())),
    # What tells of the site itself.
    Kind("sources", _sources),
    Kind("kept-offline", lambda _: kept_offline.page()),
    Kind("licenses", lambda _: Html(MARK)),  # only the built site can tell: supply.prepare puts it there
    Kind("design", lambda _: design_page.page()),
    Kind("speed", lambda _: speed_page.page()),
    Kind("review", lambda _: review_page.page()),
)


class _Rendered(Block):
    """A block whose place is taken by what its kind shows."""

    KIND: Kind

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, "div", {"class": "iep-tool" if self.KIND.is_tool else "iep-block"})

    def on_end(self, block: Element) -> None:
        block.text = self.md.htmlStash.store(str(self.KIND.html(self.argument)))


class OurName(InlineProcessor):
    """`[our: name]` becomes the name of this edition of the site."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        return edition().name["en"], m.start(0), m.end(0)


class PutItInWriting(BlocksExtension):
    """Registers the blocks and the law marks."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        for kind in BLOCKS:
            own = {"KIND": kind, "NAME": kind.name, "ARGUMENT": kind.asks}
            block_mgr.register(type(f"Block_{kind.name}", (_Rendered,), own), self.getConfigs())

    def extendMarkdown(self, md: Markdown) -> None:
        super().extendMarkdown(md)
        md.inlinePatterns.register(OurName(r"\[our: name\]", md), "iep-our", 176)
        md.inlinePatterns.register(LawMark(md), "iep-law", 175)
        md.treeprocessors.register(LawList(md), "iep-laws", 7)


def makeExtension(**settings: Any) -> PutItInWriting:
    """What Python-Markdown calls."""
    return PutItInWriting(**settings)
