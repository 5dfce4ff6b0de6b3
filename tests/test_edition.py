"""edition.toml makes another edition of the site; what is wrong in it is named, with its line."""

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from checklists.build import NAME
from tests.own_edition import LETTER, RULE, SAID, project, run_told, with_settings, write_letter
from tools.edition import Edition, colors, edition, read
from tools.edition import errors as wrong
from tools.edition.added import letters, told
from tools.edition.help_line import about, line, source
from tools.edition.settings import ROOT

OWN = (ROOT / "edition.toml").read_text(encoding="utf-8")
HTML = {"home": "index.html", "letter": f"letters/{LETTER}/index.html", "about": "about/index.html"}


def soup(site: Path, path: str) -> BeautifulSoup:
    """A page of a built site."""
    return BeautifulSoup((site / path).read_text(encoding="utf-8"), "html.parser")


def one(page: BeautifulSoup, select: str) -> Tag:
    """The only element that fits."""
    (found,) = page.select(select)
    return found


def said(tmp_path: Path, text: str) -> Edition:
    """What this text says as an edition.toml."""
    (tmp_path / "edition.toml").write_text(text, encoding="utf-8")
    return read(tmp_path / "edition.toml")


def test_the_project_is_an_edition_too() -> None:
    """Its own name, nobody to ask, and nothing that another edition adds."""
    own = edition()
    assert own.name["en"] == NAME
    assert (own.light, own.dark, own.state, own.letters) == ("", "", "", None)
    assert (str(line(own, "en")), str(source(own, "en"))) == ("", "")
    assert "../states/" in str(about(own))


@pytest.mark.parametrize(
    ("setting", "value", "error", "words"),
    [
        ("colors__light", "purple", wrong.BadColor, "“purple” is no color"),
        ("colors__light", "#e8b400", wrong.BadColor, "hard to read on #.*Choose a darker color"),
        ("colors__dark", "#7a1f5c", wrong.BadColor, "hard to read on #.*Choose a lighter color"),
        ("state__abbr", "Texas", wrong.NoSuchState, "no state has the abbreviation “Texas”"),
        ("letters__folder", "ours", wrong.NoSuchFolder, "there is no folder “ours”"),
        ("site__address", "https://example.org", wrong.BadSetting, "must end in a slash"),
        ("site__address", "example.org/", wrong.BadSetting, "is no web address"),
        ("contact__email", "write to us", wrong.BadSetting, "is no email address"),
        ("contact__phone", "call us", wrong.BadSetting, "is no phone number"),
        ("contact__page", "javascript:alert(1)", wrong.BadSetting, "is no web address"),
        ("contact__center", "<b>Us</b>", wrong.BadSetting, "without < and >"),
        ("name__short_en", "Parents of Example", wrong.BadSetting, "18 characters"),
        ("name__es", " ", wrong.MissingSetting, "a site needs its name"),
    ],
)
def test_a_bad_value_is_named_with_its_line(
    tmp_path: Path, setting: str, value: str, error: type[Exception], words: str
) -> None:
    """File, line, part and key stand before what is wrong."""
    text = with_settings(OWN, **{setting: value})
    part, key = setting.split("__")
    after = text.index(f"[{part}]")
    number = text[: text.index(f"\n{key} =", after) + 1].count("\n") + 1
    with pytest.raises(error, match=rf"^edition\.toml:{number}: {part}\.{key}\b.*{words}"):
        said(tmp_path, text)


@pytest.mark.parametrize(
    ("before", "after", "error", "words"),
    [
        (
            "[colors]\n",
            '[colors]\nmiddle = "#000000"\n',
            wrong.UnknownSetting,
            r"edition\.toml:\d+: colors\.middle",
        ),
        ("[state]", "[province]", wrong.MissingSetting, r"\[state\] is missing"),
        ("[name]", "more = 1\n[name]", wrong.UnknownSetting, r"edition\.toml:\d+: “more” is unknown"),
        ("abbr =", "state =", wrong.MissingSetting, r"edition\.toml:\d+: \[state\] has no “abbr”"),
        ('abbr = ""', "abbr = 7", wrong.BadSetting, r"edition\.toml:\d+: state\.abbr is one line of words"),
        ("[site]", "[site", wrong.BadSetting, r"edition\.toml: .*line"),
    ],
)
def test_a_key_too_many_or_too_few_is_named(
    tmp_path: Path, before: str, after: str, error: type[Exception], words: str
) -> None:
    """A typing error in a key must not leave a default in its place unseen."""
    assert before in OWN
    with pytest.raises(error, match=words):
        said(tmp_path, OWN.replace(before, after, 1))


