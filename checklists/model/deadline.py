"""A deadline is a day that a rule sets; `due` finds it from the day that starts the clock."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from checklists.law.facts import DayKind, fact
from checklists.law.limits import Limit, limit
from checklists.model.conditions import STATE as STATE_ID
from checklists.model.counting import Count, LeaveOut, add_years, count, counted
from checklists.model.fields import Field, Tidied, tidy
from checklists.model.people import STATE
from checklists.model.school import School
from checklists.model.timeline import FOLLOW_UP
from checklists.record import record

Who = Literal["district", "parent", "state", "hearing officer", "both"]
GROUPS = (
    "Testing your child",
    "Meetings and reviews",
    "Records and notices",
    "If you file a complaint",
    "Discipline",
    "Other",
)
STARTED = "{start}"
"""In `Deadline.gives`, the day that started the clock."""
NOT_YET = "This day is still to come. Please check it, or come back when it is here."
NOT_DONE = "This day is still to come. Leave it empty until then."
TOO_EARLY = "This day comes before the day that the count starts. Please check both."
_DAYS_MEAN: Mapping[DayKind, str] = {
    "calendar": "day-means-calendar-day",
    "business": "business-day-definition",
    "school": "school-day-definition",
}


@record
class Remark:
    """A plain sentence beside a deadline, and the ids of the facts it rests on."""

    text: str
    facts: tuple[str, ...] = ()


@record
class Start:
    """What starts the clock: `label` names the day as it stands after "counted from".

    `unknown` says what to do when the day is not known. `future`: the day may lie ahead.
    """

    label: str
    unknown: str = ""
    future: bool = False


@record
class Deadline:
    """A day that a rule sets. `fact` has the number of days or years, or says that there is none.

    `group` is one of `GROUPS`; `who` has to act. `topic` (of `law.states.CLOCKS`) is where states may have
    a limit of their own; `starts` are the events (of `Entry.from_event`) that such a limit counts from in
    place of `start`. `by` stands before the day. `holidays_count`: legal holidays count as business days.
    `letter` is the letter that helps, and `gives` what it is filled with. `examples`: name -> answers.
    """

    id: str
    title: str
    group: str
    who: Who
    fact: str
    start: Start
    examples: Mapping[str, Mapping[str, str | list[str]]]
    starts: tuple[tuple[str, Start], ...] = ()
    by: str = "Due by"
    backward: bool = False
    holidays_count: bool = False
    topic: str = ""
    pauses: tuple[Remark, ...] = ()
    remarks: tuple[Remark, ...] = ()
    letter: str = ""
    gives: tuple[tuple[str, str], ...] = ()
    guide: str = ""

    def cited(self) -> Iterator[str]:
        """Ids of all facts that its answer can show."""
        yield self.fact
        yield from _DAYS_MEAN.values()
        for each in (*self.pauses, *self.remarks):
            yield from each.facts


@record
class Rule:
    """The clock that is used: `days` of `kind`, or calendar `years`, or neither where no rule sets a number.

    `limit` is the state's own rule where it stands in place of the federal one or beside it, else None.
    """

    days: int | None
    years: int | None
    kind: DayKind
    limit: Limit | None = None

    @property
    def means(self) -> str:
        """Id of the fact that says what such a day is."""
        return _DAYS_MEAN[self.kind]


@record
class Unconfirmed:
    """A state's limit whose own words were not read, and the days it would give, None where unknown."""

    limit: Limit
    due: date | None
    latest: date | None


@record
class Due:
    """What `due` found. `problems`: field -> a sentence that says what to do.

    `asked` is the day asked for. `start` and `done` are None where they are unknown or cannot be used.
    `due` is the day, `latest` a later one where days had to be guessed; both None without a start or a
    number. `late`: calendar days past `latest`, till `done` or today. `count` says how it was counted (None
    for years); `cap` is the other count of a rule that sets two, of which the earlier holds. `counted` days
    of the count have come, up to `latest`. `wish` is a courteous day to write again where no rule sets one.
    """

    deadline: Deadline
    state: str
    rule: Rule
    asked: Start
    problems: dict[str, str]
    start: date | None
    done: date | None
    due: date | None = None
    latest: date | None = None
    late: int = 0
    count: Count | None = None
    cap: Count | None = None
    counted: int = 0
    unconfirmed: Unconfirmed | None = None
    wish: date | None = None


