"""Every deadline: its number is its fact's, its clock is its state's, and the page says how it stands."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from checklists import browser, catalog
from checklists.build import BUILD
from checklists.law.clocks import known
from checklists.law.facts import fact, facts
from checklists.law.limits import limit
from checklists.law.states import state, states
from checklists.model.counting import add_years, count
from checklists.model.deadline import GROUPS, NOT_DONE, NOT_YET, TOO_EARLY, Deadline, Due, due, rule
from checklists.model.drafting import draft
from checklists.model.errors import UnknownDefinition
from checklists.model.school import NO_CALENDAR
from checklists.model.words import ENGLISH, counted, long_date
from checklists.record import replace
from checklists.views import deadline as view
from checklists.views.days import weekday_date
from checklists.views.state import page as state_page
from checklists.views.state import rules
from checklists.views.text import body_text
from tools.claims import wrong
from tools.grades import HIGHEST_GRADE, grade

TODAY = date(2026, 11, 2)
ALL = catalog.deadlines()
YEAR = ["year 2026-08-17/2027-05-28", "closed 2026-11-25/2026-11-27 Thanksgiving break"]
YEARS = [*YEAR, "closed 2026-12-21/2027-01-01 Winter break", "closed 2027-03-15/2027-03-19 Spring break"]
EVALUATION = "initial-evaluation"

NOT_A_DEADLINE = {
    "discipline-change-of-placement-10-consecutive": "a line that removals cross, not a day that is due",
    "discipline-change-of-placement-pattern": "a line that removals cross, not a day that is due",
    "discipline-first-10-days-services": "a line that removals cross, not a day that is due",
    "discipline-services-after-10-days": "a line that removals cross, not a day that is due",
    "due-process-sufficiency-15-days": "between the two sides’ lawyers and the hearing officer",
    "due-process-sufficiency-ruling-5-days": "between the two sides’ lawyers and the hearing officer",
    "attorney-fees-settlement-offer-10-days": "about a lawyer’s fees: the lawyer says so",
    "surrogate-parent-30-days": "about a child without a parent who could act",
    "ferpa-access-45-days": "the same outer limit as for the records; told beside it",
    "ferpa-statute-45-days": "the statute behind the rule on the records",
}


def ask(about: str, today: date = TODAY, **given: str | list[str]) -> dict[str, Any]:
    """The answer about one deadline, through the only door."""
    request = {"v": BUILD, "id": 1, "ask": "deadline.due", "about": about, "today": today.isoformat()}
    answer = json.loads(browser.handle(json.dumps({**request, "given": given, "also": []})))
    assert answer["ok"], answer
    return dict(answer)


def said(about: str, today: date = TODAY, **given: str | list[str]) -> str:
    """The words of the answer, folded."""
    html = BeautifulSoup(ask(about, today, **given)["html"], "html.parser")
    return " ".join(html.get_text(" ").split())


def found(deadline: Deadline, today: date = TODAY, **answers: str) -> Due:
    """What `due` finds without a school's calendar."""
    return due(deadline, answers, NO_CALENDAR, today=today)


def examples() -> Iterator[tuple[Deadline, str, Mapping[str, str | list[str]]]]:
    """Every example of every deadline."""
    return ((each, name, given) for each in ALL for name, given in each.examples.items())


def by_id(deadline: Deadline) -> str:
    """For the names of tests."""
    return deadline.id


def test_deadlines_are_found_by_their_id() -> None:
    """In groups that the page knows, each with a title of its own; another id is named."""
    assert [each.id for each in ALL] == [*catalog.DEADLINES]
    assert len({each.title for each in ALL}) == len(ALL)
    assert list(dict.fromkeys(each.group for each in ALL)) == [*GROUPS]
    with pytest.raises(UnknownDefinition, match="no-such-day"):
        catalog.deadline("no-such-day")


