"""A goal of the IEP: where it starts, where it should lead, and what its scores show so far."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from checklists.model.fields import Tidied
from checklists.model.goal_form import SCORES
from checklists.model.scale import BASELINE, TARGET, Scale, settle
from checklists.model.score import Score, read
from checklists.model.trend import Line, median, theil_sen, through
from checklists.model.weekly import minutes
from checklists.record import record, replace

ENOUGH = 3
"""Different days that a path needs: a line through two points says nothing of the third."""
RUN = 4
"""Scores in a row that are looked at together: a rule of thumb of teachers, set by no law."""
LEAST_SPAN = 14
"""Calendar days between the first score and the last, before we say where the path leads; ours."""
FURTHEST = 20
"""How many times as far ahead as the scores go back we say where it leads, at most; ours."""
_ROUNDING = 1e-9
"""What is on the line is not behind it because of how a computer counts."""
NOT_YET = "This day has not come yet. Please check it."
ORDER = "The target day is not after the start day. Please check the two."
DIRECTION = {
    "up": "The target is lower than the start. Is less better? Then choose that. If not, check both.",
    "down": "The target is higher than the start. Is more better? Then choose that. If not, check both.",
}
Run = Literal["few", "behind", "ahead", "mixed", ""]


@record
class Point:
    """A dated score. `level` is its place on the scale; `gap`: how far it is ahead of the aim line.

    A gap below 0 is behind; None where there is no aim line, or not yet one.
    """

    day: date
    level: float
    typed: str
    who: str
    gap: float | None = None


@record
class Mark:
    """A start or a target: its level, and its day where that is known."""

    level: float
    day: date | None


@record
class Review:
    """What `review` found. Lines go by `date.toordinal`; `up`: more is better.

    `run` is what the last `RUN` days with scores show against the aim line: "few" of them so far, all
    "behind", all "ahead", or "mixed"; "" without an aim line. `path` is the trend, None with too few `days`.
    `leads` is the level on that path at the target's day; None where the scores do not carry that far.
    `several`: a day has more than one score. `waiting` rows have only a day or only a score. `minutes` a
    week are those of help, and those to use the skill.
    """

    name: str
    words: str
    up: bool
    scale: Scale
    start: Mark | None
    target: Mark | None
    aim: Line | None
    points: tuple[Point, ...]
    days: int
    several: bool
    run: Run
    path: Line | None
    leads: float | None
    waiting: int
    minutes: tuple[float | None, float | None]
    problems: dict[str, str]


def review(tidied: Tidied, *, today: date) -> Review:
    """What a goal's scores show, for tidied answers of `goal_form.FIELDS`. What does not fit is a problem."""
    said = {name: str(each) for name, each in tidied.answers.items() if isinstance(each, str)}
    problems: dict[str, str] = {}
    scores = dict(_scores(said, [*tidied.answers.get(SCORES.id, ())], problems))
    settled = settle(said.get("unit", ""), scores)
    problems |= settled.problems
    levels = settled.levels
    ends = {
        id: Mark(levels[id], tidied.date(f"{id}_on")) if id in levels else None for id in (BASELINE, TARGET)
    }
    start, target = ends[BASELINE], ends[TARGET]
    up = said.get("better", "up") == "up"
    aim = _aim(start, target, up, problems)
    rows = [*_rows(tidied, said, levels, problems, today)]
    points = tuple(
        sorted(
            (replace(each, gap=_gap(each, aim, start, target, up=up)) for each in rows if each),
            key=lambda each: each.day,
        )
    )
    days = sorted({each.day for each in points})
    line = theil_sen([(each.day.toordinal(), each.level) for each in points])
    path = line if len(days) >= ENOUGH else None
    weekly = {id: minutes(said[id]) for id in ("minutes", "use") if id in said}
    problems |= {id: each for id, each in weekly.items() if isinstance(each, str)}
    return Review(
        name=" ".join(said.get("name", "").split()),
        words=said.get("words", ""),
        up=up,
        scale=settled.scale,
        start=start,
        target=target,
        aim=aim,
        points=points,
        days=len(days),
        several=len(days) < len(points),
        run=_run(points) if aim else "",
        path=path,
        leads=_leads(path, days, target, settled.scale),
        waiting=rows.count(None),
        minutes=(_number(weekly.get("minutes")), _number(weekly.get("use"))),
        problems=problems,
    )


