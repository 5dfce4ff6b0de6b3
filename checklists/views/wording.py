"""What a new teacher would not know from a line of an IEP: marked words, questions, a way to write it."""

import json
from collections.abc import Iterable, Sequence

from checklists.model.fields import Field
from checklists.model.iep_line import Line, Piece, Skip
from checklists.model.iep_words import data
from checklists.views import form
from checklists.views.html import Html, el, join
from checklists.views.letter import buttons

ID = "wording"
SAMPLE = (
    "Preferential seating as needed.\n"
    "Extended time on tests when appropriate.\n"
    "Theo will improve his reading.\n"
    "Speech therapy: 30 minutes, twice a week, by a speech therapist, in the resource room."
)
PASTED = """Student: Theo Whitfield        DOB: 1/2/2016
Page 4 of 17
Reading is below grade level.              \tThe teacher may give him a
He often loses his place and               \tcopy of the notes, in science
does not find it again.                    \tand math.
• Supports and accommo-
dations as appropriate
• Inhaler as needed; the team said “as needed” is fine
• By May 15, Theo will read 90 words a minute, up from 62 now, on a weekly probe.
"""
"""A section as it comes out of a PDF, for the tests."""
TOO_LONG = "This is very long. The first twenty pages or so are read. Put the rest in after that."
FIELDS = (
    Field(
        "line",
        "Words from the IEP",
        kind="long",
        hint="Copy them out of the plan, a line or a whole section. Page numbers and broken lines are fine.",
    ),
)
_OPEN = 3
"""With more lines than this to ask about, what is said of each is folded away."""
_KINDS = {
    "service": "A service",
    "accommodation": "A support",
    "goal": "A goal",
    "present level": "Where your child is now",
    "other": "",
}


def page() -> Html:
    """The whole tool; without Python it still says which words to look for, and what to ask."""
    return el(
        "iep-wording",
        form.sample(),
        el("form", *map(form.field, FIELDS), class_="iep-form", novalidate=True, autocomplete="off"),
        el(
            "section",
            el("h2", "What a new teacher would not know", id="findings"),
            el("p", class_="iep-status", role="status", data_status=True),
            el("div", _by_yourself(), data_output="findings", class_="iep-findings"),
            el("h2", "Your questions for the team", id="your-questions"),
            el(
                "div",
                el("p", "Your questions will stand here, to copy into an email or take to the meeting."),
                data_output="questions",
                class_="iep-paper",
            ),
            buttons(("questions", "Copy questions")),
            class_="iep-out",
            aria_labelledby="findings",
        ),
        data_definition=ID,
        data_ask="wording.check",
        data_sample=json.dumps({"line": SAMPLE}, ensure_ascii=False),
    )


def findings(lines: Sequence[Line]) -> Html:
    """Each line with its marks and what to ask; a warm word where nothing is missing."""
    if not lines:
        return el("p", "Put in a line, and what to ask will stand here.")
    shown = [line for line in lines if line.kind != "other" or line.marks or line.skips]
    if not shown:
        return el("p", "No service, support or goal was found in this. Headings and forms are left out.")
    asking = sum(1 for line in shown if line.rewrite())
    rows = (_line(line, is_open=asking <= _OPEN) for line in shown)
    return join(el("p", _summed(len(shown), asking)), el("ul", *rows, class_="iep-read"))


def questions(lines: Iterable[Line]) -> Html:
    """All there is to ask, line by line, to copy."""
    asked = [(line, line.questions()) for line in lines]
    if not any(each for _, each in asked):
        return el("p", "No questions so far.")
    return join(
        *(
            join(el("p", f"The plan says: “{line.text}”"), el("ul", *(el("li", each) for each in every)))
            for line, every in asked
            if every
        )
    )


def _summed(lines: int, asking: int) -> str:
    if not asking:
        return "Nothing is missing. A new teacher could follow this from the first day."
    if lines == 1:
        return "Here is what a new teacher would not know."
    if asking == lines:
        return f"Each of these {lines} lines leaves something to ask."
    return f"Of {lines} lines, {asking} {'leaves' if asking == 1 else 'leave'} something to ask."


def _line(line: Line, *, is_open: bool) -> Html:
    kind = _KINDS[line.kind]
    asks = [*(_mark(each.words, each.row.why, each.row.ask) for each in line.marks)]
    asks += [el("li", el("strong", f"{each['label']}: "), each["ask"]) for each in line.parts()]
    return el(
        "li",
        el("p", *_marked(line), class_="iep-line"),
        el("p", kind, class_="iep-small") if kind else None,
        *map(_skip, line.skips),
        el(
            "details",
            el("summary", _counted(len(asks))),
            el("ul", *asks),
            el("p", "A way to write it:", class_="iep-small"),
            el("p", *map(_piece, line.rewrite()), class_="iep-rewrite"),
            open_=is_open,
        )
        if asks
        else (el("p", "Nothing to ask. It is clear.", class_="iep-small") if kind else None),
        class_="iep-read-line",
    )


def _counted(number: int) -> str:
    return "1 thing to ask" if number == 1 else f"{number} things to ask"


def _mark(words: str, why: str, ask: str) -> Html:
    return el("li", el("strong", f"“{words}”: "), f"{why} ", el("span", f"Ask: {ask}", class_="iep-ask"))


def _marked(line: Line) -> Iterable[Html | str]:
    """The line's text with its fuzzy words marked."""
    at = 0
    for mark in line.marks:
        yield line.text[at : mark.start]
        yield el("mark", mark.words)
        at = mark.end
    yield line.text[at:]


def _piece(piece: Piece) -> Html | str:
    return el("span", piece.words, class_="iep-blank") if piece.blank else piece.words


def _skip(skip: Skip) -> Html:
    says = next(each["says"] for each in data()["skip"] if each["id"] == skip.reason)
    return el("p", says.format(words=skip.words), " So it is left alone.", class_="iep-small")


def _first(says: str) -> str:
    """A wording of fuzzy.toml as one would say it."""
    return " ".join(slot.split("|")[0] for slot in says.split()).strip()


def _by_yourself() -> Html:
    """Which words to look for, while there is no Python to do it."""
    rows = (_mark(_first(each["says"][0]), each["why"], each["ask"]) for each in data()["fuzzy"])
    return join(
        el("p", "Put in a line, and what to ask will stand here."),
        el("details", el("summary", "Words to look for by yourself"), el("ul", *rows)),
    )
