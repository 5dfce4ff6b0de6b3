"""What a screen reader is told along the main path is what is written in `tests/snapshots/tree`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import DESKTOP
from tests.browser.pages import CLIPBOARD
from tests.trees import FOLDER, trees

LINE = re.compile(r'( *)([\w-]+)(?: "(.*?)")?')
NAMELESS = {"main", "banner", "contentinfo", "search", "form", "status"}
"""They may go without a name: a page has one of each, or they are no landmark then."""


@pytest.fixture(scope="module")
def told(browser: Browser, site: str) -> Iterator[Mapping[str, str]]:
    """Each stage of the path with its tree."""
    context = browser.new_context(
        base_url=site, viewport=DESKTOP, service_workers="block", permissions=CLIPBOARD
    )
    yield trees(context.new_page())
    context.close()


def test_it_is_what_is_written(told: Mapping[str, str]) -> None:
    """A changed name or state is to be read, and then written anew with `python -m tests.trees`."""
    written = {each.stem: each.read_text(encoding="utf-8") for each in FOLDER.glob("*.txt")}
    assert dict(told) == written


def test_nothing_is_without_a_name(told: Mapping[str, str]) -> None:
    """Neither a control nor a landmark; and no two landmarks of a kind share one."""
    for stage, text in told.items():
        parts = [found.groups() for found in map(LINE.match, text.splitlines()) if found]
        assert [role for _, role, name in parts if not name and role not in NAMELESS] == [], stage
        landmarks = [(role, name) for _, role, name in parts if role in {"navigation", "region"}]
        assert len(landmarks) == len(set(landmarks)), stage


def test_headings_are_in_order(told: Mapping[str, str]) -> None:
    """One at the top, and no level is left out on the way down."""
    for stage, text in told.items():
        levels = [int(each) for each in re.findall(r'heading ".*" level (\d)', text)]
        assert levels.count(1) == 1, stage
        assert levels[0] == 1, stage
        assert [(one, then) for one, then in pairwise(levels) if then > one + 1] == [], stage


def test_what_happened_is_said_once(told: Mapping[str, str]) -> None:
    """Of lines that speak up by themselves, no two say the same, and each says it politely."""
    for stage, text in told.items():
        said = [
            each for each in re.findall(r"status says: (.+)", text) if not each.startswith("Saved on this")
        ]
        assert len(said) == len(set(said)), stage
        assert " alert" not in text, stage
    assert "status says: Copied." in told["letter-copied"]
    assert "status says: Your backup is with your downloads" in told["backup"]


def test_the_focus_is_told(told: Mapping[str, str]) -> None:
    """Where something was pressed, it is still there."""
    for stage in ("checklist-ticked", "letter", "letter-copied", "log-saved", "report", "backup"):
        assert told[stage].count("<- focus") == 1, stage
