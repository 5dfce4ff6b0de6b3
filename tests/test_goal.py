"""A goal's scores: the aim line, the trend, and that nothing is said which the scores do not carry."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest
import textstat  # type: ignore[import-untyped]  # it ships no types
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from checklists import catalog
from checklists.model import goal, goal_said
from checklists.model.fields import BAD_DATE, tidy
from checklists.model.goal_examples import EXAMPLES, SAMPLE
from checklists.model.goal_form import FIELDS, GROUPS
from checklists.model.trend import median, theil_sen, through
from checklists.views import goal as view
from checklists.views.drawing import svg
from checklists.views.goal_picture import HEIGHT, WIDTH, drawn, picture, told
from tests.anything import NASTY
from tests.test_handle import ask
from tests.test_scores import EVERY
from tools.blocks import makeExtension
from tools.claims import wrong
from tools.grades import HIGHEST_GRADE

TODAY = date(2026, 11, 2)
START, END = date(2026, 9, 1), date(2027, 6, 1)
NUMBERS = st.integers(-1000, 1000).map(float)
POINTS = st.lists(st.tuples(st.integers(0, 400).map(float), NUMBERS), min_size=1, max_size=24)
ROWS = ("0", "1", "2", "3", "k1", "k2")


def line(*levels: float | str, every: int = 7, **more: str) -> dict[str, str]:
    """A goal from 20 to 60 with scores, one in so many days from its start."""
    made = {
        "baseline": "20",
        "baseline_on": START.isoformat(),
        "target": "60",
        "target_on": END.isoformat(),
        **more,
    }
    for row, level in enumerate(levels):
        made[f"scores.{row}.on"] = (START + timedelta(every * (row + 1))).isoformat()
        made[f"scores.{row}.score"] = str(level)
    return made


def found(answers: dict[str, str], today: date = TODAY) -> goal.Review:
    """What a goal's scores show."""
    return goal.review(tidy(FIELDS, answers), today=today)


def answered(answers: dict[str, str], today: date = TODAY) -> dict[str, Any]:
    """What the page gets."""
    return ask(ask="goal.review", about="goals", given=answers, today=today.isoformat())


def said(answers: dict[str, str], today: date = TODAY) -> dict[str, str]:
    """The sentences by their ids."""
    return {each.id: each.text for each in goal_said.shown(found(answers, today), today=today)}


def asked(answers: dict[str, str], today: date = TODAY) -> str:
    """The questions for the team."""
    return " ".join(goal_said.questions(found(answers, today), today=today))


# The trend


@given(POINTS)
def test_the_trend_is_the_median_of_all_slopes(points: list[tuple[float, float]]) -> None:
    """As plain arithmetic on every pair of different days has it, with as much above as below."""
    x, y = np.array(points).T
    one, other = np.triu_indices(len(points), 1)
    apart = x[one] != x[other]
    slopes = (y[other] - y[one])[apart] / (x[other] - x[one])[apart]
    path = theil_sen(points)
    if not slopes.size:
        assert path is None
    else:
        assert path is not None
        assert path.slope == pytest.approx(float(np.median(slopes)))
        assert path.start == pytest.approx(float(np.median(y - path.slope * x)), abs=1e-6)


@given(POINTS, st.randoms(use_true_random=False))
def test_the_trend_does_not_depend_on_the_order_of_rows(points: list[tuple[float, float]], any_: Any) -> None:
    """Reports do not come in the order of their days."""
    mixed = points[:]
    any_.shuffle(mixed)
    one, other = theil_sen(points), theil_sen(mixed)
    assert (one and (one.slope, one.start)) == pytest.approx(other and (other.slope, other.start))


def test_one_odd_score_does_not_bend_the_trend() -> None:
    """A day with a fever is one day."""
    steady = [(float(day), 20.0 + day) for day in range(8)]
    odd = theil_sen([*steady, (8.0, 0.0)])
    assert odd is not None
    assert odd.slope == 1


@given(st.lists(NUMBERS, min_size=1))
def test_the_middle_is_the_middle(numbers: list[float]) -> None:
    """Of an odd count and of an even one."""
    assert median(numbers) == pytest.approx(float(np.median(numbers)))


