"""A backup brings back every record byte for byte, shows first what it would change, and can be undone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keeping import (
    CHILD,
    GIVEN,
    MY_DATA,
    OTHER,
    choose,
    erase,
    keep,
    kept,
    problem,
    records,
    save,
    text,
)
from tests.browser.pages import LETTER, Gate, button, field
from tests.browser.test_storage import BLOCKED, FILL_UP, MAKE_ROOM

ADD, REPLACE = "Add to what is here", "Replace what is here"
LATER = "2026-02-01T00:00:00.000Z"
DRAFT = "letter:request-evaluation"


@pytest.fixture(autouse=True)
def gate(page: Page) -> Iterator[Gate]:
    """Python is not needed for any of this."""
    gate = Gate(page.context)
    yield gate
    gate.open()


def done(page: Page, how: str = ADD) -> None:
    """Say yes to what is shown."""
    if how == REPLACE:
        page.get_by_label("Replace: ").check()
    button(page, how).click()
    expect(page.locator("[data-restored]")).to_contain_text("Restored.")


def undo(page: Page) -> None:
    """Take it back."""
    page.locator("[data-restored] button").click()
    expect(page.locator("[data-restored]")).to_have_text("Undone. All is as it was before.")


@pytest.mark.parametrize("passphrase", ["", "correct horse Nguyễn"])
@pytest.mark.parametrize("how", [ADD, REPLACE])
def test_erase_then_restore_brings_all_back(page: Page, tmp_path: Path, passphrase: str, how: str) -> None:
    """Byte for byte, of every child, also what was set aside; and it is known to be a backup."""
    keep(page, records())
    file = save(page, tmp_path, passphrase)
    erase(page)
    assert kept(page) == {}
    choose(page, file)
    if passphrase:
        page.get_by_label("The passphrase of this file").fill("wrong one")
        button(page, "Open it").click()
        expect(page.locator("[data-problem-of=unlock]")).to_contain_text("does not open the file")
        assert kept(page) == {}
        page.get_by_label("The passphrase of this file").fill(passphrase)
        button(page, "Open it").click()
    done(page, how)
    assert kept(page) == records()
    expect(page.locator("[data-age]")).to_have_text("Last backup: today.")


def test_nothing_changes_before_yes(page: Page, tmp_path: Path) -> None:
    """What would change is shown by child and kind; "Cancel" leaves all as it is."""
    keep(page, records())
    file = save(page, tmp_path)
    here = {**records(), DRAFT: text({"to": "Mr. Okafor"}, LATER), "goal:g2": text({"name": "Math"})}
    for gone in ("log:l1", "log:l2", "entry:a1-1"):
        here.pop(gone)
    keep(page, here)
    choose(page, file)
    shown = page.locator("[data-planned]")
    expect(shown).to_contain_text("New here: 1 letter sent or note, 2 log entries")
    expect(shown).to_contain_text("Newer here already, so it stays: 1 letter begun")
    page.get_by_label("Replace: ").check()
    expect(shown).to_contain_text("Changed: 1 letter begun")
    expect(shown).to_contain_text("Taken away: 1 goal")
    button(page, "Cancel").click()
    expect(shown).to_be_empty()
    assert kept(page) == here


def test_of_two_versions_the_newer_is_used_and_the_other_kept(page: Page, tmp_path: Path) -> None:
    """Whichever side it is on; a second restore keeps nothing twice."""
    new_here = text({"to": "Mr. Okafor"}, LATER)
    keep(page, {**records(), "goal:g1": text({"name": "Reading aloud"}, LATER)})
    file = save(page, tmp_path)
    keep(page, {**records(), DRAFT: new_here})
    for _ in range(2):
        choose(page, file)
        button(page, ADD).click()
        expect(page.locator("[data-planned]")).to_be_empty()
    found = kept(page)
    assert found[DRAFT] == new_here
    assert json.loads(found["goal:g1"])["given"] == {"name": "Reading aloud"}
    aside = {name: each for name, each in found.items() if name not in records()}
    assert sorted(aside.values()) == sorted([records()[DRAFT], records()["goal:g1"]])
    assert all(name.startswith("set-aside:") for name in aside)


def test_restoring_twice_changes_nothing(page: Page, tmp_path: Path) -> None:
    """And says so."""
    keep(page, records())
    choose(page, save(page, tmp_path))
    button(page, ADD).click()
    expect(page.locator("[data-restored]")).to_contain_text("All of this file is here already.")
    assert kept(page) == records()


def test_undo_brings_all_back_as_it_was(page: Page, tmp_path: Path) -> None:
    """At once, and after the page was loaded anew; what was typed since then stays."""
    here = {"family": text({"child": "Leo Park"}), "goal:g9": text({"name": "Swimming"})}
    keep(page, records())
    file = save(page, tmp_path)
    keep(page, here)
    for how in (ADD, REPLACE):
        choose(page, file)
        done(page, how)
        assert kept(page) != here
        undo(page)
        assert kept(page) == here
    choose(page, file)
    done(page, REPLACE)
    page.reload()
    expect(button(page, "Save a backup")).to_be_visible()
    undo(page)
    assert kept(page) == here
    choose(page, file)
    done(page, REPLACE)
    page.evaluate("(text) => localStorage.setItem('iep:goal:g1', text)", text({"name": "Typed since"}, LATER))
    undo(page)
    assert kept(page) == {**here, "goal:g1": text({"name": "Typed since"}, LATER)}


def test_a_child_of_another_name_becomes_a_child_of_its_own(page: Page, tmp_path: Path) -> None:
    """Two children's records never mix, whatever their numbers; the parent can say otherwise."""
    keep(page, records())
    file = save(page, tmp_path)
    here = {"family": text({"parent": "Ana Lee", "child": "Leo Park"}), "goal:g1": text({"name": "Swimming"})}
    keep(page, here)
    choose(page, file)
    expect(page.get_by_label(f"{CHILD} in the file belongs to")).to_have_value("2")
    done(page)
    found = kept(page)
    assert found["goal:g1"] == here["goal:g1"]
    assert found["goal:g1@2"] == records()["goal:g1"]
    assert json.loads(found["family@2"])["given"] == {"child": CHILD, "school": "Oak Street School"}
    assert json.loads(found["family@3"])["given"] == GIVEN["family@2"]
    assert json.loads(found["family"])["given"] == {"parent": "Ana Lee", "child": "Leo Park", "state": "TX"}
    page.goto(LETTER)
    expect(field(page, "child")).to_have_value("Leo Park")


