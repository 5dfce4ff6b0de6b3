"""A backup is one file that anyone can read anywhere; its age is in sight; erasing leaves nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.keeping import (
    CHILD,
    LETTER_TEXT,
    MY_DATA,
    NOTE,
    OTHER,
    choose,
    erase,
    keep,
    kept,
    records,
    save,
    text,
)
from tests.browser.pages import LETTER, NOW, Gate, Given, button, field, fill

PASSPHRASE = "correct horse Nguyễn"
ISLAND = re.compile(r'<script type="application/json" id="put-it-in-writing-data">(.*?)</script>', re.DOTALL)
EIGHT_DAYS_LATER = NOW.replace(day=NOW.day + 8)


@pytest.fixture(autouse=True)
def gate(page: Page) -> Iterator[Gate]:
    """Python is not needed for any of this."""
    gate = Gate(page.context)
    yield gate
    gate.open()


def away(browser: Browser, file: Path, *, script: bool = False) -> Page:
    """The file as another computer opens it: from disk, with no network, by default without JavaScript."""
    context = browser.new_context(java_script_enabled=script, offline=True)
    page = context.new_page()
    page.goto(file.as_uri())
    return page


def test_it_reads_as_pages_without_network_or_script(page: Page, browser: Browser, tmp_path: Path) -> None:
    """Letters as sent, log, timeline, goals, checklists, calendar: of each child."""
    keep(page, records())
    file = save(page, tmp_path)
    read = away(browser, file)
    for name in (CHILD, OTHER):
        expect(read.get_by_role("heading", name=name, exact=True)).to_be_visible()
    said = read.locator("main").inner_text()
    for words in (
        *LETTER_TEXT.split("\n\n"),
        "Sent on\nFebruary 5, 2026",
        "Partly. 15 minutes",
        "School record",
        "Did not happen. The teacher or therapist was out",
        NOTE,
        "Thanksgiving break",
        "العربية",
        "asked on Monday",
        "30 minutes, 2 times a week",
        "sent on was “February 4, 2026”",
        "Mr. Okafor",
        "Texas",
    ):
        assert words in said
    assert read.locator("script:not([type])").count() == 0
    read.context.close()


def test_no_word_in_it_can_act(page: Page, browser: Browser, tmp_path: Path) -> None:
    """A note that ends scripts ends nothing; the file's own policy allows no script at all."""
    keep(page, records())
    file = save(page, tmp_path)
    source = file.read_text(encoding="utf-8")
    assert "default-src 'none'" in source
    assert "script-src" not in source
    island = ISLAND.search(source)
    assert island
    assert not re.search(r"[<>&]", island[1])
    read = away(browser, file, script=True)
    assert read.evaluate("() => window.ran") is None
    assert read.locator("script").count() == 1
    read.context.close()


def test_it_fits_the_smallest_phone(page: Page, browser: Browser, tmp_path: Path) -> None:
    """Nothing in it scrolls sideways, also with long words and wide rows."""
    wide = {"facts.0.says": "30 minutes of speech, twice a week", "facts.0.happens": "Wolfeschlegel" * 9}
    keep(page, {**records(), "letter:iep-not-implemented": text(wide)})
    read = away(browser, save(page, tmp_path), script=True)
    read.set_viewport_size({"width": 320, "height": 740})
    assert read.evaluate("() => document.documentElement.scrollWidth") == 320
    read.context.close()


def test_its_name_holds_no_typed_word(open_page: OpenPage, tmp_path: Path) -> None:
    """Only the day."""
    page = open_page()
    page.clock.set_fixed_time(NOW)
    keep(page, records())
    assert save(page, tmp_path).name == "put-it-in-writing-backup-2026-03-05.html"


def test_a_locked_file_opens_with_its_passphrase_anywhere(
    page: Page, browser: Browser, tmp_path: Path
) -> None:
    """From disk, with no network; a wrong passphrase is told, and nothing can be read before."""
    keep(page, records())
    file = save(page, tmp_path, PASSPHRASE)
    source = file.read_text(encoding="utf-8")
    for word in ("Sam", "Rivera", "Speech", PASSPHRASE):
        assert word not in source
    read = away(browser, file, script=True)
    wrong: list[str] = []
    read.on("pageerror", lambda error: wrong.append(str(error)))
    read.get_by_label("Passphrase").fill("correct horse nguyễn")
    read.get_by_role("button", name="Open it").click()
    expect(read.get_by_role("status")).to_contain_text("This passphrase does not open the file.")
    read.get_by_label("Passphrase").fill(PASSPHRASE)
    read.get_by_role("button", name="Open it").click()
    expect(read.get_by_role("heading", name=CHILD, exact=True)).to_be_visible()
    assert NOTE in read.locator("main").inner_text()
    assert read.evaluate("() => window.ran") is None
    assert wrong == []
    read.context.close()