@given(st.tuples(NUMBERS, NUMBERS), st.tuples(NUMBERS, NUMBERS))
def test_a_line_goes_through_its_two_points(one: tuple[float, float], other: tuple[float, float]) -> None:
    """Unless they stand at one place."""
    if one[0] == other[0]:
        with pytest.raises(ZeroDivisionError):
            through(one, other)
    else:
        made = through(one, other)
        assert [made.at(one[0]), made.at(other[0])] == pytest.approx([one[1], other[1]], abs=1e-6)


# What is said


@pytest.mark.parametrize("count", [1, 2])
def test_under_three_scores_there_are_too_few_to_say(count: int) -> None:
    """No trend and no path; the rule on reports, and a question for the scores, instead."""
    answers = line(*[20] * count)
    assert said(answers)["too-few"] == goal_said.TOO_FEW
    assert said(answers).keys().isdisjoint({"trend", "leads", "behind", "early"})
    assert "reports" in said(answers)
    assert "Can I have the scores so far" in asked(answers)


def test_three_scores_of_one_day_are_too_few() -> None:
    """A path needs days that are apart: also two days, however many scores they have."""
    for every in (0, 1):
        answers = line(20, 21, 30, every=0) | {"scores.9.on": "2026-09-20", "scores.9.score": "22"}
        if not every:
            answers.pop("scores.9.on")
        assert "too-few" in said(answers)


def test_four_in_a_row_below_the_line_are_time_to_ask_for_a_change() -> None:
    """With the rule on progress, and what to ask; four, not three, and the last ones."""
    answers = line(30, 20, 20, 20, 20)
    shown = goal_said.shown(found(answers), today=TODAY)
    assert [each.id for each in shown][:2] == ["behind", "change"]
    assert shown[0].text.startswith("The last four scores are all below the aim line, so now is a good time")
    assert shown[1].facts == ("iep-revise-lack-of-progress",)
    assert "What could we change" in asked(answers)
    assert "behind" not in said(line(20, 20, 20, 30))
    assert "behind" not in said(line(20, 20, 20))
    assert said(line(20, 20, 20))["not-four"] == goal_said.NOT_FOUR


def test_four_in_a_row_above_the_line_may_call_for_a_higher_goal() -> None:
    """A maybe, and the help that works is asked about."""
    answers = line(20, 40, 41, 42, 43)
    assert "Maybe the goal can aim higher" in said(answers)["ahead"]
    assert "which help should stay" in asked(answers)


def test_scores_on_both_sides_say_neither() -> None:
    """And one on the line is not behind it."""
    assert said(line(19, 40, 19, 40))["mixed"] == goal_said.MIXED
    levels = [f"{20 + 0.7 * week:.1f}" for week in range(1, 20)]  # a tenth more each day
    on_it = found(line(*levels, target="34", target_on=(START + timedelta(140)).isoformat()), END)
    assert {each.gap for each in on_it.points} == {0}
    assert on_it.run == "mixed"


@pytest.mark.parametrize(("level", "run"), [(5, "behind"), (1, "ahead")])
def test_where_less_is_better_the_line_is_read_the_other_way(level: int, run: str) -> None:
    """Above the line is behind it, and the sentence says so."""
    answers = line(*[level] * 4, better="down", baseline="5", target="1", unit="times a day")
    answers |= {"baseline_on": (START - timedelta(30)).isoformat()}
    assert found(answers).run == run
    side = "above" if run == "behind" else "below"
    assert f"all {side} the aim line" in said(answers)[run]
    assert "Here, less is better." in said(answers)[run]


def test_several_scores_of_one_day_count_once_against_the_line() -> None:
    """With the middle one, and the page says so; four tries in one hour are no four in a row."""
    one_day = line(20, 20, 20, 20, every=0)
    assert found(one_day).run == "few"
    answers = line(19, 19, 19, 19) | {"scores.7.on": "2026-09-29", "scores.7.score": "70"}
    answers |= {"scores.8.on": "2026-09-29", "scores.8.score": "71"}
    assert found(answers).run == "mixed"
    assert said(answers)["middle"] == goal_said.MIDDLE


def test_scores_from_before_the_start_are_not_held_up_against_the_line() -> None:
    """There was no aim then; after the target's day, the aim stays at the target."""
    before = line(1, 1, 1, 1, baseline_on="2026-10-20")
    assert {each.gap for each in found(before).points} == {None}
    late = found(line(59, target_on="2026-09-05"))
    assert late.points[0].gap == -1
    assert goal.aimed(late, TODAY) == 60
    assert goal.aimed(late, START - timedelta(1)) is None


