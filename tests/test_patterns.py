"""Patterns of a log: what its entries carry is named with its days, and nothing else is."""

import random
from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from math import comb

import pytest
import textstat  # type: ignore[import-untyped]  # it ships no types
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from checklists.model import pattern_words, school
from checklists.model import patterns as model
from checklists.model.chance import at_least
from checklists.model.log import Logged
from checklists.model.patterns import Pattern, patterns
from checklists.model.promise import Promise
from checklists.model.school import NO_CALENDAR
from checklists.views import patterns as view
from tests.anything import logged
from tools.grades import HIGHEST_GRADE

MONDAY = date(2026, 9, 14)
TODAY = date(2027, 6, 1)
SPEECH = Promise("a", "Speech")
OUTCOME = {"y": "happened", "p": "partly", "n": "not", "?": "unknown"}
CAL, _ = school.read(["year 2026-08-31/2027-06-11", "closed 2026-12-14 Teacher day"])


def noted(marks: str, *, first: date = MONDAY, every: int = 7, **more: object) -> list[Logged]:
    """An entry for each mark: y, p, n or ? as `OUTCOME`, x for excused, a blank for none.

    They are a week apart, or `every` so many weekdays.
    """
    made = []
    for index, mark in enumerate(marks):
        if mark != " ":
            outcome, reason = ("not", "absent") if mark == "x" else (OUTCOME[mark], "")
            weeks, days = divmod(every * index, 5) if every < 5 else (index, 0)
            day = first + timedelta(7 * weeks + days)
            made.append(Logged(f"{first}{index:03}", "a", day, outcome, **{"reason": reason, **more}))  # type: ignore[arg-type]
    return made


def found(entries: Iterable[Logged], promise: Promise = SPEECH, **more: object) -> dict[str, Pattern]:
    """The patterns of one promise by kind; of two of a kind the last."""
    return {each.kind: each for each in patterns([promise], entries, CAL, today=TODAY, **more)}  # type: ignore[arg-type]


# Too few


def test_three_entries_are_too_few_to_see_a_pattern() -> None:
    """One sentence, without days, even if all of them say the same."""
    (only,) = patterns([SPEECH], noted("nnn"), CAL, today=TODAY)
    assert only.sentence == "Speech: Too few to see a pattern: 3 notes so far. Five or more can show one."
    assert only.days == ()
    assert found(noted("n"))["few"].words.startswith("Too few to see a pattern: 1 note so far.")


@given(st.text("ynpx?", max_size=14))
def test_under_five_times_that_count_nothing_else_is_said(marks: str) -> None:
    """What is excused or not known does not count; and with five, no one says "too few"."""
    counted = sum(mark in "ynp" for mark in marks)
    kinds = {*found(noted(marks))}
    if not marks:
        assert not kinds
    elif counted < model.ENOUGH:
        assert kinds == {"few"}
    else:
        assert kinds
        assert "few" not in kinds


def test_what_does_not_count_is_said() -> None:
    """Six notes can be too few."""
    words = "Too few to see a pattern: {}, and {} excused or not known. Five or more others can show one."
    assert found(noted("nnx?nn"))["few"].words == words.format("6 notes so far", "2 of them are")
    assert found(noted("nnxnn"))["few"].words == words.format("5 notes so far", "1 of them is")


def test_where_nothing_stands_out_that_is_said() -> None:
    """And a promise without entries has no sentence at all."""
    assert found(noted("yynynyyny"))["none"].words == "No pattern stands out in the 9 notes so far."
    assert patterns([SPEECH], [], NO_CALENDAR, today=TODAY) == ()
    assert patterns([SPEECH], [Logged("1", "gone", MONDAY, "not")], NO_CALENDAR, today=TODAY) == ()


def test_entries_outside_of_the_promise_or_after_today_do_not_count() -> None:
    """A line that ended is not missed any more."""
    ended = Promise("a", "Speech", first=MONDAY + timedelta(7), last=MONDAY + timedelta(35))
    assert len(found(noted("nnnnnnnn"), ended)["streak"].days) == 5
    later = patterns([SPEECH], noted("nnnnnnnn"), CAL, today=MONDAY + timedelta(14))
    assert [each.kind for each in later] == ["few"]


