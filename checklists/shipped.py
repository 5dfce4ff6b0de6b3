"""Data files of this package: a checkout reads what people write, a browser's copy JSON made of it."""

import json
from collections.abc import Callable
from pkgutil import get_data
from typing import Any

from checklists.build import BUILD


class MissingData(Exception):
    """A file of this package cannot be read by the loader that imported it."""


def read(name: str) -> bytes:
    """The file of this name in the package, such as "law/facts.json". Raises MissingData."""
    found = get_data("checklists", name)
    if found is None:
        raise MissingData(f"checklists/{name} cannot be read by this loader")
    return found


def toml(name: str) -> dict[str, Any]:
    """What a TOML file says; only in a checkout. Raises MissingData."""
    import tomllib  # noqa: PLC0415  the browser's copy leaves it out

    return tomllib.loads(read(name).decode())


def packed[T](name: str, gathered: Callable[[], T]) -> T:
    """What `gathered` makes in a checkout; in a browser's copy the same from JSON. Raises MissingData."""
    found: T = gathered() if BUILD == "dev" else json.loads(read(name))
    return found
