"""The fonts of PDF files, cut from npm packages: each a pack that a browser fetches when a text needs it.

``font_latin`` (Vietnamese, Greek, Cyrillic too) and ``font_arabic`` are regular and bold. Chinese, Korean,
kana and signs come in parts, ``font_more_N``, each of characters often used together; ``font_more`` says
which part has which. What is made is kept in .cache/fonts while nothing it is made from changes.
"""

import hashlib
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools import subset, version
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.varLib.instancer import instantiateVariableFont

from tools.runtime.errors import PackUnknown
from tools.runtime.inputs import ROOT

LATIN = "@expo-google-fonts/noto-sans"
ARABIC = "@expo-google-fonts/noto-sans-arabic"
PARTED = {"@fontsource-variable/noto-sans-sc": 0, "@fontsource-variable/noto-sans-kr": 120}
"""Packages that come in parts, and what is added to the numbers of theirs: each part has one of its own."""
CACHE = ROOT / ".cache" / "fonts"
KEPT = 2
"""How many sets of fonts the cache holds."""
REGULAR = 400
_RANGES = (
    (0x20, 0x52F),  # Latin, marks, Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Vietnamese, and more Latin
    (0x2000, 0x214F),  # punctuation, currencies, signs like letters
    (0x2C60, 0x2C7F),
    (0xA720, 0xA7FF),
    (0xFB00, 0xFB06),
    (0xFFFD, 0xFFFD),
)
_ARABIC = (
    (0x0600, 0x06FF),
    (0x0750, 0x077F),
    (0x08A0, 0x08FF),
    (0xFB50, 0xFDFF),  # the forms that letters have inside words
    (0xFE70, 0xFEFC),
)
INIT = "__init__.py"
_EMPTY = b'"""A font for PDF files."""\n'


def font_folder(root: Path = ROOT, cache: Path = CACHE) -> Path:
    """A folder of all packs, unpacked: on `sys.path` it is to the host what packs are to a browser.

    Raises PackUnknown.
    """
    made = cache / _fingerprint(root)
    if not made.exists():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache, prefix="new-") as scratch:
            for pack, files in _packs(root):
                for name, content in {INIT: _EMPTY, **files}.items():
                    path = Path(scratch, "out", pack, name)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content)
            if not made.exists():
                Path(scratch, "out").rename(made)
        _forget_all_but_newest(cache)
    return made


def install() -> None:
    """Let this Python import the font packs. Raises PackUnknown."""
    if (folder := str(font_folder())) not in sys.path:
        sys.path.append(folder)


def _forget_all_but_newest(cache: Path) -> None:
    made = sorted(cache.iterdir(), key=lambda folder: folder.stat().st_mtime, reverse=True)
    for folder in made[KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)


def _fingerprint(root: Path) -> str:
    digest = hashlib.sha256(version.encode())
    for package in (LATIN, ARABIC, *PARTED):
        listed = _folder(root, package) / "package.json"
        digest.update(str(json.loads(listed.read_text(encoding="utf-8"))["version"]).encode())
    digest.update(Path(__file__).read_bytes())
    return digest.hexdigest()[:12]


def _folder(root: Path, package: str) -> Path:
    folder = root / "node_modules" / package
    if not (folder / "package.json").is_file():
        raise PackUnknown(f"{package} is not installed: run `make setup`.")
    return folder


def _packs(root: Path) -> Iterator[tuple[str, Mapping[str, bytes]]]:
    """Each pack's name and files."""
    for name, package, title, ranges in (
        ("font_latin", LATIN, "NotoSans", _RANGES),
        ("font_arabic", ARABIC, "NotoSansArabic", _ARABIC),
    ):
        folder = _folder(root, package)
        wanted = {each for first, last in ranges for each in range(first, last + 1)}
        license = (folder / "LICENSE_FONT").read_bytes()
        yield (
            name,
            {
                "regular.ttf": cut(TTFont(folder / "400Regular" / f"{title}_400Regular.ttf"), wanted),
                "bold.ttf": cut(TTFont(folder / "700Bold" / f"{title}_700Bold.ttf"), wanted),
                "LICENSE": license,
            },
        )
    yield from _parted({_folder(root, package): more for package, more in PARTED.items()})


def _parted(folders: Mapping[Path, int]) -> Iterator[tuple[str, Mapping[str, bytes]]]:
    """The parts of the packages in these folders, none with a character of another one, and their index."""
    parts: dict[int, int] = {}
    for folder, more in folders.items():
        license = (folder / "LICENSE").read_bytes()
        listed: dict[str, str] = json.loads((folder / "unicode.json").read_text(encoding="utf-8"))
        numbers = [int(key.strip("[]")) for key in listed if key.strip("[]").isdigit()]
        for number in numbers:
            path = folder / "files" / f"{folder.name}-{number}-wght-normal.woff2"
            font = instantiateVariableFont(TTFont(path), {"wght": REGULAR}, inplace=True)
            characters: dict[int, str] = font.getBestCmap()
            fresh = {each for each in characters if each not in parts and not _is_elsewhere(each)}
            if fresh:
                parts.update(dict.fromkeys(fresh, number + more))
                files = {"regular.ttf": cut(font, fresh), "LICENSE": license}
                yield f"font_more_{number + more}", files
    yield "font_more", {"parts": _index(parts)}


def _is_elsewhere(character: int) -> bool:
    return any(first <= character <= last for first, last in (*_RANGES, *_ARABIC))


def _index(parts: Mapping[int, int]) -> bytes:
    """A byte for each character up to the last: its part, 0 for none. No part is called 0."""
    table = bytearray(max(parts) + 1)
    for character, part in parts.items():
        table[character] = part
    return bytes(table)


def cut(font: Any, characters: set[int]) -> bytes:
    """The font with these characters, outlines without hints, and one table of characters, in groups."""
    options = subset.Options(
        hinting=False,
        layout_features=[],
        glyph_names=False,
        notdef_outline=True,
        name_IDs=[],
        legacy_cmap=False,
    )
    options.drop_tables += [
        "GDEF",
        "GPOS",
        "GSUB",
        "STAT",
        "meta",
        "DSIG",
        "BASE",
        "gasp",
        "vhea",
        "vmtx",
        "VORG",
    ]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    table: Any = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.format, table.reserved, table.length = 12, 0, 0
    table.cmap = {each: name for each, name in font.getBestCmap().items() if each in characters}
    table.nGroups = 0
    font["cmap"].tables = [table]
    font.flavor = None
    font.recalcTimestamp = False
    made = BytesIO()
    font.save(made)
    return made.getvalue()
