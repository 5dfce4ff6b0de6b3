"""The list of all handouts, on their page."""

from checklists.views.html import Html, el
from tools.edition import Edition
from tools.handouts.words import Handout, handouts

_OTHER = {"en": "es", "es": "en"}
_WORDS = {
    "en": {"other": "In Spanish: ", "at": "Short address: "},
    "es": {"other": "En inglés: ", "at": "Dirección corta: "},
}


def listed(own: Edition, language: str) -> Html:
    """Each handout with its files in this language and the other, and its short address.

    Files lie beside the page; the other language's are found from there.
    """
    return el("ul", *(_row(each, own, language) for each in handouts()), class_="iep-handouts")


def _row(handout: Handout, own: Edition, language: str) -> Html:
    words, other = _WORDS[language], _OTHER[language]
    folder = "../es/handouts/" if language == "en" else "../../handouts/"
    short = ("" if language == "en" else "es/") + f"h/{handout.word}/"
    return el(
        "li",
        el("a", el("strong", f"{handout.title.said[language]} (PDF)"), href=f"{handout.word}.pdf"),
        el("br"),
        words["other"],
        el("a", handout.title.said[other], href=f"{folder}{handout.word}.pdf", hreflang=other, lang=other),
        el("br"),
        words["at"],
        el("code", f"{own.address.partition('//')[2]}{short}"),
    )
