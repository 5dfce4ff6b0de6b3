"""Notes of the log as facts of a letter: dates, counts, how they are known, and nothing more."""

import json
import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists import catalog
from checklists.model import log_facts
from checklists.model.drafting import draft
from checklists.model.errors import UnknownDefinition
from checklists.model.fields import tidy
from checklists.model.log import HOWS, OUTCOMES, REASONS, Logged
from checklists.model.log_facts import AT_HOME, FROM_HOME, MARK, dates, facts
from checklists.model.promise import Promise
from checklists.views.log_facts import FROM, WHAT
from checklists.views.text import body_text
from tests.test_definitions import BLAME
from tests.test_handle import ask

TODAY = date(2026, 11, 2)
SPEECH = Promise("m3k2-x7", "Speech", minutes=30, times=2, period="week")
ALOUD = Promise("m3k2-x8", "Tests are read aloud", kind="accommodation")
DAYS = st.dates(date(2025, 1, 1), TODAY)
ENTRIES = st.lists(
    st.builds(
        Logged,
        id=st.uuids().map(str),
        promise=st.sampled_from([SPEECH.id, ALOUD.id, "gone"]),
        day=DAYS,
        outcome=st.sampled_from(OUTCOMES),
        minutes=st.none() | st.integers(0, 60),
        reason=st.sampled_from(REASONS),
        how=st.sampled_from(HOWS),
    ),
    max_size=12,
)


def note(day: str, outcome: str = "not", **more: Any) -> Logged:
    """An entry on speech, unless it says otherwise."""
    parts = {"id": f"{day}{more}", "promise": SPEECH.id, "day": date.fromisoformat(day), "outcome": outcome}
    return Logged(**{**parts, **more})


def row(found: log_facts.Facts, field: str, at: int = 0) -> str:
    """What one column of the letter's rows has."""
    return [str(said) for name, said in found.answers.items() if name.endswith(f".{field}")][at]


def text(letter: str, entries: list[Logged], **more: str) -> str:
    """The whole letter with these facts."""
    definition = catalog.letter(letter)
    given = {
        "parent": "Ana Lee",
        "child": "Sam Lee",
        **more,
        **facts(letter, (SPEECH, ALOUD), entries).answers,
    }
    tidied = tidy(definition.asked(given), given)
    assert tidied.problems == {}
    return body_text(draft(definition, tidied.answers, today=TODAY))


SEVERAL = [
    note("2026-10-12"),
    note("2026-10-05"),
    note("2026-10-07"),
    note("2026-10-14", "partly", minutes=10, how="child"),
    note("2026-10-19", "partly", reason="schedule"),
    note("2026-10-21", reason="provider", how="told"),
]


def test_days_and_minutes_in_plain_words() -> None:
    """What did not happen first, then what happened in part; each sentence says where it was recorded."""
    found = facts("iep-not-implemented", (SPEECH,), SEVERAL)
    assert row(found, "happens") == (
        f"On October 5, 7, and 12, 2026 (3 times), it did not happen {MARK}. "
        f"On October 21, 2026, it did not happen, as the teacher or therapist was out {MARK}. "
        f"On October 14, 2026, it lasted 10 of 30 minutes {MARK}. "
        "On October 19, 2026, only a part of it took place, as there was a schedule or room problem "
        f"{MARK}. This comes from what someone at school told me and what my child told me."
    )
    assert row(found, "since") == "2026-10-05"
    assert row(found, "how") == "child"
    assert row(found, "says") == "Speech: 30 minutes, twice a week"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["2026-10-05"], "October 5, 2026"),
        (["2026-10-05", "2026-10-05"], "October 5, 2026"),
        (["2026-10-07", "2026-10-05"], "October 5 and 7, 2026"),
        (["2026-10-05", "2026-11-02"], "October 5; November 2, 2026"),
        (["2025-12-15", "2026-01-08", "2026-01-12"], "December 15, 2025; January 8 and 12, 2026"),
    ],
)
def test_dates(days: list[str], said: str) -> None:
    """Each month and each year once."""
    assert dates([date.fromisoformat(each) for each in days]) == said


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        (SPEECH, "Speech: 30 minutes, twice a week"),
        (Promise("a", "Speech, 2 x 30 minutes", minutes=30), "Speech, 2 x 30 minutes"),
        (Promise("a", "Speech twice a week", minutes=30), "Speech twice a week"),
        (Promise("a", "Speech.", minutes=30), "Speech: 30 minutes"),
        (Promise("a", "OT", times=1, period="month"), "OT: once a month"),
        (
            Promise("a", "OT", minutes=20, times=3, period="two-weeks"),
            "OT: 20 minutes, 3 times every two weeks",
        ),
        (ALOUD, "Tests are read aloud"),
    ],
)
def test_what_the_iep_says(promise: Promise, said: str) -> None:
    """Its words; how much and how often beside them, unless they say so themselves."""
    assert log_facts.says(promise) == said


