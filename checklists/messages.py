"""What crosses between the page and Python: JSON both ways. The JS types are generated from here."""

from typing import Any, Literal, NotRequired, TypedDict

Ask = Literal[
    "letter.draft",
    "checklist.review",
    "deadline.due",
    "timeline.review",
    "calendar.ics",
    "calendar.read",
    "goal.review",
    "log.review",
    "wording.check",
    "names.remove",
    "report.pdf",
    "log.read",
    "log.facts",
]


REASONS = "reasons"
TWIN = "twin"
TABLE = "table"
PICTURES = "pictures"
ON_DEMAND = {REASONS, TWIN, TABLE, PICTURES}
"""What is made only while it is open: a letter's reasons and Spanish copy, the table behind a picture; and of
the log's pictures those of the promise named after a colon, as in "pictures:m3k2-x7"."""


class Request(TypedDict):
    """`v`: the page's build; `about`: a definition's id; `today`: ISO date; `given`: answers by field id.

    `also`: names of outputs that take time to make and are wanted now, being open on the page.
    """

    v: str
    id: int
    ask: Ask
    about: str
    today: str
    given: dict[str, str | list[str]]
    also: list[str]


class AnswerError(TypedDict):
    """`kind` is the name of a class in model/errors.py; `message` is a plain sentence."""

    kind: str
    message: str


class Response(TypedDict):
    """`html`: elements with `data-output`; `data`: what the page needs besides, such as problems by field."""

    id: int
    ok: bool
    html: NotRequired[str]
    data: NotRequired[dict[str, Any]]
    error: NotRequired[AnswerError]
