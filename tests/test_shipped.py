"""The browser's copy holds as JSON what a checkout reads as TOML, and a loader without data is named."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from checklists import catalog, shipped
from checklists.law import clocks, limits
from checklists.law import facts as law
from checklists.model import iep_words, tone, words
from checklists.record import values

READERS: Mapping[str, Any] = {
    law.FILE: law.facts,
    clocks.FILE: clocks.known,
    limits.FILE: limits._rows,
    tone.FILE: tone._tones,
    iep_words.FILE: iep_words.data,
    catalog.TITLES: catalog.titles,
}
"""What reads each of the files."""
Copy = Callable[[Mapping[str, bytes]], None]


@pytest.fixture
def copy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Copy]:
    """Call it with files by name: they are read in place of a checkout's own."""

    def use(files: Mapping[str, bytes]) -> None:
        monkeypatch.setattr(shipped, "BUILD", "0123abcd")
        monkeypatch.setattr(shipped, "get_data", lambda _, name: files.get(name))
        forget()

    def forget() -> None:
        for each in (*READERS.values(), limits.limit):
            each.cache_clear()

    yield use
    monkeypatch.undo()
    forget()


def test_each_file_that_is_packed_is_read_here() -> None:
    """So that no file ships that nothing below compares."""
    assert READERS.keys() == catalog.packed().keys()


@pytest.mark.parametrize("name", READERS)
def test_the_copy_says_what_the_checkout_says(name: str, copy: Copy) -> None:
    """The same rows; of the facts, those that are cited."""
    packed = catalog.packed()[name].encode()
    written = READERS[name]()
    if name == law.FILE:
        written = {id: values(each) for id, each in written.items() if id in catalog.cited()}
    copy({name: packed})
    found = READERS[name]()
    if name == law.FILE:
        found = {id: values(each) for id, each in found.items()}
    assert found
    assert _as_json(found) == _as_json(written)


def _as_json(rows: object) -> object:
    """A tuple is a list there."""
    return json.loads(json.dumps(rows))


@pytest.mark.parametrize("name", READERS)
def test_a_file_that_no_loader_reads_is_named(name: str, copy: Copy) -> None:
    """A loader that cannot give data gives None."""
    copy({})
    with pytest.raises(shipped.MissingData, match=name):
        READERS[name]()


def test_a_catalog_of_words_that_no_loader_reads_is_named(copy: Copy) -> None:
    """Spanish is a file too."""
    copy({})
    with pytest.raises(shipped.MissingData, match=r"locale/qq/.*\.mo"):
        words.catalog("qq")
