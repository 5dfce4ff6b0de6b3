"""The ask for reports: what it makes of what a page sends, as a page and as a PDF, and what it refuses."""

import json
import random
import re
from base64 import b64decode
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pypdf
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from checklists.asks.whole_timeline import after
from checklists.examples import REPORT
from checklists.model import document as parts
from checklists.model.document import Document
from checklists.model.log import CATEGORY_NAMES, read_log
from checklists.model.minutes import review
from checklists.model.promise import read_promises
from checklists.model.reported import MOST, ORDER, PARTS, read
from checklists.model.story import story
from checklists.views.pdf import pdf
from checklists.views.pdf.write import _units
from checklists.views.reports import binder, log, service, summary, timeline
from checklists.views.reports.said import MARK
from tests.anything import NASTY
from tests.test_handle import ask
from tests.test_reports import SEPTEMBER, TODAY, asked, table, words

PROMISES = tuple(
    json.dumps({**json.loads(REPORT["promises"][0]), **change})
    for change in (
        {},
        {"id": "p2", "name": "Specialized instruction in reading", "minutes": "45", "times": "4"},
        {"id": "p3", "name": "Tests read aloud", "kind": "accommodation", "minutes": "", "period": ""},
        {"id": "p4", "name": "Counseling, one to one", "times": "1"},
    )
)
OUTCOMES = ("happened", "happened", "partly", "not", "unknown")
REASONS = ("absent", "closed", "event", "refused", "provider", "schedule", "other", "")