def test_the_path_says_about_where_it_leads_by_the_target() -> None:
    """In the goal's own unit, next to the target; and that few scores can still change."""
    answers = line(21, 22, 23, 24, unit="words per minute")
    days = (END - START).days
    by = round(20 + days / 7)
    assert said(answers)["leads"].startswith(
        f"On this path, it would be about {by} words per minute by June 1, 2027. "
        "The target is 60 words per minute."
    )
    assert said(answers)["leads"].endswith(goal_said.FEW_SCORES)
    assert said(line(*range(21, 28)))["leads"].endswith(goal_said.SHORT_TIME)
    assert said(line(*range(21, 28), target_on="2026-12-18"))["leads"].endswith("The target is 60.")
    assert "go up by about 1 each week" in said(line(21, 22, 23, 24))["trend"]


def test_a_path_leads_no_further_than_the_scores_carry() -> None:
    """Not from a few days, nor many times as far ahead as they go back; nor below nothing or above all."""
    assert "It is too early to say" in said(line(20, 21, 22, every=1))["early"]
    assert "It is too early to say" in said(line(20, 21, 22, target_on="2028-06-01"))["early"]
    low = line(19, 12, 5, every=10)
    assert found(low).leads == 0
    shares = line("20%", "50%", "80%", every=10, baseline="20%", target="60%")
    assert found(shares).leads == 100


def test_nothing_is_foretold_when_the_day_has_passed() -> None:
    """Then it is asked what comes next."""
    after = line(30, 40, 61, target_on="2026-09-20")
    assert said(after).keys() >= {"trend", "met", "passed"}
    assert said(after).keys().isdisjoint({"leads", "early"})
    assert "Ask what the new goal is" in said(after)["passed"]


def test_without_the_days_there_is_no_line_but_a_target_all_the_same() -> None:
    """A score at the target meets it; one way or the other, with or without a start."""
    undated = {"target": "60", "scores.0.on": "2026-10-05", "scores.0.score": "60"}
    assert said(undated).keys() == {"too-few", "reports", "met"}
    assert said(undated | {"baseline": "20"}).keys() == said(undated).keys()
    assert said(undated | {"baseline": "20", "scores.0.score": "59"}).keys().isdisjoint({"met", "aim"})
    assert "met" not in said(undated | {"baseline": "70"})  # first it has to be said which way is better
    assert "met" in said(undated | {"baseline": "70", "better": "down"})


def test_flat_scores_stay_about_the_same() -> None:
    """And a slow change is said by the month."""
    assert "stay about the same" in said(line(20, 20, 20))["trend"]
    assert "each month" in said(line(20, "20.2", "20.4"))["trend"]
    steady = line(20, target="20")
    assert "hold steady" in said(steady)["aim"]


def test_a_rise_is_not_praised_while_it_is_behind() -> None:
    """Four below the line are not good news for going up a little."""
    shown = {each.id: each for each in goal_said.shown(found(line(20, "20.1", "20.2", "20.3")), today=TODAY)}
    assert (shown["behind"].level, shown["trend"].level) == ("act", "ask")
    assert "hope" not in shown["trend"].text


def test_an_old_score_is_asked_about() -> None:
    """After six weeks; and the start and the target where they are not known."""
    answers = line(21, 22, 23)
    last = START + timedelta(21)
    assert "Is there a newer one?" not in asked(answers, last + goal_said.OLD)
    assert "Is there a newer one?" in asked(answers, last + goal_said.OLD + timedelta(1))
    assert asked({}).startswith("What was the score at the start")
    assert "What is the target" in asked({})
    assert "What is the target" not in asked(answers)


def test_the_balance_is_one_gentle_question() -> None:
    """The minutes of help beside those of use; nothing without them."""
    balance = said({"minutes": "2 x 30", "use": "20"})["balance"]
    assert (
        "for 60 minutes a week, and time to use it for 20 minutes. More help is not always better" in balance
    )
    assert balance.endswith("?")
    assert "time to use it" not in said({"minutes": "60"})["balance"]
    assert "balance" not in said({"use": "20"})


