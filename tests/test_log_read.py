"""Lines of the IEP and entries of the log as they are read: a bad one is a sentence and harms no other."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists.model.errors import BadRequest
from checklists.model.log import CATEGORIES, CATEGORY_NAMES, EXCUSED, HOWS, OUTCOMES, REASONS, read_log
from checklists.model.promise import MOST_MINUTES, MOST_TIMES, read_promises
from checklists.record import values
from tests.anything import NASTY

SPEECH = {
    "id": "p1",
    "name": " Speech  therapy, small group ",
    "kind": "service",
    "minutes": "30",
    "times": "2",
    "period": "week",
    "weekdays": ["thu", "mon"],
    "where": "Resource room",
    "who": "Ms. Rivera",
    "first": "2026-08-12",
    "last": "",
}
LINE = ("k1", "p1", "2026-11-02", "partly", "20", "provider", "saw", "Came late\tand left")


def promised(**changes: object) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The values of the one line read, {} for none, and the sentences."""
    found, problems = read_promises([json.dumps({**SPEECH, **changes})])
    return (dict(values(found[0])) if found else {}), problems


def logged(**changes: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The values of the one entry read, {} for none, and the sentences."""
    names = ("id", "promise", "day", "outcome", "minutes", "reason", "how", "note")
    line = {**dict(zip(names, LINE, strict=True)), **changes}
    found, problems = read_log(["\t".join(line.values())])
    return (dict(values(found[0])) if found else {}), problems


def test_a_line_of_the_iep_is_read() -> None:
    """Words keep one space between two, days of the week stand in order, an empty day is open."""
    assert promised() == (
        {
            "id": "p1",
            "name": "Speech therapy, small group",
            "kind": "service",
            "minutes": 30,
            "times": 2,
            "period": "week",
            "weekdays": (0, 3),
            "where": "Resource room",
            "who": "Ms. Rivera",
            "first": date(2026, 8, 12),
            "last": None,
        },
        (),
    )


def test_a_line_without_numbers_is_when_it_is_needed() -> None:
    """No minutes and no times are zero, and one day of the week may come as a text."""
    found, problems = promised(minutes="", times="", period="", weekdays="fri")
    assert (found["minutes"], found["times"], found["period"], found["weekdays"]) == (0, 0, "", (4,))
    assert not problems
    assert promised(weekdays=[])[0]["weekdays"] == ()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"name": " "}, "no words"),
        ({"name": 3}, "no words"),
        ({"id": ""}, "add it again"),
        ({"kind": "wish"}, "a service or an accommodation"),
        ({"period": "fortnight"}, "how often"),
        ({"minutes": "half an hour"}, "minutes of one time"),
        ({"minutes": 30}, "minutes of one time"),
        ({"first": None}, "no day “None”"),
        ({"minutes": "-30"}, "minutes of one time"),
        ({"minutes": "²"}, "minutes of one time"),
        ({"minutes": str(MOST_MINUTES + 1)}, "minutes of one time"),
        ({"times": "9" * 5000}, "how many times"),
        ({"times": str(MOST_TIMES + 1)}, "how many times"),
        ({"weekdays": ["sun"]}, "days of the week"),
        ({"weekdays": {"mon": 1}}, "days of the week"),
        ({"weekdays": [["mon"]]}, "days of the week"),
        ({"first": "2026-02-30"}, "no day “2026-02-30”"),
        ({"last": "1026-09-01"}, "check the year"),
        ({"last": "2026-08-11"}, "ends before it starts"),
    ],
)
def test_a_line_that_cannot_be_used_says_what_to_do(changes: dict[str, object], says: str) -> None:
    """One sentence, and the line is left out."""
    found, problems = promised(**changes)
    assert not found
    assert len(problems) == 1
    assert says in problems[0]


def test_a_line_that_stands_twice_is_read_once() -> None:
    """Two lines of one id are one line."""
    found, problems = read_promises([json.dumps(SPEECH)] * 2)
    assert len(found) == 1
    assert "twice" in problems[0]


@pytest.mark.parametrize("text", ["3", "[]", "{", "[" * 100_000])
def test_what_is_no_object_is_refused(text: str) -> None:
    """A page never sends that."""
    with pytest.raises(BadRequest):
        read_promises([text])


def test_an_entry_is_read() -> None:
    """All eight parts; a tab in the note stays there."""
    assert logged() == (
        {
            "id": "k1",
            "promise": "p1",
            "day": date(2026, 11, 2),
            "outcome": "partly",
            "minutes": 20,
            "reason": "provider",
            "how": "saw",
            "note": "Came late\tand left",
        },
        (),
    )
    assert logged(minutes="")[0]["minutes"] is None


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"id": ""}, "could not read"),
        ({"promise": ""}, "could not read"),
        ({"day": "2026-02-30"}, "no day “2026-02-30”"),
        ({"day": "x" * 999}, "…”"),
        ({"day": "1026-11-02"}, "check the year"),
        ({"outcome": "maybe"}, "November 2, 2026: please choose what happened"),
        ({"minutes": "-5"}, "minutes as a number"),
        ({"minutes": "99999"}, "minutes as a number"),
        ({"minutes": "1441"}, "minutes as a number"),
        ({"reason": "aliens"}, "the reason"),
        ({"how": "dream"}, "how you know"),
    ],
)
def test_an_entry_that_cannot_be_used_says_what_to_do(changes: dict[str, str], says: str) -> None:
    """One sentence, and the entry is left out."""
    found, problems = logged(**changes)
    assert not found
    assert len(problems) == 1
    assert says in problems[0]
    assert len(problems[0]) < 150


def test_a_bad_entry_harms_no_other() -> None:
    """What is read once for many entries is only what was read well."""
    good = "\t".join(LINE)
    bad = good.replace("k1", "k2").replace("2026-11-02", "soon")
    found, problems = read_log(["", bad, good, bad, good.replace("k1", "k3"), good])
    assert [each.id for each in found] == ["k1", "k3"]
    assert len(problems) == 4


@given(st.lists(NASTY, max_size=12))
def test_no_line_breaks_the_log(lines: list[str]) -> None:
    """Whatever stands there, each line is an entry or a sentence."""
    found, problems = read_log(["\t".join(lines), *lines])
    assert len(found) + len(problems) == len(lines) + 1


@given(st.dictionaries(st.sampled_from(list(SPEECH)), NASTY | st.lists(NASTY) | st.none() | st.integers()))
def test_no_line_of_the_iep_breaks_the_list(changes: dict[str, object]) -> None:
    """Whatever stands there, it is a line or a sentence."""
    found, problems = read_promises([json.dumps({**SPEECH, **changes})])
    assert len(found) + len(problems) == 1


def test_each_reason_has_a_category_that_the_district_uses() -> None:
    """Every reason is counted somewhere, and only time without a note is not accounted for."""
    assert set(CATEGORIES) == set(REASONS)
    assert {*CATEGORIES.values(), "unaccounted"} == set(CATEGORY_NAMES)
    assert set(CATEGORY_NAMES) > EXCUSED
    assert set(OUTCOMES) == {"happened", "partly", "not", "unknown"}
    assert "" in HOWS
