"""Records of every older version, and of one that does not exist yet, under a page that is typed in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.keeping import kept
from tests.browser.pages import LETTER, LETTER_RECORD, stored
from tests.browser.test_schema import NEWER, SHAPES, TOO_NEW
from tests.faults.conftest import Told
from tests.faults.ledger import (
    CHROMIUM,
    PUT,
    SAVED,
    caught,  # noqa: F401  (fixture)
    letter,
    missing,
    status,
)

pytestmark = [pytest.mark.noisy, pytest.mark.usefixtures("caught")]
PAGES = ("/records/log/", "/records/timeline/", "/my-data/", LETTER)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda each: each.stem)
def test_an_older_schema(open_page: OpenPage, told: Told, shape: Path) -> None:
    """Every page is opened, one answer is typed: all others are there."""
    page = open_page()
    records = json.loads(shape.read_text(encoding="utf-8"))["records"]
    texts = {name: each if isinstance(each, str) else json.dumps(each) for name, each in records.items()}
    page.goto("/about/words/")
    page.evaluate(PUT, [*texts.items()])
    before = {name: each for name, each in stored(page).items() if name != "backup"}
    for address in PAGES:
        page.goto(address)
    ledger = letter(page)
    assert ledger.type("added", "One more thing.").startswith(SAVED)
    lost = missing(before, stored(page))
    told(f"older schema: {shape.stem}", CHROMIUM, lost + ledger.lost_again(), status(page))


@pytest.mark.parametrize("what", ["a record", "the device"])
def test_a_newer_schema(open_page: OpenPage, told: Told, what: str) -> None:
    """It stays byte for byte where it is; what is typed meanwhile is kept beside it and shown."""
    page = open_page()
    page.goto("/about/words/")
    newer = (LETTER_RECORD, NEWER) if what == "a record" else ("schema", '{"v":99}')
    page.evaluate(PUT, [newer])
    ledger = letter(page)
    ledger.type("added", "One more thing.")
    saw = status(page)
    assert TOO_NEW in saw
    assert kept(page)[newer[0]] == newer[1]
    ledger.said["added"] = "One more thing."
    told(f"newer schema: {what}", CHROMIUM, ledger.lost_again(), saw)
