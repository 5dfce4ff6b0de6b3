"""Listen: a guide is read aloud by the device's own voice, sentence by sentence, and by no other voice."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import button
from tests.browser.test_axe import on_every_screen
from tests.browser.test_layout import too_wide

GUIDE = "/guides/evaluation-refused/"
LISTEN = "Listen to this page"
NOW_READ = ".iep-read-now"
OWN = {"name": "Own", "lang": "en-US", "localService": True, "default": False}
CLOUD = {"name": "Cloud", "lang": "en-US", "localService": False, "default": True}
SPANISH = {"name": "Propia", "lang": "es-MX", "localService": True, "default": True}
SPEECH = """((voices) => {
  const told = [];
  const speech = Object.assign(new EventTarget(), {
    told,
    getVoices: () => voices,
    speak: (spoken) => told.push(spoken),
    cancel: () => told.at(-1)?.onerror?.({ error: "canceled" }),
  });
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
})"""


def visit(page: Page, *voices: dict[str, Any], address: str = GUIDE) -> None:
    """Open a page on a device with these voices, which say nothing but keep what they were given."""
    page.add_init_script(f"{SPEECH}({json.dumps(voices)})")
    page.goto(address)
    expect(page.locator("header button.md-header__button[for=__search]")).to_have_count(1)


def told(page: Page) -> list[list[str]]:
    """Each sentence given to a voice, and that voice."""
    found: list[list[str]] = page.evaluate(
        "() => speechSynthesis.told.map(({ text, voice }) => [text, voice.name])"
    )
    return found


def hear(page: Page, times: int = 1) -> None:
    """Let the voice come to the end of a sentence."""
    for _ in range(times):
        page.evaluate("() => speechSynthesis.told.at(-1).onend()")


def test_a_guide_is_read_in_its_order(page: Page) -> None:
    """With no marks of law, and not what is folded away or to be pressed; then all is as before."""
    visit(page, CLOUD, OWN)
    button(page, LISTEN).click()
    expect(page.locator(NOW_READ)).to_have_text("When the school will not test your child")
    while page.locator(NOW_READ).count():
        hear(page)
    texts = [text for text, _ in told(page)]
    assert texts[:4] == [
        "When the school will not test your child",
        "In one minute",
        "Ask in writing.",
        "The school must say yes, or tell you why not in writing.",
    ]
    assert len(texts) > 60
    assert not [text for text in texts if "§" in text or "CFR" in text or "Copy these words" in text]
    assert {voice for _, voice in told(page)} == {"Own"}
    expect(button(page, LISTEN)).to_be_visible()
    expect(button(page, "Stop")).to_be_hidden()


def test_pause_goes_on_with_the_same_sentence(page: Page) -> None:
    """Stop begins anew, gives the focus back, and leaves no mark; nothing is kept."""
    visit(page, OWN)
    before = page.evaluate("() => JSON.stringify({ ...localStorage, ...sessionStorage })")
    button(page, LISTEN).click()
    hear(page, 3)
    button(page, "Pause").click()
    assert page.locator(NOW_READ).count() == 1
    button(page, "Go on").click()
    texts = [text for text, _ in told(page)]
    assert texts[-1] == texts[-2] == "The school must say yes, or tell you why not in writing."
    button(page, "Stop").click()
    expect(button(page, LISTEN)).to_be_focused()
    expect(page.locator(NOW_READ)).to_have_count(0)
    button(page, LISTEN).click()
    assert told(page)[-1][0] == texts[0]
    assert page.evaluate("() => JSON.stringify({ ...localStorage, ...sessionStorage })") == before


@pytest.mark.parametrize("voices", [[], [CLOUD], [SPANISH]])
def test_no_voice_of_its_own_no_button(page: Page, voices: list[dict[str, Any]]) -> None:
    """A voice that would get the text over the network is none, nor is one of another language."""
    visit(page, *voices)
    expect(button(page, LISTEN)).to_have_count(0)
    assert told(page) == []


def test_voices_that_come_later(page: Page) -> None:
    """Some browsers know them a moment after the page is there; gone again, so is the button."""
    visit(page)
    page.evaluate(
        """(own) => {
          speechSynthesis.getVoices().push(own);
          speechSynthesis.dispatchEvent(new Event("voiceschanged"));
        }""",
        OWN,
    )
    expect(button(page, LISTEN)).to_be_visible()


def test_a_voice_that_fails_says_so(page: Page) -> None:
    """And can be tried again, where it was."""
    visit(page, OWN)
    button(page, LISTEN).click()
    hear(page)
    page.evaluate("() => speechSynthesis.told.at(-1).onerror({ error: 'synthesis-failed' })")
    expect(page.locator(".iep-listen").get_by_role("status")).to_contain_text("did not speak")
    button(page, "Go on").click()
    assert told(page)[-1][0] == told(page)[-2][0] == "In one minute"
    expect(page.locator(".iep-listen").get_by_role("status")).to_be_empty()


def test_only_where_there_is_much_to_read(page: Page) -> None:
    """On states' pages too; not beside a tool, and without a script not at all."""
    visit(page, OWN, address="/states/tx/")
    expect(button(page, LISTEN)).to_be_visible()
    page.goto("/letters/request-evaluation/")
    assert page.locator("script[src*='listen.js']").count() == 0


def test_without_javascript(unscripted: Page) -> None:
    """Nothing to press in vain."""
    unscripted.goto(GUIDE)
    expect(unscripted.get_by_text(LISTEN)).to_have_count(0)


def test_while_it_reads_the_page_has_no_fault(open_page: OpenPage) -> None:
    """The buttons stay in sight below the header; nothing is too wide."""
    page = open_page(viewport=PHONE)
    visit(page, OWN)
    button(page, LISTEN).click()
    hear(page, 25)
    expect(button(page, "Stop")).to_be_in_viewport(ratio=1)
    expect(page.locator(NOW_READ)).to_be_in_viewport()
    assert on_every_screen(page) == {}
    assert too_wide(page) == {}
