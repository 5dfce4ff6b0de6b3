"""Lines of an IEP read as a new teacher would read them: fuzzy words, what is missing, what to ask."""

from checklists.asks import Answer
from checklists.messages import Request
from checklists.model.errors import UnknownDefinition
from checklists.model.fields import tidy
from checklists.model.iep_line import LONGEST, check
from checklists.views import wording as view
from checklists.views.html import outputs


def answer(asked: Request) -> Answer:
    """What the pasted text shows. Raises UnknownDefinition or UnknownField."""
    if asked["about"] != view.ID:
        raise UnknownDefinition(f"there is no wording check called “{asked['about']}”")
    tidied = tidy(view.FIELDS, asked["given"])
    text = str(tidied.answers.get("line", ""))
    lines = check(text)
    data = {
        "problems": {**tidied.problems, **({"line": view.TOO_LONG} if len(text) > LONGEST else {})},
        "missing": [],
        "lines": len(lines),
        "marks": sum(len(line.marks) for line in lines),
    }
    return Answer(outputs(findings=view.findings(lines), questions=view.questions(lines)), data)
