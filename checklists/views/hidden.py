"""A text with its names removed, and what to look at before anyone sees it."""

from collections.abc import Sequence

from checklists.views.html import Html, el, join

HIDDEN = "hidden"
"""The output."""
TOO_LONG = "This is very long. Please put it in a few pages at a time."
UNCHANGED = "No name that we know was found in it. Look it over, and add names above if one is there."
LOOK = (
    "Read it once more before you share it. Words that are left can still tell who your child is: a date, "
    "a place, a diagnosis, something that happened only once."
)
_ONE = "{names} is a word as well as a name. In small letters it mostly stays, so please look for it."
_SEVERAL = "{names} are words as well as names. In small letters they mostly stay, so please look for them."


def hidden(text: str, *, changed: bool, everyday: Sequence[str]) -> Html:
    """The copy, and the warning. `everyday`: names that are words too, in small letters."""
    return join(
        el("p", LOOK if changed else UNCHANGED, class_="iep-hidden-look"),
        el("p", words_too(everyday)) if everyday else None,
        el(
            "div",
            text,
            class_="iep-paper iep-text iep-hidden-text",
            tabindex=0,
            role="group",
            aria_label="The copy",
        ),
    )


def words_too(everyday: Sequence[str]) -> str:
    """What to say about names such as Will and May."""
    named = [f"“{each.capitalize()}”" for each in everyday]
    if len(named) == 1:
        return _ONE.format(names=named[0])
    return _SEVERAL.format(names=f"{', '.join(named[:-1])} and {named[-1]}")
