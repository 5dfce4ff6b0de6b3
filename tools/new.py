"""Start a letter, checklist, deadline or guide: ``python -m tools.new letter ask-for-a-tour``.

Writes the definition (a guide has none) and its page (a deadline has none: all stand on one), and names both
where they must be named: in checklists/catalog.py and in the menu of mkdocs.yml. What it writes is a whole
tool that says little yet: the words are yours, and so is their translation, without which a letter does not
build.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from string import Template

from tools.edition.settings import edition

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = Path(__file__).resolve().parent / "templates"


class NewError(Exception):
    """Nothing was written. The message is one sentence to show."""


@dataclass(frozen=True)
class Kind:
    """Where a kind's files go: folder of pages, heading in the menu, folder and tuple of definitions."""

    pages: str = ""
    menu: str = ""
    package: str = ""
    tuple: str = ""


KINDS = {
    "letter": Kind("letters", "Letters", "letters", "LETTERS"),
    "checklist": Kind("checklists", "Checklists", "lists", "CHECKLISTS"),
    "deadline": Kind(package="deadlines", tuple="DEADLINES"),
    "guide": Kind("guides", "Guides"),
}


def create(kind: str, id: str, root: Path = ROOT, own: Path | None = None) -> list[Path]:
    """Write the files of a new definition; return what was written or changed. Raises NewError.

    A letter goes to the folder `own`, where an edition has one, and then no file of the project is changed.
    """
    if kind not in KINDS:
        raise NewError(f"Say what to start and its id, as in `make new {next(iter(KINDS))}=ask-for-a-tour`.")
    if not re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", id):
        raise NewError(
            f"“{id}” cannot be an id: use lower-case words joined by hyphens, as in ask-for-a-tour."
        )
    place = KINDS[kind]
    title = id.replace("-", " ").capitalize()
    own = own if kind == "letter" else None
    writes = {}
    if place.pages:
        page = (own or root / "docs" / "en" / place.pages) / f"{id}.md"
        writes[page] = _filled(f"{kind}.md", id, title)
    if place.package:
        definition = (own or root / "checklists" / place.package) / f"{id.replace('-', '_')}.py"
        writes[definition] = _filled(f"{kind}.py.txt", id, title)
    if there := next((path for path in writes if path.exists()), None):
        raise NewError(f"{there.relative_to(root)} is already there, and ids are never used twice.")
    if place.tuple and not own:
        catalog = root / "checklists" / "catalog.py"
        writes[catalog] = listed(catalog.read_text(encoding="utf-8"), place.tuple, id)
    if place.menu and not own:
        menu, entry = root / "mkdocs.yml", f"{title}: {place.pages}/{id}.md"
        writes[menu] = in_menu(menu.read_text(encoding="utf-8"), place.menu, entry)
    for path, text in writes.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(writes)


def _filled(template: str, id: str, title: str) -> str:
    return Template((TEMPLATES / template).read_text(encoding="utf-8")).substitute(id=id, title=title)


def listed(source: str, name: str, id: str) -> str:
    """Return the catalog's source with `id` at the end of the tuple `name`."""
    found = re.search(rf"^{name} = \(([^)]*)\)", source, re.MULTILINE)
    if found is None:
        raise NewError(f"checklists/catalog.py has no tuple called {name} to put the id into.")
    ids = [*re.findall(r'"([^"]+)"', found[1]), id]
    return source[: found.start()] + _tuple(name, ids) + source[found.end() :]


def _tuple(name: str, ids: list[str]) -> str:
    one_line = f"{name} = ({', '.join(f'"{id}"' for id in ids)})"
    if len(one_line) <= 110:
        return one_line
    return f"{name} = (\n" + "".join(f'    "{id}",\n' for id in ids) + ")"


def in_menu(config: str, heading: str, entry: str) -> str:
    """Return mkdocs.yml with `entry` at the end of the menu's part `heading`."""
    found = re.search(rf"^  - {re.escape(heading)}:\n(?:      - .*\n)+", config, re.MULTILINE)
    if found is None:
        raise NewError(f"The menu in mkdocs.yml has no part called {heading} to put the page into.")
    return config[: found.end()] + f"      - {entry}\n" + config[found.end() :]


def main(arguments: list[str], root: Path = ROOT, own: Path | None = None) -> int:
    """Start what `arguments` name, and say what to do next; return the exit code."""
    kind, id = (*arguments, "", "")[:2]
    try:
        written = create(kind, id, root, own)
    except NewError as error:
        print(error, file=sys.stderr)
        return 1
    for path in written:
        print(path.relative_to(root))
    print("Now write the words; CONTRIBUTING.md has the steps.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], own=edition().letters))
