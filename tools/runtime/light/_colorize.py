"""Stands in for the library's module of this name in the packed Python.

There is no terminal in a browser, and the library makes every theme for one at each start.
"""

from typing import Any


class Plain(str):
    """Any colour, any theme, any part of one: no characters."""

    __slots__ = ()

    def __getattr__(self, name: str) -> "Plain":
        """Return what stands for the colour `name`."""
        return self


def can_colorize(*, file: Any = None) -> bool:
    """Whether to write in colour: no."""
    return False


def get_theme(*, tty_file: Any = None, force_color: bool = False, force_no_color: bool = False) -> Plain:
    """Return the theme without colours."""
    return Plain()
