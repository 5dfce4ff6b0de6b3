"""What a screen reader is told along the main path. After a build, `python -m tests.trees` writes it anew.

From Chromium's accessibility tree: each landmark, heading, control and live line by its role, name and state.
Left out are plain words, and the marks of law (named §1, §2 and so on), which would hide the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.browser.keys import walk
from tools.browser import LAUNCH_ARGS, find_or_install
from tools.serve import start

FOLDER = Path(__file__).parent / "snapshots" / "tree"
DESKTOP = {"width": 1280, "height": 800}
SITE = Path(__file__).resolve().parents[1] / "site"
WHOLE = ("guide",)
"""Of these pages all is written, of the others what is in `main`: the parts around it are the same."""
ROLES = {"DisclosureTriangle": "summary", "RootWebArea": "page", "LayoutTable": "table"}
_LIVE = {"status", "alert", "log"}
_SAID = {
    *_LIVE,
    *(
        "page",
        "banner",
        "navigation",
        "main",
        "contentinfo",
        "search",
        "region",
        "complementary",
        "form",
        "dialog",
    ),
    *(
        "heading",
        "link",
        "button",
        "checkbox",
        "radio",
        "radiogroup",
        "textbox",
        "searchbox",
        "combobox",
        "group",
    ),
    *("summary", "image", "table", "switch", "spinbutton", "Date", "InputTime", "progressbar"),
}
_STATES = ("level", "checked", "expanded", "pressed", "required", "disabled", "readonly")
_NAMED_BY_WORDS = {
    "radio",
    "checkbox",
    "link",
    "button",
    "textbox",
    "searchbox",
    "combobox",
    "heading",
    "summary",
    "Date",
}
"""Their own words stand in their name."""
_MARK = re.compile(r"§\d+")


def tree(page: Page, *, whole: bool) -> str:
    """The page as it is now, a line for each part, set in by what it stands in."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {each["nodeId"]: each for each in nodes}
    start = nodes[0] if whole else next(each for each in nodes if _of(each, "role") == "main")
    return "\n".join(_lines(start, by_id, 0)) + "\n"


def _lines(node: dict[str, Any], by_id: dict[str, dict[str, Any]], depth: int) -> Iterator[str]:
    role = ROLES.get(_of(node, "role"), _of(node, "role"))
    name = " ".join(_of(node, "name").split())
    is_said = not node["ignored"] and role in _SAID and not (role == "group" and not name)
    if _MARK.fullmatch(name) and role == "link":
        return
    if is_said:
        yield "  " * depth + _line(node, role, name, by_id)
    if is_said and role in _NAMED_BY_WORDS:
        return
    for id in node.get("childIds", []):
        if id in by_id:
            yield from _lines(by_id[id], by_id, depth + is_said)


def _line(node: dict[str, Any], role: str, name: str, by_id: dict[str, dict[str, Any]]) -> str:
    states = {each["name"]: each["value"].get("value") for each in node.get("properties", [])}
    said = [role, f'"{name}"' if name else ""]
    said += [f"{state} {states[state]}".lower() for state in _STATES if _is_told(state, states)]
    if states.get("invalid", "false") != "false":
        said.append("invalid")
    if role in _LIVE:
        said.append(f"says: {' '.join(' '.join(_words(node, by_id)).split())}")
    if about := _of(node, "description"):
        said.append(f"({' '.join(about.split())})")
    if states.get("focused") and role != "page":
        said.append("<- focus")
    return " ".join(filter(None, said)).rstrip()


def _is_told(state: str, states: dict[str, Any]) -> bool:
    return state in states and (state in {"checked", "expanded", "pressed", "level"} or states[state] is True)


def _words(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
    if _of(node, "role") == "StaticText":
        yield _of(node, "name")
        return
    for id in node.get("childIds", []):
        if id in by_id:
            yield from _words(by_id[id], by_id)


def _of(node: dict[str, Any], what: str) -> str:
    return str(node.get(what, {}).get("value", ""))


SETTLED = 300
"""Milliseconds in which nothing may change."""


def trees(page: Page) -> dict[str, str]:
    """Stage of the main path -> what is told there."""
    found: dict[str, str] = {}

    def at(stage: str) -> None:
        if stage == "letter":  # its reasons stand open on a desk, and the boxes beside them come last
            page.locator("iep-letter[data-edits]").wait_for()
        before = ""
        while before != (now := tree(page, whole=stage in WHOLE)):  # what follows a key comes in its own time
            before = now
            page.wait_for_timeout(SETTLED)
        found[stage] = now

    walk(page, at)
    return found


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        old.unlink()
    server = start(SITE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=list(LAUNCH_ARGS))
        context = browser.new_context(base_url=server.url, viewport=DESKTOP, service_workers="block")  # type: ignore[arg-type]
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        for name, text in trees(context.new_page()).items():
            (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")
        browser.close()
    server.stop()