def test_a_missing_key_is_named_at_its_parts_head(tmp_path: Path) -> None:
    """There it has to be put back."""
    head = OWN.splitlines().index("[state]") + 1
    with pytest.raises(wrong.MissingSetting, match=rf"^edition\.toml:{head}: "):
        said(tmp_path, OWN.replace("abbr =", "state =", 1))


def test_contrast_is_what_wcag_counts() -> None:
    """Known pairs, and the site's own colors pass."""
    assert colors.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert colors.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert colors.problem("#1f4d5c", "light") == colors.problem("#8fcadb", "dark") == ""


def test_a_build_stops_at_a_bad_edition(tmp_path: Path) -> None:
    """With one named error, and no site."""
    root = project(tmp_path / "project", state__abbr="ZZ")
    done = run_told(root, "tools.build", str(tmp_path / "site"))
    assert done.returncode == 1
    assert "NoSuchState: edition.toml:" in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_letter_needs_its_files(tmp_path: Path) -> None:
    """A folder without letters, a letter without a page, and an id of the project's are named."""
    with pytest.raises(wrong.BadLetter, match="there is no letter in it"):
        letters(tmp_path)
    (tmp_path / "ask_us.py").touch()
    with pytest.raises(wrong.BadLetter, match=r"ask_us\.py: the letter has no page"):
        letters(tmp_path)
    (tmp_path / "ask-us.md").touch()
    assert letters(tmp_path) == ["ask-us"]
    (tmp_path / "request_iee.py").touch()
    with pytest.raises(wrong.BadLetter, match=r"request_iee\.py: the project has a letter of this id"):
        letters(tmp_path)


def test_what_the_copy_says_names_the_editions_own_file(tmp_path: Path) -> None:
    """An author does not know of the copy."""
    words = "checklists/letters/ask_us.py:7: UncitedDuty: x\ndocs/en/letters/ask-us.md:3: UnknownFact: y"
    here = tmp_path / "own"
    assert told(words, here, ["ask-us"]).split("\n") == [
        f"{here}/ask_us.py:7: UncitedDuty: x",
        f"{here}/ask-us.md:3: UnknownFact: y",
    ]


def test_words_without_spanish_and_rules_without_a_fact_stop_the_build(tmp_path: Path) -> None:
    """The first names the line of es.po, the second the letter."""
    root = project(tmp_path / "project", letters__folder="own")
    own = write_letter(root)
    po = own / "es.po"
    whole = po.read_text(encoding="utf-8")
    po.write_text(whole.replace(f'"[es] {RULE}"', '""'), encoding="utf-8")
    done = run_told(root, "tools.build", str(tmp_path / "site"))
    assert re.search(rf"BadLetter: .*own/es\.po:\d+: no Spanish for “{RULE}”", done.stderr)
    po.write_text(whole, encoding="utf-8")
    (own / "facts.toml").unlink()
    done = run_told(root, "tools.build", str(tmp_path / "site"))
    assert done.returncode == 1
    assert 'no fact has the id "own-visit"' in done.stderr
    assert not (tmp_path / "site").exists()


def test_the_name_is_on_every_page(edition_site: Path) -> None:
    """In English and Spanish; the project's own stays where the license asks for it, and only there."""
    for path in sorted(edition_site.rglob("*.html")):
        page = soup(edition_site, path.relative_to(edition_site).as_posix())
        if page.select_one("meta[http-equiv=refresh]"):
            continue
        language = "es" if path.is_relative_to(edition_site / "es") else "en"
        name = one(page, "meta[name=application-name]")["content"]
        assert name == SAID[f"name.{language}"], path
        foot = one(page, ".md-copyright").get_text(" ", strip=True)
        assert f"{NAME}" in foot
        assert SAID["contact.center"] in foot
    home = soup(edition_site, HTML["home"])
    assert SAID["name.en"] in one(home, "article").get_text()
    assert NAME not in one(home, "article").get_text()


