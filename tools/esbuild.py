"""esbuild: bundles scripts, and takes out of scripts and styles what only their readers need."""

import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tools.node import bin_command

_FLAGS = ["--minify", "--target=es2022", "--charset=utf8", "--log-level=warning"]
_FLAGS += ["--tsconfig-raw={}"]  # or one in a folder above would change what is made


class EsbuildError(Exception):
    """A script or a style cannot be read; the message says which, and why."""


def bundle(entry: Path, *flags: str) -> str:
    """The script `entry` and all that it imports, as one. Raises EsbuildError or NoNodeError."""
    try:
        return _run([str(entry), "--bundle", "--log-override:empty-import-meta=error", *flags])
    except EsbuildError as error:
        raise EsbuildError(f"{entry.name} could not be bundled: {error}") from error


@cache
def small(script: str) -> str:
    """A script that stands in a page, without comments and long names. Raises EsbuildError or NoNodeError."""
    return _run([], script).strip()


def shrink(folder: Path) -> None:
    """Each script and style in `folder` without comments and long names, in place; modules stay modules.

    Raises EsbuildError or NoNodeError.
    """
    files = sorted(str(each) for kind in ("js", "css") for each in folder.rglob(f"*.{kind}"))
    _run([*files, f"--outdir={folder}", f"--outbase={folder}", "--allow-overwrite"])


def _run(arguments: Sequence[str], given: str | None = None) -> str:
    command = [*bin_command("esbuild"), *arguments, *_FLAGS]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if done.returncode or done.stderr.strip():
        raise EsbuildError(done.stderr.strip())
    return done.stdout
