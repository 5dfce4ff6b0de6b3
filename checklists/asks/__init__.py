"""What a page can ask for: a module for each, named by the ask, with `answer` of a `messages.Request`.

They are imported when first asked for, so that a page pays only for its own.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from checklists import catalog
from checklists.messages import Request
from checklists.model.errors import UnknownDefinition
from checklists.model.letter import Letter
from checklists.views.html import Html


class Answer(NamedTuple):
    """`html`: the outputs; `data`: what the page needs besides. Both as in `messages.Response`."""

    html: Html
    data: dict[str, Any]


def day_of(asked: Request) -> date:
    """The page's day, which has been checked."""
    return date.fromisoformat(asked["today"])


def listed(given: Mapping[str, str | list[str]], name: str) -> list[str]:
    """An answer that is a list; one text stands for a list of it, none for an empty one."""
    found = given.get(name, [])
    return [found] if isinstance(found, str) else found


def sent(id: str) -> Letter:
    """The letter with this id, or the email of the checklist with it. Raises UnknownDefinition."""
    found = catalog.checklist(id).email if id in catalog.CHECKLISTS else catalog.letter(id)
    if found is None:
        raise UnknownDefinition(f"the checklist “{id}” has no email")
    return found
