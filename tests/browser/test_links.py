"""Links that choose a letter and its options; they set nothing else, and carry nothing that was typed."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import (
    CHECKLIST,
    CLIPBOARD,
    FULL,
    LETTER,
    LETTER_RECORD,
    Gate,
    button,
    copied,
    field,
    fields,
    fill,
    output,
    python_ready,
    stored,
    unfold_reasons,
)

LINK = "#letter=request-evaluation&state=tx&law=full"
CHOSEN = {"state": "TX", "law": "full"}
NOTE = ".iep-link-note"
UNKNOWN = "The link asks for something that is not on this page. The rest of it was used."
KEPT = "The link asks for something that you had chosen before. Your own choice stays."
COPY_LINK = "Copy a link to this letter"


@pytest.fixture
def gate(page: Page) -> Gate:
    """Python does not come: choosing does not wait for it."""
    return Gate(page)


def chosen(page: Page, site: str, address: str = LETTER) -> None:
    """The page is the letter's, with the choices made and kept, and nothing in its address."""
    page.wait_for_url(site + address)
    assert fields(page, CHOSEN) == CHOSEN
    kept = stored(page)
    assert kept["family"]["given"]["state"] == "TX"
    assert kept[f"letter:{address.split('/')[2]}"]["given"]["law"] == "full"
    expect(page.locator(NOTE)).to_have_count(0)


@pytest.mark.parametrize(
    "start", ["/", "/es/", "/guides/process/", "/404.html", CHECKLIST, "/letters/follow-up/"]
)
def test_from_any_page(page: Page, site: str, gate: Gate, start: str) -> None:
    """It leads to the letter, where the choices are made; Back goes to where the parent was before."""
    page.goto("/about/privacy/")
    page.goto(start + LINK)
    chosen(page, site)
    page.go_back()
    page.wait_for_url(f"{site}/about/privacy/")


@pytest.mark.parametrize("link", ["#state=tx&law=full", "#law=full&state=TX", LINK])
def test_on_the_letters_own_page(page: Page, site: str, gate: Gate, link: str) -> None:
    """With or without its name, in any order; and again when the link is followed from there."""
    page.goto(LETTER + link)
    chosen(page, site)
    page.goto(LETTER + "#areas=reading,behavior")
    assert fields(page, {"areas": []}) == {"areas": ["reading", "behavior"]}
    assert stored(page)[LETTER_RECORD]["given"]["areas"] == ["reading", "behavior"]


def test_python_writes_what_was_chosen(page: Page) -> None:
    """The choices stand in its letter as if they were made by hand."""
    page.goto(LETTER + LINK)
    python_ready(page)
    expect(output(page, "body")).to_contain_text("34 CFR 300.301")


def test_a_checklist_too(page: Page, site: str, gate: Gate) -> None:
    """By its name, from another page; ticks are the parent's own."""
    page.goto("/#checklist=before-the-meeting&see-records=yes")
    page.wait_for_url(site + CHECKLIST)
    expect(page.locator(NOTE)).to_have_text(UNKNOWN)
    expect(field(page, "see-records")).not_to_be_checked()


def test_what_the_parent_saved_stays(page: Page, gate: Gate) -> None:
    """Also a choice that is what the page would start with; the page says so, the rest is chosen."""
    page.goto(LETTER)
    for law in ("full", "light"):
        fill(page, {"law": law})
    fill(page, {"state": "MT", "child": "Sam Lee"})
    before = stored(page)
    page.goto("/" + LINK + "&asked=spoken")
    expect(page.locator(NOTE)).to_have_text(KEPT)
    own = {"state": "MT", "law": "light", "child": "Sam Lee"}
    assert fields(page, own) == own
    after = stored(page)
    assert after["family"] == before["family"]
    assert after[LETTER_RECORD]["given"] == {"law": "light", "asked": "spoken"}


