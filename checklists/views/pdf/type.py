"""Words set in type: what fits on a line, and which glyphs it is made of, in either direction."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from checklists.views.pdf.arabic import join
from checklists.views.pdf.fonts import BOLD, LATIN, REGULAR, face, is_seen, pack_of
from checklists.views.pdf.truetype import Face

_BREAKS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
_RIGHT_TO_LEFT = {"R", "AL"}
_TURNING = {*_RIGHT_TO_LEFT, "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI", "PDF", "PDI"}
"""The kinds of character without which a line is seen in the order in which it is typed."""
_BEFORE_ARABIC = "\u05ff"
_UNKNOWN = "\ufffd"
"""What a box is read as."""
_WIDE = "[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]"
"""Scripts written without spaces: a line may end after any character."""


_SPACES = {
    code: " "
    for code in (*range(0x1C, 0x20), 0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
}


_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))


class Run(NamedTuple):
    """Glyphs of one font in hexadecimal. `heavy`: the font has no bold, so the glyphs are drawn thicker."""

    face: int
    heavy: bool
    glyphs: str
    width: int


class Stretch(NamedTuple):
    """Words in one direction, `at` 1/1000 of the type's size from the line's left end.

    `back`: one word that is read from right to left; its glyphs stand as they are seen.
    """

    at: int
    runs: tuple[Run, ...]
    back: bool = False


class Line(NamedTuple):
    """As it is read. `width` in 1/1000 of the type's size. `turned`: it begins at the right."""

    stretches: tuple[Stretch, ...]
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
        heavy = self.bold and pack.startswith("font_more")
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
            if line and used + self.width(word.rstrip(), bold) > room:
                yield line.rstrip()
                line, used = "", 0
            *full, rest = self._pieces(word, bold, room)
            yield from full
            line, used = line + rest, used + self.width(rest, bold)
        yield line.rstrip()

    def _pieces(self, word: str, bold: bool, room: int) -> list[str]:
        """A word in as few pieces as fit, of one character at least; a space at an end may hang over."""
        letters, pieces, start, wide = self._letters[bold], [], 0, 0
        for at, each in enumerate(word):
            wide += letters[each].width
            if wide > room and at > start and each != " ":
                pieces.append(word[start:at])
                start, wide = at, letters[each].width
        return [*pieces, word[start:]]

    def _line(self, text: str, bold: bool, turned: bool | None = None) -> Line:
        plain = self._plain[bold]
        if plain.keys() >= {*text}:
            width = self.width(text, bold)
            run = Run(int(bold), False, "".join(map(plain.__getitem__, text)), width)
            return Line((Stretch(0, (run,)),) if text else (), width)
        turned = _is_turned(text) if turned is None else turned
        shown = [each for each in _seen(text, turned) if each.character == " " or is_seen(each.character)]
        found: list[tuple[int, Stretch]] = []
        width = 0
        for (back, _), group in groupby(
            shown, key=lambda each: (each.back, each.back and each.character == " ")
        ):
            stretch = [*group]
            runs = tuple(self._runs(stretch, bold))
            found.append((min(each.place for each in stretch), Stretch(width, runs, back)))
            width += sum(run.width for run in runs)
        if not any(each.back for each in shown):
            self._learn({each.character for each in shown}, bold)
        return Line(tuple(stretch for _, stretch in sorted(found)), width, turned)

    def _runs(self, stretch: list["Seen"], bold: bool) -> Iterator[Run]:
        letters = self._letters[bold]
        for (at, heavy), group in groupby(
            ((letters[each.character], each.character) for each in stretch),
            key=lambda pair: (pair[0].face, pair[0].heavy),
        ):
            pairs = [*group]
            used = self.used.setdefault(at, {})
            for glyph, each in pairs:
                number = int(glyph.number, 16)
                used[number] = unicodedata.normalize("NFKC", each) if _leads_right(each) else each
                if not number:
                    used[number] = _UNKNOWN
            yield Run(
                at, heavy, "".join(glyph.number for glyph, _ in pairs), sum(glyph.width for glyph, _ in pairs)
            )

    def _learn(self, characters: set[str], bold: bool) -> None:
        """Lines of characters like these, all of one font and from left to right, need no second thought."""
        letters = self._letters[bold]
        self._plain[bold].update(
            {each: letters[each].number for each in characters if letters[each].face == int(bold)}
        )


def plain(text: str) -> str:
    """The text with letter and marks in one character if there is one; one kind of space and line break."""
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
    return join(text) if text and max(text) > _BEFORE_ARABIC else text


class Seen(NamedTuple):
    """A character where it is seen: its place in the text, and whether it runs from right to left."""

    character: str
    place: int
    back: bool


def _seen(text: str, turned: bool) -> list[Seen]:
    """A line's characters from left to right (Unicode's bidirectional algorithm, as fpdf2 has it)."""
    if not turned and not any(unicodedata.bidirectional(each) in _TURNING for each in text):
        return [Seen(each, at, False) for at, each in enumerate(text)]
    from fpdf.bidi import BidiParagraph  # noqa: PLC0415
    from fpdf.enums import TextDirection  # noqa: PLC0415

    direction = TextDirection.RTL if turned else TextDirection.LTR
    found = BidiParagraph(text, base_direction=direction).get_reordered_characters()
    return [
        Seen(_MIRRORED.get(each.character, each.character), each.character_index, True)
        if each.embedding_level % 2
        else Seen(each.character, each.character_index, False)
        for each in found
    ]


@cache
def _tokens():  # type: ignore[no-untyped-def]
    """What finds the pieces between which a line may be broken; each with the spaces after it."""
    return re.compile(rf"{_WIDE}\s*|(?:(?!{_WIDE})\S)+\s*|\s+").findall
