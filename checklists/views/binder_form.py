"""The page that makes reports and the binder: what goes in, which days, names in or out."""

from checklists.model.fields import Field
from checklists.views import form
from checklists.views.html import Html, el, join

ABOUT = "binder"
PARTS = (
    ("service", "Service report", "What was promised, what took place, what to ask about", "log"),
    ("log", "The log", "Each note, day by day", "log"),
    ("timeline", "The timeline", "What was sent, said and met, and what is due", "timeline"),
    ("letters", "Letters as you sent them", "", ""),
    ("goals", "Goals and scores", "Each with its aim line", "goals"),
)
"""Its parts, in order: id, name, what it is, and the page of records where it begins."""
FIRST = Field("first", "From", kind="date", optional=True)
LAST = Field("last", "To", kind="date", optional=True)
NICKNAMES = Field(
    "nicknames",
    "Other names your child goes by",
    optional=True,
    hint="Nicknames, or another way to write the name. Put a comma between them.",
)
OTHERS = Field(
    "others",
    "More names to take out",
    kind="long",
    optional=True,
    hint="One on each line: a sister, a friend, a doctor, a bus driver.",
)
TEXT = Field("text", "Your text", kind="long", hint="An email, a note, a post for a parent group.")
_EMPTY = (
    ("records/log/", "Keep a log", "of the help that was promised."),
    ("letters/", "Pick a letter", "and keep it when you have sent it."),
    ("records/timeline/", "Add a call or a meeting", "to your timeline."),
    ("records/goals/", "Type in a goal", "and its scores."),
)
_PRIMARY = "md-button md-button--primary"
ROOT = "../../"


def page() -> Html:
    """The whole tool. What can go in is on the device, so a script counts it and lists the letters."""
    return el(
        "iep-binder",
        _empty(),
        el(
            "form",
            el(
                "fieldset",
                el("legend", "What goes in"),
                el("ul", *(_part(*each) for each in PARTS), class_="iep-binder-parts"),
            ),
            el(
                "fieldset",
                el("legend", "Which days"),
                el("p", "Leave both empty, and it holds all you have kept.", class_="iep-hint"),
                el("div", form.field(FIRST), form.field(LAST), class_="iep-binder-days"),
            ),
            el(
                "fieldset",
                el("legend", "Names"),
                el(
                    "label",
                    el("input", type="checkbox", name="hide", value="yes", id="iep-hide"),
                    "Take the names out",
                    class_="iep-leave-out",
                ),
                el(
                    "p",
                    "For someone outside, such as an advocate you call for the first time. Your child, you, "
                    "the school, and people named in your notes and letters become [child], [parent], "
                    "[school], [staff 1].",
                    class_="iep-hint",
                ),
                el(
                    "details",
                    el("summary", "More names to take out"),
                    form.field(NICKNAMES),
                    form.field(OTHERS),
                    class_="iep-more",
                ),
            ),
            el("p", class_="iep-status", role="status", data_status=True),
            el("p", role="status", data_inside=True, class_="iep-binder-inside"),
            el(
                "p",
                el("button", "Make the PDF", type="submit", class_=_PRIMARY, data_make=True),
                el("button", "Preview and print", type="button", class_="md-button", data_preview=True),
                class_="iep-buttons",
            ),
            el("div", role="status", data_making=True, class_="iep-binder-said"),
            class_="iep-form iep-js iep-binder-form",
            novalidate=True,
            autocomplete="off",
            data_binder=True,
        ),
        el("div", class_="iep-out"),
        _preview(),
        _any_text(),
    )


def _empty() -> Html:
    """What to do where nothing is kept yet."""
    return el(
        "div",
        el("p", "Nothing is kept on this device yet. Here is where to begin:"),
        el(
            "ul",
            *(el("li", el("a", words, href=ROOT + href), f" {rest}") for href, words, rest in _EMPTY),
        ),
        el("p", "A binder can hold one letter, or a whole year."),
        class_="iep-binder-empty iep-js",
        data_empty=True,
        hidden=True,
    )


def _part(id: str, name: str, about: str, where: str) -> Html:
    there = f"{ROOT}records/{where}/" if where else f"{ROOT}letters/"
    begin = el("a", "Begin here", href=there, aria_label=f"Begin here: {name}")
    return el(
        "li",
        el(
            "label",
            el("input", type="checkbox", name="parts", value=id, checked=True, class_="iep-binder-box"),
            el(
                "span",
                el("strong", name, class_="iep-binder-name"),
                el("span", data_count=id, class_="iep-binder-count"),
                el("span", about, class_="iep-binder-about") if about else None,
                class_="iep-binder-words",
            ),
            class_="iep-binder-part",
        ),
        el("p", "Nothing yet. ", begin, ".", data_begin=id, hidden=True, class_="iep-small iep-binder-more"),
        el(
            "details",
            el("summary", "Choose letters"),
            el("ul", data_letters=True, class_="iep-binder-letters"),
            class_="iep-binder-more",
            data_choose=True,
            hidden=True,
        )
        if id == "letters"
        else None,
        class_="iep-binder-row",
    )


def _preview() -> Html:
    return el(
        "section",
        el("h2", "How it will look", id="preview", tabindex=-1),
        el(
            "p",
            el("button", "Print", type="button", class_=_PRIMARY, data_print=True),
            el("button", "Close the preview", type="button", class_="md-button", data_close=True),
            class_="iep-buttons",
        ),
        el("div", data_output="page", class_="iep-paper iep-binder-page"),
        aria_labelledby="preview",
        class_="iep-binder-preview",
        hidden=True,
    )


def _any_text() -> Html:
    """The small tool: any text, and its copy without names."""
    return el(
        "section",
        el("h2", "Take the names out of any text", id="names-out"),
        join(
            el("p", "Paste a text and see a copy that you can show to others. It is not kept."),
            el(
                "form",
                form.field(TEXT),
                el(
                    "p",
                    el("button", "Take the names out", type="submit", class_="md-button", data_remove=True),
                    class_="iep-buttons",
                ),
                el("div", role="status", data_removing=True, class_="iep-binder-said"),
                class_="iep-form iep-js iep-binder-form",
                novalidate=True,
                autocomplete="off",
                data_names=True,
            ),
            el("div", data_output="hidden"),
            el(
                "p",
                el("button", "Copy the text", type="button", class_="md-button", data_copy_text=True),
                " ",
                el("span", role="status", class_="iep-said", data_copied=True),
                class_="iep-buttons iep-js",
                hidden=True,
            ),
        ),
        aria_labelledby="names-out",
        class_="iep-names-out",
    )
