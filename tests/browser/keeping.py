"""What the tests of backup and restore share: a device full of records, saving a file, choosing one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.pages import Given, button

MY_DATA = "/my-data/"
SAVED = "2026-01-01T00:00:00.000Z"
CHILD, OTHER = "Sam Lee", "Mia Lee"
LETTER_TEXT = "Dear Ms. Rivera,\n\nI ask for a full evaluation & thank you.\n\nNguyễn Đặng José"
NOTE = "She said </script><script>window.ran = true</script> and <!-- left."
GIVEN: dict[str, Given] = {
    "family": {"parent": "Ana Lee", "child": CHILD, "school": "Oak Street School", "state": "TX"},
    "family@2": {"child": OTHER, "school": "Elm School"},
    "children": {"chosen": "1"},
    "letter:request-evaluation": {
        "to": "Ms. Rivera",
        "areas": ["reading"],
        "examples": "He guesses.\nالعربية",
    },
    "letter:iep-not-implemented@2": {"facts.0.says": "30 minutes of speech"},
    "entry:a1-1": {
        "kind": "letter",
        "letter": "request-evaluation",
        "title": "Ask for an evaluation",
        "to": "Ms. Rivera",
        "sent_on": "2026-02-05",
        "subject": "Request for an evaluation",
        "text": LETTER_TEXT,
        "history": [json.dumps({"at": "2026-02-06T01:00:00Z", "field": "sent_on", "was": "2026-02-04"})],
    },
    "entry:a2-1": {"kind": "call", "day": "2026-02-12", "title": "Call about forms", "text": NOTE},
    "promise:p1": {"name": "Speech therapy", "minutes": "30", "times": "2", "period": "week"},
    "log:l1": {"promise": "p1", "day": "2026-02-03", "outcome": "partly", "minutes": "15", "how": "record"},
    "log:l2": {"promise": "p1", "day": "2026-02-05", "outcome": "not", "reason": "provider", "note": NOTE},
    "goal:g1": {"name": "Reading", "baseline": "62", "scores.0.on": "2026-02-01", "scores.0.score": "65"},
    "checklist:before-the-meeting": {"see-records": "yes", "note-see-records": "asked on Monday"},
    "deadline:records": {"start": "2026-02-06"},
    "calendar:2025": {"first": "2025-08-20", "closed": ["2025-11-26/2025-11-28 Thanksgiving break"]},
    "earlier:letter:request-evaluation": {"to": "Mr. Okafor"},
    "binder:parts": {"parts": ["log", "timeline"]},
}
ASIDE = {"set-aside:letter:request-pwn:1767225600000": '{"v":1,"broken'}
"""Something that could not be read, kept as it was."""


def text(given: Given, saved: str = SAVED) -> str:
    """A record as the site keeps it."""
    return json.dumps({"v": 1, "saved": saved, "given": given}, ensure_ascii=False, separators=(",", ":"))


def records() -> dict[str, str]:
    """Every kind of record, of two children, as they are kept."""
    return {name: text(given) for name, given in GIVEN.items()} | ASIDE


def keep(page: Page, texts: dict[str, str]) -> None:
    """Put records on the device in the place of what is there, and open the page of the parent's data."""
    page.goto("/about/words/")
    page.evaluate(
        """(texts) => {
          localStorage.clear();
          for (const [name, text] of Object.entries(texts)) localStorage.setItem(`iep:${name}`, text);
        }""",
        texts,
    )
    page.goto(MY_DATA)
    expect(button(page, "Save a backup")).to_be_visible()


def kept(page: Page) -> dict[str, str]:
    """All records on the device, but for when the last backup was made."""
    found: dict[str, str] = page.evaluate("() => ({...localStorage})")
    return {key[4:]: value for key, value in found.items() if key.startswith("iep:") and key != "iep:backup"}


def save(page: Page, into: Path, passphrase: str = "") -> Path:
    """Save a backup like a parent; return the file."""
    if passphrase:
        page.locator(".iep-lock summary").click()
        page.get_by_label("Passphrase", exact=True).fill(passphrase)
        page.get_by_label("The same once more").fill(passphrase)
    with page.expect_download() as download:
        button(page, "Save a backup").click()
    file = into / download.value.suggested_filename
    download.value.save_as(file)
    expect(page.locator("[data-saved]")).to_contain_text("with your downloads")
    return file


def choose(page: Page, file: Path | dict[str, Any]) -> None:
    """Choose a file after "Restore a backup"."""
    with page.expect_file_chooser() as chooser:
        button(page, "Restore a backup").click()
    chooser.value.set_files(file)  # type: ignore[arg-type]


def erase(page: Page) -> None:
    """Erase everything, with its step in between."""
    button(page, "Erase everything on this device").click()
    button(page, "Yes, erase everything").click()
    expect(page.locator("[data-erased]")).to_contain_text("All is erased", timeout=15_000)


def problem(page: Page) -> str:
    """What the page says is wrong with a file."""
    line = page.locator("[data-problem-of=restore]")
    expect(line).not_to_be_empty()
    return line.inner_text()
