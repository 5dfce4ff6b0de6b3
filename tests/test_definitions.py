"""What holds for every definition: its texts, its translations, its page, its tone."""

import re
from pathlib import Path

import pytest

from checklists import catalog
from checklists.model.checklist import Checklist
from checklists.model.drafting import draft
from checklists.model.fields import tidy
from checklists.model.letter import ADDED, Letter
from checklists.model.words import catalog as words_in
from tests import snapshots

LETTERS = [each for each in catalog.definitions() if isinstance(each, Letter)]
PAPERS = [
    *LETTERS,
    *(paper for id in catalog.CHECKLISTS for paper in catalog.checklist(id).papers),
]
BLAME = re.compile(r"\b(failed? to|violat\w*|refus(e|ing) to|demand|illegal|lawsuit|lawyer)\b", re.IGNORECASE)


@pytest.mark.parametrize("name", sorted(snapshots.texts()))
def test_each_example_reads_as_it_did(name: str) -> None:
    """A change of wording shows in review; `python -m tests.snapshots` accepts it."""
    assert (snapshots.FOLDER / name).read_text() == snapshots.texts()[name]


def test_no_snapshot_is_left_over() -> None:
    """Each belongs to an example."""
    assert {path.name for path in snapshots.FOLDER.glob("*.txt")} == set(snapshots.texts())


@pytest.mark.parametrize("name", sorted(snapshots.texts()))
def test_no_mark_of_a_template_reaches_a_letter(name: str) -> None:
    """No bracket, "and/or", "(s)", brace or doubled stop; no line of white space."""
    text = snapshots.texts()[name]
    assert not re.search(r"[\[\]{}]|and/or|\(s\)|\.\.|  | [.,]", text)
    assert not any(line != line.strip() for line in text.splitlines())


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.id)
def test_letters_do_not_blame_or_threaten(paper: Letter) -> None:
    """Warm and firm; and a sentence of law ends so that its citation can follow."""
    for sentence in paper.sentences():
        assert not BLAME.search(sentence.text), sentence.id
        assert sentence.text == " ".join(sentence.text.split())
        assert not sentence.rule or sentence.text.endswith(".")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.id)
def test_no_number_of_days_is_typed_in_a_letter(paper: Letter) -> None:
    """Days come from the law files, never from a sentence."""
    assert not [
        each.id for each in paper.sentences() if re.search(r"\d|days", re.sub(r"\{[\w.]+\}", "", each.text))
    ]


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.id)
def test_the_spanish_copy_says_every_sentence(letter: Letter) -> None:
    """Sentence for sentence, with the same fields, in the same paragraphs."""
    spanish = words_in("es")
    for context, message in letter.messages():
        told = spanish.say(context, message)
        assert sorted(set(re.findall(r"\{[\w.]+\}", told))) == sorted(set(re.findall(r"\{[\w.]+\}", message)))
    for given in letter.examples.values():
        answers = tidy(letter.fields, given).answers
        english, twin = (
            draft(letter, answers, today=snapshots.TODAY, **words) for words in ({}, {"words": spanish})
        )
        shape = [[[s.source.id for s in p.sentences] for p in found.paragraphs] for found in (english, twin)]
        assert shape[0] == shape[1]


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.id)
def test_a_letter_shows_every_sentence_in_some_example(letter: Letter) -> None:
    """So that examples drive the snapshots, the parity test and the packing of Python."""
    shown = {
        sentence.source.id
        for given in letter.examples.values()
        for paragraph in draft(letter, tidy(letter.fields, given).answers, today=snapshots.TODAY).paragraphs
        for sentence in (*paragraph.sentences, *([paragraph.lead] if paragraph.lead else []))
    }
    assert shown == {sentence.id for sentence in letter.sentences()} - {"subject", ADDED.id}
    assert {"shortest", "sample"} <= letter.examples.keys()


def test_the_catalog_lists_every_definition_file() -> None:
    """A file that no list names would be dead."""
    for folder, ids in (("letters", catalog.LETTERS), ("lists", catalog.CHECKLISTS)):
        files = {path.stem for path in Path("checklists", folder).glob("*.py")} - {"__init__"}
        assert files == {id.replace("-", "_") for id in ids}


def test_every_cited_fact_exists() -> None:
    """UnknownFact stops the build otherwise."""
    assert len(catalog.cited()) > 10


@pytest.mark.parametrize("definition", catalog.definitions(), ids=lambda definition: definition.id)
def test_no_name_hides_what_a_form_can_do(definition: Letter | Checklist) -> None:
    """A form has its controls as properties: one called "matches" takes the place of its method."""
    methods = {"append", "before", "after", "closest", "contains", "focus", "matches", "remove", "submit"}
    assert not methods & {each.id for each in definition.fields}
