"""The Markdown extension through which pages reach the core.

Blocks: `/// letter | request-evaluation`, `/// checklist | before-the-meeting`, `/// state | TX`,
`/// states`, `/// picture | process`, `/// timeline`, `/// deadlines`, `/// school-calendar`,
`/// goals`, `/// wording`, `/// log`, `/// binder`, `/// my-data`, `/// kept-offline`, `/// sources`,
`/// licenses`, `/// design`, `/// handouts | en`, `/// our-help` and `/// review`, each closed by `///`.
Inline: `[our: name]`, the name of this edition of the site;
`[law: fact-id]` or `[law: fact-id, another]` after a sentence that states law; the rules it names are
listed, with their own words, at the end of the page.
"""

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from checklists import catalog
from checklists.law.facts import fact
from checklists.law.states import state
from checklists.model.words import catalog as words_in
from checklists.views import binder_form as binder_view
from checklists.views import checklist as checklist_view
from checklists.views import deadline_page, kept_offline
from checklists.views import goal as goal_view
from checklists.views import letter as letter_view
from checklists.views import log_form as log_view
from checklists.views import my_data as my_data_view
from checklists.views import school_form as school_view
from checklists.views import state as state_view
from checklists.views import story_form as story_view
from checklists.views import wording as wording_view
from checklists.views.facts import source_note, source_row
from checklists.views.html import Html, el, join
from tools import design_page, review_page, wording
from tools.edition import edition, help_line
from tools.gate import LAW_MARK, facts_by_page
from tools.handouts.page import listed
from tools.pictures import picture
from tools.supply.page import MARK

_HEADING = "The law behind this page"
_STATES = "../../states/"
"""As every page with marks is two folders deep."""


class _Rendered(Block):
    """A block whose place is taken by HTML from the views."""

    CLASS = "iep-block"

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, "div", {"class": self.CLASS})

    def on_end(self, block: Element) -> None:
        block.text = self.md.htmlStash.store(str(self.html()))

    def html(self) -> Html:
        raise NotImplementedError


class LetterBlock(_Rendered):
    """`/// letter | id`: the whole letter tool."""

    NAME = "letter"
    ARGUMENT = True
    CLASS = "iep-tool"

    def html(self) -> Html:
        return letter_view.page(catalog.letter(self.argument), words_in("es"), wording.latest(self.argument))


class ChecklistBlock(_Rendered):
    """`/// checklist | id`: the whole checklist tool."""

    NAME = "checklist"
    ARGUMENT = True
    CLASS = "iep-tool"

    def html(self) -> Html:
        return checklist_view.page(catalog.checklist(self.argument))


class SourcesBlock(_Rendered):
    """`/// sources`: every fact that the site rests on, and where it is used."""

    NAME = "sources"

    def html(self) -> Html:
        used = facts_by_page()
        return el("ol", *(source_row(fact(id), used[id]) for id in sorted(used)), class_="iep-sources")


class StateBlock(_Rendered):
    """`/// state | TX`: what is known of one state."""

    NAME = "state"
    ARGUMENT = True

    def html(self) -> Html:
        return state_view.page(state(self.argument))


class PictureBlock(_Rendered):
    """`/// picture | process`: a drawing with its clocks."""

    NAME = "picture"
    ARGUMENT = True

    def html(self) -> Html:
        return picture(self.argument)


class ReviewBlock(_Rendered):
    """`/// review`: every claim and every letter's texts, for an expert to check."""

    NAME = "review"

    def html(self) -> Html:
        return review_page.page()


class DesignBlock(_Rendered):
    """`/// design`: the tokens, the signs, and what tools say and show in each state."""

    NAME = "design"

    def html(self) -> Html:
        return design_page.page()


class StatesBlock(_Rendered):
    """`/// states`: a link to each state's page."""

    NAME = "states"

    def html(self) -> Html:
        return state_view.index()


class TimelineBlock(_Rendered):
    """`/// timeline`: what was sent, said and met, and what is due, as this device keeps it."""

    NAME = "timeline"
    CLASS = "iep-tool"

    def html(self) -> Html:
        return story_view.page()


