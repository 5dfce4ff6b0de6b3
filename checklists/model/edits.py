"""A parent's own sentences that the answers have moved away from: none is lost, none is changed unasked."""

from checklists.model.conditions import Answers
from checklists.model.drafting import Draft
from checklists.model.letter import LEAVE_OUT, OWN, WAS
from checklists.record import record


@record
class Change:
    """A sentence in the parent's `own` words; `now` is what the letter would say there, "" for nothing."""

    id: str
    own: str
    now: str


def changes(answers: Answers, found: Draft) -> tuple[Change, ...]:
    """What to ask the parent about, in the letter's order, then what has no place in the letter `found`.

    `answers` are those that it was drafted from. A sentence that was left out is the parent's own choice,
    and one with an empty blank has nothing to compare yet.
    """
    drafted = {
        each.source.id: each for paragraph in found.paragraphs for each in paragraph.sentences if each.instead
    }
    left_out = {*answers.get(LEAVE_OUT, ()), *(each.source.id for each in found.left_out)}
    own = {id.removeprefix(OWN): str(words) for id, words in answers.items() if id.startswith(OWN)}
    moved = [
        Change(id, own[id], each.says)
        for id, each in drafted.items()
        if answers.get(WAS + id, each.says) != each.says and not any(p.blank for p in each.letters_own)
    ]
    gone = [Change(id, words, "") for id, words in own.items() if id not in drafted and id not in left_out]
    return (*moved, *gone)
