"""Findings of every checklist: each can come up, reads easily, and fills a letter only with what it takes."""

import json
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
import textstat  # type: ignore[import-untyped]  # it ships no types
from hypothesis import given, settings
from hypothesis import strategies as st

from checklists import browser, catalog
from checklists.build import BUILD
from checklists.model.checklist import Checklist, Finding, Same, Source, Those
from checklists.model.fields import FIRST_ROW, Field, tidy
from checklists.model.letter import OWN_WORDS
from checklists.model.review import review
from tools.grades import HIGHEST_GRADE

TODAY = date(2026, 11, 2)
GUIDES = Path("docs/en/guides")
ASKING = [each for each in map(catalog.checklist, catalog.CHECKLISTS) if each.findings]
FINDINGS = [(each, finding) for each in ASKING for finding in each.findings]
each_checklist = pytest.mark.parametrize("checklist", ASKING, ids=lambda each: each.id)
each_finding = pytest.mark.parametrize(
    ("checklist", "finding"), FINDINGS, ids=lambda each: each.id if hasattr(each, "id") else None
)
INJECTED = {"img", "script", "b"}
TYPED = st.sampled_from(
    ["", " ", "Mr. O’Neil", "<script>alert(1)</script>", '"><img src=x onerror=y>', "<b>{x}"]
)


@each_checklist
def test_every_finding_comes_up_in_some_example(checklist: Checklist) -> None:
    """So that the parity test and the build run each; and no example shows nothing."""
    shown = set()
    for name, answers in checklist.examples.items():
        tidied = tidy(checklist.fields, answers)
        found = {each.finding.id for each in review(checklist, tidied, today=TODAY).found}
        assert not tidied.problems or name.startswith("bad-"), name
        assert found, name
        shown |= found
    assert {each.id for each in checklist.findings} - shown == set()


@each_finding
def test_a_finding_leads_to_pages_that_exist(checklist: Checklist, finding: Finding) -> None:
    """Its letter and its guide; what is given needs a letter."""
    assert finding.letter in {"", *catalog.LETTERS}
    assert not finding.guide or (GUIDES / f"{finding.guide}.md").exists()
    assert finding.letter or not finding.give


@each_finding
def test_a_letter_is_given_only_what_it_takes(checklist: Checklist, finding: Finding) -> None:
    """Fields that it has, with options that it has."""
    if finding.give:
        asked = catalog.letter(finding.letter).fields
        fields = {cell.id: cell for each in asked for cell in (each, *each.in_row(FIRST_ROW))}
        assert finding.give.keys() <= fields.keys()
        faults = [
            fault
            for name, source in finding.give.items()
            for fault in _faults(checklist, source, fields[name])
        ]
        assert faults == []


def _faults(checklist: Checklist, source: Source, into: Field) -> Iterator[str]:
    """Why a field of a letter can't take this."""
    options = {option.id for option in into.options} or ({"yes"} if into.kind == "tick" else set())
    if isinstance(source, str):
        if source not in options:
            yield f"{into.id} has no option “{source}”"
    elif isinstance(source, Those):
        items = next(each.items for each in checklist.sections if each.id == source.section)
        if into.kind != "many" or not {item.id for item in items} <= options:
            yield f"{into.id} does not take the items of “{source.section}”"
    elif not _fits(next(each for each in checklist.fields if each.id == source.field), into):
        yield f"{into.id} does not take the answer of “{source.field}”"


def _fits(source: Field, into: Field) -> bool:
    """Words into words, a day into a day, options into the same options."""
    if source.options:
        many = source.kind != "many" or into.kind == "many"
        return many and {each.id for each in source.options} <= {each.id for each in into.options}
    if source.kind in OWN_WORDS:
        return into.kind in OWN_WORDS
    return source.kind == into.kind and not source.columns


def test_what_a_letter_cannot_take_is_seen() -> None:
    """The test above would catch an option, an item or a kind that does not fit."""
    checklist = next(each for each in ASKING if any(field.options for field in each.own_fields))
    target = Field("when", "When", kind="date")
    asked = next(each for each in checklist.fields if each.options)
    section = checklist.sections[0]
    for source in ("refused", Same(asked.id), Those(section.id)):
        assert [*_faults(checklist, source, target)]


@each_checklist
def test_an_unanswered_checklist_shows_nothing(checklist: Checklist) -> None:
    """No finding rests on an answer that the parent did not give."""
    assert review(checklist, tidy(checklist.fields, {}), today=TODAY).found == ()


@each_checklist
def test_findings_read_easily(checklist: Checklist) -> None:
    """All of them together at grade seven or lower, each in one to three sentences or so."""
    texts = [each.text for each in checklist.findings]
    assert textstat.flesch_kincaid_grade("\n".join(texts)) <= HIGHEST_GRADE
    assert [text for text in texts if text != " ".join(text.split()) or text[-1] not in ".?!”"] == []


@each_checklist
@settings(max_examples=25)
@given(data=st.data())
def test_any_answers_give_findings_in_plain_html(checklist: Checklist, data: st.DataObject) -> None:
    """Whatever is chosen and typed: no error, only findings of this checklist, and typed words stay words."""
    answers = {}
    for each in checklist.fields:
        if not each.columns and data.draw(st.booleans()):
            options = [option.id for option in each.options]
            answers[each.id] = data.draw(st.sampled_from(options) if options else TYPED)
    tidied = tidy(checklist.fields, answers)
    found = review(checklist, tidied, today=TODAY).found
    assert {each.finding for each in found} <= {*checklist.findings}
    reply = _asked(checklist.id, answers)
    assert reply["ok"], reply
    reader = _Reader(reply["html"])
    assert not reader.tags & INJECTED
    assert reader.findings == len(found)
    assert not any(name.startswith("on") for name in reader.attributes)


def _asked(about: str, answers: dict[str, str]) -> dict[str, str]:
    """What the browser gets."""
    request = {
        "v": BUILD,
        "id": 1,
        "ask": "checklist.review",
        "about": about,
        "today": TODAY.isoformat(),
        "given": answers,
        "also": [],
    }
    return dict(json.loads(browser.handle(json.dumps(request))))


class _Reader(HTMLParser):
    """Collects tags, attribute names, and how many findings are shown."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.findings = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.findings += ("class", "iep-finding") in attrs
