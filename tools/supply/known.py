"""What may be shipped: components.toml, with what only the installed packages and the built site can say."""

import importlib.metadata
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tools.supply.errors import LicenseMissing, NotShipped, UnknownOrigin

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
THEME = Path(str(importlib.metadata.distribution("mkdocs-material").locate_file("material/templates")))
_NPM = re.compile(r"(?:^|/)node_modules/((?:@[^/]+/)?[^/]+)/")


@dataclass(frozen=True)
class Component:
    """Something that the site ships.

    `id`: for good, in addresses. `license`: an SPDX expression. `purl`: its package URL. `inside`: the id of
    what brought it along. `texts`: its license, by file name. `files`: patterns of files that are made here.
    `icons`: a set of the theme's. What is not known, or does not apply, is "".
    """

    id: str
    name: str
    what: str
    group: str
    version: str
    license: str
    source: str
    purl: str
    inside: str
    changed: str
    texts: Mapping[str, str]
    files: tuple[str, ...]
    icons: str


def groups() -> dict[str, str]:
    """The headings under which components stand, by id, in order."""
    found: dict[str, str] = _read()["groups"]
    return found


def components(site: Path) -> tuple[Component, ...]:
    """Everything of components.toml, as it is in this built site.

    Raises NotShipped for what is not there, UnknownOrigin for more in a source map, LicenseMissing.
    """
    listed = _read()["component"]
    _check_maps(site, {each["bundled"] for each in listed if "bundled" in each})
    return tuple(_component(site, each) for each in listed)


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads((HERE / "components.toml").read_text(encoding="utf-8"))


def _component(site: Path, each: Mapping[str, Any]) -> Component:
    origin, _, package = each.get("from", "").partition(":")
    version, license = _npm(package) if origin == "npm" else _pypi(package) if origin else ("", "")
    if "found" in each:
        version = _found(site, each["id"], *each["found"]) or version
    purl = f"pkg:{origin}/{package.replace('@', '%40')}@{version}" if origin else ""
    texts = dict(_text(each["id"], where) for where in each["texts"])
    return Component(
        id=each["id"],
        name=each["name"],
        what=each["what"],
        group=each["group"],
        version=version,
        license=each.get("license") or license,
        source=each.get("source", ""),
        purl=purl,
        inside=each.get("inside", ""),
        changed=" ".join(each.get("changed", "").split()),
        texts=texts,
        files=tuple(each.get("files", ())),
        icons=each.get("icons", ""),
    )


def _npm(package: str) -> tuple[str, str]:
    listed = json.loads((ROOT / "node_modules" / package / "package.json").read_text(encoding="utf-8"))
    return str(listed["version"]), str(listed["license"])


def _pypi(package: str) -> tuple[str, str]:
    found = importlib.metadata.metadata(package)
    return found["Version"], found.get("License-Expression") or ""


def _found(site: Path, id: str, pattern: str, text: str) -> str:
    """The version that the first group of `text` reads in a file of the site, "" where it has none."""
    for path in sorted(site.glob(pattern)):
        if match := re.search(text.encode(), path.read_bytes()):
            return match[1].decode().replace("_", ".").strip(".") if match.lastindex else ""
    raise NotShipped(
        f"{id}: no {pattern} has {text!r}. Is it shipped no more? See tools/supply/components.toml."
    )


def _check_maps(site: Path, known: set[str]) -> None:
    """Raise UnknownOrigin, or NotShipped, unless the site's source maps name just these packages of npm."""
    named = {package: map for map in sorted(site.rglob("*.map")) for package in bundled(map)}
    if unknown := sorted(named.keys() - known):
        raise UnknownOrigin(
            f"{unknown[0]} is part of {named[unknown[0]].relative_to(site)}: "
            "add it, with its licence, to tools/supply/components.toml."
        )
    if missing := sorted(known - named.keys()):
        raise NotShipped(f"{missing[0]} is in no source map: take it out of tools/supply/components.toml.")


def bundled(map: Path) -> set[str]:
    """The npm packages that a source map names."""
    sources: list[str] = json.loads(map.read_text(encoding="utf-8"))["sources"]
    return {found[-1] for source in sources if (found := _NPM.findall(source))}


def _text(id: str, where: str) -> tuple[str, str]:
    """A license's text, under a name that is its own on the site. Raises LicenseMissing."""
    kind, _, name = where.partition(":")
    path = next(_places(kind, name), None)
    if path is None or not path.is_file():
        raise LicenseMissing(f"{id}: there is no {where}, which tools/supply/components.toml names.")
    return name, path.read_text(encoding="utf-8")


def _places(kind: str, name: str) -> Iterator[Path]:
    if kind == "dist":
        package, _, file = name.partition("/")
        folder = importlib.metadata.distribution(package).locate_file("")
        yield from Path(str(folder)).glob(f"{package.replace('-', '_')}-*.dist-info/{file}")
    else:
        folders = {"npm": ROOT / "node_modules", "theme": THEME, "root": ROOT, "here": HERE / "texts"}
        yield folders[kind] / name
