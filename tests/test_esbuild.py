"""What esbuild makes of our scripts and styles."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tools.esbuild import EsbuildError, bundle, shrink
from tools.node import node_command


def test_what_cannot_be_bundled_is_named(tmp_path: Path) -> None:
    """With what the bundler says."""
    entry = tmp_path / "wrong.js"
    entry.write_text('import "./nowhere.js";')
    with pytest.raises(EsbuildError, match=r"wrong\.js could not be bundled.*nowhere"):
        bundle(entry)


def test_a_mistake_names_its_file(tmp_path: Path) -> None:
    """And its line."""
    (tmp_path / "right.js").write_text("export const one = 1;\n")
    (tmp_path / "wrong.js").write_text("\nexport const = 1;\n")
    with pytest.raises(EsbuildError, match=r"wrong\.js:2"):
        shrink(tmp_path)


def test_a_script_keeps_its_names_and_loses_its_comments(tmp_path: Path) -> None:
    """What it gives out, and what it asks for, are other files' business."""
    (tmp_path / "deep").mkdir()
    file = tmp_path / "deep" / "one.js"
    file.write_text(
        'import { two } from "../two.js";\n/** A comment. */\nexport const three = (long) => long + two;\n'
    )
    (tmp_path / "two.css").write_text("/* A comment. */\na {\n  color: red;\n}\n")
    shrink(tmp_path)
    text = file.read_text()
    assert "comment" not in text + (tmp_path / "two.css").read_text()
    assert "long" not in text
    assert "../two.js" in text
    assert "three" in text


def test_an_error_keeps_its_name_and_its_sentence(tmp_path: Path) -> None:
    """Where names are shortened: pages tell errors apart by them, and look their sentences up."""
    entry = tmp_path / "entry.js"
    errors = Path("docs/theme/assets/app/errors.js").resolve().as_posix()
    entry.write_text(
        f'import * as all from "{errors}";\n'
        "const of = ([name, one]) => [name, new one().kind, new one().name, new one().message];\n"
        "const classes = Object.entries(all).filter(([, one]) => one.prototype instanceof all.PageError);\n"
        'console.log(JSON.stringify(classes.filter(([name]) => name !== "AnswerRefused").map(of)));\n'
    )
    (tmp_path / "said.mjs").write_text(bundle(entry, "--format=esm"))
    done = subprocess.run(
        [*node_command(), str(tmp_path / "said.mjs")], capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    assert len(found) > 5
    for name, kind, own, sentence in found:
        assert (kind, own) == (name, name)
        assert sentence
