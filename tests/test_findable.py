"""How the site is found and shared: cards, a sitemap, llms.txt, and a workflow that publishes."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from bs4 import BeautifulSoup

from tests.browser.pages import SITE
from tools.cards import CARDS, card_of
from tools.edition import edition
from tools.findable import LLMS, NotFindable, finish, sitemap
from tools.offline import pages
from tools.setup import ROOT

ADDRESS = "https://iep.example/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
PAGE = '<title>Home - X</title><meta name="description" content="What &amp; why.">'


def listed() -> list[str]:
    """The pages that are to be found: not the short addresses of handouts, which only lead on."""
    return [path for path in pages(SITE) if not re.match(r"(es/)?h/", path)]


def shown(page: BeautifulSoup) -> dict[str, str]:
    """What a page shows of itself where it is shared."""
    return {str(each["property"]): str(each["content"]) for each in page.select("meta[property]")}


def test_each_page_has_a_card() -> None:
    """With its title and description, and a picture that is there; relative, while no address is known."""
    for path in listed():
        page = BeautifulSoup((SITE / path / "index.html").read_text(encoding="utf-8"), "html.parser")
        said = shown(page)
        assert page.title
        assert page.title.get_text(strip=True).startswith(said["og:title"]), path
        assert said["og:description"] == page.select('meta[name="description"]')[0]["content"], path
        assert (SITE / path / said["og:image"]).resolve().is_file(), path
        assert said["og:locale"] == ("es_US" if path.startswith("es/") else "en_US"), path


def test_without_an_address_there_is_no_sitemap() -> None:
    """It needs whole addresses; one with none in it would only mislead."""
    assert edition().address == ""
    assert list(SITE.rglob("sitemap*")) == []


def test_a_sitemap_has_each_page_once_with_its_twin() -> None:
    """And no address that is not the site's own."""
    paths = listed()
    urls = ElementTree.fromstring(sitemap(paths, ADDRESS)).findall("s:url", NAMES)
    assert [each.findtext("s:loc", "", NAMES) for each in urls] == [ADDRESS + path for path in paths]
    twins = {
        each.findtext("s:loc", "", NAMES): [link.attrib["href"] for link in each.findall("x:link", NAMES)]
        for each in urls
    }
    assert twins[ADDRESS] == twins[f"{ADDRESS}es/"] == [ADDRESS, f"{ADDRESS}es/"]
    assert twins[f"{ADDRESS}guides/process/"] == []


def test_llms_txt_names_each_page_and_what_the_site_is_not() -> None:
    """Once each, in its part of the menu."""
    text = (SITE / LLMS).read_text(encoding="utf-8")
    linked = re.findall(r"^- \[.+?\]\((.*?)\): .+$", text, re.MULTILINE)
    assert sorted(each.removeprefix("./") for each in linked) == sorted(listed())
    assert "not legal advice" in text
    assert text.index("## Letters") < text.index("letters/request-evaluation/") < text.index("## Records")


def test_an_edition_with_an_address_gives_whole_addresses(tmp_path: Path) -> None:
    """In the card, the sitemap and llms.txt; the 404 page has no address of its own."""
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "404.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "sitemap.xml.gz").touch()
    finish(tmp_path, dataclasses.replace(edition(), address=ADDRESS))
    home = shown(BeautifulSoup((tmp_path / "index.html").read_text(encoding="utf-8"), "html.parser"))
    assert (home["og:url"], home["og:image"]) == (ADDRESS, f"{ADDRESS}cards/home.png")
    assert home["og:description"] == "What & why."
    assert "og:url" not in (tmp_path / "404.html").read_text(encoding="utf-8")
    assert [each.name for each in tmp_path.rglob("sitemap*")] == ["sitemap.xml"]
    assert f"({ADDRESS}" in (tmp_path / LLMS).read_text(encoding="utf-8")


@pytest.mark.parametrize("head", ["<title>X</title>", '<meta name="description" content="X">'])
def test_a_page_that_says_nothing_of_itself_is_named(tmp_path: Path, head: str) -> None:
    """The build stops there."""
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "index.html").write_text(head, encoding="utf-8")
    with pytest.raises(NotFindable, match="guides/: the page has no title"):
        finish(tmp_path, edition())


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("", "home"),
        ("404.html", "home"),
        ("letters/x/", "letters"),
        ("handouts/", "home"),
        ("my-data/", "about"),
        ("es/letters/x/", "es"),
    ],
)
def test_a_page_has_its_sections_picture(path: str, section: str) -> None:
    """Or else home's."""
    assert card_of(path) == section
    assert section in CARDS


def test_the_workflow_tests_before_it_publishes() -> None:
    """By the commands of the README, and with no more rights than it needs."""
    flow = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8"))
    build, deploy = flow["jobs"]["build"], flow["jobs"]["deploy"]
    assert [step["run"] for step in build["steps"] if "run" in step] == ["make test"]
    assert [step["with"]["path"] for step in build["steps"] if "upload" in step.get("uses", "")] == ["site"]
    assert deploy["needs"] == "build"
    assert flow["permissions"] == {"contents": "read"}
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
