"""The table of faults: runs are counted, losses are counted field by field, and one loss fails the run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.faults.table import HEAD, Table, lost

TEXTS = st.text(min_size=1, max_size=3)
RECORDS = st.dictionaries(TEXTS, st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS, min_size=1)))


def test_runs_of_one_fault_are_one_row() -> None:
    """What was seen is told once, in order."""
    table = Table()
    for saw in ("Saved.", "Not  saved:\nno room.", "Saved."):
        table.add("storage full", "Chromium", 0, saw)
    table.add("storage full", "Firefox", 0, "Saved.")
    assert table.rows() == [
        ("storage full", "Chromium", "3", "0", "Saved. / Not saved: no room."),
        ("storage full", "Firefox", "1", "0", "Saved."),
    ]
    head, _, *rows = table.lines()
    assert [part.strip() for part in head.split("|")] == list(HEAD)
    assert len(rows) == 2


def test_a_loss_fails_and_is_in_the_table() -> None:
    """The test that counted it fails; the row stays."""
    table = Table()
    with pytest.raises(AssertionError, match="2 of what had been saved is gone"):
        table.add("wiped", "WebKit", 2, "Saved.")
    assert table.rows()[0][3] == "2"


@given(RECORDS)
def test_nothing_is_lost_where_all_is_there(records: dict[str, dict[str, object]]) -> None:
    """More may be there; each field that is gone or other counts one."""
    fields = sum(len(record) for record in records.values())
    assert lost(records, {**records, "more!": {"a": "b"}}) == 0
    assert lost(records, {}) == fields
    assert lost(records, {name: dict.fromkeys(record, 0) for name, record in records.items()}) == fields
