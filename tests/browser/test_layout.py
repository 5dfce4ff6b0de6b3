"""Every page fits: on the smallest phone, at 200% zoom, on a desk; and the console has nothing to say."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from checklists.model.words import ENGLISH, long_date
from checklists.model.words import catalog as words_in
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.pages import CHECKLIST, LETTER, SITE, addresses, button, output, python_ready
from tests.test_review import NEWEST

WIDTHS = (320, 360, 640, 1280)
TOO_WIDE = """() => {
  for (const each of document.getAnimations()) {
    const { endTime } = each.effect.getComputedTiming();
    each[endTime < Infinity ? "finish" : "cancel"](); // to wait for one that is not drawn would take for ever
  }
  const wide = document.documentElement.scrollWidth;
  if (wide <= innerWidth) return null;
  const sticksOut = (each) => each.getBoundingClientRect().right > innerWidth + 1;
  const over = [...document.querySelectorAll("body *")].filter(sticksOut).slice(0, 5);
  return `${wide} in ${innerWidth}: ${over.map((each) => each.outerHTML.slice(0, 80))}`;
}"""
WATCH_SHIFTS = """() => {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) window.shifted += each.value;
  }).observe({ type: "layout-shift" });
}"""
COVERED = """(main) => {
  const { left, right } = main.getBoundingClientRect();
  return [left >= 0, right <= innerWidth];
}"""


def too_wide(page: Page) -> dict[int, str]:
    """For each width at which the page scrolls sideways, what sticks out."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        if said := page.evaluate(TOO_WIDE):
            found[width] = said
    return found


def test_nothing_scrolls_sideways(page: Page) -> None:
    """On any page, from 320 pixels up; 320 is also a desk's 1280 at 400% zoom, and 640 at 200%."""
    found = {}
    for address in addresses():
        page.goto(address)
        if wide := too_wide(page):
            found[address] = wide
    assert found == {}


@pytest.mark.parametrize("address", [LETTER, CHECKLIST])
def test_nor_when_filled_and_unfolded(page: Page, address: str) -> None:
    """The same with a long word typed, Python's answer there, and every fold open."""
    page.goto(address)
    button(page, "Show me with a made-up child").click()
    page.locator("[name=child]").fill("Wolfeschlegelsteinhausenbergerdorff" * 4)
    python_ready(page)
    expect(page.locator("[data-output=subject]")).to_contain_text("Wolfe")
    page.locator("details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    assert too_wide(page) == {}


@pytest.mark.viewport(*PHONE.values())
def test_the_eight_choices_fit_on_a_phone(page: Page) -> None:
    """All of them can be seen without scrolling."""
    page.goto("/")
    choices = page.locator(".iep-choices li")
    expect(choices).to_have_count(8)
    for choice in choices.all():
        expect(choice).to_be_in_viewport(ratio=1)
        expect(choice.get_by_role("link")).to_be_visible()


def test_zoomed_to_200_percent(open_page: OpenPage) -> None:
    """A desk at 200% has the room of 640 pixels, each two wide: the letter stands below the form, whole."""
    half = {"width": DESKTOP["width"] // 2, "height": DESKTOP["height"] // 2}
    page = open_page(viewport=half, device_scale_factor=2)
    page.goto(LETTER)
    form, letter = page.locator(".iep-form"), page.locator(".iep-out")
    for part in (form, letter):
        assert part.evaluate(COVERED) == [True, True]
    assert bottom(form) <= top(letter)


def top(part: Locator) -> float:
    """Its upper edge on the page."""
    return float(part.evaluate("(each) => each.getBoundingClientRect().top"))


def bottom(part: Locator) -> float:
    """Its lower edge on the page."""
    return float(part.evaluate("(each) => each.getBoundingClientRect().bottom"))


def test_every_page_says_what_it_is_and_when_it_was_checked() -> None:
    """Information, not legal advice, and the day of the official text; in the page's own language."""
    for page in SITE.rglob("*.html"):
        if page.parts[-3] == "h":
            continue  # a short address: the page that it leads to at once says it
        line = re.search(r'class="iep-not-advice">(.*?)</p>', page.read_text(encoding="utf-8"), re.DOTALL)
        assert line, page
        spanish = page.is_relative_to(SITE / "es")
        assert ("no asesoría legal" if spanish else "not legal advice") in line[1], page
        assert long_date(NEWEST, words_in("es") if spanish else ENGLISH) in line[1], page


def left(part: Locator) -> float:
    """Its left edge."""
    return float(part.evaluate("(each) => each.getBoundingClientRect().left"))


def test_the_form_the_letter_and_the_reasons_side_by_side(page: Page) -> None:
    """On a desk all three begin in the same window, and the letter stays there while the form goes by."""
    page.goto(LETTER)
    form, letter, why = (page.locator(each) for each in (".iep-form", ".iep-out", ".iep-why"))
    expect(why.get_by_role("listitem").first).to_be_in_viewport()
    assert left(form) < left(letter) < left(why)
    assert abs(top(letter) - top(why)) < 2
    page.locator("[name=suspected]").scroll_into_view_if_needed()
    expect(output(page, "subject")).to_be_in_viewport()
    expect(why).to_be_in_viewport()


@pytest.mark.viewport(*PHONE.values())
def test_one_under_the_other_on_a_phone(page: Page) -> None:
    """The form, then the letter, then why; the reasons are folded."""
    page.goto(LETTER)
    form, letter, why = (page.locator(each) for each in (".iep-form", ".iep-out", ".iep-why"))
    assert bottom(form) <= top(letter)
    assert bottom(letter) <= top(why)
    expect(why.get_by_role("listitem").first).to_be_hidden()


def test_nothing_moves_when_python_answers(page: Page) -> None:
    """The answer takes the place of the plain letter and its reasons; the page stands still around them."""
    page.goto(LETTER)
    page.evaluate(WATCH_SHIFTS)
    python_ready(page)
    expect(page.locator("[data-output=reasons] .iep-leave-out").first).to_be_visible()
    assert page.evaluate("() => window.shifted") < 0.02