def test_words_beside_a_record_stand_under_its_name(page: Page, browser: Browser, tmp_path: Path) -> None:
    """With the questions they answer: those of before, those of another tab; what waited is in its place."""
    beside: dict[str, Given] = {
        "earlier:letter:request-evaluation": {"to": "Mr. Okafor"},
        "other:letter:request-evaluation": {"to": ["Ms. Chen", "Dr. Ng"]},
        "waiting:family": {"school": "Elm School"},
    }
    keep(page, {name: text(given) for name, given in beside.items()})
    words = away(browser, save(page, tmp_path)).locator("main").inner_text()
    for title in ("(as it was before)", "(other words that stood there)"):
        assert title in words
    for answer in ("Mr. Okafor", "Ms. Chen, Dr. Ng", "Elm School"):
        assert answer in words
    assert not re.search(r"\b(other|waiting|earlier):", words)


def test_a_locked_file_says_what_it_needs(page: Page, browser: Browser, tmp_path: Path) -> None:
    """With no JavaScript it cannot open, and says where it can."""
    keep(page, records())
    read = away(browser, save(page, tmp_path, PASSPHRASE))
    expect(read.locator("main")).to_contain_text("restore it on the site")
    expect(read.get_by_label("Passphrase")).to_be_hidden()
    read.context.close()


def test_a_passphrase_is_typed_twice_and_long_enough(page: Page) -> None:
    """Else nothing is saved, and the page says what to do."""
    keep(page, records())
    page.locator(".iep-lock summary").click()
    expect(page.locator(".iep-lock")).to_contain_text("A lost passphrase cannot be found again")
    page.get_by_label("Passphrase", exact=True).fill("short")
    button(page, "Save a backup").click()
    expect(page.locator("[data-problem-of=new]")).to_contain_text("8 characters or more")
    page.get_by_label("Passphrase", exact=True).fill("long enough")
    button(page, "Save a backup").click()
    expect(page.locator("[data-problem-of=again]")).to_contain_text("not the same")
    expect(page.locator("[data-saved]")).to_be_empty()


def test_a_backup_of_one_child_has_nothing_of_the_other(page: Page, browser: Browser, tmp_path: Path) -> None:
    """But for what the parent typed of themselves."""
    keep(page, records())
    page.get_by_label(f"Only {OTHER}").check()
    file = save(page, tmp_path)
    source = file.read_text(encoding="utf-8")
    assert CHILD not in source
    assert "Ms. Rivera" not in source
    read = away(browser, file)
    for words in (OTHER, "Ana Lee", "30 minutes of speech"):
        expect(read.locator("main")).to_contain_text(words)
    read.context.close()


def test_its_age_is_on_each_tools_page(page: Page, tmp_path: Path) -> None:
    """Quiet for a week; then a box, above the form and not over it, that can be put off."""
    page.clock.set_fixed_time(NOW)
    page.goto(LETTER)
    line = page.locator("iep-backup-age")
    expect(line).to_be_empty()
    fill(page, {"child": "Sam Lee"})
    page.reload()
    expect(line).to_have_text("No backup yet")
    page.goto(MY_DATA)
    save(page, tmp_path)
    page.goto(LETTER)
    expect(line).to_have_text("Last backup: today")
    page.clock.set_fixed_time(EIGHT_DAYS_LATER)
    page.reload()
    expect(line).to_have_text("Last backup: 8 days ago")  # nothing is new: no need to ask
    fill(page, {"to": "Ms. Rivera"})
    expect(button(page, "Not now")).to_have_count(0)
    page.reload()
    expect(line.get_by_role("link", name="Save a backup")).to_be_visible()
    expect(line).to_contain_text("Last backup: 8 days ago. 1 thing is new since then.")
    box, form = line.bounding_box(), page.locator(".iep-form").first.bounding_box()
    assert box
    assert form
    assert box["y"] + box["height"] <= form["y"]
    button(page, "Not now").click()
    expect(line).to_have_text("Last backup: 8 days ago")
    page.reload()
    expect(line).to_have_text("Last backup: 8 days ago")


