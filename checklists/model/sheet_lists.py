"""The words that people write in a log of their own, for `sheet_words` to look up."""

import re
from collections.abc import Mapping

from checklists.model.log import HOW_BRIEF, HOW_NAMES, OUTCOME_NAMES, REASON_NAMES, How, Outcome, Reason

SIGNS: Mapping[str, Outcome] = {
    "✓": "happened",
    "✔": "happened",
    "✔️": "happened",
    "☑": "happened",
    "✅": "happened",
    "✗": "not",
    "✘": "not",
    "❌": "not",
}
OUTCOMES: Mapping[Outcome, str] = {
    "happened": f"{OUTCOME_NAMES['happened']}|yes|y|yep|done|held|was held|attended|happen|it happened"
    "|took place|given|provided|delivered|received|complete|completed|full|full session|true|ok|okay"
    "|present|on time|met",
    "partly": f"{OUTCOME_NAMES['partly']}|partial|partially|part|in part|some|short|shortened|cut short"
    "|too short|ended early|late start|started late|left early|incomplete",
    "not": f"{OUTCOME_NAMES['not']}|no|n|nope|none|missed|miss|skipped|cancelled|canceled|it did not happen"
    "|didn't happen|not held|was not held|wasn't held|not given|not provided|not delivered|not done"
    "|no session|no show|false|did not meet|didn't meet",
    "unknown": f"{OUTCOME_NAMES['unknown']}|unknown|don't know|do not know|i don't know|dk|idk|not known"
    "|not sure|i am not sure|i'm not sure|unsure|unclear|no record|no data|no info|no information|no note"
    "|no idea|maybe",
}
"""Whole cells. An "x" is none of them: it stands for yes in one log and for no in another."""
REASONS: Mapping[Reason, str] = REASON_NAMES
HOWS: Mapping[How, str] = {how: f"{HOW_NAMES[how]}|{HOW_BRIEF[how]}" for how in HOW_BRIEF}
STAFF = (
    "teacher|therapist|provider|staff|aide|para|paraprofessional|slp|slt|ot|pt|counselor|nurse|specialist"
    "|interpreter|interventionist|psychologist|social worker"
)
_AWAY = "out|absent|away|sick|ill|gone|left|unavailable|on leave|on vacation|at a training|in training"
_STAFF_AWAY = rf"(?:{STAFF})(?: (?:was|is|were))? (?:{_AWAY})|no (?:{STAFF})"
WHY_ALONE = re.compile(
    r"(?:my |the )?(?:(?:child|student|he|she) )?(?:was )?(?:absent|sick|ill)|no school|(?:school )?closed"
    rf"|snow day|holiday|field trip|assembly|{_STAFF_AWAY}"
)
"""A reason that stands where it should say what happened, and says so."""
REASON_SIGNS: tuple[tuple[Reason, str], ...] = (
    (
        "provider",
        rf"{_STAFF_AWAY}|(?:{STAFF}) absence|substitute|sub|short staffed|staff shortage|vacancy",
    ),
    (
        "closed",
        "no school|school closed|closed|snow day|holiday|vacation|break|teacher work ?day|day off"
        "|professional development",
    ),
    ("event", "field trip|assembly|testing|state test|event|concert|fire drill|picture day|party|field day"),
    (
        "refused",
        "refused|did not take part|didnt take part|declined|wouldnt go|would not go|did not want",
    ),
    ("absent", "absent|absence|sick|ill|stayed home|home sick|doctor|dentist|appointment"),
    ("schedule", "schedule|scheduling|room|conflict|late bus|ran late|double booked|staff meeting"),
)
"""Words within a cell; the first that is there counts, so "therapist absent" is not the child's absence."""
HOW_SIGNS: tuple[tuple[How, str], ...] = (
    ("record", "records?|logs?|progress report|report card|attendance sheet"),
    ("saw", "i saw|saw|seen|i was there|observed|watched"),
    ("child", "child|kid|son|daughter|he said|she said|he told|she told|they said"),
    ("told", "teacher|therapist|school|staff|told|email|e mail|call|phone|note home|portal|aide|nurse"),
)
SPOKEN: Mapping[str, int] = {
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
