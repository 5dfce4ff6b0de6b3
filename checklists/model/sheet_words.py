"""What people write in the cells of a log of their own: what happened, minutes, why, how they know."""

import re
from types import MappingProxyType
from unicodedata import combining, normalize

from checklists.model.log import OUTCOME_NAMES, REASON_NAMES, How, Outcome, Reason
from checklists.record import record

MOST_MINUTES = 600
NOT_MINUTES = "We could not read “{said}” as minutes. Please write it like 30."
OVER = f"Please check the minutes: “{{said}}” is more than {MOST_MINUTES} or less than none."
HOW_NAMES: MappingProxyType[str, str] = MappingProxyType(
    {
        "record": "The school’s own record",
        "saw": "I saw it",
        "told": "Someone at school told me",
        "child": "My child told me",
    }
)
"""As a log that goes out to a spreadsheet has them. Those of outcomes and reasons stand in `log`."""

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without accents, apostrophes and what stands between words."""
    bare = "".join(each for each in normalize("NFKD", text) if not combining(each))
    return tuple(_WORD.findall(bare.casefold().replace("'", "").replace("’", "")))


def _by_words(**named: str) -> dict[str, str]:
    return {" ".join(words(each)): name for name, said in named.items() for each in said.split("|")}


_SIGNS = {"✓": "happened", "✔": "happened", "✔️": "happened", "☑": "happened", "✅": "happened"}
_SIGNS |= {"✗": "not", "✘": "not", "❌": "not"}
_OUTCOMES = _by_words(
    happened=f"{OUTCOME_NAMES['happened']}|yes|y|yep|done|held|was held|attended|happen|it happened|took place"
    "|given|provided|delivered|received|complete|completed|full|full session|true|ok|okay|present|on time|met",
    partly=f"{OUTCOME_NAMES['partly']}|partial|partially|part|in part|some|short|shortened|cut short|too short"
    "|ended early|late start|started late|left early|incomplete",
    not_=f"{OUTCOME_NAMES['not']}|no|n|nope|none|missed|miss|skipped|cancelled|canceled|it did not happen"
    "|didn't happen|not held|was not held|wasn't held|not given|not provided|not delivered|not done"
    "|no session|no show|false|did not meet|didn't meet",
    unknown=f"{OUTCOME_NAMES['unknown']}|unknown|don't know|do not know|i don't know|dk|idk|not known|not sure"
    "|i am not sure|i'm not sure|unsure|unclear|no record|no data|no info|no information|no note|no idea|maybe",
)
_REASONS = _by_words(
    none=REASON_NAMES[""],
    **{id: said for id, said in REASON_NAMES.items() if id},
)
_STAFF = (
    "teacher|therapist|provider|staff|aide|para|paraprofessional|slp|slt|ot|pt|counselor|nurse|specialist"
    "|interpreter|interventionist|psychologist|social worker"
)
_AWAY = "out|absent|away|sick|ill|gone|left|unavailable|on leave|on vacation|at a training|in training"
_REASON_SIGNS: tuple[tuple[Reason, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(rf"\b(?:{said})\b"))
    for reason, said in (
        (
            "provider",
            rf"(?:{_STAFF})(?: (?:was|is|were))? (?:{_AWAY})|no (?:{_STAFF})|(?:{_STAFF}) absence|substitute|sub"
            "|short staffed|staff shortage|vacancy",
        ),
        (
            "closed",
            "no school|school closed|closed|snow day|holiday|vacation|break|teacher work ?day|day off"
            "|professional development",
        ),
        ("event", "field trip|assembly|testing|state test|event|concert|fire drill|picture day|party|field day"),
        ("refused", "refused|did not take part|didnt take part|declined|wouldnt go|would not go|did not want"),
        ("absent", "absent|absence|sick|ill|stayed home|home sick|doctor|dentist|appointment"),
        ("schedule", "schedule|scheduling|room|conflict|late bus|ran late|double booked|staff meeting"),
    )
)
_HOWS = _by_words(**HOW_NAMES)
_HOW_SIGNS: tuple[tuple[How, re.Pattern[str]], ...] = tuple(
    (how, re.compile(rf"\b(?:{said})\b"))
    for how, said in (
        ("record", "records?|logs?|service log|progress report|report card|school log|attendance sheet"),
        ("saw", "i saw|saw|seen|i was there|observed|watched"),
        ("child", "child|kid|son|daughter|he said|she said|he told|she told|they said"),
        ("told", "teacher|therapist|school|staff|told|email|e mail|call|phone|note home|portal|aide|nurse"),
    )
)
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
_SPOKEN = {
    "half an hour": 30,
    "a half hour": 30,
    "half hour": 30,
    "an hour": 60,
    "one hour": 60,
    "a quarter of an hour": 15,
    "quarter hour": 15,
    "three quarters of an hour": 45,
    "an hour and a half": 90,
    "one and a half hours": 90,
    "none": 0,
    "zero": 0,
}
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
    if said in _SIGNS:
        return Said(_outcome(_SIGNS[said]))
    if (found := _known(said)) is not None:
        return Said(found)
    if share := _SHARE.fullmatch(said):
        minutes, of = int(share[1]), int(share[2])
        return Said(None, minutes, of) if of >= _LEAST_SHARE else Said(None)
    amount = read_minutes(said)
    if isinstance(amount, int) and (amount >= _LEAST_SHARE or not said.isdigit()):
        return Said(None, amount)
    head, *rest = _LEAD.split(said, 1)
    after = " ".join(rest).strip(" )")
    if (found := _known(head)) is not None:
        return Said("unknown", rest=after) if _known(after) == "unknown" else Said(found, rest=after)
    about = reason(said)
    is_why = len(words(said)) <= 4 and about in ("absent", "closed", "event", "provider")
    return Said("not", rest=said) if is_why else Said(None)


def _known(text: str) -> Outcome | None:
    found = _OUTCOMES.get(" ".join(words(text)))
    return _outcome(found) if found else None


def _outcome(name: str) -> Outcome:
    known: dict[str, Outcome] = {"happened": "happened", "partly": "partly", "unknown": "unknown"}
    return known.get(name, "not")


def read_minutes(text: str) -> int | str:
    """Minutes ("30", "30 min", "0:30", "1 hr 15 min", "half an hour"), or a sentence that says how to write them."""
    said = " ".join(text.split())
    spoken = _SPOKEN.get(" ".join(words(said)))
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
    said = " ".join(words(text))
    if said in _REASONS or not said:
        exact: dict[str, Reason] = {id: id for id, _ in _REASON_SIGNS}
        name = _REASONS.get(said, "none")
        return "other" if name == "other" else exact.get(name, "")
    return next((id for id, sign in _REASON_SIGNS if sign.search(said)), None)


def is_exact(text: str) -> bool:
    """Whether these are the very words of a reason or of a way to know, so that nothing is lost without them."""
    said = " ".join(words(text))
    return not said or said in _REASONS or said in _HOWS


def how(text: str) -> How | None:
    """How the parent knows, by the words of a cell; None for words that name no way we know."""
    said = " ".join(words(text))
    if said in _HOWS or not said:
        exact: dict[str, How] = {id: id for id, _ in _HOW_SIGNS}
        return exact.get(_HOWS.get(said, ""), "")
    return next((id for id, sign in _HOW_SIGNS if sign.search(said)), None)
