"""Scores as parents have them: read, written back, and agreed on within a goal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists.model import scale as s
from checklists.model import weekly
from checklists.model.score import NOT_READ, OUT_OF, OVER, Score, digits, read, same, written
from checklists.record import values
from tests.anything import NASTY

TYPED = NASTY | st.text("0123456789.,%/ ofxОper wordsminut٣²½", max_size=24)
"""Any words, and words made of what scores are made of."""
GOOD = ("3", "3.5", ".5", "1,200 steps", "4 of 5", "4/5 trials", "80%", "20 wpm", "7 times a day", "5 x")
EVERY = TYPED | st.sampled_from(GOOD)


def score(text: str) -> Score:
    """A score that can be read."""
    found = read(text)
    assert isinstance(found, Score), found
    return found


@pytest.mark.parametrize(
    ("text", "kind", "value", "of", "unit"),
    [
        ("4 of 5", "share", 4, 5, ""),
        ("4/5", "share", 4, 5, ""),
        ("1 out of 4 trials", "share", 1, 4, "trials"),
        ("3 from 5 tries", "share", 3, 5, "tries"),
        ("2 OUT OF 4", "share", 2, 4, ""),
        ("80%", "percent", 80, 100, ""),
        ("80 percent", "percent", 80, 100, ""),
        ("87.5 % accuracy.", "percent", 87.5, 100, "accuracy"),
        ("20 words per minute", "plain", 20, 0, "words per minute"),
        ("20 wpm", "plain", 20, 0, "words per minute"),
        ("20 WCPM", "plain", 20, 0, "correct words per minute"),
        ("6 times/day", "plain", 6, 0, "times per day"),
        ("3", "plain", 3, 0, ""),
        ("  3.5 ", "plain", 3.5, 0, ""),
        ("1,200 steps", "plain", 1200, 0, "steps"),
        ("50th", "plain", 50, 0, "th"),
    ],
)
def test_scores_are_read_as_parents_have_them(
    text: str, kind: str, value: float, of: float, unit: str
) -> None:
    """Each way of writing that reports and emails use."""
    assert values(score(text)) == {"kind": kind, "value": value, "of": of, "unit": unit}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", NOT_READ),
        ("good", NOT_READ),
        ("about 3", NOT_READ),
        ("20-25", NOT_READ),
        ("20 to 25 words", NOT_READ),
        ("-3", NOT_READ),
        ("10/5/2026", NOT_READ),
        ("99999999", NOT_READ),
        ("4 of", OUT_OF),
        ("4 out", OUT_OF),
        ("4/", OUT_OF),
        ("4 of 0", OUT_OF),
        ("6 of 5", OVER),
        ("120%", OVER),
    ],
)
def test_what_is_no_score_gets_a_sentence(text: str, said: str) -> None:
    """One that says what to do; a range or a guess is never made into a number."""
    assert read(text) == said


@given(EVERY)
def test_what_is_written_back_reads_the_same(text: str) -> None:
    """Whatever was typed: it is read, or it gets a sentence; and its one way of writing means the same."""
    found = read(text)
    if isinstance(found, str):
        assert found in (NOT_READ, OUT_OF, OVER)
    else:
        assert values(score(written(found))) == values(found)


@given(st.floats(min_value=0, max_value=9_999_999).map(lambda each: round(each, 4)))
def test_every_number_is_written_whole(number: float) -> None:
    """With up to four digits after the point, and no needless zero."""
    text = digits(number)
    assert float(text) == number
    assert not text.endswith((".", ".0"))


def test_nothing_is_said_as_less_than_nothing() -> None:
    """A rounding leaves no minus before a zero."""
    assert digits(-0.0001, 2) == "0"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("words per minute", "Words a minute"),
        ("word per minute", "words per minute"),
        ("times each day", "times per day"),
    ],
)
def test_units_that_mean_the_same_agree(one: str, other: str) -> None:
    """Capitals, a plural, and the ways to say "per"."""
    assert same(one) == same(other)
    assert same(one) != same("minutes")


def settled(unit: str = "", **typed: str) -> s.Settled:
    """What a goal agrees on."""
    return s.settle(unit, {field: score(text) for field, text in typed.items()})


def test_a_plain_number_takes_the_goals_unit() -> None:
    """From the unit that was named, or from the target."""
    named = settled("words per minute", target="60", row="24 wpm")
    assert (named.levels, named.problems) == ({"target": 60, "row": 24}, {})
    assert named.scale.says(60) == settled(target="60 wpm", row="24").scale.says(60) == "60 words per minute"
    assert settled(target="5", row="3").scale.says(3) == "3"


@pytest.mark.parametrize(
    ("unit", "one"),
    [
        ("tries", "1 try"),
        ("inches", "1 inch"),
        ("words per minute", "1 word per minute"),
        ("class", "1 class"),
    ],
)
def test_one_of_them_is_said_as_one(unit: str, one: str) -> None:
    """In a level and in a step."""
    scale = settled(unit, target="5").scale
    assert (scale.says(1), scale.step(1)) == (one, one)
    assert scale.says(2) == f"2 {unit}"


def test_parts_of_one_whole_are_counted_in_it() -> None:
    """And otherwise all of them in percent."""
    alike = settled(target="4 of 5 trials", baseline="1/5")
    assert (alike.levels, alike.scale.of) == ({"target": 4, "baseline": 1}, 5)
    assert alike.scale.says(4) == "4 of 5 trials"
    assert alike.scale.step(-0.25) == "0.25 (of 5)"
    mixed = settled(target="80%", baseline="1/5", row="5 of 10")
    assert mixed.levels == {"target": 80, "baseline": 20, "row": 50}
    assert mixed.scale.says(50) == "50%"
    assert (mixed.scale.step(1), mixed.scale.step(6.4)) == ("1 percent point", "6.4 percent points")


@pytest.mark.parametrize(("unit", "level"), [("of 5", 3), ("out of 5 tries", 3), ("2/5", 3), ("%", 3)])
def test_the_named_unit_says_what_a_plain_number_is_out_of(unit: str, level: float) -> None:
    """So that a parent may leave it out below."""
    assert settled(unit, row="3").levels == {"row": level}


@pytest.mark.parametrize(
    ("unit", "typed", "field", "words"),
    [
        (
            "",
            {"target": "60 wpm", "row": "3 minutes"},
            "row",
            "counts words per minute, and this says minutes",
        ),
        ("", {"target": "60 wpm", "row": "80%"}, "row", "and this says a part of all"),
        ("", {"target": "80%", "row": "60 wpm"}, "row", "and this says words per minute"),
        ("", {"target": "80%", "row": "3"}, "row", s.WRITE_ALIKE),
        ("tries", {"target": "4 of 5", "row": "3"}, "row", s.WRITE_ALIKE),
        ("of 5", {"row": "6"}, "row", OVER),
        ("wpm", {"target": "60", "baseline": "5 of 10"}, "baseline", "counts words per minute"),
        ("3", {"target": "60"}, "unit", s.UNNAMED),
    ],
)
def test_units_that_do_not_agree_get_a_sentence(
    unit: str, typed: dict[str, str], field: str, words: str
) -> None:
    """Beside the score that differs; it is left out, and the others stay."""
    found = settled(unit, **typed)
    assert found.problems.keys() == {field}
    assert words in found.problems[field]
    assert found.levels.keys() == typed.keys() - {field}


@given(TYPED, st.dictionaries(st.sampled_from(["target", "baseline", "a", "b"]), EVERY))
def test_every_score_has_a_level_or_a_sentence(unit: str, typed: dict[str, str]) -> None:
    """Never both, never an exception; a part of a whole is never more than the whole."""
    scores = {field: found for field, text in typed.items() if isinstance(found := read(text), Score)}
    found = s.settle(unit, scores)
    assert found.levels.keys() | found.problems.keys() - {"unit"} == scores.keys()
    assert not found.levels.keys() & found.problems.keys()
    for level in found.levels.values():
        assert 0 <= level <= (found.scale.of or level)
        assert found.scale.clamped(level) == level
        assert found.scale.says(level)
        assert found.scale.about(level)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("60", 60),
        ("60 minutes a week", 60),
        ("1.5 hours", 90),
        ("2 x 30", 60),
        ("2×30 min / week", 60),
        ("3 times 20 minutes", 60),
    ],
)
def test_minutes_a_week_are_read(text: str, minutes: float) -> None:
    """As parents and plans write them."""
    assert weekly.minutes(text) == minutes


@given(NASTY | st.sampled_from(["some", "30 twice", "9999 hours", "2 x", "-5"]))
def test_what_are_no_minutes_gets_a_sentence(text: str) -> None:
    """And more than a week has is none either."""
    found = weekly.minutes(text)
    assert found == weekly.NOT_READ or isinstance(found, float)
    assert weekly.minutes("some") == weekly.minutes("9999 hours") == weekly.NOT_READ