# What does not fit


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"target": "10"}, "better", "The target is lower than the start."),
        ({"better": "down"}, "better", "The target is higher than the start."),
        ({"target_on": START.isoformat()}, "target_on", goal.ORDER),
        ({"scores.0.on": "2026-11-03"}, "scores.0.on", goal.NOT_YET),
        ({"scores.0.score": "well"}, "scores.0.score", "Please write one number"),
        ({"scores.0.score": "4 of 5"}, "scores.0.score", "Please write both the same way."),
        ({"baseline": "20%"}, "baseline", "Please write both the same way."),
        ({"minutes": "some"}, "minutes", "minutes a week"),
        ({"use": "some"}, "use", "minutes a week"),
    ],
)
def test_what_does_not_fit_gets_a_sentence_beside_its_field(
    change: dict[str, str], field: str, words: str
) -> None:
    """And nothing is worked out from it."""
    answer = answered(line(20, unit="words per minute") | change)
    assert words in answer["data"]["problems"][field]
    assert set(answer["data"]["problems"]) == {field}
    assert {"better", "target_on"}.isdisjoint({field}) or "aim" not in said(line(20) | change)


def test_a_row_that_is_not_whole_is_not_left_out_unsaid() -> None:
    """One row, or several; a row with a problem has its own sentence."""
    assert "One row has" in said({"scores.0.score": "3"})["waiting"]
    assert "2 rows have" in said({"scores.0.score": "3", "scores.1.on": "2026-10-01"})["waiting"]
    unread = {"scores.0.on": "soon", "scores.0.score": "3", "scores.1.who": "Ms. Rivera"}
    assert "waiting" not in said(unread)
    answer = answered(unread)
    assert answer["data"]["problems"] == {"scores.0.on": BAD_DATE}


# The page


def html(answers: dict[str, str], today: date = TODAY) -> BeautifulSoup:
    """What stands on the page."""
    return BeautifulSoup(answered(answers, today)["html"], "html.parser")


def test_the_answer_has_picture_sentences_questions_and_letter() -> None:
    """In one output; the letter is given the goal, and only what it takes."""
    page = html(line(20, 21, 22, 23, words="Read <60> words", name="Reading"))
    (output,) = page.select("[data-output]")
    assert output["data-output"] == "findings"
    assert len(output.select("svg[role=img]")) == 1
    link = page.select_one("a[data-give]")
    assert link is not None
    given_ = json.loads(str(link["data-answers"]))
    assert given_ == {"goals": "Reading: Read <60> words."}
    letter = catalog.letter(goal_said.LETTER)
    assert given_.keys() <= {each.id for each in letter.fields}
    assert link["data-give"] == f"letter:{letter.id}"
    assert "Read <60> words" in page.text
    assert not page.find("60")
    assert not html({}).select("a[data-give]")
    assert html({}).select(f"a[href='../../letters/{letter.id}/']")


def test_the_words_end_as_they_were_copied() -> None:
    """No second full stop."""
    assert goal_said.given(found({"words": "He reads 60 words."})) == {"goals": "He reads 60 words."}


def test_the_picture_says_in_words_what_it_shows() -> None:
    """A title, a description, and a table: each score as it was typed, and the aim line's level that day."""
    answers = line("24 words", 22, unit="words", name="Reading")
    answers["scores.1.who"] = "Ms. <Rivera>"
    page = html(answers)
    ids = str(page.select_one("svg[role=img]")["aria-labelledby"]).split()  # type: ignore[index]
    assert [page.find(id=each).text for each in ids] == [  # type: ignore[union-attr]
        "Scores of the goal “Reading” over time",
        told(found(answers)),
    ]
    assert "from 20 words on September 1, 2026 to 60 words on June 1, 2027" in told(found(answers))
    rows = [[cell.text for cell in row.select("th, td")] for row in page.select("tbody tr")]
    aim = found(answers).aim
    assert aim is not None
    first = round(aim.at((START + timedelta(7)).toordinal()))
    assert rows == [
        ["September 8, 2026", "24 words", f"about {first} words", ""],
        ["September 15, 2026", "22", "about 22 words", "Ms. <Rivera>"],
    ]


def test_marks_differ_in_shape_and_each_is_named() -> None:
    """No color alone says what is behind; the key has only what stands in the picture."""
    page = html(line(30, 10, 11, 12))
    assert len(page.select("svg[role=img] circle.iep-score")) == 1
    assert len(page.select("svg[role=img] path.iep-behind")) == 3
    named = {
        *("Aim line", "Where the scores lead"),
        *("Score on the line or ahead", "Score behind the line"),
    }
    assert {each.text.strip() for each in page.select("figcaption span")} == named
    for answers in (line(20, 20, 20), line(20, 21, 22, every=1)):
        assert len(html(answers).select("svg[role=img] .iep-trend")) == 1
    only = html({"scores.0.on": "2026-10-05", "scores.0.score": "3"})
    assert {each.text.strip() for each in only.select("figcaption span")} == {"Score"}
    assert only.select("tbody td")[1].text == "none yet"


