"""Stands in for the library's package of this name in the packed Python.

`zoneinfo` reads the files of `tzdata` with it, and needs no more than this of the library's dozen modules.
"""

import io
import pkgutil


class Traversable:
    """A file that came with a package, or the package's folder."""

    def __init__(self, package: str, name: str = "") -> None:
        """The file `name` of the package."""
        self._package = package
        self._name = name

    def joinpath(self, name: str) -> "Traversable":
        """The file in this folder."""
        return Traversable(self._package, name)

    def is_dir(self) -> bool:
        """Whether it is the folder."""
        return not self._name

    def open(self, _mode: str = "rb") -> io.BytesIO:
        """The file, to be read as bytes. Raises FileNotFoundError."""
        try:
            data = pkgutil.get_data(self._package, self._name)
        except OSError:
            data = None
        if data is None:
            raise FileNotFoundError(self._name)
        return io.BytesIO(data)


def files(package: str) -> Traversable:
    """The folder of the package of this name. Raises ModuleNotFoundError."""
    __import__(package)
    return Traversable(package)
