"""After rendering: names that say what is in a file, the site's version, and what the service worker keeps.

The app's files get a folder named by their content, and Python's manifest a name by its build, so that a
page always runs with the scripts it was built with, and a copy of either can be kept for ever. The version is
a hash over the whole site. The worker (docs/theme/sw.js) is told which files belong to it, and their hashes.
"""

import hashlib
import json
import re
import subprocess
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import brotli

from tools.edition import edition
from tools.offline_page import lost

APP = "assets/app"
WORKER = "sw.js"
MARK = re.compile(r"const SITE = /\* filled in by tools/offline\.py: \*/ \{.*?\n\};", re.DOTALL)
FIRST_PAGES = ("", "my-data/", "letters/", "checklists/", "checklists/at-the-meeting/", "records/log/")
"""Kept at the first visit: where a parent starts, and what is used in a meeting and in a hurry."""
_TOOLS = re.compile(r"(letters|checklists|records)/")
_SEARCH = re.compile(r"search/search_index\.json|assets/javascripts/workers/search\.\w+\.min\.js")
_NO_PAGE = re.compile(r"(es/)?404\.html")
_NOT_KEPT = re.compile(
    r"\.map$|\.d\.ts$|^(es/)?assets/javascripts/lunr/(?!min/lunr\.(es|stemmer\.support)\.min)"
)
"""What no page asks for: the theme brings every language's rules for its search."""
_OTHER_SCRIPTS = re.compile(r"^font_(?!latin$)")
"""Packs that only names in other scripts need: 4 MB that come when they are used."""
_REFERENCE = re.compile(r'((?:src|href)(?:=|": )"(?:(?:\.\./)*|\./|/(?:(?:\.\.|[\w-]+)/)*))assets/app/')
_DIGITS = 12
_CHECKED = 16
"""So many digits of a SHA-256 tell one file from another; Python's are checked whole, by the page."""


class OfflineError(Exception):
    """The built site lacks something that the service worker promises."""


def finish(site: Path, build: str, day: str | None = None) -> str:
    """Name, stamp and list the built site in `site`, in place; return its version.

    `build` is Python's, `day` the version's, as 2026-11-22: by default that of the last commit.
    Raises OfflineError.
    """
    name_app(site)
    name_manifest(site, build)
    version = version_of(site)
    stamp(site, version, day or built_on())
    write_list(site, version)
    write_worker(site, version, build, day or built_on())
    return version


def app_folder(site: Path) -> Path:
    """The folder of the app's files in a finished site. Raises OfflineError."""
    found = sorted((site / APP).parent.glob("app-*"))
    if len(found) != 1:
        raise OfflineError(f"{site}: {len(found)} folders of the app's files, where one is expected")
    return found[0]


def name_app(site: Path) -> None:
    """Give the app's folder its content's name, there and in every page."""
    folder = site / APP
    if not folder.is_dir():
        raise OfflineError(f"{folder}: the app's files are not there")
    (folder / "messages.d.ts").unlink(missing_ok=True)
    name = f"app-{digest_of(folder, files_in(folder))[:_DIGITS]}"
    folder.rename(folder.with_name(name))
    for page in [*site.rglob("*.html"), *site.rglob("*.webmanifest")]:
        text = page.read_text(encoding="utf-8")
        named = _REFERENCE.sub(rf"\1assets/{name}/", text)
        if f"{APP}/" in named:
            raise OfflineError(f"{page}: names one of the app's files in a way that is not understood")
        page.write_text(named, encoding="utf-8")


def name_manifest(site: Path, build: str) -> None:
    """Add Python's manifest under its build's name: a page asks for that of its own build."""
    manifest = site / "python" / "manifest.json"
    manifest.with_name(f"manifest-{build}.json").write_bytes(manifest.read_bytes())


def version_of(site: Path) -> str:
    """The site's version: another one whenever anything that a visitor gets is another."""
    return digest_of(site, (file for file in files_in(site) if file.name != "_headers"))[:_DIGITS]


