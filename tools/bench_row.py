"""One line of what `make bench` prints and writes down."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the table; `most` is the target, None where there is none."""

    what: str
    value: float
    unit: str
    most: float | None = None
    note: str = ""

    @property
    def is_reached(self) -> bool:
        """Whether there is no target, or it is met."""
        return self.most is None or self.value <= self.most

    @property
    def verdict(self) -> str:
        """What the table says of the target."""
        if self.most is None:
            return ""
        return f"{'pass' if self.is_reached else 'FAIL'} (at most {self.most:g})"
