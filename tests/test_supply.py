"""What the built site ships: each file's origin, each license's text, and the bill of it all."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tools.catalogs import compile_all
from tools.runtime.fonts import PARTED
from tools.supply import bill, known, lean, manifest, page
from tools.supply.errors import LicenseMissing, NoPlace, NotShipped, UnknownOrigin
from tools.supply.known import Component, components
from tools.supply.origin import check_all_shipped, origins

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "site"


@pytest.fixture(scope="module")
def listed() -> tuple[Component, ...]:
    """What the built site is made of."""
    if not (SITE / "sbom.json").is_file():
        pytest.fail("There is no built site to look at: run `make build` first.", pytrace=False)
    return components(SITE)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the built site, to spoil."""
    site = tmp_path / "site"
    shutil.copytree(SITE, site, copy_function=os.link)
    return site


def spoil(path: Path, content: bytes) -> None:
    """Other content for a file of the copy, which is a link to the real one."""
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def test_every_file_has_an_origin_and_every_component_a_file(listed: tuple[Component, ...]) -> None:
    """None is left over, on either side."""
    found = origins(SITE, listed)
    assert found.keys() == {path.relative_to(SITE).as_posix() for path in SITE.rglob("*") if path.is_file()}
    assert all(found.values())
    check_all_shipped(found, listed)


@pytest.mark.parametrize(
    "name",
    [
        "tracker.js",
        "assets/app/tracker.js",
        "assets/javascripts/tracker.min.js",
        "python/files/more.wasm",
        "assets/fonts/some.woff2",
        "es/tracker.js",
        "about/licenses/more.js",
    ],
)
def test_a_file_of_unknown_origin_fails_the_build(
    listed: tuple[Component, ...], copy: Path, name: str
) -> None:
    """It is named, with what to do."""
    spoil(copy / name, b"//")
    with pytest.raises(UnknownOrigin, match=rf"^{re.escape(name)} is in .* Say whose it is"):
        origins(copy, listed)


@pytest.mark.parametrize(
    "like",
    [
        "assets/javascripts/bundle.*.js",
        "assets/app-*/client.js",
        "assets/stylesheets/main.*.css",
        "assets/app-*/tokens_*.css",
    ],
)
def test_a_file_that_was_changed_on_its_way_is_of_unknown_origin(
    listed: tuple[Component, ...], copy: Path, like: str
) -> None:
    """A name proves nothing: the theme's file, or ours, is known by its bytes."""
    path = next(copy.glob(like))
    spoil(path, path.read_bytes() + b"\n")
    with pytest.raises(UnknownOrigin, match=re.escape(path.name)):
        origins(copy, listed)


def test_a_new_package_inside_the_theme_fails_the_build(listed: tuple[Component, ...], copy: Path) -> None:
    """Its source map tells; so does the lack of one that was there."""
    path = next(copy.glob("assets/javascripts/bundle.*.js.map"))
    map = json.loads(path.read_text())
    stranger = {**map, "sources": [*map["sources"], "../node_modules/@who/stranger/index.js"]}
    spoil(path, json.dumps(stranger).encode())
    with pytest.raises(UnknownOrigin, match=r"^@who/stranger is part of assets/javascripts/bundle"):
        components(copy)
    fewer = [each for each in map["sources"] if "/rxjs/" not in each]
    for each in copy.rglob(path.name):
        spoil(each, json.dumps({**map, "sources": fewer}).encode())
    with pytest.raises(NotShipped, match=r"^rxjs is in no source map"):
        components(copy)


def test_a_set_of_icons_that_nobody_listed_fails_the_build(listed: tuple[Component, ...]) -> None:
    """Seen in a page or a style by the outline of an icon."""
    without = [each for each in listed if each.icons != "fontawesome"]
    with pytest.raises(UnknownOrigin, match=r"^\S+ has an icon of fontawesome: add"):
        origins(SITE, without)


def test_what_is_shipped_no_more_fails_the_build(listed: tuple[Component, ...], copy: Path) -> None:
    """A list that says too much is wrong as well."""
    gone = [each for each in listed if each.id == "noto-sans"]
    with pytest.raises(NotShipped, match=r"^noto-sans is in no file"):
        check_all_shipped({"a": ("code",)}, gone)
    wasm = next(copy.glob("python/files/pyodide.asm.*.wasm"))
    spoil(wasm, wasm.read_bytes().replace(b"-+   0X0x", b"-"))
    with pytest.raises(NotShipped, match=r"^musl: no python/files/pyodide\.asm"):
        components(copy)


