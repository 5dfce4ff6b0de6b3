"""`make new` writes a definition and a page that work at once, or says in one sentence why not."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.new import NewError, create, main

ROOT = Path(__file__).resolve().parent.parent

TRY = """
from checklists import catalog
from tools.gate import mistakes

assert not list(mistakes()), list(map(str, mistakes()))
kind, id = {kind!r}, {id!r}
if kind != "guide":
    made = getattr(catalog, kind)(id)
    assert made in [*catalog.definitions(), *catalog.deadlines()]
    assert {{"shortest", "sample"}} <= made.examples.keys()
"""
ASK = """
import json
from pathlib import Path
from babel.messages.pofile import read_po, write_po
from tools import catalogs
for po in catalogs.LOCALE.glob("*/LC_MESSAGES/*.po"):
    catalogs.update(po)
    with po.open("rb") as file:
        found = read_po(file)
    for message in found:
        message.string = message.string or message.id
    with po.open("wb") as file:
        write_po(file, found)
catalogs.compile_all()
from checklists.browser import handle
from checklists.examples import examples
asked = [each for each in examples() if '"about": "' + {id!r} + '"' in each]
assert len(asked) >= 2, examples()
for each in asked:
    answer = json.loads(handle(each))
    assert answer["ok"], answer
    assert "Whitfield" in answer["html"] or "Lee" in answer["html"]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what `make new` reads and changes."""
    ignore = shutil.ignore_patterns("__pycache__")
    for folder in ("checklists", "docs/en", "tools"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignore)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("kind", "id", "page", "menu"),
    [
        ("letter", "ask-for-a-tour", "letters/ask-for-a-tour.md", "Letters"),
        ("checklist", "first-day", "checklists/first-day.md", "Checklists"),
        ("guide", "moving-away", "guides/moving-away.md", "Guides"),
    ],
)
def test_what_it_writes_works_at_once(project: Path, kind: str, id: str, page: str, menu: str) -> None:
    """It loads, has its page and its place in the menu, is tidy, and once translated answers its examples."""
    written = create(kind, id, project)
    assert project / "docs" / "en" / page in written
    part = (project / "mkdocs.yml").read_text().split(f"  - {menu}:\n")[1].split("\n  - ")[0]
    assert part.rstrip().endswith(f": {page}")
    script = (TRY if kind == "guide" else TRY + ASK).format(kind=kind, id=id)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    python = [str(path) for path in written if path.suffix == ".py"]
    for command in (["check", *python], ["format", "--check", *python]):
        tidy = subprocess.run(
            [sys.executable, "-m", "ruff", *command], cwd=project, capture_output=True, text=True, check=False
        )
        assert tidy.returncode == 0 or not python, tidy.stdout


def test_a_deadline_has_no_page_and_sets_no_day(project: Path) -> None:
    """It is named last, and until a rule is cited no number of days stands beside it."""
    written = create("deadline", "answer-to-a-tour", project)
    assert [path.name for path in written] == ["answer_to_a_tour.py", "catalog.py"]
    script = TRY.format(kind="deadline", id="answer-to-a-tour") + (
        "assert catalog.DEADLINES[-1] == id\n"
        "from checklists.model.deadline import rule\n"
        "assert rule(made, '').days is None and rule(made, '').years is None\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    tidy = [sys.executable, "-m", "ruff", "format", "--check", *map(str, written)]
    subprocess.run(tidy, cwd=project, check=True)


def test_a_long_list_of_ids_stays_tidy(project: Path) -> None:
    """More ids than fit on a line go one to a line, and none is lost."""
    ids = [f"ask-for-something-new-{number}" for number in range(1, 7)]
    for id in ids:
        create("letter", id, project)
    catalog = project / "checklists" / "catalog.py"
    done = subprocess.run(
        [sys.executable, "-c", "from checklists.catalog import *; print(*LETTERS); definitions()"],
        cwd=project,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split()[-6:] == ids
    subprocess.run([sys.executable, "-m", "ruff", "format", "--check", str(catalog)], cwd=project, check=True)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Say what to start and its id"),
        (["poem", "ask"], "Say what to start and its id"),
        (["letter", ""], "cannot be an id"),
        (["letter", "Ask Them"], "cannot be an id"),
        (["letter", "../ask"], "cannot be an id"),
        (["letter", "request-evaluation"], "request-evaluation.md is already there"),
    ],
)
def test_a_wrong_word_writes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    """One sentence, a non-zero end, and every file as it was."""
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert main(arguments, project) == 1
    said = capsys.readouterr().err
    assert sentence in said
    assert len(said.splitlines()) == 1
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("mkdocs.yml", "- Letters:", "- Mail:"), ("checklists/catalog.py", "LETTERS =", "MAIL =")],
)
def test_a_place_that_is_gone_is_said(project: Path, file: str, old: str, new: str) -> None:
    """Where the name must go cannot be guessed."""
    path = project / file
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(NewError, match=f"{file}.* has no|mkdocs.yml has no"):
        create("letter", "ask-for-a-tour", project)
    assert not (project / "docs" / "en" / "letters" / "ask-for-a-tour.md").exists()
