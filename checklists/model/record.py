"""How the classes that only hold values are made."""

from dataclasses import dataclass
from typing import dataclass_transform


@dataclass_transform(frozen_default=True, eq_default=False)
def record[T](kind: type[T]) -> type[T]:
    """Make `kind` a frozen dataclass whose instances are each one of a kind: equal only to themselves.

    Comparing and printing are left out: Python in the browser would make those methods anew at every start,
    which costs a first letter 20 ms, and a look-up by identity is quick.
    """
    return dataclass(frozen=True, eq=False, repr=False, match_args=False)(kind)
