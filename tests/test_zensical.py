"""Zensical, which follows the theme we use, makes the same pages: titles, headings, tools and links."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag

from tools import build, zensical

SITE = build.SITE
FILLED = {"about/licenses/index.html", "about/offline/index.html"}
"""What only the built site can tell is in these: what is shipped, and how large the zip is."""

type Pages = dict[str, BeautifulSoup]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pages, Pages]:
    """The pages of the built site, and those of Zensical, by path; each language once."""
    if not (SITE / "index.html").is_file():
        pytest.fail("There is no built site to compare with: run `make build` first.", pytrace=False)
    out, work = tmp_path_factory.mktemp("zensical"), tmp_path_factory.mktemp("work")
    zensical.make(out, work)
    return dict(read(SITE)), dict(read(out))


def read(site: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    """Each page by its path in the site."""
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site).as_posix()
        if name.removeprefix("es/").startswith("h/"):
            continue  # short addresses of handouts are no pages of either
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        for link in page.select("[href]"):
            whole = urljoin(f"https://site.example/{name}", str(link["href"]))
            link["href"] = whole.removesuffix("index.html")
        yield name, page


def article(page: BeautifulSoup) -> Tag:
    """What the page's author wrote, and what the blocks made of it."""
    found = page.select_one("article")
    assert found is not None
    return found


def title(page: BeautifulSoup) -> list[str]:
    """The title, and the description."""
    return [page.title.get_text() if page.title else "", *described(page)]


def described(page: BeautifulSoup) -> list[str]:
    """What search engines show."""
    return [str(each["content"]) for each in page.select('meta[name="description"]')]


def headings(page: BeautifulSoup) -> list[tuple[str, str, str]]:
    """Level, id and words of each."""
    found = article(page).select("h1, h2, h3, h4, h5, h6")
    return [(each.name, str(each.get("id", "")), words(each)) for each in found]


def blocks(page: BeautifulSoup) -> list[str]:
    """The HTML of each block, and of the law's list and marks."""
    found = article(page).select(".iep-block, .iep-tool, .iep-laws, .iep-law, iep-device, iep-report")
    return [str(each) for each in found]


def links(page: BeautifulSoup) -> list[tuple[str, str]]:
    """Where each link of the article leads, and its words."""
    return [(str(each["href"]), words(each)) for each in article(page).select("a[href]")]


def menu(page: BeautifulSoup) -> list[tuple[str, str]]:
    """The menu on the left."""
    found = page.select(".md-nav--primary a.md-nav__link[href]")
    return [(str(each["href"]), words(each)) for each in found]


def words(of: Tag) -> str:
    """Its text, with single spaces."""
    return " ".join(of.get_text(" ").split())


def texts(page: BeautifulSoup) -> str:
    """All words of the article."""
    return words(article(page))


PARTS = {part.__name__: part for part in (title, headings, blocks, links, menu, texts)}


def test_there_are_the_same_pages(pages: tuple[Pages, Pages]) -> None:
    """At the same addresses, in each language."""
    ours, theirs = pages
    assert len(ours) > 100
    assert theirs.keys() == ours.keys()


@pytest.mark.parametrize("part", PARTS)
def test_each_page_is_the_same(pages: tuple[Pages, Pages], part: str) -> None:
    """In this part of it."""
    ours, theirs = pages
    read_part = PARTS[part]
    other = [name for name in ours if name not in FILLED and read_part(ours[name]) != read_part(theirs[name])]
    assert other == []
