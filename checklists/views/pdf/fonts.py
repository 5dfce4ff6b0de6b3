"""Which fonts a text needs. Each is a pack of its own, and only those whose characters occur are asked for.

Latin, Greek and Cyrillic letters, and those of Vietnamese: Noto Sans. Arabic letters: Noto Sans Arabic. All
else comes in parts: Chinese, Japanese kana, arrows and other signs of Noto Sans SC, Korean of Noto Sans KR.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache

from checklists.packs import data, need
from checklists.views.pdf.truetype import Face

LATIN, ARABIC, MORE = "font_latin", "font_arabic", "font_more"
REGULAR, BOLD = "regular.ttf", "bold.ttf"
_ARABIC = ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))


@cache
def face(pack: str, file: str) -> Face:
    """A font of a pack. Raises PackMissing."""
    return Face(f"{pack}-{file.removesuffix('.ttf')}".replace("_", "-"), data(pack, file))


@cache
def _parts() -> bytes:
    """By character: the number of the part that has it, or 0. Raises PackMissing."""
    return data(MORE, "parts")


def pack_of(character: str) -> str:
    """The pack that has this character, or "" where none has. Raises PackMissing for Latin, or the index."""
    code = ord(character)
    if code in face(LATIN, REGULAR).glyphs:
        return LATIN
    if any(first <= code <= last for first, last in _ARABIC):
        return ARABIC
    parts = _parts()
    return f"{MORE}_{parts[code]}" if code < len(parts) and parts[code] else ""


def is_seen(character: str) -> bool:
    """Whether a character leaves a mark on paper: one that joins, hides or directs others leaves none."""
    return unicodedata.category(character) not in {"Cc", "Cf", "Zl", "Zp"} and not (
        0xFE00 <= ord(character) <= 0xFE0F or 0xE0100 <= ord(character) <= 0xE01EF
    )


def missing(characters: Iterable[str]) -> tuple[str, ...]:
    """Those that no font has, in order. Raises PackMissing: for the index, then for all fonts that lack."""
    packs = {each: pack_of(each) for each in sorted({*characters}) if is_seen(each) and not each.isspace()}
    need(*sorted({*packs.values()} - {""}))
    return tuple(
        each for each, pack in packs.items() if not pack or ord(each) not in face(pack, REGULAR).glyphs
    )
