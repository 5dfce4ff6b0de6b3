"""Arabic letters joined: each in the form that its neighbors ask for, as Unicode's own tables list them.

A PDF shows glyphs as they are given, and the plain characters have the forms that stand alone. The rules are
in The Unicode Standard, chapter 9.2, "Arabic", joining (R1 to R7). What a form is of is in the decompositions
of the blocks Arabic Presentation Forms A and B, as for U+FEB3 "<initial> 0633".
"""

import unicodedata
from functools import cache

_FORMS = ((0xFB50, 0xFBB1), (0xFBD3, 0xFBE9), (0xFBFC, 0xFBFF), (0xFE80, 0xFEFC))
_LAM, _JOINER, _NO_JOINER, _STRETCH = "\u0644", "\u200d", "\u200c", "\u0640"


@cache
def forms() -> dict[str, dict[str, str]]:
    """Letter, or lam with alef -> "isolated", "final", "initial", "medial" -> the character of that form."""
    found: dict[str, dict[str, str]] = {}
    for first, last in _FORMS:
        for each in map(chr, range(first, last + 1)):
            how, *letters = unicodedata.decomposition(each).split()
            plain = "".join(chr(int(letter, 16)) for letter in letters)
            found.setdefault(plain, {}).setdefault(how.strip("<>"), each)
    return found


def join(text: str) -> str:
    """The text with its Arabic letters joined; marks stay with their letters, and all else as it is."""
    made: list[str] = []
    before = False  # whether the last letter reaches out to the next one
    at = 0
    while at < len(text):
        letter, marks, after = _letter(text, at)
        if letter == _LAM:
            alef, more, beyond = _letter(text, after)
            if letter + alef in forms():
                letter, marks, after = letter + alef, marks + more, beyond
        found = forms().get(letter)
        follows = _letter(text, after)[0]
        joins_next = _reaches(letter) and _takes(follows)
        joins_last = before and _takes(letter)
        made.append((_form(found, joins_last, joins_next) if found else letter) + marks)
        before = _reaches(letter)
        at = after
    return "".join(made)


def _letter(text: str, at: int) -> tuple[str, str, int]:
    """The letter at `at`, its marks, and where the next one is; no letter at the end."""
    end = at + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return text[at : at + 1], text[at + 1 : end], end


def _reaches(letter: str) -> bool:
    """Whether it joins to the one after it."""
    return letter in {_JOINER, _STRETCH} or "initial" in forms().get(letter, ())


def _takes(letter: str) -> bool:
    """Whether it joins to the one before it."""
    return letter in {_JOINER, _STRETCH} or "final" in forms().get(letter, ())


def _form(found: dict[str, str], joins_last: bool, joins_next: bool) -> str:
    wanted = {(True, True): "medial", (True, False): "final", (False, True): "initial"}
    form = wanted.get((joins_last, joins_next), "isolated")
    return found.get(form) or found["isolated"]
