"""A score as a parent has it: "4 of 5", "80%", "20 words per minute", "3"."""

import re
from typing import Literal

from checklists.record import record

NOT_READ = "Please write one number, such as 3, 80%, 4 of 5, or 20 words per minute."
OUT_OF = "Out of how many? Please write it like 4 of 5."
OVER = "This is more than all there are. Please check the numbers."
_NUMBER = r"((?:\d{1,3}(?:,\d{3}){1,2}|\d{1,7})(?:\.\d{1,4})?|\.\d{1,4})"
_WORDS = r"([^\W\d_][^\d]{0,59})"
_SHARE = re.compile(rf"{_NUMBER} ?(?:out of|of|from|/) ?{_NUMBER}(?: ?{_WORDS})?")
_PERCENT = re.compile(
    rf"{_NUMBER} ?(?:%|(?:percentage|percent|per cent|pct)\b)(?: ?{_WORDS})?", re.IGNORECASE
)
_PLAIN = re.compile(rf"{_NUMBER}(?: ?{_WORDS})?")
_HALF = re.compile(rf"{_NUMBER} ?(?:out of|out|of|from|/)")
_SLASH = re.compile(r" ?/ ?(?=[^\W\d_])")
_SPELLED = {
    "wpm": "words per minute",
    "wcpm": "correct words per minute",
    "cwpm": "correct words per minute",
    "words correct per minute": "correct words per minute",
    "min": "minutes",
    "mins": "minutes",
    "sec": "seconds",
    "secs": "seconds",
    "hr": "hours",
    "hrs": "hours",
    "pt": "points",
    "pts": "points",
    "x": "times",
}


@record
class Score:
    """A number, what it is out of, and the words after it.

    "share": `value` of `of`; "percent": `value` of 100; "plain": `of` is 0. `unit` is "" where none was said.
    """

    kind: Literal["share", "percent", "plain"]
    value: float
    of: float
    unit: str

    @property
    def bare(self) -> bool:
        """Whether it is a number and nothing else."""
        return self.kind == "plain" and not self.unit


def read(text: str) -> Score | str:
    """The score that a parent typed, or one sentence that says how to write it. Never raises."""
    said = " ".join(text.split()).rstrip(" .")
    said = _SLASH.sub(" per ", said)
    lowered = re.sub(r"\b(out of|of|from|out)\b", lambda found: found[0].lower(), said, flags=re.IGNORECASE)
    if _HALF.fullmatch(lowered):
        return OUT_OF
    if found := _SHARE.fullmatch(lowered):
        value, of = _float(found[1]), _float(found[2])
        return _whole("share", value, of, _unit(found[3]))
    if found := _PERCENT.fullmatch(lowered):
        return _whole("percent", _float(found[1]), 100, _unit(found[2]))
    if found := _PLAIN.fullmatch(lowered):
        return Score("plain", _float(found[1]), 0, _unit(found[2]))
    return NOT_READ


def written(score: Score) -> str:
    """The score in one way of writing, which `read` reads as the same."""
    number = {
        "share": f"{digits(score.value)} of {digits(score.of)}",
        "percent": f"{digits(score.value)}%",
        "plain": digits(score.value),
    }[score.kind]
    return f"{number} {score.unit}".rstrip()


def digits(value: float, places: int = 4) -> str:
    """A number without needless zeros: 3, 3.5, 0.25. `places` is the most digits after the point."""
    text = f"{value:.{places}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def same(unit: str) -> str:
    """What units are compared by: "Words a minute" and "word per minute" are one."""
    said = f" {unit.lower()} "
    for each in (" a ", " an ", " each ", " every "):
        said = said.replace(each, " per ")
    return " ".join(map(singular, said.replace("-", " ").split()))


def singular(word: str) -> str:
    """One of them: "tries" -> "try", "inches" -> "inch", "words" -> "word"; "class" stays."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word if word.endswith("ss") else word.removesuffix("s")


def _float(number: str) -> float:
    return float(number.replace(",", ""))


def _unit(words: str | None) -> str:
    said = (words or "").strip()
    return _SPELLED.get(said.lower(), said)


def _whole(kind: Literal["share", "percent"], value: float, of: float, unit: str) -> Score | str:
    if not of:
        return OUT_OF
    return OVER if value > of else Score(kind, value, of, unit)
