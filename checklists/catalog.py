"""Definitions by id, imported when first asked for, so that a page pays only for its own."""

import json
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from checklists.law import clocks, limits
from checklists.law.facts import FILE, fact, pack
from checklists.model import iep_words, tone
from checklists.model.errors import UnknownDefinition
from checklists.shipped import packed as shipped

if TYPE_CHECKING:
    from checklists.model.checklist import Checklist
    from checklists.model.deadline import Deadline
    from checklists.model.letter import Letter

TITLES = "letters/titles.json"
LETTERS = (
    "request-evaluation",
    "respond-to-refusal",
    "request-pwn",
    "request-meeting",
    "ask-the-teacher",
    "follow-up",
    "iep-not-implemented",
    "request-fba-bip",
    "put-it-in-the-iep",
    "request-records",
    "recap-conversation",
    "after-meeting",
    "request-iee",
    "retention-concern",
    "request-drafts",
    "bring-someone",
    "ask-for-check-ins",
    "request-compensatory",
    "disagree-with-iep",
    "request-interpreter",
    "request-progress-data",
    "vision-statement",
    "share-evaluation",
    "state-complaint",
    "request-mediation",
)
CHECKLISTS = (
    "before-the-meeting",
    "at-the-meeting",
    "after-the-meeting",
    "is-the-process-followed",
    "evaluation-refused",
    "retention",
    "iep-not-followed",
    "prior-written-notice",
    "start-of-year",
    "ready-to-escalate",
)
DEADLINES = (
    "initial-evaluation",
    "evaluation-request-answer",
    "reevaluation",
    "iee-answer",
    "first-iep-meeting",
    "services-start",
    "yearly-review",
    "meeting-request",
    "rights-transfer-notice",
    "records",
    "records-amendment",
    "prior-written-notice",
    "state-complaint-filing",
    "state-complaint-decision",
    "ocr-complaint",
    "due-process-filing",
    "district-response",
    "parent-response",
    "resolution-meeting",
    "resolution-period",
    "resolution-agreement-void",
    "hearing-disclosures",
    "hearing-decision",
    "court",
    "manifestation-review",
    "interim-setting",
    "expedited-resolution-meeting",
    "expedited-resolution-period",
    "expedited-hearing",
    "expedited-decision",
    "private-placement-notice",
)


def letter(id: str) -> "Letter":
    """The letter with this id. Raises UnknownDefinition."""
    if id not in LETTERS:
        raise UnknownDefinition(f"there is no letter called “{id}”")
    found: Letter = import_module(f"checklists.letters.{id.replace('-', '_')}").LETTER
    return found


@cache
def titles() -> dict[str, str]:
    """Each letter's title, for links; in the browser without the letters. Raises MissingData."""
    return shipped(TITLES, lambda: {id: letter(id).title for id in LETTERS})


def checklist(id: str) -> "Checklist":
    """The checklist with this id. Raises UnknownDefinition."""
    if id not in CHECKLISTS:
        raise UnknownDefinition(f"there is no checklist called “{id}”")
    found: Checklist = import_module(f"checklists.lists.{id.replace('-', '_')}").CHECKLIST
    return found


def deadline(id: str) -> "Deadline":
    """The deadline with this id. Raises UnknownDefinition."""
    if id not in DEADLINES:
        raise UnknownDefinition(f"there is no deadline called “{id}”")
    found: Deadline = import_module(f"checklists.deadlines.{id.replace('-', '_')}").DEADLINE
    return found


def deadlines() -> "list[Deadline]":
    """Every deadline, in the order that a page shows them."""
    return [*map(deadline, DEADLINES)]


def definitions() -> "list[Letter | Checklist]":
    """Every letter and checklist, letters first."""
    return [*map(letter, LETTERS), *map(checklist, CHECKLISTS)]


def cited() -> set[str]:
    """Ids of all facts that definitions and goals cite. Raises UnknownFact for one that no law file has."""
    from checklists.model.goal_said import FACTS  # noqa: PLC0415  (only the build asks)

    ids = {id for each in (*definitions(), *deadlines()) for id in each.cited()} | {*FACTS}
    for id in ids:
        fact(id)
    return ids


def packed() -> dict[str, str]:
    """The browser's copy's data files: name inside the package -> JSON. Raises UnknownFact or BadState."""
    return {
        FILE: pack(cited()),
        clocks.FILE: json.dumps(clocks.gathered()),
        limits.FILE: json.dumps(limits.gathered()),
        tone.FILE: json.dumps(tone.gathered()),
        iep_words.FILE: json.dumps(iep_words.gathered()),
        TITLES: json.dumps(titles()),
    }
