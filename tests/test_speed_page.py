"""The page of figures shows all that was measured, and says where a target is missed."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tools import speed_page
from tools.speed_page import SpeedError


def test_every_figure_is_on_the_page() -> None:
    """The ones in bench.json, with what was wanted of each."""
    found = BeautifulSoup(str(speed_page.page()), "html.parser").select("tbody tr")
    rows = speed_page.rows()
    assert len(found) == len(rows) > 10
    for row, shown in zip(rows, found, strict=True):
        words = shown.get_text(" ")
        assert row.what.strip() in words
        assert row.what.startswith("  ") == words.startswith("– ")
        assert ("not yet" in words) == (not row.is_reached)
        assert ("at most" in words) == (row.most is not None)


def test_a_missed_target_is_said(tmp_path: Path) -> None:
    """Just over it is not reached; at it, it is."""
    file = tmp_path / "bench.json"
    both = [{"what": "a", "value": value, "unit": "s", "most": 2, "note": ""} for value in (2.0, 2.01)]
    file.write_text(json.dumps(both))
    first, second = BeautifulSoup(str(speed_page.page(file)), "html.parser").select("tbody tr")
    assert first.get_text(" ") == "a 2 s at most 2 s: reached"
    assert second.get_text(" ") == "a 2.01 s at most 2 s: not yet"


@pytest.mark.parametrize("text", ["", "[{}]", "{", '[{"what": "a"}]'])
def test_no_figures_fail_the_build_by_name(tmp_path: Path, text: str) -> None:
    """No page is published that says nothing."""
    file = tmp_path / "bench.json"
    file.write_text(text)
    with pytest.raises(SpeedError, match=r"bench\.json is not what `make bench` writes"):
        speed_page.page(file)
    with pytest.raises(SpeedError):
        speed_page.page(tmp_path / "none.json")
