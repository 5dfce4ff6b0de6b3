"""After a letter has gone out: what is said of the law, and the day to write again."""

import re
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup

from checklists import catalog
from checklists.law.facts import fact
from checklists.model.fields import tidy
from checklists.model.letter import Letter, Next
from checklists.model.timeline import FIELDS, After, review
from checklists.views import timeline as view
from tests.test_handle import ask

TODAY = date(2026, 3, 5)
SENT = {"sent_on": "2026-03-05"}
LETTERS = [catalog.letter(id) for id in catalog.LETTERS]
KINDS = next(each for each in catalog.letter("follow-up").fields if each.id == "kind").options


def after(about: str, today: date = TODAY, **given: str) -> After:
    """What is usual after this letter, with these answers besides the day it was sent."""
    return review(catalog.letter(about).next, tidy(FIELDS, {**SENT, **given}), today=today)


def words(found: After) -> str:
    """The same as a parent reads it, the rules' own words left out."""
    page = BeautifulSoup(view.after(found), "html.parser")
    for each in page.select("details"):
        each.extract()
    return page.get_text(" ").replace(" .", ".").replace("  ", " ")


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.id)
def test_every_letter_says_what_is_usual_next(letter: Letter) -> None:
    """In a few sentences with no gap left in them; where no rule sets a date for an answer, it says so."""
    found = after(letter.id)
    assert 1 <= len(found.said) <= 4
    assert not any(re.search(r"[{}\[\]]|and/or", each.text) for each in found.said)
    ids = [each.id for each in letter.next.sentences]
    assert "no-date" in ids or letter.id in ("request-records", "request-drafts", "state-complaint")
    assert len(ids) == len(set(ids))
    assert letter.next.kind in {option.id for option in KINDS}


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.id)
def test_no_number_of_days_is_typed(letter: Letter) -> None:
    """Days come from the law files."""
    assert not [each.id for each in letter.next.sentences if re.search(r"\d", each.text)]


def test_only_records_and_a_complaint_have_an_outer_limit() -> None:
    """For records 45 calendar days, counted from the day it arrived, and only once that day is known."""
    limits = {each.id: each.next.limit for each in LETTERS if each.next.limit}
    assert limits == {
        "request-records": "records-access-45-days",
        "state-complaint": "state-complaint-60-days",
    }
    assert after("request-records").limit is None
    found = after("request-records", received_on="2026-03-06")
    assert found.limit == date(2026, 4, 20)
    assert "45 calendar days after you ask" in words(found)
    assert "before any IEP meeting" in words(found)
    assert "that limit is April 20, 2026." in words(found)


def test_the_evaluation_clock_starts_with_consent() -> None:
    """Not with the letter, so no day is counted from it."""
    found = after("request-evaluation", received_on="2026-03-06")
    assert "60 calendar days. It starts when the district gets that consent" in words(found)
    assert "May" not in words(found)


@pytest.mark.parametrize(
    ("about", "state", "said"),
    [
        (
            "request-evaluation",
            "TX",
            "In Texas, the school’s first step after you ask for testing is due within 15 school days",
        ),
        (
            "request-evaluation",
            "TX",
            "due within 45 school days, counted from the day the district gets your signed",
        ),
        ("request-evaluation", "VA", "65 business days, counted from the day of the referral."),
        (
            "request-meeting",
            "TX",
            "In Texas, a time limit of 5 school days applies when you ask for an IEP meeting.",
        ),
        ("request-meeting", "NV", ""),
        ("request-pwn", "TX", ""),
    ],
)
def test_a_state_adds_its_own_limits(about: str, state: str, said: str) -> None:
    """Where they were read in its own words and bear on the letter; the link has their source."""
    found = words(after(about, state=state))
    assert said in found
    assert ("See your state" in found) == bool(said)
    if said:
        assert f'href="../../states/{state.lower()}/"' in view.after(after(about, state=state))


@pytest.mark.parametrize(
    ("given", "today", "day", "said"),
    [
        ({}, TODAY, date(2026, 3, 12), "around March 12, 2026. That day is a wish: no rule sets it."),
        ({"received_on": "2026-03-09"}, TODAY, date(2026, 3, 16), "around March 16, 2026."),
        ({}, date(2026, 3, 11), date(2026, 3, 12), "around March 12, 2026."),
        ({}, date(2026, 3, 12), date(2026, 3, 12), "A week has gone by, so a short, kind note is usual now."),
        ({"answered_on": "2026-03-10"}, TODAY, None, "You have an answer."),
        ({"sent_on": ""}, TODAY, None, "A short, kind note after a week is usual."),
        ({"sent_on": "soon"}, TODAY, None, "A short, kind note after a week is usual."),
    ],
)
def test_a_week_is_usual_and_a_wish(given: dict[str, str], today: date, day: date | None, said: str) -> None:
    """Counted from the day it arrived, or else was sent; after an answer there is no such day."""
    found = after("request-meeting", today, **given)
    assert found.follow_up == day
    assert said in words(found)


def test_the_rules_stand_below_with_their_words() -> None:
    """Each fact once; a letter without facts, or unknown to us, has none."""
    page = BeautifulSoup(view.after(after("request-pwn")), "html.parser")
    assert fact("pwn-no-fixed-days").quote in page.select_one("details").get_text()  # type: ignore[union-attr]
    assert len(page.select("details .iep-source")) == 3
    assert "<details>" not in view.after(after("ask-the-teacher"))
    nothing = words(review(Next(), tidy(FIELDS, SENT), today=TODAY))
    assert nothing.startswith("Most letters have no set date for an answer.")


def answer(**changes: Any) -> dict[str, Any]:
    """The answer of the one door."""
    return ask(**{"ask": "timeline.review", "about": "request-records", "given": SENT, **changes})


def test_the_page_gets_the_day_and_what_the_follow_up_says() -> None:
    """No day once it has come or there is an answer; a checklist's email counts as a letter."""
    found = answer(today="2026-03-05")
    assert 'data-output="next"' in found["html"]
    assert found["data"] == {
        "problems": {},
        "follow_up": "2026-03-12",
        "kind": "records",
        "ask": "to see my child’s school records",
    }
    assert answer(today="2026-03-12")["data"]["follow_up"] == ""
    assert answer(given={**SENT, "answered_on": "2026-03-06"})["data"]["follow_up"] == ""
    assert answer(about="before-the-meeting")["data"]["kind"] == "other"
    assert answer(given={"sent_on": "0205-01-01"})["data"]["problems"].keys() == {"sent_on"}
    assert answer(about="no-such-letter")["error"]["kind"] == "UnknownDefinition"
