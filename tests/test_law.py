"""Law is data: every fact is whole, cited and quoted, and a bad entry names itself."""

import pytest

from checklists.law import clocks
from checklists.law import facts as law
from checklists.law.states import states
from checklists.shipped import read

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
    entries = read("law/federal.toml").count(b"\n[[fact]]\n")
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


def test_a_section_of_title_34_links_to_the_official_text() -> None:
    """Other citations link to where their words were read."""
    assert (
        law.fact("initial-eval-60-days").official == "https://www.ecfr.gov/current/title-34/section-300.301"
    )
    memo = law.fact("rti-no-delay")
    assert memo.official == memo.source
