"""Stands in for the library's module of this name in the packed Python.

No folder of a browser holds time zones: those there are come with `tzdata`, in a pack. The library's own
looks for such folders with `sysconfig`, and a megabyte of what Python was made with.
"""

import pkgutil

TZPATH: tuple[str, ...] = ()


class InvalidTZPathWarning(RuntimeWarning):
    """Never given: there are no paths."""


def reset_tzpath(to: object = None) -> None:
    """There is nothing to set."""


def find_tzfile(key: str) -> None:
    """Nothing is found: `load_tzdata` is asked next."""


def available_timezones() -> set[str]:
    """The names of the zones that there are, as `tzdata/zones` lists them."""
    listed = pkgutil.get_data("tzdata", "zones")
    return set(listed.decode().split()) if listed else set()
