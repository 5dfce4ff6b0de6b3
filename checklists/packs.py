"""Libraries that few answers need. A browser fetches each as a pack, once an answer asks for it."""

import sys
from importlib import import_module
from pkgutil import get_data
from zipimport import zipimporter

SHARED = "shared.txt"
"""In each pack: the packages that it has a part of, and another archive the rest; one a line."""


RECORDS = "records"
"""The pack of those modules of this package that letters and checklists do without."""


class PackMissing(Exception):
    """An answer needs packs that are not there yet. The message is their names, with spaces between."""


def need(*packs: str) -> None:
    """Import the libraries that the packs are named after, such as "icalendar". Raises PackMissing."""
    if lacking := [pack for pack in packs if not _is_here(pack)]:
        raise PackMissing(" ".join(lacking))


def _is_here(pack: str) -> bool:
    try:
        import_module(pack)
    except ModuleNotFoundError as error:
        if error.name != pack:  # the pack is here and lacks something: the build must see that
            raise
        return False
    return True


def data(pack: str, name: str) -> bytes:
    """The file `name` of a pack of data, such as a font's "regular.ttf". Raises PackMissing or OSError."""
    need(pack)
    found = get_data(pack, name)
    if found is None:
        raise OSError(f"the loader of {pack} reads no data")
    return found


def mount(path: str) -> None:
    """Make the modules of the pack at `path`, an archive, importable. Raises ZipImportError or OSError."""
    shared = zipimporter(path).get_data(SHARED).decode().split()
    sys.path.append(path)
    for name in shared:  # Python looks for a package's modules only where it found the package
        import_module(name).__path__.append(f"{path}/{name.replace('.', '/')}")
