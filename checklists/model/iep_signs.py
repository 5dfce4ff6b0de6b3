"""Signs in a line of an IEP, as lists of wordings: each a piece of a regular expression in small letters.

Wordings stand apart by two spaces or a new line. A line is put in small letters before it is looked at: the
engine passes over many wordings at once only where it need not think of capitals.
"""

import re
from collections.abc import Iterable

JOBS = """
    therapists?  pathologists?  slps?  counselors?  psychologists?  social workers?  nurses?  aides?
    paraprofessionals?  paraeducators?  paras?  interpreters?  specialists?  case ?managers?  principals?
    coach(?:es)?  librarians?  bus drivers?  assistants?  bcbas?  tutors?  scribes?  note-?takers?
    instructors?  analysts?
"""
SUBJECTS = "math  reading  science  english  art  music  pe  social studies  history  writing  ela  spelling"
MONTHS = """
    jan(?:uary)?  feb(?:ruary)?  mar(?:ch)?  apr(?:il)?  may  june?  july?  aug(?:ust)?  sept?(?:ember)?
    oct(?:ober)?  nov(?:ember)?  dec(?:ember)?
"""
NUMBERS = r"\d+  one  two  three  four  five  six  seven  eight  nine  ten"
RANGE = r"\d+(?:\s*(?:-|–|to|or)\s*\d+)?"


def one_of(*wordings: str) -> str:
    """A group that matches any of these lists of wordings."""
    return f"(?:{'|'.join(_each(wordings))})"


def sign(*wordings: str) -> re.Pattern[str]:
    """A pattern for any of these lists of wordings, as whole words."""
    return re.compile(rf"(?<![\w-]){one_of(*wordings)}(?!\w)")


def either(*wordings: str) -> re.Pattern[str]:
    """A pattern for any of these lists of wordings, wherever they stand.

    Those that begin a word, or the line, share that test: it is then made once for each place, and not once
    for each wording.
    """
    begins: dict[str, list[str]] = {r"\b": [], "^": [], "": []}
    for each in _each(wordings):
        start = next(start for start in begins if each.startswith(start))
        begins[start].append(each.removeprefix(start))
    return re.compile("|".join(f"{start}(?:{'|'.join(rest)})" for start, rest in begins.items() if rest))


def _each(wordings: Iterable[str]) -> list[str]:
    return [each for text in wordings for each in re.split(r"\s{2,}|\n", text.strip())]
