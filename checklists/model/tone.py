"""A second look at the parent's own words: what may end the talk, and a calmer way to say it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from checklists.record import record
from checklists.shipped import packed, toml

FILE = "model/tone.json"
KINDS = ("accusing", "concluding", "threatening", "shouting")
_CAPITALS = re.compile(r"\b[^\W\d_a-zà-öø-ÿ]{2,}\b(?:\s+[^\W\d_a-zà-öø-ÿ]{2,}\b)*")
_ACRONYM = 5
"""The longest word in capitals that may be a name, such as IDEA or ADHD."""
_FEW = 3
"""As many words in capitals on end are more than names."""
_SENTENCE = re.compile(r"[^.!?]+[.!?]*|[.!?]+")
_MARKS = re.compile(r"[!¡]{2,}|[?¿]{2,}")


@record
class Finding:
    """Words of the parent's, what they may do (one of `KINDS`, and in words), and a calmer way."""

    words: str
    kind: str
    effect: str
    calmer: str


def look(text: str) -> list[Finding]:
    """What to think over in a text, in the order it stands there; each wording once, and shouting once."""
    if not text:
        return []  # the wordings are read when there is something to look at
    found: dict[str, Finding] = {}
    for sentence in _SENTENCE.findall(text):
        for each in _in(sentence):
            found.setdefault(each.kind if each.kind == "shouting" else each.words.lower(), each)
    return list(found.values())


@lru_cache(maxsize=2000)  # with each key one sentence of a long answer changes, and no other
def _in(sentence: str) -> tuple[Finding, ...]:
    return tuple(each for _, each in sorted(_all(sentence), key=lambda pair: pair[0]))


def _all(text: str) -> Iterator[tuple[int, Finding]]:
    for language, tone in _tones().items():
        pattern, rows = _wordings(language)
        for said in pattern.finditer(text):
            row = rows[said[0].lower().replace("’", "'")]
            yield said.start(), Finding(said[0], row["kind"], tone[row["kind"]], row["calmer"])
    loud = _tones()["en"]
    for said in _CAPITALS.finditer(text):
        words = said[0].split()
        if len(words) >= _FEW or any(len(word) > _ACRONYM for word in words):
            yield said.start(), Finding(said[0], "shouting", loud["shouting"], loud["capitals"])
    for mark in _MARKS.finditer(text):
        yield mark.start(), Finding(mark[0], "shouting", loud["shouting"], loud["marks"])


@cache
def _wordings(language: str) -> tuple[re.Pattern[str], dict[str, Any]]:
    rows = {said.lower(): row for row in _tones()[language]["phrase"] for said in row["says"]}
    longest_first = sorted(rows, key=len, reverse=True)
    either = "|".join(re.escape(said).replace("'", "['’]") for said in longest_first)
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE), rows


@cache
def _tones() -> dict[str, Any]:
    """The wordings by language. Raises MissingData."""
    return packed(FILE, gathered)


def gathered() -> dict[str, Any]:
    """The wordings as tone.toml has them. Raises MissingData."""
    return toml("model/tone.toml")
