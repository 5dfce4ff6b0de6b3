"""Promised time in four buckets: worked cases, and what holds whatever is promised, noted and closed."""

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklists.model.log import CATEGORIES, EXCUSED, Logged, read_log
from checklists.model.minutes import Four, Reviewed, review, strays
from checklists.model.minutes_said import amount, periods
from checklists.model.promise import KINDS, PERIODS, Promise, read_promises
from checklists.model.school import Closure, School, read
from checklists.record import replace
from tests.anything import logged
from tests.dated import CALENDARS, LAKESIDE
from tests.minutes_cases import CASES, SPEECH, Case

SCHOOLS = [read(lines)[0] for lines in CALENDARS.values()]
DAYS = st.dates(date(2026, 8, 1), date(2027, 9, 30))
NOTED = st.dates(date(2026, 11, 1), date(2026, 12, 31))
PROMISES = st.builds(
    Promise,
    id=st.just("p"),
    name=st.just("Speech"),
    kind=st.sampled_from((*KINDS, KINDS[0])),
    minutes=st.sampled_from((0, 1, 20, 30)),
    times=st.integers(0, 3),
    period=st.sampled_from(PERIODS),
    weekdays=st.sets(st.integers(0, 4)).map(lambda days: tuple(sorted(days))),
    first=st.sampled_from((None, date(2026, 8, 12), date(2026, 11, 4))) | DAYS,
    last=st.none() | DAYS,
)
ENTRY = logged("p", NOTED | DAYS, most_minutes=90)
LOGS = st.lists(ENTRY, max_size=25, unique_by=lambda each: each.id)
REPORTS = st.tuples(st.none() | DAYS, st.none() | DAYS)
AWAY = st.lists(
    st.builds(lambda day, days: Closure(day, day + timedelta(days), "Off"), DAYS, st.integers(0, 12)),
    max_size=4,
)


def day(text: str) -> date | None:
    """An ISO day, None for no words."""
    return date.fromisoformat(text) if text else None


def lines(log: Iterable[str], promise: str = "p") -> list[str]:
    """Lines of a log from "day outcome minutes reason", with "-" for nothing."""
    found = []
    for number, each in enumerate(log):
        on, outcome, minutes, reason = (*each.split(), "", "")[:4]
        parts = (f"k{number}", promise, on, outcome, minutes.strip("-"), reason, "saw", "")
        found.append("\t".join(parts))
    return found


def reviewed(case: Case) -> Reviewed:
    """The one promise of a case."""
    promises, problems = read_promises([json.dumps(case.promise)])
    logged, others = read_log(lines(case.log))
    assert not problems
    assert not others
    (found,) = review(
        promises,
        logged,
        read(case.calendar)[0],
        today=date.fromisoformat(case.today),
        first=day(case.first),
        last=day(case.last),
    )
    return found


def four(found: Four) -> tuple[int, int, int, int]:
    """The four numbers."""
    return found.delivered, found.excused, found.missed, found.no_record


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.says)
def test_a_worked_case(case: Case) -> None:
    """The four numbers as they were worked by hand, and what else the case names."""
    found = reviewed(case)
    assert four(found.total) == case.four, case.how
    shown: Mapping[str, Any] = {
        "unit": found.unit,
        "first": str(found.first),
        "last": str(found.last),
        "periods": found.periods,
        "running": len(found.running),
        "sure": found.sure,
        "short": tuple(map(str, found.short)),
        "skipped": tuple(f"{each.first}/{each.last} {each.reason}".rstrip() for each in found.skipped),
        "beyond": tuple(
            f"{entry.day} {units} {why}" for entry, (units, why) in zip(found.beyond, found.over, strict=True)
        ),
        "months": {str(month): four(each) for month, each in found.months},
        "categories": dict(found.categories),
        "outcomes": dict(found.outcomes),
    }
    for name, expected in case.more.items():
        if name == "said":
            assert str(expected) in " ".join(found.said)
        else:
            assert shown[name] == expected, name


@dataclass(frozen=True)
class World:
    """Whatever may be promised, noted and closed, and the days that a report covers."""

    promise: Promise
    logged: list[Logged]
    school: School
    away: list[Closure]
    today: date
    report: tuple[date | None, date | None]

    def count(self, **changes: Any) -> Reviewed:
        """The review of its one promise, with some of it changed."""
        world = dataclasses.replace(self, **changes)
        school = replace(world.school, closures=(*world.school.closures, *world.away))
        first, last = world.report
        (found,) = review([world.promise], world.logged, school, today=world.today, first=first, last=last)
        return found


WORLDS = st.builds(
    World,
    promise=PROMISES,
    logged=LOGS,
    school=st.sampled_from(SCHOOLS),
    away=AWAY,
    today=st.dates(date(2026, 12, 1), date(2027, 1, 31)) | DAYS,
    report=st.just((None, None)) | REPORTS,
)


