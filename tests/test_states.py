"""What is known of each state, and what its page says when nothing is."""

import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from checklists.law.facts import fact
from checklists.law.states import CLOCKS, BadState, UnknownState, parse, state, states
from checklists.views.state import index, page, rules

ROWS = {"quote": "within 60 days", "source": "https://a.example/rule", "confidence": "statute"}
CLOCK = {**ROWS, "days": 60, "day_kind": "school", "replaces": "initial-eval-60-days"}


def whole(**parts: Any) -> dict[str, Any]:
    """A state's file with these parts."""
    return {"name": "Ohio", "agency": "Its agency", **parts}


def read(abbr: str) -> BeautifulSoup:
    """A state's page."""
    return BeautifulSoup(page(state(abbr)), "html.parser")


def part(abbr: str, topic: str) -> str:
    """The words under one heading of a state's page."""
    heading = read(abbr).find(id=topic)
    assert heading is not None
    said = []
    for each in heading.find_next_siblings():
        if each.name == "h2":
            break
        said.append(each.get_text(" "))
    return " ".join(said)


def test_every_state_has_its_data_and_its_page() -> None:
    """Fifty states and DC; a page brings its own state, and no page is of no state."""
    folder = Path("docs/en/states")
    assert len(states()) == 51
    assert {each.stem for each in folder.glob("*.md")} == {abbr.lower() for abbr in states()} | {"index"}
    for abbr, known in states().items():
        text = (folder / f"{abbr.lower()}.md").read_text()
        assert f"/// state | {abbr}\n" in text
        assert f"# {known.name}\n" in text


def test_no_state() -> None:
    """Named."""
    with pytest.raises(UnknownState, match="ZZ"):
        state("ZZ")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"name": "Ohio"}, "a name, an agency"),
        ({**whole(), "capital": "Columbus"}, "a name, an agency"),
        (whole(weather=ROWS), "unknown parts"),
        (whole(complaint={**ROWS, "color": "red"}), "OH/complaint: unknown keys"),
        (whole(complaint={"quote": "a", "confidence": "statute"}), "missing ..source"),
        (whole(complaint={**ROWS, "confidence": "sure"}), "“sure” is not one of .*statute"),
        (whole(complaint={**ROWS, "paraphrase": "about 60 days"}), "a quote, or a paraphrase"),
        (whole(complaint=ROWS), "OH/complaint: missing url"),
        (whole(evaluation={**CLOCK, "from_event": "consnet"}), "“consnet” is not one of"),
        (whole(evaluation={**CLOCK, "quote": "", "paraphrase": "60 days"}), "quotes them"),
        (whole(evaluation={**CLOCK, "day_kind": None}), "a clock has years, or days"),
        (whole(evaluation={**CLOCK, "replaces": ""}), "which federal fact"),
        (whole(evaluation={**CLOCK, "replaces": "no-such-fact"}), "OH/evaluation: no fact has the id"),
        (
            whole(evaluation={**CLOCK, "confidence": "secondary", "remarks": ["Longer."]}),
            "own words were read",
        ),
        (whole(evaluation={**CLOCK, "leave_out_summer": True}), "only calendar days need"),
        (
            whole(evaluation={**CLOCK, "day_kind": "calendar", "or_calendar_days": 90}),
            "beside days of another",
        ),
        (whole(retention={**ROWS, "text": "x", "remarks": ["Longer."]}), "only a clock has"),
        (whole(words={"lunch": ROWS}), "unknown parts"),
        (whole(words={"team": {**ROWS, "name": "Crew"}}), "OH/words/team: a word has a name, and a text"),
    ],
)
def test_a_wrong_file_is_named(data: dict[str, Any], said: str) -> None:
    """With its state and its part."""
    with pytest.raises(BadState, match=said):
        parse("OH", data)


def test_a_state_with_a_full_row_says_what_it_has() -> None:
    """Its own number and kind of day, what starts it, which federal rule it replaces, and how sure we are."""
    said = part("TX", "evaluation")
    assert "45 school days" in said
    assert "signed consent" in said
    assert "in place of the federal rule" in said
    assert fact("initial-eval-60-days").quote in said
    assert "We read the state’s own text" in said
    assert "the school must answer within 5 school days" in " ".join(part("TX", "meeting").split())


def test_a_state_with_a_part_of_a_row_shows_the_federal_rule_for_the_rest() -> None:
    """Alaska has a limit for hearings, and nothing confirmed on the first evaluation: none is borrowed."""
    assert "1 year" in part("AK", "due-process")
    said = part("AK", "evaluation")
    assert "not confirmed a rule of Alaska" in said
    assert fact("initial-eval-60-days").quote in said
    assert not re.search(r"\d+ (calendar|school|business) days", said)


@pytest.mark.parametrize(
    ("abbr", "word"), [("TX", "ARD committee"), ("CA", "assessment plan"), ("LA", "Pupil Appraisal")]
)
def test_a_state_with_words_of_its_own_says_them(abbr: str, word: str) -> None:
    """With what they mean and where we read them."""
    said = part(abbr, "words")
    assert f"{word} :" in said
    assert "How we know" in said
    assert next(iter(state(abbr).words.values())).quote in said


def test_a_state_of_which_nothing_is_known_says_so() -> None:
    """Each clock, the complaint page, the parent center, the rules on repeating a grade."""
    bare = BeautifulSoup(page(parse("OH", whole())), "html.parser")
    assert len(re.findall("We have not confirmed a rule of Ohio", bare.get_text())) == len(CLOCKS)
    for said in (
        "not found its page on complaints",
        "not confirmed a parent center",
        "not looked up the rules",
    ):
        assert said in bare.get_text()


@pytest.mark.parametrize("abbr", states())
def test_nothing_is_said_without_its_source(abbr: str) -> None:
    """Each part that is known names its source and how sure it is, on the page."""
    links = {each["href"] for each in read(abbr).select("a[href]")}
    for topic, entry in state(abbr).known.items():
        assert entry.source in links, topic


def test_what_other_pages_say_of_a_state() -> None:
    """By the federal fact that they show: the number, its note, and a warning where the rule was not read."""
    texas = rules(state("TX"))
    note = state("TX").known["evaluation"].note
    assert texas["initial-eval-60-days"] == (
        "the first evaluation is due within 45 school days, "
        f"counted from the day the district gets your signed consent. {note}"
    )
    assert "IEP meeting, the school must answer within 5" in texas["iep-meeting-request-no-federal-days"]
    assert rules(state("AK"))["due-process-2-years"].startswith("you can ask for a hearing within 1 year.")
    assert "not in the rule itself" in rules(state("AL"))["initial-eval-60-days"]


def test_every_state_can_be_picked() -> None:
    """By its name, in the order of the names, with the address of its page."""
    links = BeautifulSoup(index(), "html.parser").select("a")
    assert [each["href"] for each in links] == [f"{abbr.lower()}/" for abbr in states()]
    assert [each.get_text() for each in links] == sorted(each.name for each in states().values())
