"""Stands in for the library's module of this name in the packed Python.

`asyncio` and `concurrent.futures` write here what went wrong; warnings and worse go to the browser's console.
Nothing is set up, kept or formatted, which is what makes the library's own slow to start.
"""

import sys
from typing import Any

DEBUG, INFO, WARNING, ERROR, CRITICAL = range(10, 60, 10)


class Logger:
    """What writes to the console under `name`."""

    def __init__(self, name: str) -> None:
        """Keep the name."""
        self.name = name

    def isEnabledFor(self, level: int) -> bool:
        """Whether what is of this level is written."""
        return level >= WARNING

    def log(self, level: int, message: str, *values: Any, exc_info: Any = None, **_: Any) -> None:
        """Write the message, the values put in with `%`, and the error it comes with."""
        if self.isEnabledFor(level):
            print(f"{self.name}: {message % values if values else message}", file=sys.stderr)
            error = sys.exception() if exc_info is True else exc_info
            if error:
                sys.excepthook(*(error if isinstance(error, tuple) else (type(error), error, None)))

    def debug(self, message: str, *values: Any, **more: Any) -> None:
        """Write nothing."""

    info = debug

    def warning(self, message: str, *values: Any, **more: Any) -> None:
        """Write a warning."""
        self.log(WARNING, message, *values, **more)

    def error(self, message: str, *values: Any, **more: Any) -> None:
        """Write an error."""
        self.log(ERROR, message, *values, **more)

    critical = error

    def exception(self, message: str, *values: Any, **more: Any) -> None:
        """Write an error with the one that is being handled."""
        self.log(ERROR, message, *values, **{"exc_info": True, **more})


def getLogger(name: str = "root") -> Logger:
    """Return what writes under `name`."""
    return Logger(name)
