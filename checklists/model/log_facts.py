"""Notes of the log as facts for a letter: what the IEP says, what happened on which days, how that is known.

Nothing is added to what the parent noted: no sum, no cause that is not there, no word of blame. Days of which
the parent knows nothing, on which the child was absent or on which there was no school are no such facts; a
request for records asks about them too.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby

from checklists.model.errors import UnknownDefinition
from checklists.model.log import HOWS, How, Logged, Reason
from checklists.model.promise import Promise
from checklists.model.words import ENGLISH, joined, long_date
from checklists.record import record

MARK = "(we recorded this at home)"
"""After each sentence that comes from the log."""
FROM_HOME = "(from what we recorded at home)"
"""After days to look up, which may be days that went well."""
RECORDS = "request-records"
AT_HOME = "Our own notes, made at home"
MOST = 300
TOO_MANY = f"These are more than {MOST} notes, too many for one letter. Please pick fewer."
NONE = (
    "None of these notes says that something did not happen, so there is nothing to put into this letter yet."
)
LEFT_OUT = (
    "{count} {are} left out: it took place, you do not know, your child was absent, or there was no school."
)
_NOT_A_MISS: frozenset[Reason] = frozenset({"absent", "closed"})
_FACTS = frozenset({"not", "partly"})
_WEAKEST: tuple[How, ...] = ("child", "told", "saw", "record")
assert set(_WEAKEST) == set(HOWS) - {""}
_KNOWN: dict[How, str] = {
    "child": "what my child told me",
    "told": "what someone at school told me",
    "saw": "what I saw",
    "record": "what the school’s own record shows",
}
_WHY: dict[Reason, str] = {
    "event": "there was a field trip, testing or an assembly",
    "refused": "my child did not take part",
    "provider": "the teacher or therapist was out",
    "schedule": "there was a schedule or room problem",
}
_PERIODS = {
    "day": "a day",
    "week": "a week",
    "two-weeks": "every two weeks",
    "month": "a month",
    "year": "a year",
}
_SAYS_HOW_OFTEN = re.compile(r"\d|\b(?:once|twice|daily|weekly|monthly|each|every)\b", re.IGNORECASE)
_SINGLE = 8
"""So many notes of one item stand in a complaint day by day; more of them by their months."""

type Answers = dict[str, str | list[str]]


@record
class Facts:
    """`answers` by the letter's field ids; `used`: ids of the notes in them; `problem`: why there are none.

    `said`: what was left out, or "".
    """

    answers: Answers
    used: tuple[str, ...]
    problem: str = ""
    said: str = ""


def facts(letter: str, promises: Sequence[Promise], entries: Iterable[Logged]) -> Facts:
    """The answers that these notes give this letter. Raises UnknownDefinition for one that takes none."""
    if letter not in LETTERS:
        raise UnknownDefinition(f"the letter “{letter}” takes nothing from the log")
    known = {each.id: each for each in promises}
    picked = sorted((each for each in entries if each.promise in known), key=lambda each: each.day)
    if len(picked) > MOST:
        return Facts({}, (), TOO_MANY)
    used = picked if letter == RECORDS else [each for each in picked if is_fact(each)]
    if not used:
        return Facts({}, (), NONE)
    answers: Answers = {}
    for promise in promises:
        own = [each for each in used if each.promise == promise.id]
        if own:
            answers |= LETTERS[letter](promise, own)
    if letter == RECORDS:
        answers = {"records": ["services"], "logs_for": "\n".join(map(str, answers.values()))}
    out = len(picked) - len(used)
    said = LEFT_OUT.format(count=out, are="is" if out == 1 else "are") if out else ""
    return Facts(answers, tuple(each.id for each in used), said=said)


def is_fact(entry: Logged) -> bool:
    """Whether a note says that a promised time did not take place, or not all of it."""
    return entry.outcome in _FACTS and entry.reason not in _NOT_A_MISS


def row(promise: Promise, day: str = "") -> str:
    """The name of a row in a letter: the same each time, and never that of a row typed by hand.

    Rows stand in the order of their names; `day` sets those of several items in the order of their days.
    """
    return f"log{day}{re.sub('[^0-9a-z]', '', promise.id.lower())}"


def says(promise: Promise) -> str:
    """The IEP's words; with how much and how often, where the words do not say so themselves."""
    if _SAYS_HOW_OFTEN.search(promise.name):
        return promise.name
    parts = [f"{promise.minutes} minutes"] if promise.minutes else []
    if promise.numbered:
        times = {1: "once", 2: "twice"}.get(promise.times, f"{promise.times} times")
        parts.append(f"{times} {_PERIODS[promise.period]}")
    return (
        ": ".join(filter(None, (promise.name.rstrip(" .:;,"), ", ".join(parts)))) if parts else promise.name
    )


