"""Reports: their words are those that were kept, their numbers those that were counted."""

import json
import re
from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
import textstat  # type: ignore[import-untyped]  # it ships no types
from bs4 import BeautifulSoup
from hypothesis import given

from checklists.examples import REPORT
from checklists.law.facts import fact
from checklists.model import document as parts
from checklists.model.document import Document, Who
from checklists.model.log import CATEGORY_NAMES, HOW_BRIEF, REASON_BRIEF, Logged, Outcome
from checklists.model.minutes import Four, Reviewed
from checklists.model.patterns import Pattern
from checklists.model.promise import Promise
from checklists.model.reported import ORDER
from checklists.model.school import Closure
from checklists.model.story import Item
from checklists.record import replace, values
from checklists.views.reports import basis, binder, letter, log, overview, said, service, summary, timeline
from checklists.views.reports.page import TOP, page, pages
from tests.anything import NASTY
from tests.test_handle import ask
from tools.claims import wrong
from tools.grades import HIGHEST_GRADE

TODAY = date(2026, 11, 2)
SEPTEMBER, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)
WHO = Who("Nguyễn Đặng José", "Jo Lee", "Oak Elementary", "")
SPEECH = Promise(
    "p1", "Speech therapy", minutes=30, times=2, period="week", weekdays=(0, 2), who="Ms. Rivera"
)
DESK = Promise("p2", "A desk near the teacher", kind="accommodation")


def counted(promise: Promise = SPEECH, **changes: Any) -> Reviewed:
    """What could have been counted of a promise."""
    made = Reviewed(
        promise=promise,
        unit="minutes",
        first=SEPTEMBER,
        last=TODAY,
        periods=8,
        total=Four(240, 60, 90, 60),
        months=((SEPTEMBER, Four(120, 60, 30, 30)), (OCTOBER, Four(120, 0, 60, 30))),
        reasons=(("absent", 60), ("provider", 90)),
        categories=(
            ("excused", 30),
            ("holiday", 30),
            ("provider", 60),
            ("unexcused", 30),
            ("unaccounted", 60),
        ),
        hows=(("record", 30), ("child", 60)),
        skipped=(Closure(date(2026, 10, 12), date(2026, 10, 13), "Fall break"),),
        short=(date(2026, 10, 12),),
        beyond=(Logged("x", promise.id, date(2026, 9, 18), "happened", 45, note="an extra hour"),),
        running=(Logged("y", promise.id, TODAY, "not"),),
        said=("8 weeks are over and counted.",),
        over=((15, "more"),),
    )
    return replace(made, **changes)


def reported(*found: Reviewed, logged: tuple[Logged, ...] = (), **more: Any) -> Document:
    """The service report of what was counted."""
    seen = tuple(more.pop("patterns", ()))
    promises = [each.promise for each in found]
    return service.service(
        found, seen, logged, promises, who=WHO, first=SEPTEMBER, last=TODAY, today=TODAY, **more
    )


def table(document: Document, title: str) -> parts.Table:
    """The one table with this title."""
    (found,) = (each for each in document.blocks if isinstance(each, parts.Table) and each.title == title)
    return found


def pictures(document: Document) -> list[parts.Picture]:
    """Its pictures."""
    return [each for each in document.blocks if isinstance(each, parts.Picture)]


def headings(document: Document) -> list[str]:
    """Its headings, in order."""
    return [each.words for each in document.blocks if isinstance(each, parts.Heading)]


def entry(id: str, day: date, outcome: Outcome = "not", **more: Any) -> Logged:
    """A note on speech therapy."""
    return Logged(id, "p1", day, outcome, **more)


def asked(about: str, **changes: Any) -> dict[str, Any]:
    """The answer to a request for a report."""
    return ask(ask="report.pdf", about=about, today=TODAY.isoformat(), given={**REPORT, **changes})


def words(html: str) -> str:
    """A page's text, its spaces folded."""
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def test_two_numbers_to_ask_about_are_never_one() -> None:
    """What was noted as not given and what has no record stand side by side; their sum nowhere."""
    made = reported(counted())
    (line,) = (text for text in parts.said(made) if text.startswith("Speech therapy: 90"))
    assert line == "Speech therapy: 90 minutes noted as not given; 60 minutes with no record."
    assert "150" not in " ".join(parts.said(made))


