"""Pictures: the facts' own numbers, words for those who cannot see them, and nothing that sticks out."""

import re

import pytest
from bs4 import BeautifulSoup, Tag

from checklists.law.facts import fact
from tools.pictures import PICTURES, WIDTH, UnknownPicture, picture


def drawn(name: str) -> Tag:
    """The picture as SVG."""
    found = BeautifulSoup(picture(name), "html.parser").svg
    assert found is not None
    return found


def test_a_clock_is_the_facts_own() -> None:
    """Its number and its kind of day."""
    days = fact("initial-eval-60-days")
    assert f"{days.days} {days.day_kind} days, or your state’s own time" in drawn("process").get_text()
    assert "Looks back 1 year." in " ".join(drawn("ladder").get_text(" ").split())


@pytest.mark.parametrize("name", PICTURES)
def test_it_is_told_in_words(name: str) -> None:
    """All that is drawn stands in the description, in order."""
    svg = drawn(name)
    title, steps = PICTURES[name]()
    told = svg.desc.get_text() if svg.desc else ""
    assert svg.title is not None
    assert svg.title.get_text() == title
    assert [told.index(step.title) for step in steps] == sorted(told.index(step.title) for step in steps)
    assert all(step.words in told and step.arrow in told for step in steps)
    assert svg["aria-labelledby"].split() == [svg.title["id"], svg.desc["id"]]  # type: ignore[index, union-attr]


def length(text: Tag) -> float:
    """About how wide a text is drawn: titles are larger and bold."""
    return len(text.get_text()) * (7.2 if "title" in str(text["class"]) else 6.2)


@pytest.mark.parametrize("name", PICTURES)
def test_nothing_sticks_out(name: str) -> None:
    """Boxes are inside the picture, one below the other, and their words inside them."""
    svg = drawn(name)
    height = int(str(svg["viewbox"]).split()[3])
    bottom = 0
    for box in svg.select("rect"):
        x, y, wide, tall = (int(str(box[key])) for key in ("x", "y", "width", "height"))
        assert x > 0
        assert x + wide < WIDTH
        assert bottom < y
        bottom = y + tall
        assert bottom < height
        inside = [each for each in svg.select("text[class^=iep-box]") if y < int(str(each["y"])) < bottom]
        assert inside
        assert all(int(str(each["x"])) + length(each) < x + wide for each in inside)
    assert all(int(str(each["x"])) + length(each) < WIDTH for each in svg.select("text"))


def test_branches_hang_on_the_first_box() -> None:
    """Each of the three causes has a line of its own from the question."""
    paths = [str(each["d"]) for each in drawn("cause").select("path")]
    starts = {re.match(r"M18 (\d+)V", each)[1] for each in paths}  # type: ignore[index]
    assert len(paths) == 3
    assert len(starts) == 1


def test_no_such_picture() -> None:
    """Named."""
    with pytest.raises(UnknownPicture, match="unicorn"):
        picture("unicorn")
