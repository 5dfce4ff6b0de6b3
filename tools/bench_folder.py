"""The folder that `make bench` serves: the built site, and beside it Pyodide as npm brings it."""

import re
import shutil
from pathlib import Path

from tools.runtime.inputs import LIBRARY, LOCK, NPM_PARTS, pyodide_folder

LETTER = "/letters/request-evaluation/"
GUIDE = "/guides/process/"
STOCK = "/stock/"
_POLICY = re.compile(r"<meta http-equiv=.?content-security-policy[^>]*>", re.IGNORECASE)

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">{policy}
<title>Pyodide as it comes</title><link rel="icon" href="data:,">
<script type="module" src="page.js"></script></head><body></body></html>
"""
# As worker-made.js does it: a worker from a blob, which has the page's policy. This page takes any address of
# a script: what is measured is Python's start, and not the seal.
_SCRIPT = """
globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (address) => address });
const code = `import(${JSON.stringify(new URL("worker.js", import.meta.url).href)})`;
const blob = new Blob([code], { type: "text/javascript" });
const worker = new Worker(URL.createObjectURL(blob), { type: "module" });
worker.onmessage = ({ data }) => Object.assign(window, { answer: data, answeredAt: performance.now() });
"""
_WORKER = """
import { loadPyodide } from "./pyodide/pyodide.mjs";
postMessage((await loadPyodide()).runPython("1+1"));
"""


class NoSiteError(Exception):
    """The built site is not there, or a page of it has no content security policy."""


def lay_out(site: Path, folder: Path) -> None:
    """Write to `folder` the built site and a page that does nothing but run 1+1. Raises NoSiteError.

    The page has the same policy as the letter's, and its own copy of the npm package's files.
    """
    letter = site / LETTER.strip("/") / "index.html"
    if not letter.is_file():
        raise NoSiteError("There is no built site to measure: run `make build`.")
    policy = _POLICY.search(letter.read_text(encoding="utf-8"))
    if policy is None:
        raise NoSiteError(f"{letter} has no content security policy.")
    shutil.copytree(site, folder, dirs_exist_ok=True)
    stock = folder / STOCK.strip("/")
    (stock / "pyodide").mkdir(parents=True)
    for name in (LOCK, LIBRARY, *NPM_PARTS):
        shutil.copy(pyodide_folder() / name, stock / "pyodide" / name)
    (stock / "index.html").write_text(_PAGE.format(policy=policy[0]), encoding="utf-8")
    (stock / "page.js").write_text(_SCRIPT, encoding="utf-8")
    (stock / "worker.js").write_text(_WORKER, encoding="utf-8")
