"""Every variant of every letter reads as if someone had written it: nothing left over, nothing made up."""

import re
from datetime import date
from functools import cache

import pytest
import textstat

from checklists import catalog
from checklists.law.facts import fact
from checklists.model.conditions import TODAY, Answers
from checklists.model.drafting import Draft, draft
from checklists.model.fields import tidy
from checklists.model.letter import LAW, Given, Letter
from checklists.views.text import body_text, subject_text
from tests.combinations import combinations

DAY = date(2026, 11, 2)
DIALS = ("none", "light", "full")
LEFT_OVER = re.compile(r"[\[\]{}_]|and/or|\(s\)|\(ren\)|\.\.|  | [.,;:?!]|[,;:]\.|\n\n\n")
SECTION = re.compile(r"§|CFR|U\.S\.C|\d+\.\d+|[Ss]ections? \d|Part \d+")
A_DATE = re.compile(r"(?:[A-Z][a-z]+ )\d{1,2}, \d{4}")
HARDEST = 9
TOO_FEW = 7


@cache
def drafts(id: str) -> list[tuple[Answers, Draft]]:
    """Each combination's answers and draft, with the law dial as it says or at each place."""
    letter = catalog.letter(id)
    return [
        (answers, draft(letter, answers, today=DAY))
        for given in combinations(letter)
        for answers in [tidied(letter, given)]
    ]


def tidied(letter: Letter, given: Given) -> Answers:
    """The answers, all of which can be used."""
    found = tidy(letter.fields, given)
    assert not found.problems
    return found.answers


def texts(found: Draft) -> list[str]:
    """Subject and body."""
    return [subject_text(found), body_text(found)]


@pytest.mark.parametrize("id", catalog.LETTERS)
def test_no_variant_has_anything_left_over(id: str) -> None:
    """No bracket, empty paragraph or line, doubled space or stop, "and/or", "(s)"."""
    assert len({body_text(found) for _, found in drafts(id)}) > TOO_FEW
    for answers, found in drafts(id):
        assert not found.missing, answers
        for text in texts(found):
            assert text, answers
            assert not LEFT_OVER.search(text), (LEFT_OVER.search(text), answers)
            assert all(line == line.strip() for line in text.splitlines()), answers


@pytest.mark.parametrize("id", catalog.LETTERS)
def test_no_variant_says_what_the_parent_did_not(id: str) -> None:
    """Each sentence's condition holds, each field it names was filled in, and it has no blank."""
    for answers, found in drafts(id):
        for paragraph in found.paragraphs:
            for sentence in paragraph.sentences:
                assert not any(piece.blank for piece in sentence.pieces), (sentence.source.id, answers)
                named = {piece.field for piece in sentence.pieces if piece.field}
                assert named <= answers.keys(), (sentence.source.id, answers)
                when = sentence.source.when
                if when and not paragraph.source.each:
                    assert when.holds({LAW.id: LAW.default, TODAY: DAY.isoformat(), **answers}), (
                        sentence.source.id,
                        answers,
                    )


@pytest.mark.parametrize("id", catalog.LETTERS)
def test_a_rule_always_has_its_fact(id: str) -> None:
    """Which is in the law files."""
    for _, found in drafts(id):
        rules = [
            each.source for paragraph in found.paragraphs for each in paragraph.sentences if each.source.rule
        ]
        assert all(each.facts and all(fact(fact_id).cite for fact_id in each.facts) for each in rules)


@pytest.mark.parametrize("id", catalog.LETTERS)
def test_the_law_dial_turns_numbers_and_nothing_else(id: str) -> None:
    """At "none" no section sign or number; "full" adds the numbers to the very sentences of "light"."""
    letter = catalog.letter(id)
    for answers, _ in drafts(id):
        none, light, full = (draft(letter, {**answers, LAW.id: dial}, today=DAY) for dial in DIALS)
        for text in texts(none):
            assert not SECTION.search(A_DATE.sub("", text)), answers
        assert ids(none) == [each for each in ids(light) if not each[1]]
        assert ids(light) == ids(full)
        assert without_citations(letter, full) == body_text(light)


def ids(found: Draft) -> list[tuple[str, bool]]:
    """Each sentence's id, and whether it states law."""
    return [(each.source.id, each.source.rule) for p in found.paragraphs for each in p.sentences]


def without_citations(letter: Letter, found: Draft) -> str:
    """The letter's text after its citations are taken out."""
    text = body_text(found)
    for sentence in letter.sentences():
        if sentence.rule:
            cites = "; ".join(re.sub(r" \(([^)]*\d{4})\)", r", \1", fact(id).cite) for id in sentence.facts)
            text = text.replace(f" ({cites}).", ".")
    return text


@pytest.mark.parametrize("id", catalog.LETTERS)
def test_a_letter_reads_easily(id: str) -> None:
    """At most grade 9, each variant; greeting and signature are no sentences."""
    for answers, found in drafts(id):
        prose = [body_text(Draft(found.subject, (each,), (), ())) for each in found.paragraphs[2:-1]]
        hardest = textstat.flesch_kincaid_grade("\n".join(prose))
        assert hardest <= HARDEST, (hardest, answers)
