"""A goal's page: the form, what its scores show, and a sheet to keep scores on paper."""

import json
from datetime import date
from itertools import groupby

from checklists.catalog import titles
from checklists.model.fields import tidy
from checklists.model.goal import Review, review
from checklists.model.goal_examples import SAMPLE
from checklists.model.goal_form import FIELDS, GROUPS
from checklists.model.goal_said import LETTER, Said, given, questions, shown
from checklists.views import form
from checklists.views.facts import source_note
from checklists.views.goal_picture import picture, table
from checklists.views.html import Html, el, join, lines, outputs
from checklists.views.letter import SAMPLE_DAY
from checklists.views.report_button import report_button

ABOUT = "goals"
"""What a page asks about, and where it stands among the records."""
_ROWS = 14
_HEAD = ("Day", "Score", "Who counted", "What helped")
_LINES = ("Goal", "What is counted", "Score at the start, and its day", "Target, and its day")


def answer(found: Review, *, today: date) -> Html:
    """The page's one output: the picture, what it shows, what to ask, the letter, the same as a table."""
    return outputs(findings=_findings(found, today=today))


def _findings(found: Review, *, today: date) -> Html:
    said = shown(found, today=today)
    drawn = picture(found)
    colon = ": " if found.name and found.words else ""
    return join(
        el("p", el("strong", found.name + colon), lines(found.words), class_="iep-goal-words")
        if found.name or found.words
        else None,
        drawn or el("p", "Type a start, a target and some scores. What they show will stand here."),
        *(_level(level, [*each]) for level, each in groupby(said, key=lambda each: each.level)),
        el("p", el("strong", "Questions to ask the team")),
        el("ul", *(el("li", each) for each in questions(found, today=today))),
        el("p", _letter(found), class_="iep-links"),
        el("details", el("summary", "The scores as a table"), table(found), class_="iep-goal-rows")
        if found.points
        else None,
    )


def _level(level: str, said: list[Said]) -> Html:
    rows = (
        el(
            "li",
            each.text,
            join(" ", el("a", "Read more", href=f"../../guides/{each.guide}/#x6")) if each.guide else None,
            el("details", el("summary", "The rule"), *map(source_note, each.facts), class_="iep-rule")
            if each.facts
            else None,
            class_="iep-finding",
        )
        for each in said
    )
    return el("ul", *rows, class_=f"iep-level iep-level-{level}")


def _letter(found: Review) -> Html:
    """A link to the letter that asks for progress data, filled with this goal when it is followed."""
    href, words, answers = f"../../letters/{LETTER}/", f"Build the letter: {titles()[LETTER]}", given(found)
    if not answers:
        return el("a", words, href=href)
    return el(
        "a",
        words,
        href=href,
        data_give=f"letter:{LETTER}",
        data_answers=json.dumps(answers, ensure_ascii=False),
        data_from="the scores of a goal",
    )


def page() -> Html:
    """The whole tool; in the place of what scores show stands a made-up child's goal."""
    made = review(tidy(FIELDS, SAMPLE), today=SAMPLE_DAY)
    return el(
        "iep-goals",
        form.sample(),
        el("form", form.groups(GROUPS), class_="iep-form", novalidate=True, autocomplete="off"),
        el(
            "section",
            el("h2", "What the scores show", id="findings"),
            el("p", class_="iep-status", role="status", data_status=True),
            el(
                "div",
                el("p", "Fill in the form, and what your scores show will stand here."),
                el(
                    "details",
                    el("summary", "See how it looks (made-up child)"),
                    _findings(made, today=SAMPLE_DAY),
                ),
                data_output="findings",
                class_="iep-findings",
            ),
            el(
                "p",
                el("button", "Print", type="button", class_="md-button", data_print=True),
                class_="iep-js iep-buttons",
            ),
            report_button("goals", "Goals (PDF)"),
            class_="iep-out",
            aria_labelledby="findings",
        ),
        _sheet(),
        data_definition=ABOUT,
        data_ask="goal.review",
        data_sample=json.dumps(SAMPLE, ensure_ascii=False),
    )


def _sheet() -> Html:
    """A blank table for paper."""
    blank = [el("tr", *(el("td", Html("&nbsp;")) for _ in _HEAD)) for _ in range(_ROWS)]
    return el(
        "details",
        el("summary", "A blank sheet for the fridge"),
        el(
            "p",
            el("button", "Print the blank sheet", type="button", class_="md-button", data_sheet=True),
            class_="iep-js iep-buttons",
        ),
        *(el("p", f"{each}:", class_="iep-sheet-line") for each in _LINES),
        el(
            "table",
            el("thead", el("tr", *(el("th", each, scope="col") for each in _HEAD))),
            el("tbody", *blank),
            class_="iep-goal-table",
        ),
        class_="iep-sheet",
    )
