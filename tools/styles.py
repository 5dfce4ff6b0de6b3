"""The app's styles as pages get them: one file for every page, and one with what else stands on a page."""

import re
from collections.abc import Iterable
from itertools import takewhile
from pathlib import Path

APP = "assets/app"
BETWEEN = "_"
"""Stands between the names of sheets in the name of a file that holds several: `tokens_app.css`."""
_LINK = re.compile(r'<link rel="stylesheet" href="([^"]*assets/app/)(?!edition\b)([\w-]+)\.css">\s*')
_LINKS = re.compile(f"(?:{_LINK.pattern})+")


def join(site: Path) -> None:
    """Put the sheets that stand first on every page into one file, and the others of each page into another.

    In the order in which the page names them. An edition's own sheet stays by itself, after ours.
    """
    app = site / APP
    pages = {page: page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html"))}
    sheets = {page: tuple(name for _, name in _LINK.findall(html)) for page, html in pages.items()}
    places = zip(*(names for names in sheets.values() if names), strict=False)
    first = tuple(names[0] for names in takewhile(lambda names: len(set(names)) == 1, places))
    single = {
        name: (app / _name([name])).read_text(encoding="utf-8") for name in set().union(*sheets.values())
    }
    for name in single:
        (app / _name([name])).unlink()
    for page, names in sheets.items():
        if names:
            both = [some for some in (first, names[len(first) :]) if some]
            for some in both:
                text = "".join(single[each] for each in some)
                (app / _name(some)).write_text(text, encoding="utf-8")
            page.write_text(_linked(pages[page], map(_name, both)), encoding="utf-8")


def _name(sheets: Iterable[str]) -> str:
    return f"{BETWEEN.join(sheets)}.css"


def _linked(html: str, files: Iterable[str]) -> str:
    """The page with links to `files` in the place of those to its sheets."""

    def links(old: re.Match[str]) -> str:
        return "".join(f'<link rel="stylesheet" href="{old[1]}{each}">\n    ' for each in files)

    return _LINKS.sub(links, html, count=1)