def test_each_component_has_what_a_reader_needs(listed: tuple[Component, ...]) -> None:
    """A name, a version unless it is ours, what it is for, a license with its text, and a source."""
    for each in listed:
        assert each.name and each.what.endswith(".") and each.license
        assert each.group in known.groups()
        assert all(len(text) > 200 for text in each.texts.values()) and each.texts, each.id
        assert bool(each.version or each.inside) == bool(each.source) == (each.group != "ours"), each.id


def test_versions_are_those_of_the_locks(listed: tuple[Component, ...]) -> None:
    """As package-lock.json and requirements.txt have them."""
    npm = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    pypi = (ROOT / "requirements.txt").read_text()
    purls = [each.purl for each in listed if each.purl]
    for purl in purls:
        kind, _, rest = purl.removeprefix("pkg:").partition("/")
        name, _, version = rest.replace("%40", "@").rpartition("@")
        if kind == "npm":
            assert npm[f"node_modules/{name}"]["version"] == version
        else:
            assert f"\n{name}=={version} " in pypi
    assert len(purls) > 10


def test_what_packs_bring_is_listed(listed: tuple[Component, ...]) -> None:
    """Each library of a pack and each package of fonts; no two packages of fonts share a number."""
    found = origins(SITE, listed)
    ids = {id for name, each in found.items() if name.startswith("python/files/") for id in each}
    assert {"fpdf2", "icalendar", "python-dateutil", "six", "tzdata", "noto-sans-sc", "noto-sans-kr"} <= ids
    first = min(PARTED.values())
    numbers = [int(n) for name in found for n in re.findall(r"/font_more_(\d+)\.", name)]
    for package, more in PARTED.items():
        own = json.loads((ROOT / "node_modules" / package / "unicode.json").read_text())
        mine = {int(key.strip("[]")) + more for key in own if key.strip("[]").isdigit()}
        others = [other for other in PARTED.values() if other > more]
        assert mine & {*numbers}
        assert not others or max(mine) < min(others)
        assert min(mine) >= first


