"""Another edition in the browser: Python writes its own letter, and its state, colors and name are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.pages import button, field, output, python_ready
from tests.own_edition import LETTER, RULE, SAID
from tools.serve import start


@pytest.fixture(scope="module")
def address(edition_site: Path) -> Iterator[str]:
    """Where the edition is served."""
    server = start(edition_site)
    yield server.url
    server.stop()


@pytest.fixture
def own(open_page: OpenPage, address: str) -> Page:
    """A page whose addresses are the edition's."""
    return open_page(base_url=address)


def test_python_writes_the_added_letter(own: Page) -> None:
    """What the parent types stands in the letter that Python wrote, with the edition's own rule."""
    own.goto(f"/letters/{LETTER}/")
    field(own, "child").fill("Sam Lee")
    field(own, "what").fill("May my sister visit the class?")
    python_ready(own)
    body = output(own, "body")
    expect(body).to_contain_text("May my sister visit the class?")
    expect(body).to_contain_text(RULE)
    expect(output(own, "subject")).to_contain_text("Sam Lee")


def test_tools_start_with_the_state(own: Page) -> None:
    """Before anything is kept; a state that the parent picks stays."""
    own.goto("/letters/request-evaluation/")
    expect(field(own, "state")).to_have_value("TX")
    assert own.evaluate("() => localStorage.getItem('iep:family')") is None
    field(own, "state").select_option("OH")
    own.reload()
    expect(field(own, "state")).to_have_value("OH")
    own.goto("/records/deadlines/")
    expect(field(own, "state").first).to_have_value("OH")


def test_the_states_own_page_knows(own: Page) -> None:
    """It is the chosen one, and rules below a guide are the state's."""
    own.goto("/states/tx/")
    expect(button(own, "This is my state")).to_have_attribute("aria-pressed", "true")
    own.goto("/guides/process/")
    expect(own.get_by_text("Your state: Texas")).to_be_visible()


@pytest.mark.parametrize(("scheme", "color"), [("light", "rgb(122, 31, 92)"), ("dark", "rgb(240, 168, 216)")])
def test_links_have_the_color(open_page: OpenPage, address: str, scheme: str, color: str) -> None:
    """As the device asks for light or dark pages."""
    page = open_page(base_url=address, color_scheme=scheme)
    page.goto("/guides/process/")
    link = page.locator("article p a[href]").first
    assert link.evaluate("(link) => getComputedStyle(link).color") == color


def test_a_backup_has_the_name(own: Page) -> None:
    """In its title and in its first words."""
    own.goto(f"/letters/{LETTER}/")
    field(own, "child").fill("Sam Lee")
    own.goto("/my-data/")
    with own.expect_download() as saved:
        button(own, "Save a backup").first.click()
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    assert "<title>Lone Star &amp; Parents: a backup</title>" in text
    assert "Made with Lone Star &amp; Parents." in text
    assert SAID["name.en"] not in text.split("<main>")[0]