def rule(deadline: Deadline, state: str) -> Rule:
    """The clock for this state ("" for none picked). Raises UnknownFact."""
    own = _own(deadline, state)
    if own and own.sure:
        return Rule(own.days, own.years, own.day_kind or "calendar", own)
    federal = fact(deadline.fact)
    return Rule(federal.days, federal.years, federal.day_kind or "calendar")


def asked(deadline: Deadline, found: Limit | None) -> Start:
    """The day to ask for: the deadline's, or the one that this limit counts from."""
    return dict(deadline.starts).get(found.from_event, deadline.start) if found else deadline.start


def due(deadline: Deadline, answers: Mapping[str, str | list[str]], school: School, *, today: date) -> Due:
    """When it is due, for answers "start", "done" (ISO dates or "") and "state" as a page sends them.

    Raises UnknownField for another name, UnknownFact.
    """
    used = rule(deadline, str(answers.get(STATE_ID, "")))
    start_asked = asked(deadline, used.limit)
    tidied = tidy(
        (Field("start", start_asked.label, "date"), Field("done", "Done on", "date"), STATE), answers
    )
    state = str(tidied.answers.get(STATE_ID, ""))
    start, done, problems = _days(deadline, start_asked, tidied, today)
    found = _found(deadline, used, start, school)
    main, cap, first, latest = found
    end = done or today
    own = _own(deadline, state)
    return Due(
        deadline=deadline,
        state=state,
        rule=used,
        asked=start_asked,
        problems=problems,
        start=start,
        done=done,
        due=first,
        latest=latest,
        late=max(0, (end - latest).days) if latest else 0,
        count=main,
        cap=cap,
        counted=_so_far(deadline, used, main, school, min(end, main.latest)) if main else 0,
        unconfirmed=_unconfirmed(deadline, own, start, school) if own and not own.sure else None,
        wish=start + FOLLOW_UP if start and not done and first is None else None,
    )


def _own(deadline: Deadline, state: str) -> Limit | None:
    return limit(state, deadline.topic) if deadline.topic else None


def _days(
    deadline: Deadline, asked: Start, tidied: Tidied, today: date
) -> tuple[date | None, date | None, dict[str, str]]:
    """The days that can be used, and a sentence for each that cannot."""
    start, done, problems = tidied.date("start"), tidied.date("done"), {**tidied.problems}
    if start and start > today and not asked.future:
        start, problems["start"] = None, NOT_YET
    if done and done > today:
        done, problems["done"] = None, NOT_DONE
    if done and start and done < start and not deadline.backward:
        done, problems["done"] = None, TOO_EARLY
    return start, done, problems


def _leave_out(used: Rule) -> LeaveOut | None:
    own = used.limit
    if own and (own.leave_out_summer or own.leave_out_breaks_over):
        return LeaveOut(own.leave_out_summer, own.leave_out_breaks_over)
    return None


def _found(
    deadline: Deadline, used: Rule, start: date | None, school: School
) -> tuple[Count | None, Count | None, date | None, date | None]:
    """The count that holds, the other one, and the days they give."""
    if start and used.years:
        day = add_years(start, used.years, deadline.backward)
        return None, None, day, day
    if not start or not used.days:
        return None, None, None, None
    main = count(
        start,
        used.days,
        used.kind,
        school,
        backward=deadline.backward,
        holidays_count=deadline.holidays_count,
        leave_out=_leave_out(used),
    )
    if not (used.limit and used.limit.or_calendar_days):
        return main, None, main.due, main.latest
    cap = count(start, used.limit.or_calendar_days, "calendar", school)
    first, last = min(main.due, cap.due), min(main.latest, cap.latest)
    return (cap, main, first, last) if cap.due < main.due else (main, cap, first, last)


def _so_far(deadline: Deadline, used: Rule, main: Count, school: School, end: date) -> int:
    if deadline.backward or end <= main.start:
        return 0
    return counted(main.start, end, main.kind, school, leave_out=_leave_out(used))


def _unconfirmed(deadline: Deadline, own: Limit, start: date | None, school: School) -> Unconfirmed:
    """The days it would give, where it counts from the same day as the federal rule."""
    if own.from_event in dict(deadline.starts):
        return Unconfirmed(own, None, None)
    used = Rule(own.days, own.years, own.day_kind or "calendar", own)
    _, _, first, latest = _found(deadline, used, start, school)
    return Unconfirmed(own, first, latest)
