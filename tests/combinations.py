"""The ways to fill in a letter: every combination of what its conditions tell apart, or any three of them."""

from collections.abc import Iterator
from itertools import product
from math import prod

from allpairspy import AllPairs

from checklists.law.clocks import known
from checklists.model.conditions import STATE, AllOf, AnyOf, Condition, Is, NoStateClock, Not, StateClock
from checklists.model.fields import Field
from checklists.model.letter import LAW, Given, Letter

MOST = 200
"""Above as many combinations, any three answers that go together stand in at least one."""
SAID = {
    "text": "Ms. Rivera",
    "long": "He guesses at words. It takes an hour.",
    "date": "2026-10-12",
    "tick": "yes",
}
"""What stands for any answer of a kind: no digit but in dates, and a stop at the end of a long one."""
LONG_AGO = "2019-10-12"
"""Further back than any law looks."""


def combinations(letter: Letter) -> list[Given]:
    """What a page would send, for each combination."""
    columns = [each for each in (_values(letter, field) for field in letter.fields) if each]
    if prod(map(len, columns)) <= MOST:
        chosen: Iterator[tuple[Given, ...]] = product(*columns)
    elif len(columns) > 1:
        chosen = (tuple(each) for each in AllPairs(columns, n=3))
    return [{name: answer for part in parts for name, answer in part.items()} for parts in chosen]


def _values(letter: Letter, field: Field) -> list[Given]:
    """Each answer that some condition can tell from the others; the empty one where it may be empty."""
    if field.id == "leave_out":
        return []
    if field.columns:
        full = {cell.id: _one(cell) for row in ("0", "k1") for cell in field.in_row(row)}
        full |= {cell.id: LONG_AGO for cell in field.in_row("k1") if cell.kind == "date"}
        bare = {cell.id: _one(cell) for cell in field.in_row("0") if not cell.optional}
        found: list[Given] = [full, bare]
    elif field.id == STATE:
        found = [{STATE: abbr} for abbr in _states(letter)]
    elif field.options:
        named = {
            each.option for each in _conditions(letter) if isinstance(each, Is) and each.field == field.id
        }
        rest = [option.id for option in field.options if option.id not in named]
        ids = [option.id for option in field.options if option.id in named] + rest[:1]
        found = [{field.id: [id] if field.kind == "many" else id} for id in ids]
        if field.kind == "many":
            found.append({field.id: [option.id for option in field.options]})
    else:
        found = [{field.id: SAID[field.kind]}]
    return [{}, *found] if field.optional and field.id != LAW.id else found


def _one(field: Field) -> str:
    return field.options[0].id if field.options else SAID[field.kind]


def _states(letter: Letter) -> list[str]:
    """A state for each clock that the letter looks for."""
    looked = [each for each in _conditions(letter) if isinstance(each, StateClock | NoStateClock)]
    return sorted({next(abbr for abbr in known() if each.holds({STATE: abbr})) for each in looked}) or ["TX"]


def _conditions(letter: Letter) -> Iterator[Condition]:
    """Every condition of the letter, the parts of composed ones too."""
    left = [each.when for pair in letter.walk() for each in pair if each.when]
    while left:
        condition = left.pop()
        yield condition
        if isinstance(condition, Not):
            left.append(condition.condition)
        elif isinstance(condition, AllOf | AnyOf):
            left.extend(condition.conditions)