@pytest.mark.parametrize(
    ("total", "says"),
    [
        (Four(60, 0, 1, 0), "1 time noted as not given."),
        (Four(60, 0, 0, 1200), "1,200 times with no record."),
        (Four(60, 30, 0, 0), summary.ALL_NOTED),
    ],
)
def test_what_is_nothing_is_not_said(total: Four, says: str) -> None:
    """A number of zero is no number to ask about."""
    assert summary.to_ask(counted(DESK, unit="times", total=total)) == f"{DESK.name}: {says}"


def test_what_is_counted_in_times_is_asked_about_in_times() -> None:
    """Minutes stand in the heading where any are counted."""
    assert "Minutes to ask about" in headings(reported(counted(), counted(DESK, unit="times")))
    assert "Times to ask about" in headings(reported(counted(DESK, unit="times")))


def test_the_tables_say_what_was_counted() -> None:
    """Each row adds up: the four groups to what was promised, the months to the total, the reasons too."""
    found = counted()
    made = reported(found)
    (first,) = table(made, "Promised and noted").rows
    assert first[:2] == ("Speech therapy", "450 minutes")
    four = [*map(int, first[2:])]
    assert four == [240, 60, 90, 60]
    months = [[*map(int, row[1:])] for row in table(made, "Speech therapy, in minutes").rows]
    assert [sum(column) for column in zip(*months, strict=True)] == [found.total.promised, *four]
    (reasons,) = table(made, "Promised time not delivered").rows
    names = [each.name for each in table(made, "Promised time not delivered").columns]
    assert names[1:] == [*CATEGORY_NAMES.values()]
    assert sum(map(int, reasons[1:])) + found.total.delivered == found.total.promised
    assert {"Given by: Ms. Rivera", "The short ones begin on Mon Oct 12, 2026."} <= {*parts.said(made)}
    (hows,) = table(made, "Time not given, by how the parent knows").rows
    assert sum(map(int, hows[1:])) == found.total.missed


def test_a_day_off_stands_once_with_every_item_that_it_lowered() -> None:
    """A break that two promises share is one row; one without a reason says so."""
    unnamed = Closure(date(2026, 9, 7), date(2026, 9, 7), "")
    made = reported(counted(), counted(DESK, skipped=(*counted().skipped, unnamed)))
    assert table(made, "Each day off, and what it lowered").rows == (
        ("Mon Sep 7, 2026", basis.NO_REASON, DESK.name),
        ("Mon Oct 12, 2026 to Tue Oct 13, 2026", "Fall break", f"{SPEECH.name}\n{DESK.name}"),
    )


def test_what_lies_apart_is_listed_with_why() -> None:
    """What is beyond a promise or not over is in no number, and on the page all the same."""
    made = reported(counted())
    assert table(made, "Notes in no group").rows == (
        ("Fri Sep 18, 2026", "Speech therapy", "Happened", "15 minutes", basis.WHY["more"], "an extra hour"),
    )
    assert len(table(made, "Notes of time that goes on").rows) == 1
    outside = (Logged("z", "p1", date(2025, 9, 18), "happened"), Logged("q", "p1", OCTOBER, "happened"))
    rows = table(
        reported(counted(beyond=outside, over=((30, "report"), (0, "full")))), "Notes in no group"
    ).rows
    assert rows == (("Thu Oct 1, 2026", "Speech therapy", "Happened", "", basis.WHY["full"], ""),)
    bare = reported(counted(beyond=(), over=(), running=(), skipped=(), short=(), hows=()))
    assert not {"Not counted", "Not over yet", "How it is known"} & {*headings(bare)}


def test_the_first_page_comes_first_and_is_short() -> None:
    """What it rests on begins on a new page, and a long list of patterns goes there too."""
    days = (SEPTEMBER, date(2026, 9, 8), OCTOBER)
    seen = [
        Pattern("streak", "p1", "Speech therapy", "ask", f"Note {index}.", days)
        for index in range(summary.ROOM + 1)
    ]
    made = reported(counted(), patterns=seen)
    (new,) = (index for index, each in enumerate(made.blocks) if getattr(each, "page", False))
    first = [text for each in made.blocks[:new] for text in parts.said(Document("", "", "", (each,)))]
    assert {
        "Speech therapy: Note 0.",
        "\n".join(summary.COUNTED),
        summary.ASK_RECORD,
        "Nguyễn Đặng José",
    } <= {*first}
    assert seen[-1].reported not in first
    assert table(made, "Each with its days").rows[-1] == (
        seen[-1].reported,
        "September 2026: 1, 8\nOctober 2026: 1",
    )
    assert any(fact(summary.FACT).cite in text for text in first)


