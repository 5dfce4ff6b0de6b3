"""Reading dates: each page says the newest, and a command lists what is due to be read again."""

import re
from datetime import date
from pathlib import Path

import pytest

from checklists.law.facts import BadFact, facts, parse
from checklists.model.words import ENGLISH, long_date
from checklists.model.words import catalog as words_in
from tools import review

ROW = {
    "id": "a",
    "topic": "t",
    "cite": "c",
    "fact": "f",
    "quote": "q",
    "source": "s",
    "confidence": "verified",
}
NEWEST = date.fromisoformat(max(each.read_on for each in facts().values() if each.read_on))


@pytest.mark.parametrize(("config", "words"), [("mkdocs.yml", ENGLISH), ("mkdocs.es.yml", words_in("es"))])
def test_pages_say_the_newest_reading_date(config: str, words: object) -> None:
    """The configuration's words are the date that the law file has."""
    found = re.search(r"^  read_on: ([^#\n]+)", Path(config).read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    assert found[1].strip() == long_date(NEWEST, words)  # type: ignore[arg-type]


def test_a_reading_date_is_a_date() -> None:
    """Of TOML or in ISO; anything else is named."""
    assert parse([{**ROW, "read_on": date(2026, 7, 31)}])["a"].read_on == "2026-07-31"
    assert parse([{**ROW, "read_on": "2026-07-31"}])["a"].read_on == "2026-07-31"
    assert parse([ROW])["a"].read_on is None
    with pytest.raises(BadFact, match="a: read_on is not a date"):
        parse([{**ROW, "read_on": "last summer"}])


def test_what_is_due_comes_oldest_first() -> None:
    """Never compared, then long ago; half a year is fine."""
    days = {"new": date(2027, 1, 1), "old": date(2026, 1, 1), "older": date(2025, 1, 1)}
    rows = [{**ROW, "id": "never"}, *({**ROW, "id": id, "read_on": day} for id, day in days.items())]
    known = parse(rows).values()
    assert [each.id for each in review.due(known, date(2027, 3, 1))] == ["never", "older", "old"]
    assert [each.id for each in review.due(known, date(2025, 2, 1))] == ["never"]


def test_the_command_counts(capsys: pytest.CaptureFixture[str]) -> None:
    """And tells a date that is none."""
    assert review.main(["2026-08-01"]) == 0
    never = sum(each.read_on is None for each in facts().values())
    assert f"{never} of {len(facts())} facts are due" in capsys.readouterr().out
    assert review.main(["soon"]) == 2
    assert "is not a date" in capsys.readouterr().err