@pytest.mark.parametrize(
    ("deadline", "given_"),
    [(each, given_) for each, _, given_ in examples()],
    ids=lambda value: str(value)[:40],
)
def test_each_example_is_answered(deadline: Deadline, given_: dict[str, str | list[str]]) -> None:
    """With the day, the rule and its source; nothing is late before it was due."""
    answer = ask(deadline.id, **given_)
    html = BeautifulSoup(answer["html"], "html.parser")
    assert html.select_one("[data-output=due]") is not None
    assert {"problems", "due", "latest", "late", "number", "counted", "title", "letter"} <= answer[
        "data"
    ].keys()
    assert fact(deadline.fact).quote in html.get_text()
    assert all(link["href"].startswith(("http", "../../")) for link in html.select("a"))
    if answer["data"]["due"]:
        assert answer["data"]["due"] <= answer["data"]["latest"]
        assert long_date(date.fromisoformat(answer["data"]["due"]), ENGLISH) in html.get_text()


@pytest.mark.parametrize("deadline", ALL, ids=by_id)
def test_the_number_is_that_of_its_fact(deadline: Deadline) -> None:
    """Days of its kind, or calendar years, or none; forward or backward; holidays where it counts them."""
    law = fact(deadline.fact)
    start = date(2026, 9, 14)
    here = found(deadline, date(2027, 9, 14), start=start.isoformat())
    assert deadline.backward == (law.count == "backward")
    assert deadline.holidays_count == ("including any holidays" in law.quote)
    if law.days:
        assert here.count is not None
        assert (here.count.number, here.count.kind) == (law.days, law.day_kind)
        assert counted(law.days, str(law.day_kind), ENGLISH) in view.answer(here, today=TODAY)
    elif law.years:
        assert here.due == here.latest == add_years(start, law.years, deadline.backward)
        assert f"{law.years} year" in view.answer(here, today=TODAY)
    else:
        assert here.due is here.latest is here.count is None
        assert here.wish == start + timedelta(weeks=1)


def test_holidays_are_counted_where_the_rule_counts_them() -> None:
    """A move to a private school right after New Year: Christmas and New Year's Day are among the days."""
    rule_ = fact("private-placement-notice-10-business-days")
    move = date(2027, 1, 4)
    here = found(catalog.deadline("private-placement-notice"), start=move.isoformat())
    days = [
        count(move, rule_.days or 0, "business", backward=True, holidays_count=each).due
        for each in (True, False)
    ]
    assert here.due == days[0] > days[1]


@pytest.mark.parametrize("deadline", ALL, ids=by_id)
def test_who_has_to_act_is_who_the_fact_names(deadline: Deadline) -> None:
    """ "both" where it names parent and district; where it names nobody, the district answers."""
    who = fact(deadline.fact).who or "district"
    both = "parent" in who and "district" in who and not who.startswith("other side")
    assert (deadline.who == "both") == both
    assert both or deadline.who in who


@pytest.mark.parametrize("deadline", [each for each in ALL if fact(each.fact).from_event], ids=by_id)
def test_the_day_asked_for_is_the_event_of_its_fact(deadline: Deadline) -> None:
    """They share a word that matters."""
    words = [
        set(re.findall(r"[a-z]{5,}", text.lower()))
        for text in (deadline.start.label, str(fact(deadline.fact).from_event))
    ]
    same = {"happened": "alleged", "birthday": "birthday", "settle": "resolution", "became": "majority"}
    assert words[0] & words[1] or any(
        ours in words[0] and theirs in words[1] for ours, theirs in same.items()
    )


def test_every_clock_of_the_law_is_a_deadline_or_has_a_reason() -> None:
    """No number of days or years in the federal facts is forgotten."""
    clocks = {id for id, each in facts().items() if each.days or each.years}
    used = {each.fact for each in ALL}
    assert clocks - used == NOT_A_DEADLINE.keys()
    assert all(NOT_A_DEADLINE.values())


@pytest.mark.parametrize("deadline", ALL, ids=by_id)
def test_what_is_said_of_the_law_has_its_fact(deadline: Deadline) -> None:
    """Numbers, sections and duties are carried by the facts beside them; letters and guides exist."""
    for each in (*deadline.remarks, *deadline.pauses):
        assert not [*wrong(each.text, each.facts)], each.text
    for text in (deadline.title, deadline.by, deadline.start.label, deadline.start.unknown):
        assert not [*wrong(text, [deadline.fact])], text
    assert set(deadline.cited()) <= catalog.cited()
    assert not deadline.letter or deadline.letter in catalog.LETTERS
    if deadline.gives:
        fields = {each.id: each for each in catalog.letter(deadline.letter).fields}
        assert dict(deadline.gives).keys() <= fields.keys()
        assert fields["kind"].option(dict(deadline.gives)["kind"])


