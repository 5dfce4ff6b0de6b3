"""A checklist as a page shows it: items to tick, what is left, the agenda, the statement, the email."""

import json
from datetime import date

from checklists.model.checklist import AgendaLine, Checklist, Item, Left, Review, Section, review
from checklists.model.fields import Tidied
from checklists.model.words import ENGLISH, long_date
from checklists.views import form
from checklists.views import letter as letters
from checklists.views.facts import source_note
from checklists.views.html import Html, el, join


def findings(found: Review) -> Html:
    """What is left and by when."""
    return join(_count(found), *map(_left, found.left))


def _count(found: Review) -> Html:
    said = f"{found.done} of {found.total} done."
    if found.days is None:
        return el("p", said, " Pick the meeting date to see good days for the rest.")
    if found.days < 0:
        return el("p", said, " This meeting date has passed. For the next meeting, change the date above.")
    when = {0: "The meeting is today.", 1: "The meeting is tomorrow."}.get(found.days)
    return el("p", said, " ", when or f"The meeting is in {found.days} days.")


def _left(left: Left) -> Html:
    by = f", best by {long_date(left.by, ENGLISH)}" if left.by else ""
    return join(
        el("p", el("strong", left.section.title), by),
        el("ul", *(el("li", item.text) for item in left.items)),
    )


def agenda(lines: tuple[AgendaLine, ...]) -> Html:
    """What to raise at the meeting, in order."""
    if not lines:
        return el("p", "Your concerns and the questions you tick will stand here.", class_="iep-blank")
    return el(
        "ol", *(el("li", each.text, el("span", f" ({each.note})") if each.note else None) for each in lines)
    )


def answer(found: Review) -> Html:
    """Every output of the page."""
    return letters.outputs(
        findings=findings(found),
        agenda=agenda(found.agenda),
        statement=letters.body(found.statement),
        subject=letters.subject(found.email),
        body=letters.body(found.email),
    )


def page(checklist: Checklist) -> Html:
    """The whole tool as it stands in the built page, usable with no script."""
    blank = review(checklist, Tidied({}, {}), today=date.min, blanks=True)
    return el(
        "iep-checklist",
        el(
            "form",
            form.groups(checklist.groups[:1]),
            *map(_section, checklist.sections),
            form.groups(checklist.groups[1:]),
            class_="iep-form",
            novalidate=True,
            autocomplete="off",
        ),
        el(
            "section",
            el("h2", "What is left", id="what-is-left"),
            el("p", class_="iep-status", role="status", data_status=True),
            el("div", findings(blank), data_output="findings", class_="iep-findings"),
            el("h2", "Your agenda", id="your-agenda"),
            el("div", agenda(blank.agenda), data_output="agenda", class_="iep-paper"),
            letters.buttons(("agenda", "Copy agenda")),
            el("h2", "Your parent statement", id="your-statement"),
            el("p", "Hand it in, or send it before the meeting.", class_="iep-hint"),
            el("div", letters.body(blank.statement), data_output="statement", class_="iep-paper"),
            letters.buttons(("statement", "Copy statement")),
            el("h2", "Your email to the case manager", id="your-email"),
            letters.email(blank.email),
            class_="iep-out",
            aria_labelledby="what-is-left",
        ),
        data_definition=checklist.id,
        data_ask="checklist.review",
        data_sample=json.dumps(checklist.examples["sample"], ensure_ascii=False),
    )


def _section(section: Section) -> Html:
    return el(
        "fieldset",
        el("legend", section.title),
        el("p", section.hint, class_="iep-hint") if section.hint else None,
        el("ul", *map(_item, section.items)),
        class_="iep-items",
    )


def _item(item: Item) -> Html:
    links = join(
        el("a", "Build the letter", href=f"../../letters/{item.letter}/") if item.letter else None,
        el("a", "How", href=f"../../guides/{item.guide}/", aria_label=f"How: {item.text}")
        if item.guide
        else None,
    )
    return el(
        "li",
        el("label", el("input", type="checkbox", name=item.id, value="yes"), " ", item.text),
        el("p", item.hint, " " if links else None, links or None, class_="iep-hint")
        if item.hint or links
        else None,
        el("details", el("summary", "The rule"), *map(source_note, item.facts), class_="iep-rule")
        if item.facts
        else None,
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
