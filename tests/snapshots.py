"""Each example of each definition as the text a school gets. `python -m tests.snapshots` writes them anew."""

from datetime import date
from pathlib import Path

from checklists import catalog
from checklists.model.checklist import Checklist
from checklists.model.drafting import Draft, draft
from checklists.model.fields import tidy
from checklists.model.letter import Letter
from checklists.model.review import review
from checklists.model.words import catalog as words_in
from checklists.views.text import body_text, subject_text

FOLDER = Path(__file__).parent / "snapshots"
TODAY = date(2026, 11, 2)


def texts() -> dict[str, str]:
    """File name -> text, for every example."""
    return {
        f"{each.id}.{name}.txt": _text(each, given)
        for each in catalog.definitions()
        for name, given in each.examples.items()
    }


def _text(definition: Letter | Checklist, given: dict[str, str | list[str]]) -> str:
    tidied = tidy(definition.fields, given)
    if isinstance(definition, Letter):
        english = draft(definition, tidied.answers, today=TODAY)
        spanish = draft(definition, tidied.answers, today=TODAY, words=words_in("es"))
        return f"{_mail(english)}\n---- para leer ----\n\n{_mail(spanish)}"
    found = review(definition, tidied, today=TODAY)
    left = [f"{each.section.title} ({each.by}): {', '.join(i.id for i in each.items)}" for each in found.left]
    agenda = [f"* {line.text} {line.note}".rstrip() for line in found.agenda]
    shown = [
        " ".join(
            [f"{each.finding.level}: {each.finding.text}", *(_said(*pair) for pair in each.given.items())]
        )
        for each in found.found
    ]
    parts = ["\n".join(left), "\n".join(agenda), "\n".join(shown)]
    parts += [body_text(each) if each is found.statement else _mail(each) for each in found.papers]
    return "\n\n----\n\n".join(filter(None, parts))


def _said(name: str, answer: str | list[str]) -> str:
    return f"{name}={answer if isinstance(answer, str) else '+'.join(answer)}"


def _mail(found: Draft) -> str:
    return f"{subject_text(found)}\n\n{body_text(found)}\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        old.unlink()
    for name, text in texts().items():
        (FOLDER / name).write_text(text)
