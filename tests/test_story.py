"""One timeline: what becomes an item, how it stands, what it offers, and the picture."""

import html
import json
import re
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as some

from checklists import catalog
from checklists.law.facts import fact
from checklists.model.fields import BAD_DATE, BAD_YEAR
from checklists.model.letter import Next
from checklists.model.story import BEFORE, FUTURE, KINDS, RECENT, Item, story
from checklists.model.timeline import FOLLOW_UP
from checklists.views import story as view
from checklists.views import story_form, story_picture
from checklists.views.html import escape
from tests.test_handle import ask

TODAY = date(2026, 3, 5)
SENT = {"kind": "letter", "letter": "request-meeting", "title": "Ask for a meeting", "sent_on": "2026-03-02"}
RECORDS = {
    "kind": "letter",
    "letter": "request-records",
    "title": "Ask to see school records",
    "to": "Ms. Rivera",
    "sent_on": "2026-01-05",
    "received_on": "2026-01-06",
}
CALL = {
    "kind": "call",
    "title": "Reading help",
    "to": "Ms. Rivera",
    "day": "2026-03-01",
    "text": "It starts soon.",
}
LIMIT = date(2026, 1, 6) + timedelta(days=fact("records-access-45-days").days or 0)
DAYS = some.dates(date(2025, 1, 1), date(2027, 12, 31)).map(date.isoformat)
ENTRY = some.fixed_dictionaries(
    {
        "kind": some.sampled_from([*KINDS, "of another program"]),
        "title": some.text(max_size=20),
        "letter": some.sampled_from([*catalog.LETTERS, "gone"]),
        "day": DAYS | some.just("") | some.text(max_size=12),
        "sent_on": DAYS | some.just(""),
        "received_on": DAYS | some.just(""),
        "answered_on": DAYS | some.just(""),
        "text": some.text(max_size=400),
    }
)


def after(id: str) -> Next:
    """What is usual after the letter with this id."""
    return catalog.letter(id).next if id in catalog.LETTERS else Next()


def items(*entries: dict[str, str], today: date = TODAY) -> list[Item]:
    """The items of these entries, whose ids are their places."""
    return story([{"id": str(index), **each} for index, each in enumerate(entries)], after, today=today)


def answer(*entries: dict[str, str], **more: Any) -> dict[str, Any]:
    """The answer of the one door for these entries."""
    texts = [json.dumps({"id": str(index), **each}) for index, each in enumerate(entries)]
    also = more.pop("also", [])
    today = more.pop("today", TODAY.isoformat())
    return ask(
        ask="timeline.review", about="timeline", today=today, given={"entries": texts, **more}, also=also
    )


def rows(found: dict[str, Any]) -> list[Tag]:
    """The list's rows in an answer."""
    return BeautifulSoup(found["html"], "html.parser").select("[data-output=items] [data-item]")


def said(row: Tag) -> str:
    """A row's words."""
    return re.sub(r"\s+", " ", row.get_text(" ")).strip()


def test_an_open_letter_brings_a_good_day_to_write_again() -> None:
    """A week after it was sent, marked as a wish; no letter is offered there before the day has come."""
    wish, letter = items(SENT)
    assert (letter.kind, letter.state, letter.step and letter.step.letter) == ("letter", "open", "follow-up")
    assert (wish.kind, wish.day, wish.state, wish.days) == ("wish", date(2026, 3, 9), "due", 4)
    assert wish.step is None
    assert timedelta(days=7) == FOLLOW_UP
    [wish, _] = items(SENT, today=date(2026, 3, 20))
    assert (wish.state, view.state(wish)) == ("open", "Time to write")
    assert wish.step
    assert "no rule sets this day" in said(rows(answer(SENT))[0])


