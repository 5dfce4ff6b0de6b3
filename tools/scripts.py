"""The app's scripts as pages get them: what comes together is one file, without what only readers need."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import esbuild, styles
from tools.finish import TOOL
from tools.node import bin_command

APP = "assets/app"
PARTS: Mapping[str, tuple[str, ...]] = {
    "page": ("search.js", "menu.js", "elements/report.js", "offline.js", "make.js", "site.js"),
    "saved": ("storage.js", "elements/save-status.js"),
    "asking": ("client.js", "elements/child.js", "elements/python-status.js", "elements/backup-age.js"),
    "tool": ("elements/tool.js",),
}
"""The files that take the place of many: these modules, with all that comes with them and is in none before.

The first is for every page, the second for those that save, the third for those that ask Python as well, the
fourth for letters and what is filled as they are. What a page gets without need is next to nothing: a test
counts it.
"""
_CLASSIC = frozenset({"early.js", "large.js", "whole.js"})
"""No modules: they run before any could."""
_ALONE = ("worker.js", "elements/form.js")
"""In no part, with what comes with them: the worker runs no page's code; the binder asks as a form does."""
_SETTINGS = Path(__file__).with_name("parts.js")
_MODULE = re.compile(rf'<script src="(?P<app>[^"]*{APP}/)(?P<name>[^"]+)" type="module"></script>')
_IMPORT = re.compile(r"""(?:^|[;}])\s*(?:import|export)\b[^"';()]*["'](\.[^"']+)["']""", re.MULTILINE)


class ScriptError(Exception):
    """The scripts could not be put together; the message is what the program says that does it."""


def finish(site: Path) -> None:
    """Make the built site's scripts and styles what pages get, and name in each page what its tool needs.

    Raises EsbuildError, NoNodeError or ScriptError.
    """
    app = site / APP
    places = {name: f"parts/{part}.js" for part, names in parts(app).items() for name in names}
    make(app)
    styles.join(site)
    for page in site.rglob("*.html"):
        html = from_parts(page.read_text(encoding="utf-8"), places)
        page.write_text(preload(html, app), encoding="utf-8")


def make(app: Path) -> None:
    """Put together and shrink, in place. Raises EsbuildError, NoNodeError or ScriptError."""
    modules = sorted(_inside(app, set(app.rglob("*.js")) - {app / each for each in _CLASSIC}))
    with TemporaryDirectory() as folder:
        given = {"Modules": json.dumps(modules), "App": str(app.resolve()), "Parts": json.dumps(parts(app))}
        flags = [each for name, value in given.items() for each in (f"--config{name}", value)]
        done = subprocess.run(
            [*bin_command("rollup"), "--silent", "--config", str(_SETTINGS), "--dir", folder, *flags],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise ScriptError(done.stderr.strip())
        shutil.copytree(folder, app, dirs_exist_ok=True)
    esbuild.shrink(app)


def parts(app: Path) -> dict[str, list[str]]:
    """The modules of each part, by their paths in the app's folder. Each is in one part at most."""
    alone = {each for name in _ALONE for each in needed(app, name)}
    found: dict[str, list[str]] = {}
    for part, names in PARTS.items():
        whole = {each for name in names for each in needed(app, name)}
        found[part] = sorted(whole.difference(alone, *found.values()))
    return found


def needed(app: Path, name: str) -> list[str]:
    """The module `name` and all that comes with it at once, by their paths in the app's folder."""
    names = [name]
    for each in names:  # which grows as modules name others
        file = app / each
        found = _IMPORT.findall(file.read_text(encoding="utf-8"))
        names += [one for one in _inside(app, (file.parent / other for other in found)) if one not in names]
    return names


def from_parts(html: str, places: Mapping[str, str]) -> str:
    """A page that asks for a part, once, where it asked for modules of it by their own names."""
    asked: set[str] = set()

    def tag(found: re.Match[str]) -> str:
        name = places.get(found["name"], found["name"])
        is_new = name not in asked
        asked.add(name)
        return f'<script src="{found["app"]}{name}" type="module"></script>' if is_new else ""

    return _MODULE.sub(tag, html)


def preload(html: str, app: Path) -> str:
    """A page with a tool, with the tool's modules named in its head so that they all come at once.

    After its styles, which are to come first.
    """
    tool = TOOL.search(html)
    if not tool:
        return html
    links = "".join(
        f'\n    <link rel="modulepreload" href="{tool[1]}{name}">' for name in needed(app, tool[2])
    )
    return html.replace("<script src", f"{links.lstrip()}\n    <script src", 1)


def _inside(app: Path, files: Iterable[Path]) -> list[str]:
    return [each.resolve().relative_to(app.resolve()).as_posix() for each in files]
