"""What the packed Python is made from, and the id that stands for all of it."""

import hashlib
import importlib.metadata
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.runtime.errors import PyodideMissing, PyodideWrongVersion

ROOT = Path(__file__).resolve().parent.parent.parent
NPM_PARTS = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
"""The files of the npm package that browsers get as they are."""
LIBRARY = "python_stdlib.zip"
"""The one they get trimmed and compiled."""
LOCK = "pyodide-lock.json"
_READ = {".py", ".mo", ".toml"}
_OTHERS = {"tests", "__pycache__"}


def pyodide_folder(root: Path = ROOT) -> Path:
    """Return the folder of the npm package, checked. Raises PyodideMissing or PyodideWrongVersion."""
    folder = root / "node_modules" / "pyodide"
    wanted = json.loads((root / "package.json").read_text(encoding="utf-8"))["devDependencies"]["pyodide"]
    for name in ("package.json", LOCK, LIBRARY, *NPM_PARTS):
        if not (folder / name).is_file():
            raise PyodideMissing(f"node_modules/pyodide/{name} is not there: run `make setup`.")
    found = pyodide_version(folder)
    if found != wanted:
        raise PyodideWrongVersion(f"Pyodide {wanted} is wanted, {found} is installed: run `make setup`.")
    return folder


def pyodide_version(folder: Path) -> str:
    """Return the version that the npm package in `folder` says it has."""
    return str(json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"])


def core_files(source: Path) -> dict[str, Path]:
    """Return the files of the package in `source` that decide what is packed, by name inside the package."""
    return {
        path.relative_to(source).as_posix(): path
        for path in sorted(source.rglob("*"))
        if path.suffix in _READ
        and path.is_file()
        and not _OTHERS.intersection(path.relative_to(source).parts)
    }


def build_id(pyodide: Path, source: Path, packs: Mapping[str, Mapping[str, bytes]], site: str) -> str:
    """Return 12 hex digits that change whenever anything that decides the packed Python does."""
    digest = hashlib.sha256(site.encode())
    for file, content in _everything(pyodide, source, packs):
        digest.update(f"{file}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def _everything(
    pyodide: Path, source: Path, packs: Mapping[str, Mapping[str, bytes]]
) -> Iterator[tuple[str, bytes]]:
    yield "pyodide-build", importlib.metadata.version("pyodide-build").encode()
    for name in (LOCK, LIBRARY, *NPM_PARTS):
        yield name, (pyodide / name).read_bytes()
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix in {".py", ".mjs"}:
            yield f"tools/{path.relative_to(Path(__file__).parent)}", path.read_bytes()
    for pack, files in packs.items():
        for name, content in files.items():
            yield f"{pack}/{name}", content
    for name, path in core_files(source).items():
        yield f"checklists/{name}", path.read_bytes()
