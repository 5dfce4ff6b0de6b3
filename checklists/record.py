"""How the classes that only hold values are made."""

from collections.abc import Mapping
from typing import Any, dataclass_transform


@dataclass_transform(frozen_default=True, eq_default=False)
def record[T](kind: type[T]) -> type[T]:
    """Make `kind` a class of values by its annotations: frozen, each instance equal only to itself.

    Used as `dataclasses.dataclass` is, and a third of its work: that writes and compiles methods for every
    class anew at every start, which costs a first letter in a browser some 60 ms (docs/decisions/0011).
    """
    names = tuple(kind.__annotations__)
    count = len(names)
    defaults = {name: kind.__dict__[name] for name in names if name in kind.__dict__}
    after = getattr(kind, "__post_init__", None)

    def __init__(self: T, *given: object, **named: object) -> None:
        values = vars(self)
        if named or len(given) != count:
            values.update(defaults)
            values.update(zip(names, given, strict=False))
            values.update(named)
            if len(values) != count or len(given) > count:
                raise TypeError(f"{kind.__name__} takes {', '.join(names)}")
        else:  # a third faster, where thousands are made
            values.update(zip(names, given))  # noqa: B905  # saying that they are as many takes as long
        if after:
            after(self)

    for name, method in (("__init__", __init__), ("__setattr__", _refused), ("__delattr__", _refused)):
        setattr(kind, name, method)
    kind.__record__ = names  # type: ignore[attr-defined]
    return kind


def _refused(self: object, name: str, _value: object = None) -> None:
    raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")


def keys(kind: type) -> tuple[str, ...]:
    """The names of the values of this record class, in order."""
    found: tuple[str, ...] = kind.__record__  # type: ignore[attr-defined]
    return found


def values(made: object) -> Mapping[str, Any]:
    """The values of this record by name, in order."""
    return {name: getattr(made, name) for name in keys(type(made))}


def replace[T](made: T, **changes: object) -> T:
    """A copy of this record with these values. Raises TypeError for a name that it does not have."""
    return type(made)(**{**values(made), **changes})
