"""Law is data: every fact is whole, cited and quoted, and a bad entry names itself."""

import json
import re
from collections.abc import Iterator

import pytest

from checklists import catalog
from checklists.law import clocks
from checklists.law import facts as law
from checklists.law.states import states
from checklists.record import values

GOOD = {
    "id": "a-rule",
    "topic": "evaluation",
    "cite": "34 CFR 300.301(b)",
    "fact": "A parent may ask.",
    "quote": "may initiate a request",
    "source": "https://example.org/rule",
    "confidence": "verified",
}


def test_the_law_file_is_read_whole() -> None:
    """As many facts as the file has entries, each with words that prove it."""
    entries = law._data("federal.toml").count("\n[[fact]]\n")
    assert len(law.facts()) == entries > 300
    assert all(each.quote and each.source.startswith("http") for each in law.facts().values())


def test_a_deadline_says_its_days_kind_and_start() -> None:
    """The first evaluation: 60 calendar days from consent, and a state may set its own."""
    rule = law.fact("initial-eval-60-days")
    assert (rule.days, rule.day_kind, rule.state_may_replace) == (60, "calendar", True)
    assert rule.from_event is not None
    assert "consent" in rule.from_event


def test_an_unknown_fact_is_named() -> None:
    """The message holds the id that was asked for."""
    with pytest.raises(law.UnknownFact, match="no-such-rule"):
        law.fact("no-such-rule")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"quote": ""}, "quote"),
        ({"colour": "red"}, "colour"),
        ({"confidence": "sure"}, "confidence"),
        ({"days": 15}, "day_kind"),
    ],
)
def test_a_bad_entry_is_refused(change: dict[str, object], said: str) -> None:
    """Each kind of mistake says which fact and what is wrong."""
    with pytest.raises(law.BadFact, match=f"a-rule.*{said}"):
        law.parse([{**GOOD, **change}])


def test_an_id_used_twice_is_refused() -> None:
    """Ids are what pages and saved letters rely on."""
    with pytest.raises(law.BadFact, match="twice"):
        law.parse([GOOD, GOOD])


def test_the_packed_law_is_the_cited_law(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the browser reads gives the same facts as the checkout, and only those that definitions cite."""
    packed = catalog.packed()
    monkeypatch.setattr(law, "_data", lambda name: packed[f"law/{name}"])
    found = law.read("0123abcd")
    assert found.keys() == catalog.cited()
    assert {id: values(each) for id, each in found.items()} == {id: values(law.fact(id)) for id in found}
    assert len(json.loads(packed["law/facts.json"])) == len(found)


@pytest.fixture
def packed(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, bytes]]:
    """Files of the browser's copy, by name, which `clocks` reads in place of the states' own."""
    files: dict[str, bytes] = {}
    monkeypatch.setattr(clocks, "BUILD", "0123abcd")
    monkeypatch.setattr(clocks, "get_data", lambda _, name: files.get(name))
    clocks.known.cache_clear()
    yield files
    clocks.known.cache_clear()


def test_the_packed_clocks_are_those_of_the_states(packed: dict[str, bytes]) -> None:
    """Every state by name, with the clocks read in its own words."""
    packed[clocks.FILE] = catalog.packed()[f"law/{clocks.FILE}"].encode()
    assert clocks.known() == clocks.gathered()


def test_clocks_that_no_loader_reads_are_named(packed: dict[str, bytes]) -> None:
    """A loader that cannot give data gives None."""
    assert not packed
    with pytest.raises(law.LawError, match=clocks.FILE):
        clocks.known()


def test_a_letter_names_no_clock_that_was_only_heard_of() -> None:
    """Of a state whose rule was read on someone else's page, no number; of a state unknown, neither."""
    for abbr, state in states().items():
        entry = state.known.get("evaluation")
        found = clocks.clock(abbr, "evaluation")
        assert (found is not None) == (entry is not None and entry.confidence == "statute"), abbr
        if found and entry:
            assert (found["days"], found["kind"], found["start"]) == (
                entry.days,
                entry.day_kind,
                entry.from_event,
            )
    assert clocks.clock("", "evaluation") is None


def test_a_law_file_that_no_loader_reads_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A loader that cannot give data gives None."""
    monkeypatch.setattr(law, "get_data", lambda *_: None)
    with pytest.raises(law.LawError, match=re.escape("federal.toml")):
        law.read("dev")


def test_a_section_of_title_34_links_to_the_official_text() -> None:
    """Other citations link to where their words were read."""
    assert (
        law.fact("initial-eval-60-days").official == "https://www.ecfr.gov/current/title-34/section-300.301"
    )
    memo = law.fact("rti-no-delay")
    assert memo.official == memo.source