class SchoolCalendarBlock(_Rendered):
    """`/// school-calendar`: the school's days off, as this device keeps them."""

    NAME = "school-calendar"
    CLASS = "iep-tool"

    def html(self) -> Html:
        return school_view.page()


class DeadlinesBlock(_Rendered):
    """`/// deadlines`: every day that a rule sets, each with a form to count it."""

    NAME = "deadlines"
    CLASS = "iep-tool"

    def html(self) -> Html:
        return deadline_page.page(catalog.deadlines())


class GoalsBlock(_Rendered):
    """`/// goals`: goals with their scores, as this device keeps them."""

    NAME = "goals"
    CLASS = "iep-tool"

    def html(self) -> Html:
        return goal_view.page()


class WordingBlock(_Rendered):
    """`/// wording`: words of an IEP looked at as a new teacher would read them."""

    NAME = "wording"
    CLASS = "iep-tool"

    def html(self) -> Html:
        return wording_view.page()


class BinderBlock(_Rendered):
    """`/// binder`: what this device keeps, as one PDF."""

    NAME = "binder"
    CLASS = "iep-tool"

    def html(self) -> Html:
        return binder_view.page()


class LogBlock(_Rendered):
    """`/// log`: what the IEP promises and what happened, as this device keeps it."""

    NAME = "log"
    CLASS = "iep-tool"

    def html(self) -> Html:
        return log_view.page()


class MyDataBlock(_Rendered):
    """`/// my-data`: a backup to save and to restore, and how to erase."""

    NAME = "my-data"

    def html(self) -> Html:
        return my_data_view.page()


class KeptOfflineBlock(_Rendered):
    """`/// kept-offline`: what of the site is kept on this device, and which version it is."""

    NAME = "kept-offline"

    def html(self) -> Html:
        return kept_offline.page()


class LicensesBlock(_Rendered):
    """`/// licenses`: the place for the list of what is shipped, which only the built site can tell."""

    NAME = "licenses"

    def html(self) -> Html:
        return Html(MARK)


class OurHelpBlock(_Rendered):
    """`/// our-help`: who runs this edition of the site, and whom to ask."""

    NAME = "our-help"

    def html(self) -> Html:
        return help_line.about(edition())


class HandoutsBlock(_Rendered):
    """`/// handouts | en`: every handout, for a page in this language."""

    NAME = "handouts"
    ARGUMENT = True

    def html(self) -> Html:
        return listed(edition(), self.argument)


class OurName(InlineProcessor):
    """`[our: name]` becomes the name of this edition of the site."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        return edition().name["en"], m.start(0), m.end(0)


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
            SubElement(root, "div", {"class": "iep-laws"}).text = self.md.htmlStash.store(
                str(join(mine, el("ol", *rows)))
            )


class PutItInWriting(BlocksExtension):
    """Registers the blocks and the law marks."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        for block in (
            LetterBlock,
            ChecklistBlock,
            SourcesBlock,
            StateBlock,
            StatesBlock,
            ReviewBlock,
            DesignBlock,
            PictureBlock,
            TimelineBlock,
            SchoolCalendarBlock,
            DeadlinesBlock,
            GoalsBlock,
            WordingBlock,
            BinderBlock,
            LogBlock,
            MyDataBlock,
            KeptOfflineBlock,
            LicensesBlock,
            OurHelpBlock,
            HandoutsBlock,
        ):
            block_mgr.register(block, self.getConfigs())

    def extendMarkdown(self, md: Markdown) -> None:
        super().extendMarkdown(md)
        md.inlinePatterns.register(OurName(r"\[our: name\]", md), "iep-our", 176)
        md.inlinePatterns.register(LawMark(md), "iep-law", 175)
        md.treeprocessors.register(LawList(md), "iep-laws", 7)


def makeExtension(**settings: Any) -> PutItInWriting:
    """What Python-Markdown calls."""
    return PutItInWriting(**settings)