def happens(promise: Promise, entries: Sequence[Logged]) -> str:
    """Which days it did not happen, then which days only in part; each sentence with its mark."""
    kinds: dict[tuple[bool, int | None, Reason], list[date]] = {}
    for each in entries:
        kinds.setdefault((each.outcome == "partly", each.minutes, each.reason), []).append(each.day)
    ordered = sorted(kinds.items(), key=lambda each: (each[0][0], each[1][0]))
    return " ".join(_sentence(promise, *kind, days) for kind, days in ordered)


def _sentence(promise: Promise, partly: bool, minutes: int | None, reason: Reason, days: list[date]) -> str:
    of = f" of {promise.minutes}" if promise.minutes else ""
    part = "only a part of it took place" if minutes is None else f"it lasted {minutes}{of} minutes"
    why = f", as {_WHY[reason]}" if reason in _WHY else ""
    times = f" ({len(days)} times)" if len(days) > 1 else ""
    return f"On {dates(days)}{times}, {part if partly else 'it did not happen'}{why} {MARK}."


def dates(days: Sequence[date]) -> str:
    """ "October 5, 7, and 12; November 2, 2026": each month once, each year once."""
    once = sorted(set(days))
    years = []
    for year, of_year in groupby(once, key=lambda day: day.year):
        months = []
        for _, of_month in groupby(of_year, key=lambda day: day.month):
            first, *others = of_month
            name = long_date(first, ENGLISH).partition(" ")[0]
            months.append(f"{name} {joined([str(each.day) for each in (first, *others)], ENGLISH)}")
        years.append(f"{'; '.join(months)}, {year}")
    return "; ".join(years)


def weakest(entries: Iterable[Logged]) -> How:
    """The least sure way in which any of these is known; "" where none says."""
    found = {each.how for each in entries}
    return next((each for each in _WEAKEST if each in found), "")


def _mixed(entries: Iterable[Logged]) -> str:
    """Where these are known in more than one way, a sentence that says so."""
    found = {each.how for each in entries}
    ways = [_KNOWN[each] for each in reversed(_WEAKEST) if each in found]
    return f"This comes from {joined(ways, ENGLISH)}." if len(ways) > 1 else ""


def _item(promise: Promise, entries: Sequence[Logged]) -> Answers:
    """One row: "The IEP is not being followed" and "Ask about missed services" name their columns alike."""
    name = f"facts.{row(promise)}"
    told = " ".join(filter(None, (happens(promise, entries), _mixed(entries))))
    answers: Answers = {f"{name}.says": says(promise), f"{name}.happens": told}
    if entries[0].day != entries[-1].day:  # a single day is no time since when
        answers[f"{name}.since"] = entries[0].day.isoformat()
    if how := weakest(entries):
        answers[f"{name}.how"] = how
    return answers


def _missed(promise: Promise, entries: Sequence[Logged]) -> Answers:
    """The same with the last day, so that the letter says from when to when the notes are."""
    answers = _item(promise, entries)
    if entries[0].day != entries[-1].day:
        answers[f"facts.{row(promise)}.until"] = entries[-1].day.isoformat()
    return answers


def _logs(promise: Promise, entries: Sequence[Logged]) -> Answers:
    """One line: the item, and the days to look up."""
    return {
        promise.id: f"{promise.name.rstrip(' .:;,')}: {dates([each.day for each in entries])} {FROM_HOME}"
    }


def _complaint(promise: Promise, entries: Sequence[Logged]) -> Answers:
    """A row for each day, or for each month where there are many; its day is the last one noted in it."""

    def when(each: Logged) -> str:
        return f"{each.day:%Y%m}00" if len(entries) > _SINGLE else f"{each.day:%Y%m%d}"

    answers: Answers = {}
    for day, found in groupby(entries, key=when):
        part, name = [*found], f"facts.{row(promise, day)}"
        ways = [_KNOWN[each] for each in reversed(_WEAKEST) if each in {one.how for one in part}]
        answers |= {
            f"{name}.on": part[-1].day.isoformat(),
            f"{name}.says": says(promise),
            f"{name}.what": happens(promise, part),
            f"{name}.shows": f"{AT_HOME}; {joined(ways, ENGLISH)}" if ways else AT_HOME,
        }
    return answers


LETTERS: dict[str, Callable[[Promise, Sequence[Logged]], Answers]] = {
    "iep-not-implemented": _item,
    "request-compensatory": _missed,
    RECORDS: _logs,
    "state-complaint": _complaint,
}
"""The letters that take facts from the log, in the order of their steps."""
