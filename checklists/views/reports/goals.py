"""Goals as a document: each with its words, where it starts and leads, and what its scores show so far."""

from collections.abc import Iterator, Sequence
from datetime import date

from checklists.law.facts import fact
from checklists.model.document import Block, Column, Document, Heading, Items, Pairs, Table, Text, Who
from checklists.model.goal import Mark, Review, aimed
from checklists.model.goal_said import Said, questions, shown
from checklists.model.words import ENGLISH, long_date
from checklists.views.goal_picture import drawn
from checklists.views.reports.said import about, short_day

UNNAMED = "A goal"
NO_SCORES = "There are no scores yet."
_COLUMNS = (Column("Day", 4), Column("Score", 4), Column("Aim line", 4), Column("Who counted", 4))


def goals(reviews: Sequence[Review], *, who: Who, today: date) -> Document:
    """What the scores of each goal show. Raises UnknownFact."""
    blocks: list[Block] = [about(who)]
    for index, each in enumerate(reviews):
        blocks += _goal(each, today, page=index > 0)
    return Document("goals", "Goals and scores", "What the scores show so far", tuple(blocks))


def _goal(found: Review, today: date, *, page: bool) -> Iterator[Block]:
    yield Heading(found.name or UNNAMED, page=page)
    if found.words:
        yield Text(found.words, "lead")
    ends = (("Start", found.start), ("Target", found.target))
    if rows := tuple((name, _marked(found, mark)) for name, mark in ends if mark):
        yield Pairs(rows)
    if said := tuple(_cited(each) for each in shown(found, today=today)):
        yield Heading("What the scores show", 3)
        yield Items(said)
    if picture := drawn(found):
        yield picture
    yield Heading("Questions to ask the team", 3)
    yield Items(questions(found, today=today))
    yield Heading("The scores", 3)
    yield _scores(found) if found.points else Text(NO_SCORES)


def _marked(found: Review, mark: Mark) -> str:
    said = found.scale.says(mark.level)
    return f"{said} on {long_date(mark.day, ENGLISH)}" if mark.day else said


def _cited(said: Said) -> str:
    cites = "; ".join(fact(id).cite for id in said.facts)
    return f"{said.text} See {cites}." if cites else said.text


def _scores(found: Review) -> Table:
    """Each score as typed, beside the aim line's level on its day."""
    rows = []
    for each in found.points:
        level = aimed(found, each.day)
        aim = f"about {found.scale.about(level)}" if level is not None else "none yet"
        rows.append((short_day(each.day), each.typed, aim, each.who))
    return Table(f"Scores: {found.name or UNNAMED}", _COLUMNS, tuple(rows))
