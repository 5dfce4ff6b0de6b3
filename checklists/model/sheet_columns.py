"""Which column of a pasted log holds what: by the words of its header, or by what stands in it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from checklists.model import sheet_words as said
from checklists.model.cells import Cells
from checklists.model.daywords import groups
from checklists.record import record

Role = Literal["day", "item", "outcome", "minutes", "reason", "how", "note"]
HEADER: Mapping[Role, str] = {
    "day": "Date",
    "item": "Item",
    "outcome": "What happened",
    "minutes": "Minutes",
    "reason": "Reason",
    "how": "How I know",
    "note": "Note",
}
"""The columns of a log that goes out to a spreadsheet, in this order."""
_NAMES: Mapping[Role, str] = {
    "day": "date|day|when|on|date of service|service date|session date|date of session|day of session",
    "item": "item|service|services|support|accommodation|promise|promised|promised item|what|iep item"
    "|the iep says|service type|type of service|type|activity|therapy|subject|goal",
    "outcome": "what happened|happened|outcome|status|result|did it happen|held|attended|attendance|given"
    "|done|provided|delivered|received|it happened|took place|session held",
    "minutes": "minutes|min|mins|minutes held|minutes given|minutes received|minutes that took place|length"
    "|duration|time|how long|actual minutes|minutes provided|minutes delivered|amount",
    "reason": "reason|why|cause|reason if not|why not|explanation",
    "how": "how i know|how known|how|how do you know|how you know|source|who told me|who says|evidence",
    "note": "note|notes|comment|comments|remark|remarks|details|detail|other",
}
_ROLES: Mapping[str, Role] = {
    " ".join(said.words(each)): role for role, names in _NAMES.items() for each in names.split("|")
}
_LOOKED_AT = 30
_HEADER_WITHIN = 5
_SHORT = 4
"""An item is named in this many words, on the whole; a column with more of them holds notes."""


@record
class Columns:
    """`of`: a role's columns, from 0; only notes may have several. `begin`: the row that comes first.

    `left`: header words of columns that are not used.
    """

    of: Mapping[Role, tuple[int, ...]]
    begin: int
    left: tuple[str, ...] = ()

    def cell(self, row: Cells, role: Role) -> str:
        """What stands in this row under that role, notes one after another; "" where there is nothing."""
        return " ".join(row[at] for at in self.of.get(role, ()) if at < len(row) and row[at])


def columns(rows: Sequence[Cells], is_item: Callable[[str], bool]) -> Columns:
    """The columns of these rows. `is_item` says whether a cell names an item of the log."""
    for at, row in enumerate(rows[:_HEADER_WITHIN]):
        roles = [_ROLES.get(" ".join(said.words(cell))) for cell in row]
        if len({*filter(None, roles)}) > 1 and not any(map(is_day, row)):
            return _by_header(row, roles, at + 1)
    return _by_content(rows[:_LOOKED_AT], is_item)


def _by_header(header: Cells, roles: Sequence[Role | None], begin: int) -> Columns:
    of: dict[Role, tuple[int, ...]] = {}
    left = []
    for at, role in enumerate(roles):
        if role and (role not in of or role == "note"):
            of[role] = (*of.get(role, ()), at)
        elif header[at]:
            left.append(header[at])
    return Columns(of, begin, tuple(left))


def _by_content(rows: Sequence[Cells], is_item: Callable[[str], bool]) -> Columns:
    """Each role takes the free column that reads as it most often, if half of its cells do."""
    width = max(map(len, rows), default=0)
    filled = [[row[at] for row in rows if at < len(row) and row[at]] for at in range(width)]
    free = {at for at in range(width) if filled[at]}
    of: dict[Role, tuple[int, ...]] = {}
    reads: tuple[tuple[Role, Callable[[str], bool]], ...] = (
        ("day", is_day),
        ("item", is_item),
        ("outcome", _is_outcome),
        ("minutes", lambda cell: isinstance(said.read_minutes(cell), int)),
        ("how", lambda cell: said.how(cell) is not None and (said.is_exact(cell) or _is_short(cell))),
        ("reason", lambda cell: said.reason(cell) is not None and _is_short(cell)),
    )
    for role, fits in reads:
        shares = {at: sum(map(fits, filled[at])) / len(filled[at]) for at in sorted(free)}
        best = max(shares, key=lambda at: shares[at], default=None)
        if best is None or shares[best] < 0.5:
            continue
        of[role] = (best,)
        free.discard(best)
    if "item" not in of:
        named = next((at for at in sorted(free) if _is_name(filled[at])), None)
        if named is not None:
            of["item"] = (named,)
            free.discard(named)
    if free:
        of["note"] = tuple(sorted(free))
    return Columns(of, 0)


def is_day(cell: str) -> bool:
    """Whether a cell names a day, and little else."""
    found = groups(cell) if len(cell) <= 60 else ()
    return len(found) == 1 and len(cell) - (found[0].end - found[0].start) < 20


def _is_outcome(cell: str) -> bool:
    read = said.outcome(cell)
    return (read.outcome is not None and read.rest != cell) or read.of is not None


def _is_short(cell: str) -> bool:
    return len(cell.split()) <= _SHORT


def _is_name(cells: Sequence[str]) -> bool:
    """Whether a column whose words are no item of the log may name items all the same."""
    return sum(len(each.split()) for each in cells) <= _SHORT * len(cells)
