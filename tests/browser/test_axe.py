"""No page has a fault that axe finds: on a phone and on a desk, in light and in dark, filled and unfolded."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.pages import CHECKLIST, LETTER, addresses, button, field, output, python_ready, search
from tools.look_states import LOOKS, Look

AXE = (Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RUN = """async () => {
  scrollTo(0, 0);
  for (const each of document.getAnimations()) each.finish();
  const found = await axe.run(document, { rules: { "target-size": { enabled: true } } });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(
    ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replaceAll("\\n", " ")}`,
  ));
}"""
SIZES = {"phone": PHONE, "desk": DESKTOP}
SCHEMES = {"light": "default", "dark": "slate"}
KINDS = ("/", "/guides/evaluation-refused/", LETTER, CHECKLIST, "/about/sources/")


def faults(page: Page) -> list[str]:
    """What axe finds on the page, seen from its top: a box half under the foot would count as small."""
    page.mouse.move(0, 0)  # the theme's tooltips, of what is under it, stand in no landmark
    expect(page.locator(".md-tooltip2")).to_have_count(0)
    page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN)
    return found


def on_every_screen(page: Page, schemes: Iterable[str] = SCHEMES) -> dict[str, list[str]]:
    """What axe finds on the page, on a phone and on a desk, in these colors."""
    found = {}
    for scheme in schemes:
        body = page.locator("body")
        if body.get_attribute("data-md-color-scheme") != SCHEMES[scheme]:
            page.locator("header label[for^=__palette]:not([hidden])").click()
        expect(body).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
        for size, viewport in SIZES.items():
            page.set_viewport_size(viewport)
            if faulty := faults(page):
                found[f"{size}, {scheme}"] = faulty
    return found


@pytest.mark.timeout(2400)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_page(open_page: OpenPage, scheme: str) -> None:
    """As it is when it comes: in light on a phone, in dark on a desk; those that stand for a kind on both."""
    page = open_page(color_scheme=scheme)
    found = {}
    for address in addresses():
        sizes = SIZES if address in KINDS else ["phone" if scheme == "light" else "desk"]
        for size in sizes:
            page.set_viewport_size(SIZES[size])
            page.goto(address)
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
            if faulty := faults(page):
                found[f"{address} on a {size}"] = faulty
    assert found == {}


@pytest.mark.noisy  # some states are what is left when something failed
@pytest.mark.timeout(600)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_every_state(open_page: OpenPage, look: Look) -> None:
    """Each state that `make look` draws: in light on a phone, in dark on a desk."""
    found = {}
    for size, scheme in (("phone", "light"), ("desk", "dark")):
        page = open_page(viewport=SIZES[size], color_scheme=scheme)
        look.prepare(page)
        look.act(page)
        if faulty := faults(page):
            found[size] = faulty
    assert found == {}


@pytest.mark.parametrize("address", [LETTER, CHECKLIST])
def test_a_tool_in_use(open_page: OpenPage, address: str) -> None:
    """With a made-up child, Python's answer, a problem beside a field, each fold open, something copied."""
    page = open_page(permissions=["clipboard-write"])
    page.goto(address)
    button(page, "Show me with a made-up child").click()
    python_ready(page)
    field(page, "meeting" if address == CHECKLIST else "asked_on").fill("0202-02-11")
    expect(page.locator("[data-problem]").filter(has_text="Please check the year")).to_be_visible()
    expect(output(page, "body")).to_contain_text("Dana Whitfield")
    page.locator("details").evaluate_all("(all) => { for (const each of all) each.open = true }")
    button(page, "Copy email").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert on_every_screen(page) == {}


@pytest.mark.noisy
def test_what_went_wrong(open_page: OpenPage) -> None:
    """With the red line about saving, and the line about Python with its button."""
    page = open_page(viewport=PHONE)
    page.add_init_script(
        'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no") } });'
    )
    page.route("**/*.wasm", lambda route: route.abort())
    page.goto(LETTER)
    expect(page.get_by_text("Not saved:")).to_be_visible()
    field(page, "child").fill("Sam Lee")
    expect(button(page, "Try again")).to_be_visible()
    assert faults(page) == []


def test_words_laid_out_to_copy(page: Page) -> None:
    """Where the clipboard refuses; with the line about a link that asks for something unknown."""
    page.add_init_script("document.execCommand = () => false; delete Navigator.prototype.clipboard")
    page.goto(f"{LETTER}#nothing=here")
    expect(page.locator(".iep-link-note")).to_be_visible()
    button(page, "Copy email").click()
    expect(page.get_by_role("textbox", name="The words to copy")).to_be_focused()
    page.get_by_text("Share this page").click()
    python_ready(page)  # and with it the switch for the colors
    assert on_every_screen(page) == {}


@pytest.mark.parametrize("size", SIZES)
def test_searching(open_page: OpenPage, size: str) -> None:
    """With the search open and its results shown."""
    page = open_page(viewport=SIZES[size])
    page.goto("/guides/process/")
    if size == "phone":
        page.locator("header .md-header__button[for=__search]").click()
    search(page, "evaluation")
    assert faults(page) == []


def test_axe_finds_faults(page: Page) -> None:
    """An unnamed button and a faint line are found, so that finding none means something."""
    page.goto("/")
    page.evaluate(
        """() => {
          const button = document.createElement("button");
          const faint = document.createElement("p");
          faint.textContent = "faint";
          faint.style.color = "#ddd";
          document.querySelector("article").append(button, faint);
        }"""
    )
    assert {fault.split(":")[0] for fault in faults(page)} == {"button-name", "color-contrast"}
