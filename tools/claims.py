"""Claims of law in a sentence: section numbers, counts of days and words of duty need a fact that says so."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from checklists.law.facts import Fact, fact, facts

SECTIONS = Path("checklists/law/cfr-sections.txt")
PHRASES = Path("checklists/law/phrases.toml")
_SECTION = re.compile(r"\b(?:99|100|104|300)\.\d{1,3}\b")
_VALUES = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty-five": 45,
    "sixty": 60,
    "ninety": 90,
}
_COUNT = re.compile(
    rf"\b(?!one day\b)(\d+|{'|'.join(_VALUES)})[ -]"
    r"(?:(?:(calendar|school|business|working)[ -])?(?=days?\b))?(days?|years?|months?)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:must|required?|requires|(?:has|have) (?:the|a) right|by law|entitled)\b", re.IGNORECASE
)


@cache
def sections() -> frozenset[str]:
    """Every section number that exists."""
    lines = SECTIONS.read_text(encoding="utf-8").splitlines()
    return frozenset(line.split()[0] for line in lines if line and line[0].isdigit())


@cache
def phrases() -> dict[re.Pattern[str], str]:
    """Wordings that are wrong wherever they stand -> what is right."""
    rows = tomllib.loads(PHRASES.read_text(encoding="utf-8"))["phrase"]
    return {re.compile(row["pattern"], re.IGNORECASE): row["say"] for row in rows}


def wrong(sentence: str, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(kind of mistake, what is wrong) for each claim of a sentence that the facts `ids` do not carry.

    Ids that name no fact are for others to report.
    """
    cited = [fact(id) for id in ids if id in facts()]
    for number in _SECTION.findall(sentence):
        if number not in sections():
            yield "NoSuchSection", f"there is no section {number} today"
        elif not any(number in each.cite for each in cited):
            yield "UncitedSection", f"section {number} needs a mark with a fact that cites it"
    for found in _COUNT.finditer(sentence):
        if not any(_carries(each, found) for each in cited):
            yield "UncitedNumber", f"“{found[0]}” needs a mark with a fact that has this number"
    if not cited and (duty := _DUTY.search(sentence)):
        yield "UncitedDuty", f"“{duty[0]}” needs a mark with the fact that says so"
    for pattern, say in phrases().items():
        if words := pattern.search(sentence):
            yield "WrongWords", f"“{words[0]}”: {say}"


def _carries(each: Fact, found: re.Match[str]) -> bool:
    """Whether the fact has this number, and this kind of day where one is named."""
    value = _VALUES.get(found[1].lower()) or int(found[1])
    unit = found[3].lower().rstrip("s")
    kind = (found[2] or "").lower()
    if unit == "day" and each.days == value:
        return kind in ("", each.day_kind)
    if unit == "year" and each.years == value:
        return True
    said = f"{each.fact} {each.quote} {each.note}".lower()
    return any(
        (_VALUES.get(other[1].lower()) or int(other[1])) == value
        and other[3].lower().rstrip("s") == unit
        and kind in ("", (other[2] or "calendar").lower())
        for other in _COUNT.finditer(said)
    )
