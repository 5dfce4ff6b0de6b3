"""Conditions hold, say what they need, and speak for themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists.law.clocks import clock
from checklists.model.conditions import (
    CLOCK,
    AllOf,
    Answers,
    AnyOf,
    Condition,
    Given,
    Is,
    NoStateClock,
    Not,
    StateClock,
)
from checklists.model.errors import BadOption

LABELS = {"a": "Apple", "b": "Bread", "a=x": "Ex", "b=x": "Why"}
filled = st.dictionaries(st.sampled_from("ab"), st.sampled_from(["x", "y", ("x",), ("y", "z"), ()]))
states = st.dictionaries(st.just("state"), st.sampled_from(["TX", "VA", "AL", "ZZ", ""]))
answers = st.builds(lambda one, two: {**one, **two}, filled, states)
leaves = st.one_of(
    st.sampled_from("ab").map(Given),
    st.tuples(st.sampled_from("ab"), st.just("x")).map(lambda pair: Is(*pair)),
    st.sampled_from([StateClock("evaluation", "consent"), StateClock("evaluation", "referral")]),
    st.just(NoStateClock("evaluation")),
)
conditions = st.recursive(
    leaves,
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=1, max_size=3).map(tuple).map(AllOf),
        st.lists(inner, min_size=1, max_size=3).map(tuple).map(AnyOf),
    ),
    max_leaves=6,
)


def test_given_and_is_look_at_the_answer() -> None:
    """Filled in, chosen, ticked among others; empty is not given."""
    assert Given("a").holds({"a": "x"})
    assert not Given("a").holds({"a": ()})
    assert Is("a", "x").holds({"a": "x"})
    assert Is("a", "x").holds({"a": ("y", "x")})
    assert not Is("a", "x").holds({"a": "xx"})


def test_all_any_and_not_combine() -> None:
    """The usual logic."""
    both = (Given("a"), Given("b"))
    assert AllOf(both).holds({"a": "1", "b": "2"})
    assert not AllOf(both).holds({"a": "1"})
    assert AnyOf(both).holds({"b": "2"})
    assert not AnyOf(both).holds({})
    assert Not(Given("a")).holds({})


def test_a_condition_says_itself_in_words() -> None:
    """The reasons panel shows these words."""
    whole = AllOf((Given("a"), AnyOf((Is("b", "x"), Not(Given("a"))))))
    assert whole.says(LABELS) == (
        "you filled in “Apple” and you chose “Why” under “Bread” or it is not so that you filled in “Apple”"
    )


def test_a_states_own_clock() -> None:
    """Only where it was read in the state's own words, and counts from this day."""
    consent = StateClock("evaluation", "consent")
    assert consent.holds({"state": "TX"})
    assert not consent.holds({"state": "VA"})  # counted from the referral
    assert not consent.holds({"state": "AL"})  # read on a page about it
    assert not consent.holds({"state": "ZZ"})
    assert not consent.holds({})
    with pytest.raises(BadOption, match="evalution"):
        StateClock("evalution", "consent")
    with pytest.raises(BadOption, match="Monday"):
        StateClock("evaluation", "Monday")
    assert consent.fields() == {"state"}
    assert consent.needs() == {"state", "state_evaluation"}
    assert consent.says({"state": "Your state"}) == (
        "the one you picked under “Your state” has its own time limit, counted from the signed consent"
    )


def test_no_clock_of_the_states_own() -> None:
    """No state, one that has none, or one whose rule was only heard of."""
    none = NoStateClock("evaluation")
    assert [none.holds({"state": abbr}) for abbr in ("", "AL", "TX", "VA")] == [True, True, False, False]
    assert none.holds({})
    assert none.says({"state": "Your state"}) == (
        "“Your state” is empty, or we have not read a time limit of its own"
    )


@given(conditions, answers)
def test_what_a_condition_needs_is_filled_in_when_it_holds(condition: Condition, given_: Answers) -> None:
    """The build relies on this to promise that no optional blank reaches a letter."""
    fields = {name for name in condition.needs() if not name.startswith(CLOCK)}
    if condition.holds(given_):
        assert all(given_.get(field) for field in fields)
        if clocks := condition.needs() - fields:
            assert clocks == {"state_evaluation"}
            assert clock(str(given_["state"]), "evaluation") is not None
    assert fields <= condition.fields()
