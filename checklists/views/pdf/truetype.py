"""A TrueType font: what its glyphs are and how wide, and the part of it that a text uses.

Enough for fonts as `tools/runtime/fonts.py` cuts them: outlines without hints, one Unicode table of
characters. The format is the OpenType specification's (https://learn.microsoft.com/typography/opentype/spec).
"""

from struct import calcsize, pack, unpack, unpack_from

_SUM_OF_ALL = 0xB1B0AFBA
"""What a whole font's words add up to, once `head` has the rest."""
_WORDS, _SCALE, _SCALE_XY, _MATRIX, _MORE = 0x01, 0x08, 0x40, 0x80, 0x20
"""What a part of a composite glyph says of itself."""


class Face:
    """One font file, `data`. `glyphs`: character -> number of its glyph; `widths` of each glyph.

    Widths, `ascent`, `descent`, `capitals`, `box` (four numbers) are in 1/1000 em; `weight` is 400 or 700.
    """

    def __init__(self, name: str, data: bytes) -> None:
        """Read the tables. Raises struct.error or KeyError for what is no such font."""
        self.name = name
        self.data = data
        self._at = {tag.decode(): (at, size) for tag, at, size in _directory(data)}
        head, hhea, os2 = self._at["head"][0], self._at["hhea"][0], self._at["OS/2"][0]
        (self.em,) = unpack_from(">H", data, head + 18)
        self.box = tuple(self._scaled(each) for each in unpack_from(">4h", data, head + 36))
        (self._long,) = unpack_from(">h", data, head + 50)
        self.ascent, self.descent = (self._scaled(each) for each in unpack_from(">2h", data, hhea + 4))
        (self._measured,) = unpack_from(">H", data, hhea + 34)
        (self._count,) = unpack_from(">H", data, self._at["maxp"][0] + 4)
        (self.weight,) = unpack_from(">H", data, os2 + 4)
        self.capitals = self._scaled(unpack_from(">h", data, os2 + 88)[0])
        metrics = unpack_from(f">{self._measured * 2}H", data, self._at["hmtx"][0])
        advances = [self._scaled(each) for each in metrics[::2]]
        self.widths = advances + advances[-1:] * (self._count - self._measured)
        self.glyphs = _characters(data, self._at["cmap"][0])

    def _scaled(self, units: int) -> int:
        return round(units * 1000 / int(self.em))

    def _starts(self) -> tuple[int, ...]:
        """Where each glyph's outline begins in the table of outlines, and where the last one ends."""
        at = self._at["loca"][0]
        if self._long:
            return unpack_from(f">{self._count + 1}I", self.data, at)
        return tuple(each * 2 for each in unpack_from(f">{self._count + 1}H", self.data, at))

    def cut(self, used: set[int]) -> bytes:
        """The font with the outlines of these glyphs only, each under its old number: what a PDF embeds."""
        starts, outlines = self._starts(), self._at["glyf"][0]
        kept: dict[int, bytes] = {}
        wanted = {0, *used}
        while wanted:
            glyph = wanted.pop()
            kept[glyph] = self.data[outlines + starts[glyph] : outlines + starts[glyph + 1]]
            wanted |= _parts(kept[glyph]) - kept.keys()
        count = max(kept) + 1
        places, glyf = [0], bytearray()
        for glyph in range(count):
            outline = kept.get(glyph, b"")
            glyf += outline + b"\0" * (-len(outline) % 4)
            places.append(len(glyf))
        measured = min(count, self._measured)
        hmtx = self._at["hmtx"][0]
        bearings = self.data[hmtx + self._measured * 4 :][: (count - measured) * 2]
        return _font(
            {
                "glyf": bytes(glyf),
                "head": self._changed("head", {8: b"\0\0\0\0", 50: pack(">h", 1)}),
                "hhea": self._changed("hhea", {34: pack(">H", measured)}),
                "hmtx": self.data[hmtx : hmtx + measured * 4] + bearings,
                "loca": pack(f">{count + 1}I", *places),
                "maxp": self._changed("maxp", {4: pack(">H", count)}),
            }
        )

    def _changed(self, tag: str, changes: dict[int, bytes]) -> bytes:
        at, size = self._at[tag]
        table = bytearray(self.data[at : at + size])
        for place, new in changes.items():
            table[place : place + len(new)] = new
        return bytes(table)


def _directory(data: bytes) -> list[tuple[bytes, int, int]]:
    (count,) = unpack_from(">H", data, 4)
    found = []
    for place in range(12, 12 + 16 * count, 16):
        tag, _, at, size = unpack_from(">4sIII", data, place)
        found.append((tag, at, size))
    return found


def _characters(data: bytes, cmap: int) -> dict[int, int]:
    """Character -> glyph, of the table in groups (format 12), which has all characters."""
    (count,) = unpack_from(">H", data, cmap + 2)
    tables = [unpack_from(">HHI", data, cmap + 4 + 8 * each)[2] for each in range(count)]
    at = next(cmap + each for each in tables if unpack_from(">H", data, cmap + each)[0] == 12)
    (groups,) = unpack_from(">I", data, at + 12)
    found: dict[int, int] = {}
    for place in range(at + 16, at + 16 + 12 * groups, 12):
        first, last, glyph = unpack_from(">III", data, place)
        found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
    return found


def _parts(outline: bytes) -> set[int]:
    """The glyphs that this one is put together from."""
    if not outline or unpack_from(">h", outline)[0] >= 0:
        return set()
    found, place, more = set(), 10, True
    while more:
        flags, glyph = unpack_from(">HH", outline, place)
        found.add(glyph)
        place += 8 if flags & _WORDS else 6
        place += 2 if flags & _SCALE else 4 if flags & _SCALE_XY else 8 if flags & _MATRIX else 0
        more = bool(flags & _MORE)
    return found


def _font(tables: dict[str, bytes]) -> bytes:
    """A font file of these tables, in order."""
    power = 1 << (len(tables).bit_length() - 1)
    header = pack(
        ">IHHHH", 0x10000, len(tables), power * 16, power.bit_length() - 1, (len(tables) - power) * 16
    )
    place = len(header) + 16 * len(tables)
    listed, body, head = header, b"", 0
    for tag, table in tables.items():
        listed += pack(">4sIII", tag.encode(), _sum(table), place, len(table))
        head = place if tag == "head" else head
        padded = table + b"\0" * (-len(table) % 4)
        body += padded
        place += len(padded)
    whole = bytearray(listed + body)
    whole[head + 8 : head + 12] = pack(">I", _SUM_OF_ALL - _sum(bytes(whole)) & 0xFFFFFFFF)
    return bytes(whole)


def _sum(table: bytes) -> int:
    padded = table + b"\0" * (-len(table) % 4)
    total: int = sum(unpack(f">{len(padded) // calcsize('>I')}I", padded))
    return total & 0xFFFFFFFF
