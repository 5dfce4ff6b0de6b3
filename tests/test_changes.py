"""Days on which something changed: read from what a page sends, and told in the log and in its report."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from checklists.browser import handle
from checklists.build import BUILD
from checklists.model.changes import LONGEST, read_changes
from checklists.model.school import FIRST_YEAR, LAST_YEAR

SPEECH = {"id": "p", "name": "Speech", "kind": "service", "minutes": "30", "times": "1", "period": "week"}
LOG = [
    *(f"a{day}\tp\t2026-09-{day}\tnot\t\t\tchild\t" for day in ("08", "09", 10, 11, 14, 15, 16, 17, 18, 21)),
    *(
        f"b{day}\tp\t2026-10-{day}\thappened\t\t\tchild\t"
        for day in ("05", "06", "07", "08", "09", 13, 14, 15, 16, 19)
    ),
]
CHANGE = "2026-10-01 new <therapist>"


def answer(ask: str, about: str, **given: object) -> dict[str, Any]:
    """What the door says to this."""
    request = {"v": BUILD, "id": 1, "ask": ask, "about": about, "today": "2026-11-02", "also": []}
    sent = {"promises": [json.dumps(SPEECH)], "log": LOG, **given}
    found: dict[str, Any] = json.loads(handle(json.dumps({**request, "given": sent})))
    assert found["ok"], found
    return found


def words(html: str) -> str:
    """The text of a page."""
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def test_lines_are_read_the_earliest_first() -> None:
    """A line is a day and a few words, or none; the same twice is one."""
    found, problems = read_changes(
        [" 2026-10-05  new   therapist ", "2026-09-01", "2026-10-05 new therapist"]
    )
    assert found == ((date(2026, 9, 1), ""), (date(2026, 10, 5), "new therapist"))
    assert problems == ()


def test_long_words_are_cut() -> None:
    """They stand in brackets inside a sentence."""
    ((_, said),), _ = read_changes([f"2026-10-05 {'word ' * LONGEST}"])
    assert said == ("word " * LONGEST)[:LONGEST].rstrip()


@pytest.mark.parametrize(
    "typed", ["soon", "2026-02-30", f"{FIRST_YEAR - 1}-10-05", f"{LAST_YEAR + 1}-10-05", ""]
)
def test_a_day_that_cannot_be_is_said_in_a_sentence(typed: str) -> None:
    """With the words, by which the parent knows it; the others still count."""
    found, problems = read_changes([f"{typed} new room", "2026-10-05 new room"])
    assert [day for day, _ in found] == [date(2026, 10, 5)]
    assert len(problems) == 1
    assert "Please remove it, and add it again." in problems[0]
    if typed:
        assert "“new room”" in problems[0]
        assert "something that changed" in read_changes([typed])[1][0]


@given(st.lists(st.text()))
def test_each_line_is_a_change_or_a_sentence(lines: list[str]) -> None:
    """Whatever is sent."""
    found, problems = read_changes(lines)
    assert len(found) + len(problems) <= len(lines)
    assert bool(found or problems) == bool(lines)
    assert sorted({*found}) == [*found]


def test_the_log_shows_what_was_before_and_since() -> None:
    """With the words, escaped; a day that cannot be read is said, and the rest is answered."""
    assert "did not happen. From that day on" not in words(answer("log.review", "log")["html"])
    found = answer("log.review", "log", changes=[CHANGE, "soon x"])
    assert (
        "Before October 1, 2026 (new <therapist>), 10 of 10 noted times did not happen. "
        "From that day on, 0 of 10 did not." in words(found["html"])
    )
    assert found["data"]["problems"] == ["The day of “x” cannot be read. Please remove it, and add it again."]


def test_a_report_takes_them_too() -> None:
    """In the same words, and with the same sentence for a day that cannot be read."""
    given = {"first": "2026-09-01", "last": "2026-11-02", "want": ["page"]}
    found = answer("report.pdf", "service", **given, changes=[CHANGE, "soon x"])
    assert "Before October 1, 2026 (new <therapist>), 10 of 10 noted times" in words(found["html"])
    assert found["data"]["problems"] == {
        "changes": "The day of “x” cannot be read. Please remove it, and add it again."
    }
