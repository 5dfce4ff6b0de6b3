"""Choose the newest dependencies that pyproject.toml allows and lock them: ``python -m tools.lock``.

Python: the two groups of pyproject.toml become requirements.txt and requirements-node.txt. JavaScript:
package.json names exact versions, and package-lock.json is brought in line with it. Both hold the hash of
every file and no address to fetch one from. What parents get of npm's packages is written down file by file.
"""

import json
import sys
from pathlib import Path

from tools.node import environment, npm_command
from tools.setup_steps import SetupError, Step
from tools.supply import locked
from tools.supply.errors import NotLocked

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"dev": "requirements.txt", "node": "requirements-node.txt"}
FLAGS = ("--universal", "--python-version=3.12", "--generate-hashes", "--no-emit-index-url", "--no-header")


def lock_python(root: Path) -> None:
    """Write the requirements files anew with uv, which gets a scratch environment. Raises SetupError."""
    scratch = root / ".cache" / "lock"
    python, uv = str(scratch / "bin" / "python"), str(scratch / "bin" / "uv")
    failure = "The Python packages could not be locked"
    Step("Making room for uv", [sys.executable, "-m", "venv", str(scratch)], failure).run(root)
    Step("Installing uv", [python, "-m", "pip", "install", "--upgrade", "uv"], failure).run(root)
    for group, lock in LOCKS.items():
        compiling = [uv, "pip", "compile", *FLAGS, "--upgrade", f"--group=pyproject.toml:{group}", "-o", lock]
        Step(f"Locking {lock}", compiling, failure).run(root)


def lock_node(root: Path) -> None:
    """Bring package-lock.json in line with package.json. Raises SetupError."""
    command = [*npm_command(root), "install", "--package-lock-only", "--ignore-scripts"]
    failure = "The JavaScript packages could not be locked"
    Step("Locking package-lock.json", command, failure).run(root, environment(root))
    check_node_lock(root / "package-lock.json")


def check_node_lock(lock: Path) -> None:
    """Raise SetupError if `lock` has a package without a hash, with an address, or not for every system."""
    packages = {name: each for name, each in json.loads(lock.read_text())["packages"].items() if name}
    bad = [name for name, each in packages.items() if "resolved" in each or "integrity" not in each]
    wanted = {
        f"node_modules/{name}" for each in packages.values() for name in each.get("optionalDependencies", {})
    }
    missing = sorted(wanted - packages.keys())
    if bad or missing:
        raise SetupError(f"package-lock.json is not sound: {', '.join(bad + missing)}.")


def main(root: Path = ROOT) -> int:
    """Lock everything, or say in one sentence on stderr why not; return the exit code."""
    try:
        lock_python(root)
        lock_node(root)
        locked.write(root)
    except (NotLocked, SetupError) as error:
        print(error, file=sys.stderr)
        return 1
    print("Locked. `make setup` installs it, `make test` says whether it still works.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
