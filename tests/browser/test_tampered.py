"""Each file of Python with other bytes in it: it is refused, nothing of it runs, and the page goes on."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page, Route, expect

from checklists.examples import examples
from checklists.packs import RECORDS
from tests.browser.client import DRAFT, FILES, manifest, outcome, served, until
from tests.browser.conftest import PHONE, OpenPage
from tests.browser.pages import LETTER, SHORT, field, fill, output
from tests.browser.test_packs import ICS, file_of
from tools.runtime.publish import as_wasm

RAN = "this ran"
MANIFEST = "**/python/manifest-*.json"
SAYS = f"globalThis.console.log('{RAN}');".encode()
PYTHON = f"import js; js.console.log('{RAN}')\n"

pytestmark = pytest.mark.noisy


def heard(page: Page) -> list[str]:
    """What is said in the page and in its workers, from now on."""
    said: list[str] = []

    def note(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.context.on("console", note)
    return said


def bit(body: bytes) -> bytes:
    """The file with one bit changed, in its middle."""
    changed = bytearray(body)
    changed[len(changed) // 2] ^= 1
    return bytes(changed)


def speaking(logical: str, body: bytes) -> bytes:
    """The file changed in such a way that it tells when it runs."""
    return SAYS + body if logical in {"pyodide.mjs", "pyodide.asm.mjs"} else _archive(body, logical)


def _archive(body: bytes, logical: str) -> bytes:
    """The archive with modules of its own in place of its first package, or of its own `encodings`."""
    into = BytesIO()
    with zipfile.ZipFile(BytesIO(body)) as whole, zipfile.ZipFile(into, "w") as made:
        inside = "checklists/browser" if logical == "checklists.whl" else "encodings/__init__"
        for info in whole.infolist():
            if not info.filename.startswith(inside):
                made.writestr(zipfile.ZipInfo(info.filename), whole.read(info))
        made.writestr(zipfile.ZipInfo(f"{inside}.py"), PYTHON)
    return as_wasm(into.getvalue())


def change(page: Page, pattern: str, how: Callable[[bytes], bytes]) -> None:
    """From now on this address gives other bytes."""

    def changed(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=how(response.body()))

    page.route(pattern, changed)


def trust(page: Page, logical: str, how: Callable[[bytes], bytes]) -> None:
    """Let the manifest, and the page, name the changed file as the right one: what a control needs."""
    found = manifest(page)
    body = how(page.request.get(f"/python/{found['files'][logical]['file']}").body())
    found["files"][logical]["sha256"] = hashlib.sha256(body).hexdigest()
    text = json.dumps(found)
    page.route(MANIFEST, lambda route: route.fulfill(body=text))
    digest = hashlib.sha256(text.encode()).hexdigest()
    page.evaluate("(digest) => { document.documentElement.dataset.manifest = digest }", digest)


def refused(page: Page) -> dict[str, Any]:
    """What a parent is told when Python is asked for a letter; it is the sentence for a damaged file."""
    found = outcome(page, DRAFT)
    assert found["name"] == "TamperedFile"
    assert "arrived damaged, so it was not used" in found["message"]
    assert page.get_attribute("html", "data-python") == "failed"
    return found


@pytest.mark.parametrize("logical", FILES)
def test_one_changed_bit_in_any_file(client: Page, logical: str) -> None:
    """Python does not start; with the right file fetched anew it does."""
    pattern = served(client, logical)
    change(client, pattern, bit)
    refused(client)
    client.unroute(pattern)
    assert "value" in outcome(client, "retry()")
    assert "Sam Lee" in outcome(client, DRAFT)["value"]["html"]


@pytest.mark.parametrize("logical", ["pyodide.mjs", "pyodide.asm.mjs", "checklists.whl"])
@pytest.mark.parametrize("trusted", [False, True])
def test_nothing_of_a_changed_file_runs(client: Page, logical: str, trusted: bool) -> None:
    """A file that tells when it runs is silent; were it the listed one, it would have spoken."""
    said = heard(client)
    how = lambda body: speaking(logical, body)  # noqa: E731  (one name for a test's one change)
    change(client, served(client, logical), how)
    if trusted:
        trust(client, logical, how)
        outcome(client, DRAFT)
    else:
        refused(client)
    client.wait_for_timeout(200)
    assert (RAN in said) == trusted


@pytest.mark.parametrize("logical", FILES)
def test_a_file_is_asked_for_once_and_runs_as_it_was_checked(client: Page, logical: str) -> None:
    """Whatever its address gives after that is of no use to anyone."""
    asked: list[str] = []
    pattern = served(client, logical)

    def first_right(route: Route) -> None:
        asked.append(route.request.url)
        response = route.fetch()
        route.fulfill(response=response, body=response.body() if len(asked) == 1 else SAYS)

    client.route(pattern, first_right)
    assert "Sam Lee" in outcome(client, DRAFT)["value"]["html"]
    assert len(asked) == 1


@pytest.mark.parametrize(
    "how",
    [
        lambda body: body.replace(b'"python":"3', b'"python":"2'),
        lambda body: body.replace(b'"arch":"wasm32"', b'"arch":"wasm64"'),
        lambda body: body + b" ",
        lambda body: body[:-1],
        lambda body: b"",
    ],
    ids=["lock", "lock-arch", "longer", "cut", "empty"],
)
def test_a_changed_manifest_or_lock(client: Page, how: Callable[[bytes], bytes]) -> None:
    """The page knows the manifest's hash, so what Pyodide is told of itself is checked too."""
    asked: list[str] = []
    client.on("request", lambda request: asked.append(request.url))
    change(client, MANIFEST, how)
    refused(client)
    assert [url for url in asked if "/python/files/" in url] == []
    client.unroute(MANIFEST)
    assert "value" in outcome(client, "retry()")


