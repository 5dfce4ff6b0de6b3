"""The parent's own words for a sentence: they in the letter, or beside it with a question; never lost."""

import html
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklists import catalog
from checklists.browser import handle
from checklists.build import BUILD
from checklists.letters.request_evaluation import LETTER
from checklists.model.letter import ADDED, OWN, WAS
from tests.anything import NASTY
from tests.test_handle import ATTRIBUTES, TAGS, Reader

NAMES = {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School"}
ALL = ["reasons", "twin"]
SAFEGUARDS = "Please also send me a copy of the procedural safeguards."


def ask(about: str = LETTER.id, /, **given_: str | list[str]) -> dict[str, Any]:
    """What the letter's page gets for these answers, with every output."""
    request = {"v": BUILD, "id": 1, "ask": "letter.draft", "about": about, "today": "2026-11-02"}
    answer = json.loads(handle(json.dumps({**request, "given": given_, "also": ALL})))
    assert answer["ok"], answer
    return dict(answer)


def output(answer: dict[str, Any], name: str) -> str:
    """One output of an answer, as HTML."""
    parts = re.split(r'(?=<div data-output=")', answer["html"])
    return next(each for each in parts if each.startswith(f'<div data-output="{name}"'))


def words(markup: str) -> str:
    """What a reader sees of it, spaces and line breaks folded."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def edited(id: str, own: str, was: str = "") -> dict[str, str]:
    """An edit as the page saves it."""
    return {OWN + id: own, **({WAS + id: was} if was else {})}


def said_at_first(id: str, **given_: str | list[str]) -> str:
    """What a row of the reasons offers as the letter's own sentence."""
    found = re.search(rf'data-own="{id}" data-says="([^"]*)"', output(ask(**given_), "reasons"))
    assert found is not None
    return html.unescape(found[1])


def test_own_words_stand_in_the_place_of_the_sentence() -> None:
    """In the email; in the Spanish copy as typed, and marked; the letter's own stays beside its reason."""
    answer = ask(**NAMES, **edited("safeguards", "Please send me the <booklet>.\nThank you.", SAFEGUARDS))
    assert SAFEGUARDS not in answer["data"]["text"]
    assert "Please send me the <booklet>.\nThank you." in answer["data"]["text"]
    assert "Please send me the &lt;booklet&gt;.<br>Thank you." in output(answer, "body")
    assert 'Thank you.</span> <span class="iep-small">(palabras de usted, sin traducir)' in output(
        answer, "twin"
    )
    assert SAFEGUARDS in output(answer, "reasons")
    assert "booklet" not in output(answer, "reasons").replace("the booklet of parents", "")
    assert output(answer, "changed") == '<div data-output="changed"></div>'


def test_a_row_stays_as_it_is_while_its_words_are_typed() -> None:
    """So that nothing is put in the place of the box that is being written in, whatever the dial says."""
    for dial in ("light", "full"):
        rows = {
            output(ask(**NAMES, law=dial, **edited(id, text, "x") if text else {}), "reasons")
            for id in ("ask", "right-to-ask")
            for text in ("", "P", "Please", "Please test him.")
        }
        assert len(rows) == 1


def test_an_emptied_edit_is_no_edit() -> None:
    """The letter's own sentence is back."""
    assert ask(**NAMES, **edited("safeguards", "  ", SAFEGUARDS)) == ask(**NAMES)


@pytest.mark.parametrize("dial", ["none", "light", "full"])
def test_own_words_for_a_rule_stay_and_get_no_citation(dial: str) -> None:
    """Also where the dial takes the letter's own sentence away; turning it is no change of the letter."""
    was = said_at_first("right-to-ask", **NAMES, law="full")
    assert "34 CFR" not in was
    answer = ask(**NAMES, law=dial, **edited("right-to-ask", "I know that I may ask.", was))
    assert "I know that I may ask." in answer["data"]["text"]
    assert "300.301(b)" not in answer["data"]["text"]
    assert output(answer, "changed") == '<div data-output="changed"></div>'


def test_a_citation_is_not_part_of_what_a_sentence_says() -> None:
    """Also where the parent's answer ends the sentence with a full stop of its own."""
    letter = catalog.letter("request-evaluation")
    sentence = next(each for each in letter.sentences() if each.id == "right-to-ask")
    assert said_at_first("right-to-ask", **NAMES, law="full") == sentence.text


def test_a_changed_answer_keeps_the_edit_and_shows_the_difference() -> None:
    """With the choice; once the new sentence has been seen there is nothing more to ask."""
    was = said_at_first("school", **NAMES)
    given_ = {**NAMES, "school": "Elm School", **edited("school", "He goes to Oak.", was)}
    answer = ask(**given_)
    assert "He goes to Oak." in answer["data"]["text"]
    told = output(answer, "changed")
    assert (
        "You wrote this sentence yourself: He goes to Oak. The letter would now say: My child goes to Elm"
        in (words(told))
    )
    assert re.findall(r'data-act="(\w+)"', told) == ["keep", "use"]
    assert "A sentence you wrote yourself needs a look" in output(answer, "changed-said")
    assert "data-change" not in ask(**{**given_, WAS + "school": "My child goes to Elm School."})["html"]


def test_an_edit_whose_sentence_is_gone_is_kept_beside_the_letter() -> None:
    """The grade changes which sentence names the school; a sentence may also leave the letter for good."""
    answer = ask(
        **NAMES, grade="2nd", **edited("school", "He goes to Oak."), **edited("burnt", "I was here.")
    )
    assert "Oak." not in answer["data"]["text"]
    told = output(answer, "changed")
    assert "He goes to Oak. It fitted an earlier answer. Your words are kept here." in words(told)
    assert "I was here." in told
    assert re.findall(r'data-act="(\w+)"', told) == ["add", "drop"] * 2
    assert "2 sentences you wrote yourself need a look" in output(answer, "changed-said")


def test_nothing_is_asked_about_what_was_left_out_or_is_not_filled_in_yet() -> None:
    """Leaving out is the parent's choice, and the words stay in its row; a name half typed is no change."""
    answer = ask(**NAMES, leave_out=["safeguards"], **edited("safeguards", "The booklet, please.", "x"))
    assert "<s>The booklet, please.</s>" in output(answer, "reasons")
    assert "data-change" not in answer["html"]
    gone = ask(**NAMES, grade="2nd", leave_out=["school"], **edited("school", "He goes to Oak.", "x"))
    assert "data-change" not in gone["html"]
    without = {"parent": "Ana Lee", "child": "Sam Lee"}
    assert "data-change" not in ask(**without, **edited("school", "He goes to Oak.", "x"))["html"]


def test_a_sentence_with_a_blank_is_filled_in_first() -> None:
    """Or a field's name would go out with the parent's words; an edit that is there can still be changed."""
    asked = output(ask(), "reasons")
    assert "To say it in your own words, first fill in: School." in asked
    assert 'data-own="school"' not in asked
    assert 'data-own="school"' in output(ask(**edited("school", "He goes to Oak.")), "reasons")


@pytest.mark.parametrize("id", catalog.LETTERS)
def test_every_letter_takes_what_a_parent_adds(id: str) -> None:
    """As a paragraph of its own before the thanks or the signature, in Spanish as typed and marked."""
    letter = catalog.letter(id)
    order = [each.id for each in letter.paragraphs]
    assert order.index("added") + 1 == order.index("thanks" if "thanks" in order else "sign")
    answer = ask(id, **letter.examples["sample"], added="One more thing, & that is all.")
    assert "\n\nOne more thing, & that is all.\n\n" in answer["data"]["text"]
    assert 'that is all.</span></span> <span class="iep-small">(palabras' in output(answer, "twin")
    assert ADDED in letter.fields
    assert not [each.id for each in letter.fields if ":" in each.id]  # as names of what is saved beside them


def test_own_sentences_get_the_second_look_too() -> None:
    """The tone of an edit is the parent's own."""
    assert "Calmer:" in output(ask(**NAMES, **edited("ask", "YOU FAILED my son!!!")), "tone")


ids = st.sampled_from([*(each.id for each in LETTER.sentences()), "burnt"])
plain = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            each.id: st.sampled_from([option.id for option in each.options]) if each.options else plain
            for each in LETTER.fields
        },
    ),
    st.dictionaries(ids, plain | NASTY, max_size=4),
    st.dictionaries(ids, plain | NASTY, max_size=4),
)
def test_no_edit_is_ever_lost_or_taken_for_markup(
    answers: dict[str, str], own: dict[str, str], was: dict[str, str]
) -> None:
    """Whatever is answered: the words are in the letter, in the question, or in the row of what is out."""
    edits = {OWN + id: text for id, text in own.items()} | {WAS + id: text for id, text in was.items()}
    answer = ask(**answers, **edits)
    reader = Reader(answer["html"])
    assert reader.tags <= TAGS
    assert reader.names <= ATTRIBUTES
    kept = words(answer["html"]) + " ".join(answer["data"]["text"].split())
    left_out = {answers.get("leave_out")}
    for id, text in own.items():
        if id not in left_out:
            assert " ".join(text.split()) in kept
            assert " ".join(text.split()) in " ".join(answer["data"]["text"].split()) or (
                f'data-change="{id}"' in answer["html"]
            )
