"""Where names stand in a text: words beside each other that name one person or place."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from checklists.model.name_index import PLACES, UNSPACED, WORD, Index, fold, is_word_too, looked_up
from checklists.model.name_lists import (
    ACRONYMS,
    ASKING,
    CALENDAR,
    DETERMINERS,
    MONTHS,
    PARTICLES,
    PRONOUNS,
    ROLES,
    TITLES,
    VERBS,
)

FAMILY = "[family name]"
NAME = "[name]"
PLACEHOLDER = re.compile(
    r"\[(?:child|parent(?: \d+)?|school|district|staff \d+|person \d+|family name|name|email|phone)\]"
)
_TOKEN = re.compile(f"{PLACEHOLDER.pattern}|{WORD.pattern}")
_PIECE = re.compile(r"(?:['’ʼ‘`´]|[-‐][ \t]*\n\s*)")
_BESIDE = re.compile(r"\s{1,3}|[-‐‑._·•]|\.\s?|,\s|")
_PLAIN = re.compile(r"\s{1,2}")
_AFTER_TITLE = re.compile(r"\.?\s{0,3}")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_a-z]\.\s?)+[^\W\d_a-z]\.?(?![^\W_])")
_CAPITALS = re.compile(r"(?<![^\W_])[A-Z]{2,5}(?![^\W_])")
_STARTS = re.compile(r"(?:^|[.!?:;•\n“\"(–—])\s*$")
_DAY_AFTER = re.compile(r"\.?,?\s{0,2}\d")
_DAY_BEFORE = re.compile(r"\d\s?$")
_TITLE_BEHIND = re.compile(
    "(?:老师|老師|先生|太太|女士|小姐|同学|同學|妈妈|媽媽|爸爸|さん|先生|くん|ちゃん|씨|님|선생)"
)
_BEFORE = 8
"""Letters before a word that tell whether a sentence begins with it."""

Span = tuple[int, int, str]
"""From where to where, and what to put there."""


class Read(NamedTuple):
    """A text with its words."""

    text: str
    tokens: list["Token"]
    names: Index


class Token(NamedTuple):
    """A word: where it stands, the name in it, and whom that names."""

    start: int
    end: int
    words: str
    name: str
    owners: Mapping[int, bool]


def spans(text: str, index: Index) -> list[Span]:
    """The names in `text`, in order, none over another."""
    found = [*_runs(Read(text, [*_tokens(text, index)], index))]
    taken = sorted((start, end) for start, end, _ in found)
    for start, end, role in _initials(text, index):
        if not any(start < after and before < end for before, after in taken):
            found.append((start, end, role))
    return sorted(found)


def _tokens(text: str, index: Index) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        word, start = match.group(), match.start()
        if word[0] == "[":
            yield Token(start, match.end(), word, "", {})
        elif UNSPACED.match(word):
            yield from _inside(word, start, index)
        else:
            name, owners = looked_up(index, word)
            if owners or not _PIECE.search(word):
                yield Token(start, match.end(), word, name, owners)
                continue
            for piece in WORD.finditer(_PIECE.sub(lambda sign: " " * len(sign.group()), word)):
                name, owners = looked_up(index, piece.group())
                yield Token(start + piece.start(), start + piece.end(), piece.group(), name, owners)


def _inside(word: str, start: int, index: Index) -> Iterator[Token]:
    """Names in writing that has no spaces; a surname of one letter counts where a title or a name follows."""
    if not index.unspaced:
        return
    for match in index.unspaced.finditer(fold(word)):
        name = match.group()
        owners = index.words[name]
        if len(name) == 1 and _TITLE_BEHIND.match(word, match.end()):
            owners = dict.fromkeys(owners, True)
        yield Token(start + match.start(), start + match.end(), name, name, owners)


def _runs(read: Read) -> Iterator[Span]:
    text, tokens, index = read
    at = 0
    while at < len(tokens):
        if not tokens[at].owners:
            unknown = _titled(read, at)
            if unknown:
                yield tokens[at].start, _end(tokens[unknown]), NAME
            at = unknown + 1 if unknown else at + 1
            continue
        last, owners = _reach(read, at)
        while last > at and tokens[last].name in PARTICLES and not tokens[last].owners[min(owners)]:
            last -= 1
        if _is_name(read, at, last, owners):
            first, after = _around(read, at, last, owners)
            titled = first < at and fold(tokens[first].words) in TITLES
            if first < at and not titled:  # S. Lee is not Ana
                owners = _begins(owners, tokens[first].name, index) or owners
            yield tokens[first].start, _stop(text, tokens[after]), _role(owners, index, titled=titled)
            at = after + 1
        else:
            at += 1


def _reach(read: Read, at: int) -> tuple[int, set[int]]:
    """The last word that names the same as the one at `at`, and whom they all name."""
    text, tokens, _ = read
    owners = set(tokens[at].owners)
    last = at
    while last + 1 < len(tokens) and _beside(text, tokens[last], tokens[last + 1]):
        following = tokens[last + 1]
        if any(each.name == following.name for each in tokens[at : last + 1]):
            break  # "Will will": the same name twice is no longer name
        same = owners & set(following.owners)
        if not same:
            # a middle initial that the parent did not give
            beyond = last + 2
            if len(following.words) != 1 or not following.words.isupper() or beyond >= len(tokens):
                break
            same = owners & set(tokens[beyond].owners)
            if not same or not _beside(text, following, tokens[beyond]):
                break
            last += 1
        owners, last = same, last + 1
    return last, owners


def _beside(text: str, one: Token, other: Token) -> bool:
    """Whether nothing but a space, a hyphen or the like stands between two words of a name."""
    between = text[_end(one) : other.start]
    if "." in between and len(one.name) > 1 and between != ".":
        return False  # a sentence ends there
    return _BESIDE.fullmatch(between) is not None


def _is_name(read: Read, at: int, last: int, owners: set[int]) -> bool:
    _, tokens, index = read
    run = tokens[at : last + 1]
    for place, each in enumerate(run, at):
        if any(
            each.owners.get(one) and _shown(read, place, unsure=index.owners[one].unsure) for one in owners
        ):
            return True
    names = {each.name for each in run}
    return len(names) > 1 and any(
        names >= set(index.owners[one].words)
        or (run[0].name == index.owners[one].words[0] and _capital(run[0]))
        for one in owners
    )


def _shown(read: Read, at: int, *, unsure: bool) -> bool:
    """Whether a word that may be an everyday one is written as a name is."""
    text, tokens, _ = read
    token = tokens[at]
    if not (unsure or is_word_too(token.name)) or UNSPACED.match(token.words):
        return True
    before = text[max(0, token.start - _BEFORE) : token.start]
    following = tokens[at + 1].name if at + 1 < len(tokens) else ""
    if _capital(token):
        if token.name in MONTHS and (_DAY_AFTER.match(text, token.end) or _DAY_BEFORE.search(before)):
            return False
        return not (token.name in ASKING and following in PRONOUNS and _STARTS.search(before))
    if unsure:
        return False
    if token.words[-2:-1] in ("'", "’"):
        return True
    preceding = tokens[at - 1].name if at else ""
    return following in VERBS and preceding not in DETERMINERS


def _around(read: Read, at: int, last: int, owners: set[int]) -> tuple[int, int]:
    """The run with its title, initials, and the first name or surname that the parent did not give."""
    text, tokens, index = read
    person = not any(index.owners[each].kind in PLACES for each in owners)
    first = at
    if person:
        starts = {word[0] for each in owners for word in index.owners[each].words}
        if at and _is_initial(tokens[at - 1], starts) and _beside(text, tokens[at - 1], tokens[at]):
            first -= 1
        if last + 1 < len(tokens) and _is_initial(tokens[last + 1], starts):
            gap = text[_end(tokens[last]) : tokens[last + 1].start]
            ends = text[tokens[last + 1].end : tokens[last + 1].end + 1]
            if _PLAIN.fullmatch(gap) and (ends == "." or tokens[last + 1].words not in "AI"):
                last += 1
        short = first == at == last and any(len(index.owners[each].words) == 1 for each in owners)
        if short and _capital(tokens[at]):
            first, last = _unknown(read, at)
    titled = first > 0 and fold(tokens[first - 1].words) in TITLES
    if titled and _AFTER_TITLE.fullmatch(text, tokens[first - 1].end, tokens[first].start):
        first -= 1
    return first, last


def _unknown(read: Read, at: int) -> tuple[int, int]:
    """With "Rivera" alone known: Ana in "with Ana Rivera", and the surname in "Sam Whitfield"."""
    text, tokens, _ = read
    first = last = at
    if at and _may_be_name(tokens[at - 1]) and _plain_gap(text, tokens, at - 1):
        before = text[max(0, tokens[at - 1].start - _BEFORE) : tokens[at - 1].start]
        first -= not _STARTS.search(before)
    possessive = _end(tokens[at]) != tokens[at].end
    if (
        not possessive
        and at + 1 < len(tokens)
        and _may_be_name(tokens[at + 1])
        and _plain_gap(text, tokens, at)
    ):
        last += 1
    return first, last


def _titled(read: Read, at: int) -> int:
    """The last word of a name that stands behind a title and that no one gave; 0 where there is none."""
    text, tokens, _ = read
    if fold(tokens[at].words) not in TITLES or not _capital(tokens[at]):
        return 0
    last = at
    while last + 1 < len(tokens) and last - at < 3 and _may_be_name(tokens[last + 1]):
        gap = _AFTER_TITLE if last == at else _PLAIN
        if tokens[last].end == tokens[last + 1].start or not gap.fullmatch(
            text, tokens[last].end, tokens[last + 1].start
        ):
            break
        last += 1
    return last if last > at else 0


def _may_be_name(token: Token) -> bool:
    """A capital and small letters, and no word that often has a capital anyway."""
    word = token.words
    known = token.owners or token.name in CALENDAR or token.name in ROLES or token.name in TITLES
    return not known and len(word) > 1 and _capital(token) and not word.isupper()


def _plain_gap(text: str, tokens: list[Token], at: int) -> bool:
    return _PLAIN.fullmatch(text, tokens[at].end, tokens[at + 1].start) is not None


def _is_initial(token: Token, starts: set[str]) -> bool:
    return len(token.words) == 1 and token.words.isupper() and token.name in starts


def _capital(token: Token) -> bool:
    return token.words[0].isupper()


def _end(token: Token) -> int:
    """Where the name ends: "'s" stays."""
    return token.end - 2 if token.words[-2:-1] in ("'", "’") and token.words[-1] in "sS" else token.end


def _begins(owners: set[int], letter: str, index: Index) -> set[int]:
    return {each for each in owners if index.owners[each].words[0][0] == letter}


def _stop(text: str, token: Token) -> int:
    """Where a name ends: a dot after an initial goes with it, unless it ends a sentence too."""
    end = _end(token)
    return end + (len(token.words) == 1 and re.match(r"\.(?:,|\s[^\WA-Z])", text[end : end + 3]) is not None)


def _role(owners: set[int], index: Index, *, titled: bool) -> str:
    family = owners & index.family
    if titled and (adults := {each for each in owners if index.owners[each].kind != "child"}):
        return index.owners[min(adults)].role
    if len(family) > 1:
        return FAMILY
    return index.owners[min(owners)].role


def _initials(text: str, index: Index) -> Iterator[Span]:
    """Initials with dots, or in capitals that are no abbreviation of schools."""
    for match in _DOTTED.finditer(text):
        letters = fold(re.sub(r"[.\s]", "", match.group()))
        clock = letters in ("am", "pm") and _DAY_BEFORE.search(text[: match.start()])
        if letters != "us" and not clock and (role := _role_of_initials(letters, index)):
            rest = text[match.end() : match.end() + 3].lstrip()
            stops = match.group()[-1] == "." and (not rest or rest[0].isupper())
            yield match.start(), match.end() - stops, role
    for match in _CAPITALS.finditer(text):
        if match.group() not in ACRONYMS and (role := _role_of_initials(match.group().lower(), index)):
            yield match.start(), match.end(), role


def _role_of_initials(letters: str, index: Index) -> str:
    for each in index.owners:
        if letters in each.initials and (each.kind not in PLACES or len(letters) > 2):
            return each.role
    return ""
