"""After rendering: how others find the site, and what they show of it. sitemap.xml, llms.txt, cards.

Who shares a page sees its title, its description and its section's picture (tools/cards.py); apps and search
engines get a list of all pages. Whole addresses need edition.toml's: without it there is no sitemap.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from tools.cards import FOLDER, HEIGHT, WIDTH, card_of
from tools.edition import Edition
from tools.offline import pages

SITEMAP, LLMS = "sitemap.xml", "llms.txt"
_MAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
_LOCALES = {"en": "en_US", "es": "es_US"}
_SPANISH = "es/"
_IS_NOT = """\
It is information, not legal advice, and no one here is anyone's lawyer. It is not an official site of any
school or government. It has no account and no server that keeps what people type: that stays in their
browser. Rules change and differ by state; each page names its sources and the day they were read.
"""


class NotFindable(Exception):
    """A page lacks what others show of it; the message names the page."""


@dataclass(frozen=True)
class _Page:
    """What a built page says of itself. `path` is its address in the site, "" for home."""

    path: str
    title: str
    description: str


def finish(site: Path, own: Edition) -> None:
    """Write the sitemap, llms.txt, and each page's card into the built site. Raises NotFindable."""
    for old in [*site.rglob(SITEMAP), *site.rglob(f"{SITEMAP}.gz")]:
        old.unlink()  # MkDocs makes one a language, with the time of the build in it
    listed = pages(site)
    for file in site.rglob("*.html"):
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        page = _said(file.read_text(encoding="utf-8"), path)
        card(file, page, own, listed)
    if own.address:
        (site / SITEMAP).write_text(sitemap(listed, own.address), encoding="utf-8")
    said = [_said((site / path / "index.html").read_text(encoding="utf-8"), path) for path in listed]
    (site / LLMS).write_text(llms(said, own, menu(Path("mkdocs.yml"))), encoding="utf-8")


def sitemap(listed: list[str], address: str) -> str:
    """The sitemap of the pages at these paths: each once, with its twin in the other language, if any."""
    rows = []
    for path in listed:
        english = path.removeprefix(_SPANISH)
        twins = {"en": english, "es": _SPANISH + english}
        links = [
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(address + twin)}"/>'
            for language, twin in twins.items()
            if {*twins.values()} <= {*listed}
        ]
        rows.append(f"<url><loc>{escape(address + path)}</loc>{''.join(links)}</url>")
    head = f'<urlset xmlns="{_MAPS[1:-1]}" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *rows, "</urlset>\n"])


def card(file: Path, page: _Page, own: Edition, listed: list[str]) -> None:
    """Write into the built page `file` what is shown where someone shares it."""
    language = "es" if page.path.startswith(_SPANISH) else "en"
    up = own.address or "../" * page.path.count("/")
    name = own.name[language]
    said = {
        "og:type": "website",
        "og:site_name": name,
        "og:title": page.title.removesuffix(f" - {name}"),
        "og:description": page.description,
        "og:locale": _LOCALES[language],
        "og:image": f"{up}{FOLDER}/{card_of(page.path)}.png",
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
    }
    if own.address and page.path in listed:
        said["og:url"] = own.address + page.path
    lines = [f'<meta property="{key}" content="{escape(value)}">' for key, value in said.items()]
    lines.append('<meta name="twitter:card" content="summary_large_image">')
    html = file.read_text(encoding="utf-8")
    file.write_text(html.replace("</title>", "</title>\n    " + "\n    ".join(lines), 1), encoding="utf-8")


def llms(said: list[_Page], own: Edition, sections: dict[str, str]) -> str:
    """llms.txt: what the site is and is not, and its pages by section. `sections`: path -> the part."""
    by_path = {page.path: page for page in said}
    home = by_path[""]
    order = [*(path for path in sections if path in by_path), *(p for p in by_path if p not in sections)]
    groups: dict[str, list[_Page]] = {}
    for path in order:
        groups.setdefault(_section(path, sections), []).append(by_path[path])
    parts = [f"# {own.name['en']}", f"> {home.description}", " ".join(_IS_NOT.split())]
    for title, found in groups.items():
        lines = [
            f"- [{_plain(each, own)}]({own.address}{each.path or './'}): {each.description}" for each in found
        ]
        parts += [f"## {title}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def menu(config: Path) -> dict[str, str]:
    """Each page of the menu, by its path in the site, with the part of the menu that it stands in."""
    with config.open(encoding="utf-8") as file:
        nav = yaml_load(file)["nav"]
    return dict(_entries(nav, ""))


def _entries(nav: list[dict[str, object]], part: str) -> Iterator[tuple[str, str]]:
    for entry in nav:
        for label, inner in entry.items():
            if isinstance(inner, list):
                yield from _entries(inner, part or label)
            else:
                path = re.sub(r"(^|/)index\.md$", r"\1", str(inner))
                yield re.sub(r"\.md$", "/", path), part or label


def _section(path: str, sections: dict[str, str]) -> str:
    if path.startswith(_SPANISH):
        return "En español"
    if path in sections:
        return sections[path]
    return sections.get(path.partition("/")[0] + "/", "Other pages")


def _plain(page: _Page, own: Edition) -> str:
    language = "es" if page.path.startswith(_SPANISH) else "en"
    return page.title.removesuffix(f" - {own.name[language]}")


def _said(html: str, path: str) -> _Page:
    """What the page's head says. Raises NotFindable."""
    title, description = _TITLE.search(html), _DESCRIPTION.search(html)
    if not title or not description:
        raise NotFindable(
            f"{path or 'home'}: the page has no title, or no description without a straight quotation mark"
        )
    return _Page(path, unescape(title[1]).strip(), unescape(description[1]).strip())
