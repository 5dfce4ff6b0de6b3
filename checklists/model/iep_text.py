"""Text pasted out of an IEP as sentences: broken lines joined, columns read in turn, page marks left out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from checklists.model.iep_signs import one_of

_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACES = re.compile(r"[^\S\n\t]")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_GAP = re.compile(r"(?<=\S)(?: {3,}| *\t\s*)(?=\S)")
_DOTS = "•●○◦▪▫■□☐☑☒✓✔➢➤‣⁃"
_BULLET = re.compile(
    rf"\s*(?:[{_DOTS}·*–—-]\s+|[{_DOTS}](?=\S)|\(?[0-9]{{1,2}}[.)]\s+|\(?[a-zA-Z][.)]\s+(?=\w{{2}}))"
)
_INNER_BULLET = re.compile(rf"(?<=\S)\s+[{_DOTS}]\s*")
_NUMBERED = r"\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?"
_PAGE = re.compile(rf"\W*(?:page|p\.?|pg\.?)\s*{_NUMBERED}\W*|\W*{_NUMBERED}\W*", re.I)
_LABEL = re.compile(
    one_of(
        """
        frequency  duration  location  setting  provider  persons? responsible  baseline  amount  minutes
        start(?:ing)? date  end(?:ing)? date  begin date  time  criteria  method  measured by  how measured
        evaluation (?:procedures?|method)
        """
    )
    + r"\s*:",
    re.I,
)
_BROKEN_OFF = re.compile(
    r"(?:,|-|(?<!\w)"
    + one_of(
        """
        a  an  the  and  or  of  to  in  on  at  for  with  by  from  as  when  will  be  is  are  his  her
        their  per  than  have  has  gets?  gives?  receives?  uses?  using  provides?  including  during
        without
        """
    )
    + ")$",
    re.I,
)
_KEEPS_ITS_HYPHEN = re.compile(
    rf"(?:\w-\w*|\b{one_of('self  one  two  non  multi  well  co  pre  re  grade  age  small  half')})-$",
    re.I,
)
_END = re.compile(r"[.!?][)\"”’']*\s+(?=[\"“‘(\[]?[A-Z0-9_])")
_ABBREVIATION = re.compile(
    rf"(?:\b{one_of('mrs?  ms  dr  st  [js]r  vs  no  mins?  hrs?  wk  e.g  i.e  [ap].m  gr  dept  prof')}"
    r"|(?<![A-Za-z])[A-Za-z])\.$",
    re.I,
)
_SHORT = 25
"""A line this long in characters, or shorter, is an item of a list unless it breaks off in the middle."""
_FULL = 60
"""A line at least this long ended where the page did."""
_LONGEST = 1000
"""A sentence of an IEP is not longer; what is goes into pieces, so that the time to read it stays even."""
_TAIL = 40
"""The end of a line that tells whether it broke off."""
_NEAR = 2
"""How far apart, in characters, the beginnings of one column may be."""
_FEWEST = 2
"""So many rows with two cells are columns, if a sentence runs on; so many pages have the same top."""


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
    marks = {index for index, row in enumerate(kept) if row and _PAGE.fullmatch(row)}
    beside = {index + step for index in marks for step in (-2, -1, 1, 2)} & {*range(len(kept))}
    often = Counter(kept[index] for index in beside)
    for index, row in enumerate(kept):
        if index not in marks and (not row or often[row] < _FEWEST):
            yield row


def _joined(rows: Iterable[str]) -> Iterator[str]:
    """Items and paragraphs, each whole, without the bullet before it."""
    whole = ""
    for row in rows:
        item = _BULLET.match(row)
        words = row[item.end() :] if item else row
        if not words:
            if not _BROKEN_OFF.search(whole[-_TAIL:]):
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
    if len(whole) > _LONGEST:
        return False
    if _LABEL.match(words) or _BROKEN_OFF.search(whole[-_TAIL:]):
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
        keeps = _KEEPS_ITS_HYPHEN.search(whole[-_TAIL:]) or "-" in words.split(maxsplit=1)[0]
        return whole + words if keeps else whole[:-1] + words
    return f"{whole} {words}"


def _sentences(whole: str) -> list[str]:
    found, start = [], 0
    for end in _END.finditer(whole):
        said = whole[start : end.end()].strip()
        if not _ABBREVIATION.search(said[-_TAIL:]):
            found.append(said)
            start = end.end()
    found.append(whole[start:].strip())
    return [piece for each in found for piece in _pieces(each) if any(map(str.isalnum, piece))]


def _pieces(said: str) -> Iterator[str]:
    """A sentence; one that is too long in pieces, cut between words where there are any."""
    while len(said) > _LONGEST:
        cut = said.rfind(" ", 1, _LONGEST)
        cut = cut if cut > 0 else _LONGEST
        yield said[:cut].strip()
        said = said[cut:].strip()
    yield said
