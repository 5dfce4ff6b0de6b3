"""Where each file of the built site comes from. One that comes from nowhere stops the build."""

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from checklists.packs import RECORDS
from tools import scripts, styles
from tools.runtime.fonts import PARTED
from tools.runtime.inputs import LIBRARY, NPM_PARTS
from tools.runtime.packs import PACKS
from tools.supply.errors import NotShipped, UnknownOrigin
from tools.supply.known import ROOT, THEME, Component

_THEME, _LUNR, _CODE, _WORDS = "mkdocs-material", "lunr-languages", "code", "words"
_LANGUAGES = {"": "en", "es/": "es"}
"""Where each language stands in the site, and where its own files are in docs/."""
_PART = re.compile(r"font_more_(\d+)")
_APP = re.compile(r"^assets/app-[0-9a-f]+/")
"""The app's folder, once it is named by its content: see tools/offline.py."""
_SVG = re.compile(r"<svg [^>]*>.*?</svg>", re.DOTALL)
_PATH = re.compile(r"\sd=[\"']([^\"']+)")


def origins(site: Path, components: Iterable[Component]) -> dict[str, tuple[str, ...]]:
    """For each file of the site, by its path there, the ids of the components that are in it.

    Raises UnknownOrigin for a file, or an icon, of no component.
    """
    known = tuple(components)
    python = _python(site / "python")
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(site.rglob("*")):
        if path.is_file():
            name = path.relative_to(site).as_posix()
            ids = python.get(name) or _copied(site, name) or _made(name, known)
            if not ids:
                raise UnknownOrigin(
                    f"{name} is in the built site, and nobody knows from where: it is no copy of a file of "
                    "docs/ or of the theme. Say whose it is in tools/supply/components.toml."
                )
            found[name] = ids
    return found | _with_icons(site, found, known)


def check_all_shipped(found: Mapping[str, tuple[str, ...]], components: Iterable[Component]) -> None:
    """Raise NotShipped for a component that is in no file of the site, nor inside one that is."""
    shipped = {id for ids in found.values() for id in ids}
    for each in components:
        if each.id not in shipped and (each.inside not in shipped or each.icons):
            raise NotShipped(f"{each.id} is in no file of the site: take it out of components.toml.")


def _copied(site: Path, name: str) -> tuple[str, ...]:
    """Whose file it is when it is one of docs/ or of the theme, but for what the build does to scripts."""
    content = (site / name).read_bytes()
    for folder, language in _LANGUAGES.items():
        if folder and not name.startswith(folder):
            continue
        inside = _APP.sub("assets/app/", name.removeprefix(folder))
        if _same(ROOT / "docs" / "theme" / inside, content) or _as_finished(inside) == content:
            return (_CODE,)
        if _same(ROOT / "docs" / language / inside, content):
            return (_WORDS,)
        if _same(THEME / inside, content):
            return (_LUNR,) if "/lunr/" in inside else (_THEME,)
    return ()


def _as_finished(inside: str) -> bytes | None:
    """The app's file as the build leaves it; of style sheets that are one file, each after the other."""
    folder, _, file = inside.rpartition("/")
    sheets = file.removesuffix(".css").split(styles.BETWEEN)
    names = [f"{folder}/{each}.css" for each in sheets] if file.endswith(".css") else [inside]
    made = _finished()
    return b"".join(made[each] for each in names) if made.keys() >= set(names) else None


@cache
def _finished() -> dict[str, bytes]:
    """The app's files as the build leaves them."""
    with TemporaryDirectory() as folder:
        app = Path(folder) / "assets" / "app"
        shutil.copytree(ROOT / "docs" / "theme" / "assets" / "app", app)
        scripts.make(app)
        return {
            each.relative_to(folder).as_posix(): each.read_bytes()
            for each in app.rglob("*.*")
            if each.is_file()
        }


def _same(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _made(name: str, components: Iterable[Component]) -> tuple[str, ...]:
    """Whose file it is when the build makes it."""
    return tuple(each.id for each in components if any(fnmatch(name, like) for like in each.files))


def _python(folder: Path) -> dict[str, tuple[str, ...]]:
    """The files that manifest.json and its list of packs name, and whose they are."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    listed: dict[str, Any] = json.loads((folder / manifest["packs"]["file"]).read_text(encoding="utf-8"))
    own = {LIBRARY: ("python", _CODE), "checklists.whl": (_CODE, _WORDS)}
    found: dict[str, tuple[str, ...]] = {manifest["packs"]["file"]: (_CODE,)}
    for logical, each in manifest["files"].items():
        found[each["file"]] = ("pyodide",) if logical in NPM_PARTS else own.get(logical, ())
    found |= {each["file"]: _of_pack(pack) for pack, each in listed.items()}
    return {f"python/{file}": ids for file, ids in found.items() if ids}


def _of_pack(pack: str) -> tuple[str, ...]:
    if pack == RECORDS:
        return (_CODE, _WORDS)
    if pack in PACKS:
        return (*PACKS[pack].requirements, "python", _CODE)
    if pack == "font_more":
        return (_CODE,)
    if part := _PART.fullmatch(pack):
        # Each package's parts have numbers of their own, from its offset on.
        package = max((more, name) for name, more in PARTED.items() if more <= int(part[1]))[1]
        return (package.rpartition("/")[2],)
    return {"font_latin": ("noto-sans",), "font_arabic": ("noto-sans-arabic",)}.get(pack, ())


def _with_icons(
    site: Path, found: Mapping[str, tuple[str, ...]], components: Iterable[Component]
) -> dict[str, tuple[str, ...]]:
    """The files in which icons of the theme's sets stand, with those sets. Raises UnknownOrigin."""
    sets = {each.icons: each.id for each in components if each.icons}
    drawn: dict[str, str | None] = {}
    more = {}
    for name, ids in found.items():
        if name.endswith((".html", ".css", ".js")):
            text = (site / name).read_text(encoding="utf-8")
            paths = {path for svg in _SVG.findall(text) for path in _PATH.findall(svg)}
            used = {drawn.setdefault(path, _set_of(path)) for path in paths} - {None}
            if unknown := sorted(str(each) for each in used if each not in sets):
                raise UnknownOrigin(f"{name} has an icon of {unknown[0]}: add that set to components.toml.")
            more[name] = (*ids, *sorted(sets[str(each)] for each in used))
    return more


_BY_PATH: dict[str, str] = {}


def _set_of(path: str) -> str | None:
    """The set of icons that has this outline, or None: the pictures are our own."""
    if not _BY_PATH:
        for file in sorted((THEME / ".icons").rglob("*.svg")):
            set_ = file.relative_to(THEME / ".icons").parts[0]
            for drawn in _PATH.findall(file.read_text(encoding="utf-8")):
                _BY_PATH.setdefault(drawn, set_)
    return _BY_PATH.get(path)