# Runs


def test_a_streak_runs_up_to_the_last_note() -> None:
    """With its first and last day, and all of its days."""
    streak = found(noted("yy?ynnnn", every=2))["streak"]
    assert streak.words == "The last 4 noted times did not happen, from September 24 to October 2, 2026."
    assert streak.days == tuple(MONDAY + timedelta(each) for each in (10, 14, 16, 18))
    assert streak.level == "ask"


def test_a_streak_that_is_over_is_told_as_such() -> None:
    """The longest; of two as long the later one; a shorter one up to the last note comes first."""
    over = found(noted("ynnnyynnny"))["streak"]
    assert over.words == "3 noted times in a row did not happen, from October 26 to November 9, 2026."
    assert len(found(noted("nnnnnyynnny"))["streak"].days) == 5
    assert len(found(noted("nnnnnyynnn"))["streak"].days) == 3
    assert "streak" not in found(noted("nnyynnynn"))


def test_what_is_not_known_ends_a_streak_and_what_is_excused_does_not() -> None:
    """Excused times are left out, which is said; those before and after it count only for the last run."""
    assert "streak" not in found(noted("nn?nn?nn"))
    assert "streak" not in found(noted("nnpnnpnn"))
    assert found(noted("yynxnxxn"))["streak"].words.endswith(" 3 excused times are left out.")
    assert found(noted("yyxnnnxy"))["streak"].words.endswith("2026.")
    assert found(noted("yyynnxnx"))["streak"].words.endswith(" 2 excused times are left out.")
    assert found(noted("ynnxny"))["streak"].words.endswith(" 1 excused time is left out.")


def test_a_run_that_all_happened_is_good_news() -> None:
    """Up to the last note, five or more; it says nothing of how it is known."""
    good = found(noted("nyyyyyxy", how="saw"))["good"]
    assert good.words.startswith(
        "The last 6 noted times all happened, from September 21 to November 2, 2026."
    )
    assert good.level == "well"
    assert good.told == good.words
    assert "good" not in found(noted("nyyyy"))
    assert "good" not in found(noted("yyyyyyp"))
    assert "good" not in found(noted("yyyyyy?"))


def test_a_day_without_school_is_no_miss() -> None:
    """By the calendar; with none saved by federal holidays and weekends."""
    before = date(2026, 11, 16)  # December 14 is the fifth Monday
    assert {*found(noted("nnnnn", first=before))} == {"few"}
    assert len(found(noted("nnnnnn", first=before))["streak"].days) == 5
    sundays = noted("nnnnn", first=date(2026, 9, 13))
    assert [each.kind for each in patterns([SPEECH], sundays, NO_CALENDAR, today=TODAY)] == ["few"]


def test_two_entries_of_a_day_are_two_times() -> None:
    """Both stand among the days; all on one day is said so."""
    entries = [Logged(str(index), "a", MONDAY, "not") for index in range(5)]
    streak = found(entries)["streak"]
    assert streak.words == "The last 5 noted times did not happen, on September 14, 2026."
    assert streak.days == (MONDAY,) * 5


def test_a_span_names_both_years_where_they_differ() -> None:
    """And one where they do not."""
    assert (
        pattern_words.span(date(2026, 12, 30), date(2027, 1, 2))
        == "from December 30, 2026 to January 2, 2027"
    )


# Weekdays


def mondays_missed(mondays: str, others: str) -> list[Logged]:
    """Speech on Mondays and Wednesdays."""
    return [*noted(mondays), *noted(others, first=MONDAY + timedelta(2))]


def test_a_monday_gap_is_named_with_its_days() -> None:
    """What was noted on Mondays, and on the other days, in numbers; the days are the Mondays missed."""
    weekday = found(mondays_missed("nnyn nn", "yyyynyyy"))["weekday"]
    assert weekday.words == (
        "5 of the 6 times that did not happen were Mondays: 5 of the 6 noted on Mondays, and 1 of the 8 "
        "noted on other days."
    )
    assert weekday.days == tuple(MONDAY + timedelta(7 * each) for each in (0, 1, 3, 5, 6))
    assert weekday.level == "ask"
    every = found(mondays_missed("nnnn", "yyyy"))["weekday"]
    assert every.words.startswith("All 4 times that did not happen were Mondays: 4 of the 4 noted on Mondays")


