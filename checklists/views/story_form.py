"""The timeline's page as it is built: its empty form and its controls, since its items live on the device."""

from checklists.messages import TABLE
from checklists.model.story import KINDS
from checklists.views.html import Html, el
from checklists.views.report_button import report_button
from checklists.views.story import BY_HAND, ITEMS, LABELS, MARKS, PICTURE

_PRIMARY = "md-button md-button--primary"
_BEHIND = "The picture as a table"
_ID = "iep-story"


def page() -> Html:
    """The timeline with nothing on it."""
    return el(
        "iep-timeline",
        el(
            "p",
            "Nothing is kept here yet. When you have copied a letter, its page asks when you sent it, and "
            "keeps it here. You can also add a call, a meeting or anything else by hand. ",
            el("a", "Pick a letter", href="../../letters/"),
            ".",
            data_empty=True,
            class_="iep-js",
        ),
        el(
            "div",
            el("p", el("button", "Add something", type="button", class_=_PRIMARY, data_add=True)),
            el("div", data_form=True),
            class_="iep-js",
        ),
        el("template", entry_form(), data_entry_form=True),
        el(
            "div",
            el("p", class_="iep-status", role="status", data_status=True),
            el("div", data_output=PICTURE, class_="iep-picture-place"),
            el(
                "details",
                el("summary", "The picture as a table"),
                el(
                    "div", data_output=TABLE, class_="iep-wide", tabindex=0, role="region", aria_label=_BEHIND
                ),
                data_table=True,
                hidden=True,
            ),
            _controls(),
            el("div", data_output=ITEMS),
            el(
                "p",
                el("button", "Print this list", type="button", class_="md-button", data_print_story=True),
                _tick("texts", "With the full texts at the end"),
                class_="iep-buttons iep-form",
                data_controls=True,
                hidden=True,
            ),
            report_button("timeline", "Timeline (PDF)", data_controls=True, hidden=True),
            class_="iep-out",
        ),
    )


def _controls() -> Html:
    """What to show, and in which order: the page's own work."""
    kinds = [el("option", LABELS[kind], value=kind, data_mark=MARKS[kind]) for kind in KINDS]
    orders = (("newest", "Newest first"), ("oldest", "Oldest first"))
    return el(
        "div",
        el(
            "div",
            _field(
                "kind", "Show", el("select", el("option", "Everything", value=""), *kinds, id=f"{_ID}-kind")
            ),
            _field(
                "order",
                "Order",
                el("select", *(el("option", said, value=id) for id, said in orders), id=f"{_ID}-order"),
            ),
            _field(
                "words", "With these words", el("input", type="search", id=f"{_ID}-words", autocomplete="off")
            ),
            class_="iep-story-filter",
        ),
        _tick("open", "Only what is open"),
        el("p", role="status", data_shown=True, class_="iep-small"),
        class_="iep-form iep-story-controls",
        data_controls=True,
        hidden=True,
    )


def _field(id: str, label: str, control: Html) -> Html:
    return el("div", el("label", label, for_=f"{_ID}-{id}"), control, class_="iep-field")


def _tick(id: str, label: str) -> Html:
    return el("label", el("input", type="checkbox", id=f"{_ID}-{id}"), label, class_="iep-leave-out")


def entry_form() -> Html:
    """What is asked about something that no letter's page noted; a script makes as many as are open.

    Its controls have no names: a tool takes every named control on its page for its own.
    """
    kinds = [el("option", LABELS[kind], value=kind) for kind in BY_HAND]
    return el(
        "form",
        el(
            "div",
            _part("kind", "What was it?", "", el("select", *kinds, data_part="kind")),
            _part("day", "The day", "Leave it empty if you do not know it.", _input("date", "day")),
            class_="iep-entry-days",
        ),
        el(
            "label",
            el("input", type="checkbox", value="yes", data_part="about"),
            "It was about that day; I am not sure",
            class_="iep-leave-out",
        ),
        _part("to", "Who was it with?", "A name, or a role such as the principal.", _input("text", "to")),
        _part("title", "What was it about, in a few words?", "", _input("text", "title")),
        _part(
            "text",
            "What was said or done?",
            "Plain facts, as near to their own words as you can.",
            el("textarea", rows=3, data_part="text"),
        ),
        el(
            "div",
            _part(
                "answered_on",
                "They answered on",
                "Leave it empty while you wait.",
                _input("date", "answered_on"),
            ),
            data_only="asked",
        ),
        el(
            "p",
            el("button", "Keep this", type="submit", class_=_PRIMARY),
            el("button", "Not now", type="button", class_="md-button", data_close=True),
            class_="iep-buttons",
        ),
        el("p", class_="iep-status", role="status", data_form_status=True),
        class_="iep-form iep-sent-form",
        novalidate=True,
    )


def _input(type: str, part: str) -> Html:
    return el("input", type=type, autocomplete="off", data_part=part)


def _part(part: str, label: str, hint: str, control: Html) -> Html:
    return el(
        "div",
        el("label", label),
        el("p", hint, class_="iep-hint") if hint else None,
        control,
        el("p", class_="iep-problem", data_problem_of=part),
        class_="iep-field",
    )
