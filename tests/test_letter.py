"""A letter is drafted from facts: only what the parent said, nothing left over from the template."""

from datetime import date

import pytest

from checklists.letters.request_evaluation import LETTER
from checklists.model.conditions import Condition, Given, Is
from checklists.model.drafting import Draft, draft
from checklists.model.errors import (
    DuplicateId,
    ListWithoutLead,
    RuleWithoutFact,
    TemplateMark,
    UnguardedPlaceholder,
    UnknownPlaceholder,
)
from checklists.model.fields import Field, Group, Option
from checklists.model.letter import Letter, Paragraph, Sentence
from checklists.record import replace
from checklists.views.letter import reasons
from checklists.views.text import body_text, subject_text

DAY = date(2026, 3, 5)
NAME = Field("name", "Your name")
WISH = Field("wish", "Your wish", optional=True)
WHEN = Field("when", "When", kind="date", optional=True)
PICK = Field(
    "pick", "Pick", kind="many", optional=True, options=(Option("a", "A", "apples"), Option("b", "Bread"))
)


def letter(*body: Paragraph, **changes: object) -> Letter:
    """A small letter with these paragraphs."""
    whole = Letter("a-letter", "A letter", (Group("All", (NAME, WISH, WHEN, PICK)),), "For {name}", body)
    return replace(whole, **changes)  # type: ignore[arg-type]


def sentence(text: str, id: str = "one", when: Condition | None = None, why: str = "") -> Paragraph:
    """A paragraph of one sentence."""
    return Paragraph(f"p-{id}", (Sentence(id, text, when=when, why=why),))


def said(found: Draft) -> str:
    """The letter as text."""
    return body_text(found)


def test_a_sentence_appears_only_when_the_facts_call_for_it() -> None:
    """Its field is filled in, or it is not there at all."""
    made = letter(sentence("Hello."), sentence("I wish for {wish}.", "two", Given("wish")))
    assert said(draft(made, {"name": "Ana"}, today=DAY)) == "Hello."
    assert said(draft(made, {"name": "Ana", "wish": "rain"}, today=DAY)) == "Hello.\n\nI wish for rain."


def test_a_full_stop_is_not_doubled() -> None:
    """A parent may end an answer with one."""
    made = letter(sentence("I wish for {wish}.", "two", Given("wish")))
    assert said(draft(made, {"wish": "rain."}, today=DAY)) == "I wish for rain."
    assert said(draft(made, {"wish": "rain!"}, today=DAY)) == "I wish for rain!"


def test_dates_and_choices_read_as_words() -> None:
    """Never as 2026-12-04 or an option's id."""
    made = letter(
        sentence("By {when}.", "one", Given("when")),
        sentence("I like {pick}.", "two", Given("pick")),
        sentence("{today}", "three"),
    )
    text = said(draft(made, {"when": "2026-12-04", "pick": ("a", "b")}, today=DAY))
    assert text == "By December 4, 2026.\n\nI like apples and Bread.\n\nMarch 5, 2026"


def test_a_required_field_left_empty_is_missing_and_a_blank() -> None:
    """The text leaves the blank out, and the page says what is missing."""
    found = draft(letter(sentence("I am {name}, a parent.")), {}, today=DAY)
    assert [field.id for field in found.missing] == ["name"]
    assert said(found) == "I am, a parent."
    assert subject_text(found) == "For"


def test_the_blank_letter_shows_common_fields_as_blanks() -> None:
    """And an optional sentence with an empty blank stays out of the text."""
    made = letter(sentence("I wish for {wish}.", "two", Given("wish")), sentence("{today}", "three"))
    found = draft(made, {}, today=None, blanks=("wish",))
    assert [each.source.id for part in found.paragraphs for each in part.sentences] == ["two", "three"]
    assert said(found) == ""


def test_a_sentence_with_a_reason_can_be_left_out() -> None:
    """One without (a greeting) cannot; a paragraph that loses its last sentence goes too."""
    made = letter(sentence("Hello.", "hello"), sentence("Please.", "please", why="To ask."))
    assert [option.id for option in made.fields[-1].options] == ["please"]
    found = draft(made, {"leave_out": ("please", "hello")}, today=DAY)
    assert said(found) == "Hello."
    assert [each.source.id for each in found.left_out] == ["please"]