@pytest.mark.parametrize(
    ("mondays", "others", "why"),
    [
        ("nnn", "yyyyyyy", "three misses are few"),
        ("nnnn", "", "nothing is noted on other days"),
        ("nnnn", "nnnn", "other days are missed as often"),
        ("nnnnyyyyyyyyyyyyyyyy", "nnyyyyyyyy", "a part of Mondays as large as that of other days"),
        ("nnnyyyy", "ynyyyyyy", "chance could have done it"),
        ("nnnxxx", "yyyyyyyyy", "what is excused is no miss"),
        ("nnn???", "yyyyyyyyy", "what is not known is no miss"),
        ("nnn   ", "yyyyyyyyy", "what is not noted is no miss"),
    ],
)
def test_a_weekday_is_not_named_where_the_notes_do_not_carry_it(mondays: str, others: str, why: str) -> None:
    """One condition at a time."""
    assert "weekday" not in found(mondays_missed(mondays, others)), why


def test_the_only_day_that_it_is_planned_on_is_not_named() -> None:
    """Make-up times on other days do not turn it into a pattern."""
    entries = mondays_missed("nnyn nn", "yyyynyyy")
    assert "weekday" not in found(entries, Promise("a", "Speech", weekdays=(0,)))
    assert "weekday" in found(entries, Promise("a", "Speech", weekdays=(0, 2)))


def any_log(seed: int, days: int, plan: tuple[int, ...], missed: float) -> list[Logged]:
    """Notes of so many times, each missed by chance alone."""
    chance = random.Random(seed)
    entries: list[Logged] = []
    day = MONDAY
    while len(entries) < days:
        if day.weekday() in plan:
            entries.append(
                Logged(f"{len(entries):04}", "a", day, "not" if chance.random() < missed else "happened")
            )
        day += timedelta(1)
    return entries


@pytest.mark.parametrize("plan", [(0, 2), (1, 3), (0, 2, 4), (0, 1, 2, 3, 4)])
@pytest.mark.parametrize("missed", [0.1, 0.3, 0.5, 0.8])
def test_chance_alone_seldom_names_a_weekday(plan: tuple[int, ...], missed: float) -> None:
    """In fewer than one of twenty logs, whatever their length and however much is missed."""
    for days in (10, 30, 80):
        logs = (any_log(seed, days, plan, missed) for seed in range(150))
        named = sum("weekday" in {each.kind for each in one(log)} for log in logs)
        assert named / 150 < model.CHANCE


def one(entries: list[Logged]) -> tuple[Pattern, ...]:
    """The patterns of one promise, at any day."""
    return patterns([SPEECH], entries, NO_CALENDAR, today=date(2100, 1, 1))


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 60), st.data())
def test_the_chance_is_fishers(group: int, rest: int, all_hits: int, data: st.DataObject) -> None:
    """As whole numbers have it."""
    everything = group + rest
    all_hits = min(all_hits, everything)
    hits = data.draw(st.integers(0, min(group, all_hits)))
    ways = [comb(group, each) * comb(rest, all_hits - each) for each in range(hits, min(group, all_hits) + 1)]
    assert at_least(hits, group, all_hits, everything) == pytest.approx(
        float(Fraction(sum(ways), comb(everything, all_hits)))
    )


# Reasons, changes, how it is known


def test_a_reason_is_named_if_it_was_noted_for_half_of_the_misses() -> None:
    """In the words of the form; "another reason" says nothing, and none is inferred."""
    out = noted("nnn", reason="provider")
    entries = [*out, *noted("nnyyy", first=MONDAY + timedelta(1))]
    cause = found(entries)["cause"]
    assert cause.words == (
        "For 3 of the 5 times that did not happen, this reason is noted: the teacher or therapist was out."
    )
    assert cause.days == tuple(each.day for each in out)
    assert found([*out, *noted("yy", first=MONDAY + timedelta(1))])["cause"].words.startswith(
        "For all 3 times"
    )
    assert "cause" not in found([*out, *noted("nnnny", first=MONDAY + timedelta(1))])
    assert "cause" not in found([*out[:2], *noted("yyyy", first=MONDAY + timedelta(1))])
    for reason in ("other", ""):
        assert "cause" not in found(noted("nnnnnn", reason=reason))


