"""The fonts of PDF files as they are cut: each character is where the index says, and nothing is missing."""

from __future__ import annotations

import json
import sys
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tools.runtime import fonts
from tools.runtime.errors import PackUnknown

FOLDER = fonts.font_folder()


def characters(file: Path) -> dict[int, str]:
    """What a font has."""
    found: dict[int, str] = TTFont(BytesIO(file.read_bytes())).getBestCmap()
    return found


def test_the_index_names_the_part_that_has_a_character() -> None:
    """For all characters of all parts."""
    index = (FOLDER / "font_more" / "parts").read_bytes()
    parts = {file.parent.name: {*characters(file)} for file in FOLDER.glob("font_more_*/regular.ttf")}
    listed: dict[str, set[int]] = {}
    for character, part in enumerate(index):
        if part:
            listed.setdefault(f"font_more_{part}", set()).add(character)
    assert listed == parts
    assert len(parts) > 150


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        ("font_latin", "Nguyễn Đặng José ʻokina Ωμέγα Олена — “quoted” ½ € • … \u0301"),
        ("font_arabic", "عائشة محمد پیش گچ ٹ ڈ ے ،؟ ﻣﺤﻤﺪ ﻻ"),
    ],
)
def test_both_weights_have_what_names_need(pack: str, text: str) -> None:
    """The same characters in each."""
    regular, bold = (characters(FOLDER / pack / f"{weight}.ttf") for weight in ("regular", "bold"))
    assert {*map(ord, text)} - {32} <= {*regular}
    assert {*regular} == {*bold}


def test_fonts_are_small() -> None:
    """They come over a phone's network."""
    assert sum(path.stat().st_size for path in (FOLDER / "font_latin").iterdir()) < 400_000
    assert max(path.stat().st_size for path in FOLDER.glob("font_more_*/*")) < 80_000
    assert not {"GPOS", "GSUB", "fpgm"} & {*TTFont(FOLDER / "font_latin" / "bold.ttf").keys()}


def test_each_font_goes_with_its_license() -> None:
    """As the license asks."""
    for pack in FOLDER.iterdir():
        if (pack / "regular.ttf").exists():
            assert "SIL OPEN FONT LICENSE" in (pack / "LICENSE").read_text(encoding="utf-8").upper()


def test_what_npm_has_not_installed_is_named(tmp_path: Path) -> None:
    """With what to do."""
    with pytest.raises(PackUnknown, match=r"noto-sans is not installed: run `make setup`"):
        fonts.font_folder(tmp_path, tmp_path / "cache")


def test_fonts_are_cut_again_when_a_package_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And kept while none does; the cache holds the newest few."""
    made = []

    def packs(_: Path) -> list[tuple[str, dict[str, bytes]]]:
        made.append(1)
        return [("font_latin", {"regular.ttf": b"font"})]

    monkeypatch.setattr(fonts, "_packs", packs)
    folders = []
    for version in ("1.0.0", "1.0.0", "1.0.1", "1.0.2"):
        for package in (fonts.LATIN, fonts.ARABIC, *fonts.PARTED):
            listed = tmp_path / "node_modules" / package / "package.json"
            listed.parent.mkdir(parents=True, exist_ok=True)
            listed.write_text(json.dumps({"version": version}))
        folders.append(fonts.font_folder(tmp_path, tmp_path / "cache"))
    assert (folders[0] == folders[1], len({*folders}), len(made)) == (True, 3, 3)
    assert len([*(tmp_path / "cache").iterdir()]) == fonts.KEPT
    assert {path.name for path in (folders[-1] / "font_latin").iterdir()} == {"__init__.py", "regular.ttf"}


def test_the_host_finds_the_fonts() -> None:
    """Once."""
    fonts.install()
    fonts.install()
    assert sys.path.count(str(FOLDER)) == 1
