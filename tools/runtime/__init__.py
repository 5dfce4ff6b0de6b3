"""Pack Python for the browser: Pyodide, the part of its library in use, and `checklists/`, compiled.

``python -m tools.runtime [FOLDER]`` writes it to FOLDER (site/python) and prints the build id. What is
made is kept in .cache/runtime/<build id>/ and used again while nothing it is made from changes.
"""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from checklists.build import NAME
from tools.runtime.errors import AnswersDiffer
from tools.runtime.inputs import LIBRARY, NPM_PARTS, ROOT, build_id, pyodide_folder, pyodide_version
from tools.runtime.packs import PACKS, Pack, brought, members
from tools.runtime.parts import later
from tools.runtime.publish import MANIFEST, as_wasm, publish, published, published_packs
from tools.runtime.pyodide import Pyodide
from tools.runtime.script import SCRIPTS, as_script
from tools.runtime.stage import WHEEL, host_answers, lay_out, pack_wheel

SOURCE = ROOT / "checklists"
CACHE = ROOT / ".cache" / "runtime"
type Files = dict[str, dict[str, bytes]]
type Packed = tuple[Files, Files, list[Path]]
"""The packs of libraries, those of data, and the folders in which the host finds the latter."""
KEPT = 5
"""How many builds the cache holds: going back to one of these is instant, each is 14 MB."""
CORE = "checklists.whl"
MODULES = "modules.txt"
"""Beside what is made, and not published: the modules of the library that were kept."""


def build(
    out: Path,
    source: Path = SOURCE,
    cache: Path = CACHE,
    packs: Mapping[str, Pack] = PACKS,
    site: str = NAME,
) -> str:
    """Write the packed Python to the folder `out`, which is emptied first; return the build id.

    `site` is the name that stands in files which Python makes. Besides the core there is a file for each of
    the `packs`, which a browser fetches when an answer needs it. Raises a RuntimeBuildError: Pyodide missing
    or of another version, a module left out that is needed, an example answered otherwise than here.
    """
    folder = pyodide_folder()
    libraries = {name: members(name, pack) for name, pack in packs.items()}
    folders = [pack.brings() for pack in packs.values() if pack.brings]
    data = {name: files for each in folders for name, files in brought(each).items()}
    build = build_id(folder, source, {**libraries, **data}, site)
    made = cache / build
    if not (made / MANIFEST).exists():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache, prefix="new-") as scratch:
            _make(Pyodide(folder), source, (libraries, data, folders), (build, site), Path(scratch))
            shutil.rmtree(made, ignore_errors=True)
            Path(scratch, "out").rename(made)
        _forget_all_but_newest(cache)
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(made, out, ignore=shutil.ignore_patterns(MODULES))
    return build


def _make(pyodide: Pyodide, source: Path, packed: Packed, told: tuple[str, str], scratch: Path) -> None:
    libraries, data, folders = packed
    build, site = told
    staged = scratch / "stage"
    package = lay_out(source, staged, build, site)
    examples = host_answers(staged, folders)
    requests = [request for request, _ in examples]
    libraries = {**libraries, **later(package, requests)}
    source_wheel = scratch / WHEEL
    pack_wheel(package, source_wheel)
    made = pyodide.shrink(source_wheel, requests, libraries, data)
    files = {}
    for name in NPM_PARTS:
        content = (pyodide.folder / name).read_bytes()
        ending = name.rpartition(".")[2]
        files[name] = (as_script(name, content), "js") if name in SCRIPTS else (content, ending)
    files[LIBRARY] = (as_wasm(made.library.read_bytes()), "wasm")
    files[CORE] = (as_wasm(made.wheel.read_bytes()), "wasm")
    packs = {name: as_wasm(path.read_bytes()) for name, path in made.packs.items()}
    out = scratch / "out"
    publish(files, packs, {"v": build, "pyodide": pyodide_version(pyodide.folder), "lock": pyodide.lock}, out)
    check_answers(examples, packed_answers(out, requests))
    (out / MODULES).write_text("\n".join(made.modules) + "\n")


def _forget_all_but_newest(cache: Path) -> None:
    made = sorted(cache.iterdir(), key=lambda folder: folder.stat().st_mtime, reverse=True)
    for folder in made[KEPT:]:
        shutil.rmtree(folder)


def packed_answers(folder: Path, requests: list[str]) -> list[str]:
    """Return what the packed Python in `folder` answers under Node. Raises ModuleMissing or NodeFailed."""
    pyodide = Pyodide(pyodide_folder())
    return pyodide.answers(
        published(folder, LIBRARY), published(folder, CORE), published_packs(folder), requests
    )


def check_answers(examples: list[tuple[str, str]], answers: list[str]) -> None:
    """Compare the answers given here with those of the packed Python. Raises AnswersDiffer for the first."""
    for (request, here), packed in zip(examples, answers, strict=True):
        if here != packed:
            raise AnswersDiffer(
                f"The packed Python answers otherwise.\nasked: {request[:400]}\n"
                f"here: {here[:400]}\npacked: {packed[:400]}"
            )