def test_what_is_left_out_reads_as_it_would_stand_there() -> None:
    """With the parent's words and the state's clock; nothing of the template."""
    answers = {"child": "Sam Lee", "state": "TX", "leave_out": ("clock-state", "ask")}
    shown = reasons(LETTER, draft(LETTER, answers, today=DAY), can_leave_out=True)
    assert "<s>In Texas, the evaluation is due within 45 school days" in shown
    assert "{" not in shown


def test_a_list_has_its_lead_only_with_items() -> None:
    """Items come from filled fields or from what was chosen in a checklist."""
    made = letter(
        Paragraph(
            "list",
            (Sentence("wish", "{wish}", when=Given("wish")),),
            layout="list",
            lead=Sentence("lead", "I ask:"),
            listed="questions",
        )
    )
    assert said(draft(made, {}, today=DAY)) == ""
    chosen = {"questions": ("Who?", "When?")}
    assert (
        said(draft(made, {"wish": "rain"}, today=DAY, chosen=chosen)) == "I ask:\n\n- rain\n- Who?\n- When?"
    )


@pytest.mark.parametrize(
    ("dial", "rules", "numbers"), [("none", False, False), ("light", True, False), ("full", True, True)]
)
def test_the_law_dial_changes_rules_and_nothing_else(dial: str, rules: bool, numbers: bool) -> None:
    """None: no law in the letter. Light: rules in words. Full: with their sections. The facts stay."""
    names = {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak", "wait": "yes", "passing": "yes"}
    text = said(draft(LETTER, {**names, "law": dial}, today=DAY))
    assert ("IDEA" in text) == rules
    assert ("34 CFR 300.301(b)" in text) == numbers
    assert any(digit in text.replace("March 5, 2026", "") for digit in "0123456789") == numbers
    assert "prior written notice" in text
    assert "((" not in text


def test_the_letter_says_only_what_the_parent_said() -> None:
    """No "as I told you before" unless the parent did."""
    names = {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak"}
    plain = said(draft(LETTER, names, today=DAY))
    assert "before" not in plain
    assert "I asked about this in person or by phone before" in said(
        draft(LETTER, {**names, "asked": "spoken"}, today=DAY)
    )


@pytest.mark.parametrize(
    ("abbr", "clock"),
    [
        (
            "TX",
            "In Texas, the evaluation is due within 45 school days, counted from the day the district gets",
        ),
        (
            "VA",
            "In Virginia, the evaluation is due within 65 business days, counted from the day of",
        ),
        ("AL", "unless our state has its own rule"),  # read on a page about it, so not put to a school
        ("", "unless our state has its own rule"),
    ],
)
def test_a_letter_names_the_states_own_clock(abbr: str, clock: str) -> None:
    """One clock, never two; and none where the parent wants no law named."""
    answers = {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street", "state": abbr}
    text = said(draft(LETTER, answers, today=DAY))
    assert clock in text
    assert ("Under IDEA, the time limit" in text) == ("unless" in clock)
    assert clock not in said(draft(LETTER, {**answers, "law": "none"}, today=DAY))


def test_authors_mistakes_are_named() -> None:
    """Each stops the build when the definition is imported."""
    with pytest.raises(UnguardedPlaceholder, match=r"one: \{wish\}"):
        letter(sentence("I wish for {wish}."))
    with pytest.raises(UnknownPlaceholder, match=r"\{nobody\}"):
        letter(sentence("Dear {nobody},"))
    with pytest.raises(UnknownPlaceholder, match=r"\{state_evaluation\}"):
        letter(sentence("It is due within {state_evaluation}."))
    with pytest.raises(UnguardedPlaceholder, match=r"\{state_evaluation\}"):
        replace(LETTER, body=(sentence("It is due within {state_evaluation}."),))
    with pytest.raises(DuplicateId, match="state_name"):
        replace(LETTER, groups=(*LETTER.groups, Group("More", (Field("state_name", "State"),))))
    with pytest.raises(UnknownPlaceholder, match="nothing"):
        letter(sentence("Hello.", when=Is("nothing", "x")))
    with pytest.raises(ListWithoutLead, match="bare"):
        letter(Paragraph("bare", (Sentence("one", "Hello."),), layout="list"))
    with pytest.raises(DuplicateId, match="one"):
        letter(sentence("Hello."), sentence("Hello again."))
    with pytest.raises(RuleWithoutFact, match="one"):
        letter(Paragraph("p", (Sentence("one", "The law says so.", rule=True),)))
    for text in ("Dear [name],", "him and/or her", "your child(ren)", "the school(s)"):
        with pytest.raises(TemplateMark):
            letter(sentence(text))