def test_manifests_zip_and_worker_have_the_name(edition_site: Path) -> None:
    """What stands on a home screen, on a disk and where there is no network."""
    for language, folder in (("en", ""), ("es", "es/")):
        found = json.loads((edition_site / folder / "site.webmanifest").read_text(encoding="utf-8"))
        assert (found["name"], found["short_name"]) == (
            SAID[f"name.{language}"],
            SAID[f"name.short_{language}"],
        )
        assert found["theme_color"] == SAID["colors.light"]
        assert found["id"].startswith("/lone-star-parents")
    worker = (edition_site / "sw.js").read_text(encoding="utf-8")
    assert "Lone Star &amp; Parents</title>" in worker
    assert f"{SAID['name.es']}</title>" in worker


def test_the_colors_are_in_a_named_stylesheet(edition_site: Path) -> None:
    """After the site's own, in the folder that its content names."""
    for path in ("index.html", "es/index.html"):
        page = soup(edition_site, path)
        styles = [str(each["href"]) for each in page.select("link[rel=stylesheet]")]
        (own,) = [each for each in styles if each.endswith("/edition.css")]
        assert re.search(r"assets/app-[0-9a-f]{12}/edition\.css$", own)
        assert styles.index(own) > next(at for at, each in enumerate(styles) if "/tokens_app_" in each)
        css = (edition_site / path).parent.joinpath(own).read_text(encoding="utf-8")
        assert re.findall(r"--iep-accent: *(#[0-9a-f]+)", css) == [SAID["colors.light"], SAID["colors.dark"]]
        assert one(page, "meta[name=theme-color]")["content"] == SAID["colors.light"]


def test_the_help_line_is_at_the_foot_and_on_its_page(edition_site: Path) -> None:
    """Name, phone, hours and email, each as a link that a phone understands."""
    for path, hours in (("index.html", "hours_en"), ("es/index.html", "hours_es")):
        foot = one(soup(edition_site, path), ".md-copyright")
        links = {str(each["href"]) for each in foot.select("a")}
        assert {"tel:555-010-0199", "mailto:help@example.org", "https://www.example.org/"} <= links
        assert SAID[f"contact.{hours}"] in foot.get_text()
    text = one(soup(edition_site, HTML["about"]), "article").get_text()
    assert SAID["contact.center"] in text
    assert SAID["contact.phone"] in text
    report = one(soup(edition_site, HTML["home"]), "iep-report > p:first-child").get_text()
    assert SAID["contact.email"] in report


def test_the_address_is_the_pages_own(edition_site: Path) -> None:
    """For search engines, and for who shares a page."""
    canonical = one(soup(edition_site, HTML["letter"]), "link[rel=canonical]")
    assert canonical["href"] == f"{SAID['site.address']}letters/{LETTER}/"
    assert (
        one(soup(edition_site, "es/index.html"), "link[rel=canonical]")["href"]
        == "https://help.example.org/iep/es/"
    )


def test_home_links_the_state(edition_site: Path) -> None:
    """In both languages, and the page is there."""
    for path in ("index.html", "es/index.html"):
        (link,) = [
            each
            for each in one(soup(edition_site, path), "article").select("a")
            if "Texas" in each.get_text()
        ]
        assert (edition_site / path).parent.joinpath(str(link["href"]), "index.html").resolve().is_file()


def test_the_added_letter_has_its_page(edition_site: Path) -> None:
    """Its form, its plain letter, its rule with the fact's own source; it is listed and in the menu."""
    page = soup(edition_site, HTML["letter"])
    tool = one(page, f"[data-definition={LETTER}]")
    assert {"parent", "child", "what"} <= {str(each["name"]) for each in tool.select("[name]")}
    assert RULE in one(tool, "[data-output=body]").get_text(" ", strip=True)
    listed = one(soup(edition_site, "letters/index.html"), "article")
    assert listed.select(f'a[href$="{LETTER}/"]')
    assert f"From {SAID['contact.center']}" in listed.get_text()
    rule = one(soup(edition_site, "about/sources/index.html"), "#fact-own-visit").get_text()
    assert "Example County Rule 7" in rule
