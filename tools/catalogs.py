"""`python -m tools.catalogs update` refreshes the translators' .po files, `compile` makes the .mo files."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from checklists.catalog import definitions
from checklists.model import words
from checklists.model.letter import Letter

LOCALE = Path("checklists/locale")
_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)
"""In place of the clock's: with it each build would be another one, and Python be packed anew."""
_NOBODYS = tuple(
    f'"{name}: '.encode()
    for name in (
        "Project-Id-Version",
        "Report-Msgid-Bugs-To",
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Last-Translator",
        "Language-Team",
        "Generated-By",
    )
)
"""How the header lines start that say nothing here."""


class CatalogError(Exception):
    """A catalog that cannot be used as it stands."""


def messages() -> Iterator[tuple[str, str]]:
    """Every (context, message) that is said in more than one language."""
    yield from words.messages()
    for each in definitions():
        if isinstance(each, Letter):
            yield from each.messages()


def update(po: Path) -> None:
    """Add new messages to a .po file, empty, and drop those that no definition says any more."""
    old = read_po(BytesIO(po.read_bytes())) if po.exists() else Catalog(locale=po.parent.parent.name)
    new = Catalog(locale=po.parent.parent.name, project="Put It in Writing", fuzzy=False)
    if po.exists():
        new.header_comment, new.mime_headers = old.header_comment, old.mime_headers
    for context, message in dict.fromkeys(messages()):
        known = old.get(message, context)
        new.add(message, known.string if known else "", context=context)
    out = BytesIO()
    write_po(out, new, width=110, omit_header=False, sort_output=False)
    kept = [line for line in out.getvalue().splitlines(keepends=True) if not line.startswith(_NOBODYS)]
    po.write_bytes(b"".join(kept))


def compile_po(po: Path) -> Path:
    """Compile one .po file beside itself. Raises CatalogError, with file and line, for an empty message."""
    catalog = read_po(BytesIO(po.read_bytes()))
    for each in catalog:
        if each.id and not each.string:
            raise CatalogError(f"{po}:{each.lineno}: no translation for “{each.id}” ({each.context})")
    catalog.creation_date = _NO_TIME
    mo = po.with_suffix(".mo")
    with mo.open("wb") as file:
        write_mo(file, catalog)
    return mo


def compile_all() -> list[Path]:
    """Compile every catalog; the .mo files, in order of their language. Raises CatalogError."""
    return [compile_po(po) for po in sorted(LOCALE.glob("*/LC_MESSAGES/checklists.po"))]


def main() -> int:
    """Run as a program with `update` or `compile`."""
    if sys.argv[1:] == ["update"]:
        for po in sorted(LOCALE.glob("*/LC_MESSAGES/checklists.po")):
            update(po)
        return 0
    try:
        compile_all()
    except CatalogError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