def test_questions_are_those_that_the_numbers_call_for() -> None:
    """Where all went well the question is what should stay."""
    assert summary.questions([counted(total=Four(90))]) == (summary.ASK_WELL,)
    assert summary.questions([counted(total=Four(0, 0, 0, 30))]) == (
        summary.ASK_RECORD,
        summary.ASK_HEAR,
    )
    assert summary.ASK_WELL not in summary.questions([counted()])


def test_the_bars_add_up_and_are_told() -> None:
    """Each promise has a bar of one width, by four looks and in words; one of nothing has none."""
    (picture,) = (each for each in reported(counted()).blocks[:4] if isinstance(each, parts.Picture))
    assert [each.words for each in picture.shapes if isinstance(each, parts.Words)] == [
        *basis.FOUR,
        "Speech therapy",
    ]
    bars = [each for each in picture.shapes if isinstance(each, parts.Rect)][4:]
    assert {each.look for each in bars} == {"delivered", "excused", "missed", "none"}
    assert bars[0].width / sum(each.width for each in bars) == pytest.approx(240 / 450, abs=0.001)
    assert max(each.x + each.width for each in bars) <= picture.width
    assert overview.overview([counted(total=Four())]) is None
    long = overview.overview([counted(replace(SPEECH, name="a long line of the IEP " * 3))])
    assert long
    assert long.shapes[-1].words.endswith("…")  # type: ignore[union-attr]  # the last is its name
    assert not any(each.title == overview.TITLE for each in pictures(reported(*[counted()] * summary.ROOM)))


def test_headings_go_down_by_one() -> None:
    """A screen reader's list of headings has no holes."""
    for about in ("service", "goals", "log", "timeline", "letter"):
        soup = BeautifulSoup(asked(about)["html"], "html.parser")
        levels = [int(each.name[1]) for each in soup.find_all(re.compile(r"^h\d$"))]
        assert levels[0] == TOP
        assert all(after <= before + 1 for before, after in pairwise(levels)), about


def test_without_a_count_the_report_says_so() -> None:
    """No table of nothing."""
    made = reported()
    assert summary.NOTHING in {*parts.said(made)}
    assert not any(isinstance(each, parts.Table) for each in made.blocks)


def test_every_note_is_in_the_log_the_oldest_first() -> None:
    """The words are the parent's; minutes that were not typed are not made up."""
    noted = (
        entry("b", date(2026, 9, 9), "happened", how="saw"),
        entry("a", date(2026, 9, 7), reason="provider", how="told", note="No substitute"),
        entry("c", date(2026, 9, 10), "partly", minutes=10, how="child"),
        entry("d", date(2026, 9, 11), "unknown"),
        replace(entry("e", date(2026, 9, 12), "happened"), promise="gone"),
    )
    shown, brackets = log.noted(noted, [SPEECH])
    assert isinstance(shown, parts.Table)
    rows = shown.rows
    assert rows == (
        (
            "Mon Sep 7, 2026",
            SPEECH.name,
            "Did not happen",
            "",
            REASON_BRIEF["provider"],
            HOW_BRIEF["told"],
            "No substitute",
        ),
        ("Wed Sep 9, 2026", SPEECH.name, "Happened", f"({SPEECH.minutes})", "", HOW_BRIEF["saw"], ""),
        ("Thu Sep 10, 2026", SPEECH.name, "Partly", "10", REASON_BRIEF[""], HOW_BRIEF["child"], ""),
        ("Fri Sep 11, 2026", SPEECH.name, "I do not know", "", "", "", ""),
        ("Sat Sep 12, 2026", log.GONE, "Happened", "", "", "", ""),
    )
    assert values(brackets) == values(parts.Text(log.BRACKETS, "small"))
    whole = reported(counted(), logged=noted)
    assert table(whole, log.NOTED).rows == rows
    assert rows[0] not in [*reported(counted(), logged=noted, whole=False).blocks]


def test_the_log_has_other_notes_and_no_letters() -> None:
    """Calls and meetings stand in a table of their own, those without a day at the end."""
    items = (
        Item("entry:2", "2", "call", None, "Reading", "Ms. Rivera", "Soon."),
        Item("entry:1", "1", "meeting", date(2026, 9, 9), "IEP meeting", "the team"),
    )
    span = {"who": WHO, "first": None, "last": None, "today": TODAY}
    made = log.log((), (), items, **span)
    assert table(made, log.notes(()).title).rows == (
        ("Wed Sep 9, 2026", "Meeting", "the team", "IEP meeting"),
        (timeline.NO_DAY, "Call or talk", "Ms. Rivera", "Reading\nSoon."),
    )
    assert log.EMPTY in {*parts.said(log.log((), (), **span))}