def test_a_license_that_is_gone_fails_the_build(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is shipped without its license."""
    monkeypatch.setattr(known, "HERE", tmp_path)
    with pytest.raises(LicenseMissing, match=r"^zlib: there is no here:zlib\.txt"):
        known._text("zlib", "here:zlib.txt")
    with pytest.raises(LicenseMissing, match=r"^six: there is no dist:six/NONE"):
        known._text("six", "dist:six/NONE")


def test_the_page_lists_everything_with_its_license(listed: tuple[Component, ...]) -> None:
    """Each component's name, version and license, and a link to a text that is there, whole."""
    html = (SITE / page.FOLDER / "index.html").read_text()
    assert page.MARK not in html
    for each in listed:
        row = html[html.index(f'id="is-{each.id}"') :].partition("</li>")[0]
        assert f'href="{each.id}.txt"' in row
        assert f"License: {each.license}" in row
        text = (SITE / page.FOLDER / f"{each.id}.txt").read_text()
        assert all(own.strip() in text for own in each.texts.values())
        assert text.startswith(f"{each.name} {each.version}".strip() + "\n")
    assert 'href="../../sbom.json"' in html


def test_the_terms_of_the_pdf_library_come_with_both_of_their_texts(listed: tuple[Component, ...]) -> None:
    """The lesser license is the general one with more permissions: it asks for both."""
    text = (SITE / page.FOLDER / "fpdf2.txt").read_text()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "TERMS AND CONDITIONS" in text
    assert "another version in its place" in text


def test_the_terms_of_the_fonts_travel_with_them(listed: tuple[Component, ...]) -> None:
    """In the list, and inside each pack as well."""
    for each in listed:
        if each.group == "fonts":
            assert "SIL OPEN FONT LICENSE" in "".join(each.texts.values()).upper()


def test_the_bill_fits_its_schema() -> None:
    """CycloneDX 1.6, by its own strict schema, SPDX's names of licenses included."""
    text = (SITE / bill.NAME).read_text(encoding="utf-8")
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    assert wrong is None, str(wrong)[:500]


def test_the_bill_has_each_file_with_its_hash(listed: tuple[Component, ...]) -> None:
    """And each file leads to what is in it; every reference leads somewhere."""
    found: dict[str, Any] = json.loads((SITE / bill.NAME).read_text(encoding="utf-8"))
    files = {each["name"]: each["hashes"] for each in found["components"] if each["type"] == "file"}
    there = {path.relative_to(SITE).as_posix(): path for path in SITE.rglob("*") if path.is_file()}
    assert files.keys() == there.keys() - {bill.NAME}
    for name, hashes in files.items():
        digest = hashlib.sha256(there[name].read_bytes()).hexdigest()
        assert hashes == [{"alg": "SHA-256", "content": digest}], name
    refs = {each["bom-ref"] for each in found["components"]} | {found["metadata"]["component"]["bom-ref"]}
    asked = {ref for each in found["dependencies"] for ref in [each["ref"], *each["dependsOn"]]}
    assert asked <= refs
    assert {each.id for each in listed} <= refs


def test_the_bill_is_the_same_for_the_same_site(listed: tuple[Component, ...], copy: Path) -> None:
    """Byte for byte, whenever it is written; another file makes another serial number."""
    build = json.loads((SITE / bill.NAME).read_text())["metadata"]["component"]["version"]
    (copy / bill.NAME).unlink()
    bill.write(copy, build, listed, origins(copy, listed))
    assert (copy / bill.NAME).read_bytes() == (SITE / bill.NAME).read_bytes()
    spoil(copy / "index.html", b"<html>")
    bill.write(copy, build, listed, origins(copy, listed))
    one, other = (json.loads((site / bill.NAME).read_text())["serialNumber"] for site in (SITE, copy))
    assert one != other


@pytest.mark.parametrize("fill", [manifest.name_manifest, lambda site: page.fill(site, ())])
def test_a_page_without_its_place_fails_the_build(tmp_path: Path, fill: Callable[[Path], None]) -> None:
    """So that a new theme, or an edit, can't drop it unseen."""
    for name in ("python/manifest.json", "about/licenses/index.html"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("{}")
    with pytest.raises(NoPlace, match="about/licenses/"):
        fill(tmp_path)


def test_every_page_vouches_for_the_manifest() -> None:
    """With the SHA-256 of the very file beside it."""
    digest = hashlib.sha256((SITE / "python" / "manifest.json").read_bytes()).hexdigest()
    for each in SITE.rglob("*.html"):
        if each.parts[-3] == "h":
            continue  # a short address leads on, and runs nothing
        assert f' data-manifest="{digest}"' in each.read_text()[:4000], each


@pytest.mark.parametrize(
    ("lang", "left"),
    [
        (["en"], set()),
        (["es"], {"min/lunr.stemmer.support.min.js", "min/lunr.es.min.js"}),
    ],
)
def test_the_search_ships_only_the_languages_it_speaks(
    tmp_path: Path, lang: list[str], left: set[str]
) -> None:
    """The theme brings more than thirty."""
    folder = tmp_path / "assets" / "javascripts" / "lunr"
    shutil.copytree(known.THEME / "assets" / "javascripts" / "lunr", folder)
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "search_index.json").write_text(json.dumps({"config": {"lang": lang}, "docs": []}))
    lean.leave_out_languages(tmp_path)
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == left
    assert folder.exists() == bool(left)


def test_a_catalog_has_nothing_of_the_clock() -> None:
    """Else no build would be like another one."""
    for mo in compile_all():
        assert re.findall(rb"POT-Creation-Date: (\S+)", mo.read_bytes()) == [b"1980-01-01"]


ELSEWHERE = {"TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7"}


def test_built_elsewhere_it_is_the_same_site(tmp_path: Path) -> None:
    """Another folder, time zone, language, umask and order of hashes: the same files, byte for byte.

    Python's own files may come from the cache: test_runtime.py makes those anew.
    """
    command = f"umask 077 && exec {sys.executable} -m tools.build {tmp_path / 'other'}"
    ran = subprocess.run(
        ["sh", "-c", command],
        cwd=ROOT,
        env={**os.environ, **ELSEWHERE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    one, other = (
        {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (SITE, tmp_path / "other")
    )
    assert one.keys() == other.keys()
    different = sorted(name for name in one if one[name] != other[name])
    assert not different, f"run `make build` first; different: {different[:10]}"
