"""Install all that the project needs, here in its own folder: ``python -m tools.setup``.

Needs Python 3.12 and nothing else. The lock files say exactly what is installed; a stamp beside each
result holds the hash of its lock file, so that a second run does nothing. This file must stay readable
for an old Python, which is told in one sentence that it is too old.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tools.setup_steps import SetupError, Step, fingerprint, works

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 12)


def check_python(version: Sequence[int | str]) -> None:
    """Raise SetupError unless `version`, as in ``sys.version_info``, is new enough."""
    if tuple(int(part) for part in version[:2]) < OLDEST:
        found = ".".join(str(part) for part in version[:2])
        raise SetupError(
            "Python 3.12 or newer is needed, and the newest one found is {}: ".format(found)  # noqa: UP032
            + "install it from python.org or your system's packages."
        )


def venv_python(root: Path) -> Path:
    """Return the path of the project's own Python."""
    return root / ".venv" / "bin" / "python"


def make_venv(root: Path) -> None:
    """Make ``.venv`` with the Python that runs this, unless a working one is there. Raises SetupError."""
    python = venv_python(root)
    if works([str(python), "-c", "import sys, pip; sys.exit(sys.version_info < (3, 12))"]):
        return
    try:
        import ensurepip  # noqa: F401, PLC0415  (Debian leaves it out; that is what is asked here)
    except ImportError as missing:
        version = ".".join(str(part) for part in sys.version_info[:2])
        raise SetupError(
            f"This Python {version} cannot make virtual environments: "
            f"install the package python{version}-venv and run this again."
        ) from missing
    Step(
        "Making .venv",
        [sys.executable, "-m", "venv", "--clear", str(root / ".venv")],
        "Python could not make the folder .venv",
    ).run(root)


def install_python_packages(root: Path) -> None:
    """Install what requirements.txt locks, unless its stamp says that was done. Raises SetupError."""
    lock = root / "requirements.txt"
    stamp = root / ".venv" / "requirements.stamp"
    wanted = fingerprint([lock])
    if stamp.exists() and stamp.read_text() == wanted:
        return
    Step(
        "Installing the Python packages (about a minute the first time)",
        pip_command(venv_python(root), lock),
        "The Python packages could not be installed",
    ).run(root)
    stamp.write_text(wanted)


def pip_command(python: Path, lock: Path) -> list[str]:
    """Return the command that installs exactly what `lock` holds."""
    pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--retries", "2"]
    return [*pip, "--require-hashes", "-r", str(lock)]


def main(root: Path = ROOT) -> int:
    """Set everything up, or say in one sentence on stderr why not; return the exit code."""
    try:
        check_python(sys.version_info)
        make_venv(root)
        install_python_packages(root)
        from tools.node import install_node_packages  # noqa: PLC0415  (an old Python could not read it)

        install_node_packages(root)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
