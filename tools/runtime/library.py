"""The standard library that ships: lightened, then cut down to what is used."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile, ZipInfo

LIGHT = Path(__file__).parent / "light"
"""Modules that ship instead of the library's own, being quicker to start."""
UNNEEDED = ("ssl.py", "_ssl.py", "bz2.py", "lzma.py", "compression/")
"""What the library's other modules import when it is there and do without when it is not."""


def lighten(whole: Path, into: Path) -> None:
    """Write the archive `whole` to the archive `into`, with the light modules and without the unneeded."""
    light = {path.relative_to(LIGHT).as_posix(): path.read_bytes() for path in LIGHT.rglob("*.py")}
    with ZipFile(whole) as source, ZipFile(into, "w") as made:
        for name in source.namelist():
            if not name.startswith(UNNEEDED):
                made.writestr(ZipInfo(name), light[name] if name in light else source.read(name))


def trim(whole: Path, names: list[str], into: Path) -> None:
    """Write the members `names` of the archive `whole` to the archive `into`."""
    pack_zip(contents(whole, names), into)


def leave_out(archive: Path, names: set[str]) -> list[str]:
    """Take the members `names` out of an archive, those that it has; what is left."""
    with ZipFile(archive) as source:
        kept = {name: source.read(name) for name in source.namelist() if name not in names}
    pack_zip(kept, archive)
    return [*kept]


def contents(archive: Path, names: list[str]) -> dict[str, bytes]:
    """The members `names` of an archive."""
    with ZipFile(archive) as source:
        return {name: source.read(name) for name in names}


def pack_zip(files: Mapping[str, bytes], into: Path) -> None:
    """Write the files, name -> content, to the archive `into`: the same bytes for the same files."""
    with ZipFile(into, "w") as made:
        for name, content in files.items():
            made.writestr(ZipInfo(name), content)
