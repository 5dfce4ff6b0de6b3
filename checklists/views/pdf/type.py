"""Words set in type: what fits on a line, and which glyphs it is made of, from right to left where the script is."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from checklists.packs import need
from checklists.views.pdf.arabic import join
from checklists.views.pdf.fonts import BOLD, LATIN, REGULAR, face, is_seen, pack_of
from checklists.views.pdf.truetype import Face

_BREAKS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
_RIGHT_TO_LEFT = {"R", "AL"}
_EITHER_WAY = {"L", "EN", "ES", "ET", "CS", "ON", "WS", "NSM", "S", "AN"}
"""The directions that keep a line's order when there is no letter from right to left."""
_WIDE = "[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]"
"""Scripts written without spaces: a line may end after any character."""


_SPACES = {
    code: " "
    for code in (*range(0x1C, 0x20), 0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
}


_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))


class Run(NamedTuple):
    """Glyphs of one font in hexadecimal. `heavy`: the font has no bold, so the glyphs are drawn thicker.

    `said` is the text as it was typed, where the order or the forms of the glyphs hide it.
    """

    face: int
    heavy: bool
    glyphs: str
    width: int
    said: str = ""


class Line(NamedTuple):
    """`width` in 1/1000 of the type's size. `turned`: the line begins at the right."""

    runs: tuple[Run, ...]
    width: int
    turned: bool = False


class Glyph(NamedTuple):
    """One character of one font; `number` in hexadecimal."""

    face: int
    heavy: bool
    number: str
    width: int


class _Letters(dict[str, Glyph]):
    """Character -> its glyph in one weight, looked up once. A character that no font has is a box."""

    def __init__(self, faces: list[Face], bold: bool) -> None:
        super().__init__()
        self.faces = faces
        self.bold = bold

    def __missing__(self, character: str) -> Glyph:
        pack = pack_of(character)
        heavy = self.bold and pack.startswith("font_han")
        found = face(pack or LATIN, BOLD if self.bold and not heavy else REGULAR)
        number = found.glyphs.get(ord(character))
        if not pack or number is None:
            heavy, number = False, 0
            found = face(LATIN, BOLD if self.bold else REGULAR)
        if found not in self.faces:
            self.faces.append(found)
        self[character] = Glyph(self.faces.index(found), heavy, f"{number:04X}", found.widths[number])
        return self[character]


