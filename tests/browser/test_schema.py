"""Every shape that records ever had is read; no step is left halfway; what is too new is left alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keeping import MY_DATA, choose, erase, keep, kept, text
from tests.browser.pages import (
    CHECKLIST,
    LETTER,
    LETTER_RECORD,
    Gate,
    Given,
    button,
    field,
    fields,
    fill,
    in_app,
)
from tests.browser.test_restore import REPLACE, done

SHAPES = sorted((Path(__file__).parent / "schemas").glob("*.json"))
PAGES = ("/records/log/", "/records/timeline/", "/records/goals/", "/records/deadlines/", "/records/binder/")
TOO_NEW = "A newer version of this site was used on this device"
NEWER = '{"v":99,"saved":"2031-01-01T00:00:00.000Z","given":{"to":"Ms. Chen"},"more":[1]}'
MADE_UP = """async (steps) => {
  const schema = await import("/assets/app/schema.js");
  const made = [
    (given, stored) => ({ ...given, first: stored }),
    ({ first, ...given }) => ({ ...given, second: first }),
  ].slice(0, steps);
  return { schema, made };
}"""


@pytest.fixture(autouse=True)
def gate(page: Page) -> Iterator[Gate]:
    """Python has nothing to do with it."""
    gate = Gate(page.context)
    yield gate
    gate.open()


@pytest.fixture(params=SHAPES, ids=lambda each: each.stem)
def device(request: pytest.FixtureRequest) -> dict[str, str]:
    """All that a device held once: names and texts, as the site wrote them then."""
    records = json.loads(request.param.read_text(encoding="utf-8"))["records"]
    return {
        name: each if isinstance(each, str) else json.dumps(each, ensure_ascii=False, separators=(",", ":"))
        for name, each in records.items()
    }


def given(device: dict[str, str], name: str) -> Any:
    """The answers of a record, none where it is not there."""
    return json.loads(device.get(name, '{"given":{}}'))["given"]


def shows(page: Page, device: dict[str, str]) -> None:
    """The letter and the checklist of the child who was shown last have every answer in their forms."""
    last = given(device, "children").get("chosen", "1")
    ending = "" if last == "1" else f"@{last}"
    for address, record in ((LETTER, LETTER_RECORD), (CHECKLIST, "checklist:before-the-meeting")):
        page.goto(address)
        own = {
            name: each
            for name, each in given(device, record + ending).items()
            if name != "leave_out" and page.locator(f'[name="{name}"]').count()
        }
        assert fields(page, own) == own
    name = given(device, f"family{ending}").get("child", "")
    expect(field(page, "child")).to_have_value(name)


def test_every_version_has_a_device(page: Page) -> None:
    """Each version that this site can read has one that was written by it."""
    page.goto("/about/words/")
    newest: int = page.evaluate(
        in_app("() => import('/assets/app/schema.js').then(({ VERSION }) => VERSION)")
    )
    texts = [json.loads(shape.read_text(encoding="utf-8"))["records"].values() for shape in SHAPES]
    found = {each["v"] for records in texts for each in records if isinstance(each, dict)}
    assert found == set(range(1, newest + 1))


def test_a_device_of_that_time(page: Page, device: dict[str, str]) -> None:
    """To look at it changes no byte; to change one answer changes no other record."""
    keep(page, device)
    for address in PAGES:
        page.goto(address)
    before = {name: each for name, each in device.items() if name != "backup"}
    shows(page, device)
    assert kept(page) == before
    page.goto(LETTER)
    fill(page, {"to": "Dr. Ng"})
    after = kept(page)
    changed = {name for name in after if after[name] != before.get(name)}
    assert len(changed) == 1 and changed.pop().startswith(LETTER_RECORD)
    assert set(before) <= set(after)


def test_a_backup_of_that_time(page: Page, device: dict[str, str]) -> None:
    """Erase, then restore: each record is back byte for byte, and stands in the forms."""
    keep(page, device)
    erase(page)
    assert kept(page) == {}
    records = {name: each for name, each in device.items() if name != "backup"}
    file = {
        "format": "put-it-in-writing-backup",
        "v": 1,
        "made": "2026-02-13T00:00:00.000Z",
        "of": "all",
        "records": records,
    }
    data = json.dumps(file).encode()
    choose(page, {"name": "old.json", "mimeType": "application/json", "buffer": data})
    done(page, REPLACE)
    assert kept(page) == records
    shows(page, device)
    assert kept(page) == records


def test_steps_lead_from_each_version_to_the_next(page: Page) -> None:
    """With two made-up steps: records of versions 1, 2 and 3 are read, one of version 4 is not."""
    page.goto("/about/words/")
    texts = [f'{{"v":{v},"saved":"2026-01-01","given":{{"n":"{v}","first":"x"}}}}' for v in (1, 2, 3, 4)]
    found = page.evaluate(
        in_app(f"""async (texts) => {{
          const {{ schema, made }} = await ({MADE_UP})(2);
          return texts.map((text) => schema.parsed(text, "log:a", made));
        }}"""),
        texts,
    )
    assert [each and each["v"] for each in found] == [3, 3, 3, None]
    assert [each["given"] for each in found[:3]] == [
        {"n": "1", "second": "log:a"},
        {"n": "2", "second": "x"},
        {"n": "3", "first": "x"},
    ]


def test_a_step_that_stops_halfway(page: Page) -> None:
    """Whichever write is the last one: all can be read, and the next page goes on to the end."""
    names = ["family", "goal:a", "goal:b", "log:a"]
    found = page.goto("/about/words/") and page.evaluate(
        in_app(f"""async (names) => {{
          const {{ schema, made }} = await ({MADE_UP})(2);
          const seen = [];
          for (let writes = 0; writes <= names.length + 1; writes += 1) {{
            localStorage.clear();
            for (const name of names)
              localStorage.setItem(
                `iep:${{name}}`, `{{"v":1,"saved":"2026-01-01","given":{{"n":"${{name}}"}}}}`);
            localStorage.setItem("iep:goal:odd", "odd");
            const real = Storage.prototype.setItem;
            let left = writes;
            Storage.prototype.setItem = function (...args) {{
              if (left-- <= 0) throw new DOMException("full", "QuotaExceededError");
              return real.apply(this, args);
            }};
            try {{ schema.bringUpToDate(made); }} catch (error) {{
              if (error.name !== "StorageFull") throw error;
            }}
            Storage.prototype.setItem = real;
            const texts = names.map((name) => localStorage.getItem(`iep:${{name}}`));
            const read = texts.map((text, at) => schema.parsed(text, names[at], made)?.given);
            const whole = localStorage.getItem("iep:schema");
            schema.bringUpToDate(made);
            const after = names.map((name) => JSON.parse(localStorage.getItem(`iep:${{name}}`)).v);
            const [mark, odd] = ["schema", "goal:odd"].map((name) => localStorage.getItem(`iep:${{name}}`));
            seen.push([read, whole, after, mark, odd]);
          }}
          return seen;
        }}"""),
        names,
    )
    for writes, (read, whole, after, mark, odd) in enumerate(found):
        assert read == [{"n": name, "second": name} for name in names]
        assert whole == ('{"v":3}' if writes > len(names) else None)
        assert (after, mark, odd) == ([3] * len(names), '{"v":3}', "odd")


def test_a_newer_record_is_left_where_it_is(page: Page) -> None:
    """The page says so, leaves it, and keeps beside it what is typed; the rest of the device works."""
    keep(page, {LETTER_RECORD: NEWER, "family": text({"child": "Sam Lee"})})
    page.goto(LETTER)
    status = page.locator("[data-status]")
    expect(status).to_contain_text(TOO_NEW)
    fill(page, {"to": "Ms. Rivera", "suspected": "dyslexia"})
    expect(status).to_contain_text(TOO_NEW)
    expect(status).to_have_class("iep-status iep-bad")
    assert fields(page, {"child": "", "to": ""}) == {"child": "Sam Lee", "to": "Ms. Rivera"}
    found = kept(page)
    assert found[LETTER_RECORD] == NEWER
    waits = {"to": "Ms. Rivera", "suspected": "dyslexia"}
    assert given(found, f"waiting:{LETTER_RECORD}") == waits
    page.reload()
    expect(status).to_contain_text(TOO_NEW)
    assert fields(page, {"child": "", **waits}) == {"child": "Sam Lee", **waits}
    assert kept(page) == found
    page.goto(MY_DATA)
    assert kept(page) == found
    button(page, "Erase everything on this device").click()
    button(page, "Yes, erase everything").click()
    expect(page.locator("[data-erased]")).to_contain_text("All is erased")
    assert kept(page) == {}


def test_a_newer_device_is_left_as_it_is(page: Page) -> None:
    """A newer version has been here: older records are shown; none is changed, nor replaced by a restore."""
    here = {LETTER_RECORD: text({"to": "Ms. Rivera"}), "schema": '{"v":99}'}
    keep(page, here)
    expect(page.locator("[data-status]")).to_contain_text(TOO_NEW)
    file = {"format": "put-it-in-writing-backup", "v": 1, "made": "2026-02-13T00:00:00.000Z", "of": "all"}
    data = json.dumps({**file, "records": {LETTER_RECORD: text({"to": "Mr. Okafor"})}}).encode()
    choose(page, {"name": "b.json", "mimeType": "application/json", "buffer": data})
    page.get_by_label("Replace: ").check()
    button(page, REPLACE).click()
    expect(page.locator("[data-problem-of=restore]")).to_contain_text(TOO_NEW)
    assert kept(page) == here
    page.goto(LETTER)
    expect(page.locator("[data-status]")).to_contain_text(TOO_NEW)
    assert fields(page, {"to": ""}) == {"to": "Ms. Rivera"}
    fill(page, {"to": "Mr. Okafor"})
    expect(page.locator("[data-status]")).to_contain_text(TOO_NEW)
    assert kept(page) == {**here, f"waiting:{LETTER_RECORD}": kept(page)[f"waiting:{LETTER_RECORD}"]}


def test_what_waited_comes_in_with_the_new_version(page: Page) -> None:
    """The words typed meanwhile stand in the record; the others that stood there are shown beside them."""
    waited: Given = {"to": "Ms. Rivera", "suspected": "dyslexia"}
    keep(page, {LETTER_RECORD: text({"to": "Ms. Chen", "areas": ["math"]})})
    page.evaluate(
        "([name, text]) => localStorage.setItem(`iep:waiting:${name}`, text)", [LETTER_RECORD, text(waited)]
    )
    page.goto(LETTER)
    assert fields(page, {**waited, "areas": []}) == {**waited, "areas": ["math"]}
    expect(page.locator(".iep-other")).to_contain_text("Ms. Chen")
    assert f"waiting:{LETTER_RECORD}" not in kept(page)


def test_what_is_set_aside_can_be_saved_as_a_file(page: Page) -> None:
    """The page of one's data says that something is kept aside, and gives every byte of it."""
    keep(page, {"goal:a": '{"v":1', LETTER_RECORD: '["Sam"]'})
    page.goto(LETTER)
    page.goto("/records/goals/")
    page.goto(MY_DATA)
    aside = page.locator(".iep-aside")
    expect(aside).to_contain_text("Kept aside: 2 things.")
    with page.expect_download() as download:
        button(page, "Save what is kept aside").click()
    words = Path(download.value.path()).read_text(encoding="utf-8")
    assert '{"v":1' in words and '["Sam"]' in words and LETTER_RECORD in words
