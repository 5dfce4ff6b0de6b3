"""What a test may do with a browser, whichever it is: one small interface with three drivers behind it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

PHONE = (360, 740)
LONGEST = 180.0
"""Seconds: Python's start in the slowest of them, on a busy machine."""


class Tab(Protocol):
    """One page that is open. Selectors are CSS, and mean the first element that matches."""

    def open(self, address: str) -> None:
        """Go there and wait until the page has loaded; from the site's root, or whole."""

    def reload(self) -> None:
        """Load the page anew."""

    def evaluate(self, function: str, *given: object) -> Any:
        """Call a JavaScript function with values that JSON has, wait for it, and return its answer."""

    def click(self, selector: str) -> None:
        """Click with the mouse in the middle of an element, after scrolling to it."""

    def keys(self, text: str) -> None:
        """Type on the keyboard, into what has the focus. `press` has the other keys."""

    def press(self, key: str, *, control: bool = False) -> None:
        """Press a key, by a character or by its code in WebDriver's list; with Control held down or not."""

    def upload(self, selector: str, file: Path) -> None:
        """Choose a file for an <input type=file>."""

    def screenshot(self, file: Path) -> None:
        """Keep a picture of what is in sight."""

    def close(self) -> None:
        """Close it."""


class Device(Protocol):
    """A browser with a profile of its own, which is a phone as to its size."""

    name: str
    version: str
    keeps_profile: bool
    """Whether `restart` finds again what was kept."""

    def tab(self) -> Tab:
        """Open one more tab, which shares the others' storage."""

    def downloads(self) -> list[Path]:
        """The files that were saved so far, whole ones only."""

    def restart(self) -> None:
        """Close the browser, and start it again with the same profile. Its tabs are gone."""

    def requests(self) -> list[str] | None:
        """The addresses that the browser's own log says its pages asked for; None if it has no log."""

    def complaints(self) -> list[str]:
        """What consoles said as an error, where the browser tells."""

    def close(self) -> None:
        """End it."""


def until[T](found: Callable[[], T], within: float = LONGEST, what: str = "") -> T:
    """Ask until the answer is true, and return it. Raises AssertionError after `within` seconds."""
    end = time.monotonic() + within
    while True:
        answer = found()
        if answer:
            return answer
        assert time.monotonic() < end, f"not so within {within:.0f} seconds: {what or found}, but {answer!r}"
        time.sleep(0.05)


def called(function: str, given: tuple[object, ...]) -> str:
    """JavaScript that calls the function with these values, and gives its answer as JSON once it is there."""
    values = ", ".join(json.dumps(each) for each in given)
    return f"Promise.resolve(({function})({values})).then((answer) => JSON.stringify(answer) ?? 'null')"