def test_the_answers_read_at_grade_seven_or_lower() -> None:
    """All of them, without the law's own words, which stand as quotes."""
    parts = []
    for each, _, given_ in examples():
        html = BeautifulSoup(ask(each.id, **given_)["html"], "html.parser")
        for quoted in html.select(".iep-source, table, aside"):
            quoted.decompose()
        parts += [part.get_text() for part in html.select("p, li") if part.get_text().endswith(".")]
    assert grade(" ".join(parts)) <= HIGHEST_GRADE


# --- the states


@pytest.mark.parametrize("abbr", states())
@pytest.mark.parametrize("deadline", [each for each in ALL if each.topic], ids=by_id)
def test_a_state_changes_its_clock_and_its_source(deadline: Deadline, abbr: str) -> None:
    """A rule whose words were read stands in place of the federal one; the state's page says the same."""
    entry = state(abbr).known.get(deadline.topic)
    here = found(deadline, start="2026-10-05", state=abbr)
    words = BeautifulSoup(view.answer(here, today=TODAY), "html.parser")
    sources = {each["href"] for each in words.select("a")}
    law = fact(deadline.fact)
    sure = entry is not None and entry.confidence == "statute"
    clock = entry if entry and sure else law
    assert (here.rule.days, here.rule.years) == (clock.days, clock.years)
    assert here.rule.kind == (clock.day_kind or "calendar")
    assert law.quote in words.get_text()
    if entry is None:
        assert here.unconfirmed is here.rule.limit is None
        assert f"not confirmed a rule of {state(abbr).said}" in words.get_text()
        return
    assert entry.source in sources
    assert entry.quote in words.get_text()
    assert f"../../states/{abbr.lower()}/" in sources
    assert (here.unconfirmed is None) == sure
    assert ("We could not read the rule itself" in words.get_text()) == (not sure)
    on_page = BeautifulSoup(state_page(state(abbr)), "html.parser").get_text()
    long = counted(entry.days, str(entry.day_kind), ENGLISH) if entry.days else f"{entry.years} year"
    assert long in words.get_text()
    assert long in on_page
    assert long in rules(state(abbr))[entry.replaces or entry.beside]


@pytest.mark.parametrize("abbr", known())
def test_the_letter_says_the_clock_that_is_counted(abbr: str) -> None:
    """The sentence on the time limit in the request for an evaluation."""
    letter = catalog.letter("request-evaluation")
    answers = {**{k: v for k, v in letter.examples["shortest"].items() if isinstance(v, str)}, "state": abbr}
    text = " ".join(body_text(draft(letter, answers, today=TODAY)).split())
    used = rule(catalog.deadline(EVALUATION), abbr)
    if used.limit is None:
        assert "starts when the district gets my signed consent" in text
        assert not re.search(r"the evaluation is due within", text)
        return
    assert used.days is not None
    long = counted(used.days, used.kind, ENGLISH)
    event = {"consent": "the district gets my signed consent", "referral": "the referral"}[
        used.limit.from_event
    ]
    assert f"the evaluation is due within {long}, counted from the day" in text
    assert event in text


def test_a_referral_changes_the_question() -> None:
    """Virginia counts from the referral: the page asks for that day."""
    assert "(the referral)" in ask(EVALUATION, state="VA")["data"]["asked"]
    assert "signed consent" in ask(EVALUATION, state="TX")["data"]["asked"]
    assert "notice of the decision" in ask("due-process-filing", state="AK")["data"]["asked"]
    assert "refused, or proposed" in ask("due-process-filing", state="WI")["data"]["asked"]