def test_a_rule_sets_the_last_day_where_there_is_one() -> None:
    """Counted from the day it arrived, with the rule; past that day the row says by how many days."""
    _, due = sorted(items(RECORDS), key=lambda each: each.kind == "due")
    assert (due.day, due.state, due.days, due.fact) == (
        LIMIT,
        "late",
        (TODAY - LIMIT).days,
        "records-access-45-days",
    )
    row = rows(answer(RECORDS))[0]
    assert f"{(TODAY - LIMIT).days} days past" in said(row)
    assert "34 CFR 300.613(a)" in said(row)
    assert row["data-state"] == "late"
    due_today = rows(answer(RECORDS, today=LIMIT.isoformat()))[0]
    assert "Due today" in said(due_today)
    ahead = rows(answer(RECORDS, today=(LIMIT - timedelta(days=1)).isoformat()))[0]
    assert "Due in 1 day" in said(ahead)


def test_an_answer_ends_it() -> None:
    """Nothing is due any more."""
    [only] = items({**RECORDS, "answered_on": "2026-01-20"})
    assert (only.state, only.until, view.state(only)) == (
        "answered",
        date(2026, 1, 20),
        "Answered on January 20, 2026",
    )


def test_a_step_gives_the_next_letter_what_is_known() -> None:
    """As a link that fills it in; the words of "Filled in from" name where it comes from."""
    link = rows(answer(RECORDS))[1].select_one("a[data-give]")
    assert link is not None
    assert (link["href"], link["data-give"]) == ("../../letters/follow-up/", "letter:follow-up")
    assert json.loads(str(link["data-answers"])) == {
        "kind": "records",
        "ask": "to see my child’s school records",
        "sent_on": "2026-01-05",
        "first_to": "",
        "arrived": "yes",
        "copy": "",
        "to": "Ms. Rivera",
        "reply_by": "",
    }
    assert link["data-from"] == "“Ask to see school records”, sent on January 5, 2026"
    again = items({**SENT, "letter": "follow-up"})[1].step
    assert again
    assert "kind" not in again.answers
    assert set(again.answers) <= {each.id for each in catalog.letter("follow-up").fields}


def test_without_the_day_it_was_sent_no_day_is_due() -> None:
    """A letter that this version does not know is in the list all the same."""
    [only] = items({**SENT, "sent_on": "", "letter": "gone"})
    assert (only.day, only.state) == (None, "open")


@pytest.mark.parametrize(
    ("entry", "letter"),
    [
        (CALL, "recap-conversation"),
        ({**CALL, "day": (TODAY - RECENT - timedelta(days=1)).isoformat()}, ""),
        ({**CALL, "kind": "meeting"}, "after-meeting"),
        ({**CALL, "kind": "incident"}, ""),
        ({**CALL, "kind": "asked"}, "recap-conversation"),
        ({**CALL, "kind": "asked", "answered_on": "2026-03-02"}, ""),
        ({**CALL, "kind": "asked", "day": ""}, "recap-conversation"),
    ],
)
def test_what_was_spoken_is_put_in_writing(entry: dict[str, str], letter: str) -> None:
    """Soon after a talk, and for as long as a question has no answer; all fields given are the letter's."""
    [item] = items(entry)
    assert (item.step.letter if item.step else "") == letter
    if item.step:
        assert set(item.step.answers) <= {each.id for each in catalog.letter(letter).fields}


def test_a_meeting_may_lie_ahead() -> None:
    """Other things may not: then the row says what to do."""
    [meeting] = items({**CALL, "kind": "meeting", "day": "2026-03-12"})
    assert (meeting.problem, view.state(meeting)) == ("", "In 7 days")
    [call] = items({**CALL, "day": "2026-03-12"})
    assert call.problem == FUTURE
    found = answer({**CALL, "day": "2026-03-12"})
    assert found["data"]["problems"] == {"entry:0": FUTURE}
    assert FUTURE in said(rows(found)[0])


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"sent_on": "soon"}, BAD_DATE),
        ({"sent_on": "2026-02-30"}, BAD_DATE),
        ({"received_on": "0206-03-01"}, BAD_YEAR),
        ({"answered_on": "x"}, BAD_DATE),
        ({"answered_on": "2026-01-04"}, BEFORE),
    ],
)
def test_a_bad_day_is_a_sentence(change: dict[str, str], problem: str) -> None:
    """The item stays."""
    assert problem in {each.problem for each in items({**RECORDS, **change})}


