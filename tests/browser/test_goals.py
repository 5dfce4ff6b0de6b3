"""Goals with their scores: kept, listed, removed, brought back; pictured by Python; handed to the letter."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from checklists.model.goal_examples import SAMPLE
from checklists.model.goal_said import BEHIND, TOO_FEW
from tests.browser.children import add as add_child
from tests.browser.children import save, switch
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import SLOWEST, Gate, button, field, output, stored
from tests.browser.test_axe import on_every_screen
from tests.browser.test_layout import too_wide

GOALS = "/records/goals/"
NOW = datetime.fromisoformat("2026-11-02T21:42")
PICTURE = "svg.iep-goal-picture"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A phone on a day after the scores."""
    page = open_page(viewport=PHONE)
    page.clock.install(time=NOW)  # it goes on from there: rows and goals are named by their time
    return page


def opened(page: Page) -> None:
    """Open the page, and wait for its script."""
    page.goto(GOALS)
    expect(button(page, "Show me with a made-up child")).to_be_visible()


def fill(page: Page, given: dict[str, str]) -> None:
    """Type like a parent; a score of a further row gets a row first."""
    for name, said in given.items():
        if name.startswith("scores.") and not field(page, name).count():
            _, row, column = name.split(".")
            if page.locator("[data-row]").count() <= int(row):
                button(page, "Add another").click()
            page.locator("[data-row]").nth(int(row)).locator(f"[name$='.{column}']").fill(said)
        elif name != "better":
            field(page, name).fill(said)


def ready(page: Page) -> None:
    """Wait until Python's answer stands there."""
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)
    expect(output(page, "findings").locator("> details > summary").filter(has_text="made-up")).to_have_count(
        0
    )


def listed(page: Page) -> Locator:
    """The buttons of the goals."""
    return page.locator(".iep-goal-list button")


def kept(page: Page) -> dict[str, Any]:
    """What is saved of goals, by record."""
    return {name: each["given"] for name, each in stored(page).items() if name.startswith("goal:")}


def test_a_goal_is_kept_and_pictured(page: Page) -> None:
    """Scores in rows, Python's picture and sentences; a reload brings all of it back."""
    opened(page)
    fill(page, SAMPLE)
    ready(page)
    expect(output(page, "findings")).to_contain_text(BEHIND.format(side="below"))
    expect(output(page, "findings").locator(PICTURE)).to_have_count(1)
    (given,) = kept(page).values()
    assert {*given.values()} == {*SAMPLE.values()}
    page.reload()
    ready(page)
    expect(page.locator("[data-row]")).to_have_count(5)
    expect(output(page, "findings")).to_contain_text(BEHIND.format(side="below"))


def test_a_score_that_does_not_fit_is_told_beside_its_field(page: Page) -> None:
    """And what is typed stays."""
    opened(page)
    fill(page, {"target": "80%", "scores.0.on": "2026-10-05", "scores.0.score": "20 wpm"})
    ready(page)
    row = page.locator("[data-row]").first
    expect(row.locator("[data-problem$='.score']")).to_contain_text("Please write both the same way.")
    expect(field(page, "scores.0.score")).to_have_attribute("aria-invalid", "true")
    expect(field(page, "scores.0.score")).to_have_value("20 wpm")
    field(page, "scores.0.score").fill("3 of 5")
    expect(row.locator("[data-problem$='.score']")).to_be_empty()
    expect(output(page, "findings")).to_contain_text(TOO_FEW)


def test_several_goals(page: Page) -> None:
    """Each has its own record; one tap turns from one to the other, and a new name shows at once."""
    opened(page)
    expect(listed(page)).to_have_count(0)
    fill(page, {"name": "Reading", "scores.0.score": "20"})
    expect(listed(page)).to_have_text(["Reading"])
    button(page, "Add another").click()
    button(page, "Add a goal").click()
    expect(field(page, "name")).to_be_focused()
    expect(field(page, "scores.0.score")).to_have_value("")
    expect(page.locator("[data-row]")).to_have_count(1)
    expect(button(page, "Add a goal")).to_be_hidden()  # an empty one stands there
    page.keyboard.type("Math")
    expect(listed(page)).to_have_text(["Reading", "Math"])
    expect(button(page, "Math")).to_have_attribute("aria-pressed", "true")
    button(page, "Reading").click()
    expect(button(page, "Reading")).to_be_focused()
    expect(field(page, "scores.0.score")).to_have_value("20")
    field(page, "name").fill("Reading aloud")
    expect(listed(page)).to_have_text(["Reading aloud", "Math"])
    assert sorted(each["name"] for each in kept(page).values()) == ["Math", "Reading aloud"]
    page.reload()
    expect(field(page, "name")).to_have_value("Reading aloud")  # the one worked on last


def test_a_goal_is_removed_and_brought_back(page: Page) -> None:
    """With all its scores; and it stays away when it is not."""
    opened(page)
    fill(page, {"name": "Reading", "scores.0.on": "2026-10-05", "scores.0.score": "20"})
    before = kept(page)
    button(page, "Remove this goal").click()
    assert kept(page) == {}
    expect(page.get_by_text("Removed “Reading”.")).to_be_visible()
    expect(field(page, "scores.0.score")).to_have_value("")
    page.get_by_role("button", name="Undo").click()
    assert kept(page) == before
    expect(button(page, "Reading")).to_be_focused()
    expect(field(page, "scores.0.score")).to_have_value("20")
    button(page, "Remove this goal").click()
    page.reload()
    expect(listed(page)).to_have_count(0)
    assert kept(page) == {}


