"""A parent's text with roles in place of names, to show to someone outside."""

from checklists.asks import Answer
from checklists.messages import Request
from checklists.model.errors import BadRequest, UnknownDefinition
from checklists.model.names import everyday, hide, read_names
from checklists.views.hidden import HIDDEN, TOO_LONG, hidden
from checklists.views.html import Html, outputs

ABOUT = "text"
LONGEST = 200_000
"""Letters: some fifty pages."""
_TAKEN = {"text", "child", "parent", "school", "district", "names"}


def answer(asked: Request) -> Answer:
    """The copy, as `data["text"]` and to look at. Raises UnknownDefinition or BadRequest."""
    given = asked["given"]
    if asked["about"] != ABOUT:
        raise UnknownDefinition(f"names are not removed from “{asked['about']}”")
    if unknown := given.keys() - _TAKEN:
        raise BadRequest(f"removing names takes no “{min(unknown)}”")
    text = given.get("text", "")
    if not isinstance(text, str):
        raise BadRequest("the text is a list")
    if len(text) > LONGEST:
        return Answer(outputs(**{HIDDEN: Html()}), {"text": "", "problems": {"text": TOO_LONG}})
    names = read_names(given)
    copy = hide(text, names)
    shown = hidden(copy, changed=copy != text, everyday=everyday(names)) if text.strip() else Html()
    return Answer(outputs(**{HIDDEN: shown}), {"text": copy, "problems": {}})