def test_the_list_is_by_months_the_newest_first() -> None:
    """What has no day stands last; a day that is not sure says so."""
    found = answer(
        CALL, {**CALL, "day": "2026-02-11", "about": "yes"}, {"kind": "other", "text": "Found it."}
    )
    page = BeautifulSoup(found["html"], "html.parser")
    headings = [each.get_text() for each in page.select("[data-output=items] h2")]
    assert headings == ["March 2026", "February 2026", "Day not known"]
    second, third = rows(found)[1:]
    assert "About February 11" in said(second)
    assert said(third).startswith("N Day not known · Note Note")


def test_what_was_removed_keeps_its_place() -> None:
    """An empty row, in no picture, with nothing due."""
    [row] = rows(answer({**RECORDS, "removed": "yes"}))
    assert (row["data-state"], said(row)) == ("removed", "")
    assert "<svg" not in answer({**RECORDS, "removed": "yes"})["html"]


def test_what_a_parent_typed_is_escaped_and_long_words_are_cut() -> None:
    """In the list, in the picture, in the table."""
    bad = "<script>alert('x')</script>\" & more"
    found = answer({**CALL, "title": bad, "to": bad, "text": bad * 20}, also=["table"])
    assert "<script" not in found["html"]
    page = BeautifulSoup(found["html"], "html.parser")
    assert page.select_one("[data-output=items] strong").get_text() == bad  # type: ignore[union-attr]
    assert page.select_one(".iep-item-words").get_text().endswith(" …")  # type: ignore[union-attr]


def test_saved_deadlines_stand_among_the_rest() -> None:
    """Due, late or done; a state's own rule is named; one of another version is left out."""
    records = {"id": "records", "start": "2026-01-05"}
    gone = {"id": "no-such-deadline", "start": "2026-01-05"}
    empty = {"id": "court", "start": ""}
    texts = [json.dumps(each) for each in (records, gone, empty)]
    found = answer(deadlines=texts)
    [row] = rows(found)
    assert row["data-state"] == "late"
    assert found["data"]["open"] == 1
    assert row.select_one("a[data-give='letter:follow-up']")
    assert str(row.select_one("a[data-give]")["data-from"]).startswith("the deadline “")  # type: ignore[index]
    [row] = rows(answer(deadlines=json.dumps({**records, "done": "2026-02-01"})))
    assert "Done on February 1, 2026" in said(row)
    texas = json.dumps({"id": "initial-evaluation", "start": "2026-02-02"})
    [row] = rows(answer(deadlines=[texas], state="TX"))
    assert "Texas’s rule" in said(row)
    assert "It may be as late as" in said(row)
    assert "../../states/tx/" in str(row)
    day = date.fromisoformat(
        ask(
            ask="deadline.due",
            about="initial-evaluation",
            today=TODAY.isoformat(),
            given={"start": "2026-02-02", "state": "TX"},
        )["data"]["due"]
    )
    [row] = rows(answer(deadlines=[texas], state="TX", today=day.isoformat()))
    assert "The day may have come" in said(row)


@pytest.mark.parametrize(
    "given",
    [
        {"entries": ["3"]},
        {"entries": ["{"]},
        {"entries": ['{"kind": "call"}']},
        {"entries": ['{"id": "x", "title": ' + "[" * 100_000]},
        {"deadlines": ["[]"]},
        {"no_such": "x"},
    ],
)
def test_what_no_page_sends_is_refused(given: dict[str, Any]) -> None:
    """By name, and without an exception."""
    found = ask(ask="timeline.review", about="timeline", given=given)
    assert found["error"]["kind"] == "BadRequest"


