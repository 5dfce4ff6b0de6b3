"""edition.toml, read and checked."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from checklists.law.states import states
from tools.edition import colors
from tools.edition.errors import (
    BadColor,
    BadSetting,
    EditionError,
    MissingSetting,
    NoSuchFolder,
    NoSuchState,
    UnknownSetting,
)

ROOT = Path(__file__).resolve().parents[2]
FILE = "edition.toml"
SHORT = 12
"""The characters that phones show below an icon."""
KEYS: Mapping[str, tuple[str, ...]] = {
    "name": ("en", "es", "short_en", "short_es"),
    "site": ("address",),
    "colors": ("light", "dark"),
    "contact": ("center", "phone", "email", "page", "hours_en", "hours_es"),
    "state": ("abbr",),
    "letters": ("folder",),
}
_EMAIL = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+")
_PHONE = re.compile(r"\+?[0-9][0-9 ().x-]{5,}")


@dataclass(frozen=True)
class Edition:
    """What edition.toml says; "" where it says nothing.

    `name` and `short` are by language, "en" and "es". `address` ends in a slash. `letters` is the folder
    of the edition's own letters, or None.
    """

    name: Mapping[str, str]
    short: Mapping[str, str]
    address: str
    light: str
    dark: str
    center: str
    phone: str
    email: str
    page: str
    hours: Mapping[str, str]
    state: str
    letters: Path | None


@cache
def edition() -> Edition:
    """This checkout's edition. Raises EditionError."""
    return read(ROOT / FILE)


def read(file: Path) -> Edition:
    """The edition that a file describes; folders are beside it. Raises EditionError, naming file and line."""
    text = file.read_text(encoding="utf-8")
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(f"{file.name}: {error}") from None
    _check_keys(found, text, file.name)
    for part, key, check in (*_CHECKS, ("letters", "folder", _folder(file.parent))):
        if value := found[part][key]:
            try:
                check(value)
            except EditionError as error:
                where = f"{file.name}:{_line(text, part, key)}"
                raise type(error)(f"{where}: {part}.{key}: {error}") from None
    name, contact, folder = found["name"], found["contact"], found["letters"]["folder"]
    return Edition(
        name={each: name[each] for each in ("en", "es")},
        short={each: name[f"short_{each}"] for each in ("en", "es")},
        address=found["site"]["address"],
        **found["colors"],
        **{key: contact[key] for key in ("center", "phone", "email", "page")},
        hours={each: contact[f"hours_{each}"] for each in ("en", "es")},
        state=found["state"]["abbr"],
        letters=file.parent / folder if folder else None,
    )


def _check_keys(found: Mapping[str, object], text: str, file: str) -> None:
    for part, keys in KEYS.items():
        given = found.get(part)
        if not isinstance(given, dict):
            raise MissingSetting(f"{file}: the part [{part}] is missing. Put it back.")
        for key in keys:
            if key not in given:
                raise MissingSetting(f"{file}:{_line(text, part)}: [{part}] has no “{key}”. Put it back.")
        for key, value in given.items():
            where = f"{file}:{_line(text, part, key)}: {part}.{key}"
            if key not in keys:
                raise UnknownSetting(f"{where} is unknown. [{part}] has {', '.join(keys)}.")
            if not isinstance(value, str) or re.search(r"[\x00-\x1f<>]", value):
                raise BadSetting(f"{where} is one line of words in quotes, without < and >.")
            if part == "name" and not value.strip():
                raise MissingSetting(f"{where} is empty, and a site needs its name.")
    if unknown := sorted(found.keys() - KEYS.keys()):
        line = _line(text, unknown[0])
        raise UnknownSetting(f"{file}:{line}: “{unknown[0]}” is unknown. The parts are {', '.join(KEYS)}.")


def _line(text: str, part: str, key: str = "") -> int:
    """The line on which a part begins, or a key of it stands; 1 where neither is found."""
    now, began = "", 1
    for number, line in enumerate(text.splitlines(), start=1):
        wanted = key if now == part else "" if now else part
        if head := re.match(r"\s*\[([^\]]+)\]", line):
            now = head[1].strip()
            began = number if now == part else began
        elif wanted and re.match(rf"\s*[\"']?{re.escape(wanted)}[\"']?\s*[.=]", line):
            return number
    return began


def _short(value: str) -> None:
    if len(value) > SHORT:
        raise BadSetting(f"“{value}” has {len(value)} characters. A phone shows {SHORT} below an icon.")


def _web(value: str) -> None:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s\"'?#]", value):
        raise BadSetting(f"“{value}” is no web address, as in “https://www.example.org/”.")


def _address(value: str) -> None:
    _web(value)
    if not value.endswith("/"):
        raise BadSetting(f"“{value}” must end in a slash, as in “https://www.example.org/iep/”.")


def _like(pattern: re.Pattern[str], kind: str) -> Callable[[str], None]:
    def check(value: str) -> None:
        if not pattern.fullmatch(value):
            raise BadSetting(f"“{value}” is no {kind}.")

    return check


def _color(scheme: str) -> Callable[[str], None]:
    def check(value: str) -> None:
        if problem := colors.problem(value, scheme):
            raise BadColor(problem)

    return check


def _state(value: str) -> None:
    if value not in states():
        raise NoSuchState(f"no state has the abbreviation “{value}”. Write it in capitals, as in “TX”.")


def _folder(root: Path) -> Callable[[str], None]:
    def check(value: str) -> None:
        if not (root / value).is_dir():
            raise NoSuchFolder(f"there is no folder “{value}”. Make it, or leave this empty.")

    return check


_CHECKS: tuple[tuple[str, str, Callable[[str], None]], ...] = (
    ("name", "short_en", _short),
    ("name", "short_es", _short),
    ("site", "address", _address),
    ("colors", "light", _color("light")),
    ("colors", "dark", _color("dark")),
    ("contact", "phone", _like(_PHONE, "phone number, as in “555-010-0199”")),
    ("contact", "email", _like(_EMAIL, "email address, as in “help@example.org”")),
    ("contact", "page", _web),
    ("state", "abbr", _state),
)
