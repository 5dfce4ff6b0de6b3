"""What people write in the cells of a log of their own: what happened, minutes, why, how they know."""

import re
from collections.abc import Mapping, Sequence
from unicodedata import combining, normalize

from checklists.model import sheet_lists as lists
from checklists.model.log import How, Outcome, Reason
from checklists.record import record

MOST_MINUTES = 600
NOT_MINUTES = "We could not read “{said}” as minutes. Please write it like 30."
OVER = f"Please check the minutes: “{{said}}” is more than {MOST_MINUTES} or less than none."
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without accents, apostrophes and what stands between words."""
    bare = "".join(each for each in normalize("NFKD", text) if not combining(each))
    return tuple(_WORD.findall(bare.casefold().replace("'", "").replace("’", "")))


def _looked_up[T](names: Mapping[T, str]) -> dict[str, T]:
    return {" ".join(words(each)): name for name, said in names.items() for each in said.split("|")}


def _signs[T](signs: Sequence[tuple[T, str]]) -> list[tuple[T, re.Pattern[str]]]:
    return [(name, re.compile(rf"\b(?:{said})\b")) for name, said in signs]


_OUTCOMES = _looked_up(lists.OUTCOMES)
_REASONS = _looked_up(lists.REASONS)
_HOWS = _looked_up(lists.HOWS)
_REASON_SIGNS = _signs(lists.REASON_SIGNS)
_HOW_SIGNS = _signs(lists.HOW_SIGNS)
_LEAD = re.compile(r"\s*(?:[-–—,:;(/.]|\bbecause\b|\bdue to\b)\s*", re.IGNORECASE)
_SHARE = re.compile(
    r"(\d{1,3}) ?(?:of|/|out of) ?(\d{1,3}) ?(?:m|mins?|minutes?)?\.?(?: held| given| done)?", re.IGNORECASE
)
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?")
_AMOUNT = re.compile(
    r"(?:(\d{1,4}(?:\.\d{1,3})?) ?(?:h|hrs?|hours?)\.?)?(?: ?(?:and|,)? ?(\d{1,4}(?:\.\d{1,3})?) ?"
    r"(?:'|m|mins?|minutes?)?\.?)?",
    re.IGNORECASE,
)
_LEAST_SHARE = 5
""" "1/2" is half of something, and no count of minutes."""


@record
class Said:
    """What a cell says of what happened. `outcome` is None where it says only minutes, or nothing we know.

    `of`: the minutes that were planned, where the cell has them. `rest`: words after it, such as a reason.
    """

    outcome: Outcome | None
    minutes: int | None = None
    of: int | None = None
    rest: str = ""


def outcome(text: str) -> Said:
    """What happened: "yes", "No - therapist out", "15 of 30", "?"; minutes alone are given as minutes."""
    said = text.strip()
    if said and not said.strip("?¿ "):
        return Said("unknown")
    known = lists.SIGNS.get(said) or _known(said)
    return Said(known) if known else _counted(said) or _with_reason(said)


def _known(text: str) -> Outcome | None:
    return _OUTCOMES.get(" ".join(words(text)))


def _counted(said: str) -> Said | None:
    """ "15 of 30" or "15 min"; None for what is no count of minutes."""
    share = _SHARE.fullmatch(said)
    if share and int(share[2]) >= _LEAST_SHARE:
        return Said(None, int(share[1]), int(share[2]))
    amount = None if share else read_minutes(said)
    is_sure = isinstance(amount, int) and (amount >= _LEAST_SHARE or not said.isdigit())
    return Said(None, amount) if is_sure and isinstance(amount, int) else None


def _with_reason(said: str) -> Said:
    """ "No - therapist out", or "therapist out" alone."""
    head, *rest = _LEAD.split(said, 1)
    after = " ".join(rest).strip(" )")
    found = _known(head)
    if found:
        return Said("unknown" if _known(after) == "unknown" else found, rest=after)
    return Said("not", rest=said) if lists.WHY_ALONE.fullmatch(" ".join(words(said))) else Said(None)


def read_minutes(text: str) -> int | str:
    """Minutes: "30", "30 min", "0:30", "1 hr 15 min", "half an hour"; else how to write them, a sentence."""
    said = " ".join(text.split())
    spoken = lists.SPOKEN.get(" ".join(words(said)))
    if spoken is not None:
        return spoken
    if share := _SHARE.fullmatch(said):
        return _bounded(float(share[1]), said)
    if clock := _CLOCK.fullmatch(said):
        return _bounded(int(clock[1]) * 60 + int(clock[2]), said)
    amount = _AMOUNT.fullmatch(said)
    if not amount or not (amount[1] or amount[2]):
        short = said if len(said) <= 40 else f"{said[:40]}…"
        return (OVER if re.fullmatch(r"-\d{1,4}", said) else NOT_MINUTES).format(said=short)
    return _bounded(float(amount[1] or 0) * 60 + float(amount[2] or 0), said)


def _bounded(minutes: float, said: str) -> int | str:
    return round(minutes) if minutes <= MOST_MINUTES else OVER.format(said=said)


def reason(text: str) -> Reason | None:
    """Why it did not take place, by the words of a cell; None for words that name no reason we know."""
    return _named(" ".join(words(text)), _REASONS, _REASON_SIGNS, "")


def how(text: str) -> How | None:
    """How the parent knows, by the words of a cell; None for words that name no way we know."""
    return _named(" ".join(words(text)), _HOWS, _HOW_SIGNS, "")


def _named[T](
    said: str, known: Mapping[str, T], signs: Sequence[tuple[T, re.Pattern[str]]], none: T
) -> T | None:
    if not said:
        return none
    return known[said] if said in known else next((name for name, sign in signs if sign.search(said)), None)


def is_exact(text: str) -> bool:
    """Whether these are the very words of a reason or a way to know: nothing is lost without them."""
    said = " ".join(words(text))
    return not said or said in _REASONS or said in _HOWS
