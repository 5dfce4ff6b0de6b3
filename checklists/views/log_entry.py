"""The log's forms, as templates that a script copies: one entry, and one line of the IEP.

Controls are known by `data-part`, the field of a record that they fill; radio buttons have names, as they
need them to be one choice, and each copy stands in a form of its own.
"""

from checklists.model.log import HOW_BRIEF, OUTCOME_NAMES, REASON_BRIEF
from checklists.model.promise import Kind, Period
from checklists.views.html import Attribute, Html, el

OUTCOME_MARKS: dict[str, str] = {"happened": "✓", "partly": "½", "not": "✕", "unknown": "?"}
"""The sign in an entry's mark; its words stand beside it."""
PERIOD_NAMES: tuple[tuple[Period, str], ...] = (
    ("week", "a week"),
    ("day", "a day"),
    ("two-weeks", "every two weeks"),
    ("month", "a month"),
    ("year", "a year"),
    ("", "when needed"),
)
KIND_NAMES: tuple[tuple[Kind, str], ...] = (
    ("service", "A service, such as speech or reading help"),
    ("accommodation", "A support in class, such as extra time"),
)
WEEKDAY_NAMES = (("mon", "Mon"), ("tue", "Tue"), ("wed", "Wed"), ("thu", "Thu"), ("fri", "Fri"))
WITH_TIME = "happened partly"
WITH_REASON = "partly not"
SURE = "happened partly not"
"""Outcomes after which a part of the form is asked."""
PRIMARY = "md-button md-button--primary"


def entry() -> Html:
    """One entry: five taps, and what is rare is folded or comes only where it is needed."""
    outcomes = tuple(OUTCOME_NAMES.items())
    return el(
        "form",
        el(
            "div",
            el("label", "Day"),
            el(
                "div",
                el("input", type="date", autocomplete="off", data_part="day"),
                button("Yesterday", data_yesterday=True),
                class_="iep-log-day",
            ),
            _problem("day"),
            class_="iep-field",
        ),
        _chips("promise", "What was planned?", ()),
        _chips("outcome", "What happened?", outcomes, marks=OUTCOME_MARKS),
        el(
            "div",
            el("label", "Minutes that took place"),
            el(
                "input",
                type="text",
                inputmode="numeric",
                autocomplete="off",
                data_part="minutes",
            ),
            el("p", class_="iep-hint", data_minutes_note=True, aria_live="polite"),
            _problem("minutes"),
            class_="iep-field iep-log-minutes",
            data_when=WITH_TIME,
            hidden=True,
        ),
        _chips("reason", "Why, if you know?", tuple(REASON_BRIEF.items()), when=WITH_REASON),
        _chips("how", "How do you know?", tuple(HOW_BRIEF.items()), when=SURE),
        el(
            "details",
            el("summary", "Add a few words"),
            el(
                "div",
                el("label", "Your note"),
                el("p", "Plain facts, as near to their own words as you can.", class_="iep-hint"),
                el("textarea", rows=2, data_part="note"),
                class_="iep-field",
            ),
            class_="iep-more",
        ),
        el(
            "p",
            el("button", "Save", type="submit", class_=PRIMARY),
            button("Remove", data_remove=True, hidden=True),
            class_="iep-buttons",
        ),
        el("p", class_="iep-status", role="status", data_form_status=True),
        class_="iep-form iep-log-form",
        novalidate=True,
    )


def promise() -> Html:
    """One line of the IEP: its words and its numbers, and under "More" what can wait."""
    periods = (el("option", said, value=id) for id, said in PERIOD_NAMES)
    return el(
        "form",
        _text(
            "name", "The item, in the IEP’s own words", "Copy the line, such as: Speech therapy, small group."
        ),
        _chips("kind", "What is it?", KIND_NAMES, chosen=KIND_NAMES[0][0]),
        _text(
            "minutes",
            "Minutes each time",
            "60 minutes a week, split any way? Write 60, and 1 time.",
            number=True,
        ),
        el(
            "div",
            _text("times", "How many times", number=True),
            el(
                "div",
                el("label", "How often"),
                el("select", *periods, data_part="period"),
                class_="iep-field",
            ),
            class_="iep-log-pair",
        ),
        el(
            "details",
            el("summary", "More: days, place, who, and from when"),
            el(
                "fieldset",
                el("legend", "On which days, if you know?"),
                el(
                    "div",
                    *(_chip("checkbox", "weekdays", id, said) for id, said in WEEKDAY_NAMES),
                    class_="iep-chips",
                ),
                class_="iep-field",
            ),
            _text("where", "Where", "Such as the resource room."),
            _text("who", "Who gives it", "A name, or a role such as the speech therapist."),
            el(
                "div",
                _text("first", "From", date=True),
                _text("last", "To", date=True),
                class_="iep-log-pair",
            ),
            class_="iep-more",
        ),
        el(
            "p",
            el("button", "Save this item", type="submit", class_=PRIMARY),
            button("Not now", data_close=True),
            class_="iep-buttons",
        ),
        el("p", class_="iep-status", role="status", data_form_status=True),
        class_="iep-form iep-promise-form",
        novalidate=True,
    )


def _text(part: str, label: str, hint: str = "", *, number: bool = False, date: bool = False) -> Html:
    control = el(
        "input",
        type="date" if date else "text",
        inputmode="numeric" if number else None,
        autocomplete="off",
        data_part=part,
    )
    return el(
        "div",
        el("label", label),
        el("p", hint, class_="iep-hint") if hint else None,
        control,
        _problem(part),
        class_="iep-field",
    )


def _problem(part: str) -> Html:
    return el("p", class_="iep-problem", data_problem_of=part)


def _chips(
    part: str,
    legend: str,
    choices: tuple[tuple[str, str], ...],
    *,
    when: str = "",
    chosen: str | None = None,
    marks: dict[str, str] | None = None,
) -> Html:
    """Radio buttons as large as a thumb. `when`: the outcomes after which they are asked."""
    signs = marks or {}
    return el(
        "fieldset",
        el("legend", legend),
        el(
            "div",
            *(
                _chip("radio", part, id, said, checked=id == chosen, data_mark=signs.get(id))
                for id, said in choices
            ),
            class_="iep-chips",
            data_chips=part,
        ),
        _problem(part),
        class_="iep-field",
        data_when=when or None,
        hidden=bool(when),
    )


def _chip(type: str, name: str, value: str, said: str, **attributes: Attribute) -> Html:
    """The label comes after its control, so that it can show what is chosen and where the focus is."""
    return el(
        "span",
        el("input", type=type, name=name, value=value, data_part=name, **attributes),
        el("label", said),
        class_="iep-chip",
    )


def button(words: str, class_: str = "md-button", **attributes: Attribute) -> Html:
    """A button that a script makes work."""
    return el("button", words, type="button", class_=class_, **attributes)
