"""A file that is broken, or made to do harm, gives one sentence: nothing changes, nothing in it runs."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Callable, Iterator
from itertools import batched
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keeping import CHILD, choose, keep, kept, problem, records, text
from tests.browser.pages import Gate, button

FILES = 2_000
LARGE = 200
"""Those with thousands of records are among the first so many."""
BATCH = 250
SLOWEST = 2_000
"""Milliseconds for one file."""
SENTENCE = re.compile(r"^[A-Z].{20,160}\. Nothing was changed\.$")
HERE = {"family": text({"child": CHILD}), "goal:g1": text({"name": "Swimming"})}
HOSTILE = (
    "<script>window.ran = true</script>",
    "</script><script>window.ran = true</script>",
    "<img src=x onerror='window.ran = true'>",
    '"><svg onload="window.ran = true">',
    "javascript:window.ran = true",
    "<!--",
    "]]>",
    "\u0000",
    "\ud800",
    "\u202e\u2028",
    "{{constructor.constructor('window.ran = true')()}}",
    "",
    "x" * 5_000,
)
NAMES = (
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "iep:family",
    "family@1",
    "family@02",
    "a b",
    "",
)
ODD: tuple[Any, ...] = (
    None,
    True,
    7,
    -1e308,
    1.5,
    [],
    {},
    [[]],
    "",
    "null",
    ["a", 1],
    {"a": {}},
    "2026-13-45",
)
ASK = """async (files) => {
  const { restoring } = document.querySelector("iep-my-data");
  const found = [];
  for (const file of files) {
    const begun = performance.now();
    await restoring.look(file);
    found.push([
      Boolean(restoring.contents),
      document.querySelector("[data-problem-of=restore]").textContent,
      performance.now() - begun,
      restoring.contents ? [...restoring.contents.records] : [],
    ]);
  }
  return found;
}"""

type Data = dict[str, Any]
type Change = Callable[[random.Random, Data], str]


@pytest.fixture(autouse=True)
def gate(page: Page) -> Iterator[Gate]:
    """Python is not needed for any of this."""
    gate = Gate(page.context)
    yield gate
    gate.open()


def data() -> Data:
    """What a whole backup holds for the site."""
    return {
        "format": "put-it-in-writing-backup",
        "v": 1,
        "made": "2026-03-05T21:42:00.000Z",
        "of": "all",
        "records": records(),
    }


def page_with(island: str) -> str:
    """A backup file around its data."""
    return (
        "<!doctype html><html><head><title>x</title></head><body>"
        f'<script type="application/json" id="put-it-in-writing-data">{island}</script>'
        "<main><h1>Backup</h1></main></body></html>"
    )


def written(found: Any) -> str:
    """The data as a backup writes it."""
    return re.sub(r"[<>&\u2028\u2029]", lambda one: f"\\u{ord(one[0]):04x}", json.dumps(found))


def record(chance: random.Random, found: Data, change: Callable[[Any], Any]) -> str:
    """One record taken apart, changed, and put back."""
    name = chance.choice([*records()][:-1])
    found["records"][name] = json.dumps(change(json.loads(found["records"][name])))
    return page_with(written(found))


def cut(chance: random.Random, found: Data) -> str:
    """It ends too early."""
    whole = page_with(written(found))
    return whole[: chance.randrange(len(whole))]


def flipped(chance: random.Random, found: Data) -> str:
    """Some characters are others."""
    whole = [*page_with(written(found))]
    for _ in range(chance.randrange(1, 12)):
        whole[chance.randrange(len(whole))] = chance.choice('{}[]":,\\<>/\x00é1')
    return "".join(whole)


def moved(chance: random.Random, found: Data) -> str:
    """A piece stands elsewhere, or twice."""
    whole = page_with(written(found))
    one, other, third = sorted(chance.randrange(len(whole)) for _ in range(3))
    return whole[:other] + whole[one:third] + whole[third:]


def top(chance: random.Random, found: Data) -> str:
    """A part of the data is of another type, or gone."""
    part = chance.choice([*found])
    if chance.random() < 0.3:
        del found[part]
    else:
        found[part] = chance.choice((*ODD, 2, 99, "child", "ALL"))
    return page_with(written(found))


def named(chance: random.Random, found: Data) -> str:
    """A record, an answer or a part has a name that does harm."""
    name = chance.choice(NAMES)
    where = chance.randrange(3)
    if where == 0:
        found["records"][name] = text({"a": "b"})
    elif where == 1:
        found[name] = {"polluted": "yes"}
    else:
        return record(chance, found, lambda each: {**each, "given": {**each["given"], name: "polluted"}})
    return page_with(written(found))


def typed(chance: random.Random, found: Data) -> str:
    """A record, or what is in it, is of another type."""
    odd = chance.choice(ODD)
    where = chance.randrange(4)
    if where == 0:
        found["records"][chance.choice([*records()])] = odd
        return page_with(written(found))
    part = ("given", "saved", "v")[where - 1]
    if where == 1 and chance.random() < 0.6:
        return record(chance, found, lambda each: {**each, "given": {**each["given"], "child": odd}})
    return record(chance, found, lambda each: {**each, part: odd})


def deep(chance: random.Random, found: Data) -> str:
    """Nested far too deep, in the data, in a record, or instead of both."""
    levels = chance.choice((9, 100, 5_000, 60_000))
    nest = chance.choice(("[", '{"a":')) * levels
    where = chance.randrange(3)
    if where == 0:
        return page_with(nest)
    if where == 1:
        return page_with(written(found)[:-1] + ',"more":' + nest + "]" * levels + "}")
    found["records"]["goal:g1"] = nest
    return page_with(written(found))


def scripted(chance: random.Random, found: Data) -> str:
    """Every string of every record is a script; it is still a backup, and must stay words."""
    for name, each in records().items():
        if name.startswith("set-aside:"):
            continue
        whole = json.loads(each)
        whole["given"] = {id: chance.choice(HOSTILE) for id in whole["given"]}
        found["records"][name] = json.dumps(whole)
    return page_with(written(found))


def many(chance: random.Random, found: Data) -> str:
    """Thousands of small records."""
    for index in range(chance.choice((500, 2_000))):
        found["records"][f"log:{index}"] = text({"promise": "p1"})
    return page_with(written(found))


def other(chance: random.Random, found: Data) -> str:
    """No backup at all."""
    junk = "".join(chr(chance.randrange(1, 0xD7FF)) for _ in range(300))
    return chance.choice(
        (
            junk,
            "",
            "   ",
            "{",
            "{}",
            "[]",
            "null",
            "<html>",
            page_with(""),
            page_with("null"),
            page_with("[1]"),
            "{" + junk,
            json.dumps({"format": "put-it-in-writing-backup"}),
            json.dumps({**found, "locked": {"rounds": 10**12}}),
            json.dumps({**found, "locked": chance.choice(ODD)}),
            json.dumps({"__proto__": found}),
        )
    )


def whole(chance: random.Random, found: Data) -> str:
    """A good file, with more in it than this site knows."""
    found["more"] = chance.choice(ODD)
    found["records"][f"kind{chance.randrange(99)}:x"] = text({"a": "b"})
    return page_with(written(found))


CHANGES: tuple[Change, ...] = (cut, flipped, moved, top, named, typed, deep, scripted, many, other, whole)
NAME = re.compile(
    r"[a-z][a-z0-9-]{0,40}(?::[A-Za-z0-9_.-]{1,120}){0,6}(?:@(?:[2-9]|[1-9][0-9]{1,4}))?(?::[0-9]{1,20})?"
)


def files(count: int) -> Iterator[str]:
    """As many as asked for; the same in each run."""
    chance = random.Random(20261122)
    for index in range(count):
        change = CHANGES[index % len(CHANGES)]
        if change is many and index > LARGE:
            change = flipped
        yield change(chance, copy.deepcopy(data()))


def parsed(json_text: str) -> Any:
    """JSON as JavaScript takes it; ValueError for what it does not take, or what no file of ours holds."""

    def refuse(name: str) -> None:
        raise ValueError(name)

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        if {"__proto__", "constructor", "prototype"} & {name for name, _ in found}:
            raise ValueError("a forbidden name")
        return dict(found)

    words = re.sub(r'"(?:[^"\\]|\\.)*"?', "", json_text, flags=re.DOTALL)
    if max([0, *_depths(words)]) > 8:
        raise ValueError("too deep")
    return json.loads(json_text, parse_constant=refuse, object_pairs_hook=pairs)


def _depths(brackets: str) -> Iterator[int]:
    now = 0
    for one in brackets:
        now += (one in "[{") - (one in "]}")
        yield now


def is_record(json_text: str) -> bool:
    """Whether the site could have kept it."""
    try:
        found = parsed(json_text)
    except ValueError:
        return False
    if not isinstance(found, dict) or found.get("v") != 1 or not isinstance(found.get("saved"), str):
        return False
    given = found.get("given")
    answers = given.values() if isinstance(given, dict) else [None]
    return found.get("v") is not True and all(
        isinstance(each, str) or (isinstance(each, list) and all(isinstance(one, str) for one in each))
        for each in answers
    )


def island(file: str) -> str:
    """The data in a file; ValueError where there is none."""
    if file.strip().startswith("{"):
        return file.strip()
    _, mark, rest = file.partition('id="put-it-in-writing-data"')
    before, end, _ = rest.partition("</script")
    _, opened, found = before.partition(">")
    if not (mark and end and opened):
        raise ValueError("no data")
    return found


def contents(file: str) -> dict[str, str] | None:
    """What a file may bring back, by rules written down a second time; None where it must be refused."""
    try:
        found = parsed(island(file))
        inside: dict[str, str] = found["records"]
        made = re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z", found["made"], re.ASCII)
        good = [
            found["format"] == "put-it-in-writing-backup",
            found["v"] == 1 and found["v"] is not True,
            "locked" not in found,
            found["of"] in ("all", "child"),
            made is not None,
            *(may_come(name, each, found["of"]) for name, each in inside.items()),
        ]
    except (ValueError, TypeError, KeyError, AttributeError, IndexError):
        return None
    return inside if all(good) else None


def may_come(name: str, each: object, of: str) -> bool:
    """Whether a file may bring a record of this name and text."""
    return (
        NAME.fullmatch(name) is not None
        and name != "backup"
        and not {"__proto__", "constructor", "prototype"} & {*re.split("[:@]", name)}
        and not (of == "child" and "@" in name)
        and isinstance(each, str)
        and (name.startswith("set-aside:") or is_record(each))
    )


class Judged(NamedTuple):
    """What came of many files."""

    taken: int
    slowest: float
    """In milliseconds, for one file."""


def judge(page: Page, count: int) -> Judged:
    """Give the page these files. Each is taken if and only if it is whole; none changes a thing or runs."""
    keep(page, HERE)
    taken, slowest = 0, 0.0
    for some in batched(files(count), BATCH):
        for file, (accepted, said, took, inside) in zip(some, page.evaluate(ASK, list(some)), strict=True):
            right = contents(file)
            assert accepted == (right is not None), (said, file[:3000])
            slowest = max(slowest, took)
            if accepted:
                taken += 1
                assert said == ""
                assert dict(inside) == right
            else:
                assert SENTENCE.match(said), said
        assert kept(page) == HERE
    ran = page.evaluate("() => [window.ran, {}.polluted, Object.keys(Object.prototype).length]")
    assert ran == [None, None, 0]
    assert count // 10 < taken < count // 2, "the files are too tame, or too wild, to prove anything"
    return Judged(taken, slowest)


def test_many_files(page: Page) -> None:
    """None is taken or refused wrongly, and each in bounded time."""
    assert judge(page, FILES).slowest < SLOWEST


@pytest.mark.noisy  # the browser says of some words that they are no date
def test_a_file_of_scripts_is_restored_as_words(page: Page, complaints: list[str]) -> None:
    """Shown, restored, read on the pages: nothing of it runs, and no page breaks."""
    keep(page, HERE)
    found = data()
    file = scripted(random.Random(1), found)
    choose(page, {"name": "b.html", "mimeType": "text/html", "buffer": file.encode("utf-8", "replace")})
    page.get_by_label("Replace: ").check()
    button(page, "Replace what is here").click()
    expect(page.locator("[data-restored]")).to_contain_text("Restored.")
    for address in ("/letters/request-evaluation/", "/records/timeline/", "/records/goals/", "/my-data/"):
        page.goto(address)
        page.wait_for_timeout(300)
        assert page.evaluate("() => window.ran") is None
    assert [each for each in complaints if "does not conform" not in each] == []


def test_a_file_of_50_megabytes_is_not_read(page: Page, tmp_path: Path) -> None:
    """Nor is that much pasted text looked at."""
    keep(page, HERE)
    file = tmp_path / "b.html"
    file.write_bytes(b"[" * 50_000_000)
    choose(page, file)
    assert problem(page) == "This file is too large to be a backup of this site. Nothing was changed."
    page.evaluate("() => document.querySelector('iep-my-data').restoring.look('{'.repeat(50_000_000))")
    assert problem(page) == "This file is too large to be a backup of this site. Nothing was changed."
    assert kept(page) == HERE


def test_a_locked_file_that_was_changed_is_refused(page: Page) -> None:
    """Other rounds, another salt, other data: one sentence, in bounded time."""
    keep(page, HERE)
    lock = {
        "key": "PBKDF2-SHA-256",
        "cipher": "AES-GCM-256",
        "rounds": 600_000,
        "salt": "AAAA",
        "iv": "AAAA",
        "data": "AAAA",
    }
    good = {"format": "put-it-in-writing-backup", "v": 1, "made": "2026-03-05T21:42:00.000Z"}
    for change in (
        {"rounds": 10**12},
        {"rounds": 1},
        {"salt": "<>"},
        {"iv": 7},
        {"data": ""},
        {"key": "MD5"},
    ):
        file = page_with(json.dumps({**good, "locked": {**lock, **change}}))
        assert page.evaluate(ASK, [file])[0][0] is False
        assert "damaged" in problem(page)
    page.evaluate(ASK, [page_with(json.dumps({**good, "locked": lock}))])
    page.get_by_label("The passphrase of this file").fill("some passphrase")
    button(page, "Open it").click()
    expect(page.locator("[data-problem-of=unlock]")).to_contain_text("does not open the file")
    assert kept(page) == HERE


def test_what_cannot_be_read_here_does_not_spoil_a_backup(page: Page) -> None:
    """A broken record goes into the file as something set aside, and comes back so."""
    broken = {"goal:g2": '{"v":1', "goal:g3@2": text({"name": "x"}).replace('"v":1', '"v":0')}
    keep(page, {**records(), **broken})
    with page.expect_download() as download:
        button(page, "Save a backup").click()
    page.evaluate("() => localStorage.clear()")
    choose(page, download.value.path())
    button(page, "Add to what is here").click()
    expect(page.locator("[data-restored]")).to_contain_text("Restored.")
    found = kept(page)
    assert records().items() <= found.items()
    aside = {re.sub(r":\d+$", "", name): each for name, each in found.items() if name not in records()}
    assert aside == {f"set-aside:{name}": each for name, each in broken.items()}


def test_what_is_too_new_stays_in_its_place_in_a_backup(page: Page) -> None:
    """A newer version's record is in the file under its own name; a page too old for it leaves it alone."""
    newer = {"goal:g3": text({"name": "x"}).replace('"v":1', '"v":99')}
    keep(page, {**records(), **newer})
    with page.expect_download() as download:
        button(page, "Save a backup").click()
    file = Path(download.value.path())
    island = file.read_text(encoding="utf-8").split('id="put-it-in-writing-data">')[1].split("</script")[0]
    assert json.loads(island)["records"]["goal:g3"] == newer["goal:g3"]
    before = kept(page)
    choose(page, file)
    assert "a newer version of this site" in problem(page)
    assert kept(page) == before