def test_an_unconfirmed_rule_stands_beside_the_federal_count() -> None:
    """The same day, another day, or a day that cannot be known; never in place of it."""
    assert "That would give the same day." in said(EVALUATION, start="2026-10-05", state="AL")
    west = said(EVALUATION, start="2026-10-05", state="WV")
    own = limit("WV", "evaluation")
    assert own is not None
    assert weekday_date(date(2026, 10, 5) + timedelta(days=own.days or 0)) in west
    assert (
        ask(EVALUATION, start="2026-10-05", state="WV")["data"] == ask(EVALUATION, start="2026-10-05")["data"]
    )
    assert "counts from another day" in said(EVALUATION, start="2026-10-05", state="CT")
    assert "That would be between" in said(EVALUATION, start="2026-10-05", state="UT")


def test_delaware_has_two_limits_and_the_earlier_holds() -> None:
    """45 school days in the fall; 90 calendar days over the summer."""
    own = limit("DE", "evaluation")
    assert own is not None
    assert own.or_calendar_days is not None
    fall = found(catalog.deadline(EVALUATION), start="2026-09-14", state="DE")
    assert fall.count is not None
    assert fall.cap is not None
    assert (fall.count.kind, fall.cap.kind) == ("school", "calendar")
    summer = found(catalog.deadline(EVALUATION), date(2027, 6, 1), start="2027-05-24", state="DE")
    assert summer.count is not None
    assert summer.count.kind == "calendar"
    assert summer.due == date(2027, 5, 24) + timedelta(days=own.or_calendar_days)
    assert "whichever is less" in said(EVALUATION, start="2026-09-14", state="DE")
    assert "The other limit" in said(EVALUATION, start="2026-09-14", state="DE")


@pytest.mark.parametrize("abbr", ["CA", "GA", "PA"])
def test_calendar_days_that_a_state_leaves_out(abbr: str) -> None:
    """The summer, and long breaks: the day is later than the plain count, and the table says why."""
    plain = count(date(2027, 4, 19), 60, "calendar").due
    answer = ask(EVALUATION, date(2027, 4, 20), start="2027-04-19", state=abbr, calendar=YEARS)
    assert date.fromisoformat(answer["data"]["due"]) > plain


# --- how it stands


@pytest.mark.parametrize(
    ("about", "today", "given_", "words"),
    [
        (
            "records",
            "2026-10-20",
            {"start": "2026-10-19"},
            "Thursday, December 3, 2026. Today is day 1 of 45. That is 44 days from today.",
        ),
        ("records", "2026-10-19", {"start": "2026-10-19"}, "December 3, 2026. That is 45 days from today."),
        ("records", "2026-12-03", {"start": "2026-10-19"}, "Today is day 45 of 45. That is today."),
        ("records", "2026-12-04", {"start": "2026-10-19"}, "It was due 1 day ago. Schools get busy."),
        (
            "records",
            "2026-12-09",
            {"start": "2026-10-19", "done": "2026-12-03"},
            "done in time, on Thursday, December 3",
        ),
        (
            "records",
            "2026-12-09",
            {"start": "2026-10-19", "done": "2026-12-05"},
            "December 5, 2026, 2 days after that day.",
        ),
        ("records", "2028-02-01", {"start": "2028-01-31"}, "Thursday, March 16, 2028"),
        (
            "first-iep-meeting",
            "2026-11-02",
            {"start": "2026-10-16"},
            "the count does not move it. The last workday before it is Friday, November 13",
        ),
        ("ocr-complaint", "2026-11-02", {"start": "2026-08-03"}, "Plan for Friday, January 29, 2027"),
        (
            "ocr-complaint",
            "2026-11-02",
            {"start": "2026-03-02"},
            "That day was 65 days ago. Talk with a free parent center",
        ),
        ("yearly-review", "2026-11-02", {"start": "2024-02-29"}, "Due by Friday, February 28, 2025."),
        (
            "state-complaint-filing",
            "2026-11-02",
            {"start": "2026-01-20"},
            "The state must have it by Wednesday, January 20, 2027. That is 79 days",
        ),
        ("rights-transfer-notice", "2026-11-02", {"start": "2028-05-04"}, "Tuesday, May 4, 2027"),
        (
            "resolution-period",
            "2026-12-02",
            {"start": "2026-10-26"},
            "That day was 7 days ago. A short, kind note can ask",
        ),
        (
            "hearing-decision",
            "2026-11-02",
            {"start": "2026-08-03"},
            "A short, kind note can ask when it will come",
        ),
        (
            "iee-answer",
            "2026-10-20",
            {"start": "2026-10-19"},
            "short, kind note: Monday, October 26, 2026 . That day is a wish: no rule sets it.",
        ),
        ("iee-answer", "2026-10-26", {"start": "2026-10-19"}, "A week has gone by"),
        ("iee-answer", "2026-10-26", {"start": "2026-10-19", "done": "2026-10-23"}, "It is done."),
        (
            "iee-answer",
            "2026-10-26",
            {},
            "Pick the day the school received your request, and the count shows here. Not sure of the day?",
        ),
        ("meeting-request", "2026-10-26", {}, "Some states have their own limit for this."),
        (
            "meeting-request",
            "2026-10-26",
            {"state": "TX"},
            "In Texas, the rule gives the school district 5 school days to answer, counted from",
        ),
        ("meeting-request", "2026-10-26", {"state": "CA"}, "30 calendar days to hold the meeting, counted"),
        ("interim-setting", "2026-10-26", {}, "The rule allows 45 school days at most, counted from"),
        (
            "hearing-disclosures",
            "2026-10-26",
            {},
            "at least 5 business days before the first day of the hearing",
        ),
    ],
)
def test_how_it_stands(about: str, today: str, given_: dict[str, str], words: str) -> None:
    """In plain words, by the day it is."""
    assert words in said(about, date.fromisoformat(today), **given_)


