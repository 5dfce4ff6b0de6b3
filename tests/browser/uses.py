"""What a parent does with each tool, as plain JavaScript, for any driver that opens pages and runs scripts.

`PREPARE` goes into the page first (before its own scripts, where the driver can). Each use is the body of an
async function; it ends with what it saw, or throws.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from tests.browser.keeping import MY_DATA, records
from tests.browser.pages import CHECKLIST, LETTER

PREPARE = """(() => {
  if (window.uses) return;
  const files = [];
  const made = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    if (blob.type !== "text/javascript") files.push(blob);
    return made(blob);
  };
  const told = [];
  window.print = () => told.push("printed");
  // Without a person's finger on it a button may not copy.
  Clipboard.prototype.write = Clipboard.prototype.writeText = async () => { told.push("copied"); };
  Object.defineProperty(Navigator.prototype, "share", { value: async () => { told.push("shared"); } });
  Object.defineProperty(Navigator.prototype, "canShare", { value: () => true });
  const until = async (test, what) => {
    for (let tried = 0; tried < 1200; tried += 1) {
      const found = test();
      if (found) return found;
      await new Promise((after) => setTimeout(after, 50));
    }
    throw new Error(`never came: ${what}`);
  };
  const named = (words) => [...document.querySelectorAll("button, summary, a")].find(
    (each) => each.textContent.trim() === words && each.checkVisibility() && !each.disabled,
  );
  const press = async (words) => (await until(() => named(words), words)).click();
  const type = async (name, words) => {
    const control = await until(() => document.querySelector(`[name="${name}"]`), name);
    control.focus();
    control.value = words;
    for (const event of ["input", "change"]) control.dispatchEvent(new Event(event, { bubbles: true }));
  };
  const python = async () => {
    document.querySelector("[data-definition]")?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    await until(() => document.documentElement.dataset.python === "ready", "Python");
  };
  const says = (words) => until(() => document.body.innerText.includes(words), words);
  const file = (from = 0) => until(() => files[from], "a file");
  window.uses = { files, told, until, press, type, python, says, file };
})();"""
SEED = """(texts) => {
  localStorage.clear();
  for (const [name, text] of Object.entries(texts)) localStorage.setItem(`iep:${name}`, text);
}"""
RECENT = """() => {
  const saved = new Date().toISOString();
  const given = { start: saved.slice(0, 10) };
  localStorage.setItem("iep:deadline:yearly-review", JSON.stringify({ v: 1, saved, given }));
}"""
"""A day to come, whatever today is."""
RESTORE = """
  const island = %s;
  const page = `<!doctype html><html><head><title>x</title></head><body><script type="application/json"
    id="put-it-in-writing-data">${island}<` + `/script><main><h1>Backup</h1></main></body></html>`;
  localStorage.clear();
  const input = await until(() => document.querySelector("input[type=file]"), "the field for a file");
  const chosen = new DataTransfer();
  chosen.items.add(new File([page], "backup.html", { type: "text/html" }));
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await until(() => document.querySelector("[data-planned] button"), "what would change");
  document.querySelector("[data-planned] button").click();
  await until(() => localStorage.getItem("iep:goal:g1"), "what was restored");
  return "restored";"""


class Use(NamedTuple):
    """One thing to do: what it is called, where, and how."""

    name: str
    address: str
    how: str


def _island() -> str:
    whole = {
        "format": "put-it-in-writing-backup",
        "v": 1,
        "made": "2026-03-05T21:42:00.000Z",
        "of": "all",
        "records": records(),
    }
    written = json.dumps(whole)
    for each in "<>&":
        written = written.replace(each, f"\\u{ord(each):04x}")
    return json.dumps(written)


PRINTED = "await press('Print'); return until(() => told[0]);"
MADE = "return (await file()).type;"
USES = (
    Use(
        "a letter is written",
        LETTER,
        "await python(); await type('child', 'Sam Lee'); return says('Sam Lee');",
    ),
    Use("a letter is copied", LETTER, "await python(); await press('Copy email'); return says('Copied.');"),
    Use("a letter is printed", LETTER, f"await python(); {PRINTED}"),
    Use("a letter is shared", LETTER, "await python(); await press('Share'); return until(() => told[0]);"),
    Use(
        "a letter as sent becomes a PDF",
        LETTER,
        f"await python(); await press('See the text I sent'); await press('This letter (PDF)'); {MADE}",
    ),
    Use("a checklist is printed", CHECKLIST, f"await python(); {PRINTED}"),
    Use(
        "days go into a calendar",
        "/records/deadlines/",
        f"await python(); await press('Put these days into my calendar'); {MADE}",
    ),
    Use("the log is read", "/records/log/", "await python(); return says('Speech therapy');"),
    Use(
        "the log becomes a PDF",
        "/records/log/",
        f"await python(); document.querySelector('[data-report]').click(); {MADE}",
    ),
    Use(
        "the timeline is drawn",
        "/records/timeline/",
        "await python(); return until(() => document.querySelector('.iep-axis'), 'the picture');",
    ),
    Use("goals are read", "/records/goals/", "await python(); return says('Reading');"),
    Use(
        "a line is checked",
        "/records/wording/",
        "await python(); await type('line', 'Support as needed.'); return says('as needed');",
    ),
    Use("the binder is made", "/records/binder/", f"await press('Make the PDF'); {MADE}"),
    Use(
        "the binder is printed",
        "/records/binder/",
        "await press('Preview and print');"
        " await until(() => document.querySelector('[data-output=page] h2'), 'the preview');"
        f" {PRINTED}",
    ),
    Use(
        "names are taken out",
        "/records/binder/",
        "await type('text', 'Sam Lee met Ms. Rivera.'); await press('Take the names out');"
        " return says('[child] met');",
    ),
    Use("a backup is saved", MY_DATA, f"await press('Save a backup'); {MADE}"),
    Use("a backup is restored", MY_DATA, RESTORE % _island()),
)
"""In this order: the last empties the device and fills it again."""


def script(use: Use) -> str:
    """A function for the driver to call in the page; it gives a string."""
    return f"""async () => {{
      const {{ files, told, until, press, type, python, says, file }} = window.uses;
      await until(() => !document.querySelector(":not(:defined)"), "the page's script");
      return String(await (async () => {{ {use.how} }})());
    }}"""


def run(goto: Callable[[str], Any], evaluate: Callable[..., Any]) -> Iterator[tuple[Use, str]]:
    """Do each, one after another, on a device that is full of records; give what each saw.

    `goto` opens a path of the site; `evaluate` calls a JavaScript function in the page, with an argument if
    there is one, and waits for what it gives.
    """
    goto("/about/words/")
    evaluate(SEED, records())
    evaluate(RECENT)
    for use in USES:
        goto(use.address)
        evaluate(f"() => {{ {PREPARE} }}")
        yield use, evaluate(script(use))
