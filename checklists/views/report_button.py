"""A button that makes one report as a PDF; `report-button.js` does what it says."""

from checklists.views.html import Attribute, Html, el

BINDER = "../binder/"
"""As pages of records see it."""


def report_button(
    about: str, words: str, *, days: tuple[str, str] | None = None, **attributes: Attribute
) -> Html:
    """The button, the line that says what became of it, and the way to the binder.

    `about`: the report's id; `days`: ids of the controls that hold the first and the last day to cover.
    """
    first, last = days or (None, None)
    return el(
        "p",
        el(
            "button",
            words,
            type="button",
            class_="md-button",
            data_report=about,
            data_from_day=first,
            data_to_day=last,
        ),
        " ",
        el("span", class_="iep-said", role="status"),
        " ",
        el("a", "Put it into a binder", href=BINDER),
        class_="iep-buttons iep-js iep-report-button",
        **attributes,
    )
