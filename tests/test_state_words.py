"""A letter says the state's own word beside the federal one, once, and only where that word was read."""

from datetime import date

import pytest

from checklists import catalog
from checklists.law.states import states
from checklists.model.drafting import draft
from checklists.model.fields import tidy
from checklists.model.state_words import glossed, glosses
from checklists.model.words import catalog as words_in
from checklists.views.text import body_text

DAY = date(2026, 11, 2)


def meeting(state: str, language: str = "en", **given: str) -> str:
    """The letter that asks for a meeting, in this state."""
    letter = catalog.letter("request-meeting")
    sent = {**letter.examples["sample"], **given, **({"state": state} if state else {})}
    words = {"words": words_in(language)} if language != "en" else {}
    return body_text(draft(letter, tidy(letter.fields, sent).answers, today=DAY, **words))


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("TX", "IEP meeting (ARD committee meeting)"),
        ("NY", "IEP meeting (CSE meeting)"),
        ("IN", "(CCC meeting)"),
    ],
)
def test_the_first_mention_has_the_states_word(state: str, said: str) -> None:
    """The federal word stays, and is said alone after that."""
    text = meeting(state)
    assert text.count(said) == 1
    assert text.index("IEP meeting") == text.index("IEP meeting (")


@pytest.mark.parametrize("state", ["", "AK", "LA", "PA"])
def test_no_word_is_put_in_where_none_was_read(state: str) -> None:
    """No state, one not looked into, one whose word is for something else, one known from others only."""
    assert "(" not in meeting(state).partition("Sincerely")[0]


def test_the_parents_own_words_stay() -> None:
    """Also when they have the federal word."""
    own = "We had an IEP meeting in May."
    assert own in meeting("TX", about=own)


def test_the_spanish_copy_is_as_it_was() -> None:
    """It is read beside the letter, which has the word."""
    assert meeting("TX", "es") == meeting("", "es")


def test_california_has_a_name_for_the_consent_form() -> None:
    """So a letter that asks for the one asks for the other."""
    assert glossed(["Please send me the consent form.", "The consent form is"], "CA") == [
        "Please send me the consent form (assessment plan).",
        "The consent form is",
    ]


def test_words_come_from_the_states_files() -> None:
    """Each is the name of an entry that was read in the state's own words."""
    for abbr, state in states().items():
        names = " ".join(each.name for each in state.words.values() if each.confidence == "statute")
        for _, own in glosses(abbr):
            assert all(word in names for word in own.removesuffix(" meeting").split(", "))
