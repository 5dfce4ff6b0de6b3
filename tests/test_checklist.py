"""A review says what is left and by when, what the answers show, and writes the papers."""

import json
from datetime import date

import pytest
from bs4 import BeautifulSoup

from checklists.law.facts import fact
from checklists.lists.before_the_meeting import CHECKLIST
from checklists.model.checklist import Checklist, Finding, Item, Same, Section, Those
from checklists.model.conditions import AllOf, AnyOf, Is
from checklists.model.errors import UnknownPlaceholder
from checklists.model.fields import Field, Group, tidy
from checklists.model.people import CHILD
from checklists.model.review import Review, review
from checklists.record import replace
from checklists.views import checklist as checklist_view
from checklists.views.review import answer
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
    plain = body_text(reviewed(**named).papers[1])
    asked = body_text(reviewed(**named, **{"q-success": "yes"}).papers[1])
    assert "draft IEP" in plain
    assert "- Reading" in plain
    assert "good year" not in plain
    assert "- What would a good year look like for my child?" in asked
    assert subject_text(reviewed(**named).papers[1]) == "Before the IEP meeting for Sam Lee"


def test_the_statement_holds_strengths_concerns_and_hope() -> None:
    """And the meeting's date when it is known."""
    text = body_text(
        reviewed(
            child="Sam Lee", parent="Ana Lee", strengths="Draws well.", hope="He reads.", meeting="2026-12-10"
        ).papers[0]
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


ASKED = Checklist(
    id="asked",
    title="Asked",
    groups=(Group("About", (CHILD, Field("why", "Why", kind="long", optional=True))),),
    sections=(
        Section(
            "parts",
            "Parts",
            (Item("reasons", "Are the reasons there?", facts=("pwn-when",)), Item("tests", "The tests?")),
            kind="ask",
        ),
    ),
    findings=(
        Finding(
            "missing",
            "ask",
            "A part is not there.",
            AnyOf((Is("reasons", "no"), Is("tests", "no"))),
            facts=("pwn-no-fixed-days",),
            letter="request-pwn",
            give={
                "missing": Those("parts"),
                "decision": Same("why"),
                "kind": "refused",
                "left": Same("child"),
            },
            guide="escalation",
        ),
        Finding("whole", "well", "It is whole.", AllOf((Is("reasons", "yes"), Is("tests", "yes")))),
    ),
    examples={"sample": {"reasons": "no"}},
)


def asked(**given: str) -> Review:
    """The review of answers to questions."""
    return review(ASKED, tidy(ASKED.fields, dict(given)), today=TODAY)


def test_findings_follow_the_answers() -> None:
    """Each with what its letter is filled with: an option, an answer, the items with an answer; no blanks."""
    assert asked().found == ()
    assert (asked(reasons="unsure").done, asked().total) == (1, 2)
    assert [each.finding.id for each in asked(reasons="yes", tests="yes").found] == ["whole"]
    found = asked(reasons="no", tests="unsure", why="They said no.").found
    assert [each.given for each in found] == [
        {"missing": ["reasons"], "decision": "They said no.", "kind": "refused"}
    ]


def test_a_finding_is_shown_with_its_rule_and_its_letter() -> None:
    """The link carries the answers beside its address, never in it."""
    shown = BeautifulSoup(
        answer(ASKED, asked(reasons="no", why="They said no."), "YOU FAILED"), "html.parser"
    )
    link = shown.select_one("a[data-give]")
    assert link is not None
    assert link["href"] == "../../letters/request-pwn/"
    assert link["data-give"] == "letter:request-pwn"
    assert json.loads(str(link["data-answers"]))["missing"] == ["reasons"]
    assert "Ask about this" in shown.text
    assert "1 of 2 answered" in shown.text
    assert fact("pwn-no-fixed-days").cite in shown.text
    assert shown.select("[data-output=tone] q")
    assert not shown.select("[data-output=body], [data-output=statement], [data-output=carry]")


def test_without_python_every_finding_can_be_read() -> None:
    """With the answers that lead to it, in words."""
    page = BeautifulSoup(checklist_view.page(ASKED), "html.parser")
    told = page.select_one("[data-output=findings]")
    assert told is not None
    assert "If you chose “No” under “Are the reasons there?” or" in told.text
    assert "What your answers show" in page.text
    assert len(page.select("input[type=radio][name=reasons]")) == 3


def test_the_agenda_can_be_taken_along() -> None:
    """Each line becomes a row of the list that is used at the table."""
    given = {"concern_1": "Reading", "q-data": "yes", "meeting": "2026-12-10"}
    found = review(CHECKLIST, tidy(CHECKLIST.fields, given), today=TODAY)
    assert found.carried == {
        "meeting": "2026-12-10",
        "points.0.what": "Reading",
        "points.1.what": "What do the numbers show for each goal since the last report?",
    }
    shown = BeautifulSoup(answer(CHECKLIST, found, ""), "html.parser")
    link = shown.select_one("[data-output=carry] a")
    assert link is not None
    assert link["data-give"] == "checklist:at-the-meeting"


def test_an_authors_mistake_in_a_finding_stops_the_build() -> None:
    """A field or a section that is not there."""
    for wrong in (
        {"when": Is("nothing", "no")},
        {"give": {"a": Same("nothing")}},
        {"give": {"a": Those("nothing")}},
    ):
        with pytest.raises(UnknownPlaceholder, match="nothing"):
            replace(ASKED, findings=(replace(ASKED.findings[0], **wrong),))  # type: ignore[arg-type]
