"""Lay out the copy of `checklists/` that browsers get, and pack it as a wheel."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from tools.runtime.errors import CoreFailed
from tools.runtime.inputs import core_files

WHEEL = "checklists-0-py3-none-any.whl"
EXAMPLES = "examples.py"
"""Asked while the wheel is made, and not part of it."""
_DIST_INFO = {
    "checklists-0.dist-info/METADATA": "Metadata-Version: 2.1\nName: checklists\nVersion: 0\n",
    "checklists-0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "checklists-0.dist-info/RECORD": "",
}


def lay_out(source: Path, into: Path, build: str, site: str) -> Path:
    """Write the copy of the package in `source` that ships as build `build` of the site with the name `site`.

    It has its own id and that name in build.py, its data as JSON instead of TOML, and only the translations
    in use. Returns its folder. Raises CoreFailed when the package cannot say what its data files hold.
    """
    package = into / "checklists"
    for name, path in core_files(source).items():
        if path.suffix != ".toml":
            target = package / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    (package / "build.py").write_text(
        f'"""The build this copy belongs to."""\n\nBUILD = {build!r}\nNAME = {site!r}\n', encoding="utf-8"
    )
    for name, text in json.loads(ask_host("data", source.parent)).items():
        (package / name).write_text(text, encoding="utf-8")
    return package


def pack_wheel(package: Path, wheel: Path) -> None:
    """Write the package in the folder `package` to the file `wheel`, the same bytes for the same files."""
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(package.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and path.name != EXAMPLES:
                name = path.relative_to(package.parent).as_posix()
                archive.writestr(zipfile.ZipInfo(name), path.read_bytes())
        for name, text in _DIST_INFO.items():
            archive.writestr(zipfile.ZipInfo(name), text)


def host_answers(folder: Path, found_in: Sequence[Path] = ()) -> list[tuple[str, str]]:
    """Return the examples of the package `checklists` in `folder` as (request, answer by this Python).

    `found_in`: folders of the packs of data. Raises CoreFailed.
    """
    return [(request, answer) for request, answer in json.loads(ask_host("answers", folder, found_in))]


def ask_host(what: str, folder: Path, found_in: Sequence[Path] = (), told: str = "") -> str:
    """Return what host.py prints for `what` about the package `checklists` in `folder`, when `told` this.

    Raises CoreFailed.

    A process of its own, since this one may hold the package's older code.
    """
    script = Path(__file__).with_name("host.py")
    path = os.pathsep.join([*map(str, found_in), *filter(None, [os.environ.get("PYTHONPATH")])])
    ran = subprocess.run(
        [sys.executable, "-B", str(script), what, str(folder)],
        input=told,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path},
        check=False,
    )
    if ran.returncode != 0:
        raise CoreFailed(f"checklists/ could not be asked for its {what}:\n{ran.stderr.strip()}")
    return ran.stdout
