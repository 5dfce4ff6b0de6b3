"""Classes that only hold values."""

import pytest

from checklists.record import keys, record, replace, values


@record
class Point:
    """A place on a plan."""

    x: int
    y: int = 2
    name: str = ""

    def __post_init__(self) -> None:
        if self.x < 0:
            raise ValueError("x is never negative")


def test_values_are_given_by_place_or_by_name_and_the_rest_is_as_declared() -> None:
    """Values by place or by name; what is not given is as declared."""
    assert values(Point(1)) == {"x": 1, "y": 2, "name": ""}
    assert values(Point(1, name="a")) == {"x": 1, "y": 2, "name": "a"}
    assert values(Point(1, 5, "a")) == {"x": 1, "y": 5, "name": "a"}
    assert keys(Point) == ("x", "y", "name")


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), ((1, 2, "a", 4), {}), ((1,), {"z": 3}), ((), {"y": 3})]
)
def test_a_value_missing_or_too_many_is_refused(given: tuple[object, ...], named: dict[str, object]) -> None:
    """A missing value, and one too many, is a TypeError that names the values."""
    with pytest.raises(TypeError, match="Point takes x, y, name"):
        Point(*given, **named)  # type: ignore[arg-type]


def test_what_is_checked_after_it_was_made_is_checked_in_a_copy_too() -> None:
    """`__post_init__` runs for what is made and for its copies."""
    with pytest.raises(ValueError, match="never negative"):
        Point(-1)
    with pytest.raises(ValueError, match="never negative"):
        replace(Point(1), x=-1)
    with pytest.raises(TypeError, match="Point takes"):
        replace(Point(1), z=1)


def test_nothing_can_be_changed_afterwards() -> None:
    """Neither set nor deleted."""
    one = Point(1)
    with pytest.raises(AttributeError, match=r"Point\.x cannot be changed"):
        one.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match=r"Point\.y cannot be changed"):
        del one.y
    assert replace(one, x=2).x == 2
    assert one.x == 1


def test_each_is_equal_only_to_itself() -> None:
    """Two of the same values are two."""
    one = Point(1)
    assert one == one  # noqa: PLR0124
    assert one != Point(1)
