"""Facts of law by id, each with the words that prove it and where they were read."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any, Literal

from checklists.record import keys, record, values
from checklists.shipped import packed, toml

FILE = "law/facts.json"
DayKind = Literal["calendar", "school", "business"]
_CONFIDENCE = ("verified", "secondary")


class LawError(Exception):
    """An entry in the law files that cannot be used."""


class UnknownFact(LawError):
    """No fact has this id."""


class BadFact(LawError):
    """A fact lacks a key, has an unknown one, or holds a value that is not allowed."""


@record
class Fact:
    """One point of law. `days` counts days of `day_kind`; `years` counts calendar years, never 365 days.

    `read_on` is the ISO date of the official text that the quote was compared with, None where only an
    older or undated copy was seen.
    """

    id: str
    topic: str
    cite: str
    fact: str
    quote: str
    source: str
    confidence: str
    days: int | None = None
    years: int | None = None
    day_kind: DayKind | None = None
    from_event: str | None = None
    kind: str | None = None
    who: str | None = None
    count: str | None = None
    state_may_replace: bool = False
    note: str = ""
    read_on: str | None = None

    @property
    def official(self) -> str:
        """Address of the official text of the section cited, or of the page where the quote was read."""
        title, _, rest = self.cite.partition(" CFR ")
        section = rest.split("(")[0].split(",")[0].split(";")[0].strip()
        if title != "34" or not section.replace(".", "").isdigit():
            return self.source
        return f"https://www.ecfr.gov/current/title-34/section-{section}"


_KEYS = {*keys(Fact)}


def parse(rows: Iterable[Mapping[str, Any]]) -> dict[str, Fact]:
    """Rows of the law file -> facts by id. Raises BadFact, naming the fact and what is wrong with it."""
    found: dict[str, Fact] = {}
    for row in rows:
        name = row.get("id", "(a fact without an id)")
        if unknown := row.keys() - _KEYS:
            raise BadFact(f"{name}: unknown keys {sorted(unknown)}")
        missing = [key for key in ("id", "topic", "cite", "fact", "quote", "source") if not row.get(key)]
        if missing:
            raise BadFact(f"{name}: missing {missing}")
        if row.get("confidence") not in _CONFIDENCE:
            raise BadFact(f"{name}: confidence is one of {_CONFIDENCE}")
        if ("days" in row) and not (row.get("day_kind") and row.get("from_event")):
            raise BadFact(f"{name}: days need a day_kind and a from_event")
        if name in found:
            raise BadFact(f"{name}: the id is used twice")
        found[name] = Fact(**{**row, "read_on": _read_on(name, row.get("read_on"))})
    return found


def _read_on(name: str, day: object) -> str | None:
    """A date of TOML, or of JSON as ISO, as ISO. Raises BadFact."""
    try:
        return None if day is None else date.fromisoformat(str(day)).isoformat()
    except ValueError:
        raise BadFact(f"{name}: read_on is not a date") from None


@cache
def facts() -> dict[str, Fact]:
    """Every fact this copy holds, by id: a checkout has all, a browser's copy those that are cited."""
    return parse(packed(FILE, lambda: toml("law/federal.toml")["fact"]))


def fact(id: str) -> Fact:
    """The fact with this id. Raises UnknownFact."""
    try:
        return facts()[id]
    except KeyError:
        raise UnknownFact(f'no fact has the id "{id}"') from None


def pack(ids: Iterable[str]) -> str:
    """These facts as the JSON that `read` takes in the browser. Raises UnknownFact."""
    rows = [values(fact(id)) for id in sorted(set(ids))]
    return json.dumps([{key: value for key, value in row.items() if value is not None} for row in rows])
