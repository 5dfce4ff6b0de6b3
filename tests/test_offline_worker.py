"""What the service worker decides, asked under Node: what it answers, from where, what it leaves alone."""

import hashlib
import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tools.node import node_command

HOST = Path(__file__).with_name("worker_host.mjs")
WORKER = Path("docs/theme/sw.js")
OWN, OLD, PYTHON = "iep-site-v2", "iep-site-v1", "iep-python"
SCRIPT = "assets/app-2/a.js"
CODE = "export const here = 2;"
OFFLINE: Mapping[str, Any] = {}


def page(version: str = "v2", words: str = "words") -> str:
    """A page of that version."""
    return f'<!doctype html><html lang="en" data-version="{version}"><body>{words}</body></html>\n'


SITE = {
    "version": "v2",
    "day": "2026-11-22",
    "build": "b2",
    "files": {SCRIPT: hashlib.sha256(CODE.encode()).hexdigest()[:16]},
    "first": [SCRIPT, ""],
    "tools": ["letters/x/"],
    "pages": ["", "letters/x/", "guides/g/"],
    "lost": {"en": "offline {root}", "es": "sin red {root}"},
}
ALL = {"": {"body": page()}, "letters/x/": {"body": page(words="x")}, SCRIPT: {"body": CODE}}
KEPT = {OWN: {SCRIPT: CODE, "": page(), "letters/x/": page(words="x")}, PYTHON: {}}


def asked(
    *requests: Mapping[str, Any],
    network: Mapping[str, Any] = OFFLINE,
    kept: Mapping[str, Mapping[str, str]] = KEPT,
) -> dict[str, Any]:
    """The worker's answers to these requests, what it asked the network for, and what is kept in the end."""
    job = json.dumps({"site": SITE, "network": network, "kept": kept, "requests": requests})
    command = [*node_command(), str(HOST), str(WORKER), job]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def go(path: str) -> dict[str, str]:
    """Someone opens a page."""
    return {"url": path, "mode": "navigate"}


def bodies(found: Mapping[str, Any]) -> Sequence[str]:
    """What was answered."""
    return [each if isinstance(each, str) else each["body"] for each in found["answers"]]


@pytest.mark.parametrize(
    "request_",
    [
        {"url": "https://elsewhere.example/sub/assets/app-2/a.js"},
        {"url": "https://parents.example/other/", "mode": "navigate"},
        {"url": SCRIPT, "method": "POST"},
        {"url": SCRIPT, "method": "HEAD"},
        {"url": "python/files/c.wasm", "headers": {"range": "bytes=0-99"}},
        {"url": "", "cache": "no-store"},
        {"url": "letters/x/"},
        {"url": "put-it-in-writing.zip", "mode": "navigate"},
        {"url": "sitemap.xml"},
        {"url": "constructor"},
        {"url": "offline-v2.json"},
    ],
    ids=str,
)
def test_what_it_does_not_know_is_left_to_the_browser(request_: Mapping[str, Any]) -> None:
    """Other hosts, what is sent, parts of files, pages asked for by scripts: as if no worker were there."""
    found = asked(request_, network={"*": {"body": "no"}})
    assert (found["answers"], found["asked"]) == (["pass"], [])


def test_a_page_comes_from_the_network_while_that_answers() -> None:
    """And is kept; also one that no list names is shown."""
    new = {"": {"body": page(words="newer")}, "nowhere/": {"status": 404, "body": "no such page"}}
    found = asked(go(""), go("nowhere/"), network=new)
    assert bodies(found) == [page(words="newer"), "no such page"]
    again = asked(go(""), network=new)
    assert again["left"][OWN].count("") == 1


@pytest.mark.parametrize("network", [{}, {"*": {"never": True}}, {"*": {"status": 503, "body": "down"}}])
def test_a_page_comes_from_the_copy_when_the_network_does_not(network: Mapping[str, Any]) -> None:
    """It is away, slow, or its host is ill."""
    found = asked(go("letters/x/"), go("letters/x/index.html"), go("letters/x/?from=1"), network=network)
    assert bodies(found) == [page(words="x")] * 3


def test_a_page_without_its_slash_leads_to_the_copy() -> None:
    """As the host would send it."""
    (answer,) = asked(go("letters/x"))["answers"]
    assert (answer["status"], answer["to"]) == (302, "https://parents.example/sub/letters/x/")


def test_a_page_that_is_not_kept_says_so() -> None:
    """In the language of the address; never nothing at all."""
    assert bodies(asked(go("guides/g/"), go("es/x/"))) == ["offline /sub/", "sin red /sub/"]
    assert bodies(asked(go(""), kept={})) == ["offline /sub/"]


@pytest.mark.parametrize(
    ("body", "is_kept"),
    [
        (page(words="g"), True),
        (page("v3"), False),
        (page()[:-12], False),
        ("<html>log in to use this network</html>", False),
        ("", False),
    ],
    ids=["whole", "another version", "cut off", "another page", "empty"],
)
def test_only_a_whole_page_of_this_version_is_kept(body: str, is_kept: bool) -> None:
    """Any other is shown and not kept."""
    found = asked(go("guides/g/"), network={"guides/g/": {"body": body}})
    assert bodies(found) == [body]
    assert ("guides/g/" in found["left"][OWN]) is is_kept


@pytest.mark.parametrize("damaged", [CODE[:-3], "", "throw 1", page()])
def test_a_damaged_script_is_fetched_anew(damaged: str) -> None:
    """What is kept under its name is never run unless its hash is right; and the right one is kept again."""
    kept = {OWN: {SCRIPT: damaged}, PYTHON: {}}
    found = asked({"url": SCRIPT}, {"url": SCRIPT}, network=ALL, kept=kept)
    assert bodies(found) == [CODE, CODE]
    assert len(found["asked"]) == 1
    lost = asked({"url": SCRIPT}, kept=kept)
    assert lost["answers"] == ["error"]
    assert lost["left"][OWN] == []


