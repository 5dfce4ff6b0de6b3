"""A parent's own words find the page: each is typed into the real search of the built site."""

import tomllib
from pathlib import Path

from playwright.sync_api import Page, expect

SEARCHED = tomllib.loads(Path(__file__).with_name("searched.toml").read_text(encoding="utf-8"))
WORDS = {
    says: f"/{kind}/{id}/"
    for kind, pages in SEARCHED.items()
    for id, each in pages.items()
    for says in each["says"]
}
FIRST = 3


def test_there_are_enough_words() -> None:
    """At least sixty."""
    assert len(WORDS) >= 60


def test_each_finds_its_page(page: Page) -> None:
    """Among the first three results, for every one of the words."""
    page.goto("/guides/process/")
    query = page.get_by_role("textbox", name="Search")
    query.click()
    missed = {}
    for says, path in WORDS.items():
        query.fill("x")
        page.keyboard.press("Backspace")  # the theme listens to keys
        expect(page.locator(".md-search-result__meta")).not_to_contain_text("matching")
        query.fill(says[:-1])
        page.keyboard.type(says[-1])
        expect(page.locator(".md-search-result__meta")).to_contain_text("matching", timeout=15_000)
        links = page.locator(".md-search-result__item").evaluate_all(
            "(all) => all.map((each) => new URL(each.querySelector('a').href).pathname)"
        )
        if path not in links[:FIRST]:
            missed[says] = links[:FIRST]
    assert missed == {}


def test_the_index_comes_when_it_is_wanted(page: Page) -> None:
    """Not with the page; with a step into the search field, or with a link to what was searched for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/guides/process/")
    page.wait_for_load_state("networkidle")
    assert not any("search_index" in url for url in asked)
    page.get_by_role("textbox", name="Search").focus()
    expect(page.locator(".md-search-result__meta")).to_contain_text("Type to start searching")
    assert sum("search_index" in url for url in asked) == 1
    page.goto("/guides/process/?q=504")
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching")