def test_two_children_of_a_file_cannot_become_one(page: Page, tmp_path: Path) -> None:
    """The page says so, and waits."""
    keep(page, records())
    choose(page, save(page, tmp_path))
    page.get_by_label(f"{OTHER} in the file belongs to").select_option("1")
    expect(page.locator("[data-planned]")).to_contain_text("would be put together")
    expect(button(page, ADD)).to_be_disabled()


def test_children_that_changed_places_find_each_other(page: Page, tmp_path: Path) -> None:
    """By their names: the second child of the file is the first one here."""
    keep(page, records())
    file = save(page, tmp_path)
    keep(page, {"family": text({"child": OTHER, "parent": "Ana Lee"}), "family@2": text({"child": CHILD})})
    choose(page, file)
    expect(page.get_by_label(f"{OTHER} in the file belongs to")).to_have_value("1")
    done(page)
    found = kept(page)
    assert found["goal:g1@2"] == records()["goal:g1"]
    assert found["letter:iep-not-implemented"] == records()["letter:iep-not-implemented@2"]
    assert json.loads(found["family"])["given"]["child"] == OTHER
    assert json.loads(found["family@2"])["given"]["child"] == CHILD
    assert "children" not in found  # which child was shown last: by the file's numbers it would be the other


@pytest.mark.parametrize("child", [CHILD, OTHER])
def test_one_childs_backup_comes_back_as_that_child(page: Page, tmp_path: Path, child: str) -> None:
    """Removed, restored: in the place it had or a new one, with all its records; the other's stay."""
    keep(page, records())
    page.get_by_label(f"Only {child}").check()
    file = save(page, tmp_path)
    button(page, f"Remove {child}").click()
    button(page, f"Yes, remove {child}").click()
    expect(page.locator("[data-kept]")).not_to_contain_text(child)
    choose(page, file)
    done(page)
    expect(page.locator("[data-kept]")).to_contain_text(CHILD)
    expect(page.locator("[data-kept]")).to_contain_text(OTHER)
    given = sorted(
        json.dumps(json.loads(each)["given"])
        for name, each in kept(page).items()
        if ":" in name and not name.startswith("set-aside")
    )
    assert given == sorted(json.dumps(each) for name, each in GIVEN.items() if ":" in name)


