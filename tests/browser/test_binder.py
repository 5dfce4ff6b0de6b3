"""Reports and the binder: counted, made, printed, with names or without; and names out of any text."""

from __future__ import annotations

import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Download, Page, expect
from pypdf import PdfReader

from checklists.asks.report_pdf import FILES
from checklists.views import hidden
from checklists.views.binder_form import PARTS
from tests.browser.children import switch
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import CLIPBOARD, SLOWEST, Gate, button, clipboard_text, field, output, stored
from tests.browser.test_axe import on_every_screen
from tests.browser.test_layout import too_wide

BINDER = "/records/binder/"
NOW = datetime.fromisoformat("2026-11-02T21:42")
LETTER = {
    "kind": "letter",
    "letter": "request-records",
    "title": "Ask to see school records",
    "to": "Ms. Rivera",
    "sent_on": "2026-10-19",
    "subject": "Records of Sam Lee",
    "text": "Dear Ms. Rivera,\n\nPlease let me see the records of Sam.\n\nAna Lee",
}
OTHER = {**LETTER, "title": "Speech", "sent_on": "2026-08-28", "text": "Dear Ms. Rivera,\n\nWe miss speech."}
PROMISE = {"name": "Speech therapy", "kind": "service", "minutes": "30", "times": "2", "period": "week"}
MORE = {"who": "Ms. Okafor", "weekdays": ["mon", "wed"], "first": "2026-09-01"}
LOGGED = {
    "promise": "p1",
    "outcome": "not",
    "reason": "provider",
    "how": "child",
    "note": "Ms. Okafor was out.",
}
KEPT: dict[str, dict[str, Any]] = {
    "family": {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School"},
    "promise:p1": {**PROMISE, **MORE},
    "log:l1": {**LOGGED, "day": "2026-10-05"},
    "log:l2": {**LOGGED, "day": "2026-09-07"},
    "entry:e1": LETTER,
    "entry:e2": OTHER,
    "entry:e3": {"kind": "call", "day": "2026-10-30", "title": "Speech", "to": "Ms. Okafor", "text": "Soon."},
    "goal:g1": {"name": "Reading", "baseline": "20", "target": "60", "scores.0.score": "22"},
}
NAMES = ("Sam", "Lee", "Ana", "Oak", "Rivera", "Okafor")


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone whose clipboard can be read."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    page.clock.install(time=NOW)
    return page


def keep(page: Page, kept: dict[str, dict[str, Any]]) -> None:
    """As if it had been typed before."""
    records = {
        f"iep:{name}": json.dumps({"v": 1, "saved": "2026-11-01T10:00:00Z", "given": given})
        for name, given in kept.items()
    }
    page.add_init_script(
        f"if (!localStorage.length) Object.assign(localStorage, {json.dumps(records)});",
    )


def opened(page: Page, kept: dict[str, dict[str, Any]] = KEPT, address: str = BINDER) -> None:
    """Open the page with this in storage, and wait for its script."""
    keep(page, kept)
    page.goto(address)
    expect(page.locator(":not(:defined)")).to_have_count(0)


def made(page: Page, name: str = "Make the PDF") -> Download:
    """Tap, and wait for the file."""
    with page.expect_download(timeout=SLOWEST * 2) as found:
        button(page, name).click()
    return found.value


def read(file: Download) -> PdfReader:
    """The pages of the file."""
    return PdfReader(io.BytesIO(Path(file.path()).read_bytes()))


def words(file: Download) -> str:
    """All its text."""
    return "\n".join(each.extract_text() for each in read(file).pages)


def inside(page: Page) -> Any:
    """The line that says what will be inside."""
    return page.locator("[data-inside]")


def box(page: Page, part: str) -> Any:
    """The box of a part."""
    return page.locator(f"[name=parts][value={part}]")


def test_an_empty_binder_says_where_to_begin(page: Page) -> None:
    """And offers no button that would make nothing; each link leads somewhere."""
    opened(page, {"family": {"child": "Sam Lee"}})
    expect(page.locator("[data-empty]")).to_contain_text("Keep a log")
    expect(button(page, "Make the PDF")).to_be_hidden()
    for link in page.locator("[data-empty] a").all():
        assert page.request.get(str(link.evaluate("(each) => each.href"))).ok


def test_what_is_inside_is_said_before(page: Page) -> None:
    """It follows the boxes, the days and the letters, and all of it is there after a reload."""
    opened(page)
    notes = "a report on 1 promised item, 3 notes in the log"
    expect(inside(page)).to_have_text(f"Inside: {notes}, 3 things on the timeline, 2 letters and 1 goal.")
    box(page, "goals").uncheck()
    box(page, "timeline").uncheck()
    expect(inside(page)).to_have_text(
        "Inside: a report on 1 promised item, 3 notes in the log and 2 letters."
    )
    page.get_by_text("Choose letters").click()
    page.get_by_label("Speech · August 28, 2026 · Ms. Rivera").uncheck()
    expect(inside(page)).to_contain_text("and 1 letter.")
    field(page, "first").fill("2026-10-01")
    expect(inside(page)).to_contain_text("2 notes in the log and 1 letter.")
    expect(page.get_by_label("Speech · August 28")).to_have_count(0)
    field(page, "hide").check()
    expect(inside(page)).to_contain_text("Names will be out.")
    page.reload()
    expect(inside(page)).to_contain_text("2 notes in the log and 1 letter. Names will be out.")
    expect(field(page, "first")).to_have_value("2026-10-01")
    field(page, "first").fill("")
    expect(inside(page)).to_contain_text("3 notes in the log and 1 letter.")
    kept = stored(page)["binder"]["given"]
    assert kept == {"left": ["timeline", "goals"], "leave_out": ["e2"], "hide": "yes"}


def test_what_is_not_there_cannot_be_chosen(page: Page) -> None:
    """Its row says where it begins."""
    opened(page, {name: each for name, each in KEPT.items() if name.startswith("goal:")})
    expect(box(page, "goals")).to_be_enabled()
    for part, *_ in PARTS:
        if part != "goals":
            expect(box(page, part)).to_be_disabled()
            expect(page.locator(f"[data-begin={part}]")).to_be_visible()
    box(page, "goals").uncheck()
    button(page, "Make the PDF").click()
    expect(page.locator("[data-making]")).to_have_text("Choose at least one part first.")


def test_the_binder_is_made(page: Page) -> None:
    """Its contents name the page on which each part begins; a letter left out is not in it."""
    opened(page)
    page.get_by_text("Choose letters").click()
    page.get_by_label("Speech · August 28, 2026 · Ms. Rivera").uncheck()
    file = made(page)
    assert file.suggested_filename == FILES["binder"]
    expect(page.locator("[data-making]")).to_contain_text("The PDF is with your downloads.")
    expect(button(page, "Make the PDF")).to_be_enabled()
    pages = [each.extract_text() for each in read(file).pages]
    starts: list[int] = []
    for line in pages[1].splitlines():
        title, _, number = line.rpartition(" ")
        if number.isdecimal() and int(number) <= len(pages) and not title.startswith("Parent"):
            starts.append(int(number))
            assert pages[int(number) - 1].startswith(title), line
    assert len(starts) == len(PARTS)  # one letter of two
    text = "\n".join(pages)
    assert "Please let me see the records of Sam." in " ".join(text.split())
    assert "We miss speech." not in text
    assert all("Parent’s record, not the school’s" in each for each in pages)


def test_it_says_what_it_fetches_the_first_time(page: Page) -> None:
    """While it is made its buttons wait; the next time it does not say so."""
    gate = Gate(page, "**/python/files/fpdf*")
    opened(page)
    button(page, "Make the PDF").click()
    expect(page.locator("[data-making]")).to_contain_text("Making your binder…")
    expect(page.locator("[data-making]")).to_contain_text("MB) is fetched from this site.")
    expect(button(page, "Make the PDF")).to_be_disabled()
    field(page, "last").fill("2026-10-10")  # the rest can be used
    expect(inside(page)).to_contain_text("2 notes in the log")
    with page.expect_download(timeout=SLOWEST * 2):
        gate.open()
    expect(button(page, "Make the PDF")).to_be_enabled()
    with page.expect_download(timeout=SLOWEST):
        button(page, "Make the PDF").click()
        assert "fetched" not in (page.locator("[data-making]").text_content() or "")


@pytest.mark.noisy
def test_a_part_that_does_not_come_is_said(page: Page) -> None:
    """In a plain sentence; the page goes on, and a second try works."""
    page.route("**/python/files/fpdf*", lambda route: route.abort())
    opened(page)
    button(page, "Make the PDF").click()
    expect(page.locator("[data-making]")).to_contain_text("could not be loaded", timeout=SLOWEST)
    expect(button(page, "Make the PDF")).to_be_enabled()
    page.unroute("**/python/files/fpdf*")
    assert read(made(page)).pages


def test_a_day_that_cannot_be_is_said_beside_it(page: Page) -> None:
    """And no file is made."""
    opened(page)
    field(page, "first").fill("2026-10-31")
    field(page, "last").fill("2026-10-01")
    button(page, "Make the PDF").click()
    expect(page.locator("[data-problem=last]")).to_contain_text("before the first", timeout=SLOWEST * 2)
    expect(field(page, "last")).to_have_attribute("aria-invalid", "true")
    field(page, "last").fill("2026-11-01")
    expect(page.locator("[data-problem=last]")).to_be_empty()


def test_names_are_out_of_the_file(page: Page) -> None:
    """Also nicknames and those that the parent adds."""
    opened(page)
    field(page, "hide").check()
    page.get_by_text("More names to take out", exact=True).first.click()
    field(page, "others").fill("Soon")
    text = words(made(page))
    assert "[child]" in text
    assert "[staff 1]" in text
    assert "[person 1]" in text
    assert [each for each in (*NAMES, "Soon") if each in text] == []


def test_the_preview_is_printed_alone(page: Page) -> None:
    """And closed when something else is chosen."""
    opened(page)
    button(page, "Preview and print").click()
    expect(page.locator("#preview")).to_be_focused(timeout=SLOWEST)
    expect(output(page, "page")).to_contain_text("Please let me see the records of Sam.")
    assert too_wide(page) == {}
    pages = [each.extract_text() for each in PdfReader(io.BytesIO(page.pdf())).pages]
    assert "Service report" in pages[0]
    assert not any("What goes in" in each or "A binder on paper" in each for each in pages)
    box(page, "goals").uncheck()
    expect(output(page, "page")).to_be_hidden()


@pytest.mark.parametrize(
    ("address", "name", "about", "says"),
    [
        ("/records/timeline/", "Timeline (PDF)", "timeline", "Ms. Okafor"),
        ("/records/goals/", "Goals (PDF)", "goals", "Reading"),
        ("/records/log/", "Service report (PDF)", "service", "Speech therapy"),
    ],
)
def test_one_report(page: Page, address: str, name: str, about: str, says: str) -> None:
    """From the page whose record it is."""
    opened(page, address=address)
    file = made(page, name)
    assert file.suggested_filename == FILES[about]
    assert says in words(file)
    expect(page.locator(f"[data-report={about}] + [role=status]")).to_contain_text("with your downloads")


def test_one_letter(page: Page) -> None:
    """Where it was kept as it was sent."""
    opened(page, address="/letters/request-records/")
    panel = page.locator("[data-entry=e1]")
    panel.get_by_text("See the text I sent").click()
    with page.expect_download(timeout=SLOWEST * 2) as found:
        panel.get_by_role("button", name="This letter (PDF)").click()
    text = words(found.value)
    assert "Please let me see the records of Sam." in " ".join(text.split())
    assert "We miss speech" not in text


def test_names_out_of_any_text(page: Page) -> None:
    """Shown with the warning, copied, and kept nowhere."""
    opened(page)
    field(page, "text").fill("Sam met Ms. Rivera at Oak Street. Call 512-555-0134.")
    button(page, "Take the names out").click()
    copy = "[child] met [staff 2] at [school]. Call [phone]."
    expect(output(page, "hidden")).to_contain_text(copy, timeout=SLOWEST)
    expect(output(page, "hidden")).to_contain_text(hidden.LOOK)
    button(page, "Copy the text").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert clipboard_text(page) == copy
    assert "555-0134" not in json.dumps(stored(page))
    field(page, "text").fill(" ")
    button(page, "Take the names out").click()
    expect(page.locator("[data-removing]")).to_have_text("Paste a text first.")
    expect(output(page, "hidden")).to_be_empty()


def test_another_child_has_another_binder(page: Page) -> None:
    """Nothing of the one before stays on the page."""
    others = {"family@2": {"child": "Max Lee"}, "goal:g2@2": {"name": "Math"}}
    opened(page, {**KEPT, **others})
    field(page, "text").fill("Sam")
    field(page, "hide").check()
    switch(page, "Max Lee")
    expect(inside(page)).to_have_text("Inside: 1 goal.")
    expect(field(page, "text")).to_have_value("")
    expect(field(page, "hide")).not_to_be_checked()


def test_on_every_screen(page: Page) -> None:
    """With all unfolded and a preview, nothing that axe finds, and nothing too wide."""
    opened(page)
    page.locator("iep-binder details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    button(page, "Preview and print").click()
    expect(page.locator("#preview")).to_be_focused(timeout=SLOWEST)
    assert too_wide(page) == {}
    assert on_every_screen(page) == {}
