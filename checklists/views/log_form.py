"""The log's page: its parts, places for what a script and Python put there, and a sheet for paper."""

from checklists.model.log import OUTCOME_NAMES
from checklists.views.html import Attribute, Html, el, join
from checklists.views.log_changes import changes
from checklists.views.log_entry import PRIMARY, button, entry, promise
from checklists.views.report_button import report_button
from checklists.views.story import BY_HAND, LABELS, MARKS
from checklists.views.story_form import entry_form

ABOUT = "log"
"""What the page asks about, and where it stands among the records."""
SHEET_ROWS = 14
_SHOWS = "iep-log-shows"
_SHEET_HEAD = ("Day", "Happened? yes, partly, no or ?", "Minutes", "Reason, if not", "How I know")
_SHEET_LINES = ("What the IEP promises, in its words", "How often, and how long", "Who, and where")


def page() -> Html:
    """The whole tool. What is logged lives on the device, so the built page has none of it."""
    return el(
        "iep-log",
        el(
            "section",
            el("h2", "Add to your log", id="iep-log-add", class_="iep-unseen"),
            el("div", data_entry_place=True),
            el("p", class_="iep-log-saved", role="status", data_saved=True),
            el(
                "p",
                button("My child was absent this day", data_absent=True),
                button("Note a call, email, meeting or incident", data_note=True),
                class_="iep-buttons iep-log-more",
            ),
            el("div", data_note_place=True),
            class_="iep-js",
            aria_labelledby="iep-log-add",
            data_entry_part=True,
            hidden=True,
        ),
        el(
            "section",
            el("h2", "What does the IEP promise?", data_first=True),
            el(
                "p",
                "Type each service or support once, in the IEP’s words. Then a note takes a few taps.",
                data_first=True,
            ),
            el(
                "details",
                el("summary", "What the IEP promises", data_promise_count=True),
                el("div", data_promises=True),
                el("p", button("Add another item", data_add_promise=True), class_="iep-buttons"),
                data_later=True,
                hidden=True,
            ),
            el("div", promise(), data_promise_place=True),  # in the place of the one that a script makes
            el("p", class_="iep-status", role="status", data_promise_status=True),
            class_="iep-js iep-log-promises",
            data_promise_part=True,
        ),
        _list(),
        _review(),
        _sheet(),
        el("template", entry(), data_log_form=True),
        el("template", promise(), data_promise_form=True),
        el("template", entry_form(), data_entry_form=True),
        data_definition=ABOUT,
    )


def _list() -> Html:
    return el(
        "section",
        el("h2", "Your log", id="iep-log-list"),
        el("div", data_age_place=True),
        el("p", class_="iep-status", role="status", data_status=True),
        _filter(),
        el(
            "p",
            el("span", role="status", data_shown=True),
            " ",
            el("a", "See what they show", href=f"#{_SHOWS}"),
            class_="iep-small",
        ),
        el("p", button("Pick notes for a letter", data_pick=True), _paste(), class_="iep-buttons"),
        el("div", data_paste_place=True),
        el("div", data_rows_place=True, class_="iep-log-rows"),
        el("p", button("Show more", data_more=True), class_="iep-buttons", data_more_line=True, hidden=True),
        el(
            "div",
            el("p", "Tick the notes that should go into a letter.", role="status", data_picked=True),
            el(
                "p",
                button("Use 0 notes in a letter", class_=PRIMARY, data_use=True),
                button("Tick all that are shown", data_pick_all=True),
                button("Done", data_pick_done=True),
                class_="iep-buttons",
            ),
            class_="iep-log-bar",
            data_pick_bar=True,
            hidden=True,
        ),
        el("div", data_letters_place=True),
        class_="iep-js",
        aria_labelledby="iep-log-list",
        data_list_part=True,
        hidden=True,
    )


def _paste() -> Html:
    return button("Paste from a spreadsheet", data_paste=True)


def _filter() -> Html:
    """What to show: the page's own work."""
    outcomes = (el("option", said, value=id) for id, said in OUTCOME_NAMES.items())
    kinds = (el("option", LABELS[kind], value=kind, data_mark=MARKS[kind]) for kind in BY_HAND)
    return el(
        "details",
        el("summary", "Find notes"),
        el(
            "div",
            _labelled(
                "item", "About", el("select", el("option", "Everything", value=""), *kinds, **_id("item"))
            ),
            _labelled(
                "outcome",
                "What happened",
                el("select", el("option", "Any", value=""), *outcomes, **_id("outcome")),
            ),
            _labelled("from", "From", el("input", type="date", **_id("from"))),
            _labelled("to", "To", el("input", type="date", **_id("to"))),
            _labelled(
                "words", "With these words", el("input", type="search", autocomplete="off", **_id("words"))
            ),
            class_="iep-form iep-log-filter",
            data_filter=True,
        ),
        class_="iep-log-find",
    )


def _review() -> Html:
    """Places for Python's answer, and until it comes what will stand there."""
    return el(
        "section",
        el("h2", "What your log shows", id=_SHOWS),
        el(
            "details",
            el("summary", "Only some days"),
            el(
                "div",
                _labelled("first", "From", el("input", type="date", **_id("first"))),
                _labelled("last", "To", el("input", type="date", **_id("last"))),
                el("p", class_="iep-problem", data_range_problem=True, aria_live="polite"),
                class_="iep-form iep-log-filter",
                data_range=True,
            ),
            class_="iep-js iep-log-find",
            data_range_part=True,
            hidden=True,
        ),
        changes(),
        el("ul", class_="iep-problem", data_unread=True, hidden=True),
        el(
            "div",
            el(
                "p",
                "After a few notes you see four numbers for each item: what took place, what was excused, "
                "what you noted as not given, and what has no record. They are never made into one.",
            ),
            data_output="minutes",
        ),
        el("div", data_output="patterns"),
        el("div", data_output="pictures"),
        report_button(
            "service",
            "Service report (PDF)",
            days=("iep-log-first", "iep-log-last"),
            data_range_part=True,
            hidden=True,
        ),
        class_="iep-out iep-log-review",
        aria_labelledby=_SHOWS,
    )


def _id(id: str) -> dict[str, Attribute]:
    return {"id": f"iep-log-{id}"}


def _labelled(id: str, label: str, control: Html) -> Html:
    return el("div", el("label", label, for_=f"iep-log-{id}"), control, class_="iep-field")


def _sheet() -> Html:
    """A blank table for paper."""
    row = el("tr", *(el("td", Html("&nbsp;")) for _ in _SHEET_HEAD))
    return el(
        "details",
        el("summary", "A blank log for the fridge"),
        el("p", button("Print the blank log", data_sheet=True), class_="iep-js iep-buttons"),
        *(el("p", f"{each}:", class_="iep-sheet-line") for each in _SHEET_LINES),
        el(
            "table",
            el("thead", el("tr", *(el("th", each, scope="col") for each in _SHEET_HEAD))),
            el("tbody", join(*(row for _ in range(SHEET_ROWS)))),
            class_="iep-goal-table",
        ),
        class_="iep-sheet",
    )