def stamp(site: Path, version: str, day: str) -> None:
    """Write version and day into every page, which must have its build's stamp. Raises OfflineError."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        stamped = text.replace(" data-build=", f' data-version="{version}" data-day="{day}" data-build=', 1)
        if stamped == text:
            raise OfflineError(f"{page}: no stamp of the build")
        page.write_text(stamped, encoding="utf-8")


def pages(site: Path) -> list[str]:
    """The addresses of all pages below the root; "" is home."""
    names = (file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return sorted(re.sub(r"(^|/)index\.html$", r"\1", name) for name in names if not _NO_PAGE.fullmatch(name))


def files(site: Path) -> dict[str, str]:
    """The files that pages are made of, by address, with the start of their SHA-256."""
    names = (file.relative_to(site).as_posix() for file in files_in(site))
    kept = [name for name in names if re.match(r"(es/)?assets/", name) and not _NOT_KEPT.search(name)]
    return {name: _sha256((site / name).read_bytes())[:_CHECKED] for name in kept}


def first(site: Path) -> list[str]:
    """What is kept at the first visit: the scripts and styles that every page uses, and a few pages."""
    every = set(pages(site))
    if lacking := [page for page in FIRST_PAGES if page not in every]:
        raise OfflineError(f"{site}: no page {lacking[0]}")
    shared = [name for name in files(site) if not name.startswith("es/") and not _SEARCH.search(name)]
    return [*(name for name in shared if "/lunr/" not in name), *FIRST_PAGES]


def tools(site: Path) -> list[str]:
    """What follows where the connection is not metered: the other pages with tools, and the search."""
    search = [name for name in files(site) if not name.startswith("es/") and _SEARCH.search(name)]
    found = [page for page in pages(site) if _TOOLS.match(page) and page not in FIRST_PAGES]
    return [*found, *search, *_indexes(site, "")]


def everything(site: Path) -> list[str]:
    """All pages and files, and all of Python but the letters of other scripts."""
    (manifest,) = (site / "python").glob("manifest-*.json")
    listed = json.loads(manifest.read_bytes())
    packs = json.loads((site / "python" / listed["packs"]["file"]).read_bytes())
    wanted = [each for name, each in packs.items() if not _OTHER_SCRIPTS.search(name)]
    python = [each["file"] for each in (*listed["files"].values(), listed["packs"], *wanted)]
    return [
        *pages(site),
        *files(site),
        *_indexes(site, ""),
        *_indexes(site, "es/"),
        f"python/{manifest.name}",
        *(f"python/{file}" for file in python),
    ]


def _indexes(site: Path, folder: str) -> list[str]:
    """The index of the search of one language, as MkDocs or Zensical names it."""
    names = (f"{folder}search/search_index.json", f"{folder}search.json")
    return [name for name in names if (site / name).is_file()]


def sent(site: Path, paths: Iterable[str]) -> int:
    """The bytes that a host sends for these addresses, compressed as hosts do on the way."""
    return sum(len(brotli.compress(_file(site, path).read_bytes(), quality=4)) for path in paths)


def write_list(site: Path, version: str) -> None:
    """Write what "Keep everything" fetches, under the version's name."""
    every = everything(site)
    listed = {"all": every, "bytes": sent(site, every)}
    (site / f"offline-{version}.json").write_text(json.dumps(listed, separators=(",", ":")))


def write_worker(site: Path, version: str, build: str, day: str) -> None:
    """Fill in the worker's list. Raises OfflineError when the worker has no place for it."""
    listed = {
        "version": version,
        "day": day,
        "build": build,
        "files": files(site),
        "first": first(site),
        "tools": tools(site),
        "pages": pages(site),
        "lost": {language: lost(language, name) for language, name in edition().name.items()},
    }
    worker = site / WORKER
    text = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
    filled, found = MARK.subn(lambda _: f"const SITE = {text};", worker.read_text(encoding="utf-8"))
    if found != 1:
        raise OfflineError(f"{worker}: there is no place for the list")
    worker.write_text(filled, encoding="utf-8")
    (site / "es" / WORKER).unlink(missing_ok=True)  # one worker for every language


def built_on() -> str:
    """The day of the last commit, or today's where there is no history: as 2026-11-22."""
    command = ["git", "log", "-1", "--format=%cs"]
    here = Path(__file__).parent
    try:
        done = subprocess.run(command, cwd=here, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return datetime.now(UTC).date().isoformat()
    return done.stdout.strip() or datetime.now(UTC).date().isoformat()


def files_in(folder: Path) -> Iterator[Path]:
    """Every file below `folder`, in an order that does not depend on the machine."""
    return iter(sorted(path for path in folder.rglob("*") if path.is_file()))


def digest_of(root: Path, found: Iterable[Path]) -> str:
    """A SHA-256 over names and contents."""
    digest = hashlib.sha256()
    for file in found:
        digest.update(f"{file.relative_to(root).as_posix()}\0{_sha256(file.read_bytes())}\n".encode())
    return digest.hexdigest()


def _file(site: Path, path: str) -> Path:
    return site / path / "index.html" if path == "" or path.endswith("/") else site / path


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
