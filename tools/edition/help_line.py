"""An edition's help line: on each page's foot, and on the page about who runs the site."""

from checklists.build import NAME
from checklists.law.states import states
from checklists.views.html import Html, el, join
from tools.edition.settings import Edition

_WORDS = {
    "en": {
        "call": "Questions? Ask",
        "us": "us",
        "correct": "Corrections go there too.",
        "from": "This is a changed edition of",
        "by": "run by",
        "not": "Its makers do not run this edition.",
        "state": "{}: its rules, deadlines and free help",
    },
    "es": {
        "call": "¿Preguntas? Hable con",
        "us": "nosotros",
        "correct": "Las correcciones también van ahí.",
        "from": "Esta es una edición modificada de",
        "by": "a cargo de",
        "not": "Quienes hicieron el original no manejan esta edición.",
        "state": "{}: sus reglas, plazos y ayuda gratis (en inglés)",
    },
}


def has_one(edition: Edition) -> bool:
    """Whether there is somebody to ask."""
    return any((edition.center, edition.phone, edition.email, edition.page))


def line(edition: Edition, language: str) -> Html:
    """Whom to ask and how, in "en" or "es"; empty where the edition names nobody."""
    if not has_one(edition):
        return Html("")
    words = _WORDS[language]
    who = edition.center or words["us"]
    ways = [
        el("a", edition.phone, href=f"tel:{edition.phone.replace(' ', '')}") if edition.phone else None,
        Html(edition.hours[language]) if edition.phone and edition.hours[language] else None,
        el("a", edition.email, href=f"mailto:{edition.email}") if edition.email else None,
    ]
    named = el("a", who, href=edition.page, rel="noreferrer") if edition.page else Html(who)
    said = [join(f"{words['call']} ", named), *(each for each in ways if each is not None)]
    return join(*(join(", " if at else None, each) for at, each in enumerate(said)), ".")


def source(edition: Edition, language: str) -> Html:
    """What the license asks for: whose work this edition is made from. Empty in the project's own."""
    if edition.name["en"] == NAME:
        return Html("")
    words = _WORDS[language]
    by = f", {words['by']} {edition.center}" if edition.center else ""
    return join(f"{words['from']} {NAME}{by}. {words['not']}")


def state_link(edition: Edition, language: str) -> str:
    """The words of home's link to the page of the edition's state; "" where it has none."""
    return _WORDS[language]["state"].format(states()[edition.state].name) if edition.state else ""


def about(edition: Edition) -> Html:
    """Who runs this edition, for the page that says so."""
    if not has_one(edition):
        return el(
            "p",
            "This site has no help line of its own. Free help is near you: ",
            el("a", "your state’s page", href="../states/"),
            " names the parent center there, and its phone.",
        )
    parts = [el("p", line(edition, "en"))]
    if edition.email:
        parts.append(el("p", _WORDS["en"]["correct"]))
    if told := source(edition, "en"):
        parts.append(el("p", told))
    return join(*parts)
