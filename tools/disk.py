"""`python -m tools.disk`: the built site as one zip that opens from a disk, with no server and no network.

Everything in it lies in one folder. Pages read, print, keep what is typed, and start Python from there. It is
made from `site/` and put there, the same bytes from the same site.
"""

import shutil
import sys
import zipfile
from pathlib import Path

from tools import disk_pages as pages
from tools import disk_scripts as scripts
from tools.disk_scripts import DiskError
from tools.edition import edition
from tools.node import NoNodeError

SITE = Path("site")
ZIP = "put-it-in-writing.zip"
FOLDER = "put-it-in-writing"
WORK = Path(".cache/disk")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PLAIN = {".txt", ".pdf", ".css", ".svg", ".png", ".woff2", ".html", ".js", ".json"}
_COPIED = ("assets/", "es/assets/", "about/licenses/", "handouts/", "es/handouts/")
_NOT_HERE = ("404.html", "es/404.html")
README = """\
{name}, to open from your own disk

1. Unpack the zip first: the whole folder, not single files.
   Windows: right-click the zip, then "Extract All".
   Mac: double-click the zip.
2. Open the file "open-this-first.html". It opens in your browser.

Nothing you type leaves your device. Save a backup from the page "My data".
This copy does not update itself. To see if there is a newer one, open the site and
look at "Without a network" under "About".
"""


TOLD = "about/offline/index.html"
"""The page that tells of the zip: its version, and on the site its size."""


def make(site: Path, work: Path = WORK) -> Path:
    """Write the zip into `site`, tell of it on its page, return its path. Raises DiskError or NoNodeError."""
    out, told = site / ZIP, site / TOLD
    if not told.is_file():
        raise DiskError("there is no built site: run `make build` first")
    html = told.read_text(encoding="utf-8")
    told.write_text(pages.noted(html, version=f" ({pages.build_id(html)})"), encoding="utf-8")
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, content in sorted(contents(site, work).items()):
            entry = zipfile.ZipInfo(f"{FOLDER}/{path}", _EPOCH)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    size = f" ({out.stat().st_size / 1e6:.0f} MB)"
    told.write_text(pages.noted(told.read_text(encoding="utf-8"), size=size), encoding="utf-8")
    return out


def contents(site: Path, work: Path) -> dict[str, str | bytes]:
    """Every file of the zip, by its path in the folder. Raises DiskError or NoNodeError."""
    sources = _sources(site)
    copied = _copied(site)
    files = frozenset(copied) | sources.keys() | {scripts.SCRIPT}
    modules = scripts.merged(pages.modules(html) for html in sources.values())
    shutil.rmtree(work, ignore_errors=True)
    found: dict[str, str | bytes] = {path: (site / path).read_bytes() for path in copied}
    for path, html in sources.items():
        name = scripts.HOME if path == "index.html" else path
        found[name] = pages.page(html, path, files)
    found[scripts.SCRIPT] = scripts.bundle(site, work, modules)
    found["python/worker.js.js"] = scripts.as_script("python/worker.js", scripts.worker(site, work).encode())
    for path, content in scripts.fetched(site, pages.build_id(sources["index.html"])).items():
        found[f"{path}.js"] = scripts.as_script(path, content)
    for index in sorted(site.rglob("search_index.json")):
        path = index.relative_to(site).with_suffix(".js").as_posix()
        found[path] = f"var __index = {index.read_text(encoding='utf-8')};\n"
    found["READ-ME.txt"] = README.format(name=edition().name["en"])
    return found


def _sources(site: Path) -> dict[str, str]:
    files = (file.relative_to(site).as_posix() for file in sorted(site.rglob("*.html")))
    return {path: (site / path).read_text(encoding="utf-8") for path in files if path not in _NOT_HERE}


def _copied(site: Path) -> list[str]:
    """What pages load, show or lead to as it is: styles, pictures, the theme's script, handouts, licenses."""
    files = (file.relative_to(site).as_posix() for file in sorted((site).rglob("*")) if file.is_file())
    wanted = (path for path in files if path.startswith(_COPIED))
    return [path for path in wanted if _is_loaded(path)]


def _is_loaded(path: str) -> bool:
    if path.endswith(".js"):
        return "/javascripts/bundle." in path
    return Path(path).suffix in _PLAIN - {".html", ".json"}


def main() -> int:
    """Run as a program: 0, or 1 with one named error."""
    try:
        made = make(SITE)
    except (DiskError, NoNodeError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
