"""Names in what a parent typed for "who": "Ms. Rivera, case manager; the principal" names one person."""

import re
from collections.abc import Iterable, Iterator

from checklists.model.name_index import WORD, fold, words_of
from checklists.model.name_lists import ROLES, TITLES

_BETWEEN = re.compile(r"[,;/&()\[\]\n\t:|+]|\s[-–—]\s|\b(?:and|with|cc|y|or)\b", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+")

Found = tuple[str, bool]
"""A name, and whether it may as well be a word for what someone does."""


def people(answers: Iterable[str]) -> list[Found]:
    """The names in these answers, each person once, in order.

    Roles (the principal, case manager) are left out. What is left beside a role without a title ("Transition
    specialist") may be no name: it is found all the same, as unsure.
    """
    found: dict[str, bool] = {}
    for name, unsure in (each for answer in answers for each in _in_one(answer)):
        words = set(words_of(name))
        same = next(
            (other for other in found if words <= set(words_of(other)) or words >= set(words_of(other))), ""
        )
        if not same:
            found[name] = unsure
        elif len(words) > len(words_of(same)):
            found = {name if other == same else other: was and unsure for other, was in found.items()}
        else:
            found[same] = found[same] and unsure
    return [*found.items()]


def _in_one(answer: str) -> Iterator[Found]:
    for piece in _BETWEEN.split(_EMAIL.sub(" ", answer)):
        words = [match.group() for match in WORD.finditer(piece)]
        known = [fold(each) for each in words]
        titled = next((at for at, each in enumerate(known, 1) if each in TITLES), 0)
        role = not titled and any(each in ROLES for each in known)
        behind = words[titled:]
        # "Ms. Reading" is someone all the same; beside a role only a capital makes a word a name
        names = [each for each in behind if fold(each) not in ROLES] or behind[: bool(titled)]
        names = [each for each in names if not role or each[0].isupper() or not each.isascii()]
        if names:
            yield " ".join(names), role
