"""A letter as it was sent: to whom, when, and its words as they were kept that day."""

from collections.abc import Mapping
from datetime import date

from checklists.model.document import Block, Document, Pairs, Text
from checklists.model.story import day
from checklists.model.words import ENGLISH, long_date

UNTITLED = "A letter"
NO_TEXT = "The words of this letter were not kept."
_DAYS = (("Sent on", "sent_on"), ("They have it since", "received_on"), ("They answered on", "answered_on"))


def letter(entry: Mapping[str, str]) -> Document:
    """A kept entry of kind "letter", with its "id". A day that cannot be read stands as it was typed."""
    told = (
        ("To", entry.get("to", "")),
        ("Copy to", entry.get("cc", "")),
        *((name, _day(entry.get(part, ""))) for name, part in _DAYS),
        ("Subject", entry.get("subject", "")),
    )
    rows = tuple((name, said) for name, said in told if said.strip())
    text = entry.get("text", "").strip()
    blocks: list[Block] = [Pairs(rows)] if rows else []
    blocks.append(Text(text, "letter") if text else Text(NO_TEXT, "small"))
    title = " ".join(entry.get("title", "").split()) or UNTITLED
    sent = sent_on(entry)
    note = f"Letter sent on {long_date(sent, ENGLISH)}" if sent else "Letter"
    return Document(f"letter-{entry['id']}", title, note, tuple(blocks))


def sent_on(entry: Mapping[str, str]) -> date | None:
    """The day it was sent; None where that is not known."""
    return day(entry.get("sent_on", ""))[0]


def _day(text: str) -> str:
    found, _ = day(text)
    return long_date(found, ENGLISH) if found else text
