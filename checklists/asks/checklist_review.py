"""A checklist's answers reviewed: what is left, what they show, the papers made from them."""

from checklists import catalog
from checklists.asks import Answer, day_of
from checklists.asks.letter_draft import data
from checklists.messages import Request
from checklists.model.fields import tidy
from checklists.model.review import review
from checklists.views import review as view


def answer(asked: Request) -> Answer:
    """The checklist with this id. Raises UnknownDefinition or UnknownField."""
    checklist = catalog.checklist(asked["about"])
    tidied = tidy(checklist.fields, asked["given"])
    found = review(checklist, tidied, today=day_of(asked))
    html = view.answer(checklist, found, checklist.own_words(tidied.answers))
    return Answer(html, data(found.email, tidied))
