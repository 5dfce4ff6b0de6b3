"""The main path on narrow pages and with widely spaced text: nothing cut off, nothing to scroll sideways."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.keys import walk
from tests.browser.pages import CLIPBOARD, button

SPACED = """() => {
  const wide = new CSSStyleSheet();
  wide.replaceSync(`* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
  } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, wide];
}"""
"""The spacing that WCAG 2.2, 1.4.12 names: a page must bear it."""
FAULTS = """() => {
  for (const each of document.getAnimations()) {
    const { endTime } = each.effect.getComputedTiming();
    each[endTime < Infinity ? "finish" : "cancel"]();
  }
  const found = [];
  const say = (what, each) => found.push(`${what}: ${each.outerHTML.replace(/\\s+/g, " ").slice(0, 100)}`);
  const shown = (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  if (document.documentElement.scrollWidth > innerWidth) say("the page scrolls sideways", document.body);
  for (const each of document.querySelectorAll("article *, .iep-leave *, .md-footer *")) {
    if (!shown(each) || each.closest("svg, .iep-said-only")) continue;
    const { overflowX, overflowY, display, position } = getComputedStyle(each);
    const holds = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const clips = (overflow) => overflow === "hidden" || overflow === "clip";
    const { width, height } = each.getBoundingClientRect();
    if (display === "inline" || width <= 1 || height <= 1) continue;
    if (holds && clips(overflowX) && each.scrollWidth > each.clientWidth + 1) say("cut at its side", each);
    if (holds && clips(overflowY) && each.scrollHeight > each.clientHeight + 1) say("cut at its foot", each);
  }
  const targets = "a, button, summary, input:not([type=hidden]), select, textarea";
  for (const each of document.querySelectorAll(`:is(header, article, footer) :is(${targets})`)) {
    if (!shown(each) || each.matches(".md-option, p *, li *, td *, dd *, .md-copyright *, [inert]")) continue;
    const label = [...(each.labels ?? [])].find(shown);
    const boxes = [each, label].filter(Boolean).map((part) => part.getBoundingClientRect());
    if (!boxes.some(({ width, height }) => width >= 23.5 && height >= 23.5)) say("too small to hit", each);
  }
  return found;
}"""
SIZES = {
    "320 pixels": {"viewport": {"width": 320, "height": 568}},
    "a desk at 200%": {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},
    "a desk at 400%": {"viewport": {"width": 320, "height": 200}, "device_scale_factor": 4},
}


def look(page: Page, found: dict[str, list[str]], stage: str) -> None:
    """Note what is wrong with the page as it is now: plainly, and with its text spaced out."""
    plain = page.evaluate(FAULTS)
    page.evaluate(SPACED)
    spaced = page.evaluate(FAULTS)
    page.evaluate("() => { document.adoptedStyleSheets = [] }")
    if plain or spaced:
        found[stage] = sorted({*plain, *spaced})


@pytest.mark.parametrize("size", SIZES)
def test_the_main_path(open_page: OpenPage, size: str) -> None:
    """With the keyboard alone, at each stage."""
    page = open_page(permissions=CLIPBOARD, **SIZES[size])
    page.set_default_timeout(15_000)
    found: dict[str, list[str]] = {}
    walk(page, lambda stage: look(page, found, stage))
    assert found == {}


@pytest.mark.viewport(320, 568)
def test_these_faults_are_found(page: Page) -> None:
    """A cut line, a wide one and a small target are found, so that finding none means something."""
    page.goto("/")
    expect(button(page, "This is not my device")).to_be_visible()
    page.evaluate(
        """() => {
          const wide = new CSSStyleSheet();
          wide.replaceSync(`.cut { overflow: hidden; white-space: nowrap; width: 4rem }
            .wide { width: 30rem } .small { block-size: 10px; inline-size: 10px; padding: 0 }`);
          document.adoptedStyleSheets = [wide];
          for (const name of ["cut", "wide", "small"]) {
            const made = document.createElement(name === "small" ? "button" : "div");
            made.className = name;
            made.textContent = name === "small" ? "" : "Some words that do not fit";
            document.querySelector("article").append(made);
          }
        }"""
    )
    found = page.evaluate(FAULTS)
    assert {each.split(":")[0] for each in found} == {
        "the page scrolls sideways",
        "cut at its side",
        "too small to hit",
    }
