"""The browser's modules, joined: a page with a tool asks for one or two files instead of a dozen.

Each keeps the address of the module it stands for. What two tools share is in a file of its own, so that a
second page finds it in the browser's cache.
"""

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tools.node import bin_command, environment

APP = Path("docs/theme/assets/app")
WORKER = "worker.js"
_FLAGS = (
    "--bundle",
    "--minify",
    "--keep-names",
    "--format=esm",
    "--target=es2022",
    "--log-level=warning",
    "--charset=utf8",
)


class BundleError(Exception):
    """The modules cannot be joined; the message is what the bundler says, with file and line."""


def bundle(out: Path, app: Path = APP) -> dict[str, list[str]]:
    """Write the joined modules of the folder `app` to the folder `out`.

    Returns element module -> the modules its page loads, itself first, as names inside `out`.
    Raises BundleError.
    """
    elements = sorted(
        path for path in (app / "elements").glob("*.js") if "customElements.define" in path.read_text()
    )
    joined = _esbuild(elements, app, out, "--splitting")
    _esbuild([app / WORKER], app, out)
    return {
        name: [name, *(Path(each["path"]).name for each in module["imports"])]
        for name, module in joined.items()
        if "entryPoint" in module
    }


def _esbuild(entries: list[Path], app: Path, out: Path, *flags: str) -> dict[str, Any]:
    """Join what the entries import; return what esbuild says of each file it wrote, by name inside `out`."""
    with TemporaryDirectory() as scratch:
        report = Path(scratch, "report.json")
        places = (f"--outdir={out}", f"--outbase={app}", f"--metafile={report}")
        ran = subprocess.run(
            [*bin_command("esbuild"), *map(str, entries), *places, *_FLAGS, *flags],
            capture_output=True,
            encoding="utf-8",
            env=environment(),
            check=False,
        )
        if ran.returncode or ran.stderr:
            raise BundleError(f"the page's modules cannot be joined:\n{ran.stderr.strip()}")
        written = json.loads(report.read_text())["outputs"]
        return {
            Path(name).resolve().relative_to(out.resolve()).as_posix(): each for name, each in written.items()
        }