@pytest.mark.parametrize("damaged", [page()[:-9], "", page("v1"), CODE])
def test_a_damaged_page_is_not_shown(damaged: str) -> None:
    """The page for no network is."""
    assert bodies(asked(go(""), kept={OWN: {"": damaged}})) == ["offline /sub/"]


def test_a_script_comes_from_the_copy() -> None:
    """Without asking anyone; unless the page asks for it anew."""
    found = asked({"url": SCRIPT}, {"url": SCRIPT, "cache": "reload"}, network=ALL)
    assert bodies(found) == [CODE, CODE]
    assert len(found["asked"]) == 1


def test_an_older_page_has_its_older_scripts() -> None:
    """From the older copy, as long as that is there; they are kept in no other place."""
    old = "assets/app-1/a.js"
    kept = {**KEPT, OLD: {old: "older"}}
    assert bodies(asked({"url": old}, kept=kept)) == ["older"]
    found = asked({"url": old}, network={old: {"body": "older"}})
    assert bodies(found) == ["older"]
    assert old not in found["left"][OWN]


def test_python_comes_from_the_copy_once_it_was_fetched() -> None:
    """And anew when the page found it damaged."""
    core = {"url": "python/files/c.1.wasm"}
    network = {"python/files/c.1.wasm": {"body": "core"}}
    found = asked(core, core, {**core, "cache": "reload"}, network=network)
    assert bodies(found) == ["core"] * 3
    assert len(found["asked"]) == 2
    assert found["left"][PYTHON] == ["python/files/c.1.wasm"]


@pytest.mark.parametrize("answer", [{"status": 404}, {"status": 206}, {"type": "opaque"}], ids=str)
def test_only_a_whole_answer_is_kept(answer: Mapping[str, Any]) -> None:
    """A host that has not got it, or gives a part: it is passed on as it is."""
    found = asked(
        {"url": "python/files/c.1.wasm"}, network={"python/files/c.1.wasm": {**answer, "body": "c"}}
    )
    assert bodies(found) == ["c"]
    assert found["left"][PYTHON] == []


def test_what_was_erased_does_not_come_back() -> None:
    """A page that is still open fetches; nothing is kept where no cache is."""
    found = asked(go(""), {"url": SCRIPT}, {"url": "python/files/c.wasm"}, network={**ALL, "*": {}}, kept={})
    assert found["left"] == {}


def test_it_is_installed_whole_or_not_at_all() -> None:
    """A page of another version, or a file that is another, and the one before stays."""
    install = {"install": True}
    assert asked(install, network=ALL, kept={})["answers"] == ["installed"]
    for path, body in (("", page("v1")), (SCRIPT, "other"), (SCRIPT, "")):
        assert asked(install, network={**ALL, path: {"body": body}}, kept={})["answers"] == ["not installed"]
    cut = asked(install, install, network={SCRIPT: ALL[SCRIPT]}, kept={})
    assert cut["answers"] == ["not installed"] * 2
    assert cut["left"][OWN] == [SCRIPT]
    assert len([url for url in cut["asked"] if url.endswith(SCRIPT)]) == 1, (
        "what is here is not fetched again"
    )


def test_a_new_version_takes_over_what_the_old_one_kept() -> None:
    """Files that have not changed without the network; pages that were visited; Python if it was kept."""
    manifest = json.dumps(
        {"files": {"c": {"file": "files/c.22.wasm"}}, "packs": {"file": "files/packs.2.json"}}
    )
    packs = json.dumps({"r": {"file": "files/r.22.wasm"}, "s": {"file": "files/s.22.wasm"}})
    network = {
        **{path: each for path, each in ALL.items() if path != SCRIPT},
        "guides/g/": {"body": page(words="g")},
        "python/manifest-b2.json": {"body": manifest},
        "python/files/packs.2.json": {"body": packs},
        **{f"python/files/{name}.22.wasm": {"body": name} for name in "crs"},
    }
    older = {"python/manifest-b1.json": "{}", "python/files/c.11.wasm": "c", "python/files/r.11.wasm": "r"}
    kept = {OLD: {SCRIPT: CODE, "": page("v1"), "guides/g/": page("v1")}, PYTHON: older}
    found = asked({"install": True}, {"ask": "hello"}, network=network, kept=kept)
    assert found["answers"][0] == "installed"
    assert OLD not in found["left"]
    assert set(found["left"][OWN]) == {SCRIPT, "", "guides/g/"}
    assert set(found["left"][PYTHON]) == {
        "python/manifest-b2.json",
        "python/files/packs.2.json",
        "python/files/c.22.wasm",
        "python/files/r.22.wasm",
    }


def test_what_the_browser_took_away_is_mended() -> None:
    """When the next page comes; and what cannot be is told."""
    kept = {OWN: {SCRIPT: CODE}, PYTHON: {}}
    hello = {"ask": "hello"}
    assert asked(hello, network=ALL, kept=kept)["answers"] == [
        {"mended": 1, "missing": 0, "later": ["letters/x/"]}
    ]
    assert asked(hello, kept=kept)["answers"] == [{"mended": 0, "missing": 1, "later": ["letters/x/"]}]


def test_what_it_is_asked_that_it_does_not_know() -> None:
    """Is not answered by anything inherited, and a path that is none of the site's is not fetched."""
    found = asked({"ask": "keep", "path": "nowhere.txt"}, network={"*": {"body": "x"}})
    assert found["asked"] == []
    found = asked({"ask": "keep", "path": "guides/g/"})
    assert found["answers"] == [{"kept": False, "full": False}]