class Type:
    """Sets words in the fonts' two weights and keeps which glyphs were used, for the fonts in the file."""

    def __init__(self) -> None:
        """Raises PackMissing for the font that every text uses."""
        self.faces: list[Face] = [face(LATIN, REGULAR), face(LATIN, BOLD)]
        self.used: dict[int, dict[int, str]] = {}
        """By font: glyph -> the characters that it stands for."""
        self._letters = {bold: _Letters(self.faces, bold) for bold in (False, True)}
        self._plain: dict[bool, dict[str, str]] = {bold: {} for bold in (False, True)}
        self._words: dict[tuple[str, bool], int] = {}
        self._set: dict[tuple[str, bool, int], tuple[Line, ...]] = {}

    def width(self, text: str, bold: bool = False) -> int:
        """Of a text on one line, in 1/1000 of the type's size."""
        found = self._words.get((text, bold))
        if found is None:
            letters = self._letters[bold]
            found = self._words[text, bold] = sum(letters[each].width for each in text)
        return found

    def lines(self, text: str, size: float, room: float, bold: bool = False) -> tuple[Line, ...]:
        """The text in lines no wider than `room`; `size` and `room` in points. No text is one empty line."""
        key = (text, bold, int(room * 1000 / size))
        found = self._set.get(key)
        if found is None:
            found = self._set[key] = tuple(self._lines(*key))
        return found

    def line(self, text: str, bold: bool = False) -> Line:
        """The text on one line, whatever its width."""
        return self._line(_shaped(plain(text).replace("\n", " ")), bold)

    def _lines(self, text: str, bold: bool, room: int) -> Iterator[Line]:
        for paragraph in plain(text).split("\n"):
            shaped = _shaped(paragraph)
            turned = _is_turned(shaped)
            for line in self._broken(shaped, bold, room):
                yield self._line(line, bold, turned)

    def _broken(self, text: str, bold: bool, room: int) -> Iterator[str]:
        """The text in parts that fit; a word wider than all the room is cut anywhere."""
        if self.width(text, bold) <= room:
            yield text
            return
        line, used = "", 0
        for word in _tokens()(text):
            wide = self.width(word, bold)
            if used + self.width(word.rstrip(), bold) > room and line:
                yield line.rstrip()
                line, used = "", 0
            while wide > room and (cut := self._fitting(word.rstrip(), bold, room)):
                yield cut
                word = word[len(cut) :]
                wide = self.width(word, bold)
            line, used = line + word, used + wide
        if line:
            yield line.rstrip()

    def _fitting(self, word: str, bold: bool, room: int) -> str:
        """As much of a word as fits, at least one character; nothing when all of it does."""
        letters, wide = self._letters[bold], 0
        for at, each in enumerate(word):
            wide += letters[each].width
            if wide > room:
                return word[: max(at, 1)] if len(word) > 1 else ""
        return ""

    def _line(self, text: str, bold: bool, turned: bool | None = None) -> Line:
        if self._plain[bold].keys() >= {*text}:
            glyphs = "".join(map(self._plain[bold].__getitem__, text))
            width = self.width(text, bold)
            return Line((Run(int(bold), False, glyphs, width),), width)
        turned = _is_turned(text) if turned is None else turned
        mixed = turned or any(_leads_right(each) for each in text)
        shown = _turned(text, turned) if mixed else text
        letters, runs = self._letters[bold], []
        for each in {*shown}:
            if (
                letters[each].face == int(bold)
                and unicodedata.bidirectional(each) in _EITHER_WAY
                and is_seen(each)
            ):
                self._plain[bold][each] = letters[each].number
        for (at, heavy, right), group in groupby(
            ((letters[each], each) for each in shown if each == " " or is_seen(each)),
            key=lambda pair: (pair[0].face, pair[0].heavy, mixed and _leads_right(pair[1])),
        ):
            pairs = [*group]
            used = self.used.setdefault(at, {})
            for glyph, each in pairs:
                used[int(glyph.number, 16)] = unicodedata.normalize("NFKC", each) if right else each
            glyphs, width = (
                "".join(glyph.number for glyph, _ in pairs),
                sum(glyph.width for glyph, _ in pairs),
            )
            said = (
                unicodedata.normalize("NFKC", "".join(each for _, each in reversed(pairs))) if right else ""
            )
            runs.append(Run(at, heavy, glyphs, width, said))
        return Line(tuple(runs), sum(run.width for run in runs), turned)


def plain(text: str) -> str:
    """The text with letters and marks in one character where there is one, and one kind of line break and space."""
    for mark in _BREAKS:
        text = text.replace(mark, "\n")
    text = unicodedata.normalize("NFC", text)
    return text.translate(_SPACES)


@cache
def _leads_right(character: str) -> bool:
    return unicodedata.bidirectional(character) in _RIGHT_TO_LEFT


def _is_turned(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    kinds = (unicodedata.bidirectional(each) for each in text)
    return next((kind for kind in kinds if kind in {"L", *_RIGHT_TO_LEFT}), "L") != "L"


def _shaped(text: str) -> str:
    return text if text.isascii() else join(text)


def _turned(text: str, turned: bool) -> str:
    """A line in the order in which it is seen (Unicode's bidirectional algorithm, as fpdf2 has it)."""
    need("fpdf")
    from fpdf.bidi import BidiParagraph  # noqa: PLC0415
    from fpdf.enums import TextDirection  # noqa: PLC0415

    direction = TextDirection.RTL if turned else TextDirection.LTR
    found = BidiParagraph(text, base_direction=direction).get_reordered_characters()
    return "".join(
        _MIRRORED.get(each.character, each.character) if each.embedding_level % 2 else each.character
        for each in found
    )


@cache
def _tokens():  # type: ignore[no-untyped-def]
    """What finds the pieces between which a line may be broken; each with the spaces after it."""
    return re.compile(rf"{_WIDE}\s*|(?:(?!{_WIDE})\S)+\s*|\s+").findall