def test_a_report_gets_the_same_picture_with_its_marks_explained_below() -> None:
    """One row for each mark that is there, inside the picture."""
    review = found(line(30, 10, 11, 12))
    made = drawn(review)
    assert made is not None
    assert made.told == told(review)
    page, alone = BeautifulSoup(svg(made), "html.parser"), BeautifulSoup(picture(review) or "", "html.parser")
    below = [str(each.text) for each in page.select("text") if float(str(each["y"])) > HEIGHT]
    assert below == [each.text.strip() for each in alone.select("figcaption span")]
    assert len(below) == 4
    assert max(float(str(each["y"])) for each in page.select("text")) < made.height
    for mark in ("circle.iep-score", "path.iep-behind"):
        assert len(page.select(mark)) == len(alone.select(f"svg[role=img] {mark}")) + 1


def test_the_aim_line_stays_level_after_the_targets_day() -> None:
    """Scores can come later than that."""
    late = line(20) | {"scores.9.on": "2027-07-01", "scores.9.score": "50"}
    aims = [str(html(each, date(2027, 8, 1)).select_one(".iep-aim")["d"]) for each in (line(20), late)]  # type: ignore[index]
    assert [each.count("L") for each in aims] == [1, 2]
    assert len({*re.findall(r"L[\d.]+ ([\d.]+)", aims[1])}) == 1


def test_there_is_no_picture_of_nothing() -> None:
    """A target alone draws no line."""
    assert drawn(found({})) is None
    assert picture(found({})) is None
    assert picture(found({"target": "60"})) is None
    assert picture(found(line())) is not None


DATES = st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(date.isoformat) | NASTY
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("name", "words", "minutes", "use"), NASTY),
        "unit": NASTY | st.sampled_from(["%", "of 5", "words per minute"]),
        "better": st.sampled_from(["up", "down", "sideways"]),
        **dict.fromkeys(("baseline", "target"), EVERY),
        **dict.fromkeys(("baseline_on", "target_on"), DATES),
        **{f"scores.{row}.on": DATES | st.sampled_from(["2026-09-08", "2026-10-08"]) for row in ROWS},
        **{f"scores.{row}.score": EVERY for row in ROWS},
        **{f"scores.{row}.who": NASTY for row in ROWS},
    },
)


def scripted(page: BeautifulSoup) -> list[str]:
    """Attributes that the page's rules for content forbid."""
    return [name for each in page.select("*") for name in each.attrs if re.match("style|on", name)]


@given(ANSWERS)
def test_any_answers_are_answered(answers: dict[str, str]) -> None:
    """Never an exception; the words that were typed stay words; nothing drawn sticks out of the picture."""
    answer = answered(answers)
    assert answer["ok"], answer
    page = BeautifulSoup(answer["html"], "html.parser")
    assert not scripted(page)
    assert not page.select("script, img, b")
    for path in page.select("svg[role=img] path"):
        places = [float(each) for each in re.findall(r"[MLH](-?[\d.]+)", str(path["d"]))]
        heights = [float(each) for each in re.findall(r"[ML]-?[\d.]+ (-?[\d.]+)", str(path["d"]))]
        assert all(0 <= each <= WIDTH for each in places), path
        assert all(0 <= each <= HEIGHT for each in heights), path


@given(st.sampled_from([*EXAMPLES.values()]), st.data())
def test_any_order_of_typing_gives_the_same_answer(example: dict[str, str], data: st.DataObject) -> None:
    """What was typed first makes no difference."""
    order = dict(data.draw(st.permutations(list(example.items()))))
    assert answered(order, END) == answered(example, END)


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2026-09-28", "2026-10-05", ["Sep 28", "Oct 5", "Oct 12"]),
        ("2026-09-01", "2027-06-01", ["Oct", "Dec", "Feb 2027", "Apr", "Jun"]),
        ("2020-01-15", "2026-10-01", ["Feb 2020", "Jul 2021", "Dec 2022", "May 2024", "Oct 2025"]),
    ],
)
def test_the_foot_of_the_picture_has_a_handful_of_days(first: str, last: str, shown: list[str]) -> None:
    """Single days for some weeks, first days of months for more; a year where it changes."""
    answers = {"scores.0.on": first, "scores.0.score": "3", "scores.1.on": last, "scores.1.score": "4"}
    drawn = html(answers, END).select("svg[role=img] .iep-axis-middle")
    assert [each.text for each in drawn] == shown


