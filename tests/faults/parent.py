"""What a parent does and sees, in whichever browser: fill, tap, read; and what the device has kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.browser.pages import Given
from tests.faults.devices.device import LONGEST, Device, Tab, until

SEEN = """(selector) => [...document.querySelectorAll(selector)]
  .filter((each) => each.checkVisibility()).map((each) => each.innerText.trim()).join("\\n")"""
MARK = """(selector, words) => {
  for (const each of document.querySelectorAll("[data-test-tap]")) each.removeAttribute("data-test-tap");
  const named = (each) => (each.ariaLabel ?? each.textContent).replace(/\\s+/g, " ").trim();
  const found = [...document.querySelectorAll(selector)]
    .find((each) => each.checkVisibility() && !each.disabled && named(each) === words);
  found?.setAttribute("data-test-tap", "");
  return Boolean(found);
}"""
KIND = """(name) => {
  const found = document.querySelector(`[name="${name}"]`);
  return found?.checkVisibility() ? (found.localName === "select" ? "select" : found.type) : "";
}"""
CHOOSE = """(name, value) => {
  const found = document.querySelector(`[name="${name}"]`);
  found.value = value;
  for (const type of ["input", "change"]) found.dispatchEvent(new Event(type, { bubbles: true }));
}"""
PASTE = """() => {
  const box = Object.assign(document.createElement("textarea"), { id: "test-paste" });
  document.body.prepend(box);
}"""
PASTED = """() => {
  const box = document.getElementById("test-paste");
  box.remove();
  return box.value;
}"""
ENTER = "\ue007"


def seen(tab: Tab, selector: str) -> str:
    """The words in sight of all elements that match."""
    return str(tab.evaluate(SEEN, selector))


def says(tab: Tab, words: str, selector: str = "main", within: float = LONGEST) -> str:
    """Wait until these words are in sight; return all that is, of these elements."""
    return until(
        lambda: found if words in (found := seen(tab, selector)) else "",
        within,
        f"the page says {words!r}",
    )


def tap(tab: Tab, words: str, selector: str = "button") -> None:
    """Tap the button, or what `selector` finds, that is in sight and has exactly this name."""
    until(lambda: tab.evaluate(MARK, selector, words), what=f"there is a {words!r}")
    tab.click("[data-test-tap]")


def fill(tab: Tab, given: Given) -> None:
    """Type, tick and choose, once the page's script is there."""
    for name, said in given.items():
        kind = until(lambda name=name: tab.evaluate(KIND, name), what=f"there is a field {name}")  # type: ignore[misc]
        if kind == "select":
            tab.evaluate(CHOOSE, name, said)
        elif kind in ("checkbox", "radio"):
            for value in [said] if isinstance(said, str) else said:
                tab.click(f'[name="{name}"][value="{value}"]')
        else:
            tab.click(f'[name="{name}"]')
            tab.press("a", control=True)
            tab.keys(str(said))


def python_ready(tab: Tab) -> None:
    """Wait until Python has answered; try again, as a parent would, where the page offers it."""
    state = "() => document.documentElement.dataset.python"
    until(lambda: tab.evaluate(state) == "ready", what="Python is ready")


def ready(tab: Tab) -> None:
    """Wait until each element of the page has its script."""
    until(
        lambda: tab.evaluate("() => !document.querySelector(':not(:defined)')"), what="the scripts are there"
    )


def clipboard(tab: Tab) -> str:
    """What pasting gives."""
    tab.evaluate(PASTE)
    tab.click("#test-paste")
    tab.press("v", control=True)
    return str(tab.evaluate(PASTED))


def kept(tab: Tab) -> dict[str, str]:
    """All records on the device as they are kept, byte for byte, but for when the last backup was made."""
    found: dict[str, str] = tab.evaluate("() => ({...localStorage})")
    return {
        name.removeprefix("iep:"): text
        for name, text in found.items()
        if name.startswith("iep:") and name != "iep:backup"
    }


def given(tab: Tab) -> dict[str, Any]:
    """What was answered, by record and field."""
    return {name: json.loads(text)["given"] for name, text in kept(tab).items()}


def keep(tab: Tab, records: dict[str, str]) -> None:
    """Put records on the device, in the place of what is there."""
    tab.open("/about/words/")
    tab.evaluate(
        """(records) => {
          localStorage.clear();
          for (const [name, text] of Object.entries(records)) localStorage.setItem(`iep:${name}`, text);
        }""",
        records,
    )


def downloaded(device: Device, act: Callable[[], None]) -> Path:
    """Do what saves one file; return it."""
    before = set(device.downloads())
    act()
    return until(lambda: sorted(set(device.downloads()) - before), what="a file was saved")[0]