def test_one_day_is_no_time_since_when() -> None:
    """The text has its date."""
    found = facts("request-compensatory", (SPEECH,), [note("2026-10-05")])
    assert sorted(name.rpartition(".")[2] for name in found.answers) == ["happens", "says"]


def test_missed_services_say_from_when_to_when() -> None:
    """Of the notes, as the letter asks."""
    found = facts("request-compensatory", (SPEECH,), SEVERAL)
    assert (row(found, "since"), row(found, "until")) == ("2026-10-05", "2026-10-21")
    assert "When: from October 5, 2026 to October 21, 2026" in text("request-compensatory", SEVERAL)


@pytest.mark.parametrize(
    ("hows", "weakest"),
    [
        (["record"], "record"),
        (["record", "saw"], "saw"),
        (["saw", "told"], "told"),
        (["told", "child"], "child"),
    ],
)
def test_the_weakest_way_to_know_is_named(hows: list[Any], weakest: str) -> None:
    """Where there are several, all are said in words; one alone needs none."""
    entries = [note(f"2026-10-0{at}", how=how) for at, how in enumerate(hows, 5)]
    found = facts("iep-not-implemented", (SPEECH,), [*entries, note("2026-10-20")])
    assert row(found, "how") == weakest
    assert ("This comes from" in row(found, "happens")) == (len(hows) > 1)


def test_what_is_not_known_is_no_fact_of_a_miss() -> None:
    """Nor is a day when the child was absent or there was no school, or that went well; the page says so."""
    kept = note("2026-10-05")
    others = [
        note("2026-10-06", "unknown"),
        note("2026-10-07", reason="absent"),
        note("2026-10-08", reason="closed"),
        note("2026-10-09", "happened"),
    ]
    for letter in ("iep-not-implemented", "request-compensatory", "state-complaint"):
        found = facts(letter, (SPEECH,), [kept, *others])
        assert found.used == (kept.id,)
        assert found.said == log_facts.LEFT_OUT.format(count=4, are="are")
        assert "October 6" not in json.dumps(found.answers)
        assert facts(letter, (SPEECH,), others).problem == log_facts.NONE
        assert facts(letter, (SPEECH,), [kept, others[0]]).said == log_facts.LEFT_OUT.format(
            count=1, are="is"
        )


def test_the_records_letter_asks_about_every_day() -> None:
    """Also those of which the parent knows nothing: the school's log may."""
    entries = [note("2026-10-05"), note("2026-10-06", "unknown"), note("2026-10-08", promise=ALOUD.id)]
    found = facts("request-records", (SPEECH, ALOUD), entries)
    wanted = f"Speech: October 5 and 6, 2026 {FROM_HOME}\nTests are read aloud: October 8, 2026 {FROM_HOME}"
    assert found.answers == {"records": ["services"], "logs_for": wanted}
    letter = text("request-records", entries, school="Oak Street School")
    assert f"I am looking for these items and dates: {wanted}" in letter
    assert "service logs" in letter


def test_a_complaint_has_a_row_for_each_day() -> None:
    """In the order of the days, so that its mark for what is older than a year stands at the right ones."""
    entries = [
        note("2026-10-07", how="saw"),
        note("2025-10-30"),
        note("2026-10-05", promise=ALOUD.id, how="record"),
    ]
    letter = text("state-complaint", entries)
    points = re.split(r"\n\n(?=\d\. )", letter)[1:4]
    assert [re.findall(r"Date: (.*)", each) for each in points] == [
        ["October 30, 2025"],
        ["October 5, 2026"],
        ["October 7, 2026"],
    ]
    assert ["background, from more than a year ago" in each for each in points] == [True, False, False]
    assert f"What shows it: {AT_HOME}; what I saw" in points[2]
    assert f"What shows it: {AT_HOME}\n" in points[0]


