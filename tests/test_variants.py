"""The page for reviewers: every text that a letter can take, and every claim of a guide."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from checklists import catalog
from checklists.model.conditions import AllOf, AnyOf, Given, Is, Not
from checklists.model.drafting import draft
from checklists.model.fields import tidy
from checklists.model.letter import Letter, Paragraph, Sentence
from checklists.record import replace
from tools import gate, review_page
from tools.variants import variants

LETTER = catalog.letter("request-evaluation")


def texts(letter: Letter, body: tuple[Paragraph, ...]) -> dict[str, list[str]]:
    """Paragraph id -> the texts that it can take, in a letter with this body."""
    return {id: [each.text for each in found] for id, found in variants(replace(letter, body=body)).items()}


def test_each_kind_of_condition_is_taken_apart() -> None:
    """One text for each answer that a condition can tell from the others; "" where nothing is left."""
    fields = {each.id for each in LETTER.fields}
    assert {"grade", "wait", "areas"} <= fields
    sentences = (
        Sentence("a", "Always."),
        Sentence("b", "Grade.", when=Given("grade")),
        Sentence("c", "Math.", when=AllOf((Is("areas", "math"), Not(Given("grade"))))),
    )
    either = (Sentence("d", "Either.", when=AnyOf((Is("areas", "math"), Is("areas", "reading")))),)
    found = texts(LETTER, (Paragraph("one", sentences), Paragraph("two", either)))
    assert found == {"one": ["Always.", "Always. Math.", "Always. Grade."], "two": ["", "Either."]}


@pytest.mark.parametrize("id", catalog.LETTERS)
@pytest.mark.parametrize("dial", ["none", "light", "full"])
def test_no_example_takes_a_text_that_is_not_listed(id: str, dial: str) -> None:
    """Sentence by sentence: what the examples show is among the variants of its paragraph."""
    letter = catalog.letter(id)
    listed = variants(letter)
    for given_ in letter.examples.values():
        answers = {**tidy(letter.fields, given_).answers, "law": dial}
        for paragraph in draft(letter, answers, today=None).paragraphs:
            fixed = [
                "".join(piece.text for piece in each.pieces)
                for each in paragraph.sentences
                if not any(piece.field for piece in each.pieces)
            ]
            assert any(all(each in variant.text for each in fixed) for variant in listed[paragraph.source.id])


@given(st.lists(st.sampled_from(["grade", "suspected", "tried"]), max_size=3, unique=True))
@settings(max_examples=20)
def test_variants_differ(names: list[str]) -> None:
    """Two variants of one paragraph never have the same text."""
    sentences = (
        Sentence("a", "Always."),
        *(Sentence(each, f"On {each}.", when=Given(each)) for each in names),
    )
    found = texts(LETTER, (Paragraph("one", sentences),))["one"]
    assert len(found) == len(set(found)) == 2 ** len(names)


def test_claims_are_plain_words_with_their_facts() -> None:
    """No marks of Markdown are left, and lines without a fact are not listed."""
    text = "- **Ask** [here](a.md) [law: pwn-when]. <span id='x'></span>\nNothing.\n> Say it.\n"
    assert review_page.claims(text) == [("Ask here.", ["pwn-when"])]


def test_the_review_page_has_every_guide_and_letter() -> None:
    """Each with a link to it, and each claim's facts as links to the sources."""
    page = BeautifulSoup(review_page.page(), "html.parser")
    links = {each["href"] for each in page.select("a")}
    assert {f"../../guides/{each.stem}/" for each in (gate.PAGES / "guides").glob("*.md")} <= links
    assert {f"../../letters/{id}/" for id in catalog.LETTERS} <= links
    assert {each for each in links if "#fact-" in str(each)} <= {
        f"../sources/#fact-{id}" for id in gate.facts_by_page()
    }
    assert "answers that lead to it" in page.get_text()