@pytest.mark.parametrize(
    ("about", "given_", "field", "problem"),
    [
        (EVALUATION, {"start": "2026-02-30"}, "start", "Please pick a date"),
        (EVALUATION, {"start": "2026-11-03"}, "start", NOT_YET),
        (EVALUATION, {"start": "2026-10-05", "done": "2026-11-03"}, "done", NOT_DONE),
        (EVALUATION, {"start": "2026-10-05", "done": "2026-10-04"}, "done", TOO_EARLY),
        (EVALUATION, {"start": "2026-10-05", "state": "ZZ"}, "state", "Please choose"),
        (EVALUATION, {"start": "2026-10-05", "calendar": ["year 2026-08-17/2026-02-30"]}, "calendar", ""),
    ],
)
def test_a_day_that_cannot_be_says_what_to_do(
    about: str, given_: dict[str, str], field: str, problem: str
) -> None:
    """Beside its field; what can be counted is counted."""
    data = ask(about, **given_)["data"]
    assert data["problems"].keys() == {field}
    assert data["problems"][field].startswith(problem)
    assert len(data["problems"][field]) > 20
    assert bool(data["due"]) == (field != "start")


def test_a_day_ahead_is_no_problem_where_it_may_lie_ahead() -> None:
    """A hearing, a move; and what is counted backward may be done before it."""
    for each in ALL:
        ahead = ask(each.id, start="2026-12-07")["data"]
        assert ("start" in ahead["problems"]) != each.start.future
    before = ask("hearing-disclosures", start="2026-12-07", done="2026-10-30")["data"]
    assert before["problems"] == {}


def test_a_schools_calendar_makes_the_day_sure() -> None:
    """Without it the day lies between two; with it there is one, and the break is in the table."""
    start = {"start": "2026-11-02", "state": "TX"}
    unsure, sure = ask(EVALUATION, **start)["data"], ask(EVALUATION, **start, calendar=YEARS)["data"]
    assert unsure["due"] < unsure["latest"]
    assert sure["due"] == sure["latest"]
    assert "Thanksgiving break" in said(EVALUATION, **start, calendar=YEARS)
    assert "What we had to guess" in said(EVALUATION, **start)
    assert "Likely between" in said(EVALUATION, **start)
    assert "Today is about school day" in said(EVALUATION, date(2026, 11, 9), **start)
    assert "Today is school day" in said(EVALUATION, date(2026, 11, 9), **start, calendar=YEARS)
    assert "the count gets surer" in said(EVALUATION, **start)
    assert "the count gets surer" not in said(EVALUATION, **start, calendar=YEARS)


