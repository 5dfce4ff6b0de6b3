"""An edition as a parent center would make it: every setting, one letter, and a fact of its own."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from tools.new import create

ROOT = Path(__file__).resolve().parent.parent
SAID = {
    "name.en": "Lone Star & Parents",
    "name.es": "Familias Estrella",
    "name.short_en": "Lone Star",
    "name.short_es": "Estrella",
    "site.address": "https://help.example.org/iep/",
    "colors.light": "#7a1f5c",
    "colors.dark": "#f0a8d8",
    "contact.center": "Parents of Example County",
    "contact.phone": "555-010-0199",
    "contact.email": "help@example.org",
    "contact.page": "https://www.example.org/",
    "contact.hours_en": "Weekdays, 9 to 4",
    "contact.hours_es": "De lunes a viernes",
    "state.abbr": "TX",
    "letters.folder": "own",
}
LETTER = "ask-for-a-visit"
RULE = "The team decides who visits the classroom."
FACT = """\
[[fact]]
id = "own-visit"
topic = "visits"
cite = "Example County Rule 7"
fact = "The team decides who visits the classroom."
quote = "The team decides on visits."
source = "https://www.example.org/rule-7"
confidence = "verified"
read_on = 2026-07-31
"""
_NAMES = ("checklists", "docs", "snippets", "tools")
_COMMON = (".venv", "node_modules", ".cache")


def with_settings(text: str, **said: str) -> str:
    """The text of edition.toml with other values; keys are `part__key`."""
    for name, value in said.items():
        part, key = name.split("__")
        line = re.compile(rf"(?ms)(^\[{part}\]$.*?^{key} = )\"[^\"]*\"")
        text, found = line.subn(lambda match, value=value: match[1] + json.dumps(value), text, count=1)
        assert found == 1, name
    return text


def project(into: Path, **said: str) -> Path:
    """A copy of the project with these settings; it shares what is installed and cached."""
    into.mkdir(parents=True)
    for name in _NAMES:
        shutil.copytree(ROOT / name, into / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in ROOT.iterdir():
        if path.is_file() and path.name != ".git":
            shutil.copy(path, into)
    for name in _COMMON:
        (into / name).symlink_to((ROOT / name).resolve())
    file = into / "edition.toml"
    file.write_text(with_settings(file.read_text(encoding="utf-8"), **said), encoding="utf-8")
    return into


def write_letter(root: Path) -> Path:
    """Start a letter in the project's folder "own", with a rule and a fact of its own, and translate it."""
    own = root / "own"
    own.mkdir()
    create("letter", LETTER, root, own)
    definition = own / f"{LETTER.replace('-', '_')}.py"
    text = definition.read_text(encoding="utf-8")
    rule = f'Sentence("rule", "{RULE}", rule=True, facts=("own-visit",)),'
    text, found = re.subn(
        r'\(Sentence\("what", "\{what\}"\),\)', f'(Sentence("what", "{{what}}"), {rule})', text
    )
    assert found == 1
    definition.write_text(text, encoding="utf-8")
    (own / "facts.toml").write_text(FACT, encoding="utf-8")
    run(root, "tools.edition.added")
    po = own / "es.po"
    with po.open("rb") as file:
        found_words = read_po(file)
    for message in found_words:
        message.string = message.string or f"[es] {message.id}"
    with po.open("wb") as file:
        write_po(file, found_words)
    return own


def run(root: Path, module: str, *arguments: str) -> None:
    """Run a program of the project, which must end well."""
    done = run_told(root, module, *arguments)
    assert done.returncode == 0, done.stderr


def run_told(root: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the project, and return what it said."""
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)


def build(folder: Path) -> Path:
    """Build the whole edition below `folder`; return its site."""
    root = project(folder / "project", **{name.replace(".", "__"): value for name, value in SAID.items()})
    write_letter(root)
    run(root, "tools.build", str(folder / "site"))
    return folder / "site"
