"""The Python in the browser answers what this Python answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checklists.browser import handle
from checklists.examples import examples
from tools import runtime

LETTER = {"ask": "letter.draft", "about": "request-evaluation", "today": "2027-02-28"}
HOSTILE = {
    "empty": "",
    "spaces": "   ",
    "null": "null",
    "a number too large": "1e999",
    "a whole number too long": "1" * 5_000,
    "not a number": "NaN",
    "a lone surrogate": '"\\ud800"',
    "a byte order mark": "\ufeff{}",
    "nested": "[" * 500 + "]" * 500,
    "the same key twice": '{"v": 1, "v": 2}',
    "a year before all years": json.dumps(
        {**LETTER, "v": "dev", "id": 1, "given": {}, "also": [], "today": "0000-01-01"}
    ),
}
TYPED = {
    "letters of many scripts": "Zoë Nguyễn 王小明 Мария Δημήτρης שירה فاطمة",
    "pictures": "👩‍👧‍👦🏳️‍🌈",
    "markup": "<script>alert(1)</script> & \"quotes\" 'single'",
    "control characters": "a\x00b\x1b[31m\u202e\u2028c\r\nd\te",
    "a lone surrogate": "\ud83d",
    "braces": "{child} {0} %s %(x)s ${y}",
    "long": "word " * 4_000,
}


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    """Each request's (answer here, answer of the packed Python); all are asked in one start of it."""
    out: Path = tmp_path_factory.mktemp("parity") / "python"
    build = runtime.build(out)
    requests = [*examples(), *HOSTILE.values(), *map(_typed, TYPED.values())]
    packed = runtime.packed_answers(out, [_of_build(request, build) for request in requests])
    return {request: (handle(request), there) for request, there in zip(requests, packed, strict=True)}


def _typed(text: str) -> str:
    return json.dumps({**LETTER, "v": "dev", "id": 1, "given": {"child": text, "school": text}, "also": []})


def _of_build(request: str, build: str) -> str:
    """The same request to the packed Python, which has its build's id where a checkout has "dev"."""
    return request.replace('"v": "dev"', f'"v": "{build}"')


def test_every_example(pairs: dict[str, tuple[str, str]]) -> None:
    """Every example of every definition, and every request that must be refused."""
    asked = examples()
    assert [pairs[each][1] for each in asked] == [pairs[each][0] for each in asked]
    answers: list[dict[str, Any]] = [json.loads(pairs[each][1]) for each in asked]
    assert {answer["ok"] for answer in answers} == {True, False}, "some are answered, some refused"


@pytest.mark.parametrize("request_", HOSTILE.values(), ids=HOSTILE)
def test_hostile_requests(pairs: dict[str, tuple[str, str]], request_: str) -> None:
    """What is no request at all is refused with the same words."""
    here, there = pairs[request_]
    assert there == here
    assert json.loads(there)["ok"] is False


@pytest.mark.parametrize("text", TYPED.values(), ids=TYPED)
def test_whatever_is_typed(pairs: dict[str, tuple[str, str]], text: str) -> None:
    """Any text a parent can type or paste gives the same letter."""
    here, there = pairs[_typed(text)]
    assert there == here
    assert json.loads(there)["ok"] is True
