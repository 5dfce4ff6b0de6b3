"""Notes of the log on their way into a letter: a link for each letter that takes some."""

import json
from collections.abc import Mapping

from checklists.catalog import titles
from checklists.model.log_facts import Facts
from checklists.views.html import Html, el

FROM = "your log"
WHAT: Mapping[str, str] = {
    "iep-not-implemented": "It says calmly what does not match, and asks for a plan.",
    "request-compensatory": "It asks the team to look at the missed time with you.",
    "request-records": "It asks to see the school’s own service logs of these dates.",
    "state-complaint": "A step up: it asks the state to look into it.",
}


def offer(letter: str, found: Facts) -> Html:
    """The link that fills the letter, and what was left out; or why these notes do not fit it."""
    what = el("p", found.problem or " ".join(filter(None, (WHAT[letter], found.said))), class_="iep-hint")
    if found.problem:
        return el("li", el("p", titles()[letter]), what)
    return el(
        "li",
        el(
            "a",
            f"Build the letter: {titles()[letter]}",
            href=f"../../letters/{letter}/",
            data_give=f"letter:{letter}",
            data_answers=json.dumps(found.answers, ensure_ascii=False),
            data_from=FROM,
        ),
        what,
    )
