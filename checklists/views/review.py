"""What a checklist's review found, as a page shows it: findings, what is left, the agenda, the papers."""

import json

from checklists.catalog import titles
from checklists.model.checklist import Checklist
from checklists.model.letter import Given
from checklists.model.review import AgendaLine, Found, Left, Review
from checklists.model.tone import look
from checklists.model.words import ENGLISH, long_date
from checklists.views import letter as letters
from checklists.views.facts import source_note
from checklists.views.html import Html, el, join, outputs
from checklists.views.tone import TONE, offer

_LEVELS = {"act": "Do this now", "ask": "Ask about this", "well": "On track"}


def answer(checklist: Checklist, found: Review, own_words: str) -> Html:
    """Every output of the page; `own_words` are what the parent wrote for the papers."""
    html = {"findings": findings(checklist, found), "agenda": agenda(found.agenda)}
    if found.carried:
        html["carry"] = _carry(checklist, found.carried)
    if found.statement:
        html["statement"] = letters.body(found.statement)
    if found.email:
        html |= {"subject": letters.subject(found.email), "body": letters.body(found.email)}
    return outputs(**html, **{TONE: offer(look(own_words))})


def findings(checklist: Checklist, found: Review) -> Html:
    """What the answers show, what is left and by when."""
    return join(
        _count(checklist, found),
        *(
            _level(checklist, level, [each for each in found.found if each.finding.level == level])
            for level in _LEVELS
        ),
        *map(_left, found.left),
    )


def possible(checklist: Checklist) -> Html:
    """Each finding with the answers that lead to it, for a page without Python."""
    return el(
        "ul",
        *(
            el(
                "li",
                f"If {each.when.says(checklist.labels)}: ",
                finding(checklist, Found(each, {})),
                class_="iep-finding",
            )
            for each in checklist.findings
        ),
    )


def _level(checklist: Checklist, level: str, found: list[Found]) -> Html | None:
    if not found:
        return None
    rows = (el("li", finding(checklist, each), class_="iep-finding") for each in found)
    return join(el("p", el("strong", _LEVELS[level])), el("ul", *rows, class_=f"iep-level iep-level-{level}"))


def finding(checklist: Checklist, found: Found) -> Html:
    """What it means, what helps, and the rule behind it."""
    shown = found.finding
    links = [
        *([_to_letter(checklist, shown.letter, found.given)] if shown.letter else []),
        *([el("a", "Read how", href=f"../../guides/{shown.guide}/")] if shown.guide else []),
    ]
    return join(
        shown.text,
        el("p", *(join(" " if index else None, each) for index, each in enumerate(links)), class_="iep-links")
        if links
        else None,
        el("details", el("summary", "The rule"), *map(source_note, shown.facts), class_="iep-rule")
        if shown.facts
        else None,
    )


def _to_letter(checklist: Checklist, id: str, given: Given) -> Html:
    """A link to a letter that is filled with these answers when it is followed."""
    href, words = f"../../letters/{id}/", f"Build the letter: {titles()[id]}"
    return _filling(checklist, words, href, f"letter:{id}", given) if given else el("a", words, href=href)


def _filling(checklist: Checklist, words: str, href: str, record: str, given: Given) -> Html:
    """As docs/theme/assets/app/give.js takes it."""
    return el(
        "a",
        words,
        href=href,
        data_give=record,
        data_answers=json.dumps(given, ensure_ascii=False),
        data_from=f"the list “{checklist.title}”",
    )


def _carry(checklist: Checklist, given: Given) -> Html:
    id = checklist.carry.checklist if checklist.carry else ""
    return _filling(checklist, "Take these to the meeting", f"../{id}/", f"checklist:{id}", given)


def _count(checklist: Checklist, found: Review) -> Html:
    asked = all(section.kind == "ask" for section in checklist.sections)
    said = f"{found.done} of {found.total} {'answered' if asked else 'done'}."
    if not checklist.meeting:
        return el("p", said)
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
