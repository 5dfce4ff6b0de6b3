"""Run inside Pyodide, under Node, by run.mjs: which modules were used, and compiling them.

Nothing is imported here at the top but `sys`: what this module needs for itself must not be counted.
"""

import sys

LIBRARY = f"/lib/python{sys.version_info[0]}{sys.version_info[1]}.zip"


def fail(depth: int) -> str:
    """Raise and format the kinds of error that can reach the browser, so that what formats them is counted.

    `depth` is how far to nest. Returns the text.
    """
    texts = []
    for way in (_nested, _syntax, _unicode):
        try:
            way(depth)
        except (KeyError, SyntaxError, UnicodeError) as error:
            import traceback  # noqa: PLC0415

            texts += traceback.format_exception(error)
    return "".join(texts)


def _nested(depth: int) -> None:
    if depth == 0:
        raise KeyError("missing")
    try:
        _nested(depth - 1)
    except KeyError as error:
        raise KeyError("while nested") from error


def _syntax(depth: int) -> None:
    compile("(" * depth + "1 +", "<nowhere>", "eval")


def _unicode(depth: int) -> None:
    ("\udc80" * depth).encode()


def load(names: list[str]) -> None:
    """Import these modules, so that what they import is counted. Raises ModuleNotFoundError."""
    for name in names:
        __import__(name)


def used() -> list[str]:
    """Return the names inside the library's archive of all modules that have been imported so far."""
    found = set()
    for module in list(sys.modules.values()):
        origin = getattr(getattr(module, "__spec__", None), "origin", None) or ""
        archive, inside, name = origin.partition(LIBRARY + "/")
        if inside and not archive:
            found.add(name)
    return sorted(found)


def compile_archive(path: str, site_packages: str, optimize: int) -> str:
    """Compile the archive at `path`, stored and not deflated; return the name of the compiled one.

    `optimize` is as in `compile`: 2 leaves docstrings and assertions out. With SOURCE_DATE_EPOCH set the
    result is the same bytes every time.
    """
    sys.path.append(site_packages)
    import py_compile  # noqa: PLC0415
    from functools import partial  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415
    from unittest.mock import patch  # noqa: PLC0415

    from pyodide_build._py_compile import _py_compile_archive  # noqa: PLC0415

    with patch.object(py_compile, "compile", partial(py_compile.compile, optimize=optimize)):
        made = _py_compile_archive(Path(path), keep=False, verbose=False, compression_level=0)
    sys.path.remove(site_packages)
    if made is None:
        raise RuntimeError(f"pyodide-build would not compile {path}")
    return str(made.name)
