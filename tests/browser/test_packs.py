"""Packs in a browser: fetched when an answer needs one, checked, and again when one did not come."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from checklists.packs import RECORDS
from tests.browser.client import DRAFT, outcome, packs, started, until, wait_for
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import CLIPBOARD, button, python_ready
from tests.browser.test_sent import send
from tests.test_ics import parse

DAY = {"uid": "initial-evaluation", "day": "2027-01-15", "title": "Evaluation due", "words": "Ask."}
ICS = f"ask('calendar.ics', 'deadlines', {json.dumps({'events': [json.dumps(DAY)], 'named': ''})})"


def file_of(page: Page, pack: str = "icalendar") -> str:
    """The pattern of the address of a pack."""
    return "**/python/" + packs(page)[pack]


def fetched(page: Page) -> list[str]:
    """What the page and its worker ask for from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def packs_in(urls: list[str], page: Page) -> list[str]:
    """The packs among them, by name."""
    return [name for url in urls for name, file in packs(page).items() if url.endswith(file)]


def test_a_letter_asks_for_no_pack(client: Page) -> None:
    """Nor does its start; the first answer that needs one does, and the second has it."""
    asked = fetched(client)
    started(client)
    assert "value" in outcome(client, DRAFT)
    assert packs_in(asked, client) == []
    first = outcome(client, ICS)["value"]
    assert ("SUMMARY", "Evaluation due") in parse(first["data"]["text"])
    assert packs_in(asked, client) == [RECORDS, "icalendar"]
    assert outcome(client, ICS)["value"] == first
    assert packs_in(asked, client) == [RECORDS, "icalendar"]
    assert client.evaluate("states") == ["loading", "ready"]


def test_questions_that_wait_for_one_pack_fetch_it_once(client: Page) -> None:
    """And each is answered."""
    asked = fetched(client)
    found = client.evaluate(f"() => Promise.all([1, 2, 3].map(() => {ICS}))")
    assert len({json.dumps(each) for each in found}) == 1
    assert packs_in(asked, client) == [RECORDS, "icalendar"]


def test_a_pack_that_is_long_in_coming_is_no_crash(page_with_stopped_clock: Page) -> None:
    """Other questions are answered meanwhile, and Python is not taken for stuck."""
    page = page_with_stopped_clock
    held: list[Route] = []
    started(page)
    page.route(file_of(page), lambda route: held.append(route))  # noqa: PLW0108  (as in test_python_download)
    page.evaluate(f"() => {{ window.answer = outcome({ICS}) }}")
    wait_for(page, lambda: bool(held))
    page.clock.fast_forward(30_000)
    assert "Sam Lee" in outcome(page, DRAFT)["value"]["html"]
    held[0].continue_()
    assert page.evaluate("answer")["value"]["data"]["file"] == "school-days.ics"
    page.clock.fast_forward(30_000)
    assert page.evaluate("states") == ["loading", "ready"]


@pytest.mark.noisy
@pytest.mark.parametrize("way", ["no network", "not found", "changed"])
def test_a_pack_that_does_not_come(client: Page, way: str) -> None:
    """One sentence for who asked; everything else goes on; asked again, it is fetched again."""

    def spoil(route: Route) -> None:
        if way == "no network":
            return route.abort()
        if way == "not found":
            return route.fulfill(status=404)
        response = route.fetch()
        body = bytearray(response.body())
        body[len(body) // 2] ^= 1
        return route.fulfill(response=response, body=bytes(body))

    pattern = file_of(client)
    client.route(pattern, spoil)
    refused = outcome(client, ICS)
    assert refused["name"] == "PackUnavailable"
    assert "press the button again" in refused["message"]
    assert client.evaluate("state()") == "ready"
    assert "Sam Lee" in outcome(client, DRAFT)["value"]["html"]
    assert outcome(client, ICS) == refused
    client.unroute(pattern)
    assert outcome(client, ICS)["value"]["data"]["file"] == "school-days.ics"
    assert client.evaluate("states") == ["loading", "ready"]


def test_the_worker_reaches_no_more_than_it_did(client: Page) -> None:
    """Python's own `fetch` still gets nothing from anywhere after a pack has come."""
    worker = started(client)
    assert "value" in outcome(client, ICS)
    until(client, "ready")
    asked = fetched(client)
    assert worker.evaluate("() => fetch('/').then((answer) => answer.url)") == ""
    assert [url for url in asked if not re.search("/python/", url)] == []


@pytest.mark.noisy
def test_beside_the_button_a_parent_reads_why(open_page: OpenPage) -> None:
    """Right after the buttons and not as if all were well; the next press makes the file."""
    page = open_page(viewport=PHONE, permissions=CLIPBOARD)
    send(page)
    python_ready(page)
    pattern = file_of(page)
    page.route(pattern, lambda route: route.abort())
    press = button(page, "Put the follow-up day into my calendar")
    press.click()
    said = page.locator(".iep-buttons:has-text('into my calendar') + .iep-status")
    expect(said).to_contain_text("could not be loaded")
    expect(said).to_have_class(re.compile("iep-bad"))
    page.unroute(pattern)
    with page.expect_download() as waiting:
        press.click()
    assert waiting.value.suggested_filename == "follow-up.ics"
    expect(said).to_have_text("The file is with your downloads. Open it to add the day.")
    expect(said).not_to_have_class(re.compile("iep-bad"))