def test_a_guess_is_called_one() -> None:
    """In the table, beside what is no guess."""
    html = BeautifulSoup(ask(EVALUATION, start="2026-10-05", state="TX")["html"], "html.parser")
    rows = [row.get_text(" ") for row in html.select(".iep-skipped")]
    assert any("Sat Oct 10 to Sun Oct 11, 2026 Not counted: Weekend" in row for row in rows)
    assert "Mon Oct 12, 2026 Not counted: Columbus Day (our guess)" in rows
    over = BeautifulSoup(ask(EVALUATION, date(2026, 12, 7), start="2026-12-04")["html"], "html.parser")
    assert "Sat Dec 5, 2026 to Tue Feb 2, 2027 60 60" in over.get_text(" ")


def test_the_safe_day_is_the_first() -> None:
    """Where the parent must not miss it; where the school acts, the later day is as likely."""
    own = replace(catalog.deadline("manifestation-review"), who="parent")
    mine = view.answer(found(own, start="2026-10-26"), today=TODAY)
    assert "To be safe, use the first of these days." in mine
    assert "To be safe" not in said("manifestation-review", start="2026-10-26")


def test_between_two_likely_days() -> None:
    """Late only after the last of them; a parent's own day is the first of them."""
    start = {"start": "2026-08-17", "state": "TX"}
    data = ask(EVALUATION, date(2026, 11, 20), **start)["data"]
    first, last = map(date.fromisoformat, (data["due"], data["latest"]))
    assert "The day may have come" in said(EVALUATION, first, **start)
    assert ask(EVALUATION, last, **start)["data"]["late"] == 0
    assert ask(EVALUATION, last + timedelta(days=1), **start)["data"]["late"] == 1
    assert "within the days that are likely" in said(EVALUATION, last, **start, done=last.isoformat())


def test_the_letter_is_offered_when_it_helps() -> None:
    """When it is late or due within a week; at any time where the parent has to act; not when it is done."""
    records = {"start": "2026-10-19"}
    assert ask("records", date(2026, 11, 25), **records)["data"]["letter"] == ""
    assert ask("records", date(2026, 11, 26), **records)["data"]["letter"] == "follow-up"
    assert ask("records", date(2026, 12, 24), **records)["data"]["letter"] == "follow-up"
    assert ask("records", date(2026, 12, 24), **records, done="2026-12-23")["data"]["letter"] == ""
    assert ask("state-complaint-filing", start="2026-10-19")["data"]["letter"] == "state-complaint"
    assert ask("state-complaint-filing", start="2025-10-19")["data"]["letter"] == ""
    html = BeautifulSoup(ask("records", date(2026, 12, 24), **records)["html"], "html.parser")
    link = html.select_one("[data-give]")
    assert link is not None
    assert json.loads(str(link["data-answers"])) == {"kind": "records", "sent_on": "2026-10-19"}


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(ALL),
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.sampled_from(["", *states()]),
    st.booleans(),
)
def test_the_table_adds_up(deadline: Deadline, start: date, abbr: str, with_calendar: bool) -> None:
    """Whatever the day and the state: the runs follow one another, and what was counted is the number."""
    given_: dict[str, Any] = {
        "start": start.isoformat(),
        "state": abbr,
        "calendar": YEARS if with_calendar else [],
    }
    data = ask(deadline.id, date(2031, 1, 1), **given_)["data"]
    here = found(deadline, date(2031, 1, 1), start=start.isoformat(), state=abbr)
    if here.count is None:
        return
    html = BeautifulSoup(view.answer(here, today=date(2031, 1, 1)), "html.parser")
    cells = [[cell.get_text() for cell in row.select("td")] for row in html.select(".iep-days tbody tr")]
    counted_rows = [row for row in cells if len(row) == 3]
    assert sum(int(row[1]) for row in counted_rows) == here.count.number
    assert int(counted_rows[-1][2]) == here.count.number
    assert all("Not counted: " in row[1] for row in cells if len(row) == 2)
    assert data["due"] <= data["latest"]


@given(st.text(), st.text(), st.text(), st.lists(st.text()))
def test_whatever_is_typed_is_answered(start: str, done: str, abbr: str, calendar: list[str]) -> None:
    """Never an error: a sentence beside the field."""
    ask(EVALUATION, start=start, done=done, state=abbr, calendar=calendar)
