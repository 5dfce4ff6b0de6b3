"""Two children with a record of every kind each, in words that no page and no other child has."""

from __future__ import annotations

import json

from checklists import catalog
from checklists.model.fields import Field
from tests.browser.pages import Given

SAM, MIA = "Quillon", "Brastow"
"""The word that stands in all that is one child's."""


def _typed(fields: tuple[Field, ...], word: str) -> dict[str, str | list[str]]:
    """An answer in the child's word for each field that takes words; rows get one row."""
    found: dict[str, str | list[str]] = {}
    for each in fields:
        if each.kind == "rows":
            found |= _typed(each.in_row("0"), word)
        elif each.kind in ("text", "long") and not each.shared:
            found[each.id] = f"{word} {each.id.replace('.', ' ')}"
    return found


def records(word: str) -> dict[str, Given]:
    """A child's records, by the names that tools know; the child's name is that word too."""
    letter = {
        "kind": "letter",
        "letter": "request-records",
        "title": f"{word} records",
        "to": f"{word} office",
        "sent_on": "2026-02-05",
        "subject": f"{word} subject",
        "text": f"Dear {word} office,\n\n{word} text",
    }
    tools: dict[str, Given] = {}
    for each in catalog.definitions():
        kind = "letter" if each.id in catalog.LETTERS else "checklist"
        tools[f"{kind}:{each.id}"] = _typed(each.fields, word)
        tools[f"filled:{kind}:{each.id}"] = {"from": f"{word} filled"}
        tools[f"earlier:{kind}:{each.id}"] = {"examples": f"{word} earlier"}
    return {
        "family": {"child": f"{word} Lee", "school": f"{word} School", "grade": f"{word} grade"},
        **tools,
        f"entry:{word}1": letter,
        f"entry:{word}2": {
            "kind": "call",
            "day": "2026-02-12",
            "title": f"{word} call",
            "text": f"{word} said",
        },
        f"promise:{word}p": {
            "name": f"{word} therapy",
            "kind": "service",
            "minutes": "30",
            "times": "2",
            "period": "week",
            "who": f"{word} Okafor",
            "weekdays": ["mon", "wed"],
            "first": "2026-01-05",
        },
        f"log:{word}l": {
            "promise": f"{word}p",
            "day": "2026-02-04",
            "outcome": "not",
            "reason": "provider",
            "note": f"{word} note",
        },
        f"goal:{word}g": {
            "name": f"{word} reading",
            "baseline": "20",
            "target": "60",
            "scores.0.score": "22",
        },
        "deadline:records": {"start": "2026-02-06"},
        "deadlines:named": {},
        "calendar:2025": {"first": "2025-08-20", "closed": [f"2025-11-26/2025-11-28 {word} break"]},
        "wording:iep": {"text": f"{word} as needed"},
        "binder:parts": {"nicknames": f"{word} nick", "others": f"{word} other"},
    }


def both() -> dict[str, str]:
    """All that is kept for the two, by the names it is kept under; Quillon is the first child."""
    parent: Given = {"parent": "Ana Lee", "state": "TX"}
    sam, mia = records(SAM), records(MIA)
    sam["family"] = {**sam["family"], **parent}
    kept = {**sam, **{f"{name}@2": given for name, given in mia.items()}, "children": {"chosen": "1"}}
    return {
        name: json.dumps({"v": 1, "saved": "2026-02-20T10:00:00.000Z", "given": given})
        for name, given in kept.items()
        if given
    }
