"""What a second look at the parent's own words found, as an offer."""

from collections.abc import Sequence

from checklists.model.tone import Finding
from checklists.views.html import Html, el

TONE = "tone"


def offer(found: Sequence[Finding]) -> Html:
    """A list of wordings with what they may do and a calmer way; nothing when there are none."""
    if not found:
        return Html("")
    return el(
        "aside",
        el("p", el("strong", "Before you send it: "), "a second look at your own words, if you like."),
        el(
            "ul",
            *(el("li", el("q", each.words), f" {each.effect}. Calmer: {each.calmer}.") for each in found),
        ),
        el(
            "p",
            "You can copy the letter as it is. It is saved here, so it can also wait until tomorrow.",
        ),
        class_="iep-tone",
    )
