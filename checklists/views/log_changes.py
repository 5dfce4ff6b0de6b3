"""Where a parent names a day on which something changed: the log then shows what was before it and since."""

from checklists.views.html import Html, el

LONGEST = 80
"""Characters that the box for a few words takes."""
_DAY, _WORDS = "iep-log-change-day", "iep-log-change-words"


def changes() -> Html:
    """The fold with its form; a script fills its list, and offers the days of letters that were sent."""
    return el(
        "details",
        el("summary", "Something changed on a day?"),
        el(
            "p",
            "A new therapist, a new schedule, a letter you sent. Name the day, and you see your notes before "
            "it and since, side by side.",
            class_="iep-small",
        ),
        el("ul", class_="iep-log-changes", data_changes=True),
        el(
            "form",
            el(
                "div",
                el("label", "The day it changed", for_=_DAY),
                el(
                    "input",
                    type="date",
                    autocomplete="off",
                    id=_DAY,
                    aria_describedby=f"{_DAY}-problem",
                    data_part="change-day",
                ),
                el("p", class_="iep-problem", id=f"{_DAY}-problem", data_problem_of="change-day"),
                class_="iep-field",
            ),
            el(
                "div",
                el("label", "What changed", for_=_WORDS),
                el(
                    "input",
                    type="text",
                    autocomplete="off",
                    maxlength=LONGEST,
                    id=_WORDS,
                    data_part="change-words",
                ),
                class_="iep-field",
            ),
            el("p", el("button", "Add this day", type="submit", class_="md-button"), class_="iep-buttons"),
            class_="iep-form iep-log-filter",
            novalidate=True,
            data_change_form=True,
        ),
        el(
            "div",
            el("p", "Or tap a letter you sent:", class_="iep-small"),
            el("p", class_="iep-buttons", data_change_offers=True),
            hidden=True,
            data_change_letters=True,
        ),
        el("p", class_="iep-status", role="status", data_change_status=True),
        class_="iep-js iep-log-find iep-log-change",
        data_range_part=True,
        data_changes_part=True,
        hidden=True,
    )
