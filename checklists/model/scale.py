"""What a goal counts in, agreed among its scores: parts of a whole, percent, or a number of something."""

from collections.abc import Mapping

from checklists.model.score import OVER, Score, digits, read, same, singular
from checklists.record import record, replace

TARGET, BASELINE = "target", "baseline"
UNNAMED = "Please say in a few words what is counted, such as words per minute. Put the scores below."
WRITE_ALIKE = "Please write it the way the goal does, like 80% or 4 of 5."
_PARTS = "a part of all, like 80% or 4 of 5"


@record
class Scale:
    """`of` is what a full score is: 5 for "4 of 5", 100 for percent, 0 for a plain number of `unit`."""

    of: float
    percent: bool
    unit: str

    @property
    def whole(self) -> bool:
        """Whether small steps do not matter: levels are said without a fraction."""
        return self.percent or self.of >= 20

    def level(self, score: Score) -> float:
        """Where a score stands on this scale."""
        return score.value if not self.of or score.of == self.of else score.value / score.of * self.of

    def clamped(self, level: float) -> float:
        """The nearest level that can be: none is below nothing or above all."""
        return max(0.0, min(level, self.of) if self.of else level)

    def says(self, level: float, places: int = 4) -> str:
        """A level in words: "4 of 5 trials", "80%", "20 words per minute"."""
        number = digits(level, places)
        if self.percent:
            return f"{number}%"
        if self.of:
            return f"{number} of {digits(self.of)} {self.unit}".rstrip()
        return f"{number} {_one(self.unit) if number == '1' else self.unit}".rstrip()

    def about(self, level: float) -> str:
        """A level that was worked out, said as roughly as it is known."""
        return self.says(level, 0 if self.whole or abs(level) >= 10 else 1)

    def step(self, size: float) -> str:
        """How much something moves: "1.5 words per minute", "6 percent points", "" for next to nothing."""
        number = digits(abs(size), 0 if abs(size) >= 10 else 1 if abs(size) >= 1 else 2)
        if number == "0":
            return ""
        if self.percent:
            return f"{number} percent point{'' if number == '1' else 's'}"
        if self.of:
            return f"{number} (of {digits(self.of)})"
        return f"{number} {_one(self.unit) if number == '1' else self.unit}".rstrip()


@record
class Settled:
    """The scale; each usable score's level by its field's id; a sentence for each field that does not fit."""

    scale: Scale
    levels: dict[str, float]
    problems: dict[str, str]


def settle(unit: str, scores: Mapping[str, Score]) -> Settled:
    """Agree on what the scores count in. `unit` is what the parent says is counted, or "".

    The target leads, then `unit`, then the start, then the scores in their order (which is that of `scores`,
    by field id). A plain number takes the unit of the others, unless they are parts of a whole.
    """
    named = _named(unit) if unit else None
    problems = {"unit": named} if isinstance(named, str) else {}
    told = named if isinstance(named, Score) else None
    lead = _lead(told, scores)
    fitting: dict[str, Score] = {}
    for field, score in scores.items():
        fit = _fitted(score, lead, told)
        if isinstance(fit, str):
            problems[field] = fit
        else:
            fitting[field] = fit
    scale = _scale(lead, told, [*fitting.values()])
    return Settled(scale, {field: scale.level(each) for field, each in fitting.items()}, problems)


def _named(unit: str) -> Score | str:
    """A score of nothing in this unit ("of 5", "%", "words per minute"), or a sentence when it is none."""
    for text in (f"0 {unit}", unit):
        found = read(text)
        if isinstance(found, Score) and not found.bare:
            return found
    return UNNAMED


def _lead(told: Score | None, scores: Mapping[str, Score]) -> Score | None:
    first, second = scores.get(TARGET), scores.get(BASELINE)
    order = (first, told, second, *scores.values())
    return next((each for each in order if each and not each.bare), None)


def _fitted(score: Score, lead: Score | None, told: Score | None) -> Score | str:
    """The score as the goal counts, or what to do when it does not fit."""
    if lead is None or (lead.kind == "plain" and score.bare):
        return score
    if lead.kind == "plain":
        fits = score.kind == "plain" and same(score.unit) == same(lead.unit)
        return score if fits else _different(lead.unit, score)
    if score.kind != "plain":
        return score
    if not score.bare:
        return _different(_PARTS, score)
    if told is None or told.kind == "plain":
        return WRITE_ALIKE
    return OVER if score.value > told.of else replace(told, value=score.value)


def _different(counts: str, score: Score) -> str:
    says = score.unit if score.kind == "plain" else _PARTS
    return f"The goal counts {counts}, and this says {says}. Please write both the same way."


def _scale(lead: Score | None, told: Score | None, fitting: list[Score]) -> Scale:
    if lead is None or lead.kind == "plain":
        return Scale(0, percent=False, unit=lead.unit if lead else "")
    unit = lead.unit or (told.unit if told else "")
    wholes = {each.of for each in fitting} or {lead.of}
    if lead.kind == "share" and len(wholes) == 1 and all(each.kind == "share" for each in fitting):
        return Scale(wholes.pop(), percent=False, unit=unit)
    return Scale(100, percent=True, unit=unit)


def _one(unit: str) -> str:
    """ "words per minute" after a 1."""
    first, space, rest = unit.partition(" ")
    return f"{singular(first)}{space}{rest}"
