"""Stands in for the library's module of this name in the packed Python.

`inspect`, `traceback` and Pyodide name it when they start and read Python's source through it. There is no
source in a browser; the library's own compiles its patterns at every start.
"""

from collections.abc import Callable, Iterator


def generate_tokens(_readline: Callable[[], str]) -> Iterator[object]:
    """No tokens: whoever asks has nothing to add then."""
    return iter(())


def open(filename: str) -> object:
    """Raises OSError: there is no source."""
    raise OSError(f"{filename}: there is no source here")
