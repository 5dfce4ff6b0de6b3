"""The scripts of a site that opens from a disk: bundled, since browsers load no modules from there.

The app's modules become one classic script, with the modules of `tools/disk_js` in the place of those that
fetch or start a worker. Python's worker becomes another. What scripts fetch becomes scripts that hand over
its bytes.
"""

import base64
import gzip
import json
import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools import esbuild

OURS = Path(__file__).parent / "disk_js"
APP = "assets/app"
SCRIPT = f"{APP}/disk.js"
HOME = "open-this-first.html"
LEFT_OUT = frozenset({"search.js", "later.js", "offline.js"})
"""Modules that pages name and that have no place here: the first stands in the bundle in another form."""

_META = re.compile(r"\bimport\.meta\.url\b")
_LANGUAGES = ("stemmer.support", "es")


class DiskError(Exception):
    """The site for the disk cannot be made; the message says of what."""


def bundle(site: Path, work: Path, modules: Sequence[str]) -> str:
    """The app's script for every page. `modules` are files of the app that pages load, in order."""
    app = _lay_out(site, work)
    known = [each for each in modules if each not in LEFT_OUT]
    names = ["disk-absent.js", "disk-addresses.js", "search.js", *known]
    (app / "disk.js").write_text("".join(f'import "./{each}";\n' for each in names), encoding="utf-8")
    given = {"HOME": HOME, "SEARCH": _search(site)}
    lines = [f"export const {name} = {json.dumps(value)};\n" for name, value in given.items()]
    (app / "disk-given.js").write_text("".join(lines), encoding="utf-8")
    return esbuild.bundle(app / "disk.js", "--format=iife", f"--inject:{app / 'disk-fetch.js'}")


def worker(site: Path, work: Path) -> str:
    """The rest of the script of Python's worker: Pyodide's own comes before it, checked."""
    app = _lay_out(site, work)
    return esbuild.bundle(app / "disk-worker.js", "--format=iife")


def fetched(site: Path, build: str) -> dict[str, bytes]:
    """Each file that scripts fetch, by its path in the site; Python's manifest by the name of its build."""
    python = site / "python"
    files = (file for file in sorted(python.rglob("*")) if file.is_file())
    found = {file.relative_to(site).as_posix(): file.read_bytes() for file in files}
    found[f"python/manifest-{build}.json"] = found.pop("python/manifest.json")
    return {f"{APP}/states.json": (site / APP / "states.json").read_bytes(), **found}


def as_script(path: str, content: bytes) -> str:
    """A script that hands over these bytes to disk-files.js. The same bytes give the same script."""
    packed = base64.b64encode(gzip.compress(content, compresslevel=9, mtime=0)).decode()
    return f'iepFile("{path}","{packed}");\n'


def merged(lists: Iterable[Sequence[str]]) -> list[str]:
    """Every name once; each one stands after those that it follows in the lists."""
    found: list[str] = []
    for names in lists:
        at = 0
        for name in names:
            if name not in found:
                found.insert(at, name)
            at = found.index(name) + 1
    return found


def _lay_out(site: Path, work: Path) -> Path:
    """A copy of the app with our own modules in the place of some of its own."""
    app = work / "app"
    shutil.rmtree(app, ignore_errors=True)
    shutil.copytree(site / APP, app)
    for file in app.rglob("*.js"):
        text, name = file.read_text(encoding="utf-8"), file.relative_to(app).as_posix()
        file.write_text(
            _META.sub(f'new URL("{APP}/{name}", IEP_ROOT).href', text),
            encoding="utf-8",
        )
    for ours in OURS.glob("*.js"):
        shutil.copy(ours, app)
    return app


def _search(site: Path) -> dict[str, object]:
    [source] = (site / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    folder = site / "es" / "assets" / "javascripts" / "lunr" / "min"  # English needs none
    languages = [folder / f"lunr.{each}.min.js" for each in _LANGUAGES]
    read = [file.read_text(encoding="utf-8") for file in (source, *languages)]
    return {"worker": read[0], "languages": read[1:]}
