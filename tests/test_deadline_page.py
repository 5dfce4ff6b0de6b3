"""The page of all deadlines: whole with no script, each rule in its words, each form with its labels."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from checklists import catalog
from checklists.law.facts import fact
from checklists.model.deadline import GROUPS, Deadline, Start
from checklists.views.deadline_page import page

ENTRY = Path("docs/theme/assets/app/elements/entry.js")


@pytest.fixture(scope="module")
def whole() -> BeautifulSoup:
    """The page as it is built."""
    return BeautifulSoup(page(catalog.deadlines()), "html.parser")


@pytest.fixture(params=catalog.deadlines(), ids=lambda each: each.id)
def deadline(request: pytest.FixtureRequest) -> Deadline:
    """Each of them."""
    found: Deadline = request.param
    return found


def place(whole: BeautifulSoup, deadline: Deadline) -> Tag:
    """Where it stands on the page."""
    found = whole.select_one(f'iep-deadline[data-definition="{deadline.id}"]')
    assert found is not None
    return found


def test_each_reads_whole_with_no_script(whole: BeautifulSoup, deadline: Deadline) -> None:
    """Its title, the rule and its words, what starts it, what to do if that is unknown, what changes it."""
    there = place(whole, deadline)
    said = " ".join(there.get_text(" ").split())
    for wanted in (
        deadline.title,
        deadline.start.label,
        deadline.start.unknown,
        " ".join(fact(deadline.fact).quote.split()),
        *(each.text for each in (*deadline.pauses, *deadline.remarks)),
        *(start.label for _, start in deadline.starts),
    ):
        assert wanted in said
    assert there.select_one(f'a[href="{fact(deadline.fact).official}"]') is not None
    if deadline.guide:
        assert there.select_one(f'a[href="../../guides/{deadline.guide}/"]') is not None


def test_a_link_to_it_opens_it(whole: BeautifulSoup, deadline: Deadline) -> None:
    """The place that an address names is inside the fold: browsers then open it with no script."""
    there = whole.find(id=deadline.id)
    assert isinstance(there, Tag)
    assert there.find_parent("details") is place(whole, deadline).details


def test_each_day_has_its_label_and_its_line_for_a_problem(whole: BeautifulSoup, deadline: Deadline) -> None:
    """Named as the deadline's answers are; its label says what day it is."""
    there = place(whole, deadline)
    assert [each["name"] for each in there.select("input[type=date]")] == ["start", "done"]
    for control in there.select("input"):
        label = there.select_one(f'label[for="{control["id"]}"]')
        assert label is not None
        assert re.match("The |Your |A ", label.get_text()), label
        problem = there.find(id=str(control["aria-describedby"]))
        assert isinstance(problem, Tag)
        assert problem["data-problem"] == control["name"]


def test_no_id_stands_twice(whole: BeautifulSoup) -> None:
    """Labels, lines and links lead to one place."""
    ids = [each["id"] for each in whole.select("[id]")]
    assert sorted(ids) == sorted({*ids})


def test_they_stand_in_their_groups(whole: BeautifulSoup) -> None:
    """Each once, in the catalog's order within its group; a group with none has no heading."""
    found = {
        section.h2.get_text(): [each["data-definition"] for each in section.select("iep-deadline")]
        for section in whole.select(".iep-deadlines")
        if section.h2
    }
    every = catalog.deadlines()
    assert found == {
        group: [each.id for each in every if each.group == group]
        for group in GROUPS
        if any(each.group == group for each in every)
    }
    one = BeautifulSoup(page(every[:1]), "html.parser")
    assert [each.get_text() for each in one.select(".iep-deadlines h2")] == [every[0].group]


def test_what_a_script_has_to_fill_is_not_there_without_one(whole: BeautifulSoup) -> None:
    """The parent's own days wait for it; the state and the school's calendar can be seen."""
    days = whole.select_one("iep-days")
    assert days is not None
    mine = days.select_one("section.iep-js")
    assert mine is not None
    assert {each.get_text() for each in days.select("button")} == {
        each.get_text() for each in mine.select("button")
    }
    assert days.select_one("select[name=state][data-shared]") is not None
    assert days.select_one('a[href="../school-calendar/"]') is not None


def test_a_title_is_shown_as_it_is() -> None:
    """What has a meaning in HTML does not in a title."""
    made = Deadline(
        id="made-up",
        title="Less < more",
        group=GROUPS[0],
        who="parent",
        fact="pwn-no-fixed-days",
        start=Start("the day"),
        examples={},
    )
    found = BeautifulSoup(page([made]), "html.parser")
    assert found.h3 is not None
    assert found.h3.get_text() == "Less < more"


def test_a_sent_letter_leads_to_deadlines_that_are_there() -> None:
    """The script's list of the counts that letters start: ids of letters and of deadlines."""
    table = re.search(r"const STARTS = {(.*?)}", ENTRY.read_text(), re.DOTALL)
    assert table is not None
    pairs = dict(re.findall(r'"([\w-]+)": "([\w-]+)"', table[1]) + re.findall(r'(\w+): "([\w-]+)"', table[1]))
    assert pairs
    assert set(pairs) <= set(catalog.LETTERS)
    assert set(pairs.values()) <= set(catalog.DEADLINES)