@pytest.mark.parametrize("pack", [RECORDS, "icalendar", "packs"])
def test_a_changed_pack(client: Page, pack: str) -> None:
    """The answer that needs it is refused with its sentence; letters go on; the right one is used later."""
    listed = "**/python/" + str(manifest(client)["packs"]["file"])
    pattern = listed if pack == "packs" else file_of(client, pack)
    assert "value" in outcome(client, DRAFT)
    change(client, pattern, bit)
    found = outcome(client, ICS)
    assert found["kind"] == "PackUnavailable"
    assert "press the button again" in found["message"]
    assert "Sam Lee" in outcome(client, DRAFT)["value"]["html"]
    client.unroute(pattern)
    assert outcome(client, ICS)["value"]["data"]["file"] == "school-days.ics"


def test_a_changed_font(client: Page) -> None:
    """A PDF is not made with it; with the right one it is."""
    reports = (json.loads(text) for text in examples() if '"report.pdf"' in text)
    report = next(
        each for each in reports if "pdf" in each["given"].get("want", ()) and "log" in each["given"]
    )
    asked = f"ask('report.pdf', {json.dumps(report['about'])}, {json.dumps(report['given'])})"
    pattern = file_of(client, "font_latin")
    change(client, pattern, bit)
    assert outcome(client, asked)["kind"] == "PackUnavailable"
    client.unroute(pattern)
    assert outcome(client, asked)["value"]["data"]["pdf"]


@pytest.mark.parametrize("logical", FILES)
def test_the_page_goes_on_in_its_plain_form(open_page: OpenPage, logical: str) -> None:
    """A parent reads one sentence; what is typed goes into the letter and is kept."""
    page = open_page(viewport=PHONE)
    page.goto(LETTER)
    change(page, served(page, logical), bit)
    fill(page, SHORT)
    until(page, "failed")
    expect(page.get_by_text("arrived damaged, so it was not used")).to_be_visible()
    expect(output(page, "body")).to_contain_text("Sam Lee")
    page.reload()
    expect(field(page, "child")).to_have_value("Sam Lee")
