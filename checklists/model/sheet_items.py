"""Which item of the log the words of a cell mean: by their words, whatever their order, case and marks."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from checklists.model.promise import Promise
from checklists.model.sheet_words import words

NO_ITEM = "This row does not say which item it is about."
NOT_AMONG = "“{said}” is not among the items of your log: {names}."
SEVERAL = "“{said}” fits more than one item of your log: {names}. Please write more of its words."
_LONG_FORMS = {
    "ot": ("occupational",),
    "pt": ("physical",),
    "st": ("speech",),
    "slt": ("speech", "language"),
    "sdi": ("specially", "designed", "instruction"),
    "sped": ("special", "education"),
}
_FILLING = re.compile(
    "a|an|the|of|for|in|at|and|or|with|my|his|her|their|to|on|each|per|every|therapy|therapist|sessions?|class"
    "|services?|support|times?|minutes?|min|mins|week|weekly|day|daily|month|monthly|year|yearly|once|twice|iep"
)
"""Words that tell no item from another."""
_SHOWN, _NAMES = 40, 5


class Items:
    """The items of a log."""

    def __init__(self, promises: Sequence[Promise]) -> None:
        self.promises = promises
        self.known = [(each, " ".join(words(each.name)), _telling(each.name)) for each in promises]
        self.fitting = cache(self._fitting)

    def is_one(self, said: str) -> bool:
        """Whether a cell names an item, or more than one."""
        return bool(said and len(said) <= 300 and self.fitting(said))

    def find(self, said: str, day: date) -> Promise | str:
        """The item that these words mean on that day, or a sentence that says why there is none."""
        if not said:
            return NO_ITEM
        found = self.fitting(said) if len(said) <= 300 else ()
        then = [each for each in found if (each.first or day) <= day <= (each.last or day)]
        if len(then or found) == 1:
            return (then or found)[0]
        names = "; ".join(dict.fromkeys(_short(each.name) for each in (found or self.promises)))
        if not found:
            names = "; ".join(names.split("; ")[:_NAMES])
        return (SEVERAL if found else NOT_AMONG).format(said=_short(said), names=names)

    def _fitting(self, said: str) -> tuple[Promise, ...]:
        """The same words; else those whose telling words are all in the other's."""
        plain, own = " ".join(words(said)), _telling(said)
        exact = tuple(each for each, name, _ in self.known if name == plain)
        if exact or not own:
            return exact
        return tuple(each for each, _, theirs in self.known if theirs and (own <= theirs or theirs <= own))


def _telling(said: str) -> frozenset[str]:
    """The words that tell an item from another; numbers do not."""
    found = (long for word in words(said) for long in _LONG_FORMS.get(word, (word,)))
    return frozenset(each for each in found if not _FILLING.fullmatch(each) and not each.isdigit())


def _short(said: str) -> str:
    return said if len(said) <= _SHOWN else f"{said[:_SHOWN].rstrip()}…"
