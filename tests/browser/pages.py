"""What the browser's tests share: where pages are, filling a form, and what Python has to say to it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from checklists import catalog
from checklists.browser import handle
from checklists.build import BUILD
from tools.offline import app_folder

SITE = Path(__file__).resolve().parents[2] / "site"
LETTER = "/letters/request-evaluation/"
CHECKLIST = "/checklists/before-the-meeting/"
LETTER_RECORD = "letter:request-evaluation"
CHECKLIST_RECORD = "checklist:before-the-meeting"
WASM = "**/*.wasm"
NOW = datetime.fromisoformat("2026-03-05T21:42")
BARE = "http://127.0.0.1:9/"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
SLOWEST = 60_000
"""Python's start on a busy machine, in milliseconds."""

type Given = Mapping[str, str | list[str]]

SHORT: Given = {"parent": "Ana Lee", "child": "Sam Lee", "school": "Oak Street School"}
FULL: Given = {
    **SHORT,
    "state": "TX",
    "grade": "2nd grade",
    "to": "Ms. Rivera",
    "areas": ["reading", "behavior"],
    "suspected": "dyslexia",
    "examples": "He guesses at  words , he says.\nHomework takes an hour & ends in <tears>.",
    "tried": "A small group since fall.",
    "wait": "yes",
    "asked": "spoken",
    "asked_on": "2026-02-11",
    "law": "full",
    "phone": "555-0142",
}


def app(file: str = "") -> str:
    """The address of the app's folder, which is named by its content, or of a file in it: "storage.js"."""
    return f"/assets/{app_folder(SITE).name}/{file}".rstrip("/")


def in_app(script: str) -> str:
    """A script that names files of the app as /assets/app/..., with the folder's own name in it."""
    return script.replace("/assets/app/", app() + "/")


class Gate:
    """Holds back what a page asks for, until it is opened."""

    def __init__(self, page: Page | BrowserContext, pattern: str = WASM) -> None:
        """Close it, for addresses like `pattern`."""
        self._held: list[Route] = []
        self._is_open = False
        page.route(pattern, self._came)

    def open(self) -> None:
        """Let everything through, now and later."""
        self._is_open = True
        while self._held:
            self._held.pop().continue_()

    def _came(self, route: Route) -> None:
        if self._is_open:
            route.continue_()
        else:
            self._held.append(route)


STATES = ("ak", "mt", "tx")
"""They stand for the other states, whose pages have the same shape: little known, no parent center, much."""


def addresses() -> list[str]:
    """The path of every page of the built site, the two "not found" pages included; of some states only.

    Short addresses are none: who opens one is led on at once.
    """
    pages = (file.relative_to(SITE).as_posix() for file in SITE.rglob("*.html"))
    found = sorted("/" + page.removesuffix("index.html") for page in pages)
    assert len(found) > 60, "the site is not built, or not whole"
    return [
        each
        for each in found
        if not re.fullmatch(r"/states/(\w\w)/|(?:/es)?/h/\w+/", each) or each.split("/")[2] in STATES
    ]


def python_ready(page: Page) -> None:
    """Start Python, as a touch does, and wait until its answer stands on the page."""
    page.locator("[data-definition]").dispatch_event("pointerdown")
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)
    expect(output(page, "body").locator(".iep-blank[data-field=today]")).to_have_count(0)


def output(page: Page, name: str) -> Locator:
    """One of the papers on the page."""
    return page.locator(f'[data-output="{name}"]')


def unfold_reasons(page: Page) -> None:
    """Why each sentence of a letter is there; on a desk it is unfolded already."""
    reasons = page.locator("details.iep-why")
    if reasons.get_attribute("open") is None:
        reasons.get_by_text("Why each sentence is there, and its source").click()


def field(page: Page, name: str) -> Locator:
    """The control of that name."""
    return page.locator(f'[name="{name}"]')


def button(page: Page, name: str) -> Locator:
    """The button of that exact name."""
    return page.get_by_role("button", name=name, exact=True)


def fill(page: Page, given: Given) -> None:
    """Type, tick and choose like a parent, once the page's script is there."""
    expect(button(page, "Copy email")).to_be_visible()
    for name, said in given.items():
        if field(page, name).and_(page.locator("select")).count():
            field(page, name).select_option(str(said))
            continue
        if _boxes(page, name).count() == 0:
            field(page, name).fill(str(said))
            continue
        for value in [said] if isinstance(said, str) else said:
            _boxes(page, name).and_(page.locator(f'[value="{value}"]')).check()


def _boxes(page: Page, name: str) -> Locator:
    return field(page, name).and_(page.locator(":is([type=checkbox], [type=radio])"))


def fields(page: Page, names: Given) -> dict[str, str | list[str]]:
    """What stands in the form, for these names, as `fill` takes it, once the saved answers are there."""
    expect(button(page, "Copy email")).to_be_visible()
    found: dict[str, str | list[str]] = {}
    for name, asked in names.items():
        boxes = _boxes(page, name)
        picked = [each.input_value() for each in boxes.and_(page.locator(":checked")).all()]
        if isinstance(asked, list):
            found[name] = picked
        elif boxes.count():
            found[name] = "".join(picked)
        else:
            found[name] = field(page, name).input_value()
    return found


def answer(about: str, given: Given) -> dict[str, Any]:
    """What CPython says to what stands in the form, on the day of `NOW`: `data` of the response."""
    ask = "letter.draft" if about in catalog.LETTERS else "checklist.review"
    request = {"v": BUILD, "id": 1, "ask": ask, "about": about, "given": given, "also": []}
    response = json.loads(handle(json.dumps({**request, "today": NOW.date().isoformat()})))
    assert response["ok"], response
    data: dict[str, Any] = response["data"]
    return data


def stored(page: Page) -> dict[str, Any]:
    """All that is saved on the device, by key without "iep:"; a value that is not JSON as it is."""
    kept: dict[str, str] = page.evaluate("() => ({...localStorage})")
    return {key[4:]: _read(text) for key, text in kept.items() if key.startswith("iep:")}


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text


def copied(page: Page, name: str) -> dict[str, str]:
    """Tap a copy button; return what the clipboard holds after it, by type."""
    page.evaluate("() => navigator.clipboard.writeText('nothing was copied')")
    tapped = button(page, name)
    tapped.click()
    expect(tapped.locator("xpath=..").get_by_role("status")).to_contain_text("Copied.")
    return clipboard(page)


def clipboard(page: Page) -> dict[str, str]:
    """What the clipboard holds, by type. The site may not look into it itself, so a bare page does."""
    bare = page.context.new_page()
    bare.route(BARE, lambda route: route.fulfill(body="", content_type="text/html"))
    bare.goto(BARE)
    found: dict[str, str] = bare.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const read = async (type) => [type, await (await item.getType(type)).text()];
          return Object.fromEntries(await Promise.all(item.types.map(read)));
        }"""
    )
    bare.close()
    return found


def clipboard_text(page: Page) -> str:
    """What the clipboard holds as plain text."""
    return clipboard(page)["text/plain"]


def search(page: Page, words: str) -> None:
    """Type in the site's search and wait for what it finds."""
    page.get_by_role("textbox", name="Search").press_sequentially(words)
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=15_000)
