"""The parent's own sentences beside what the letter would now say, with the choice between them."""

from checklists.model.edits import Change
from checklists.views.html import Html, el, join, lines


def question(found: tuple[Change, ...]) -> Html:
    """One row for each change, with its buttons; nothing when there are none."""
    return el("ul", *map(_row, found), class_="iep-changes") if found else Html("")


def said(found: tuple[Change, ...]) -> Html:
    """One line that a screen reader says when something is to be looked at."""
    if not found:
        return Html("")
    count = len(found)
    what = (
        "A sentence you wrote yourself needs" if count == 1 else f"{count} sentences you wrote yourself need"
    )
    return join(
        f"{what} a look, as your answers or the letter changed. Nothing is lost: see below the letter."
    )


def _row(change: Change) -> Html:
    id = f"iep-change-{change.id}"
    own = el("p", "You wrote this sentence yourself: ", el("q", lines(change.own)), id=id)
    if change.now:
        told = el("p", "The letter would now say: ", el("q", change.now))
        choices = (("keep", "Keep mine"), ("use", "Use the new one"))
    else:
        told = el("p", "It fitted an earlier answer. Your words are kept here.")
        choices = (("add", "Put it back into the letter"), ("drop", "Take it away"))
    buttons = (
        el(
            "button",
            words,
            type="button",
            id=f"iep-{act}-{change.id}",
            data_act=act,
            aria_describedby=id,
            class_="md-button",
        )
        for act, words in choices
    )
    return el(
        "li", own, told, el("p", *buttons, class_="iep-buttons"), data_change=change.id, data_now=change.now
    )
