"""Two children, every page: after switching, no field, letter, log, undo or late answer is the other's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.children import switch
from tests.browser.conftest import OpenPage
from tests.browser.keeping import keep
from tests.browser.keeping import save as save_backup
from tests.browser.pages import LETTER, NOW, SLOWEST, Gate, addresses, button
from tests.browser.test_print import printed, text
from tests.browser.two import MIA, SAM, both

ALL = """() => {
  const own = document.querySelector(".md-content").cloneNode(true);
  for (const each of own.querySelectorAll("script, .iep-child-menu")) each.remove();
  const attributes = [...own.querySelectorAll("*")].flatMap((each) =>
    [...each.attributes].map(({ value }) => value));
  const fields = [...document.querySelectorAll("input, textarea, select")].map((each) => each.value);
  return [own.textContent, ...attributes, ...fields].join("\\n");
}"""
"""All that stands on the page, also what is folded away, in a field, or in a link that hands it on."""
OPEN = "(all) => { for (const each of all) each.open = true }"
NAMES = {SAM: f"{SAM} Lee", MIA: f"{MIA} Lee"}


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page whose clock stands still."""
    page = open_page()
    page.clock.set_fixed_time(NOW)
    return page


@pytest.fixture
def gate(page: Page) -> Iterator[Gate]:
    """Python does not come until the test opens this."""
    gate = Gate(page.context)
    yield gate
    gate.open()


def of(page: Page, word: str) -> set[str]:
    """The phrases of that child that stand on the page; a calendar's page names both."""
    found = set(re.findall(rf"{word}[ \w]*", page.evaluate(ALL)))
    return found - {NAMES[word]} if "calendar" in page.url else found


def tools() -> list[str]:
    """Every page with a tool."""
    folders = ("/letters/", "/checklists/", "/records/")
    return [each for each in addresses() if each.startswith(folders) and each not in folders]


def settled(page: Page) -> None:
    """Wait until what is fetched later is there, and Python's answers have come."""
    expect(page.locator("iep-child").first).to_be_visible()
    page.wait_for_timeout(250)


def test_no_page_shows_what_is_the_others(page: Page, gate: Gate) -> None:
    """On every page with a tool: each child sees their own, and of the other nothing at all."""
    keep(page, both())
    wrong, own = {}, {}
    for address in tools():
        page.goto(address)
        settled(page)
        page.locator("details").evaluate_all(OPEN)
        for word, other in ((SAM, MIA), (MIA, SAM)):
            if NAMES[word] not in page.locator("iep-child").first.inner_text():
                switch(page, NAMES[word])
                settled(page)
            own[address, word] = of(page, word)
            if found := of(page, other):
                wrong[address, word] = found
        switch(page, NAMES[SAM])
    assert wrong == {}
    assert [where for where, found in own.items() if not found] == []


WITH_PYTHON = [LETTER, "/checklists/before-the-meeting/", *(each for each in tools() if "records" in each)]


@pytest.mark.parametrize("address", WITH_PYTHON)
def test_nor_do_pythons_answers(page: Page, address: str) -> None:
    """With all that Python says there: after switching, and after switching twice while it is at work."""
    keep(page, both())
    page.goto(address)
    page.locator("iep-child").first.dispatch_event("pointerdown")
    page.locator(".iep-child-open").first.focus()
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)
    page.locator("details").evaluate_all(OPEN)
    page.wait_for_timeout(1000)
    assert of(page, MIA) == set()
    switch(page, NAMES[MIA])
    page.wait_for_timeout(1500)
    assert of(page, SAM) == set()
    for name in (NAMES[SAM], NAMES[MIA], NAMES[SAM]):
        button(page, "Switch child").click()
        button(page, name).click()
    page.wait_for_timeout(2000)
    assert of(page, MIA) == set()
    assert of(page, SAM)


REMOVALS = {
    "/records/goals/": "Remove this goal",
    "/records/timeline/": "Remove",
    "/records/log/": "Remove",
    "/records/school-calendar/": "Remove",
}


@pytest.mark.parametrize("address", REMOVALS)
def test_what_was_removed_is_brought_back_to_its_own_child(page: Page, gate: Gate, address: str) -> None:
    """The line with "Undo" goes with the child it was about; nothing of it comes to the other."""
    keep(page, both())
    page.goto(address)
    settled(page)
    page.locator("details").evaluate_all(OPEN)
    removal = page.get_by_role("button", name=re.compile(f"^{REMOVALS[address]}")).and_(
        page.locator(":visible")
    )
    if removal.count():
        removal.first.click()
    switch(page, NAMES[MIA])
    settled(page)
    assert of(page, SAM) == set()
    for undo in page.get_by_role("button", name=re.compile("Undo")).all():
        assert not undo.is_visible()


def test_a_child_is_named_on_paper(page: Page, gate: Gate) -> None:
    """Whatever holds a child's words says whose they are, printed too."""
    keep(page, both())
    nameless = []
    for address in tools():
        page.goto(address)
        settled(page)
        switch(page, NAMES[MIA])
        settled(page)
        said = text(printed(page))
        if MIA in said.replace(NAMES[MIA], "") and NAMES[MIA] not in said:
            nameless.append(address)
        assert SAM not in said, address
        switch(page, NAMES[SAM])
    assert nameless == []


@pytest.mark.parametrize(("word", "other"), [(SAM, MIA), (MIA, SAM)])
def test_a_backup_of_one_child_has_no_word_of_the_other(
    page: Page, tmp_path: Path, word: str, other: str
) -> None:
    """The file is searched for every word of the other child; the parent's own answers are there."""
    kept = both() | {
        f"set-aside:letter:request-pwn{'@2' if word == SAM else ''}:1767225600000": f"{other} broken"
    }
    keep(page, kept)
    page.get_by_label(f"Only {NAMES[word]}").check()
    file = save_backup(page, tmp_path).read_text(encoding="utf-8")
    assert other not in file
    assert file.count(word) > 100
    for said in ("Ana Lee", "Texas"):
        assert said in file
