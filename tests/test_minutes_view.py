"""What a parent reads of the four groups: every number of the count, in words that claim no more than it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import pytest
import textstat  # type: ignore[import-untyped]  # it ships no types
from bs4 import BeautifulSoup, Tag
from hypothesis import given

from checklists import catalog
from checklists.asks.log_review import MOST_PROBLEMS, ORDER
from checklists.law.facts import fact
from checklists.model.fields import tidy
from checklists.model.log import CATEGORY_NAMES
from checklists.views import counted as counted_view
from checklists.views import minutes as view
from tests.anything import NASTY
from tests.dated import LAKESIDE
from tests.minutes_cases import CASES, DAILY, NEEDED, PLANNED, SPEECH, Case
from tests.test_handle import ask
from tests.test_minutes import four, lines, reviewed
from tools.claims import wrong
from tools.grades import HIGHEST_GRADE

OWED = ("owed", "owes", "missed minutes", "failed", "violat", "must make up")
"""Words that claim more than a count can."""


def page(
    *promises: Mapping[str, object], log: Iterable[str] = (), today: str = "2026-11-13", **given: Any
) -> tuple[BeautifulSoup, list[str]]:
    """The minutes as the page gets them, and the sentences about what cannot be used."""
    sent = {"promises": [*map(json.dumps, promises)], "log": lines(log), "calendar": [*LAKESIDE], **given}
    answer = ask(ask="log.review", about="log", given=sent, today=today)
    found = BeautifulSoup(answer["html"], "html.parser").select_one('[data-output="minutes"]')
    assert isinstance(found, Tag)
    return BeautifulSoup(str(found), "html.parser"), answer["data"]["problems"]


def text(soup: BeautifulSoup | Tag) -> str:
    """Its words, with one space between two."""
    return " ".join(soup.get_text(" ").split())


def table(soup: BeautifulSoup, label: str) -> dict[str, list[str]]:
    """The rows of the table with this label, by their first cell."""
    rows = soup.select(f'[aria-label^="{label}"] tr')
    return {text(row.select("th")[0]): [text(cell) for cell in row.select("td")] for row in rows}


def test_a_card_shows_the_four_and_two_numbers_to_ask_about() -> None:
    """60 promised: 30 given, 30 not; another week without a note. They are never one number."""
    soup, problems = page(
        {**SPEECH, "where": "Speech room", "who": "Ms. Lee"},
        log=["2026-11-02 happened", "2026-11-04 not - provider"],
    )
    assert not problems
    said = text(soup)
    assert "30 minutes, 2 times a week · Speech room · Ms. Lee" in said
    assert "Of 120 minutes promised by now:" in said
    assert [text(each) for each in soup.select("dl div")] == [
        "Delivered 30",
        "Excused 0",
        "Did not happen 30",
        "No record 60",
    ]
    assert "Minutes to ask about: 30 that you noted as not given, and 60 with no record." in said
    assert "90" not in said
    assert "How you know of the 30 not given: I saw it: 30." in said


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_the_tables_have_the_same_sums_as_the_card(case: Case) -> None:
    """By month and by reason, in all the district's own words."""
    found = reviewed(case)
    soup = BeautifulSoup(view.minutes([found]), "html.parser")
    months, reasons = table(soup, view.MONTHS), table(soup, view.REASONS)
    if not found.total.promised:
        assert not months
        assert not reasons
        return
    numbers = [f"{each:,}" for each in (found.total.promised, *four(found.total))]
    assert months.pop("All") == numbers
    months.pop("Month")
    rows = [[int(cell.replace(",", "")) for cell in row] for row in months.values()]
    assert [f"{sum(column):,}" for column in zip(*rows, strict=True)] == numbers
    if found.total.delivered == found.total.promised:
        assert not reasons
        return
    assert [*reasons][1:] == ["Delivered", *CATEGORY_NAMES.values(), "Promised"]
    units = [int(cells[0].replace(",", "")) for cells in [*reasons.values()][1:]]
    assert sum(units[:-1]) == units[-1] == found.total.promised
    assert text(soup.select_one("svg[role=img]") or soup) == found.promise.name


def test_each_day_off_that_lowered_the_promise_is_named() -> None:
    """Ten days of winter break, one by one; a summer by its first and last day."""
    soup, _ = page({**DAILY, "first": "2026-12-14"}, today="2027-08-13")
    said = text(soup)
    assert "Winter break: December 21, 22, 23, 24, 25, 28, 29, 30, 31, 2026; January 1, 2027" in said
    assert "Between school years: June 7, 2027 to August 10, 2027, 47 weekdays" in said


def test_the_days_of_a_plan_in_one_break_stand_together() -> None:
    """The Monday and the Wednesday of a week off."""
    soup, _ = page({**PLANNED, "first": "2026-11-16"}, today="2026-11-30")
    assert "Thanksgiving break: November 23, 25, 2026" in text(soup)


def test_how_it_was_counted_names_what_is_in_no_group() -> None:
    """What is above, what is not over, and the short weeks."""
    soup, _ = page(
        SPEECH,
        log=["2026-11-02 happened 90", "2026-11-11 unknown", "2026-11-16 happened"],
        today="2026-11-17",
    )
    said = text(soup)
    assert (
        "November 2, 2026, Happened, 30 minutes: more than was promised then; it may be make-up time" in said
    )
    assert f"{counted_view.RUNNING} November 16, 2026, Happened" in said
    assert "Short, and counted whole, from: November 9, 2026" in said


def test_of_many_notes_in_no_group_the_latest_are_named() -> None:
    """And how many more there are."""
    soup, _ = page({**SPEECH, "last": "2026-11-06"}, log=["2026-11-12 unknown"] * 40)
    said = text(soup)
    assert said.count("November 12, 2026, I do not know: outside of the days of this line") == 30
    assert "10 earlier ones, and:" in said


