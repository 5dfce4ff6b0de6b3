"""What is known of each state, with the page that shows it. What is not known is left out."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from checklists.law.facts import DayKind, LawError, UnknownFact, fact
from checklists.record import keys, record

CLOCKS = ("evaluation", "answer", "meeting", "due_process")
CONTACTS = ("complaint", "agency_phone", "parent_center", "protection_advocacy")
TOPICS = (*CLOCKS, *CONTACTS, "retention")
WORDS = ("team", "evaluators", "evaluation_plan", "notice")
Confidence = Literal["statute", "secondary"]
_CONFIDENCE = ("statute", "secondary")
_DAY_KINDS = ("calendar", "school", "business")
_STARTS = ("", "consent", "referral", "notice", "decision")
_ACTIONS = ("", "hold", "respond")
_EACH_HAS = {
    "complaint": "url",
    "agency_phone": "phone",
    "parent_center": "name",
    "protection_advocacy": "name",
    "retention": "text",
}
"""What an entry of this topic can't be shown without."""


class UnknownState(LawError):
    """There is no state with this abbreviation."""


class BadState(LawError):
    """A state's file has an unknown part or key, lacks one, or names a fact that does not exist."""


@record
class Entry:
    """One thing known of a state. `confidence`: "statute" when the state's own text or page was read.

    A clock has `days` of `day_kind`, or calendar `years`; `from_event` is what starts it ("consent",
    "referral"; for a hearing the "notice" of the school's decision, or the "decision"), `action` what is due
    ("hold" the meeting, "respond"). `replaces` names the federal fact
    that it stands in for, `beside` the federal fact that sets no number. It may not count the days between
    school years (`leave_out_summer`) or breaks of more than `leave_out_breaks_over` school days (0: it counts
    them); where `or_calendar_days` are fewer, they hold. `remarks`: sentences on what no rule of ours can
    count. A contact has a name, an address
    or a phone. `paraphrase` stands for a `quote` where the words themselves were not seen.
    `recorded_from` is the page that the source quotes, where the source is such a record.
    """

    source: str
    confidence: Confidence
    quote: str = ""
    paraphrase: str = ""
    days: int | None = None
    years: int | None = None
    day_kind: DayKind | None = None
    from_event: str = ""
    action: str = ""
    replaces: str = ""
    beside: str = ""
    name: str = ""
    url: str = ""
    phone: str = ""
    text: str = ""
    note: str = ""
    second_source: str = ""
    phone_source: str = ""
    recorded_from: str = ""
    leave_out_summer: bool = False
    leave_out_breaks_over: int = 0
    or_calendar_days: int | None = None
    remarks: tuple[str, ...] = ()


@record
class State:
    """A state: its name, alone and as a sentence has it, its education agency, and what is known, by topic.

    `words` are the state's own names for common things (of `WORDS`), each with what it means as its `text`.
    """

    abbr: str
    name: str
    said: str
    agency: str
    known: Mapping[str, Entry]
    words: Mapping[str, Entry]


_COUNTING = ("leave_out_summer", "leave_out_breaks_over", "or_calendar_days", "remarks")
_KEYS = {*keys(Entry)}
_NEEDED = {"source", "confidence"}


def parse(abbr: str, data: Mapping[str, Any]) -> State:
    """A state's file as a State. Raises BadState, naming the state, the part and what is wrong with it."""
    parts = {key: value for key, value in data.items() if isinstance(value, dict)}
    words = parts.pop("words", {})
    if (
        not data.get("name")
        or not data.get("agency")
        or data.keys() - parts.keys() - {"name", "said", "agency", "words"}
    ):
        raise BadState(f"{abbr}: a state has a name, an agency, and parts")
    if unknown := (parts.keys() - set(TOPICS)) | (words.keys() - set(WORDS)):
        raise BadState(f"{abbr}: unknown parts {sorted(unknown)}")
    return State(
        abbr,
        data["name"],
        data.get("said", data["name"]),
        data["agency"],
        {topic: _entry(abbr, topic, row) for topic, row in parts.items()},
        {kind: _entry(abbr, f"words/{kind}", row) for kind, row in words.items()},
    )


def _entry(abbr: str, topic: str, row: Mapping[str, Any]) -> Entry:
    where = f"{abbr}/{topic}"
    if unknown := row.keys() - _KEYS:
        raise BadState(f"{where}: unknown keys {sorted(unknown)}")
    if missing := sorted(key for key in _NEEDED if not row.get(key)):
        raise BadState(f"{where}: missing {missing}")
    entry = Entry(**{**row, "remarks": tuple(row.get("remarks", ()))})
    if fault := next(_faults(topic, entry), None):
        raise BadState(f"{where}: {fault}")
    return entry


def _faults(topic: str, entry: Entry) -> Iterator[str]:
    """What an entry of this topic ("words/team" for a word) has wrong, or lacks."""
    if bool(entry.quote) == bool(entry.paraphrase):
        yield "an entry has a quote, or a paraphrase where the words were not seen"
    for value, allowed in (
        (entry.confidence, _CONFIDENCE),
        (entry.day_kind, (None, *_DAY_KINDS)),
        (entry.from_event, _STARTS),
        (entry.action, _ACTIONS),
    ):
        if value not in allowed:
            yield f"“{value}” is not one of {allowed}"
    if (needed := _EACH_HAS.get(topic)) and not getattr(entry, needed):
        yield f"missing {needed}"
    if topic.startswith("words/") and not (entry.name and entry.text):
        yield "a word has a name, and a text that says what it means"
    if topic in CLOCKS:
        yield from _clock_faults(entry)
    elif any(getattr(entry, key) for key in _COUNTING):
        yield f"only a clock has {', '.join(_COUNTING)}"
    for id in filter(None, (entry.replaces, entry.beside)):
        try:
            fact(id)
        except UnknownFact as error:
            yield str(error)


def _clock_faults(entry: Entry) -> Iterator[str]:
    if entry.confidence != "statute" and any(getattr(entry, key) for key in _COUNTING):
        yield "only a rule whose own words were read says how its days are counted"
    if entry.day_kind != "calendar" and (entry.leave_out_summer or entry.leave_out_breaks_over):
        yield "only calendar days need days left out: school days leave them out of themselves"
    if entry.or_calendar_days and (not entry.days or entry.day_kind == "calendar"):
        yield "or_calendar_days stand beside days of another kind"
    if entry.confidence == "statute" and not entry.quote:
        yield "a clock read in the state's own words quotes them"
    if not entry.years and not (entry.days and entry.day_kind):
        yield "a clock has years, or days and a day_kind"
    if not entry.replaces and not entry.beside:
        yield "a clock says which federal fact it replaces or stands beside"


@cache
def states() -> dict[str, State]:
    """Every state by its abbreviation in capitals, in the order of their names. Raises BadState."""
    folder = files("checklists.law") / "states"
    found = [
        parse(file.name.removesuffix(".toml").upper(), tomllib.loads(file.read_text(encoding="utf-8")))
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    ]
    return {each.abbr: each for each in sorted(found, key=lambda state: state.name)}


def state(abbr: str) -> State:
    """The state with this abbreviation. Raises UnknownState."""
    try:
        return states()[abbr]
    except KeyError:
        raise UnknownState(f"there is no state with the abbreviation “{abbr}”") from None
