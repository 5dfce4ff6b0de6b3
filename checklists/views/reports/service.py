"""The service report for a meeting: one page that says it all, then what it rests on."""

from collections.abc import Sequence
from datetime import date

from checklists.model.document import Document, Heading, Who
from checklists.model.log import Logged
from checklists.model.minutes import Reviewed
from checklists.model.patterns import Pattern
from checklists.model.promise import Promise
from checklists.views.reports.basis import basis
from checklists.views.reports.log import noted
from checklists.views.reports.said import about, covered
from checklists.views.reports.summary import summary

TITLE = "Service report"


def service(
    reviewed: Sequence[Reviewed],
    patterns: Sequence[Pattern],
    logged: Sequence[Logged],
    promises: Sequence[Promise],
    *,
    who: Who,
    first: date | None,
    last: date | None,
    today: date,
    whole: bool = True,
) -> Document:
    """The report of these days, for what was counted in them, and for all entries. Raises UnknownFact.

    `whole`: with those of these days at its end; a binder that has the log besides does without.
    """
    entries = within(reviewed, logged, first, last) if whole else ()
    more = (Heading("What was noted"), *noted(entries, promises)) if entries else ()
    blocks = (about(who), *summary(reviewed, patterns), *basis(reviewed, patterns), *more)
    days = covered(first or _begins(reviewed), last or _ends(reviewed))
    return Document("service", TITLE, days, blocks)


def within(
    reviewed: Sequence[Reviewed], logged: Sequence[Logged], first: date | None, last: date | None
) -> tuple[Logged, ...]:
    """The entries of these days, and those before or after that were counted with a week or month in them."""
    known = {each.promise.id for each in reviewed}
    outside = {entry.id for each in reviewed for entry in (*each.beyond, *each.running)}
    return tuple(
        each
        for each in logged
        if ((not first or each.day >= first) and (not last or each.day <= last))
        or (each.promise in known and each.id not in outside)
    )


def _begins(reviewed: Sequence[Reviewed]) -> date | None:
    return min((each.first for each in reviewed), default=None)


def _ends(reviewed: Sequence[Reviewed]) -> date | None:
    return max((each.last for each in reviewed), default=None)
