"""A straight path through scores that no odd one bends: the median of all slopes (Theil and Sen)."""

from collections.abc import Sequence

from checklists.record import record


@record
class Line:
    """A straight line: `at(x)` is `start + slope * x`."""

    slope: float
    start: float

    def at(self, x: float) -> float:
        """Its height there."""
        return self.start + self.slope * x


def median(values: Sequence[float]) -> float:
    """The middle one, or the mean of the two in the middle. Raises IndexError when there is none."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def theil_sen(points: Sequence[tuple[float, float]]) -> Line | None:
    """The line whose slope is the median of the slopes between any two points, with as many above as below.

    Two points at one x have no slope and are passed over; None when no two are apart. Sen, P. K. (1968),
    "Estimates of the Regression Coefficient Based on Kendall's Tau", J. Am. Stat. Assoc. 63: 1379-1389.
    """
    slopes = [
        (y2 - y1) / (x2 - x1)
        for index, (x1, y1) in enumerate(points)
        for x2, y2 in points[index + 1 :]
        if x1 != x2
    ]
    if not slopes:
        return None
    slope = median(slopes)
    return Line(slope, median([y - slope * x for x, y in points]))


def through(one: tuple[float, float], other: tuple[float, float]) -> Line:
    """The line through two points. Raises ZeroDivisionError when they stand at one x."""
    (x1, y1), (x2, y2) = one, other
    slope = (y2 - y1) / (x2 - x1)
    return Line(slope, y1 - slope * x1)
