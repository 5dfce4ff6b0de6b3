"""The page of all deadlines, as it is built."""

from checklists.views.html import Html, el


def page() -> Html:
    """The static block of all deadlines, before anything is typed."""
    return el("iep-deadlines")