@pytest.mark.parametrize(
    ("scores", "shown"),
    [
        (("4 of 5", "1 of 5"), ["0", "1", "2", "3", "4", "5"]),
        (("40%", "1 of 5"), ["0", "20", "40", "60", "80", "100"]),
        (("200", "240"), ["200", "210", "220", "230", "240"]),
        (("0", "0"), ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
    ],
)
def test_the_side_of_the_picture_counts_in_round_steps(scores: tuple[str, str], shown: list[str]) -> None:
    """From nothing to all where there is an all."""
    answers = {f"scores.{row}.score": text for row, text in enumerate(scores)}
    answers |= {"scores.0.on": "2026-10-01", "scores.1.on": "2026-10-08"}
    assert [each.text for each in html(answers).select("svg[role=img] .iep-axis-end")] == shown


def test_a_long_unit_does_not_run_out_of_the_picture() -> None:
    """It is cut there, and stands whole in the sentences."""
    unit = "times that he raises his hand and waits for a turn"
    page = html(line(20, unit=unit))
    words = page.select_one("svg[role=img] .iep-axis-words")
    assert words is not None
    assert words.text == f"{unit[:40]}…"
    assert f"60 {unit}" in page.text


def test_the_built_page_is_whole_without_a_script() -> None:
    """The form, a finished picture of a made-up child, a blank sheet; its markup is sound."""
    made = view.page()
    page = BeautifulSoup(made, "html.parser")
    names = {each["name"] for each in page.select("input[name], textarea[name]")}
    asked_for = {each.id for group in GROUPS for each in group.fields if not each.columns}
    assert names == asked_for | {"scores.0.on", "scores.0.score", "scores.0.who"}
    assert page.select("[data-output=findings] svg[role=img]")
    assert len(page.select(".iep-sheet tbody tr")) > 10
    assert json.loads(str(page.select_one("iep-goals")["data-sample"])) == SAMPLE  # type: ignore[index]
    ids = [each["id"] for each in page.select("[id]")]
    assert len(ids) == len({*ids})
    assert not scripted(page)
    svg = str(page.select_one("svg[role=img]"))
    assert ET.fromstring(svg).tag == "svg"
    assert makeExtension() is not None


def test_what_is_said_reads_easily_and_rests_on_its_facts() -> None:
    """Grade seven at most; and the rules on claims of law hold here as on pages."""
    every = [
        each
        for answers in (
            *EXAMPLES.values(),
            line(20, 20, 20, 20),
            line(20, 21, 22, every=1),
            line(19, 40, 19, 40),
        )
        for each in goal_said.shown(found(answers), today=TODAY)
    ]
    texts = {each.text for each in every}
    texts |= {
        text for answers in EXAMPLES.values() for text in goal_said.questions(found(answers), today=TODAY)
    }
    texts |= {goal.NOT_YET, goal.ORDER, *goal.DIRECTION.values()}
    hard = {text: textstat.flesch_kincaid_grade(text) for text in texts}
    assert textstat.flesch_kincaid_grade("\n".join(texts)) <= HIGHEST_GRADE
    assert {text: grade for text, grade in hard.items() if grade > HIGHEST_GRADE + 2} == {}
    assert [claim for each in every for claim in wrong(each.text, each.facts)] == []
    assert {fact for each in every for fact in each.facts} == {*goal_said.FACTS} <= catalog.cited()


def test_the_numbers_said_are_those_that_are_used() -> None:
    """ "Three" and "four" are words on the page and numbers in the rules."""
    assert (goal.ENOUGH, goal.RUN) == (3, 4)
    assert "three or more" in goal_said.TOO_FEW
    assert "last four" in goal_said.BEHIND
    assert goal_said.CHANGE in (page := open_page())
    assert "Fewer than three scores" in page


def open_page() -> str:
    """The page's own words, without its marks of law."""
    return re.sub(r"\s*\[law:[^\]]*\]", "", Path("docs/en/records/goals.md").read_text())


def test_only_goals_are_asked_about() -> None:
    """Another name is refused, as with every record."""
    assert ask(ask="goal.review", about="goal-1")["error"]["kind"] == "UnknownDefinition"
    assert answered({"nickname": "x"})["error"]["kind"] == "UnknownField"
