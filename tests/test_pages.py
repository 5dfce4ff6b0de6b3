"""Authors' pages: marks, blocks, and what the build says of a mistake."""

import base64
import hashlib
import json
import re
from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup

from checklists import catalog
from checklists.law.facts import fact
from tools import gate, message_types
from tools.catalogs import CatalogError, compile_po, messages, update
from tools.finish import FinishError, policy, seal, slim

HEAD = """<html lang="en" class="no-js"><head></head><body>
<a data-md-component="logo"><img src="x.svg" alt="logo"></a><div data-md-component="header-title">X</div>
<input aria-label="Switch to dark" type="radio" name="__palette" id="__palette_0">
<label for="__palette_1" hidden><svg></svg></label>
<a href="./" class="md-nav__link md-nav__link--active">X</a>
<input aria-label="Switch to light" type="radio" name="__palette" id="__palette_1">
<a href="es/" hreflang="es" class="md-select__link">Español</a>
<div data-md-component="search" role="dialog">
<nav class="md-search__options" aria-label="Search"><button>Clear</button></nav>
<div class="md-search-result__meta"></div></div>
<nav class="md-nav" aria-label="A"><ul><nav class="md-nav" aria-label="B"></nav></ul></nav>
<nav class="md-nav" aria-labelledby="__nav_2_label" aria-expanded="true"></nav>
<script src="../assets/app/whole.js" defer></script><script src="x/bundle.0a1b.min.js"></script>"""


def rendered(text: str) -> BeautifulSoup:
    """A page's text as HTML."""
    return BeautifulSoup(markdown.markdown(text, extensions=["tools.blocks", "attr_list"]), "html.parser")


def test_marks_are_numbered_in_reading_order_and_listed_once() -> None:
    """A mark follows its sentence's full stop and links to the rule with its own words."""
    page = rendered(
        "Ask [law: initial-eval-who-can-ask].\n"
        "Sign [law: consent-initial-eval, initial-eval-who-can-ask].\n\nEnd."
    )
    assert page.p is not None
    assert page.p.text == "Ask.§1\nSign.§2§1"
    assert page.select("p .iep-law a")[0]["href"] == "#law-initial-eval-who-can-ask"
    rows = page.select(".iep-laws li")
    assert [row["id"] for row in rows] == ["law-initial-eval-who-can-ask", "law-consent-initial-eval"]
    assert fact("consent-initial-eval").quote in rows[1].text


def test_a_page_without_marks_has_no_list() -> None:
    """Nothing is added."""
    assert rendered("Hello.").select(".iep-laws") == []


def test_blocks_bring_the_tools_into_a_page() -> None:
    """By the id of the definition."""
    assert rendered("/// letter | request-evaluation\n///").select(
        "iep-letter[data-definition=request-evaluation]"
    )
    assert rendered("/// checklist | before-the-meeting\n///").select("iep-checklist form")
    assert len(rendered("/// sources\n///").select(".iep-sources > li")) == len(gate.facts_by_page())


def test_the_site_has_no_mistake() -> None:
    """The build refuses otherwise."""
    assert list(gate.mistakes()) == []


def test_mistakes_name_their_file_and_line(tmp_path: Path) -> None:
    """An unknown fact, an unknown block, a definition without its page."""
    page = tmp_path / "guide.md"
    page.write_text(
        "---\ntitle: X\n---\nGood [law: consent-initial-eval].\n"
        "Bad [law: no-such-rule].\n\n/// letter | gone\n///\n"
    )
    said = [str(each) for each in gate.mistakes(tmp_path)]
    assert said[0] == f'{page}:5: UnknownFact: no fact has the id "no-such-rule"'
    assert said[1] == f"{page}:7: UnknownDefinition: there is no letter called “gone”"
    without = [each for each in said if "NoPage" in each]
    assert len(without) == len(catalog.LETTERS) + len(catalog.CHECKLISTS)
    assert [each for each in without if "letters/request-evaluation.md" in each]
    assert len(said) == 2 + len(without)


def test_facts_know_the_pages_that_rest_on_them() -> None:
    """By marks and by definitions; addresses are relative to the Sources page."""
    used = gate.facts_by_page()
    assert ("../../letters/request-evaluation/", "Ask for an evaluation") in used["rti-no-delay"]
    assert any(href == "../../guides/evaluation-refused/" for href, _ in used["rti-no-delay"])


def test_no_path_is_given_for_another_language() -> None:
    """A search engine wants this page's twin, as a whole address; a reader has the menu of languages."""
    link = '<link rel="alternate" href="../es/" hreflang="es">'
    sealed, _ = seal(HEAD.replace("<head>", f"<head>{link}"), "0a1b", Path("index.html"))
    assert "alternate" not in sealed