def test_without_a_calendar_it_says_so_and_where_to_add_it() -> None:
    """The promise is the most it can be, and a day off may be a guess."""
    soup, _ = page({**DAILY, "first": "2026-11-09"}, calendar=[])
    said = text(soup)
    assert "Breaks are not known" in said
    assert "Veterans Day: November 11, 2026" in said
    assert counted_view.GUESSED in said
    assert soup.select_one('a[href="../school-calendar/"]')


def test_an_accommodation_is_shown_by_what_was_noted() -> None:
    """Times that happened, partly, did not, and that nobody knows of."""
    soup, _ = page(
        NEEDED, log=["2026-11-02 happened", "2026-11-03 partly", "2026-11-04 not", "2026-11-05 unknown"]
    )
    said = text(soup)
    assert "Your notes: happened 1, partly 1, did not happen 1, I do not know 1." in said
    assert "Of 4 times that you noted:" in said
    assert "Times to ask about: 1 that you noted as not given, and 2 partly given or not known." in said
    assert "Each time it is needed" in said


def test_nothing_to_ask_about_is_said() -> None:
    """A full week is good news."""
    soup, _ = page(SPEECH, log=["2026-11-02 happened 60"], today="2026-11-06")
    assert "Minutes to ask about: none so far." in text(soup)


def test_an_empty_log_says_what_to_do_first() -> None:
    """First the IEP's line, then a note."""
    assert text(page()[0]) == view.NO_PROMISE
    said = text(page({**SPEECH, "first": "2027-01-04"})[0])
    assert view.NO_NOTE in said
    assert "This line starts on January 4, 2027. Nothing is counted before that." in said
    assert view.NO_NOTE in text(page({**NEEDED, "first": ""})[0])


def test_the_letter_for_the_schools_log_is_filled_in() -> None:
    """Its fields are the letter's own, and what it says of make-up is what the fact says."""
    soup, _ = page(SPEECH)
    link = soup.select_one("a[data-give]")
    assert link is not None
    assert link["data-give"] == f"letter:{view.LETTER}"
    tidied = tidy(catalog.letter(view.LETTER).fields, json.loads(str(link["data-answers"])))
    assert [*tidied.answers["records"]] == ["services"]
    assert not tidied.problems
    assert fact(view.FACT).cite in text(soup)


def test_several_services_are_never_one_number() -> None:
    """A card for each."""
    soup, _ = page(SPEECH, {**SPEECH, "id": "q", "name": "OT"})
    assert [text(each) for each in soup.select("h3")] == ["Speech therapy", "OT"]
    assert "240" not in text(soup)


def test_what_cannot_be_counted_is_said() -> None:
    """Bad lines, notes of no line, days to come, days the wrong way around; many of them are summed up."""
    bad = [f"k{number}\tp\tsoon\tnot\t\t\t\t" for number in range(30)]
    kept = ["x\tgone\t2026-11-02\tnot\t\t\t\t", "y\tp\t2026-12-02\tnot\t\t\t\t"]
    _, problems = page(SPEECH, {"id": "z"}, log=(), **{"first": "2026-11-10", "last": "2026-11-02"})
    assert problems[0].startswith("A line of the IEP has no words.")
    assert ORDER in problems
    sent = {"promises": [json.dumps(SPEECH)], "log": [*bad, *kept], "calendar": ["year 1"], "first": "soon"}
    problems = ask(ask="log.review", about="log", given=sent, today="2026-11-13")["data"]["problems"]
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1] == f"And {30 + 4 - MOST_PROBLEMS} more like these."
    problems = ask(ask="log.review", about="log", given={**sent, "log": kept}, today="2026-11-13")["data"][
        "problems"
    ]
    assert len(problems) == 4
    assert "1 note is about a line of the IEP that is not in your list." in problems[2]
    assert problems[3] == "1 note has a day that is still to come. Please check it."


def test_a_log_takes_nothing_else() -> None:
    """What a page never sends is refused by name."""
    for about, given_, kind in (("timeline", {}, "UnknownDefinition"), ("log", {"who": "x"}, "BadRequest")):
        assert ask(ask="log.review", about=about, given=given_)["error"]["kind"] == kind


@given(NASTY, NASTY)
def test_whatever_the_iep_says_is_text(name: str, who: str) -> None:
    """Escaped wherever it stands."""
    soup, _ = page({**SPEECH, "name": name, "who": who}, log=["2026-11-02 happened"])
    assert not soup.select("script, img")


def test_every_sentence_is_plain_and_claims_no_more_than_it_can() -> None:
    """Easy to read, no claim of law but the one with its fact, and nothing that blames."""
    said: set[str] = {
        view.NO_RECORD,
        view.NEVER_ONE,
        view.NO_PROMISE,
        view.NO_NOTE,
        counted_view.GUESSED,
        ORDER,
    }
    for case in CASES:
        said |= {*reviewed(case).said}
        words = text(BeautifulSoup(view.minutes([reviewed(case)]), "html.parser")).lower()
        assert not [each for each in OWED if each in words]
    claims = [(kind, why) for each in said for kind, why in wrong(each, [])]
    assert [why for kind, why in claims if kind != "UncitedNumber"] == []  # counts of the log are no law
    assert [*wrong(view.MAKE_UP, [view.FACT])] == []
    said.add(view.MAKE_UP)
    assert textstat.flesch_kincaid_grade("\n".join(said)) <= HIGHEST_GRADE
    hard = {each: textstat.flesch_kincaid_grade(each) for each in said}
    assert {each: grade for each, grade in hard.items() if grade > HIGHEST_GRADE + 2} == {}
