"""npm packages that are shipped are the ones that package-lock.json locks, file by file.

npm checks a package's archive by its `integrity` when it installs it, and never again. `make lock` gets
that archive once more, checks it the same way, and writes down one hash of all that is in it: npm.json.
Every build compares the folders in node_modules with that.
"""

import base64
import hashlib
import io
import json
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.node import environment, npm_command
from tools.runtime.fonts import ARABIC, LATIN, PARTED
from tools.supply.errors import NotLocked

ROOT = Path(__file__).resolve().parents[2]
LIST = Path("tools", "supply", "npm.json")
SHIPPED = ("pyodide", LATIN, ARABIC, *PARTED)
"""The npm packages of which parents get files; the others only check our own code."""


def check(root: Path = ROOT, packages: Iterable[str] = SHIPPED) -> None:
    """Raise NotLocked unless each package in node_modules has just the files of the one that is locked."""
    known = json.loads((root / LIST).read_text(encoding="utf-8"))
    for package in packages:
        if known.get(package, {}).get("integrity") != integrity(root, package):
            raise NotLocked(f"{LIST} is not of the {package} that package-lock.json locks: run `make lock`.")
        if known[package]["files"] != of_folder(root / "node_modules" / package):
            raise NotLocked(
                f"node_modules/{package} is not what package-lock.json locks: "
                "remove node_modules and run `make setup`."
            )


def write(root: Path = ROOT, packages: Iterable[str] = SHIPPED) -> None:
    """Write npm.json anew, from archives that npm fetches. Raises NotLocked for one that is not as locked."""
    made = {}
    for package in packages:
        wanted = integrity(root, package)
        made[package] = {"integrity": wanted, "files": of_archive(_fetched(root, package, wanted))}
    (root / LIST).write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


def integrity(root: Path, package: str) -> str:
    """What package-lock.json says the package's archive must be. Raises NotLocked."""
    locked = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    found = locked.get(f"node_modules/{package}", {}).get("integrity", "")
    if not found.startswith("sha512-"):
        raise NotLocked(f"package-lock.json has no SHA-512 of {package}: run `make lock`.")
    return str(found)


def verified(package: str, archive: bytes, wanted: str) -> bytes:
    """The archive, if it is the one of that integrity. Raises NotLocked."""
    if "sha512-" + base64.b64encode(hashlib.sha512(archive).digest()).decode() != wanted:
        raise NotLocked(f"The archive of {package} that came is not the one that package-lock.json locks.")
    return archive


def of_folder(folder: Path) -> str:
    """One SHA-256 of all files in an installed package: their names and their content."""
    return _digest(
        {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and "node_modules" not in path.relative_to(folder).parts
        }
    )


def of_archive(archive: bytes) -> str:
    """The same of a package's archive, in which all is in one folder."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        files = {
            member.name.partition("/")[2]: file.read() for member in tar if (file := tar.extractfile(member))
        }
    return _digest(files)


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{hashlib.sha256(files[name]).hexdigest()}\n".encode())
    return digest.hexdigest()


def _fetched(root: Path, package: str, wanted: str) -> bytes:
    version = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"][
        f"node_modules/{package}"
    ]["version"]
    with tempfile.TemporaryDirectory() as scratch:
        command = [*npm_command(root), "pack", f"{package}@{version}", "--pack-destination", scratch]
        ran = subprocess.run(
            command, cwd=root, env=environment(root), capture_output=True, text=True, check=False
        )
        archives = list(Path(scratch).glob("*.tgz"))
        if ran.returncode or len(archives) != 1:
            raise NotLocked(f"npm could not fetch {package}@{version}: {ran.stderr.strip()[-200:]}")
        return verified(package, archives[0].read_bytes(), wanted)
