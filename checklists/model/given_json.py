"""JSON that a page sends, read without harm: the one reader for a request and for texts inside it."""

import json
import re
from typing import Any

from checklists.model.errors import BadRequest

MOST_NESTED = 500
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def loaded(text: str, what: str) -> dict[str, Any]:
    """The JSON object in `text`, which a message calls `what`. Raises BadRequest.

    A deeply nested text overflows the stack of Python in a browser, which ends it; nothing sent needs depth.
    """
    bare = _STRING.sub("", text)
    if bare.count("[") + bare.count("{") > MOST_NESTED:
        raise BadRequest(f"{what} is nested too deeply")
    try:
        found = json.loads(text)
    except ValueError as error:
        raise BadRequest(f"{what} is not JSON: {type(error).__name__}") from None
    if not isinstance(found, dict):
        raise BadRequest(f"{what} is not a JSON object")
    return found
