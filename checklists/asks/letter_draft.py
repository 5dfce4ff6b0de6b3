"""A letter drafted from the answers, with its reasons and its Spanish copy while they are open."""

from typing import Any

from checklists import catalog
from checklists.asks import Answer, day_of
from checklists.messages import REASONS, TWIN, Request
from checklists.model.drafting import Draft, draft
from checklists.model.fields import Tidied, tidy
from checklists.model.letter import OWN
from checklists.model.tone import look
from checklists.model.words import catalog as words_in
from checklists.views import letter as view
from checklists.views.html import Html, outputs
from checklists.views.letter import CHANGED, CHANGED_SAID
from checklists.views.text import body_text, subject_text
from checklists.views.tone import TONE, offer


def answer(asked: Request) -> Answer:
    """The letter with this id. Raises UnknownDefinition or UnknownField."""
    letter = catalog.letter(asked["about"])
    tidied = tidy(letter.asked(asked["given"]), asked["given"])
    found = draft(letter, tidied.answers, today=day_of(asked))
    html = {"subject": view.subject(found), "body": view.body(found)}
    if REASONS in asked["also"]:
        html[REASONS] = view.reasons(letter, found, can_leave_out=True)
    if TWIN in asked["also"]:
        html[TWIN] = view.twin(draft(letter, tidied.answers, today=day_of(asked), words=words_in("es")))
    html[TONE] = offer(look(letter.own_words(tidied.answers)))
    return Answer(outputs(**html, **_changed(tidied, found)), data(found, tidied))


def data(found: Draft | None, tidied: Tidied) -> dict[str, Any]:
    """What the page needs of a draft besides how it looks; None is a checklist without an email."""
    if not found:
        return {"problems": tidied.problems, "missing": []}
    return {
        "problems": tidied.problems,
        "missing": [field.label for field in found.missing],
        "subject": subject_text(found),
        "text": body_text(found),
    }


def _changed(tidied: Tidied, found: Draft) -> dict[str, Html]:
    """The outputs about sentences in the parent's own words."""
    if not any(id.startswith(OWN) for id in tidied.answers):
        return dict.fromkeys((CHANGED, CHANGED_SAID), Html(""))
    from checklists.model.edits import changes  # noqa: PLC0415  (most letters have none)
    from checklists.views import edits  # noqa: PLC0415

    moved = changes(tidied.answers, found)
    return {CHANGED: edits.question(moved), CHANGED_SAID: edits.said(moved)}