def test_no_change_is_claimed_unless_a_day_is_named() -> None:
    """With one, both sides are told; less missed is good news, more is to ask about."""
    entries = noted("yyyyynyynnnnnn", every=2)
    day = date(2026, 10, 6)
    assert "change" not in found(entries)
    change = found(entries, changes=[(day, "new therapist")])["change"]
    assert change.words == (
        "Before October 6, 2026 (new therapist), 1 of 8 noted times did not happen. "
        "From that day on, 6 of 6 did not. This shows when, not why."
    )
    assert change.level == "ask"
    assert change.days == tuple(each.day for each in entries if each.outcome == "not")
    better = found(noted("nnnnnnnyyyyyyy", every=2), changes=[(date(2026, 10, 2), "")])["change"]
    assert better.level == "well"
    assert better.words.startswith("Before October 2, 2026, 7 of 7")


def test_a_change_that_chance_could_make_is_said_to_be_close() -> None:
    """And is neither good news nor to ask about."""
    change = found(noted("ynynynynyn", every=2), changes=[(MONDAY + timedelta(14), "")])["change"]
    assert change.words.endswith("The two are close: chance alone could do that.")
    assert change.level == ""
    assert change.days


def test_a_change_needs_five_times_on_each_side() -> None:
    """Else a sentence says how many there are."""
    few = found(noted("nnnnnnny", every=1), changes=[(MONDAY + timedelta(3), "new room")])["few"]
    assert few.words == (
        "Too few notes to set side by side: 3 before September 17, 2026 (new room), 5 since. "
        "Five on each side can show a change."
    )


def test_it_is_told_how_the_parent_knows() -> None:
    """To the parent, and to others who read a report."""
    hows = ("child", "child", "saw", "", "told", "record")
    entries = [
        Logged(str(at), "a", MONDAY + timedelta(7 * at), "not", how=how) for at, how in enumerate(hows)
    ]  # type: ignore[arg-type]
    streak = found([*entries, *noted("n", first=TODAY)])["streak"]
    assert streak.told.endswith(
        "Of these, 1 is in a school record, 1 you saw, 1 someone at school told you, 2 your child told you, "
        "and 2 do not say how you know."
    )
    assert streak.reported.endswith(
        "Of these, 1 is in a school record, 1 the parent saw, 1 someone at school told the parent, "
        "2 the child told the parent, and 2 do not say how it is known."
    )
    alike = found(noted("nnnnn", how="record"))["streak"]
    assert alike.sentence.startswith("Speech: The last 5 noted times")
    assert alike.sentence.endswith("Of these, all 5 are in a school record.")


def test_a_long_name_is_cut_in_a_sentence() -> None:
    """A line of the IEP may be a paragraph."""
    promise = Promise("a", "Speech " * 30)
    (few,) = patterns([promise], noted("n"), CAL, today=TODAY)
    assert few.sentence.startswith("Speech Speech")
    assert len(few.sentence.partition("…: Too few")[0]) == 60
    assert few.name == promise.name


def test_promises_are_looked_at_each_by_itself() -> None:
    """In the order of the promises."""
    other = Promise("b", "OT")
    entries = [
        *noted("nnnnnn"),
        *(Logged(f"b{at}", "b", MONDAY + timedelta(at), "happened") for at in range(3)),
    ]
    both = patterns([other, SPEECH], entries, CAL, today=TODAY)
    assert [(each.promise, each.kind) for each in both] == [("b", "few"), ("a", "streak")]