def test_replacing_one_child_leaves_the_other(page: Page, tmp_path: Path) -> None:
    """The other's records stay as they are, byte for byte."""
    keep(page, records())
    page.get_by_label(f"Only {OTHER}").check()
    file = save(page, tmp_path)
    more = {"goal:new@2": text({"name": "Counting"})}
    keep(page, {**records(), **more})
    choose(page, file)
    expect(page.get_by_label(f"{OTHER} in the file belongs to")).to_have_value("2")
    done(page, REPLACE)
    found = kept(page)
    for name, each in records().items():
        if name.startswith("family"):
            assert json.loads(found[name])["given"] == GIVEN[name]
        else:
            assert found[name] == each
    assert "goal:new@2" not in found


def test_a_file_can_be_pasted(page: Page, tmp_path: Path) -> None:
    """All its text; or the data alone."""
    keep(page, records())
    whole = save(page, tmp_path).read_text(encoding="utf-8")
    erase(page)
    page.get_by_text("Paste it instead").click()
    page.get_by_label("All the text of a backup file").fill(whole)
    button(page, "Look at it").click()
    done(page)
    assert kept(page) == records()


def test_no_room_changes_nothing(page: Page, tmp_path: Path) -> None:
    """Storage is full in the middle of it: all or nothing, and the page says so."""
    much = {f"entry:m{index}": text({"kind": "call", "text": "word " * 4000}) for index in range(60)}
    keep(page, {**records(), **much})
    file = save(page, tmp_path)
    here = {"family": text({"child": CHILD}), "goal:g1": text({"name": "Swimming"}, LATER)}
    keep(page, here)
    page.evaluate(FILL_UP)
    page.evaluate(
        """() => {
          const piece = Object.keys(localStorage).find((key) => key.startsWith("full:262144"));
          localStorage.removeItem(piece);
        }"""
    )
    for how in (ADD, REPLACE):
        choose(page, file)
        if how == REPLACE:
            page.get_by_label("Replace: ").check()
        button(page, how).click()
        assert "no room for all of it. Nothing was changed." in problem(page)
        assert kept(page) == here
    page.evaluate(MAKE_ROOM)
    button(page, REPLACE).click()
    expect(page.locator("[data-restored]")).to_contain_text("Restored.")
    assert kept(page) == {**records(), **much}


def test_storage_refused(page: Page) -> None:
    """The page says so in one sentence."""
    page.add_init_script(BLOCKED)
    page.goto(MY_DATA)
    expect(page.locator("iep-my-data [data-status]")).to_contain_text("does not let the page keep anything")


def test_what_this_site_does_not_know_is_kept(page: Page, tmp_path: Path) -> None:
    """Kinds of records, and names beside "given", of a newer version of the site."""
    extra = '{"v":1,"saved":"2026-01-01T00:00:00.000Z","given":{"a":"b"},"mood":{"x":[1,true]}}'
    here = {**records(), "drawing:d1": extra}
    keep(page, here)
    file = save(page, tmp_path)
    erase(page)
    choose(page, file)
    done(page)
    assert kept(page) == here
