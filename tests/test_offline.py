"""The finished site: names by content, one version everywhere, and a list that leaves nothing out."""

import json
import re
import shutil
from pathlib import Path

import pytest

from checklists.views import kept_offline
from tools import offline
from tools.offline_page import lost

HTML = (
    '<!doctype html>\n<html lang="en" data-build="b1">'
    '<head><script src="{up}assets/app/a.js"></script></head></html>\n'
)
BUILD = "b1"
DAY = "2026-11-22"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site, as it is after its pages were sealed."""
    folder = tmp_path / "site"
    pages = {
        page: "../" * page.count("/") for page in (*offline.FIRST_PAGES, "letters/x/", "es/", "guides/g/")
    }
    content = {f"{page}index.html": HTML.format(up=up) for page, up in pages.items()}
    packs = {"icalendar": {"file": "files/i.wasm"}, "font_latin": {"file": "files/l.wasm"}}
    packs["font_more_1"] = {"file": "files/m.wasm"}
    manifest = {"v": BUILD, "files": {"core": {"file": "files/c.wasm"}}, "packs": {"file": "files/p.json"}}
    content |= {
        "404.html": HTML.format(up="/sub/"),
        "es/404.html": HTML.format(up="/../"),
        "site.webmanifest": '{"icons": []}',
        "assets/app/a.js": 'import "./elements/b.js";',
        "assets/app/elements/b.js": "1",
        "assets/app/messages.d.ts": "type",
        "assets/javascripts/bundle.0a.min.js": "2",
        "assets/javascripts/bundle.0a.min.js.map": "{}",
        "assets/javascripts/lunr/min/lunr.es.min.js": "3",
        "assets/javascripts/lunr/min/lunr.fr.min.js": "4",
        "assets/javascripts/workers/search.0a.min.js": "5",
        "es/assets/stylesheets/main.0a.min.css": "6",
        "search/search_index.json": "{}",
        "python/manifest.json": json.dumps(manifest),
        "python/files/p.json": json.dumps(packs),
        **{f"python/files/{name}.wasm": name for name in "cilm"},
        "sw.js": Path("docs/theme/sw.js").read_text(encoding="utf-8"),
        "es/sw.js": "",
        "_headers": "",
    }
    for name, text in content.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def listed(site: Path) -> dict[str, object]:
    """What the finished worker is told."""
    text = re.search(r"^const SITE = (\{.*\});$", (site / "sw.js").read_text(encoding="utf-8"), re.MULTILINE)
    assert text
    found: dict[str, object] = json.loads(text[1])
    return found


def test_pages_name_scripts_by_their_content(site: Path) -> None:
    """Every page, however deep, and the folder is there; a changed script gets another name."""
    before = shutil.copytree(site, site.with_name("other"))
    (before / "assets/app/elements/b.js").write_text("2")
    names = set()
    for each in (site, before):
        offline.finish(each, BUILD, DAY)
        folder = offline.app_folder(each)
        names.add(folder.name)
        for page in each.rglob("*.html"):
            (source,) = re.findall(r'src="([^"]+)"', page.read_text())
            assert source.endswith(f"assets/{folder.name}/a.js")
        assert (folder / "elements/b.js").is_file()
        assert not (folder / "messages.d.ts").exists()
    assert len(names) == 2


def test_one_version_for_the_whole_site(site: Path, tmp_path: Path) -> None:
    """In every page and in the worker; the same for the same site, another for any other file in it."""
    same = shutil.copytree(site, tmp_path / "same")
    other = shutil.copytree(site, tmp_path / "other")
    (other / "guides/g/index.html").write_text(HTML.format(up="../../").replace("<head>", "<head><!-- -->"))
    version, again, third = (offline.finish(each, BUILD, DAY) for each in (site, same, other))
    assert version == again != third
    assert listed(site)["version"] == version
    assert (listed(site)["day"], listed(site)["build"]) == (DAY, BUILD)
    for page in site.rglob("*.html"):
        assert f'data-version="{version}" data-day="{DAY}" data-build="{BUILD}"' in page.read_text()
    assert {file.name: file.read_bytes() for file in site.rglob("*.js")} == {
        file.name: file.read_bytes() for file in same.rglob("*.js")
    }


def test_the_manifest_has_its_builds_name(site: Path) -> None:
    """A page asks for that of its own build."""
    offline.finish(site, BUILD, DAY)
    python = site / "python"
    assert (python / f"manifest-{BUILD}.json").read_bytes() == (python / "manifest.json").read_bytes()


def test_what_is_kept(site: Path) -> None:
    """First what every page uses and the pages of the first need; then tools; all of it on demand."""
    version = offline.finish(site, BUILD, DAY)
    app = f"assets/{offline.app_folder(site).name}"
    found = listed(site)
    own = [f"{app}/a.js", f"{app}/elements/b.js", "assets/javascripts/bundle.0a.min.js"]
    assert found["first"] == [*own, *offline.FIRST_PAGES]
    search = ["assets/javascripts/workers/search.0a.min.js", "search/search_index.json"]
    assert found["tools"] == ["letters/x/", *search]
    assert set(found["pages"]) == {*offline.FIRST_PAGES, "letters/x/", "es/", "guides/g/"}  # type: ignore[call-overload]
    every = json.loads((site / f"offline-{version}.json").read_text())
    assert {*found["first"], *found["tools"]} <= {*every["all"]}  # type: ignore[misc]
    assert len(set(every["all"])) == len(every["all"])
    python = [each for each in every["all"] if each.startswith("python/")]
    assert python == [
        f"python/manifest-{BUILD}.json",
        *(f"python/files/{n}" for n in ("c.wasm", "p.json", "i.wasm", "l.wasm")),
    ]
    assert every["bytes"] == offline.sent(site, every["all"])
    assert all(offline._file(site, each).is_file() for each in every["all"])
    assert not [name for name in found["files"] if ".map" in name or "lunr.fr" in name]  # type: ignore[attr-defined]
    assert not (site / "es/sw.js").exists()


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("guides/g/index.html", '<html data-build="b"><a data-x="assets/app/a.js">', "not understood"),
        ("guides/g/index.html", "<html>", "no stamp"),
        ("sw.js", "", "no place for the list"),
        ("my-data/index.html", None, "no page my-data/"),
        ("assets/app", None, "are not there"),
    ],
)
def test_a_site_that_lacks_something_is_not_published(
    site: Path, file: str, text: str | None, said: str
) -> None:
    """The build stops with a sentence that names the file."""
    path = site / file
    if text is not None:
        path.write_text(text)
    elif path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
    with pytest.raises(offline.OfflineError, match=said):
        offline.finish(site, BUILD, DAY)


def test_a_site_has_one_folder_of_the_apps_files(site: Path) -> None:
    """One that is not finished has none."""
    with pytest.raises(offline.OfflineError, match="0 folders"):
        offline.app_folder(site)


def test_the_day_is_that_of_the_last_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no history, or no git, it is today's."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", offline.built_on())
    monkeypatch.setenv("PATH", "")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", offline.built_on())
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.undo()


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_for_no_network_stands_alone(language: str) -> None:
    """It asks for nothing, its policy allows its own style only, and its links lead to pages kept first."""
    page = lost(language, "Ask & Write")
    assert "<title>" in page
    assert "Ask &amp; Write</title>" in page
    assert re.findall(r"\{(?!root\})\w+\}", page.replace(re.search(r"<style>.*</style>", page)[0], "")) == []  # type: ignore[index]
    assert "src=" not in page
    assert "default-src 'none'" in page
    links = re.findall(r'href="\{root\}([^"]*)"', page)
    assert links
    assert set(links) <= set(offline.FIRST_PAGES)


def test_the_element_has_a_place_for_each_line() -> None:
    """And its buttons have the names that the page's words use."""
    page = str(kept_offline.page())
    for name in ("copy", "keep", "progress", "kept-said", "room", "ask", "version-line", "check", "checked"):
        assert f"data-{name}" in page
    assert "<noscript>" in page
