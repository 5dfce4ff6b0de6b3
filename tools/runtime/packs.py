"""The libraries that ship as packs: what is in each. To add one is to add an entry to `PACKS`."""

import importlib.metadata
import importlib.util
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from types import MappingProxyType

from checklists.packs import SHARED
from tools.runtime.errors import PackUnknown
from tools.runtime.fonts import font_folder

LIGHT = Path(__file__).parent / "light_packs"
"""By pack: files that ship instead of the library's own, or besides."""


@dataclass(frozen=True)
class Pack:
    """What a pack is made from; it has the name by which `checklists.packs.need` imports it.

    `requirements`: names on PyPI, the one of pyproject.toml first. `modules`: their packages and modules.
    `without`: patterns of their files that do not; patterns are of names such as "icalendar/cli.py".
    `data`: patterns of files that are not Python and ship. `brings`: makes the folder of the packs of data
    that its answers need as well, one folder each.
    """

    requirements: tuple[str, ...]
    modules: tuple[str, ...]
    without: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    brings: Callable[[], Path] | None = None


PACKS = MappingProxyType(
    {
        "icalendar": Pack(
            ("icalendar", "python-dateutil", "six", "tzdata"),
            ("icalendar", "dateutil", "six", "tzdata"),
            without=(
                "icalendar/tests/*",
                "icalendar/cli.py",
                "icalendar/timezone/equivalent_timezone_ids.py",
                "icalendar/timezone/pytz.py",
                "dateutil/tzwin.py",
                "dateutil/tz/win.py",
                "dateutil/utils.py",
                "dateutil/zoneinfo/rebuild.py",
                # packages that hold zones are kept below only where such a zone is
                "tzdata/zoneinfo/*/*.py",
            ),
            data=tuple(
                f"tzdata/zoneinfo/{zone}"
                for zone in (LIGHT / "icalendar/tzdata/zones").read_text(encoding="utf-8").split()
            ),
        ),
        "fpdf": Pack(
            ("fpdf2",),
            ("fpdf", "fontTools", "PIL"),
            # all that we need of these two is that `import` finds them
            without=("fontTools/*", "PIL/*"),
            brings=font_folder,
        ),
    }
)


def members(name: str, pack: Pack) -> dict[str, bytes]:
    """What ships of the pack, by name inside its archive. Raises PackUnknown for what is not installed."""
    found = {inside: path.read_bytes() for module in pack.modules for inside, path in _files(module)}
    kept = {
        inside: content
        for inside, content in found.items()
        if (inside.endswith(".py") and not _fits(inside, pack.without)) or _fits(inside, pack.data)
    }
    for inside in [each for each in kept if not each.endswith(".py")]:
        folder = inside.rpartition("/")[0]
        if f"{folder}/__init__.py" in found:  # data is read through its package
            kept[f"{folder}/__init__.py"] = found[f"{folder}/__init__.py"]
    light = LIGHT / name
    kept |= dict(_licenses(pack))
    kept |= {
        path.relative_to(light).as_posix(): path.read_bytes() for path in light.rglob("*") if path.is_file()
    }
    return dict(sorted(kept.items()))


def brought(folder: Path) -> dict[str, dict[str, bytes]]:
    """The packs of data in a folder: the files of each by name inside its archive.

    What Python adds when it imports one on the host, `__pycache__`, is none of them.
    """
    return {
        pack.name: {
            f"{pack.name}/{path.name}": path.read_bytes() for path in sorted(pack.iterdir()) if path.is_file()
        }
        for pack in sorted(folder.iterdir())
    }


def modules(members: Iterable[str]) -> list[str]:
    """The names by which the modules among these files are imported."""
    return [
        name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for name in members
        if name.endswith(".py")
    ]


def shared(names: Mapping[str, list[str]]) -> dict[str, dict[str, bytes]]:
    """For each archive's files, the file that lists the packages which another archive has a part of too."""
    folders = {archive: set(_folders(files)) for archive, files in names.items()}
    return {
        archive: {
            SHARED: "\n".join(
                sorted(
                    folder.replace("/", ".")
                    for folder in mine
                    if any(folder in others for other, others in folders.items() if other != archive)
                )
            ).encode()
        }
        for archive, mine in folders.items()
    }


def _folders(files: list[str]) -> Iterator[str]:
    for file in files:
        while file := file.rpartition("/")[0]:
            yield file


def _files(module: str) -> Iterator[tuple[str, Path]]:
    """The files of an installed package or module, by name inside an archive. Raises PackUnknown."""
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        raise PackUnknown(f"{module} is not installed: run `make setup`.")
    if not spec.submodule_search_locations:
        yield f"{module}.py", Path(spec.origin)
        return
    folder = Path(spec.origin).parent
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"{module}/{path.relative_to(folder).as_posix()}", path


def _licenses(pack: Pack) -> Iterator[tuple[str, bytes]]:
    """The texts that must go wherever a copy of the libraries goes."""
    for requirement in pack.requirements:
        try:
            files = importlib.metadata.files(requirement) or ()
        except importlib.metadata.PackageNotFoundError:
            raise PackUnknown(f"{requirement} is not installed: run `make setup`.") from None
        for file in files:
            if "license" in file.name.lower():
                yield f"licenses/{requirement}/{file.name}", file.read_binary()


def _fits(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns)
