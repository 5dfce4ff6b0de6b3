"""Text pasted out of an IEP as sentences: broken lines joined, columns read in turn, page marks left out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACES = re.compile(r"[^\S\n\t]")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_GAP = re.compile(r"(?<=\S)(?: {3,}| *\t\s*)(?=\S)")
_BULLET = re.compile(
    r"\s*(?:[•●○◦▪▫■□☐☑☒✓✔➢➤·*‣⁃–—-]\s+|\(?[0-9]{1,2}[.)]\s+|\(?[a-zA-Z][.)]\s+(?=\w{2})|[•●○▪■□☐☑☒➢‣](?=\S))"
)
_INNER_BULLET = re.compile(r"\s+[•●○◦▪▫■□☐☑☒➢➤‣⁃]\s*")
_PAGE = re.compile(
    r"\W*(?:page|p\.?|pg\.?)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*|\W*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*",
    re.I,
)
_LABEL = re.compile(
    r"(?:frequency|duration|location|setting|provider|persons? responsible|baseline|amount|minutes|"
    r"start(?:ing)? date|end(?:ing)? date|begin date|time|criteria|method|measured by|how measured|"
    r"evaluation (?:procedures?|method))\s*:",
    re.I,
)
_DANGLING = re.compile(
    r"(?:,|\b(?:a|an|the|and|or|of|to|in|on|at|for|with|by|from|as|when|will|be|is|are|his|her|their|per|than))$",
    re.I,
)
_KEEPS_ITS_HYPHEN = re.compile(
    r"(?:\w-\w*|\b(?:self|one|two|non|multi|well|co|pre|re|grade|age|small|full|long|half))-$", re.I
)
_END = re.compile(r"[.!?][)\"”’']*\s+(?=[\"“‘(\[]?[A-Z0-9_])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|jr|sr|vs|no|approx|min|mins|hr|hrs|wk|e\.g|i\.e|a\.m|p\.m|gr|dept|prof)|(?<![A-Za-z])[A-Za-z])\.$",
    re.I,
)
_SHORT = 25
"""A line this long in characters, or shorter, is an item of a list unless it breaks off in the middle."""
_FULL = 60
"""A line at least this long ended where the page did."""
_NEAR = 2
"""How far apart, in characters, the beginnings of one column may be."""


_FEWEST = 2
"""So many rows of two cells in a row are columns, when their sentences run on from row to row."""


def paragraphs(text: str) -> list[list[str]]:
    """The text's items and paragraphs in reading order, each as its sentences; none is empty."""
    plain = _UNSEEN.sub("", _SPACES.sub(" ", _BREAKS.sub("\n", text)))
    wholes = _joined(_without_page_marks(_in_reading_order(plain.split("\n"))))
    found = (_sentences(piece) for whole in wholes for piece in _INNER_BULLET.split(whole))
    return [each for each in found if each]


def _in_reading_order(rows: Sequence[str]) -> Iterator[str]:
    """The rows; where two columns stand side by side, first the left one and then the right one."""
    block: list[tuple[list[str], int]] = []
    for row in [*rows, ""]:
        gap = _GAP.search(row)
        cells = _GAP.split(row.strip()) if gap else []
        if (
            gap
            and len(cells) == 2
            and (not block or "\t" in gap[0] or abs(gap.end() - block[-1][1]) <= _NEAR)
        ):
            block.append((cells, gap.end()))
            continue
        yield from _columns([each for each, _ in block])
        block = [(cells, gap.end())] if gap and len(cells) == 2 else []
        if not block:
            yield _row(row)
    yield from _columns([each for each, _ in block])


def _columns(block: Sequence[list[str]]) -> Iterator[str]:
    """A block of rows with two cells each: columns of running text, or else the rows of a table."""
    if len(block) >= _FEWEST and any(_runs_on(column) for column in zip(*block, strict=True)):
        for column in zip(*block, strict=True):
            yield from column
            yield ""
    else:
        yield from (" / ".join(cells) for cells in block)


def _runs_on(column: Sequence[str]) -> bool:
    """Whether a sentence of this column goes on in its next row."""
    return any(
        len(above) > _SHORT - 5 and above[-1] not in ".!?:;" and below[0].islower()
        for above, below in pairwise(column)
    )


def _row(row: str) -> str:
    return _GAP.sub(" / ", row.strip()) if _GAP.search(row.strip()) else row.strip()


def _without_page_marks(rows: Iterable[str]) -> Iterator[str]:
    """The rows without page numbers, and without what stands at the top or foot of several pages."""
    kept = list(rows)
    marks = [index for index, row in enumerate(kept) if row and _PAGE.fullmatch(row)]
    beside = Counter(
        kept[near]
        for index in marks
        for near in (index - 2, index - 1, index + 1, index + 2)
        if 0 <= near < len(kept)
    )
    for index, row in enumerate(kept):
        if index not in marks and (not row or beside[row] < _FEWEST):
            yield row


def _joined(rows: Iterable[str]) -> Iterator[str]:
    """Items and paragraphs, each whole, without the bullet before it."""
    whole = ""
    for row in rows:
        item = _BULLET.match(row)
        words = row[item.end() :] if item else row
        if not words:
            if not _DANGLING.search(whole):
                yield whole
                whole = ""
        elif not item and whole and _goes_on(whole, words):
            whole = _mended(whole, words)
        else:
            yield whole
            whole = words
    yield whole


def _goes_on(whole: str, words: str) -> bool:
    """Whether a row goes on with what stands above it."""
    if _LABEL.match(words):
        return True
    if _DANGLING.search(whole) or whole[-1] == "-":
        return True
    if whole[-1] in ".!?:;":
        return False
    if words[0].islower():
        return len(whole) > _SHORT and (len(whole) >= _FULL or not whole[0].islower())
    return len(whole) >= _FULL and len(words) > 1


def _mended(whole: str, words: str) -> str:
    """Two rows as one; a word that was cut at the end of a row is whole again."""
    if _LABEL.match(words):
        return f"{whole.rstrip(' .;')}; {words}"
    if whole[-1] == "-" and len(whole) > 1 and whole[-2].isalpha() and words[0].islower():
        keeps = _KEEPS_ITS_HYPHEN.search(whole) or "-" in words.split(maxsplit=1)[0]
        return whole + words if keeps else whole[:-1] + words
    return f"{whole} {words}"


def _sentences(whole: str) -> list[str]:
    found, start = [], 0
    for end in _END.finditer(whole):
        said = whole[start : end.end()].strip()
        if not _ABBREVIATION.search(said):
            found.append(said)
            start = end.end()
    found.append(whole[start:].strip())
    return [each for each in found if any(map(str.isalnum, each))]