ENTRIES = st.lists(logged("abc", st.dates(date(2026, 8, 1), date(2027, 7, 31))), max_size=60)
PROMISES = [SPEECH, Promise("b", "<b>OT</b>", weekdays=(0,)), Promise("c", "Aide", first=MONDAY)]
CHANGES = st.lists(
    st.tuples(st.dates(date(2026, 9, 1), date(2027, 5, 1)), st.sampled_from(["", "<i>"])), max_size=2
)


@given(ENTRIES, CHANGES, st.randoms(use_true_random=False))
def test_no_pattern_says_more_than_its_entries(
    entries: list[Logged], changes: list[tuple[date, str]], any_: random.Random
) -> None:
    """Each day is one of an entry that did not happen and is not excused, or that happened; in any order."""
    told = patterns(PROMISES, entries, CAL, today=TODAY, changes=changes)
    for each in told:
        some = [entry for entry in entries if entry.promise == each.promise and entry.day <= TODAY]
        outcome = "happened" if each.kind == "good" else "not"
        assert sorted(each.days) == [*each.days]
        assert {*each.days} <= {
            entry.day
            for entry in some
            if entry.outcome == outcome and entry.reason not in ("absent", "closed")
        } | ({entry.day for entry in some if entry.outcome == outcome} if outcome == "happened" else set())
        assert sum(count for _, count in each.hows) == (0 if each.kind == "good" else len(each.days))
    mixed = entries[:]
    any_.shuffle(mixed)
    assert [each.sentence for each in patterns(PROMISES, mixed, CAL, today=TODAY, changes=changes)] == [
        each.sentence for each in told
    ]
    page = BeautifulSoup(view.patterns(told), "html.parser")
    assert not page.select("b, i, script")
    assert all(each.told in page.get_text() for each in told)


# The page


def test_each_sentence_has_its_days_behind_it() -> None:
    """By month; a day with two times says so."""
    entries = [*noted("nnnnn"), Logged("two", "a", MONDAY, "not")]
    page = BeautifulSoup(view.patterns(patterns([SPEECH], entries, CAL, today=TODAY)), "html.parser")
    rows = [each.text for each in page.select(".iep-finding details li")]
    assert rows == ["September 2026: 14 (2 times), 21, 28", "October 2026: 5, 12"]
    assert page.select_one(".iep-finding summary").text == "The 5 days"  # type: ignore[union-attr]
    assert page.strong and page.strong.text == "Speech"
    assert str(model.ENOUGH) in page.get_text()
    assert "No law sets them" in page.get_text()


def test_one_day_and_none_are_worded_as_such() -> None:
    """No "1 days"; a sentence without days has none behind it."""
    entries = [Logged(str(index), "a", MONDAY, "not") for index in range(5)]
    page = BeautifulSoup(view.patterns(patterns([SPEECH], entries, CAL, today=TODAY)), "html.parser")
    assert page.select_one(".iep-finding summary").text == "The day"  # type: ignore[union-attr]
    few = BeautifulSoup(view.patterns(patterns([SPEECH], noted("n"), CAL, today=TODAY)), "html.parser")
    assert not few.select(".iep-finding, .iep-rule")
    close = found(noted("ynynynynyn", every=2), changes=[(MONDAY + timedelta(14), "")])["change"]
    assert BeautifulSoup(view.patterns([close]), "html.parser").select_one(".iep-rule")
    assert view.NOTHING in view.patterns([])


def test_what_is_said_reads_easily_and_blames_nobody() -> None:
    """Grade seven at most, as the rules on the page; no "always", no "owed", no "failed"."""
    texts = {view.CAREFUL, view.NOTHING, *view.RULES}
    for entries in (
        noted("n"),
        noted("nnnnnnn", how="child"),
        noted("yyyyyy"),
        mondays_missed("nnyn nn", "yyyynyyy"),
    ):
        texts |= {each.told for each in found(entries, changes=[(MONDAY + timedelta(22), "")]).values()}
    assert textstat.flesch_kincaid_grade("\n".join(texts)) <= HIGHEST_GRADE
    hard = {text: textstat.flesch_kincaid_grade(text) for text in texts}
    assert {text: grade for text, grade in hard.items() if grade > HIGHEST_GRADE + 2} == {}
    assert not [text for text in texts if any(word in text.lower() for word in ("always", "owed", "failed"))]
