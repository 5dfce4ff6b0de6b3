"""Who is named by which word: names as they were typed, turned into words to look for."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from checklists.model.name_lists import (
    EVERYDAY,
    GENERIC,
    NEVER_LOWER,
    NO_PLURALS,
    PARTICLES,
    SUFFIXES,
    TITLES,
)
from checklists.record import record

_MARKS = (
    "\u00ad\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957"
    "\u0981-\u0983\u09bc-\u09cd\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b4d\u0bbe-\u0bcd\u0c3e-\u0c4d\u0cbc-\u0ccd"
    "\u0d3e-\u0d4d\u200b-\u200f\u2060\ufeff"
)
"""Signs that belong to the letter before them, or that no one sees."""
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
    "\uf900-\ufaff\U00020000-\U000323af"
)
"""Scripts in which a name has no space around it, or takes endings: Thai, Khmer, Chinese, Korean and more."""
_LETTER = rf"(?:(?![{_UNSPACED}])[^\W\d_]|[{_MARKS}])"
_JOINT = r"(?:['’ʼ‘`´]|[-‐][ \t]*\n\s*)"
WORD = re.compile(rf"[{_UNSPACED}]+|{_LETTER}+(?:{_JOINT}{_LETTER}+)*")
"""A word as it stands in a text: with its apostrophe, and over the end of a line."""
UNSPACED = re.compile(rf"[{_UNSPACED}]")
_PREFIXED = re.compile("[\u0590-\u06ff]")
_PREFIX = re.compile(r"[وف]?(?:[بكل]|ال|لل)?|[והבלמשכ]{1,2}")
_QUOTES = tuple("'’ʼ‘`´")
_SIGNS = re.compile(r"['’ʼ‘`´\s‐-]")
_PLAIN = str.maketrans(
    {"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ħ": "h"}
    | {"ى": "ي", "ة": "ه", "ـ": "", "ی": "ي", "ک": "ك"}
)

PLACES = ("school", "district")
_KEPT = 4096


@lru_cache(_KEPT)
def fold(word: str) -> str:
    """The word as two people may both write it: no capitals, accents, apostrophes or unseen signs."""
    if UNSPACED.match(word):
        return "".join(map(_wide, word))
    bare = _SIGNS.sub("", word)
    if not bare.isascii():
        marked = unicodedata.normalize("NFKD", bare.casefold())
        bare = "".join(each for each in marked if unicodedata.category(each) not in {"Mn", "Cf", "Me"})
    return _SIGNS.sub("", bare.casefold().translate(_PLAIN))


def _wide(letter: str) -> str:
    """The usual form of a letter of Chinese or Japanese, letter for letter."""
    found = unicodedata.normalize("NFKC", letter)
    return found if len(found) == 1 else letter


@record
class Owner:
    """One who is named: `role` stands in place of the name.

    `kind` is "child", "parent", "staff", "person", "school" or "district". `words` are those of the name,
    folded; `joined` are such as "samlee". `initials` are those of all words, and of the first and last.
    `unsure`: taken out of longer words, and so a name only where it has a capital.
    """

    kind: str
    role: str
    words: tuple[str, ...]
    joined: frozenset[str]
    initials: frozenset[str]
    unsure: bool = False


@record
class Index:
    """`words`: to each word the owners it may name, by their place, and whether it names them alone.

    `unspaced`: names to look for inside longer words, the longest first. `family`: owners who live together.
    `seen`: what was looked up already.
    """

    owners: tuple[Owner, ...]
    words: Mapping[str, Mapping[int, bool]]
    unspaced: re.Pattern[str] | None
    family: frozenset[int]
    seen: dict[str, tuple[str, Mapping[int, bool]]]


def words_of(name: str) -> list[str]:
    """The name's words, folded, without titles such as Ms."""
    found = [folded for each in WORD.finditer(name) if (folded := fold(each.group()))]
    return [each for each in found if each not in TITLES] or found


def owner(kind: str, role: str, names: Sequence[str], *, unsure: bool = False) -> Owner:
    """One person or place, by all the names that it goes by."""
    several = [found for name in names if (found := words_of(name))]
    joined: set[str] = set()
    initials: set[str] = set()
    for found in several:
        if len(found) > 1:
            joined |= {"".join(run) for run in (found, (found[0], found[-1]), found[:2])}
            initials |= {"".join(each[0] for each in found), found[0][0] + found[-1][0]}
    words = tuple(dict.fromkeys(each for found in several for each in found))
    return Owner(kind, role, words, frozenset(joined), frozenset(initials), unsure)


def index(owners: Sequence[Owner]) -> Index:
    """Where to look a word up."""
    words: dict[str, dict[int, bool]] = {}
    unspaced: set[str] = set()
    for at, each in enumerate(owners):
        for word in each.words:
            words.setdefault(word, {})[at] = _alone(word, each)
            if UNSPACED.match(word):
                unspaced.add(word)
                for part in _parts(word):
                    unspaced.add(part)
                    words.setdefault(part, {}).setdefault(at, len(part) > 1)
        for joined in each.joined:
            words.setdefault(joined, {}).setdefault(at, True)
    longest = sorted(unspaced, key=lambda each: (-len(each), each))
    pattern = re.compile("|".join(map(re.escape, longest))) if longest else None
    family = (at for at, each in enumerate(owners) if each.kind in ("child", "parent"))
    return Index(tuple(owners), words, pattern, frozenset(family), {})


def _alone(word: str, owner: Owner) -> bool:
    """Whether the word by itself tells whose name it is."""
    if len(word) < 2:
        return False
    if len(owner.words) == 1:
        return True
    if word in SUFFIXES or (owner.kind in PLACES and word in GENERIC):
        return False
    return word not in PARTICLES or word in (owner.words[0], owner.words[-1])


def _parts(word: str) -> Iterable[str]:
    """Of 王小明 the surname, which is looked for beside a title, and the given name."""
    return (word[:1], word[-2:]) if len(word) > 2 else (word[:1],)


def looked_up(index: Index, word: str) -> tuple[str, Mapping[int, bool]]:
    """The name in a word of a text, and whom that names: also in "Sam's" or "the Riveras"."""
    found = index.seen.get(word)
    if found is None:
        forms = [*_forms(word)]
        name = next((each for each in forms if each in index.words), forms[0])
        found = index.seen[word] = (name, index.words.get(name, {}))
    return found


def _forms(word: str) -> Iterable[str]:
    folded = fold(word)
    yield folded
    if _PREFIXED.match(folded):
        yield from (folded[size:] for size in (1, 2, 3) if _PREFIX.fullmatch(folded[:size]))
    elif folded.endswith("s") and (word[-2:-1] in _QUOTES or _may_be_plural(word, folded)):
        yield folded[:-1]
        if folded.endswith("es"):
            yield folded[:-2]


def _may_be_plural(word: str, folded: str) -> bool:
    return len(folded) > 3 and word[0].isupper() and folded not in NO_PLURALS


def is_word_too(name: str) -> bool:
    """Whether a name, folded, is an everyday word as well, so that lower case tells nothing."""
    return name in EVERYDAY and name not in NEVER_LOWER
