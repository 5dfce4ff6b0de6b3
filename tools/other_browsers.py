"""Find or install the browsers that only `make faults` needs: Firefox ESR, and WebKit as Debian builds it.

WebKit is three programs: its driver, the small browser that the driver starts, and a screen for it.
"""

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from glob import glob
from pathlib import Path


@dataclass(frozen=True)
class Kind:
    """A browser: its name, the variable that may hold its path, where it is, and Debian's packages of it."""

    title: str
    variable: str
    find: Callable[[str | None], str | None]
    needs: tuple[str, ...]
    packages: tuple[str, ...]


def _firefox(path: str | None) -> str | None:
    return shutil.which("firefox-esr", path=path) or shutil.which("firefox", path=path)


def _minibrowser(_path: str | None) -> str | None:
    places = ("/usr/lib/*/webkit2gtk-4.*/MiniBrowser", "/usr/libexec/webkit2gtk-4.*/MiniBrowser")
    return next((found for place in places for found in sorted(glob(place), reverse=True)), None)


KINDS: Mapping[str, Kind] = {
    "firefox": Kind("Firefox", "FIREFOX", _firefox, (), ("firefox-esr",)),
    "webkit": Kind(
        "WebKit’s MiniBrowser",
        "WEBKIT",
        _minibrowser,
        ("WebKitWebDriver", "Xvfb"),
        ("webkit2gtk-driver", "xvfb"),
    ),
}


def find(name: str, environ: Mapping[str, str] | None = None) -> Path | None:
    """Return the browser "firefox" or "webkit" that is here with all it needs, or None."""
    environ = os.environ if environ is None else environ
    kind = KINDS[name]
    path = environ.get("PATH")
    found = environ.get(kind.variable) or kind.find(path)
    whole = all(shutil.which(program, path=path) for program in kind.needs)
    return Path(found) if found and whole and os.access(found, os.X_OK) else None


def find_or_install(name: str, install: Callable[[tuple[str, ...]], bool]) -> Path | str:
    """Return the path of the browser `name`, or one sentence that says why there is none.

    `install` gets the names of Debian's packages and returns whether they are there now.
    """
    kind = KINDS[name]
    here = find(name) or (find(name) if install(kind.packages) else None)
    return here or (
        f"{kind.title} was not found, and could not be installed: on Debian or Ubuntu, "
        f"`apt-get install {' '.join(kind.packages)}` as root brings it."
    )