def test_a_complaint_of_many_days_has_a_row_for_each_month() -> None:
    """Its day is the last one noted in it, as the letter asks for what went on for a while."""
    entries = [note((date(2026, 9, 14) + timedelta(7 * at)).isoformat()) for at in range(7)]
    entries += [note("2026-10-06"), note("2026-10-07")]
    found = facts("state-complaint", (SPEECH,), entries)
    days = [said for name, said in found.answers.items() if name.endswith(".on")]
    assert days == ["2026-09-28", "2026-10-26"]
    assert "On September 14, 21, and 28, 2026 (3 times)" in row(found, "what")


@given(ENTRIES, st.sampled_from(sorted(log_facts.LETTERS)))
def test_whatever_is_picked_the_letter_can_take_it(entries: list[Logged], letter: str) -> None:
    """Each answer fits its field, each sentence has its mark, none blames, rows have names of their own."""
    found = facts(letter, (SPEECH, ALOUD), entries)
    definition = catalog.letter(letter)
    tidied = tidy(definition.fields, found.answers)
    assert tidied.problems == {}
    assert set(found.answers) <= set(tidied.answers)
    for name, said in found.answers.items():
        assert not BLAME.search(str(said))
        if name.endswith((".happens", ".what")):
            assert str(said).count("On ") == str(said).count(MARK)
        assert not re.match(r"facts\.[0k]", name)
    assert bool(found.answers) != bool(found.problem)
    assert {*found.used} <= {each.id for each in entries}


@given(ENTRIES)
def test_one_note_less_changes_no_other_item(entries: list[Logged]) -> None:
    """A row is named by its item, so that it is made anew in its place."""
    whole = facts("iep-not-implemented", (SPEECH, ALOUD), entries).answers
    less = facts(
        "iep-not-implemented", (SPEECH, ALOUD), [e for e in entries if e.promise != ALOUD.id]
    ).answers
    own = f"facts.{log_facts.row(SPEECH)}."
    assert {name: said for name, said in whole.items() if name.startswith(own)} == less


def test_too_many_notes_are_one_sentence() -> None:
    """A letter of a thousand dates is read by no one."""
    entries = [note("2026-10-05", id=str(at)) for at in range(log_facts.MOST + 1)]
    assert facts("request-records", (SPEECH,), entries).problem == log_facts.TOO_MANY
    assert facts("request-records", (SPEECH,), entries[1:]).problem == ""


def test_another_letter_takes_nothing_from_the_log() -> None:
    """By its name, also as a request; and a request of another shape is refused."""
    with pytest.raises(UnknownDefinition):
        facts("request-iee", (SPEECH,), [])
    assert ask(ask="log.facts", about="request-iee", given={})["error"]["kind"] == "UnknownDefinition"
    refused = ask(ask="log.facts", about="request-records", given={"child": "Sam"})
    assert refused["error"]["kind"] == "BadRequest"


def test_the_page_gets_a_link_that_fills_the_letter() -> None:
    """With its answers, and without a typed word in its address; or why there is none."""
    promise = json.dumps({"id": "a", "name": "Speech & more", "kind": "service"})
    given = {
        "promises": [promise],
        "log": ["x\ta\t2026-10-05\tnot\t\t\t\t", "y\ta\t2026-10-06\tunknown\t\t\t\t"],
    }
    for letter in log_facts.LETTERS:
        found = ask(ask="log.facts", about=letter, given=given)
        assert f'href="../../letters/{letter}/" data-give="letter:{letter}"' in found["html"]
        assert f'data-from="{FROM}"' in found["html"]
        assert found["data"]["answers"]
        assert WHAT[letter] in found["html"]
    none = ask(ask="log.facts", about="state-complaint", given={**given, "log": given["log"][1:]})
    assert none["data"]["problems"] == {"log": log_facts.NONE}
    assert "data-give" not in none["html"]