@given(WORLDS)
def test_the_four_always_add_up(world: World) -> None:
    """No number is negative; months, reasons and categories have the same sums as the whole."""
    found = world.count()
    total = found.total
    for each in (total, *(month for _, month in found.months)):
        assert min(four(each)) >= 0
        assert sum(four(each)) == each.promised
    assert tuple(map(sum, zip((0, 0, 0, 0), *(four(each) for _, each in found.months), strict=True))) == four(
        total
    )
    categories = dict(found.categories)
    assert sum(categories.values()) + total.delivered == total.promised
    assert categories.pop("unaccounted", 0) == total.no_record
    assert sum(units for _, units in found.reasons) == total.excused + total.missed
    assert sum(units for kind, units in categories.items() if kind in EXCUSED) == total.excused
    assert {CATEGORIES[reason] for reason, _ in found.reasons} == set(categories)
    assert sum(units for _, units in found.hows) == total.missed
    assert len(found.beyond) == len(found.over)
    promise = world.promise
    if promise.numbered:
        units = promise.minutes if found.unit == "minutes" else 1
        assert total.promised % (promise.times * units or 1) == 0 or promise.weekdays
        assert bool(found.periods) == bool(total.promised)
    else:
        assert total.promised == sum(number for _, number in found.outcomes)
    assert found.said


@given(WORLDS)
def test_each_entry_is_somewhere(world: World) -> None:
    """An entry is counted, still running, or named as beyond; nothing is lost unsaid."""
    found = world.count()
    outside = [
        entry
        for entry, (_, why) in zip(found.beyond, found.over, strict=True)
        if why in ("promise", "report")
    ]
    unmoved = [entry for entry, (_, why) in zip(found.beyond, found.over, strict=True) if why == "off"]
    inside = sum(number for _, number in found.outcomes)
    assert len(outside) + len(found.running) + inside <= len(world.logged)
    assert len(outside) + len(unmoved) + len(found.running) + inside >= len(world.logged)
    assert not set(found.running) & set(found.beyond)


@given(WORLDS)
def test_more_days_off_never_raise_what_is_promised(world: World) -> None:
    """For days that have come: one to come can end a week sooner, so that it counts sooner."""
    away = [each for each in world.away if each.last <= world.today]
    assert world.count(away=away).total.promised <= world.count(away=[]).total.promised


@given(WORLDS)
def test_a_note_never_changes_a_promise_with_a_number(world: World) -> None:
    """What is promised comes from the IEP and the calendar, once the line has its first day."""
    promise = replace(
        world.promise,
        first=world.promise.first or date(2026, 8, 12),
        times=world.promise.times or 1,
        period=world.promise.period or "week",
    )
    found, empty = world.count(promise=promise), world.count(promise=promise, logged=[])
    assert found.total.promised == empty.total.promised == empty.total.no_record
    assert (found.periods, found.first, found.last) == (empty.periods, empty.first, empty.last)


@given(WORLDS, ENTRY)
def test_what_a_parent_does_not_know_raises_only_no_record(world: World, entry: Logged) -> None:
    """An entry with "I do not know" is proof of nothing."""
    unknown = replace(entry, id="unknown", outcome="unknown")
    promise = replace(world.promise, first=world.promise.first or date(2026, 8, 12))
    before = world.count(promise=promise).total
    after = world.count(promise=promise, logged=[*world.logged, unknown]).total
    assert four(before)[:3] == four(after)[:3]
    assert after.no_record >= before.no_record


@given(WORLDS)
def test_the_order_of_the_notes_does_not_matter(world: World) -> None:
    """The page sends the newest first, a pasted table the oldest."""
    assert four(world.count().total) == four(world.count(logged=world.logged[::-1]).total)


def test_two_promises_do_not_share_their_notes() -> None:
    """Each is counted by its own entries; entries of none are counted as strays."""
    promises, _ = read_promises(json.dumps({**SPEECH, "id": id}) for id in ("p", "q"))
    entries, _ = read_log([*lines(["2026-11-02 happened"]), *lines(["2026-11-04 not"], "gone")])
    entries = (*entries, replace(entries[0], id="z", promise="q", outcome="not"))
    one, other = review(promises, entries, read(LAKESIDE)[0], today=date(2026, 11, 6))
    assert (four(one.total), four(other.total)) == ((30, 0, 0, 30), (0, 0, 30, 30))
    assert strays(promises, read_log(lines(["2026-11-04 not"], "gone"))[0]) == 1


def test_a_changed_promise_is_two_one_after_the_other() -> None:
    """60 minutes a week to November 13, then 30: each line counts its own weeks and notes."""
    promises, _ = read_promises(
        [
            json.dumps({**SPEECH, "last": "2026-11-13"}),
            json.dumps({**SPEECH, "id": "q", "times": "1", "first": "2026-11-16"}),
        ]
    )
    entries, _ = read_log(lines(["2026-11-12 happened"]))
    later = replace(entries[0], id="z", promise="q", day=date(2026, 11, 18))
    old, new = review(promises, (*entries, later), read(LAKESIDE)[0], today=date(2026, 11, 20))
    assert (four(old.total), four(new.total)) == ((30, 0, 0, 90), (30, 0, 0, 0))


def test_how_much_is_said_in_words() -> None:
    """As a parent says it."""
    assert amount(Promise("p", "x", minutes=30, times=2, period="week")) == "30 minutes, 2 times a week"
    assert amount(Promise("p", "x", times=1, period="two-weeks")) == "1 time every two weeks"
    assert amount(Promise("p", "x")) == "each time it is needed"
    assert periods(Promise("p", "x", period="two-weeks"), 2) == "2 stretches of two weeks"