def test_the_same_choice_needs_no_words(page: Page, gate: Gate) -> None:
    """A link that asks for what was saved says nothing."""
    page.goto(LETTER)
    fill(page, CHOSEN)
    page.goto("/" + LINK)
    assert fields(page, CHOSEN) == CHOSEN
    page.wait_for_timeout(200)
    expect(page.locator(NOTE)).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("child", "Mallory"),
        ("examples", "words"),
        ("asked_on", "2026-02-11"),
        ("leave_out", "ask"),
        ("state", "zz"),
        ("law", ""),
        ("areas", "reading,<b>"),
        ("nothing", "x"),
    ],
)
def test_only_options_that_are_there(page: Page, gate: Gate, name: str, value: str) -> None:
    """No words, dates or ticks, no sentence left out, no option or name unknown: the page says so once."""
    page.goto(f"{LETTER}#asked=spoken&{name}={value}")
    expect(page.locator(NOTE)).to_have_text(UNKNOWN)
    areas = {"areas": ["reading"]} if name == "areas" else {}
    assert stored(page) == {
        LETTER_RECORD: {**stored(page)[LETTER_RECORD], "given": {"asked": "spoken", **areas}}
    }
    assert page.url.endswith(LETTER)
    expect(output(page, "body")).not_to_contain_text("Mallory")
    page.reload()
    expect(button(page, "Copy email")).to_be_visible()
    expect(page.locator(NOTE)).to_have_count(0)


@pytest.mark.noisy
@pytest.mark.parametrize("start", ["/", "/es/", LETTER])
@pytest.mark.parametrize("name", ["no-such-letter", "../about/privacy", ""])
def test_a_letter_that_is_not_here(page: Page, site: str, start: str, name: str) -> None:
    """The page stays, says so, and leads to all letters."""
    page.goto(f"{start}#letter={name}&state=tx")
    note = page.locator(NOTE)
    expect(note).to_contain_text("no está en este sitio" if start == "/es/" else "not on this site")
    assert page.url == site + start
    assert stored(page) == {}
    note.get_by_role("link").click()
    page.wait_for_url(f"{site}/letters/")
    expect(page.get_by_role("heading", level=1)).to_have_text("All letters")


def test_other_marks_in_an_address_are_left_alone(page: Page) -> None:
    """On a page without a tool, what names no letter is not such a link."""
    page.goto("/guides/process/#state=tx")
    page.wait_for_timeout(500)
    assert page.url.endswith("/guides/process/#state=tx")
    expect(page.locator(NOTE)).to_have_count(0)


def test_plain_pages_do_not_pay_for_it(page: Page) -> None:
    """Its code is not asked for by a page that nobody was led to."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in ("/", LETTER):
        page.goto(address, wait_until="networkidle")
    assert any(each.endswith("/parts/tool.js") for each in asked)
    assert not [each for each in asked if each.endswith(("/links.js", "/by-hand.js"))]


def test_the_link_holds_nothing_typed(page: Page, site: str, gate: Gate) -> None:
    """With all filled in, it holds the options that were chosen, and makes those choices elsewhere.

    Who the parent is stays here.
    """
    page.context.grant_permissions(CLIPBOARD)
    page.goto(LETTER + "?h=my+words")
    page.get_by_text("Does someone else sign too?").click()
    fill(page, {**FULL, "role": "foster"})
    page.get_by_text("Share this page").click()
    expect(page.get_by_text("The link carries your choices, and nothing you typed.")).to_be_visible()
    link = copied(page, COPY_LINK)["text/plain"]
    found = urlsplit(link)
    assert f"{found.scheme}://{found.netloc}{found.path}" == site + LETTER
    assert found.query == ""
    assert parse_qs(found.fragment) == {
        "state": ["TX"],
        "areas": ["reading", "behavior"],
        "wait": ["yes"],
        "asked": ["spoken"],
        "law": ["full"],
    }
    page.evaluate("() => localStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    options = {name: FULL[name] for name in ("state", "areas", "wait", "asked", "law")}
    assert fields(page, options) == options
    assert fields(page, {"child": "", "parent": ""}) == {"child": "", "parent": ""}


def test_a_link_with_nothing_chosen(page: Page, site: str, gate: Gate) -> None:
    """Is the page's address."""
    page.context.grant_permissions(CLIPBOARD)
    page.goto(LETTER)
    fill(page, {"child": "Sam Lee", "examples": "He guesses."})
    page.get_by_text("Share this page").click()
    assert copied(page, COPY_LINK)["text/plain"] == site + LETTER


def test_sentences_left_out_are_no_choice_of_a_link(page: Page, site: str) -> None:
    """Their boxes are neither carried by a link nor ticked by one."""
    page.context.grant_permissions(CLIPBOARD)
    page.goto(LETTER)
    python_ready(page)
    unfold_reasons(page)
    box = page.locator("[name=leave_out][value=safeguards]")
    box.check()
    page.get_by_text("Share this page").click()
    assert copied(page, COPY_LINK)["text/plain"] == site + LETTER
    box.uncheck()
    page.goto(LETTER + "#leave_out=safeguards")
    expect(page.locator(NOTE)).to_have_text(UNKNOWN)
    expect(box).not_to_be_checked()