def test_without_python(page: Page) -> None:
    """Goals, rows and saving work; the page says how it will look."""
    gate = Gate(page)
    opened(page)
    fill(page, {"name": "Reading", "scores.0.score": "20", "scores.1.score": "22"})
    button(page, "Add a goal").click()
    page.keyboard.type("Math")
    page.reload()
    expect(listed(page)).to_have_text(["Reading", "Math"])
    button(page, "Reading").click()
    expect(page.locator("[name$='.score']")).to_have_count(2)
    page.get_by_text("See how it looks (made-up child)").click()
    expect(output(page, "findings").locator(PICTURE)).to_be_visible()
    gate.open()


def test_the_letter_is_filled_with_the_goal(page: Page) -> None:
    """The link says where it is from, and its address has no typed word."""
    opened(page)
    fill(page, {"name": "Reading", "words": "Sam will read 60 words in a minute"})
    ready(page)
    link = page.get_by_role("link", name="Build the letter: Ask for progress data")
    expect(link).to_have_attribute("data-give", "letter:request-progress-data")
    link.click()
    expect(field(page, "goals")).to_have_value("Reading: Sam will read 60 words in a minute.")
    expect(page.get_by_text("Filled in from the scores of a goal.")).to_be_visible()
    assert page.url.endswith("/letters/request-progress-data/")


def test_each_child_has_goals_of_their_own(page: Page) -> None:
    """Turning to another child shows none of the first one's."""
    save(page, {"family": {"child": "Sam Lee"}, "goal:a": {"name": "Reading", "baseline": "20"}})
    opened(page)
    expect(listed(page)).to_have_text(["Reading"])
    add_child(page, "Kim Lee")
    expect(listed(page)).to_have_count(0)
    expect(field(page, "baseline")).to_have_value("")
    fill(page, {"name": "Math"})
    assert kept(page).keys() > {"goal:a"}
    switch(page, "Sam Lee")
    expect(listed(page)).to_have_text(["Reading"])
    expect(field(page, "baseline")).to_have_value("20")


def test_another_tabs_goal_is_listed(page: Page) -> None:
    """As soon as it is there; what stands in this tab's form stays."""
    opened(page)
    fill(page, {"name": "Reading"})
    other = page.context.new_page()
    opened(other)
    button(other, "Add a goal").click()
    other.keyboard.type("Math")
    expect(listed(page)).to_have_text(["Reading", "Math"])
    expect(field(page, "name")).to_have_value("Reading")


def test_the_made_up_child_is_not_kept(page: Page) -> None:
    """The parent's goal is back after it."""
    opened(page)
    fill(page, {"name": "Reading"})
    button(page, "Show me with a made-up child").click()
    expect(page.locator("[data-row]")).to_have_count(5)
    expect(page.locator(".iep-goal-bar")).to_be_hidden()
    ready(page)
    button(page, "Clear the made-up child").click()
    expect(field(page, "name")).to_have_value("Reading")
    assert [*kept(page).values()] == [{"name": "Reading"}]


def paper(page: Page) -> str:
    """What Print puts on paper."""
    sheets = PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages
    return " ".join(" ".join(each.extract_text() for each in sheets).split())


def test_on_paper(page: Page) -> None:
    """An empty page prints the blank sheet; a goal prints what its scores show, with the table."""
    opened(page)
    assert "What helped" in paper(page)
    assert "A short name" not in paper(page)
    button(page, "Show me with a made-up child").click()
    ready(page)
    shown = paper(page)
    for words in ("Reading", "words per minute", "Aim line", "The last four scores", "October 14, 2026"):
        assert words in shown
    for words in ("What helped", "A short name", "Build the letter", "Print", "The rule"):
        assert words not in shown


def test_the_blank_sheet_prints_when_a_goal_is_there(page: Page) -> None:
    """By its own button; after printing, the goal's paper is back."""
    opened(page)
    fill(page, {"name": "Reading"})
    page.evaluate("() => { window.print = () => { window.printing = true; }; }")
    page.get_by_text("A blank sheet for the fridge").click()
    button(page, "Print the blank sheet").click()
    assert page.evaluate("() => window.printing")
    assert "What helped" in paper(page)
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert "What helped" not in paper(page)


def test_without_javascript(unscripted: Page) -> None:
    """What an aim line is, a finished picture, and the blank sheet on paper."""
    unscripted.goto(GOALS)
    expect(unscripted.get_by_role("heading", name="What an aim line is")).to_be_visible()
    expect(unscripted.get_by_role("heading", name="Keep scores on paper")).to_be_visible()
    unscripted.get_by_text("See how it looks (made-up child)").click()
    expect(unscripted.locator(PICTURE)).to_be_visible()
    assert "Who counted" in paper(unscripted)


def test_nothing_is_wrong_or_too_wide_in_use(page: Page) -> None:
    """With a long name, every fold open, on each screen and in both color schemes."""
    opened(page)
    button(page, "Show me with a made-up child").click()
    ready(page)
    field(page, "name").fill("Wolfeschlegelsteinhausenbergerdorff" * 3)
    expect(output(page, "findings")).to_contain_text("Wolfe")
    page.locator("details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    assert too_wide(page) == {}
    assert on_every_screen(page) == {}
