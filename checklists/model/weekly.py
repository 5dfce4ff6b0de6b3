"""Minutes a week, as parents and IEPs write them: "60", "1 hour", "2 x 30"."""

import re

NOT_READ = "Please write it as minutes a week, such as 60, or 2 x 30."
_NUMBER = r"(\d{1,4}(?:\.\d{1,2})?)"
_TIMES = r"(?:x|×|\*|times)"
_MINUTES = re.compile(
    rf"(?:{_NUMBER} ?{_TIMES} ?)?{_NUMBER} ?(h|hrs?|hours?|m|mins?|minutes?)?"
    r"(?: ?(?:a|per|each|every|/) ?(?:week|wk))?",
    re.IGNORECASE,
)
MOST = 7 * 24 * 60


def minutes(text: str) -> float | str:
    """Minutes a week, or one sentence that says how to write them."""
    found = _MINUTES.fullmatch(" ".join(text.split()).rstrip(" ."))
    if not found:
        return NOT_READ
    times, each, unit = found[1] or "1", found[2], (found[3] or "m").lower()
    total = float(times) * float(each) * (60 if unit.startswith("h") else 1)
    return total if total <= MOST else NOT_READ
