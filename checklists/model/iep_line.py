"""A line of an IEP, read as a new teacher would: the words that are not clear, and what it does not say."""

import re
from collections.abc import Iterator, Sequence

from checklists.model.iep_kinds import Kind, is_health, is_rule, kind_of
from checklists.model.iep_parts import missing
from checklists.model.iep_text import paragraphs
from checklists.model.iep_words import Fuzzy, data, found_in
from checklists.record import record

LONGEST = 60_000
"""As many characters are read: some twenty full pages."""
_TOGETHER = 4
"""A line and what belongs to it has at most so many sentences."""
_FIRST = ("by when", "what")
"""Parts that a line begins with."""
_QUOTED = re.compile(r"“[^”]{0,400}”|\"[^\"]{0,400}\"|(?<!\w)‘[^’]{0,400}’(?!\w)")
_NAME = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:Will|May)\b"
    r"|\b(?:[Ii]n|[Bb]y|[Oo]n|[Oo]f|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|early|late|next|last|this|from|to|and|the)"
    r" (?:\d{1,2}(?:st|nd|rd|th)? )?May\b"
    r"|\bMay(?: \d|[’']s\b)"
    r"|^(?:Will|May)(?= (?:will|is|has|was|may|can|sits|reads|gets|uses|needs|and)\b)"
)


@record
class Mark:
    """Fuzzy words in a line: where they stand, and what fuzzy.toml says of them."""

    start: int
    end: int
    words: str
    row: Fuzzy


@record
class Skip:
    """Words that were left alone, and why (the id of a [[skip]] row of fuzzy.toml)."""

    words: str
    reason: str


@record
class Piece:
    """A piece of the rewrite: words, or a blank that is named by them."""

    words: str
    blank: bool = False


@record
class Line:
    """A sentence or an item: its kind, the marks in it, the parts it does not say, what was left alone."""

    text: str
    kind: Kind
    marks: tuple[Mark, ...]
    missing: tuple[str, ...]
    skips: tuple[Skip, ...]

    def parts(self) -> tuple[dict[str, str], ...]:
        """The [[part]] rows of what is missing and no mark asks for."""
        covered = {each.row.part for each in self.marks}
        rows = {part["id"]: part for part in data()["part"] if self.kind in part["kinds"]}
        return tuple(rows[id] for id in self.missing if id not in covered)

    def questions(self) -> tuple[str, ...]:
        """What to ask of the team about it, each question once."""
        marks = (each.row.ask for each in self.marks)
        return tuple(dict.fromkeys((*marks, *(part["ask"] for part in self.parts()))))

    def rewrite(self) -> tuple[Piece, ...]:
        """The line with a blank for each thing that is not clear or not said; nothing when all is."""
        parts = self.parts()
        if not self.marks and not parts:
            return ()
        pieces: list[Piece] = []
        for each in parts:
            if each["id"] in _FIRST:
                pieces += [Piece(each["blank"], True), Piece(", " if each["id"] == "by when" else ": ")]
        pieces += _cleared(self.text, self.marks)
        for each in parts:
            if each["id"] not in _FIRST:
                pieces += [Piece(", "), Piece(each["blank"], True)]
        return (*(each for each in pieces if each.words), Piece("."))


def check(text: str) -> tuple[Line, ...]:
    """Every line of what was pasted, in reading order. Any text will do; only `LONGEST` of it is read."""
    return tuple(line for sentences in paragraphs(text[:LONGEST]) for line in _lines(sentences))


def _lines(sentences: Sequence[str]) -> Iterator[Line]:
    """A paragraph's lines. What one does not say, a sentence beside it may, if it can mean no other."""
    kinds = [kind_of(each) for each in sentences]
    together = len(kinds) <= _TOGETHER
    for text, kind in zip(sentences, kinds, strict=True):
        alone = together and (kind == "goal" or kinds.count(kind) == 1)
        yield _line(text, kind, " ".join(sentences) if alone else text)


def _line(text: str, kind: Kind, context: str) -> Line:
    health = kind == "other" and is_health(text)
    found = list(found_in(text, "accommodation" if health else kind))
    alone = list(_left_alone(text)) if found else []
    marks, skips = [], []
    for start, end, row in found:
        reason = next((why for first, last, why in alone if first <= start < last), "")
        if health and not reason and (row.part == "when" or row.put):
            reason = "health"
        if reason:
            skips.append(Skip(text[start:end], reason))
        else:
            marks.append(Mark(start, end, text[start:end], row))
    return Line(text, kind, tuple(marks), missing(context, kind), tuple(skips))


def _left_alone(text: str) -> Iterator[tuple[int, int, str]]:
    """Where words stand that are not looked at (from, to), and why."""
    if is_rule(text):
        yield 0, len(text), "law"
    for pattern, why in ((_QUOTED, "quote"), (_NAME, "name")):
        for each in pattern.finditer(text):
            yield each.start(), each.end(), why


def _cleared(text: str, marks: Sequence[Mark]) -> Iterator[Piece]:
    """The line's words, with a blank or a better word in place of each mark."""
    at = 0
    for mark in marks:
        yield Piece(text[at : mark.start])
        put = mark.row.put
        yield Piece(
            mark.row.blank or (put[:1].upper() + put[1:] if mark.words[0].isupper() else put),
            bool(mark.row.blank),
        )
        at = mark.end if mark.row.blank or put else mark.end + 1
    yield Piece(text[at:].rstrip(" .;,"))
