"""Answers are tidied, and what can't be used gets one sentence that says what to do."""

from datetime import date

import pytest

from checklists.model import fields as f
from checklists.model.errors import BadOption, DuplicateId, UnknownField

NAME = f.Field("name", "Name")
DAY = f.Field("day", "Day", kind="date", optional=True)
PICK = f.Field("pick", "Pick", kind="choice", default="a", options=(f.Option("a", "A"), f.Option("b", "B")))
MANY = f.Field("many", "Many", kind="many", options=(f.Option("a", "A"), f.Option("b", "B")))
ALL = (NAME, DAY, PICK, MANY)


def test_blanks_are_dropped_and_defaults_fill_in() -> None:
    """White space is no answer; a choice not touched has its default."""
    assert f.tidy(ALL, {"name": "  ", "many": [" ", ""]}).answers == {"pick": "a"}


def test_answers_are_kept_as_typed_but_for_the_space_around() -> None:
    """Several boxes become a tuple."""
    tidied = f.tidy(ALL, {"name": " Ana  Lee ", "many": ["a", "b"], "pick": "b", "day": "2026-03-05"})
    assert tidied.answers == {"name": "Ana  Lee", "many": ("a", "b"), "pick": "b", "day": "2026-03-05"}
    assert tidied.date("day") == date(2026, 3, 5)
    assert tidied.date("name2") is None


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"day": "next week"}, "day", f.BAD_DATE),
        ({"day": "2026-02-30"}, "day", f.BAD_DATE),
        ({"day": "0001-01-01"}, "day", f.BAD_YEAR),
        ({"pick": "c"}, "pick", f.BAD_OPTION),
        ({"many": ["a", "z"]}, "many", f.BAD_OPTION),
    ],
)
def test_a_problem_is_said_beside_its_field(given: dict[str, str | list[str]], field: str, said: str) -> None:
    """The rest of the answers stay."""
    tidied = f.tidy(ALL, {"name": "Ana", **given})
    assert tidied.problems == {field: said}
    assert tidied.answers["name"] == "Ana"
    assert field not in tidied.answers


def test_an_unknown_name_is_refused() -> None:
    """A page and a core that disagree must not go on quietly."""
    with pytest.raises(UnknownField, match="nickname"):
        f.tidy(ALL, {"nickname": "x"})


def test_options_and_kinds_must_agree() -> None:
    """An author's mistake."""
    with pytest.raises(BadOption, match="needs options"):
        f.Field("x", "X", kind="choice")
    with pytest.raises(BadOption, match="needs options"):
        f.Field("x", "X", options=(f.Option("a", "A"),))
    with pytest.raises(BadOption, match="default"):
        f.Field("x", "X", kind="choice", default="b", options=(f.Option("a", "A"),))


def test_an_id_used_twice_is_refused() -> None:
    """Saved answers are kept by id."""
    with pytest.raises(DuplicateId, match="“a”"):
        f.only_once(["a", "b", "a"], "here")


def test_labels_name_fields_and_options() -> None:
    """For conditions in words."""
    assert f.labels(ALL)["pick"] == "Pick"
    assert f.labels(ALL)["pick=b"] == "B"
    assert PICK.option("z") is None
