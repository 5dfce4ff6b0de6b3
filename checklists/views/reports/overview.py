"""The four groups of each promise as one bar, small enough for a report's first page."""

from collections.abc import Iterator, Sequence

from checklists.model.document import Picture, Rect, Shape, Words
from checklists.model.minutes import Reviewed
from checklists.model.pattern_words import short
from checklists.views.bars import BUCKETS, amounts
from checklists.views.reports.basis import FOUR

TITLE = "Promised time in four groups"
TOLD = "A bar for each line of the table above: how much of what was promised is in which group."
WIDTH = 480
_KEY, _ROW, _BAR, _MARK, _TEXT = 20, 17, 11, 10, 10
_PLACES = (0, 90, 170, 310)
"""Where each group's name begins in the key."""
_NAME, _LONGEST = 190, 32
"""Units that a promise's name has beside its bar, and its characters."""


def overview(reviewed: Sequence[Reviewed]) -> Picture | None:
    """A bar for each promise, all of one length, as units differ. None where nothing was promised yet.

    It stands below a table of the same numbers, and its words lead there.
    """
    shown = [each for each in reviewed if each.total.promised]
    if not shown:
        return None
    rows = [shape for index, each in enumerate(shown) for shape in _row(each, _KEY + index * _ROW)]
    bars = (shape for look in BUCKETS for shape in rows if shape.look == look)
    words = (shape for shape in rows if isinstance(shape, Words))
    return Picture(TITLE, TOLD, WIDTH, _KEY + len(shown) * _ROW, (*_key(), *bars, *words))


def _key() -> Iterator[Shape]:
    for x, look, name in zip(_PLACES, BUCKETS, FOUR, strict=True):
        yield Rect(x, 1, _MARK, _MARK, look)
        yield Words(x + _MARK + 4, 1 + _TEXT, name)


def _row(found: Reviewed, top: int) -> Iterator[Shape]:
    name = short(found.promise.name)
    shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"
    yield Words(0, top + _TEXT, shown)
    scale, x = (WIDTH - _NAME) / found.total.promised, float(_NAME)
    for look, number in zip(BUCKETS, amounts(found.total), strict=True):
        if number:
            yield Rect(round(x, 1), top, round(number * scale, 1), _BAR, look)
            x += number * scale
