"""The core stays pure: definitions are data, nothing reads a clock, a file or a random number."""

import ast
import tomllib
from pathlib import Path

import pytest

CORE = sorted(Path("checklists").rglob("*.py"))
DEFINITIONS = [
    path
    for kind in ("deadlines", "letters", "lists")
    for path in sorted(Path("checklists", kind).glob("*.py"))
]
LOGIC = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.If,
    ast.IfExp,
    ast.For,
    ast.While,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
    ast.JoinedStr,
    ast.Try,
    ast.With,
)
IMPURE_MODULES = {
    "random",
    "secrets",
    "uuid",
    "time",
    "os",
    "pathlib",
    "socket",
    "urllib",
    "subprocess",
    "js",
    "pyodide",
}
IMPURE_CALLS = {"open", "eval", "exec", "print", "input", "today", "now", "utcnow"}


def tree(path: Path) -> ast.Module:
    """The file as Python sees it."""
    return ast.parse(path.read_text(), str(path))


def logic(module: ast.Module) -> list[str]:
    """Names of the kinds of logic in a module."""
    return [type(node).__name__ for node in ast.walk(module) if isinstance(node, LOGIC)]


@pytest.mark.parametrize("path", DEFINITIONS, ids=str)
def test_definitions_stay_data(path: Path) -> None:
    """Literals of frozen dataclasses: no def, if, lambda or comprehension."""
    assert logic(tree(path)) == []


def test_the_data_test_sees_logic() -> None:
    """It would catch an if inside a sentence."""
    assert logic(ast.parse("x = Sentence('a' if late else 'b')")) == ["IfExp"]


@pytest.mark.parametrize("path", CORE, ids=str)
def test_the_core_reads_no_clock_and_no_world(path: Path) -> None:
    """`today` is an argument; the law and the translations are read as package data."""
    imported, called = set(), set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").split(".")[0])
        elif isinstance(node, ast.Call):
            called.add(
                node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            )
    assert not imported & IMPURE_MODULES
    assert not called & IMPURE_CALLS


@pytest.mark.parametrize("kind", ["localStorage", "sessionStorage"])
def test_only_one_file_touches_storage(kind: str) -> None:
    """It knows where answers are kept. The way out of a guest's tab must work before that file has come."""
    early = {"early.js", "large.js"} if kind == "sessionStorage" else {"large.js"}
    app = Path("docs/theme/assets/app")
    assert {path.name for path in app.rglob("*.js") if kind in path.read_text()} == {"store.js"} | early


def test_the_worker_stays_small() -> None:
    """It loads Python and passes strings."""
    assert len(Path("docs/theme/assets/app/worker.js").read_text().splitlines()) < 40


def test_the_drawing_is_true() -> None:
    """CONTRIBUTING.md draws the layers that the import contract holds, in its order."""
    contracts = tomllib.loads(Path("pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    [layers] = [each["layers"] for each in contracts if each["type"] == "layers"]
    part = Path("CONTRIBUTING.md").read_text().split("\n    checklists/\n")[1].split("\n\n")[0]
    assert [line.split("  ")[0] for line in map(str.strip, part.splitlines())] == layers


def test_every_part_of_the_core_is_in_the_contract() -> None:
    """A new folder or module has to say where it stands."""
    contracts = tomllib.loads(Path("pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    [layers] = [each["layers"] for each in contracts if each["type"] == "layers"]
    named = {name for layer in layers for name in layer.split(" | ")}
    parts = {path.stem for path in Path("checklists").iterdir() if path.suffix == ".py" or path.is_dir()}
    free = {"__init__", "__pycache__", "locale", "build", "examples", "messages"}
    assert parts - free == named