def test_a_page_is_stamped_and_sealed() -> None:
    """The policy allows the page's own inline script by its hash and comes first."""
    sealed, hashes = seal(HEAD + "<script>a()</script>", "0a1b", Path("index.html"))
    assert 'data-python="off" data-build="0a1b"' in sealed
    assert sealed.index("Content-Security-Policy") < sealed.index("</head>")
    assert len(hashes) == 1
    assert all(each in sealed for each in hashes)
    assert "'unsafe-inline'" not in policy(hashes)
    assert "default-src 'none'" in policy(set())


@pytest.mark.parametrize(
    ("where", "light"), [("index.html", "Light colors"), ("es/index.html", "Colores claros")]
)
def test_the_theme_is_mended_for_ears(where: str, light: str) -> None:
    """One landmark for the search and one for the contents; each choice is called what it is."""
    sealed, _ = seal(HEAD, "0a1b", Path(where))
    page = BeautifulSoup(sealed, "html.parser")
    assert page.select("[role=dialog], nav[aria-label], [aria-expanded], [alt=logo]") == []
    assert page.select("#__palette_0")[0]["aria-label"] == light
    assert page.select("a[hreflang=es]")[0]["lang"] == "es"
    assert page.select(".md-search-result__meta[role=status]")
    assert page.select("label svg[aria-hidden=true]")
    assert page.select("a[aria-current=page]")
    assert page.select("[data-md-component=header-title][aria-hidden=true]")


def test_a_theme_that_changed_is_not_published() -> None:
    """What cannot be mended is named with its page."""
    with pytest.raises(FinishError, match=r"index\.html: the theme no longer has"):
        seal(HEAD.replace(' role="dialog"', ""), "0a1b", Path("index.html"))


def test_the_themes_script_waits() -> None:
    """later.js brings it, from beside the page's first script."""
    sealed, _ = seal(HEAD, "0a1b", Path("index.html"))
    brought = '<script type="module" src="../assets/app/later.js" data-source="x/bundle.0a1b.min.js">'
    assert brought in sealed


def test_a_pages_own_lines_are_shrunk_before_they_are_sealed() -> None:
    """Their hash is that of what is left."""
    page = HEAD + "<script>\n  // why\n  const long = 1;\n  use(long);\n</script>"
    sealed, hashes = seal(page, "0a1b", Path("index.html"))
    (script,) = (each for each in re.findall(r"<script>(.*?)</script>", sealed) if "use(" in each)
    assert "why" not in script
    assert "\n" not in script
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in hashes


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (HEAD + '<p style="color:red">', "inline style"),
        (HEAD + '<script src="https://cdn.example/x.js"></script>', "another host"),
        (HEAD + "<img src=//pixel.example/x>", "another host"),
        ("<html><head></head>", "no longer has"),
    ],
)
def test_what_must_not_be_published_is_refused(html: str, said: str) -> None:
    """With the page's name."""
    with pytest.raises(FinishError, match=f"guide.html.*{said}"):
        seal(html, "0a1b", Path("guide.html"))


def test_the_js_types_are_those_of_the_messages() -> None:
    """`python -m tools.message_types` writes them anew."""
    assert message_types.OUT.read_text() == message_types.declarations()


def test_the_translators_file_is_up_to_date(tmp_path: Path) -> None:
    """It has every message, and nothing that no definition says."""
    po = Path("checklists/locale/es/LC_MESSAGES/checklists.po")
    copy = tmp_path / "es" / "LC_MESSAGES" / po.name
    copy.parent.mkdir(parents=True)
    copy.write_bytes(po.read_bytes())
    update(copy)
    kept = copy.read_text().count("msgid ") - 1
    assert kept == po.read_text().count("msgid ") - 1 == len(set(messages()))
    assert compile_po(copy).stat().st_size > 1000


def test_an_empty_translation_names_its_line(tmp_path: Path) -> None:
    """The build stops there."""
    po = tmp_path / "checklists.po"
    po.write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgctxt "x"\nmsgid "Hello"\nmsgstr ""\n'
    )
    with pytest.raises(CatalogError, match=r"checklists\.po:\d+: no translation for “Hello”"):
        compile_po(po)


def test_the_search_leaves_out_what_is_said_elsewhere() -> None:
    """A state's own page and the quoted rules; all else stays as it is."""
    places = ["guides/process/", "guides/process/#the-law", "states/", "states/tx/", "states/tx/#help"]
    index = json.dumps({"config": {"lang": ["en"]}, "docs": [{"location": each} for each in places]})
    kept = json.loads(slim(index))
    assert [each["location"] for each in kept["docs"]] == ["guides/process/", "states/"]
    assert kept["config"] == {"lang": ["en"]}
