"""A fact of law as a reader meets it: the rule, its own words, and where to read them."""

from datetime import date
from functools import cache

from checklists.law.facts import Fact, fact
from checklists.model.words import ENGLISH, long_date
from checklists.views.html import Html, el, join

_SEEN = {
    "verified": "In its own words",
    "secondary": "As quoted by a secondary source",
}


@cache
def source_note(id: str) -> Html:
    """One paragraph on a fact: its section as a link, the quote, and how sure we are. Raises UnknownFact."""
    found = fact(id)
    return el(
        "p",
        el("a", found.cite, href=found.official, rel="noreferrer"),
        join(". ", _SEEN[found.confidence], ": "),
        el("q", found.quote),
        "" if found.quote.endswith((".", "?")) else ".",
        f" Compared with the text of {long_date(date.fromisoformat(found.read_on), ENGLISH)}."
        if found.read_on
        else " From a copy; we have not compared it with the official text of today.",
        class_="iep-source",
    )


def source_row(found: Fact, used: list[tuple[str, str]]) -> Html:
    """A fact on the Sources page, with links (address, title) to where it is used."""
    links = [
        join(", " if index else "", el("a", title, href=href)) for index, (href, title) in enumerate(used)
    ]
    return el(
        "li",
        el("p", el("strong", found.cite), ". ", found.fact),
        source_note(found.id),
        el(
            "p",
            "Where we read it: ",
            el("a", found.source, href=found.source, rel="noreferrer"),
            class_="iep-small",
        ),
        el("p", "Used on: ", join(*links), class_="iep-small") if links else None,
        id=f"fact-{found.id}",
    )
