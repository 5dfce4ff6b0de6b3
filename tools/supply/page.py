"""The page about licenses: its list of all that is shipped, and each license's own text beside it."""

from collections.abc import Iterable
from pathlib import Path

from checklists.views.html import Html, el, join
from tools.supply.errors import NoPlace
from tools.supply.known import Component, groups

FOLDER = Path("about", "licenses")
MARK = '<div data-shipped=""></div>'
"""What `/// licenses` leaves in the page, for what only the built site can tell."""


def fill(site: Path, components: Iterable[Component]) -> None:
    """Write the list into the built page, and the texts beside it. Raises NoPlace."""
    known = tuple(components)
    page = site / FOLDER / "index.html"
    html = page.read_text(encoding="utf-8") if page.is_file() else ""
    if MARK not in html:
        raise NoPlace(f"{FOLDER}/: the page has no place for the list of what is shipped")
    page.write_text(html.replace(MARK, str(shipped(known)), 1), encoding="utf-8")
    for each in known:
        (site / FOLDER / file_name(each)).write_text(license_text(each, known), encoding="utf-8")


def file_name(component: Component) -> str:
    """The name of the file with the component's license."""
    return f"{component.id}.txt"


def license_text(component: Component, known: Iterable[Component]) -> str:
    """All of the component's license: what it is of, and each text whole."""
    head = [_named(component), *_brought_by(component, known), f"License: {component.license}"]
    head += [f"Source: {component.source}"] if component.source else []
    head += [f"Changed here: {component.changed}"] if component.changed else []
    texts = (f"\n{'-' * 72}\n\n{text.strip()}\n" for text in component.texts.values())
    return "\n".join(head) + "\n" + "".join(texts)


def shipped(components: Iterable[Component]) -> Html:
    """The list, under its headings."""
    known = tuple(components)
    return join(
        *(
            join(
                el("h2", title, id=id),
                el("ul", *(_row(each, known) for each in known if each.group == id), class_="iep-shipped"),
            )
            for id, title in groups().items()
        )
    )


def _named(component: Component) -> str:
    return f"{component.name} {component.version}".strip()


def _brought_by(component: Component, known: Iterable[Component]) -> list[str]:
    return [f"Comes with {_named(each)}." for each in known if each.id == component.inside]


def _row(component: Component, known: tuple[Component, ...]) -> Html:
    read = el("a", f"License: {component.license}", href=file_name(component))
    source = join(" · ", el("a", "Source", href=component.source)) if component.source else ""
    changed = join(el("br"), f"Changed here: {component.changed}") if component.changed else ""
    said = " ".join([f". {component.what}", *_brought_by(component, known)])
    return el(
        "li", el("strong", _named(component)), said, el("br"), read, source, changed, id=f"is-{component.id}"
    )
