"""A review says what is left and by when, and writes the papers."""

from datetime import date

import pytest

from checklists.lists.before_the_meeting import CHECKLIST
from checklists.model.checklist import Review, review
from checklists.model.fields import tidy
from checklists.views.text import body_text, subject_text

TODAY = date(2026, 11, 2)


def reviewed(today: date = TODAY, **given: str) -> Review:
    """The review of these answers; `_` in a name reads as `-` where the checklist has it so."""
    return review(CHECKLIST, tidy(CHECKLIST.fields, given), today=today)


def test_nothing_done_leaves_everything_and_no_dates() -> None:
    """Without a meeting date there is no "by when"."""
    found = reviewed()
    assert found.done == 0
    assert found.total == sum(len(left.items) for left in found.left)
    assert found.days is None
    assert {left.by for left in found.left} == {None}


def test_a_tick_takes_an_item_off_the_list() -> None:
    """And counts as done; a note alone does not."""
    before = reviewed()
    found = reviewed(**{"see-records": "yes", "note-ask-drafts": "called"})
    assert found.done == 1
    assert found.total == before.total
    assert "see-records" not in {item.id for left in found.left for item in left.items}


@pytest.mark.parametrize(
    ("today", "days", "by"),
    [
        (date(2026, 11, 2), 38, date(2026, 11, 26)),  # well before: two weeks ahead of the meeting
        (date(2026, 12, 1), 9, date(2026, 12, 1)),  # that day has passed: today, and no blame
        (date(2026, 12, 10), 0, date(2026, 12, 10)),  # the day itself
        (date(2026, 12, 11), -1, date(2026, 12, 11)),  # the day after
    ],
)
def test_the_first_section_is_best_done_two_weeks_ahead(today: date, days: int, by: date) -> None:
    """A good day is never in the past."""
    found = reviewed(today, meeting="2026-12-10")
    assert found.days == days
    assert found.left[0].by == by


def test_the_agenda_is_concerns_then_chosen_questions_with_notes() -> None:
    """In the order of the page."""
    found = reviewed(
        **{
            "concern_1": "Reading",
            "concern_3": "Recess",
            "q-data": "yes",
            "note-q-data": "October",
            "q-clear": "yes",
        }
    )
    lines = [(line.text, line.note) for line in found.agenda]
    assert [text for text, _ in lines][:2] == ["Reading", "Recess"]
    assert lines[2] == ("What do the numbers show for each goal since the last report?", "October")
    assert len(lines) == 4


def test_the_email_asks_for_drafts_and_lists_concerns_and_questions() -> None:
    """Ticks change it."""
    named = {"child": "Sam Lee", "parent": "Ana Lee", "concern_1": "Reading"}
    plain = body_text(reviewed(**named).email)
    asked = body_text(reviewed(**named, **{"q-success": "yes"}).email)
    assert "draft IEP" in plain
    assert "- Reading" in plain
    assert "good year" not in plain
    assert "- What would a good year look like for my child?" in asked
    assert subject_text(reviewed(**named).email) == "Before the IEP meeting for Sam Lee"


def test_the_statement_holds_strengths_concerns_and_hope() -> None:
    """And the meeting's date when it is known."""
    text = body_text(
        reviewed(
            child="Sam Lee", parent="Ana Lee", strengths="Draws well.", hope="He reads.", meeting="2026-12-10"
        ).statement
    )
    assert text.startswith("Parent input for Sam Lee, IEP meeting on December 10, 2026")
    assert "What my child does well: Draws well." in text
    assert "A good year would look like this: He reads." in text
    assert "concerns:" not in text


def test_the_list_is_about_as_long_as_a_parent_can_do() -> None:
    """Some 25 items, each section with its place in time."""
    assert 22 <= len(list(CHECKLIST.items())) <= 30
    leads = [section.lead for section in CHECKLIST.sections if section.kind == "do"]
    assert leads == sorted(leads, reverse=True)
