"""Python in the browser loads the definition that a page asks for, and no other: a visit pays for its own."""

import json
import subprocess
import sys

import pytest

from checklists import catalog
from checklists.build import BUILD

LOADED = """
import json, sys
from checklists.browser import handle
asked = {{"v": {build!r}, "id": 1, "ask": {ask!r}, "about": {id!r}, "given": {{}}, "also": []}}
assert json.loads(handle(json.dumps({{**asked, "today": "2026-03-05"}})))["ok"]
print(json.dumps([*sys.modules]))
"""


@pytest.mark.parametrize(
    ("ask", "id", "package"),
    [
        ("letter.draft", catalog.LETTERS[0], "letters"),
        ("letter.draft", catalog.LETTERS[-1], "letters"),
        ("checklist.review", catalog.CHECKLISTS[0], "lists"),
    ],
)
def test_one_definition_is_loaded(ask: str, id: str, package: str) -> None:
    """The one that was asked for, in a fresh interpreter."""
    code = LOADED.format(build=BUILD, ask=ask, id=id)
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    own = f"checklists.{package}.{id.replace('-', '_')}"
    assert [each for each in json.loads(loaded.stdout) if is_definition(each)] == [own]


def is_definition(module: str) -> bool:
    """Whether a module of those packages is one of the catalog's, and no helper that they share."""
    ids = {"letters": catalog.LETTERS, "lists": catalog.CHECKLISTS, "deadlines": catalog.DEADLINES}
    _, package, name = (*module.split("."), "", "")[:3]
    return module.startswith("checklists.") and name.replace("_", "-") in ids.get(package, ())
