"""The only door: one JSON request in, one JSON response out, and never an exception."""

import json
from datetime import date
from importlib import import_module
from typing import cast, get_args

from checklists.asks import Answer
from checklists.build import BUILD
from checklists.messages import ON_DEMAND, Ask, Request, Response
from checklists.model.errors import BadRequest, ChecklistsError, StaleBuild, UnknownAsk
from checklists.model.given_json import loaded
from checklists.packs import RECORDS, PackMissing
from checklists.shipped import MissingData

ASKS = get_args(Ask)


def handle(request: str) -> str:
    """Answer a `messages.Request` with a `messages.Response`, both as JSON. Never raises."""
    id = 0
    try:
        asked = _parsed(request)
        id = asked["id"]
        html, data = _answer(asked)
        response: Response = {"id": id, "ok": True, "html": html, "data": data}
    except (ChecklistsError, MissingData, PackMissing) as error:
        response = {"id": id, "ok": False, "error": {"kind": type(error).__name__, "message": str(error)}}
    return json.dumps(response)


def _answer(asked: Request) -> Answer:
    """What the module for this ask says. Raises UnknownAsk, PackMissing, and what that module raises."""
    if asked["ask"] not in ASKS:
        raise UnknownAsk(f"this page asked for “{asked['ask']}”, which this version does not know")
    try:
        found: Answer = import_module(f"checklists.asks.{asked['ask'].replace('.', '_')}").answer(asked)
    except ImportError as error:
        if BUILD == "dev" or not str(error.name).startswith("checklists"):
            raise
        raise PackMissing(RECORDS) from None
    return found


def _parsed(request: str) -> Request:
    """The request, of the agreed shape. Raises BadRequest or StaleBuild."""
    asked = loaded(request, "the request")
    kinds = {"v": str, "id": int, "ask": str, "about": str, "today": str, "given": dict, "also": list}
    for key, kind in kinds.items():
        if not isinstance(asked.get(key), kind):
            raise BadRequest(f"“{key}” is missing or is not a {kind.__name__}")
    if asked["v"] != BUILD:
        raise StaleBuild("this page is older than the site: reload it to go on")
    try:
        date.fromisoformat(asked["today"])
    except ValueError:
        raise BadRequest("“today” is not an ISO date") from None
    if not all(isinstance(value, str) or _is_strings(value) for value in asked["given"].values()):
        raise BadRequest("each answer is a string or a list of strings")
    if not (_is_strings(asked["also"]) and {each.partition(":")[0] for each in asked["also"]} <= ON_DEMAND):
        raise BadRequest("“also” names what is not made on demand")
    return cast(Request, asked)


def _is_strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
