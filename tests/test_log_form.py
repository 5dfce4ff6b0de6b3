"""The log's page as it is built: forms that ask for every part of a record, and a sheet for paper."""

import re
from pathlib import Path

import pytest
import textstat
from bs4 import BeautifulSoup, Tag

from checklists.model.log import HOWS as HOW_IDS
from checklists.model.log import OUTCOME_NAMES, OUTCOMES, REASON_NAMES, Logged
from checklists.model.promise import KINDS, PERIODS, WEEKDAYS, Promise
from checklists.record import keys
from checklists.views import log_entry, log_form
from tests.test_goal import scripted
from tools.blocks import makeExtension
from tools.grades import HIGHEST_GRADE


@pytest.fixture
def page() -> BeautifulSoup:
    """The built tool."""
    return BeautifulSoup(log_form.page(), "html.parser")


def form(page: BeautifulSoup, name: str) -> Tag:
    """The form of one of the templates."""
    template = page.select_one(f"template[data-{name}]")
    found = template and template.find("form")  # a selector does not look into a template
    assert isinstance(found, Tag)
    return found


def values(form: Tag, part: str) -> list[str]:
    """What can be chosen for a part of a record."""
    chosen = f"input[name={part}], [data-part={part}] > option"
    return [str(each["value"]) for each in form.select(chosen)]


def test_an_entrys_form_asks_for_every_part_of_an_entry(page: BeautifulSoup) -> None:
    """And offers every value that the model knows; the items come from the parent's own list."""
    asked = form(page, "log-form")
    parts = {str(each["data-part"]) for each in asked.select("[data-part]")}
    assert parts | {"id", "promise"} == {*keys(Logged)}
    assert asked.select_one("[data-chips=promise]") is not None
    assert values(asked, "outcome") == [*OUTCOMES] == [*log_entry.OUTCOME_MARKS]
    assert {*values(asked, "reason")} == {*REASON_NAMES}
    assert {*values(asked, "how")} == {*HOW_IDS} - {""}
    assert not asked.select("[checked]")  # nothing is said that the parent did not tap


def test_a_promises_form_asks_for_every_part_of_a_promise(page: BeautifulSoup) -> None:
    """Service first, as most are; what is rare is under "More"."""
    asked = form(page, "promise-form")
    parts = {str(each["data-part"]) for each in asked.select("[data-part]")}
    assert parts | {"id"} == {*keys(Promise)}
    assert values(asked, "kind") == [*KINDS]
    assert {*values(asked, "period")} == {*PERIODS}
    assert values(asked, "weekdays") == [*WEEKDAYS]
    assert [each["value"] for each in asked.select("[checked]")] == ["service"]
    common = {
        str(each["data-part"]) for each in asked.select("[data-part]") if not each.find_parent("details")
    }
    assert common == {"name", "kind", "minutes", "times", "period"}


def test_what_is_asked_depends_on_what_happened(page: BeautifulSoup) -> None:
    """Each part that waits names outcomes that there are; "I do not know" asks for no more."""
    waiting = {
        str((each.select_one("[data-part]") or each)["data-part"]): str(each["data-when"]).split()
        for each in form(page, "log-form").select("[data-when]")
    }
    assert waiting == {
        "minutes": ["happened", "partly"],
        "reason": ["partly", "not"],
        "how": ["happened", "partly", "not"],
    }
    assert {each for outcomes in waiting.values() for each in outcomes} <= {*OUTCOMES} - {"unknown"}


def test_each_control_can_have_a_problem_beside_it(page: BeautifulSoup) -> None:
    """Where a parent may type something that does not fit."""
    for name, parts in (
        ("log-form", ("day", "promise", "outcome", "minutes")),
        ("promise-form", ("name", "minutes", "times", "first", "last")),
    ):
        for part in parts:
            line = form(page, name).select_one(f".iep-field > [data-problem-of={part}]")
            assert line is not None, part
            assert line.text == ""


def test_the_filter_offers_every_outcome(page: BeautifulSoup) -> None:
    """By the names that reports use; an item's options come from the parent's own list."""
    options = page.select("#iep-log-outcome option")
    assert [(str(each["value"]), each.text) for each in options[1:]] == [*OUTCOME_NAMES.items()]


def test_the_built_page_is_whole_without_a_script(page: BeautifulSoup) -> None:
    """It says what will stand there, and has a blank sheet; nothing to press in vain; its markup is sound."""
    assert len(page.select(".iep-sheet tbody tr")) == log_form.SHEET_ROWS
    assert "never made into one" in page.select("[data-output=minutes]")[0].text
    assert {str(each["data-output"]) for each in page.select("[data-output]")} == {
        "minutes",
        "patterns",
        "pictures",
    }
    ids = [each["id"] for each in page.select("[id]")]
    assert len(ids) == len({*ids})
    for label in page.select("label[for]"):
        assert label["for"] in ids
    for button in page.select("button"):
        assert button.find_parent(class_="iep-js"), button
    assert not scripted(page)
    assert makeExtension() is not None


def test_the_pages_words_read_easily() -> None:
    """What the forms ask, at grade seven or lower; and never what would blame or promise too much."""
    page = BeautifulSoup(
        re.sub(r"</(label|legend|p|button|h2|option|summary|th)>", ". ", log_form.page()), "html.parser"
    )
    own = Path("docs/en/records/log.md").read_text()
    for text in (page.get_text(" "), own):
        assert not re.search(
            r"\b(owed|failed|violat|refus\w+ to|missed minutes|make-?up minutes)\b", text, re.IGNORECASE
        )
    sentences = [each.strip() for each in page.get_text(" ").split(". ") if len(each.split()) > 5]
    assert textstat.flesch_kincaid_grade(". ".join(sentences)) <= HIGHEST_GRADE
