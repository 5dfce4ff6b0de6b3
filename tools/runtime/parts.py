"""Which modules of `checklists/` browsers get at the start, and which as a pack once an answer needs them.

Letters and checklists are what most parents open: what only records and reports use comes later.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from checklists.packs import RECORDS
from tools.runtime.stage import EXAMPLES, ask_host

_AT_ONCE = ("letter.draft", "checklist.review", "timeline.review")
_WHOLE_TIMELINE = "timeline"


def later(package: Path, requests: Iterable[str]) -> dict[str, dict[str, bytes]]:
    """The pack of modules of the package that letters and checklists do without; {} where all is at once.

    `requests`: all examples. Raises CoreFailed.
    """
    asked = [(request, _loaded(request)) for request in requests]
    first = [request for request, each in asked if _is_at_once(each)]
    if len(first) == sum(each is not None for _, each in asked):
        return {}
    used = set(json.loads(ask_host("used", package.parent, told=json.dumps(first))))
    files = {path.relative_to(package.parent).as_posix(): path for path in sorted(package.rglob("*.py"))}
    return {
        RECORDS: {
            name: path.read_bytes()
            for name, path in files.items()
            if name not in used and path.name != EXAMPLES
        }
    }


def _loaded(request: str) -> dict[str, Any] | None:
    """The request, or None where it is none of ours."""
    try:
        found = json.loads(request)
    except (RecursionError, ValueError):
        return None
    return found if isinstance(found, dict) and "ask" in found else None


def _is_at_once(asked: dict[str, Any] | None) -> bool:
    """Whether a page asks this that is a letter's or a checklist's."""
    return asked is not None and asked["ask"] in _AT_ONCE and asked["about"] != _WHOLE_TIMELINE
