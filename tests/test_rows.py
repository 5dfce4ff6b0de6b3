"""Rows: the same questions asked again and again, each row said in the letter and numbered."""

from datetime import date
from itertools import permutations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from checklists.model import fields as f
from checklists.model.conditions import Given, Is
from checklists.model.drafting import draft
from checklists.model.errors import BadOption, UnknownField, UnknownPlaceholder
from checklists.model.letter import Letter, Paragraph, Sentence
from checklists.record import replace
from checklists.views import form
from checklists.views.letter import body
from checklists.views.text import body_text

DAY = date(2026, 3, 5)
HOW = (f.Option("saw", "I saw it", "I saw it"), f.Option("told", "I was told", "someone told me"))
ROWS = f.Field(
    "facts",
    "What happens",
    kind="rows",
    columns=(
        f.Field("says", "What the IEP says", kind="long"),
        f.Field("since", "Since", kind="date", optional=True),
        f.Field("how", "How you know", kind="choice", optional=True, options=HOW),
    ),
)
NAME = f.Field("name", "Your name")
LETTER = Letter(
    "a-letter",
    "A letter",
    (f.Group("All", (NAME, ROWS)),),
    "For {name}",
    (
        Paragraph(
            "facts",
            (
                Sentence("says", "The IEP says: {facts.says}."),
                Sentence("since", "It has been so since {facts.since}.", when=Given("facts.since")),
                Sentence("saw", "I have seen it.", when=Is("facts.how", "saw")),
            ),
            each="facts",
        ),
        Paragraph("seen", (Sentence("seen", "Some of it I saw."),), when=Is("facts.how", "saw")),
    ),
)


def said(**given_: str) -> str:
    """The letter for these answers; `__` in a name reads as `.`."""
    answers = f.tidy(
        LETTER.fields, {name.replace("__", "."): value for name, value in given_.items()}
    ).answers
    return body_text(draft(LETTER, answers, today=DAY))


def test_each_row_is_said_and_numbered() -> None:
    """With only what that row says; a condition outside the rows asks whether any row has the answer."""
    assert said(
        facts__0__says="Speech twice a week.", facts__0__since="2026-03-02", facts__k1__says="An aide",
        facts__k1__how="saw",
    ) == (
        "1. The IEP says: Speech twice a week. It has been so since March 2, 2026.\n\n"
        "2. The IEP says: An aide. I have seen it.\n\nSome of it I saw."
    )  # fmt: skip


def test_a_row_without_an_answer_is_not_there() -> None:
    """An added row that nobody filled counts for nothing; rows stand as they were begun."""
    tidied = f.tidy(LETTER.fields, {"facts.zz.says": "B", "facts.0.says": " ", "facts.lq8z1c2x.says": "C"})
    assert tidied.answers["facts"] == ("zz", "lq8z1c2x")
    assert tidied.answers["facts.says"] == ("B", "C")
    assert "facts.since" not in tidied.answers


def test_what_is_missing_in_a_row_is_said() -> None:
    """A required question, in each row that was begun; and in the first while there is none."""
    answers = f.tidy(LETTER.fields, {"name": "Ana", "facts.k1.since": "2026-03-02"}).answers
    assert [each.id for each in draft(LETTER, answers, today=DAY).missing] == ["facts.k1.says"]
    assert [each.id for each in draft(LETTER, {"name": "Ana"}, today=DAY).missing] == ["facts"]


def test_a_problem_names_its_row() -> None:
    """So that the sentence stands beside the right field, and the row's other answers stay."""
    tidied = f.tidy(LETTER.fields, {"facts.k1.since": "soon", "facts.k1.says": "An aide"})
    assert tidied.problems == {"facts.k1.since": f.BAD_DATE}
    assert tidied.answers["facts"] == ("k1",)


@pytest.mark.parametrize("name", ["facts", "facts.says", "facts.0.other", "facts.Å.says", "other.0.says"])
def test_a_name_that_is_no_rows_is_refused(name: str) -> None:
    """A page and a core that disagree must not go on quietly."""
    with pytest.raises(UnknownField):
        f.tidy(LETTER.fields, {name: "x"})


def test_the_blank_letter_has_a_first_row() -> None:
    """Its blanks carry the names of the first row's controls, so that the page can fill them."""
    blank = draft(LETTER, {}, today=None, blanks=("facts.since",))
    page = BeautifulSoup(body(blank), "html.parser")
    assert [each["data-field"] for each in page.select(".iep-blank")] == ["facts.0.says", "facts.0.since"]
    assert page.select_one(".iep-number").text == "1."  # type: ignore[union-attr]
    optional = replace(LETTER, groups=(f.Group("All", (NAME, replace(ROWS, optional=True))),))
    assert body_text(draft(optional, {}, today=None)) == ""


def test_the_form_holds_the_first_row() -> None:
    """With a name, a label and a line for a problem of its own for each column."""
    page = BeautifulSoup(form.field(ROWS), "html.parser")
    names = {each["name"] for each in page.select("input, textarea")}
    assert names == {"facts.0.says", "facts.0.since", "facts.0.how"}
    assert {each["data-problem"] for each in page.select("[data-problem]")} == names
    assert page.select_one("[data-rows=facts] [data-row='0']") is not None


def test_an_authors_mistake_stops_the_build() -> None:
    """Rows without columns, a paragraph for no rows, a column outside its rows."""
    with pytest.raises(BadOption, match="columns"):
        f.Field("facts", "Facts", kind="rows")
    with pytest.raises(UnknownPlaceholder, match="rows"):
        replace(LETTER, body=(Paragraph("p", (Sentence("s", "Hello."),), each="name"),))
    with pytest.raises(UnknownPlaceholder, match=r"facts\.says"):
        replace(LETTER, body=(Paragraph("p", (Sentence("s", "It says {facts.says}."),)),))


def test_a_translator_meets_the_columns() -> None:
    """And their options, under the field's name and theirs."""
    assert ("a-letter/facts.says", "What the IEP says") in set(LETTER.messages())
    assert ("a-letter/facts.how", "someone told me") in set(LETTER.messages())
    assert LETTER.labels["facts.how=saw"] == "I saw it"


def test_own_words_in_rows_are_read_for_their_tone() -> None:
    """As any other words of the parent's."""
    answers = f.tidy(LETTER.fields, {"facts.0.says": "One", "facts.k1.says": "Two"}).answers
    assert LETTER.own_words(answers) == "One\nTwo"


WORDS = st.text("ab .", max_size=4)


@given(st.dictionaries(st.sampled_from(["0", "9", "k1", "lq8z1c2x"]), st.tuples(WORDS, WORDS), max_size=4))
def test_rows_come_in_one_order_whatever_was_typed_first(rows: dict[str, tuple[str, str]]) -> None:
    """Any order of typing gives the same letter, and no row is lost."""
    sent = {f"facts.{row}.says": says for row, (says, _) in rows.items()}
    found = {
        body_text(draft(LETTER, f.tidy(LETTER.fields, dict(order)).answers, today=DAY))
        for order in permutations(sent.items())
    }
    assert len(found) == 1
    filled = sum(bool(says.strip()) for says, _ in rows.values())
    assert found.pop().count("The IEP says") == (filled or 1)  # the blank one that is still to be filled