def a_log(seed: int, first: date = date(2026, 8, 31), days: int = 60) -> list[str]:
    """Lines of a log, one for each promise and day or so, of everything that can be noted."""
    chance = random.Random(seed)
    lines = []
    for number in range(days * len(PROMISES)):
        day = first + timedelta(number // len(PROMISES))
        outcome = chance.choice(OUTCOMES)
        minutes = chance.choice(("", "15")) if outcome == "partly" else ""
        reason = chance.choice(REASONS) if outcome in ("partly", "not") else ""
        how = chance.choice(("record", "saw", "told", "child", ""))
        promise = f"p{number % len(PROMISES) + 1}"
        parts = (f"e{number}", promise, f"{day}", outcome, minutes, reason, how, f"Note {number}")
        lines.append("\t".join(parts))
    return lines


def made(parts_wanted: tuple[str, ...], **changes: Any) -> tuple[Document, ...]:
    """The documents of these parts."""
    found = read({**REPORT, **changes}, today=TODAY)
    return binder.documents(parts_wanted, found, story(found.entries, after, today=TODAY), today=TODAY)[0]


def pictured(found: tuple[Document, ...]) -> list[parts.Picture]:
    """Their pictures, whose words are attributes in a page."""
    return [block for each in found for block in each.blocks if isinstance(block, parts.Picture)]


def file_of(found: dict[str, Any]) -> pypdf.PdfReader:
    """The PDF of an answer, as another program reads it."""
    return pypdf.PdfReader(BytesIO(b64decode(found["data"]["pdf"])))


def bare(text: str) -> str:
    """Its letters: where lines break is the page's business."""
    return re.sub(r"\s", "", text)


def test_a_report_is_a_page_and_says_its_file() -> None:
    """No typed word is in a file's name; what is not wanted is not made."""
    for about, title in (
        ("service", service.TITLE),
        ("log", "Log"),
        ("timeline", "Timeline"),
        ("goals", "Goals and scores"),
        ("letter", "Records"),
    ):
        found = asked(about)
        assert found["ok"], found
        assert title in BeautifulSoup(found["html"], "html.parser").h2
        assert found["data"]["file"] == f"{'service-report' if about == 'service' else about}.pdf"
        assert found["data"]["pdf"] == ""
        assert found["data"]["problems"] == {}
    assert asked("service", want=[])["html"] == ""


def test_a_binder_has_its_parts_in_order_without_what_was_left_out() -> None:
    """The parts stand as chosen; a letter left out is in none of them; the log stands once."""
    order = ["goals", "letters", "service", "timeline", "log"]
    found = asked("binder", parts=order)
    soup = BeautifulSoup(found["html"], "html.parser")
    assert [each["data-document"] for each in soup.select("article")] == [
        "goals",
        "letter-e",
        "service",
        "timeline",
        "log",
    ]
    assert [each.caption.text for each in soup.select("table")].count(log.NOTED) == 1
    without = asked("binder", parts=order, leave_out=["e"])
    assert "service log" in words(found["html"])
    assert "Records of Sam Lee" not in words(without["html"])
    assert "letter-e" not in without["html"]
    assert without["data"]["problems"] == {"letters": binder.EMPTY["letters"]}


@pytest.mark.parametrize("about", ["service", "log", "timeline", "letter", "goals"])
def test_a_part_with_nothing_in_it_says_what_to_do(about: str) -> None:
    """A report of nothing is not made."""
    found = ask(ask="report.pdf", about=about, today=TODAY.isoformat(), given={"want": ["page"]})
    part = "letters" if about == "letter" else about
    assert found["data"]["problems"] == {part: binder.EMPTY[part]}
    assert (found["html"], found["data"]["pdf"]) == ("", "")


def test_a_binder_without_parts_says_what_to_do() -> None:
    """At least one has to be chosen."""
    assert asked("binder", parts=[])["data"]["problems"] == {"parts": binder.EMPTY["binder"]}


def test_a_report_covers_its_days_only() -> None:
    """Notes, letters and the timeline are those of its days; what has no day stays."""
    found = asked("log", first="2026-09-14", last="2026-09-16")
    soup = BeautifulSoup(found["html"], "html.parser")
    assert [each.th.text for each in soup.select("tbody tr")] == [
        "Mon Sep 14, 2026",
        "Wed Sep 16, 2026",
        timeline.NO_DAY,
    ]
    early = asked("letter", last="2026-08-31")
    assert early["data"]["problems"] == {"letters": binder.EMPTY["letters"]}
    sent = json.dumps({"id": "u", "kind": "letter", "title": "Undated"})
    assert "Undated" in words(asked("letter", entries=[sent], last="2026-08-31")["html"])


@pytest.mark.parametrize(
    ("change", "field", "starts"),
    [
        ({"first": "soon"}, "first", "Please pick a date"),
        ({"last": "0026-09-01"}, "last", "Please check the year"),
        ({"first": "2026-10-02", "last": "2026-10-01"}, "last", ORDER),
    ],
)
def test_days_that_cannot_be_make_no_report(change: dict[str, str], field: str, starts: str) -> None:
    """A plain sentence for the field, and nothing made."""
    found = asked("service", **change)
    assert found["ok"]
    assert found["data"]["problems"][field].startswith(starts)
    assert found["html"] == ""


def test_notes_that_cannot_be_read_are_said_and_the_rest_is_made() -> None:
    """The first few in a sentence each, the rest as a number."""
    found = asked("log", log=[*REPORT["log"], "x", "y", "z", "w", "v"])
    assert found["html"]
    assert found["data"]["problems"]["log"].endswith("2 more could not be read.")
    assert "promises" in asked("service", promises=[json.dumps({"id": "p"})])["data"]["problems"]


@pytest.mark.parametrize(
    ("about", "given"),
    [
        ("everything", {}),
        ("binder", {"parts": ["service", "everything"]}),
        ("service", {"want": ["paper"]}),
        ("service", {"first": ["2026-09-01"]}),
        ("service", {"other": "x"}),
        ("service", {"promises": ["3"]}),
        ("timeline", {"entries": ["{}"]}),
        ("timeline", {"entries": ["["]}),
        ("goals", {"goals": ["[" * 9999]}),
        ("goals", {"goals": ["{"]}),
        ("timeline", {"deadlines": ["no"]}),
    ],
)
def test_what_no_page_sends_is_refused(about: str, given: dict[str, Any]) -> None:
    """An error by its name, never an exception."""
    found = ask(ask="report.pdf", about=about, given=given)
    assert found["error"]["kind"] in ("BadRequest", "UnknownDefinition")


def test_more_notes_than_a_report_holds_are_asked_to_be_fewer() -> None:
    """50,000 rows are a sentence; fewer days of them are a report."""
    rows = [f"{index}\tp1\t2026-09-{index % 28 + 1:02}\tnot\t\t\t\t" for index in range(50_000)]
    found = asked("log", log=rows)
    assert found["data"]["problems"] == {"last": binder.TOO_MANY}
    assert found["html"] == ""
    assert asked("log", log=rows, first="2026-09-28", last="2026-09-28")["html"]
    assert len(rows) / 28 < MOST < len(rows)


@settings(max_examples=50)
@given(
    st.sampled_from(["service", "log", "timeline", "letter", "goals", "binder"]),
    st.dictionaries(
        st.sampled_from([*REPORT, "parts", "leave_out", "hide", "names", "other"]),
        NASTY | st.lists(NASTY, max_size=3),
        max_size=4,
    ),
)
def test_whatever_is_sent_is_answered(about: str, changes: dict[str, Any]) -> None:
    """Never an exception; what is no report is refused by name."""
    found = ask(ask="report.pdf", about=about, given={**REPORT, "want": ["pdf", "page"], **changes})
    assert found["ok"] or found["error"]["kind"] == "BadRequest"


def test_one_text_stands_for_a_list_of_it() -> None:
    """A page with one part sends it either way."""
    assert read({"parts": "log"}, today=TODAY).parts == ("log",)
    assert read({"parts": [*PARTS, *PARTS]}, today=TODAY).parts == PARTS
    assert read({}, today=TODAY).within(SEPTEMBER)


@pytest.mark.parametrize("seed", range(5))
def test_the_numbers_of_the_report_are_those_on_the_screen(seed: int) -> None:
    """Each number of the tables is the one that was counted, and the months and reasons add up to them."""
    given = {**REPORT, "promises": [*PROMISES], "log": a_log(seed)}
    (report,) = made(("service",), **given)
    promises, _ = read_promises(PROMISES)
    logged, _ = read_log(given["log"])
    found = read(given, today=TODAY)
    counted = review(promises, logged, found.school, today=TODAY, first=found.first, last=found.last)
    reasons = {row[0]: row[1:] for row in table(report, "Promised time not delivered").rows}
    for row, each in zip(table(report, "Promised and noted").rows, counted, strict=True):
        total, named = each.total, f"{each.promise.name}, in {each.unit}"
        numbers = [int(cell.replace(",", "").partition(" ")[0]) for cell in row[1:]]
        assert numbers == [total.promised, total.delivered, total.excused, total.missed, total.no_record]
        months = [[int(cell.replace(",", "")) for cell in month[1:]] for month in table(report, named).rows]
        assert [sum(column) for column in zip(*months, strict=True)] == numbers
        by_reason = dict(zip(CATEGORY_NAMES, map(_number, reasons[named]), strict=True))
        assert by_reason == {id: dict(each.categories).get(id, 0) for id in CATEGORY_NAMES}
        assert sum(by_reason.values()) + total.delivered == total.promised


def _number(cell: str) -> int:
    return int(cell.replace(",", ""))


def test_what_was_counted_with_its_week_is_listed_with_it() -> None:
    """Days that cut a week: its notes before the first day are counted, and so they are in the table."""
    (report,) = made(("service",), first="2026-09-16", last="2026-09-30")
    days = [row[0] for row in table(report, log.NOTED).rows]
    assert days == ["Mon Sep 14, 2026", "Wed Sep 16, 2026", "Mon Sep 21, 2026", "Tue Sep 22, 2026"]


def test_without_days_the_report_covers_all_that_was_counted() -> None:
    """Its note says from which day to which."""
    (report,) = made(("service",), first="", last="")
    assert report.note == "August 31, 2026 to November 2, 2026"
    (empty,) = made(("service",), first="", last="", log=[])
    assert empty.note == report.note


def test_all_words_of_every_report_are_in_its_file_and_its_page() -> None:
    """What is said on the screen is said on paper, and nothing of it is lost on the way."""
    for part in PARTS:
        shown = bare(words(asked(part if part != "letters" else "letter")["html"]))
        found = made((part,))
        assert found
        file = pypdf.PdfReader(BytesIO(pdf(found, today=TODAY)))
        text = bare("".join(page.extract_text() for page in file.pages))
        pictures = {said for each in pictured(found) for said in (each.title, each.told)}
        for said in (said for each in found for said in parts.said(each)):
            assert bare(said) in text, said
            assert said in pictures or bare(said) in shown, said


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_the_summary_is_one_page(count: int) -> None:
    """With up to four promises and all there is to say, what it rests on begins on the second page."""
    found = asked("service", promises=[*PROMISES[:count]], log=a_log(count), want=["pdf"])
    first, second = (page.extract_text() for page in file_of(found).pages[:2])
    assert bare(summary.MAKE_UP) in bare(first)
    assert "Month by month" in second
    assert MARK in first


def test_a_binder_is_one_file_with_a_cover() -> None:
    """Cover and contents come first; each chosen part is there, and what was left out is not."""
    found = asked("binder", parts=["service", "letters", "goals"], want=["pdf", "page"])
    assert found["data"]["unprinted"] == []
    assert found["html"]
    pages = [page.extract_text() for page in file_of(found).pages]
    assert "A parent’s record" in pages[0]
    assert "Sam Lee" in pages[0]
    assert all(title in pages[1] for title in ("Contents", service.TITLE, "Records", "Goals and scores"))
    assert "Timeline" not in pages[1]
    odd = asked("log", log=["a\tp1\t2026-09-14\tnot\t\t\t\t\U0010fffd"], want=["pdf"])
    assert odd["data"]["unprinted"] == ["\U0010fffd"]


def test_with_names_removed_no_name_is_left() -> None:
    """In page and file, cover and contents: none of the names that were sent."""
    found = asked(
        "binder", parts=[*PARTS], hide="yes", names=["Ms. Rivera"], want=["pdf", "page"], child="Sam Nguyễn"
    )
    text = words(found["html"]) + "".join(page.extract_text() for page in file_of(found).pages)
    assert "[child]" in text
    assert not re.search("nguy|jo lee|rivera|oak", text, re.IGNORECASE)


@given(st.text())
def test_characters_are_written_as_a_codec_would(text: str) -> None:
    """The browser's Python lacks the codec that this one has."""
    assert _units(text) == text.encode("utf-16-be", "surrogatepass").hex()
