"""handouts.toml, read and checked: each sentence of law in it has the facts that say so."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checklists.law.facts import Fact, UnknownFact, fact
from checklists.model.words import ENGLISH, Words, catalog, counted
from tools.claims import wrong

FILE = Path(__file__).parent / "handouts.toml"
LANGUAGES = ("en", "es")
FEWEST, MOST = 3, 5
"""How many things a handout says to do."""
_WORD = re.compile(r"[a-z]+")
_KEYS = {"word", "leads", "title", "lead", "do", "deadline"}
_SAID = {*LANGUAGES, "facts"}


class HandoutError(Exception):
    """handouts.toml has a mistake; the message has its line."""


@dataclass(frozen=True)
class Point:
    """One sentence or two, by language, with the ids of the facts that they rest on."""

    said: Mapping[str, str]
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Handout:
    """`word` is the end of its short address, `leads` the page that it leads to, as "guides/process/".

    `deadline` is the one that matters most; its number is its fact's.
    """

    word: str
    leads: str
    title: Point
    lead: Point
    do: tuple[Point, ...]
    deadline: Point

    def points(self) -> Iterator[Point]:
        """All that it says."""
        yield from (self.title, self.lead, *self.do, self.deadline)


@cache
def handouts(file: Path = FILE) -> tuple[Handout, ...]:
    """Every handout, in the order of home. Raises HandoutError."""
    text = file.read_text(encoding="utf-8")
    found = tuple(_handout(row, text, file.name) for row in tomllib.loads(text)["handout"])
    words = [each.word for each in found]
    if twice := next((word for word in words if words.count(word) > 1), None):
        raise HandoutError(f"{file.name}:{_line(text, twice)}: the word “{twice}” is used twice")
    return found


def how_long(each: Fact, words: Words) -> str:
    """The fact's own number, with its kind of day, or its years; "" where it has none."""
    if each.days and each.day_kind:
        return counted(each.days, each.day_kind, words)
    years = ("year", "years") if words is ENGLISH else ("año", "años")
    return f"{each.years} {years[each.years > 1]}" if each.years else ""


def _line(text: str, words: str) -> int:
    return next((n for n, line in enumerate(text.splitlines(), start=1) if words[:40] in line), 1)


def _handout(row: Mapping[str, Any], text: str, file: str) -> Handout:
    word = str(row.get("word", ""))
    where = f"{file}:{_line(text, f'"{word}"')}: {word}"
    if row.keys() != _KEYS or not _WORD.fullmatch(word):
        raise HandoutError(f"{where}: a handout has {', '.join(sorted(_KEYS))}; its word is of small letters")
    if not FEWEST <= len(row["do"]) <= MOST:
        raise HandoutError(f"{where}: a handout says {FEWEST} to {MOST} things to do, not {len(row['do'])}")
    made = {key: _point(row[key], text, file, word) for key in ("title", "lead", "deadline")}
    do = tuple(_point(each, text, file, word) for each in row["do"])
    if not made["deadline"].facts:
        raise HandoutError(f"{where}: its deadline needs the fact that says so")
    return Handout(word=word, leads=str(row["leads"]), do=do, **made)


def _point(row: Mapping[str, Any], text: str, file: str, word: str) -> Point:
    """A row of the file with its number filled in. Raises HandoutError."""
    where = f"{file}:{_line(text, str(row.get('en', word)))}: {word}"
    if not {*LANGUAGES} <= row.keys() <= _SAID:
        raise HandoutError(f"{where}: a sentence has en, es and, where it states law, facts")
    ids = tuple(row.get("facts", ()))
    try:
        facts = [fact(id) for id in ids]
    except UnknownFact as error:
        raise HandoutError(f"{where}: {error}") from None
    for sentence in re.split(r"(?<=[.!?])\s+", row["en"]):
        for kind, message in wrong(sentence.replace("{}", ""), ids):
            raise HandoutError(f"{where}: {kind}: {message}")
    said = {}
    for language in LANGUAGES:
        said[language] = row[language]
        if "{}" in said[language]:
            number = how_long(facts[0], ENGLISH if language == "en" else catalog(language)) if facts else ""
            if not number:
                raise HandoutError(f"{where}: the braces need a fact with a number, and it comes first")
            said[language] = said[language].replace("{}", number)
    return Point(said, ids)
