"""A second look at the parent's words: what it finds, and what it leaves alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists import catalog
from checklists.model import tone
from checklists.views.tone import offer

ROWS = [(language, row) for language, each in tone.gathered().items() for row in each["phrase"]]


def kinds(text: str) -> list[tuple[str, str]]:
    """(kind, words) of what is found."""
    return [(each.kind, each.words) for each in tone.look(text)]


def test_blame_and_shouting_are_two_things() -> None:
    """Each with a calmer way, in the order they stand there."""
    found = tone.look("YOU FAILED my son!!!")
    assert [(each.kind, each.words) for each in found] == [
        ("accusing", "YOU FAILED"),
        ("shouting", "YOU FAILED"),
    ]
    assert all(each.calmer and each.effect for each in found)
    shown = offer(found)
    assert shown.count("<li><q>YOU FAILED</q>") == 2
    assert "you can copy" in shown.lower()
    assert offer([]) == ""


def test_what_is_found_is_shown_escaped() -> None:
    """The parent's words are theirs, and never markup."""
    found = [tone.Finding("<b>", "shouting", "is <loud>", "be <calm>")]
    assert "<q>&lt;b&gt;</q> is &lt;loud&gt;. Calmer: be &lt;calm&gt;." in offer(found)


@pytest.mark.parametrize(
    "calm",
    [
        "",
        "Speech was held twice in March. Thank you, and please write by Friday!",
        "He has ADHD and an IEP. IDEA says so.",
        "FAPE IEP",
        "I wonder what got in the way? She is fine.",
        "The failure of the heater. A lawyerly tone. Alie and Lazybones.",
        "La escuela respondió. ¿Qué día? ¡Gracias!",
    ],
)
def test_calm_words_are_left_alone(calm: str) -> None:
    """Names in capitals, one mark, and words that only hold a wording."""
    assert kinds(calm) == []


def test_capitals_and_marks() -> None:
    """A long word, or several on end; two marks. Said once."""
    assert kinds("This is UNACCEPTABLE") == [("shouting", "UNACCEPTABLE")]
    assert kinds("NOT OK AT ALL") == [("shouting", "NOT OK AT ALL")]
    assert kinds("Why?? Why?? NEVER AGAIN PLEASE") == [("shouting", "??")]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=lambda each: str(each)[:40])
def test_every_wording_is_found(language: str, row: dict[str, object]) -> None:
    """With curly apostrophes and in capitals as well; each row has one of the kinds and a calmer way."""
    assert row["kind"] in tone.KINDS
    assert row["calmer"]
    assert language in ("en", "es")
    for said in row["says"]:  # type: ignore[attr-defined]
        for written in (said, said.upper(), said.replace("'", "’")):
            assert row["kind"] in [kind for kind, words in kinds(f"x {written} x") if words == written], (
                written
            )


@given(st.text(max_size=300))
def test_any_text_is_looked_at(text: str) -> None:
    """What is found stands in the text, once; and is shown escaped."""
    found = tone.look(text)
    assert all(each.words in text for each in found)
    assert len({(each.kind, each.words.lower()) for each in found}) == len(found)
    assert "<script" not in offer(found)


def test_the_parents_names_are_not_looked_at() -> None:
    """Only what was written for this letter."""
    letter = catalog.letter("request-evaluation")
    answers = {"child": "LAZY O’DEMAND", "examples": "He reads.", "tried": "A chart.", "areas": ("math",)}
    assert letter.own_words(answers) == "He reads.\nA chart."
