"""From the list of a notice's parts to the letter: it asks for exactly those that are not in it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from checklists.letters.request_pwn import LETTER
from checklists.lists.prior_written_notice import CHECKLIST
from checklists.model.drafting import draft
from checklists.model.fields import tidy
from checklists.model.review import review

DAY = date(2026, 11, 2)
PARTS = [item.id for section in CHECKLIST.sections if section.id == "parts" for item in section.items]
PERSON = {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School", "decision": "No aide"}


def asked_for(missing: list[str]) -> list[str]:
    """The parts in the letter that the list fills."""
    answers = {"in-writing": "yes", **{each: "no" if each in missing else "yes" for each in PARTS}}
    found = {
        each.finding.id: each.given
        for each in review(CHECKLIST, tidy(CHECKLIST.fields, answers), today=DAY).found
    }
    assert ("missing" in found) is bool(missing)
    filled = tidy(LETTER.fields, {**PERSON, **found.get("missing", {})})
    assert not filled.problems
    parts = next(
        each for each in draft(LETTER, filled.answers, today=DAY).paragraphs if each.source.id == "parts"
    )
    return [each.source.id.removeprefix("part-") for each in parts.sentences]


@given(st.sets(st.sampled_from(PARTS), min_size=1))
def test_the_letter_asks_for_exactly_the_missing_parts(missing: set[str]) -> None:
    """In the order of the rule, and for no other."""
    assert asked_for([*missing]) == [each for each in PARTS if each in missing]


def test_without_a_notice_it_asks_for_all_seven() -> None:
    """As before there was a list."""
    assert asked_for([]) == PARTS
    assert len(PARTS) == 7
