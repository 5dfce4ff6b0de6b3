"""A checklist as the built page holds it, usable with no script: items, questions, blank papers."""

import json
from collections.abc import Iterator
from datetime import date

from checklists.catalog import titles
from checklists.model.checklist import Checklist, Item, Section
from checklists.model.fields import Tidied
from checklists.model.review import Review, review
from checklists.views import form
from checklists.views import letter as letters
from checklists.views.facts import source_note
from checklists.views.html import Html, el, join
from checklists.views.review import agenda, findings, possible


def page(checklist: Checklist) -> Html:
    """The whole tool."""
    blank = review(checklist, Tidied({}, {}), today=date.min, blanks=True)
    return el(
        "iep-checklist",
        form.sample(),
        el(
            "form",
            form.groups(checklist.groups[:1]),
            *(_section(checklist, each) for each in checklist.sections),
            form.groups(checklist.groups[1:]),
            class_="iep-form",
            novalidate=True,
            autocomplete="off",
        ),
        el("section", *_out(checklist, blank), class_="iep-out", aria_labelledby="findings"),
        class_="iep-large" if checklist.large else None,
        data_definition=checklist.id,
        data_ask="checklist.review",
        data_sample=json.dumps(checklist.examples["sample"], ensure_ascii=False),
    )


def _out(checklist: Checklist, blank: Review) -> Iterator[Html]:
    kinds = {section.kind for section in checklist.sections}
    yield el("h2", "What is left" if "do" in kinds else "What your answers show", id="findings")
    yield el("p", class_="iep-status", role="status", data_status=True)
    yield el("div", _blank(checklist, blank), data_output="findings", class_="iep-findings")
    if checklist.concerns or "choose" in kinds:
        yield el("h2", "Your agenda", id="your-agenda")
        yield el("div", agenda(blank.agenda), data_output="agenda", class_="iep-paper")
        yield letters.buttons(("agenda", "Copy agenda"))
        yield el("p", data_output="carry")
    if checklist.statement and blank.statement:
        yield el("h2", checklist.statement.title, id="your-statement")
        yield el("p", "Hand it in, or send it before the meeting.", class_="iep-hint")
        yield el("div", letters.body(blank.statement), data_output="statement", class_="iep-paper")
        yield letters.buttons(("statement", "Copy statement"))
    if checklist.email and blank.email:
        yield el("h2", checklist.email.title, id="your-email")
        yield letters.email(blank.email)


def _blank(checklist: Checklist, blank: Review) -> Html:
    """What stands there until Python answers; without it, what each answer can mean is still to be read."""
    if not checklist.findings:
        return findings(checklist, blank)
    return join(
        el("p", "Answer what you can. What your answers show will stand here."),
        el("details", el("summary", "Everything this list can tell you"), possible(checklist)),
    )


def _section(checklist: Checklist, section: Section) -> Html:
    row = _question if section.kind == "ask" else _item
    return el(
        "fieldset",
        el("legend", section.title),
        el("p", section.hint, class_="iep-hint") if section.hint else None,
        el("ul", *(row(checklist, each) for each in section.items)),
        class_="iep-items",
    )


def _question(checklist: Checklist, item: Item) -> Html:
    asked = next(each for each in checklist.fields if each.id == item.id)
    return el("li", form.field(asked), _hint(item), _rule(item))


def _item(_: Checklist, item: Item) -> Html:
    return el(
        "li",
        el("label", el("input", type="checkbox", name=item.id, value="yes"), " ", item.text),
        _hint(item),
        _rule(item),
        el(
            "details",
            el("summary", "Add a note"),
            el(
                "textarea",
                rows=1,
                name=f"note-{item.id}",
                placeholder=" ",
                aria_label=f"Note on: {item.text}",
                autocomplete="off",
            ),
            class_="iep-note",
        ),
    )


def _hint(item: Item) -> Html | None:
    links = join(
        el("a", f"Build the letter: {titles()[item.letter]}", href=f"../../letters/{item.letter}/")
        if item.letter
        else None,
        el("a", "How", href=f"../../guides/{item.guide}/", aria_label=f"How: {item.text}")
        if item.guide
        else None,
    )
    if not (item.hint or links):
        return None
    return el("p", item.hint, " " if links else None, links or None, class_="iep-hint")


def _rule(item: Item) -> Html | None:
    if not item.facts:
        return None
    return el("details", el("summary", "The rule"), *map(source_note, item.facts), class_="iep-rule")