def test_the_timeline_is_the_oldest_first_without_wishes() -> None:
    """What was removed and what is a wish is left out, what lies outside of the days too; rules are named."""
    items = (
        Item(
            "c",
            "",
            "due",
            date(2026, 10, 20),
            "Evaluation",
            state="late",
            days=3,
            fact="records-access-45-days",
        ),
        Item(
            "d",
            "",
            "due",
            date(2026, 10, 21),
            "Meeting",
            state="due",
            fact="records-access-45-days",
            law_of="TX",
        ),
        Item("b", "b", "call", date(2026, 10, 1), "Reading", "Ms. Rivera", "Soon.", about=True),
        Item("a", "a", "letter", date(2026, 9, 1), "Records", state="open"),
        Item("w", "a", "wish", date(2026, 9, 8), "Records"),
        Item("x", "x", "call", date(2026, 9, 9), "", state="removed"),
        Item("n", "n", "other", None, "A note"),
    )
    made = timeline.timeline(items, who=WHO, first=date(2026, 9, 15), last=None, today=TODAY)
    assert table(made, "What was sent, said and met").rows == (
        ("About Thu Oct 1, 2026", "Call or talk", "Reading\nSoon.", "Ms. Rivera", ""),
        ("Tue Oct 20, 2026", "Last day", "Evaluation", "", f"3 days past; {timeline.NOT_DONE}"),
        ("Wed Oct 21, 2026", "Last day", "Meeting", "", "Due today"),
        (timeline.NO_DAY, "Note", "A note", "", ""),
    )
    text = " ".join(parts.said(made))
    assert fact("records-access-45-days").cite in text
    assert "the rule of Texas" in text
    none = timeline.timeline((), who=WHO, first=None, last=TODAY, today=TODAY)
    assert {timeline.EMPTY, "Up to November 2, 2026"} <= {*parts.said(none)}


@pytest.mark.parametrize(
    ("item", "says"),
    [
        (Item("a", "a", "letter", SEPTEMBER, "Ask", state="open"), "No answer noted"),
        (Item("b", "a", "due", SEPTEMBER, "Ask", state="late", days=3), "3 days past; no answer noted"),
        (
            Item("a", "a", "letter", SEPTEMBER, "Ask", state="answered", until=OCTOBER),
            "Answered on October 1, 2026",
        ),
        (Item("c", "c", "call", SEPTEMBER, "Talk"), ""),
    ],
)
def test_how_things_stand_is_what_the_parent_noted(item: Item, says: str) -> None:
    """That no answer is noted is not that there was none."""
    assert timeline.standing(item) == says


def test_a_letter_stands_as_it_was_sent() -> None:
    """Its words are not touched; a day that cannot be read stands as it was typed."""
    kept = {
        "id": "e",
        "title": "Ask\nfor records",
        "to": "Ms. Rivera",
        "sent_on": "2026-09-01",
        "received_on": "soon",
    }
    made = letter.letter({**kept, "text": "Dear Ms. Rivera,\n\nplease …\n"})
    assert made.title == "Ask for records"
    assert made.note == "Letter sent on September 1, 2026"
    assert made.blocks[0].rows == (  # type: ignore[union-attr]  # the first block is the pairs
        ("To", "Ms. Rivera"),
        ("Sent on", "September 1, 2026"),
        ("They have it since", "soon"),
    )
    assert [*parts.said(made)][-1] == "Dear Ms. Rivera,\n\nplease …"
    bare = letter.letter({"id": "f"})
    assert [*parts.said(bare)] == [letter.UNTITLED, "Letter", letter.NO_TEXT]


def test_a_goal_says_what_its_scores_show() -> None:
    """Each goal has its words, ends, picture, sentences with their rule, questions and scores."""
    html = asked("goals")["html"]
    soup = BeautifulSoup(html, "html.parser")
    assert soup.svg
    assert "The aim line leads from" in words(html)
    assert fact("iep-progress-reports").cite in words(html) or fact(
        "iep-revise-lack-of-progress"
    ).cite in words(html)
    assert soup.table
    assert len(soup.table.select("tbody tr")) > 2
    bare = asked("goals", goals=[json.dumps({"id": "g", "name": "Reading", "later": "x"})])["html"]
    assert "There are no scores yet." in words(bare)
    assert not BeautifulSoup(bare, "html.parser").svg


