"""Whatever a parent may type, and whatever a page may send, for tests of what holds for all of it."""

from collections.abc import Collection
from datetime import date

from hypothesis import strategies as st

from checklists import catalog
from checklists.model.checklist import Checklist
from checklists.model.fields import Field
from checklists.model.letter import Given, Letter
from checklists.model.log import HOWS, OUTCOMES, REASON_NAMES, Logged

NASTY = st.text() | st.sampled_from(
    ["<script>alert(1)</script>", '"><img src=x onerror=y>', "&lt;", "{child}", "\ud800", "\0"]
)
"""Words that would do harm somewhere, were they not taken as words."""
DEFINITIONS = st.sampled_from(catalog.definitions())


@st.composite
def filled(draw: st.DrawFn, definition: Letter | Checklist) -> Given:
    """Answers for some of its fields, of some of its rows, each an option of its own or any words."""
    cells = [
        cell
        for field in definition.fields
        for cell in (_rows(field) if field.columns else [field])
        if draw(st.booleans())
    ]
    return {cell.id: draw(NASTY | st.sampled_from(_good(cell))) for cell in cells}


def _rows(field: Field) -> list[Field]:
    return [cell for row in ("0", "k1") for cell in field.in_row(row)]


def _good(field: Field) -> list[str]:
    return [option.id for option in field.options] or ["yes"]


def logged(
    promises: Collection[str], days: st.SearchStrategy[date], *, most_minutes: int = 600
) -> st.SearchStrategy[Logged]:
    """Any note of one of these promises, on one of these days, each with an id of its own."""
    return st.builds(
        Logged,
        id=st.uuids().map(str),
        promise=st.sampled_from(sorted(promises)),
        day=days,
        outcome=st.sampled_from(OUTCOMES),
        minutes=st.none() | st.integers(0, most_minutes),
        reason=st.sampled_from(sorted(REASON_NAMES)),
        how=st.sampled_from(HOWS),
    )