@given(some.lists(ENTRY, max_size=6), some.dates(date(2025, 6, 1), date(2027, 6, 1)))
def test_every_entry_is_in_the_list_once(entries: list[dict[str, str]], today: date) -> None:
    """Whatever it holds; at most one day is due for each, and the picture's marks are the table's rows."""
    found = items(*entries, today=today)
    told = [each.key for each in found if each.key.startswith("entry:")]
    assert sorted(told) == sorted(f"entry:{index}" for index in range(len(entries)))
    assert len(found) <= 2 * len(entries)
    assert len({each.key for each in found}) == len(found)
    assert [each.day or date.min for each in found] == sorted(
        (each.day or date.min for each in found), reverse=True
    )
    picture = BeautifulSoup(story_picture.picture(found, today), "html.parser")
    table = BeautifulSoup(view.table(story_picture.drawn(found, today)), "html.parser")
    assert len(picture.select(".iep-axis-mark")) == len(table.select("tbody tr"))
    assert 'style="' not in str(picture)
    for each in picture.select("use"):
        assert 0 <= float(str(each["x"])) <= story_picture.WIDTH
        assert picture.select_one(str(each["href"]))
    for each in picture.select("rect"):
        assert float(str(each["width"])) > 0


def test_the_picture_shows_how_things_stand() -> None:
    """A check at an answer, a dashed line while it is open, stripes past the last day; and it has words."""
    found = answer(RECORDS, {**SENT, "sent_on": "2026-01-20"}, {**RECORDS, "answered_on": "2026-01-20"}, CALL)
    picture = BeautifulSoup(found["html"], "html.parser").select_one("[data-output=picture] svg")
    assert picture is not None
    assert len(picture.select(".iep-axis-check")) == 1
    assert len(picture.select(".iep-axis-open")) == 2
    assert len(picture.select(".iep-axis-late")) == 2  # the letter, and its last day
    assert picture.select_one("title").get_text() == "Timeline from January 2026 to March 2026"  # type: ignore[union-attr]
    words = picture.select_one("desc").get_text()  # type: ignore[union-attr]
    assert "You sent: 3" in words
    assert "Without an answer: 2. Past the last day: 1." in words


def test_a_crowded_lane_says_what_it_left_out() -> None:
    """And what lies too far back is counted below."""
    crowd = [{**CALL, "title": str(number)} for number in range(story_picture.MOST_ROWS + 3)]
    found = answer(*crowd, {**CALL, "day": "2020-03-01"})["html"]
    assert "Call or talk (and 3 more in the list)" in found
    assert "is in the list only (1)." in found


def test_months_are_named_as_there_is_room() -> None:
    """A year of months does not run together."""
    picture = BeautifulSoup(answer({**CALL, "day": "2025-03-06"}, CALL)["html"], "html.parser")
    names = picture.select("svg > text")
    months = [each for each in names if re.fullmatch("[A-Z][a-z]{2}", each.get_text())]
    places = [float(str(each["x"])) for each in months]
    assert all(later - earlier >= 24 for earlier, later in pairwise(places))
    assert {"2025", "2026", "Today"} <= {each.get_text() for each in picture.select("text")}


def test_the_page_is_whole_without_a_script() -> None:
    """Its list lives on the device; what says that it is empty waits for the script."""
    page = BeautifulSoup(story_form.page(), "html.parser")
    empty = page.select_one("[data-empty].iep-js a")
    assert empty is not None
    assert empty["href"] == "../../letters/"
    kinds = [str(each["value"]) for each in page.select("#iep-story-kind option")]
    assert kinds == ["", *KINDS]
    assert not page.select("iep-timeline [name]")
    for each in page.select("iep-timeline :is(select, input[id])"):
        assert (
            "data-part" in each.attrs
            or each.find_parent("label")
            or page.select_one(f"label[for={each['id']}]")
        )


@given(some.text())
def test_escaping_is_that_of_html(text: str) -> None:
    """What stands in a page reads as it was typed."""
    assert escape(text) == html.escape(text)
