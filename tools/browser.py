"""Find a Chromium to test with, or install one: ``python -m tools.browser`` prints its path.

In this order: ``CHROME`` from the environment, a Chrome or Chromium already here, Debian's ``chromium``
when apt-get and root are there, Playwright's own download. With ``firefox`` or ``webkit`` as argument it
does the same for those (other_browsers.py).
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools import other_browsers

LAUNCH_ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Flags every test and measurement starts the browser with: it asks no host for anything by itself."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ADVICE = "install Google Chrome or Chromium, or set CHROME to the path of one, and run this again."


class NoBrowserError(Exception):
    """No Chrome or Chromium is here and none could be installed. The message is one sentence to show."""


def find(environ: Mapping[str, str] | None = None) -> Path | None:
    """Return the browser that is already here, or None. Raises NoBrowserError if CHROME names no program."""
    environ = os.environ if environ is None else environ
    chosen = environ.get("CHROME")
    if chosen:
        found = shutil.which(chosen, path=environ.get("PATH"))
        if found is None:
            raise NoBrowserError(f"CHROME is set to {chosen}, which is not a program that can be run.")
        return Path(found)
    candidates = (shutil.which(name, path=environ.get("PATH")) for name in NAMES)
    on_mac = (app for app in MAC_APPS if sys.platform == "darwin" and os.access(app, os.X_OK))
    first = next((path for path in (*candidates, *on_mac) if path), None)
    return Path(first) if first else playwrights_own()


def playwrights_own() -> Path | None:
    """Return the Chromium that Playwright downloaded earlier, or None."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (slow to import, seldom needed)

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def find_or_install() -> Path:
    """Return the path of a Chrome or Chromium, installing one if need be. Raises NoBrowserError."""
    here = find()
    if here is not None:
        return here
    ways = (apt_commands() if can_apt() else None, playwright_commands())
    for commands in ways:
        if commands is not None and all(run(command) for command in commands):
            here = find()
            if here is not None:
                return here
    raise NoBrowserError(f"No Chrome or Chromium was found, and none could be installed: {ADVICE}")


def can_apt() -> bool:
    """Return whether packages of Debian can be installed here."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def apt_commands(packages: Sequence[str] = ("chromium", "fonts-liberation")) -> tuple[list[str], ...]:
    """Return the commands that install Debian's Chromium; the first refreshes the list of packages."""
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    return (["apt-get", "update", "-qq"], install)


def playwright_commands() -> tuple[list[str], ...]:
    """Return the command that makes Playwright download its own Chromium."""
    return ([sys.executable, "-m", "playwright", "install", "chromium"],)


def run(command: list[str]) -> bool:
    """Run one installing command, its output on stderr; return whether it succeeded."""
    print("+ " + " ".join(command), file=sys.stderr)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=env, stdout=sys.stderr, check=False).returncode == 0


def other(name: str) -> Path:
    """Return the path of "firefox" or "webkit", installing it if need be. Raises NoBrowserError."""
    if name not in other_browsers.KINDS:
        raise NoBrowserError(
            f"There is no browser {name} here: say firefox or webkit, or nothing for Chromium."
        )
    found = other_browsers.find_or_install(
        name, lambda packages: can_apt() and all(run(each) for each in apt_commands(packages))
    )
    if isinstance(found, str):
        raise NoBrowserError(found)
    return found


def main(arguments: Sequence[str] = ()) -> int:
    """Print the browser's path, or one sentence on stderr; return the exit code."""
    try:
        print(other(arguments[0]) if arguments else find_or_install())
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
