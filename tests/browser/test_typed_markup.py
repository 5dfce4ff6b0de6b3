"""Scripts typed into every field of every letter, checklist and record stay words on every page."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from checklists import catalog
from checklists.browser import handle
from checklists.examples import examples
from checklists.model.fields import Field
from tests.browser.conftest import OpenPage
from tests.browser.keeping import GIVEN, MY_DATA, save, text
from tests.browser.pages import SLOWEST, WASM, addresses, button, in_app
from tests.browser.uses import SEED

MARK = "data-smuggled"
HOSTILE = (
    f"<u {MARK}=1>x</u>",
    f'"><u {MARK}=1>',
    f"' {MARK}='1",
    f'" {MARK}="1" onfocus="window.ran=true" autofocus x="',
    f"</textarea></title></style></script><u {MARK}=1><script>window.ran=true</script>",
    f"<img src=x {MARK}=1 onerror=window.ran=true>",
    f"<svg {MARK}=1 onload=window.ran=true>",
    f"&lt;u {MARK}=1&gt;",
    f"<!--><u {MARK}=1>",
    f"]]><u {MARK}=1>",
    f"javascript:window.ran=true// {MARK}",
    f"\u2028<u {MARK}=1>\u0000",
)
FOUND = f"""() => [
  ...[...document.querySelectorAll("[{MARK}]")].map(({{ outerHTML }}) => outerHTML.slice(0, 200)),
  ...[...document.querySelectorAll("[onerror], [onload], [onfocus], [href^='javascript:']")].map(
    ({{ outerHTML }}) => outerHTML.slice(0, 200)),
  ...(window.ran ? ["a script ran"] : []),
]"""
SHOWN = f"""() => document.body.textContent.includes("{MARK}")
  || [...document.querySelectorAll("input, textarea")].some(({{ value }}) => value.includes("{MARK}"))"""
PUT = f"""async (all) => {{
  const {{ html }} = await import("/assets/app/trusted.js");
  const found = [];
  let shown = 0;
  for (const [said, text] of all) {{
    const place = document.createElement("div");
    try {{ place.innerHTML = html(text); }} catch (error) {{ found.push(`${{said}}: ${{error.cause}}`); }}
    document.body.append(place);
    if (place.querySelector("[{MARK}], [href^='javascript:']")) found.push(said);
    shown += place.textContent.includes("{MARK}");
    place.remove();
  }}
  return [found, shown, window.ran ?? false];
}}"""


def _with(value: Any, at: int, said: str, *, beside: bool) -> tuple[Any, int]:
    """`value` with its text number `at` replaced by (or followed by) `said`; and how many texts it has."""
    if isinstance(value, str):
        if value.startswith("{"):
            inner, count = _with(json.loads(value), at, said, beside=beside)
            return json.dumps(inner), count
        return ((value + said if beside else said) if at in (0, -1) else value), 1
    if not isinstance(value, dict | list):
        return value, 0
    pairs = list(value.items() if isinstance(value, dict) else enumerate(value))
    made, count = [], 0
    for key, each in pairs:
        changed, found = _with(each, at if at == -1 else at - count, said, beside=beside)
        made.append((key, changed))
        count += found
    return (dict(made) if isinstance(value, dict) else [each for _, each in made]), count


def _asked() -> Iterator[tuple[str, str]]:
    """Every example of every ask, with a script in each of its texts, in turn and all at once."""
    chance = random.Random(7)
    for whole in examples():
        try:
            request = json.loads(whole)
        except (ValueError, RecursionError):
            continue
        if (
            not isinstance(request, dict)
            or not request.get("given")
            or not isinstance(request["given"], dict)
        ):
            continue
        if "pdf" in request["given"].get("want", []):
            continue  # no markup; tests of the PDF read what it says
        _, count = _with(request["given"], -2, "", beside=False)
        turns = [-1, *(range(count) if count < 7 else sorted(chance.sample(range(count), 6)))]
        for at in turns:
            said = chance.choice(HOSTILE)
            given, _ = _with(request["given"], at, said, beside=chance.random() < 0.5)
            html = json.loads(handle(json.dumps({**request, "given": given}))).get("html")
            if html:
                yield f"{request['ask']} {request['about']} {at} {said}", html


def test_what_python_makes_of_scripts_is_words(page: Page) -> None:
    """Each view, of each field: the browser finds no element in it that was typed, and runs nothing."""
    page.goto("/about/words/")
    made = list(_asked())
    assert len(made) > 1_000
    found, shown, ran = page.evaluate(in_app(PUT), made)
    assert found == []
    assert shown > len(made) / 4, "most of what was typed is not shown: this proves little"
    assert ran is False


def _cells(field: Field) -> list[str]:
    return [cell.id for cell in field.in_row("0")] if field.columns else [field.id]


def _kept() -> dict[str, str]:
    """Records of every kind and every definition, with a script in each answer."""
    chance = random.Random(11)
    kept = {}
    for definition in catalog.definitions():
        kind = "letter" if definition.id in catalog.LETTERS else "checklist"
        cells = [cell for field in definition.fields for cell in _cells(field)]
        kept[f"{kind}:{definition.id}"] = text({cell: chance.choice(HOSTILE) for cell in cells})
    family = ("parent", "child", "school", "district", "phone", "grade", "to")
    kept["family"] = text({name: chance.choice(HOSTILE) for name in family})
    plain = {"kind", "letter", "outcome", "promise", "chosen", "parts", "period", "how", "first", "closed"}
    for name, given in GIVEN.items():
        if name not in kept:
            changed = {
                key: each if key in plain or not isinstance(each, str) or each[:2].isdigit() else each + said
                for key, each in given.items()
                for said in [chance.choice(HOSTILE)]
            }
            kept[name] = text(changed)
    return kept


@pytest.fixture
def full(open_page: OpenPage) -> Page:
    """A device on which scripts were typed everywhere."""
    page = open_page()
    page.goto("/about/words/")
    page.evaluate(
        SEED,
        _kept(),
    )
    return page


@pytest.mark.noisy
def test_no_page_makes_an_element_of_what_was_typed(full: Page) -> None:
    """Every page with a tool, before Python: the plain papers, the lists, the names."""
    full.context.route(WASM, lambda route: route.abort())
    shown = 0
    tools = [each for each in addresses() if each.split("/")[1] in ("letters", "checklists", "records")]
    for address in [*tools, MY_DATA]:
        full.goto(address)
        full.wait_for_timeout(150)
        assert full.evaluate(FOUND) == [], address
        shown += full.evaluate(SHOWN)
    assert shown > len(catalog.LETTERS)


@pytest.mark.noisy
@pytest.mark.parametrize(
    "address", ["/letters/iep-not-implemented/", "/records/log/", "/records/timeline/", "/records/goals/"]
)
def test_nor_with_python(full: Page, address: str) -> None:
    """Python's answers of the same, put into the page by its elements."""
    full.goto(address)
    full.locator("[data-definition], iep-log, iep-timeline").first.dispatch_event("pointerdown")
    expect(full.locator("html")).to_have_attribute("data-python", "ready", timeout=SLOWEST)
    full.wait_for_timeout(1_500)
    assert full.evaluate(FOUND) == []
    assert full.evaluate(SHOWN)


@pytest.mark.noisy
def test_nor_does_a_backup(full: Page, tmp_path: Path) -> None:
    """The saved file, opened from the device."""
    full.goto(MY_DATA)
    expect(button(full, "Save a backup")).to_be_visible()
    file = save(full, tmp_path)
    full.goto(file.as_uri())
    assert full.evaluate(SHOWN)
    assert full.evaluate(FOUND) == []
