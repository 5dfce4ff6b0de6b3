"""What an expert checks: each guide's claims with their facts, and every text that each letter can take."""

import re

from checklists import catalog
from checklists.law.facts import fact
from checklists.model.letter import Letter
from checklists.views.html import Html, el, join
from tools.gate import LAW_MARK, PAGES, marks
from tools.variants import Variant, variants

_BESIDE_WORDS = re.compile(r"<[^>]+>|\{[^}]*\}|^\s*(?:[-*>]|\d+\.)\s+")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_SHOWN = 6
"""How many of the answers that lead to one text are written out."""


def claims(page_text: str) -> list[tuple[str, list[str]]]:
    """Return each sentence of a page that has marks, as plain words, with the ids of its facts."""
    found = []
    for line in page_text.splitlines():
        if ids := [id for _, id in marks(line)]:
            words = _BESIDE_WORDS.sub("", _LINK.sub(r"\1", re.sub(LAW_MARK, "", line)))
            found.append((words.replace("*", "").strip(), ids))
    return found


def page() -> Html:
    """Return the whole page."""
    guides = [_guide(path.stem) for path in sorted((PAGES / "guides").glob("*.md"))]
    letters = [_letter(catalog.letter(id)) for id in catalog.LETTERS]
    return join(*guides, *letters)


def _guide(id: str) -> Html:
    rows = claims((PAGES / "guides" / f"{id}.md").read_text(encoding="utf-8"))
    shown = el("ol", *(el("li", words, " ", *map(_cite, ids)) for words, ids in rows))
    return _part("guide", id, id, f"{len(rows)} sentences rest on a fact.", "Its claims", shown)


def _cite(id: str) -> Html:
    return join(el("a", fact(id).cite, href=f"../sources/#fact-{id}", class_="iep-small"), " ")


def _letter(letter: Letter) -> Html:
    paragraphs = variants(letter)
    count = sum(map(len, paragraphs.values()))
    about = f"{len(paragraphs)} paragraphs, which its choices turn into {count} texts."
    shown = (join(el("h3", id), el("ul", *map(_variant, found))) for id, found in paragraphs.items())
    folded = "Every text, and the answers that lead to it"
    return _part("letter", letter.id, letter.title, about, folded, *shown)


def _part(kind: str, id: str, title: str, about: str, folded: str, *shown: Html) -> Html:
    """A guide or a letter: its name, a link to it, and what it claims, folded under these words."""
    return join(
        el("h2", f"{kind.capitalize()}: {title}", id=f"{kind}-{id}"),
        el("p", el("a", f"Open the {kind}", href=f"../../{kind}s/{id}/"), f". {about}"),
        el("details", el("summary", folded), *shown),
    )


def _variant(variant: Variant) -> Html:
    more = len(variant.when) - _SHOWN
    return el(
        "li",
        el("p", variant.text or "(left out)"),
        el("ul", *(el("li", each) for each in variant.when[:_SHOWN]), class_="iep-small"),
        el("p", f"and {more} more sets of answers", class_="iep-small") if more > 0 else None,
    )
