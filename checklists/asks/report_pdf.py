"""A report or a binder: as a PDF to keep, as a page to look at and to print, or both."""

from binascii import b2a_base64
from collections.abc import Sequence
from types import MappingProxyType

from checklists.asks import Answer, day_of
from checklists.asks.whole_timeline import after, saved
from checklists.messages import Request
from checklists.model.document import Document
from checklists.model.errors import UnknownDefinition
from checklists.model.names import hide_all, read_names
from checklists.model.reported import Reported, read
from checklists.model.story import story
from checklists.views.html import Html, outputs
from checklists.views.reports.binder import EMPTY, documents
from checklists.views.reports.page import pages
from checklists.views.reports.said import OWN_RECORD, covered

BINDER = "binder"
BINDER_TITLE = "A parent’s record"
FILES = MappingProxyType(
    {
        "service": "service-report.pdf",
        "timeline": "timeline.pdf",
        "goals": "goals.pdf",
        "letter": "letter.pdf",
        "log": "log.pdf",
        BINDER: "binder.pdf",
    }
)
"""Each report's file. No typed word is in a name: files lie about where others see them."""
_STOPS = ("first", "last")
"""Without these no report can be right, so none is made."""


def answer(asked: Request) -> Answer:
    """The file in base64 under "pdf", "" where there is none to make, and the output "page" if it is wanted.

    `data` has a sentence for each part that could not be read or has nothing in it; the rest is made all the
    same. Raises UnknownDefinition, BadRequest or PackMissing.
    """
    about, today = asked["about"], day_of(asked)
    if about not in FILES:
        raise UnknownDefinition(f"there is no report called “{about}”")
    found = read(asked["given"], today=today)
    problems = dict(found.problems)
    made: tuple[Document, ...] = ()
    if not any(name in problems for name in _STOPS):
        items = story(found.entries, after, saved(asked, today), today=today)
        parts = found.parts if about == BINDER else ("letters",) if about == "letter" else (about,)
        made, empty = documents(parts, found, items, today=today)
        problems |= empty
        if not parts:
            problems["parts"] = EMPTY[BINDER]
    if found.hide:
        names = read_names(asked["given"])
        made = tuple(hide_all(each, names) for each in made)
    html = outputs(page=pages(made)) if made and "page" in found.want else Html("")
    file, unprinted = _file(about, made, found, asked) if made and "pdf" in found.want else (b"", ())
    data = {
        "file": FILES[about],
        "pdf": b2a_base64(file, newline=False).decode(),
        "problems": problems,
        "unprinted": [*unprinted],
    }
    return Answer(html, data)


def _file(
    about: str, made: Sequence[Document], found: Reported, asked: Request
) -> tuple[bytes, Sequence[str]]:
    """The PDF, and the characters that no font has. Raises PackMissing."""
    # What writes a file is for those who ask for one: a preview does without.
    from checklists.views.pdf import Cover, pdf, unprinted  # noqa: PLC0415

    cover = None
    if about == BINDER:
        who, covers = "" if found.hide else found.who.child, covered(found.first, found.last)
        cover = Cover(title=BINDER_TITLE, who=who, covers=covers, told=OWN_RECORD)
    return pdf(made, cover=cover, today=day_of(asked)), unprinted(made, cover)