def every_block() -> Document:
    """One of each kind of block, with words of its own."""
    return Document(
        "x",
        "Title one",
        "Note two",
        (
            parts.Heading("Three", page=True),
            parts.Text("Four\nfive", "letter"),
            parts.Items(("Six", "seven")),
            parts.Pairs((("Eight", "nine"),)),
            parts.Table(
                "Ten",
                (parts.Column("Eleven"), parts.Column("Twelve", number=True)),
                (("Thirteen", "14"), ("Fifteen\nsixteen", "17")),
            ),
            parts.Picture(
                "Eighteen",
                "Nineteen.",
                90,
                40,
                (parts.Rect(0, 0, 9, 9, "missed"), parts.Words(0, 9, "Twenty")),
            ),
        ),
    )


def test_all_words_of_a_document_are_in_its_page() -> None:
    """Page and PDF are made of the same words: none is lost, and whose record it is stands there."""
    html = page(every_block())
    text = words(html) + html  # a picture's words in its attributes too
    for each in parts.said(every_block()):
        assert " ".join(each.split()) in text
    assert text.count(said.MARK) >= 2
    assert len([*parts.said(every_block())]) == 18


def test_a_page_is_in_order_for_a_screen_reader() -> None:
    """Headings go down by one, columns and rows have heads, and a wide table is reached by keys."""
    soup = BeautifulSoup(page(every_block()), "html.parser")
    assert [each.name for each in soup.find_all(re.compile(r"h\d"))] == ["h2", "h3"]
    assert [each["scope"] for each in soup.select("th")] == ["col", "col", "row", "row"]
    assert soup.select_one(".iep-wide[tabindex='0'][role=region][aria-label=Ten]")
    assert [each.get("class") for each in soup.select("tbody td")] == [["iep-number"]] * 2
    assert soup.select_one("h3.iep-doc-new")
    plain = parts.Table("", (parts.Column("A"),), ())
    unnamed = BeautifulSoup(page(Document("y", "T", "", (plain,))), "html.parser")
    assert not unnamed.caption
    assert not unnamed.select_one("[aria-label]")
    assert not unnamed.select_one(".iep-doc-note")


@given(NASTY)
def test_what_a_parent_typed_is_text_on_every_page(text: str) -> None:
    """Whatever stands in a document is escaped in its page: no tag of theirs."""
    made = parts.changed(every_block(), lambda _: text)
    tags = Counter(each.name for each in BeautifulSoup(page(made), "html.parser").find_all(True))
    assert not {"script", "img"} & {*tags}
    assert [*parts.said(made)] == [text] * (len([*parts.said(every_block())]) if text else 0)


def test_a_change_reaches_every_text_and_nothing_else() -> None:
    """Names can be removed from a whole document: its shape stays."""
    made = parts.changed(every_block(), str.upper)
    assert [*parts.said(made)] == [each.upper() for each in parts.said(every_block())]
    assert made.id == "x"
    assert page(made).lower() == page(every_block()).lower()


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [
        (SEPTEMBER, OCTOBER, "September 1, 2026 to October 1, 2026"),
        (SEPTEMBER, None, "From September 1, 2026 on"),
        (None, OCTOBER, "Up to October 1, 2026"),
        (None, None, said.WHOLE),
    ],
)
def test_the_days_covered_are_said(first: date | None, last: date | None, says: str) -> None:
    """An open end is no day."""
    assert said.covered(first, last) == says


OWN = (
    *summary.COUNTED,
    *(value for name, value in vars(summary).items() if name.startswith("ASK_")),
    summary.MAKE_UP,
    summary.NOTHING,
    basis.BEYOND,
    basis.REASONS,
    *basis.WHY.values(),
    basis.RUNNING,
    binder.TOO_MANY,
    *binder.EMPTY.values(),
    log.EMPTY,
    timeline.EMPTY,
    letter.NO_TEXT,
    ORDER,
)
"""Every sentence that is ours."""


def test_our_sentences_state_no_rule_but_the_one_with_its_place_to_read() -> None:
    """Law stands with its fact, and no sentence accuses or sets a number on what should come."""
    found = [(text, *each) for text in OWN for each in wrong(text, (summary.FACT,))]
    assert not found
    assert not re.search(
        r"\b(?:owed?|owes|fail|failed|violat|refused?|debt|missing)", " ".join(OWN), re.IGNORECASE
    )


def test_our_sentences_are_easy_to_read() -> None:
    """A tired parent reads them, and so does a team in a meeting."""
    assert textstat.flesch_kincaid_grade(" ".join(OWN)) <= HIGHEST_GRADE


def test_several_pages_stand_one_after_another() -> None:
    """Each is an article of its own."""
    assert pages([every_block()] * 2).count("<article") == 2
