"""What a goal's scores show, in sentences, and what to ask the team. Each says only what the scores carry."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from checklists.model.goal import ENOUGH, RUN, Mark, Review
from checklists.model.letter import Given
from checklists.model.scale import Scale
from checklists.model.score import digits
from checklists.model.words import ENGLISH, long_date
from checklists.record import record

LETTER = "request-progress-data"
GUIDE = "success"
PROGRESS, REVISE = ("iep-progress-reports",), ("iep-revise-lack-of-progress",)
FACTS = (*PROGRESS, *REVISE)
"""Every fact that a sentence here rests on."""
FEW = 6
"""Days with scores below which a path is said to rest on few; ours."""
SHORT = 4
"""A path that leads more than so many times as far ahead as the scores go back can still change; ours."""
FEW_SCORES = " This rests on few scores, so it can still change a lot."
SHORT_TIME = " The scores cover a short time so far, so it can still change."
OLD = timedelta(weeks=6)
"""After this long we ask for a newer score; ours."""
_NUMBERS = {3: "three", 4: "four"}
_LAST = f"The last {_NUMBERS[RUN]} scores are"
TOO_FEW = (
    "There are too few scores to say where this is going. "
    f"It takes {_NUMBERS[ENOUGH]} or more, each from a day of its own."
)
REPORTS = (
    "The IEP must say how progress is measured and when you get reports. "
    "So it is fair to ask for the scores behind them."
)
BEHIND = f"{_LAST} all {{side}} the aim line, so now is a good time to ask the team for a change."
AHEAD = f"{_LAST} all {{side}} the aim line. That is good news. Maybe the goal can aim higher."
MIXED = f"{_LAST} not all on one side of the aim line. Keep on, and look again after the next few."
NOT_FOUR = (
    f"It takes {_NUMBERS[RUN]} scores to hold them up against the aim line, each from a day of its own."
)
CHANGE = "If progress is less than expected, the team must change the plan as needed."
RULE_OF_THUMB = (
    f"To look at {_NUMBERS[RUN]} in a row is a rule of thumb that many teachers use. It is not a law."
)
MIDDLE = "Some days have more than one score. Against the line, the middle one of the day counts."
BALANCE = (
    "More help is not always better: a skill sticks when your child gets to use it. "
    "Where in the day could it be used more, and could some of the help come there?"
)
_WEEKLY, _MONTHLY = (7, "each week"), (365.25 / 12, "each month")
_SMALL = 0.5


@record
class Said:
    """A sentence or two. "act": time to do something; "ask": to talk about; "well": good news. `facts`: ids.

    `guide` is the id of a guide that says more, or "".
    """

    id: str
    level: Literal["act", "ask", "well"]
    text: str
    facts: tuple[str, ...] = ()
    guide: str = ""


def shown(found: Review, *, today: date) -> tuple[Said, ...]:
    """What the scores show, each leading to the next; none where nothing was filled in."""
    parts = (_run, _path, _aim, _end, _balance, _left_out)
    return tuple(each for part in parts for each in part(found, today))


def questions(found: Review, *, today: date) -> tuple[str, ...]:
    """What to ask the team now, the most useful first. Raises nothing."""
    return tuple(_questions(found, today))


def given(found: Review) -> Given:
    """What the letter that asks for progress data is filled with; nothing while the goal has no words."""
    words = " ".join(found.words.split())
    goal = ": ".join(filter(None, (found.name, words)))
    if not goal:
        return {}
    return {"goals": goal if goal.endswith((".", "?", "!", "”", '"')) else f"{goal}."}


def _aim(found: Review, _: date) -> Iterator[Said]:
    start, target = found.start, found.target
    if not (found.aim and start and target and start.day and target.day):
        return
    pace = _pace(found.scale, found.aim.slope)
    way = "more" if found.up else "less"
    text = f"The aim line leads from {_marked(found.scale, start)} to {_marked(found.scale, target)}. " + (
        f"That is about {pace[0]} {way} {pace[1]}." if pace else "It asks to hold steady."
    )
    yield Said("aim", "ask", text)


def _run(found: Review, _: date) -> Iterator[Said]:
    side, other = ("below", "above") if found.up else ("above", "below")
    less = "" if found.up else " Here, less is better."
    if found.run == "behind":
        yield Said("behind", "act", f"{BEHIND.format(side=side)}{less} {RULE_OF_THUMB}")
        yield Said("change", "act", CHANGE, REVISE)
    elif found.run == "ahead":
        yield Said("ahead", "well", f"{AHEAD.format(side=other)}{less} {RULE_OF_THUMB}")
    elif found.run == "mixed":
        yield Said("mixed", "ask", MIXED)
    elif found.run == "few" and found.days >= ENOUGH:
        yield Said("not-four", "ask", NOT_FOUR)
    if found.several and found.run in ("behind", "ahead", "mixed"):
        yield Said("middle", "ask", MIDDLE)


def _path(found: Review, today: date) -> Iterator[Said]:
    if not found.points:
        return
    if found.path is None:
        yield Said("too-few", "ask", TOO_FEW)
        yield Said("reports", "ask", REPORTS, PROGRESS)
        return
    pace = _pace(found.scale, found.path.slope)
    better = (found.path.slope > 0) == found.up and found.run != "behind"
    if pace:
        way = "go up" if found.path.slope > 0 else "go down"
        hope = " That is the way you hope for." if better else ""
        text = f"Taken together, the scores {way} by about {pace[0]} {pace[1]}.{hope}"
        yield Said("trend", "well" if better else "ask", text)
    else:
        yield Said("trend", "ask", "Taken together, the scores stay about the same.")
    target = found.target
    if not (target and target.day) or target.day <= found.points[-1].day:
        return
    if found.leads is None:
        first, last = (long_date(each.day, ENGLISH) for each in (found.points[0], found.points[-1]))
        text = (
            f"It is too early to say where this path leads by {long_date(target.day, ENGLISH)}. "
            f"The scores run only from {first} to {last}."
        )
        yield Said("early", "ask", text)
        return
    reached = found.leads >= target.level if found.up else found.leads <= target.level
    span, ahead = found.points[-1].day - found.points[0].day, target.day - found.points[-1].day
    few = FEW_SCORES if found.days < FEW else SHORT_TIME if span * SHORT < ahead else ""
    text = (
        f"On this path, it would be about {found.scale.about(found.leads)} by "
        f"{long_date(target.day, ENGLISH)}. The target is {found.scale.says(target.level)}.{few}"
    )
    yield Said("leads", "well" if reached else "ask", text)


def _end(found: Review, today: date) -> Iterator[Said]:
    target = found.target
    if not target or not found.points:
        return
    last = found.points[-1].level
    if (last >= target.level if found.up else last <= target.level) and _fits(found):
        yield Said(
            "met", "well", "The last score meets the target. Ask how steady it is, and what comes next."
        )
    if target.day and target.day < today:
        text = f"The target day, {long_date(target.day, ENGLISH)}, has passed. Ask what the new goal is."
        yield Said("passed", "ask", text)


def _fits(found: Review) -> bool:
    """Whether the target lies the way that is said to be better."""
    if not found.start or not found.target:
        return True
    return found.start.level != found.target.level and (found.target.level > found.start.level) == found.up


def _balance(found: Review, _: date) -> Iterator[Said]:
    help, use = found.minutes
    if help is None:
        return
    text = f"There is help with this skill for {digits(help)} minutes a week"
    text += f", and time to use it for {digits(use)} minutes. " if use is not None else ". "
    yield Said("balance", "ask", text + BALANCE, guide=GUIDE)


def _left_out(found: Review, _: date) -> Iterator[Said]:
    if found.waiting:
        rows = "One row has" if found.waiting == 1 else f"{found.waiting} rows have"
        yield Said("waiting", "ask", f"{rows} only a day or only a score yet, and so it does not count here.")


def _questions(found: Review, today: date) -> Iterator[str]:
    if not found.start:
        yield "What was the score at the start, and on what day?"
    if not found.target:
        yield "What is the target, as a number, and by what day?"
    if found.run == "behind":
        yield "What could we change: the way it is taught, the time, or the help?"
        yield "Did all the help in the plan take place? On which days did it not?"
        yield "Who will do what, from what day, and when do we look at the scores again?"
    if found.run == "ahead":
        yield "Can the goal aim higher now, and which help should stay?"
    if found.path is None:
        yield "Can I have the scores so far, each with its day?"
    elif found.points and found.points[-1].day + OLD < today:
        yield f"My last score is from {long_date(found.points[-1].day, ENGLISH)}. Is there a newer one?"
    yield "Who takes the scores, how, and how often?"
    yield "Where does my child use this skill, in class and out of it?"


def _pace(scale: Scale, slope: float) -> tuple[str, str] | None:
    """How fast a line goes: the step and "each week", or "each month" where it is small; None: hardly."""
    days, each = _WEEKLY if abs(slope) * _WEEKLY[0] >= _SMALL else _MONTHLY
    step = scale.step(slope * days)
    return (step, each) if step else None


def _marked(scale: Scale, mark: Mark) -> str:
    return (
        f"{scale.says(mark.level)} on {long_date(mark.day, ENGLISH)}" if mark.day else scale.says(mark.level)
    )
