"""What a checklist's answers show today: what is left and by when, findings, the agenda, the papers."""

from collections.abc import Iterator
from datetime import date

from checklists.model.checklist import Checklist, Finding, Item, Same, Section, Those
from checklists.model.conditions import TODAY, Answers
from checklists.model.drafting import Draft, draft
from checklists.model.fields import Tidied
from checklists.model.letter import Given, Letter
from checklists.model.words import ENGLISH
from checklists.record import record


@record
class Left:
    """Items of a section not yet ticked, and the day they are best done by (None: no meeting date yet)."""

    section: Section
    items: tuple[Item, ...]
    by: date | None


@record
class Found:
    """A finding whose condition holds; `given` are the answers that its letter is filled with."""

    finding: Finding
    given: Given


@record
class AgendaLine:
    """One thing to raise at the meeting, with the parent's note on it."""

    text: str
    note: str = ""


@record
class Review:
    """What `review` found. `days` counts calendar days from today to the meeting, or None without a date.

    `done` of `total` counts ticks and answered questions; `carried` are answers for the checklist that takes
    the agenda along.
    """

    done: int
    total: int
    days: int | None
    left: tuple[Left, ...]
    found: tuple[Found, ...]
    agenda: tuple[AgendaLine, ...]
    carried: Given
    statement: Draft | None
    email: Draft | None

    @property
    def papers(self) -> tuple[Draft, ...]:
        """The drafts that it has."""
        return tuple(each for each in (self.statement, self.email) if each)


def review(checklist: Checklist, tidied: Tidied, *, today: date, blanks: bool = False) -> Review:
    """What is left and by when, what the answers show, the papers. `blanks` makes the blank papers."""
    answers = tidied.answers
    meeting = tidied.date(checklist.meeting)
    left = tuple(
        Left(section, items, max(meeting - section.lead, today) if meeting else None)
        for section in checklist.sections
        if section.kind == "do"
        if (items := tuple(item for item in section.items if item.id not in answers))
    )
    counted = [item for section in checklist.sections if section.kind != "choose" for item in section.items]
    chosen = {
        section.id: tuple(item.text for item in section.items if item.id in answers)
        for section in checklist.sections
        if section.kind == "choose"
    }

    def paper(letter: Letter | None) -> Draft | None:
        if not letter:
            return None
        common = letter.common if blanks else ()
        return draft(letter, answers, today=today, words=ENGLISH, chosen=chosen, blanks=common)

    agenda = tuple(_agenda(checklist, answers))
    seen = {**answers, TODAY: today.isoformat()}
    return Review(
        done=sum(item.id in answers for item in counted),
        total=len(counted),
        days=(meeting - today).days if meeting else None,
        left=left,
        found=tuple(
            Found(each, _given(checklist, each, answers))
            for each in checklist.findings
            if each.when.holds(seen)
        ),
        agenda=agenda,
        carried=_carried(checklist, agenda, answers),
        statement=paper(checklist.statement),
        email=paper(checklist.email),
    )


def _given(checklist: Checklist, finding: Finding, answers: Answers) -> Given:
    """What the finding's letter is filled with; no field is given nothing."""
    sections = {each.id: each.items for each in checklist.sections}
    given: Given = {}
    for name, source in finding.give.items():
        if isinstance(source, Same):
            answer = answers.get(source.field, "")
            given[name] = answer if isinstance(answer, str) else [*answer]
        elif isinstance(source, Those):
            given[name] = [
                item.id for item in sections[source.section] if answers.get(item.id) == source.answer
            ]
        else:
            given[name] = source
    return {name: answer for name, answer in given.items() if answer}


def _agenda(checklist: Checklist, answers: Answers) -> Iterator[AgendaLine]:
    for concern in checklist.concerns:
        if isinstance(text := answers.get(concern), str):
            yield AgendaLine(text)
    for section in checklist.sections:
        for item in section.items:
            note = answers.get(f"note-{item.id}", "")
            if section.kind == "choose" and item.id in answers:
                yield AgendaLine(item.text, note if isinstance(note, str) else "")


def _carried(checklist: Checklist, agenda: tuple[AgendaLine, ...], answers: Answers) -> Given:
    carry = checklist.carry
    if not carry:
        return {}
    given: Given = {name: str(answers[name]) for name in carry.same if name in answers}
    return given | {f"{carry.rows}.{row}.{carry.column}": line.text for row, line in enumerate(agenda)}
