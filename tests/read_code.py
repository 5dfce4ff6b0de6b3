"""Reads a QR code as a phone does once it has found one, from ISO/IEC 18004; it has nothing of its maker's.

It knows what an address needs: versions 1 to 6, level M, bytes. It corrects no errors: a code that was just
drawn has none, and one that is drawn wrongly must not pass.
"""

from collections.abc import Iterator, Sequence

type Rows = Sequence[Sequence[bool]]

_BLOCKS = {1: (16,), 2: (28,), 3: (44,), 4: (32, 32), 5: (43, 43), 6: (27, 27, 27, 27)}
"""By version, at level M: the data bytes of each block (table 9)."""
_FORMAT = 0b101010000010010
_LEVEL_M = 0b00
_MASKS = (
    lambda y, x: (y + x) % 2 == 0,
    lambda y, x: y % 2 == 0,
    lambda y, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: y * x % 2 + y * x % 3 == 0,
    lambda y, x: (y * x % 2 + y * x % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2 == 0,
)


def read(rows: Rows) -> str:
    """The text of a code, given as rows of modules without margin, dark ones true."""
    version, rest = divmod(len(rows) - 17, 4)
    assert rest == 0
    places = [(8, x) for x in (*range(6), 7, 8)] + [(y, 8) for y in (7, *range(5, -1, -1))]
    told = _number(rows[y][x] for y, x in places) ^ _FORMAT
    assert told >> 13 == _LEVEL_M
    mask = _MASKS[told >> 10 & 7]
    bits = [rows[y][x] ^ mask(y, x) for y, x in _path(len(rows), version)]
    stream = [_number(bits[at : at + 8]) for at in range(0, len(bits) - 7, 8)]
    blocks = _BLOCKS[version]
    apart = [stream[at : sum(blocks) : len(blocks)] for at in range(len(blocks))]
    data = [bit for block in apart for byte in block for bit in _bits(byte)]
    assert _number(data[:4]) == 4, "it is not of bytes"
    count = _number(data[4:12])
    return bytes(_number(data[at : at + 8]) for at in range(12, 12 + 8 * count, 8)).decode()


def _number(bits: Iterator[bool] | Sequence[bool]) -> int:
    return int("".join("1" if bit else "0" for bit in bits), 2)


def _bits(byte: int) -> list[bool]:
    return [bool(byte >> at & 1) for at in range(7, -1, -1)]


def _path(size: int, version: int) -> Iterator[tuple[int, int]]:
    """The modules of data in the order they are read: up and down in columns of two, from the right."""
    up, right = True, size - 1
    while right > 0:
        right -= right == 6  # the column of timing
        for y in reversed(range(size)) if up else range(size):
            for x in (right, right - 1):
                if not _is_fixed(y, x, size, version):
                    yield y, x
        up, right = not up, right - 2


def _is_fixed(y: int, x: int, size: int, version: int) -> bool:
    """Whether a module is part of the frame that each code of this size has."""
    corner = (y < 9 and (x < 9 or x >= size - 8)) or (y >= size - 8 and x < 9)
    aligned = version > 1 and abs(y - (size - 7)) <= 2 and abs(x - (size - 7)) <= 2
    return corner or aligned or 6 in (y, x)
