"""Stands in for Pyodide's module of this name in the packed Python, where no package is ever installed.

Pyodide asks it at its start for two folders and for the packages that are there.
"""


class _Folder:
    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        return self.path


SITE_PACKAGES = _Folder("/lib/python3/site-packages")
DSO_DIR = _Folder("/usr/lib")


def init_loaded_packages() -> None:
    """There are none."""
