"""Pictures drawn from the law: boxes one below the other, with the clocks of the facts between them.

An author writes `/// picture | process`. Each is an SVG in the page, in the page's own colours, with its
words as a text alternative; a number in it is the fact's own.
"""

from dataclasses import dataclass
from textwrap import wrap

from checklists.law.facts import fact
from checklists.views.html import Html, el

WIDTH = 320
_LINE = 20
_PAD = 12
_GAP = 34
_TITLE_CHARACTERS = 34


class UnknownPicture(Exception):
    """There is no picture of this name."""


@dataclass(frozen=True)
class Step:
    """A box: its title, its words, and what stands on the arrow that leads to it. `indent` in pixels.

    A `branch` hangs on the first box, beside the other branches; another step follows the one before it.
    """

    title: str
    words: str = ""
    arrow: str = ""
    indent: int = 0
    branch: bool = False


def clock(id: str, words: str) -> str:
    """Return `words` with the fact's own number and kind of day (or years) for `{}`. Raises UnknownFact."""
    found = fact(id)
    if found.years:
        return words.format(f"{found.years} year{'s' if found.years > 1 else ''}")
    return words.format(f"{found.days} {found.day_kind} days")


def process() -> tuple[str, list[Step]]:
    """From a worry to a plan that is looked at again."""
    return "How the process should run", [
        Step("A worry", "Yours, a teacher’s, or a doctor’s."),
        Step("You ask for an evaluation", "In writing, so that it has a date."),
        Step(
            "The school answers",
            "A form to sign, or a no in writing with reasons.",
            "no federal number of days",
        ),
        Step("You sign consent", "A yes to testing, not to services."),
        Step(
            "The evaluation is done",
            "In every area where a disability is suspected.",
            clock("initial-eval-60-days", "{}, or your state’s own time"),
        ),
        Step("The team decides", "A disability, and a need for special education because of it?"),
        Step(
            "The IEP meeting",
            "The plan is written. You are on the team.",
            clock("iep-initial-meeting-30-days", "{}"),
        ),
        Step("Services start", "As the plan says.", "as soon as possible"),
        Step("The plan is reviewed", "You can ask for a meeting sooner.", "at least once a year"),
    ]


def ladder() -> tuple[str, list[Step]]:
    """From the person nearest to the child, one step higher at a time."""
    names = (
        ("1. Teacher or case manager", "An email, and a plan to fix it."),
        ("2. Team meeting", "New words in the plan."),
        ("3. District director", "Staff, training, money."),
        ("4. Mediation", "A deal, if both sides want one."),
        (
            "5. State complaint",
            clock("state-complaint-60-days", "Decided in {}.")
            + clock("state-complaint-1-year", " Looks back {}."),
        ),
        ("6. Due process", "A hearing. Get advice first."),
    )
    return "One step higher at a time", [
        Step(title, words, "still no" if index else "", 8 * index)
        for index, (title, words) in enumerate(names)
    ]


def cause() -> tuple[str, list[Step]]:
    """Why the plan is not carried out, and what each cause calls for."""
    return "What is in the way?", [
        Step("Ask, calmly", "“What is getting in the way?”"),
        _branch("A mix-up", "Clear it up, and fix the words of the plan.", "someone read it another way"),
        _branch(
            "Something is missing", "Ask what is needed, and take it to the team.", "staff, time, a tool"
        ),
        _branch("A no", "Ask for a team meeting and the reasons in writing.", "the answer is no"),
    ]


def _branch(title: str, words: str, arrow: str) -> Step:
    return Step(title, words, arrow, indent=34, branch=True)


PICTURES = {"process": process, "ladder": ladder, "cause": cause}


def picture(name: str) -> Html:
    """Return the picture of this name as a figure. Raises UnknownPicture."""
    if name not in PICTURES:
        raise UnknownPicture(f"there is no picture called “{name}”")
    title, steps = PICTURES[name]()
    drawn, height = _draw(steps)
    first, *others = steps
    told = " ".join([_told(first), *(f"{'Or' if each.branch else 'Then'}: {_told(each)}" for each in others)])
    svg = el(
        "svg",
        el("title", title, id=f"picture-{name}"),
        el("desc", told, id=f"picture-{name}-told"),
        *drawn,
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        aria_labelledby=f"picture-{name} picture-{name}-told",
    )
    return el("figure", svg, class_="iep-picture")


def _told(step: Step) -> str:
    return f"{step.title}{f' ({step.arrow})' if step.arrow else ''}: {step.words}"


def _draw(steps: list[Step]) -> tuple[list[Html], int]:
    """Return the drawn parts and the height of the picture."""
    drawn: list[Html] = []
    widest = max((each.indent for each in steps if not each.branch), default=0)
    top, first_end = 2, 0
    for index, step in enumerate(steps):
        left = 2 + step.indent
        right = WIDTH - 2 - (0 if step.branch else widest - step.indent)
        titles, words = wrap(step.title, _TITLE_CHARACTERS), wrap(step.words, (right - left) // 7)
        tall = 2 * _PAD + _LINE * (len(titles) + len(words)) - 4
        if index:
            middle = top + _GAP + tall // 2
            line = (
                f"M18 {first_end}V{middle}H{left - 4}m-6 -5l6 5l-6 5"
                if step.branch
                else _down(left + 18, top)
            )
            drawn.append(el("path", d=line, class_="iep-arrow"))
            words_at = left + 4 if step.branch else left + 32
            drawn.append(el("text", step.arrow, x=words_at, y=top + 22, class_="iep-arrow-words"))
            top += _GAP
        drawn.append(el("rect", x=left, y=top, width=right - left, height=tall, rx=8, class_="iep-box"))
        said = [*((each, "iep-box-title") for each in titles), *((each, "iep-box-words") for each in words)]
        for row, (text, kind) in enumerate(said):
            drawn.append(el("text", text, x=left + _PAD, y=top + _PAD + 12 + _LINE * row, class_=kind))
        top += tall
        first_end = first_end or top
    return drawn, top + 2


def _down(x: int, top: int) -> str:
    return f"M{x} {top + 4}V{top + _GAP - 4}m-5 -6l5 6l5 -6"
