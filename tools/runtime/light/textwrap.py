"""Stands in for the library's module of this name in the packed Python.

Pyodide takes the indent from code that it is given as text, `traceback` sets groups of errors in. The
library's own compiles the patterns for wrapping lines at every start.
"""

from collections.abc import Callable
from os.path import commonprefix


def dedent(text: str) -> str:
    """The text without the blanks that all its lines begin with."""
    lines = text.split("\n")
    blanks = [line[: len(line) - len(line.lstrip())] for line in lines if line.strip()]
    margin = len(commonprefix(blanks))  # noqa: RUF071  (of blanks, not of paths)
    return "\n".join(line[margin:] if line.strip() else "" for line in lines)


def indent(text: str, prefix: str, predicate: Callable[[str], object] = str.strip) -> str:
    """The text with `prefix` before each line for which `predicate` is true: those that are not blank."""
    lines = text.splitlines(keepends=True)
    return "".join(prefix + line if predicate(line) else line for line in lines)
