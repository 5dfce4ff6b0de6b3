"""Listen: a guide read aloud by the device's own voice, sentence by sentence, and by no other voice."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import button

GUIDE = "/guides/process/"
OWN = {"name": "Device", "lang": "en-US", "localService": True, "default": False}
FAR = {"name": "Far away", "lang": "en-US", "localService": False, "default": True}
FOREIGN = {"name": "Anna", "lang": "de-DE", "localService": True, "default": False}
VOICES = """(() => {
  const voices = %s;
  const spoken = [];
  const synthesis = new EventTarget();
  Object.assign(synthesis, {
    getVoices: () => voices,
    speak: (each) => spoken.push(each),
    cancel: () => { synthesis.canceled = true; },
  });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.assign(window, { spoken });
})();"""
SAID = "() => window.spoken.map(({ text, voice }) => [text, voice.name])"
ENDS = "() => window.spoken.at(-1).onend()"


def opened(page: Page, *voices: dict[str, Any], address: str = GUIDE) -> Page:
    """A page on a device that has these voices."""
    page.add_init_script(VOICES % json.dumps(voices))
    page.goto(address)
    expect(page.locator("h1")).to_be_visible()
    return page


def test_it_reads_in_order_and_marks_where_it_is(page: Page) -> None:
    """The heading first; each sentence once the one before is done; its paragraph is marked."""
    opened(page, FAR, OWN)
    button(page, "Listen to this page").click()
    title = page.locator("h1").inner_text()
    assert page.evaluate(SAID) == [[title, "Device"]]
    expect(page.locator(".iep-read-now")).to_have_text(title)
    page.evaluate(ENDS)
    said = page.evaluate(SAID)
    assert [voice for _, voice in said] == ["Device", "Device"]
    assert said[1][0] not in title
    expect(page.locator(".iep-read-now")).to_contain_text(said[1][0])
    expect(page.locator(".iep-read-now")).not_to_contain_text(title)


def test_pause_goes_on_with_the_same_sentence_and_stop_begins_anew(page: Page) -> None:
    """And the focus is never on a button that is gone."""
    opened(page, OWN)
    button(page, "Listen to this page").click()
    page.evaluate(ENDS)
    second = page.evaluate(SAID)[1]
    button(page, "Pause").click()
    assert page.evaluate("() => speechSynthesis.canceled") is True
    button(page, "Go on").click()
    assert page.evaluate(SAID)[2] == second
    button(page, "Stop").click()
    expect(page.locator(".iep-read-now")).to_have_count(0)
    expect(button(page, "Listen to this page")).to_be_focused()
    button(page, "Listen to this page").click()
    assert page.evaluate(SAID)[3] == page.evaluate(SAID)[0]


def test_it_reads_to_the_end_and_not_the_quoted_rules(page: Page) -> None:
    """Every sentence once, and then it is as before; nothing is kept on the device."""
    opened(page, OWN)
    button(page, "Listen to this page").click()
    for _ in range(500):
        if button(page, "Listen to this page").is_visible():
            break
        page.evaluate(ENDS)
    words = " ".join(text for text, _ in page.evaluate(SAID))
    assert "Next step" in words
    rule = page.locator(".iep-laws li").first.inner_text()
    assert rule[:60] not in words
    assert page.evaluate("() => Object.keys({...localStorage, ...sessionStorage})") == []


@pytest.mark.parametrize("voices", [(), (FAR,), (FOREIGN,), (FAR, FOREIGN)])
def test_no_voice_of_the_device_means_no_button(page: Page, voices: tuple[dict[str, Any], ...]) -> None:
    """Any other would be somebody's server, and would get the page's words."""
    opened(page, *voices)
    page.wait_for_timeout(300)
    expect(page.locator(".iep-listen")).to_have_count(0)


def test_only_where_there_is_something_to_read(page: Page) -> None:
    """Not beside a form."""
    opened(page, OWN, address="/letters/request-evaluation/")
    expect(page.locator("iep-letter")).to_be_visible()
    expect(page.locator(".iep-listen")).to_have_count(0)


def test_a_voice_that_fails_says_so(page: Page) -> None:
    """And can be asked again."""
    opened(page, OWN)
    button(page, "Listen to this page").click()
    page.evaluate("() => window.spoken.at(-1).onerror({ error: 'synthesis-failed' })")
    expect(page.locator(".iep-listen [role=status]")).to_contain_text("did not speak")
    expect(button(page, "Listen to this page")).to_be_visible()
