"""The page of the school's calendar as it is built. Its days live on the device, so a script puts them in."""

from checklists.views.html import Html, el, join
from checklists.views.school import MONTHS, PREVIEW

_CLOSED, _HOLIDAY = "closed", "holidays"
_PLAIN, _MAIN = "md-button", "md-button md-button--primary"


def page() -> Html:
    """The whole tool: the year, pasting or a file, what was read, the days that are kept, and the months."""
    return el(
        "iep-school-calendar",
        el("div", _year(), _paste(), _preview(), _ends(), _days_off(), class_="iep-form iep-js"),
        el("div", el("div", data_output=MONTHS), _buttons(), class_="iep-out iep-js"),
    )


def _status(of: str) -> Html:
    return el("p", class_="iep-status", role="status", data_status=of)


def _field(id: str, label: str, control: Html, hint: str = "") -> Html:
    """A labelled control with a line for its problem."""
    return el(
        "div",
        el("label", label, for_=f"iep-{id}"),
        el("p", hint, class_="iep-hint", id=f"iep-{id}-hint") if hint else None,
        el("p", class_="iep-problem", id=f"iep-{id}-problem", data_problem=id, aria_live="polite"),
        control,
        class_="iep-field",
    )


def _input(id: str, type: str, *, hint: bool = False, accept: str | None = None) -> Html:
    notes = f"iep-{id}-hint iep-{id}-problem" if hint else f"iep-{id}-problem"
    return el(
        "input", type=type, name=id, id=f"iep-{id}", autocomplete="off", accept=accept, aria_describedby=notes
    )


def _button(label: str, look: str = _PLAIN, **attributes: bool) -> Html:
    return el("button", label, type="button", class_=look, **attributes)


def _year() -> Html:
    select = el("select", name="year", id="iep-year", aria_describedby="iep-year-problem")
    return _field("year", "School year", select)


def _paste() -> Html:
    """The quick way: from the district's page."""
    box = el(
        "textarea",
        name="pasted",
        id="iep-pasted",
        rows=5,
        autocomplete="off",
        aria_describedby="iep-pasted-hint iep-pasted-problem",
    )
    return el(
        "fieldset",
        el("legend", "The quick way: paste it"),
        _field(
            "pasted",
            "The days off, from your district’s page",
            box,
            "Most districts have a page called “school calendar”. Copy its lines and paste them here.",
        ),
        el(
            "p",
            el(
                "button",
                "Read these lines",
                type="button",
                class_="md-button md-button--primary",
                data_read=True,
            ),
            class_="iep-buttons",
        ),
        el(
            "details",
            el("summary", "I have a calendar file"),
            _field(
                "file",
                "A calendar file from your district",
                _input("file", "file", hint=True, accept=".ics,text/calendar"),
                "Its name ends in .ics. Entries with a time of day are left out.",
            ),
        ),
        _status("read"),
    )


def _preview() -> Html:
    return el(
        "section",
        el("h2", "What we read", tabindex="-1", id="iep-read"),
        el("p", "Please look at each line. Take out the tick where it is wrong. Nothing is added yet."),
        el("div", data_output=PREVIEW),
        el(
            "p",
            el(
                "button",
                "Add these days",
                type="button",
                class_="md-button md-button--primary",
                data_add=True,
            ),
            _button("Not now", data_drop=True),
            class_="iep-buttons",
        ),
        class_="iep-preview",
        aria_labelledby="iep-read",
        hidden=True,
    )


def _ends() -> Html:
    return el(
        "fieldset",
        el("legend", "First and last day"),
        el(
            "div",
            _field("first", "First day of school", _input("first", "date")),
            _field("last", "Last day of school", _input("last", "date")),
            class_="iep-entry-days",
        ),
        _status("ends"),
    )


def _days_off() -> Html:
    """What is kept, and a form for one more."""
    return el(
        "fieldset",
        el("legend", "Days off"),
        el("p", "No day off is saved yet.", data_empty=True),
        el("ul", class_="iep-offs", data_kept=True),
        el("p", _button("Add a day off", data_new=True), class_="iep-buttons"),
        _status("days"),
        el("template", day_form(), data_form=True),
    )


def day_form() -> Html:
    """The fields of one day off or of a break; the script gives them ids of their own."""
    kinds = ((_CLOSED, "No school"), (_HOLIDAY, "State holiday"))
    return el(
        "div",
        el(
            "div",
            _field("from", "Day off, or first day of the break", _input("from", "date")),
            _field(
                "to", "Last day of the break", _input("to", "date", hint=True), "Leave it empty for one day."
            ),
            class_="iep-entry-days",
        ),
        _field("reason", "Why (if you like)", _input("reason", "text")),
        _field(
            "kind",
            "What kind of day",
            el(
                "select",
                *(el("option", label, value=id) for id, label in kinds),
                name="kind",
                id="iep-kind",
                aria_describedby="iep-kind-hint iep-kind-problem",
            ),
            "A state holiday is one that your state’s law names. It is no school day and no business day.",
        ),
        el(
            "p",
            _button("Save this day", data_save=True),
            _button("Cancel", data_cancel=True),
            class_="iep-buttons",
        ),
        class_="iep-off-form",
    )


def _buttons() -> Html:
    return join(
        el("p", _button("Print", data_print=True, hidden=True), class_="iep-buttons"),
        el("div", data_copies=True, class_="iep-buttons"),
        _status("copies"),
    )
