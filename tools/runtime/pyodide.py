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

from tools.node import environment, node_command
from tools.runtime.errors import ModuleMissing, NodeFailed
from tools.runtime.inputs import LIBRARY, LOCK
from tools.runtime.library import lighten, trim

HERE = Path(__file__).parent
_NO_DOCSTRINGS = 2
"""A sixth of the library's bytes are docstrings."""
_DOCSTRINGS = 0
"""A dataclass that lacks one makes it at its start, which is slow."""


@dataclass(frozen=True)
class Pyodide:
    """The npm package in `folder`, ready to be started with other libraries than its own."""

    folder: Path

    @property
    def lock(self) -> dict[str, Any]:
        """What Pyodide wants to be told at its start: which one it is, and that there are no packages."""
        lock = json.loads((self.folder / LOCK).read_text(encoding="utf-8"))
        return {"info": lock["info"], "packages": {}}

    def shrink(self, wheel: Path, requests: list[str]) -> tuple[Path, Path, list[str]]:
        """Return the compiled library, the compiled wheel and the modules kept, after these requests.

        The new files are beside `wheel`, which is gone afterwards. Raises ModuleMissing or NodeFailed.
        """
        whole = self.folder / LIBRARY
        light, kept = (wheel.parent / name for name in ("light.zip", LIBRARY))
        lighten(whole, light)
        used: list[str] = self._run("answer", light, wheel, requests)["used"]
        trim(light, used, kept)
        made = self._run(
            "compile", whole, wheel, archives={LIBRARY: _NO_DOCSTRINGS, wheel.name: _DOCSTRINGS}
        )["made"]
        return wheel.parent / made[LIBRARY], wheel.parent / made[wheel.name], used

    def answers(self, library: Path, wheel: Path, requests: list[str]) -> list[str]:
        """Return the answers that the packed library and wheel give. Raises ModuleMissing or NodeFailed."""
        answers: list[str] = self._run("answer", library, wheel, requests)["answers"]
        return answers

    def _run(
        self,
        task: str,
        library: Path,
        wheel: Path,
        requests: Sequence[str] = (),
        archives: Mapping[str, int] = MappingProxyType({}),
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
            plain = {"task": task, "lock": self.lock, "requests": requests, "archives": dict(archives)}
            job.write_text(json.dumps({**plain, **absolute}))
            command = [*node_command(), str(HERE / "run.mjs"), str(job)]
            ran = subprocess.run(
                command, capture_output=True, encoding="utf-8", env=environment(), check=False
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