def test_ten_changes_ask_for_a_backup(page: Page) -> None:
    """Also on the first day."""
    page.clock.set_fixed_time(NOW)
    today = NOW.astimezone().isoformat()
    entries = {f"log:l{index}": text({"promise": "p1", "day": "2026-03-05"}, today) for index in range(10)}
    for count, asked in ((9, 0), (10, 1)):
        keep(page, dict([*entries.items()][:count]))
        page.goto(LETTER)
        expect(page.locator("iep-backup-age")).to_contain_text("No backup yet")
        expect(button(page, "Not now")).to_have_count(asked)


def test_erasing_leaves_nothing(page: Page, tmp_path: Path) -> None:
    """No key in either storage, no cache, no worker; another open tab starts anew, and keeps nothing."""
    keep(page, records())
    other = page.context.new_page()
    other.goto(LETTER)
    expect(field(other, "child")).to_have_value(CHILD)
    page.evaluate("() => caches.open('iep-pages').then((cache) => cache.put('/x', new Response('x')))")
    page.goto(LETTER)  # this tab notes its child
    page.goto(MY_DATA)
    button(page, "Erase everything on this device").click()
    expect(button(page, "Save a backup first")).to_be_focused()
    button(page, "Cancel").click()
    assert kept(page) == records()
    erase(page)
    expect(field(other, "child")).to_have_value("")
    for tab in (page, other):
        tab.reload()
        expect(tab.locator("h1")).to_be_visible()
        left: list[str] = tab.evaluate("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
        assert [key for key in left if key.startswith("iep:")] == []
    assert page.evaluate("() => caches.keys()") == []
    assert page.evaluate("() => navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    fill(other, {"child": "Ana"})
    other.reload()
    expect(field(other, "child")).to_have_value("Ana")


@pytest.mark.parametrize(("name", "left"), [(CHILD, OTHER), (OTHER, CHILD)])
def test_removing_a_child(page: Page, name: str, left: str) -> None:
    """All of that child's goes, the other's and the parent's own stay; it can be undone."""
    keep(page, records())
    button(page, f"Remove {name}").click()
    button(page, f"Yes, remove {name}").click()
    expect(page.locator("[data-kept]")).to_contain_text(left)
    expect(page.locator("[data-kept]")).not_to_contain_text(name)
    assert not any(name in each for each in kept(page).values())
    page.goto(LETTER)
    expect(page.locator("iep-child")).to_contain_text(f"For {left}")
    expect(field(page, "parent")).to_have_value("Ana Lee")
    page.goto(MY_DATA)
    page.locator("[data-restored] button").click()
    expect(page.locator("[data-kept]")).to_contain_text(name)
    assert kept(page) == records()


def test_a_backup_can_be_saved_first(page: Page, tmp_path: Path) -> None:
    """From the very step that asks whether to erase; and what was saved there comes back."""
    keep(page, records())
    button(page, "Erase everything on this device").click()
    with page.expect_download() as download:
        button(page, "Save a backup first").click()
    file = tmp_path / "b.html"
    download.value.save_as(file)
    button(page, "Yes, erase everything").click()
    expect(page.locator("[data-erased]")).to_contain_text("All is erased")
    assert kept(page) == {}
    choose(page, file)
    button(page, "Add to what is here").click()
    expect(page.locator("[data-restored]")).to_contain_text("Restored.")
    assert kept(page) == records()


@pytest.mark.viewport(320, 740)
def test_the_page_fits_with_the_longest_name(page: Page, tmp_path: Path) -> None:
    """With every fold open, a file looked at, and the step before erasing shown."""
    name = "Wolfeschlegelsteinhausenbergerdorff" * 3
    keep(page, {**records(), "family": text({"child": name})})
    choose(page, save(page, tmp_path))
    page.locator("details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    button(page, "Erase everything on this device").click()
    expect(page.locator("[data-planned]")).to_contain_text(name)
    assert page.evaluate("() => document.documentElement.scrollWidth") == 320
