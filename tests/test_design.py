"""The page of the look shows each token, sign and state, and what each tool shows; nothing of it works."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tools import design_page, tokens

PAGE = Path("site/about/design/index.html")


@pytest.fixture(scope="module")
def shown() -> str:
    """The page as it is built."""
    return str(design_page.page())


def test_each_token_of_the_look_is_there(shown: str) -> None:
    """Colors in both schemes, and each step of each scale."""
    for name in tokens.scheme(dark=False):
        assert shown.count(f"<code>{name}</code>") == 2, name
    scales = [name for name in tokens.tokens() if re.match(r"--iep-(text|print|space|radius)-", name)]
    assert len(scales) > 20
    assert [name for name in scales if f"<code>{name}</code>" not in shown] == []


def test_colors_are_drawn_as_the_file_says(shown: str) -> None:
    """The accent of both schemes, and a mixed one."""
    for dark in (False, True):
        colors = tokens.scheme(dark=dark)
        for name in ("--iep-accent", "--iep-head"):
            assert f'fill="{colors[name].hex}"' in shown


def test_each_sign_and_each_state_is_there(shown: str) -> None:
    """A state's class is one that the sheet of states styles."""
    signs = re.findall(r"\.iep-sign-(\w+)::before", (tokens.APP / "signs.css").read_text(encoding="utf-8"))
    assert [name for name in signs if f"iep-sign-{name}" not in shown] == []
    styled = (tokens.APP / "states.css").read_text(encoding="utf-8")
    for _, classes, words in design_page.STATES:
        assert words in shown
        assert any(f".{each}" in styled for each in classes.split())


def test_what_each_ask_shows_is_there(shown: str) -> None:
    """Each that answers with something to see, and nothing of it works or has an id twice."""
    asks = {json.loads(each)["ask"] for each in design_page.valid_requests()}
    assert asks
    assert [ask for ask in asks if f"<h3>{ask}</h3>" not in shown] == []
    assert not re.search(r"<iep-|data-output=", shown)
    ids = re.findall(r'\bid="([^"]+)"', shown)
    assert sorted(ids) == sorted(set(ids))


def test_a_color_that_is_none_is_named() -> None:
    """With the file that has it."""
    with pytest.raises(tokens.TokenError, match=r"tokens\.css.*teal"):
        tokens.Color.parse("teal")


def test_the_page_is_built_and_the_search_leaves_it_out() -> None:
    """It is for those who build the site."""
    assert "--iep-accent" in PAGE.read_text(encoding="utf-8")
    assert "about/design" not in Path("site/search/search_index.json").read_text(encoding="utf-8")