def _rows(
    tidied: Tidied, said: dict[str, str], levels: dict[str, float], problems: dict[str, str], today: date
) -> Iterator[Point | None]:
    """A point for each row that can be placed, None for one that has only a day or only a score yet."""
    for row in tidied.answers.get(SCORES.id, ()):
        on, id = f"scores.{row}.on", f"scores.{row}.score"
        day = tidied.date(on)
        if day and day > today:
            problems[on] = NOT_YET
        elif day and id in levels:
            yield Point(day, levels[id], said[id], said.get(f"scores.{row}.who", ""))
        elif (day or id in said) and not {on, id} & {*problems, *tidied.problems}:
            yield None


def aimed(found: Review, day: date) -> float | None:
    """The aim line's level on a day: the target's after it; None before the start, or without a line."""
    if not found.aim or not found.start or not found.start.day or day < found.start.day:
        return None
    return _aimed(found.aim, found.target, day)


def _number(read: float | str | None) -> float | None:
    return read if isinstance(read, float) else None


def _scores(said: dict[str, str], rows: list[str], problems: dict[str, str]) -> Iterator[tuple[str, Score]]:
    """Each score that can be read, by its field's id; the target first. `problems` takes the others'."""
    for id in (TARGET, BASELINE, *(f"scores.{row}.score" for row in rows)):
        if id in said:
            score = read(said[id])
            if isinstance(score, str):
                problems[id] = score
            else:
                yield id, score


def _aim(start: Mark | None, target: Mark | None, up: bool, problems: dict[str, str]) -> Line | None:
    """The line from the start to the target; None where one is missing, or the two do not fit together."""
    if not start or not target:
        return None
    if (target.level < start.level) if up else (target.level > start.level):
        problems["better"] = DIRECTION["up" if up else "down"]
        return None
    if not start.day or not target.day:
        return None
    if target.day <= start.day:
        problems["target_on"] = ORDER
        return None
    return through((start.day.toordinal(), start.level), (target.day.toordinal(), target.level))


def _aimed(aim: Line, target: Mark | None, day: date) -> float:
    """Past the target's day the aim stays where it was to lead."""
    last = target.day if target and target.day else day
    return aim.at(min(day, last).toordinal())


def _gap(
    point: Point, aim: Line | None, start: Mark | None, target: Mark | None, *, up: bool
) -> float | None:
    if not aim or not start or not start.day or point.day < start.day:
        return None
    ahead = point.level - _aimed(aim, target, point.day)
    return 0.0 if abs(ahead) < _ROUNDING else ahead if up else -ahead


def _run(points: tuple[Point, ...]) -> Run:
    """What the last days show; a day with several scores counts once, with the middle one."""
    by_day: dict[date, list[float]] = {}
    for each in points:
        if each.gap is not None:
            by_day.setdefault(each.day, []).append(each.gap)
    last = [median(gaps) for gaps in by_day.values()][-RUN:]
    if len(last) < RUN:
        return "few"
    if all(gap < 0 for gap in last):
        return "behind"
    return "ahead" if all(gap > 0 for gap in last) else "mixed"


def _leads(path: Line | None, days: list[date], target: Mark | None, scale: Scale) -> float | None:
    """None where the scores cover too short a time, or the target is too far ahead of them."""
    if not path or not target or not target.day or target.day <= days[-1]:
        return None
    span, ahead = (days[-1] - days[0]).days, (target.day - days[-1]).days
    if span < LEAST_SPAN or span * FURTHEST < ahead:
        return None
    return scale.clamped(path.at(target.day.toordinal()))
