"""Run Pyodide under Node: shrink and compile what ships, and ask what was packed for its answers."""

import importlib.util
import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from checklists.packs import SHARED
from tools.node import environment, node_command
from tools.runtime.errors import ModuleMissing, NodeFailed, PackUnknown
from tools.runtime.inputs import LIBRARY, LOCK
from tools.runtime.library import contents, leave_out, lighten, pack_zip, trim
from tools.runtime.packs import modules, shared

HERE = Path(__file__).parent
_NO_DOCSTRINGS = 2
"""As far as Python optimizes: a sixth of the library's bytes are docstrings."""
_NOTHING: Mapping[str, Any] = MappingProxyType({})
_CLOCK = {"TZ": "UTC"}
"""Archives hold local times: west of Greenwich their first day would be one too early to be written."""


@dataclass(frozen=True)
class Shrunk:
    """The compiled archives, and the names of the library's modules that were kept."""

    library: Path
    wheel: Path
    packs: dict[str, Path]
    modules: list[str]


@dataclass(frozen=True)
class Pyodide:
    """The npm package in `folder`, ready to be started with other libraries than its own."""

    folder: Path

    @property
    def lock(self) -> dict[str, Any]:
        """What Pyodide wants to be told at its start: which one it is, and that there are no packages."""
        lock = json.loads((self.folder / LOCK).read_text(encoding="utf-8"))
        return {"info": lock["info"], "packages": {}}

    def shrink(
        self,
        wheel: Path,
        requests: list[str],
        packs: Mapping[str, Mapping[str, bytes]],
        data: Mapping[str, Mapping[str, bytes]] = _NOTHING,
    ) -> Shrunk:
        """Compile the wheel, the packs of these files, and the part of the library that these requests use.

        A file of the wheel that is in a pack too comes with the pack alone.
        Packs of `data` need nothing and stay as they are. The new files are beside `wheel`, which is gone
        afterwards. Raises ModuleMissing, PackUnknown or NodeFailed.
        """
        whole, scratch = self.folder / LIBRARY, wheel.parent
        light = scratch / "light.zip"
        lighten(whole, light)
        answered = self._run("answer", light, wheel, requests)
        used: list[str] = answered["used"]
        lacking: list[list[str]] = answered["lacking"]
        if unknown := sorted({name for names in lacking for name in names} - {*packs, *data}):
            raise PackUnknown(f"An answer needs {unknown[0]}: add it to PACKS in tools/runtime/packs.py.")
        trim(light, used, scratch / LIBRARY)
        packed = {}
        with_data = {name: scratch / f"{name}.zip" for name in data}
        for name, files in data.items():
            pack_zip({**files, SHARED: b""}, with_data[name])
        for name, own in packs.items():
            asking = [request for request, lacks in zip(requests, lacking, strict=True) if name in lacks]
            needed = self._needed(light, wheel, name, own, asking, data=with_data)
            packed[name] = {**own, **contents(light, sorted({*needed} - {*used}))}
        first = leave_out(wheel, {name for own in packs.values() for name in own})
        at_once = {LIBRARY: used, wheel.name: first}
        lists = shared(at_once | {name: [*files] for name, files in packed.items()})
        for name, files in packed.items():
            pack_zip(files | lists[name], scratch / f"{name}.zip")
        archives = dict.fromkeys((LIBRARY, wheel.name, *(f"{name}.zip" for name in packed)), _NO_DOCSTRINGS)
        made = self._run("compile", whole, wheel, archives=archives)["made"]
        return Shrunk(
            library=scratch / made[LIBRARY],
            wheel=scratch / made[wheel.name],
            packs={name: scratch / made[f"{name}.zip"] for name in packed} | with_data,
            modules=used,
        )

    def _needed(
        self,
        library: Path,
        wheel: Path,
        name: str,
        own: Mapping[str, bytes],
        requests: list[str],
        *,
        data: Mapping[str, Path],
    ) -> list[str]:
        """The files of the archive `library` that this pack uses, in whole and for these requests."""
        archive = wheel.parent / f"{name}-alone.zip"
        pack_zip({**own, SHARED: b""}, archive)
        needed: list[str] = self._run(
            "load", library, wheel, requests, packs={name: archive, **data}, load=modules(own)
        )["used"]
        return needed

    def answers(
        self, library: Path, wheel: Path, packs: Mapping[str, Path], requests: list[str]
    ) -> list[str]:
        """Return the answers that the packed library and wheel give, with the packs where one was lacking.

        Raises ModuleMissing or NodeFailed.
        """
        answers: list[str] = self._run("answer", library, wheel, requests, packs=packs)["answers"]
        return answers

    def _run(
        self,
        task: str,
        library: Path,
        wheel: Path,
        requests: Sequence[str] = (),
        *,
        archives: Mapping[str, int] = _NOTHING,
        packs: Mapping[str, Path] = _NOTHING,
        load: Sequence[str] = (),
    ) -> dict[str, Any]:
        with tempfile.TemporaryDirectory() as scratch:
            job = Path(scratch, "job.json")
            result = Path(scratch, "result.json")
            paths = {
                "pyodide": self.folder,
                "library": library,
                "wheel": wheel,
                "work": wheel.parent,
                "inside": HERE,
                "sitePackages": _site_packages(),
                "result": result,
            }
            absolute = {name: str(path.resolve()) for name, path in paths.items()}
            plain = {"task": task, "lock": self.lock, "requests": requests, "load": load}
            plain |= {
                "archives": dict(archives),
                "packs": {name: str(path.resolve()) for name, path in packs.items()},
            }
            job.write_text(json.dumps({**plain, **absolute}))
            command = [*node_command(), str(HERE / "run.mjs"), str(job)]
            ran = subprocess.run(
                command, capture_output=True, encoding="utf-8", env=environment() | _CLOCK, check=False
            )
            if "ModuleNotFoundError: " in ran.stderr:
                name = ran.stderr.rpartition("ModuleNotFoundError: ")[2].splitlines()[0]
                raise ModuleMissing(f"The packed Python lacks a module it needs: {name}.")
            if ran.returncode != 0:
                raise NodeFailed(f"Pyodide under Node failed:\n{ran.stderr.strip()}")
            answer: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
            return answer


def _site_packages() -> Path:
    found = importlib.util.find_spec("pyodide_build")
    if found is None or found.origin is None:
        raise NodeFailed("pyodide-build is not installed: run `make setup`.")
    return Path(found.origin).parent.parent
