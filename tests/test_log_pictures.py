"""Pictures of the log: each day and each number is drawn, told apart without color, and in a table."""

import re
from collections import Counter
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from checklists.model import school
from checklists.model.document import Dot, Line, Picture, Rect, Words
from checklists.model.log import Logged
from checklists.model.minutes import Four, Reviewed
from checklists.model.promise import Promise
from checklists.model.school import NO_CALENDAR
from checklists.views import bars as bars_
from checklists.views import drawing, log_picture
from checklists.views import heat as heat_
from checklists.views.bars import bars
from checklists.views.drawing import svg
from checklists.views.heat import heat
from checklists.views.log_picture import pictures
from tests.anything import logged

MONDAY = date(2026, 9, 14)
TODAY = date(2026, 11, 4)
SPEECH = Promise("a", "Speech <b>30</b>")
OT = Promise("b", "OT")
CAL, _ = school.read(["year 2026-08-31/2027-06-11", "closed 2026-10-12 Teacher day"])


def entry(outcome: str, day: date = MONDAY, promise: str = "a", **more: object) -> Logged:
    """One of the log."""
    return Logged(f"{promise}{day}{outcome}{more}", promise, day, outcome, **more)  # type: ignore[arg-type]


def reviewed(promise: Promise, *months: tuple[date, Four]) -> Reviewed:
    """Counted in minutes; only the months matter here."""
    first, last = (months[0][0], months[-1][0]) if months else (MONDAY, MONDAY)
    return Reviewed(promise, "minutes", first, last, 1, Four(), months, *([()] * 8))


# Drawing


def test_shapes_of_one_look_are_one_path() -> None:
    """A year of days is a handful of paths; a closed line is closed."""
    places = tuple(Rect(20 * at, 0.25, 16, 16, "delivered") for at in range(3))
    lines = (Line(((0, 0), (4, 0), (4, 4), (0, 0)), "line"), Line(((0, 0), (9.96, 5)), "line"))
    page = BeautifulSoup(svg(Picture("A", "B.", 60, 20, (*places, *lines))), "html.parser")
    drawn = {str(each["class"]): each["d"] for each in page.select("path")}
    assert drawn == {
        "['iep-delivered']": "M0 0.2h16v16h-16zM20 0.2h16v16h-16zM40 0.2h16v16h-16z",
        "['iep-line']": "M0 0L4 0L4 4zM0 0L10 5",
    }
    assert page.svg is not None
    assert page.svg["aria-label"] == "A. B."
    assert page.svg["viewbox"] == "0 0 60 20"


def test_nothing_rests_on_color() -> None:
    """Missed is hatched, excused is dotted, behind is a diamond; words stand where they belong."""
    shapes = (
        Rect(0, 0, 16, 16, "missed"),
        Rect(0, 0, 40, 10, "excused"),
        Dot(5, 5, "score"),
        Dot(5, 5, "behind"),
        Words(1, 2, "<3", at="end"),
        Words(1, 2, "4", at="middle"),
    )
    page = BeautifulSoup(svg(Picture("A", "B.", 60, 20, shapes), id="one", class_="big"), "html.parser")
    assert len(re.findall("l", str(page.select_one(".iep-hatching")["d"]))) == 5  # type: ignore[index]
    assert len(re.findall("h0", str(page.select_one(".iep-dots")["d"]))) == 4  # type: ignore[index]
    assert page.select_one("circle.iep-score")
    assert page.select_one("path.iep-behind")
    assert [each.text for each in page.select("text")] == ["<3", "4"]
    assert page.select("text.iep-axis-end") == page.select("text")[:1]
    assert page.select("text.iep-axis-middle") == page.select("text")[1:]
    assert page.svg is not None
    assert page.svg["class"] == ["iep-drawing", "big"]
    assert str(page.svg["aria-labelledby"]).split() == [each["id"] for each in page.select("title, desc")]
    assert page.desc is not None
    assert page.desc.text == "B."


def points(d: str) -> list[tuple[float, float]]:
    """Where a path that starts at an origin and goes on in steps gets to."""
    x, y, found = 0.0, 0.0, []
    for letter, numbers in re.findall(r"([mlh])([-\d. ]+)", d):
        step = [float(each) for each in numbers.split()]
        x, y = x + step[0], y + (step[1] if letter != "h" else 0)
        found.append((x, y))
    return found


@given(st.floats(0.1, 330), st.floats(0.1, 40))
def test_hatching_and_dots_stay_inside(width: float, height: float) -> None:
    """Also of a place that is hardly one."""
    for over in (drawing._hatching, drawing._dots):
        reached = points(over(round(width, 1), round(height, 1)))
        assert all(-0.1 < x / (1 + width) < 1 and -0.1 < y / (1 + height) < 1 for x, y in reached[:12])
    assert points(drawing._dots(width, height))


# Day by day


def looks(picture: Picture | None) -> Counter[str]:
    """How many places of each look there are, without those of the key, which has each once."""
    assert picture is not None
    counts = Counter(each.look for each in picture.shapes if isinstance(each, Rect))
    return counts - Counter({*counts})


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([entry("happened")], ("delivered",)),
        ([entry("not")], ("missed",)),
        ([entry("not", reason="provider")], ("missed",)),
        ([entry("not", reason="absent")], ("excused",)),
        ([entry("not", day=date(2026, 10, 12))], ("excused",)),
        ([entry("happened", day=date(2026, 10, 12))], ("delivered",)),
        ([entry("unknown")], ("none",)),
        ([entry("partly")], ("delivered", "none")),
        ([entry("partly", minutes=10)], ("delivered", "missed")),
        ([entry("partly", minutes=10, reason="event")], ("delivered", "excused")),
        ([entry("not"), entry("happened")], ("delivered", "missed")),
        ([entry("not"), entry("partly"), entry("not", reason="refused")], heat_.LOOKS),
    ],
)
def test_a_day_looks_as_it_was_noted(entries: list[Logged], expected: tuple[str, ...]) -> None:
    """What is excused, or partly, or not known, is never a whole miss; and no school is no miss."""
    assert [*heat_.by_day(entries, CAL).values()] == [expected]
    picture = heat([SPEECH], entries, CAL, today=TODAY)
    counts = looks(picture)
    assert {look: counts[look] for look in heat_.LOOKS if counts[look]} == dict.fromkeys(expected, 1)
    assert picture is not None
    words = [each.words for each in picture.shapes if isinstance(each, Words)]
    assert ("?" in words) == (expected == ("none",) or "none" in expected)
    assert {heat_.NAMES[each] for each in expected} <= {*words}


def test_each_weekday_of_the_months_between_is_there() -> None:
    """Those without school are grey; nothing else is."""
    picture = heat([SPEECH], [entry("happened"), entry("not", day=date(2026, 11, 3))], CAL, today=TODAY)
    assert picture is not None
    days = [date(2026, 9, 1) + timedelta(each) for each in range(91)]
    weekdays = [day for day in days if day.weekday() < 5]
    cells = [each for each in picture.shapes if isinstance(each, Rect) and each.width == 16]
    key = sum(each.words in heat_.NAMES.values() for each in picture.shapes if isinstance(each, Words)) - 1
    assert len(cells) == len(weekdays) + key
    assert sum(each.look == "off" for each in cells) == 1 + 1  # October 12, and in the key
    assert len([each for each in picture.shapes if isinstance(each, Line)]) == 2  # today, and in the key
    names = {each.words for each in picture.shapes if isinstance(each, Words)}
    assert {"September 2026", "October", "November", "Today", "Nothing noted"} <= names
    assert picture.title == "Day by day: Speech <b>30</b>"
    assert "From September 2026 to November 2026" in picture.told
    assert "Happened: 1 and Did not happen: 1" in picture.told


def test_a_row_begins_with_the_date_of_its_first_day() -> None:
    """Weeks below one another, from Monday to Friday."""
    picture = heat([SPEECH], [entry("happened", day=date(2026, 10, 5))], CAL, today=TODAY)
    assert picture is not None
    dates = [each.words for each in picture.shapes if isinstance(each, Words) and each.at == "end"]
    assert dates == ["1", "5", "12", "19", "26"]
    (filled, _) = (each for each in picture.shapes if isinstance(each, Rect) and each.look == "delivered")
    (five,) = (each for each in picture.shapes if isinstance(each, Words) and each.words == "5")
    assert (filled.y + 12, filled.x - 3) == (five.y, five.x)


def test_of_a_long_log_the_latest_fourteen_months_are_drawn() -> None:
    """Months of summer without a note are left out; what is earlier is told."""
    entries = [entry("happened", day=MONDAY - timedelta(28 * each)) for each in range(26)]
    noted = heat_.by_day(entries, NO_CALENDAR)
    assert len(heat_.months(noted, NO_CALENDAR)) == heat_.MOST_MONTHS
    picture = heat([SPEECH], entries, NO_CALENDAR, today=TODAY)
    assert picture is not None
    earlier = sum(each.day < heat_.months(noted, NO_CALENDAR)[0] for each in entries)
    assert f"Earlier days are in the log only: {earlier}." in picture.told
    two = heat_.by_day(
        [entry("happened", day=date(2026, 6, 1)), entry("happened", day=date(2026, 8, 3))], CAL
    )
    assert [each.month for each in heat_.months(two, CAL)] == [6, 8]


def test_a_weekend_is_told_and_in_the_table() -> None:
    """A visit on a Saturday is not lost; nor is the picture empty words."""
    saturday = entry("happened", day=date(2026, 9, 19))
    picture = heat([SPEECH], [saturday], CAL, today=TODAY)
    assert picture is not None
    assert picture.told.startswith("In September 2026, nothing is noted on weekdays.")
    assert "Days on a weekend are in the table only: 1." in picture.told
    assert "Saturday, September 19, 2026" in pictures([reviewed(SPEECH)], [saturday], CAL, today=TODAY)


def test_several_promises_can_share_a_picture() -> None:
    """Each in the title that has a note; none without notes."""
    entries = [entry("happened"), entry("not", promise="b")]
    picture = heat([SPEECH, OT, Promise("c", "Aide")], entries, CAL, today=TODAY)
    assert picture is not None
    assert picture.title == "Day by day: Speech <b>30</b> and OT"
    assert heat([SPEECH], [entry("not", promise="gone")], CAL, today=TODAY) is None
    assert heat([SPEECH], [entry("not", day=TODAY + timedelta(1))], CAL, today=TODAY) is None


ENTRIES = st.lists(logged("ab", st.dates(date(2024, 8, 1), date(2026, 12, 31))), max_size=40)
FOURS = st.builds(Four, *[st.integers(0, 2000)] * 4)


def inside(picture: Picture) -> None:
    """Nothing sticks out, and no words are longer than their place."""
    for each in picture.shapes:
        if isinstance(each, Rect):
            assert 0 <= each.x <= each.x + each.width <= picture.width
            assert 0 <= each.y <= each.y + each.height <= picture.height
        elif isinstance(each, Words):
            long = 6.3 * len(each.words)
            left = each.x - {"start": 0, "middle": long / 2, "end": long}[each.at]
            assert -1 <= left <= left + long <= picture.width + 1, each.words
            assert 8 < each.y < picture.height
        elif isinstance(each, Line):
            assert all(0 <= x <= picture.width and 0 <= y <= picture.height for x, y in each.points)
    assert ET.fromstring(svg(picture)).tag == "svg"


@given(ENTRIES)
def test_any_log_is_drawn_inside_its_picture(entries: list[Logged]) -> None:
    """Its table has a row for each day of the months that are drawn."""
    picture = heat([SPEECH], entries, CAL, today=TODAY)
    noted = heat_.by_day([each for each in entries if each.promise == "a" and each.day <= TODAY], CAL)
    assert bool(picture) == bool(noted)
    if picture:
        inside(picture)
        first = heat_.months(noted, CAL)[0]
        page = BeautifulSoup(pictures([reviewed(SPEECH)], entries, CAL, today=TODAY), "html.parser")
        assert len(page.select("tbody tr")) == sum(day >= first for day in noted)
        assert not page.select("b, [style]")


def test_a_year_of_days_is_small() -> None:
    """Of any one look, fourteen months are under 40 kB."""
    days = [date(2025, 9, 1) + timedelta(each) for each in range(430)]
    for outcome, reason in (("not", ""), ("not", "absent"), ("unknown", ""), ("happened", "")):
        log = [entry(outcome, day=day, reason=reason) for day in days]
        picture = heat([SPEECH], log, NO_CALENDAR, today=date(2027, 1, 1))
        assert picture is not None
        assert len(svg(picture)) < 40_000


# Month by month


def test_bars_show_the_four_and_write_their_numbers() -> None:
    """Each part is as wide as its number; the most promised month fills the width."""
    months = [(date(2026, 9, 1), Four(100, 20, 30, 50)), (date(2026, 10, 1), Four(60, 0, 0, 40))]
    picture = bars(reviewed(OT, *months))
    assert picture is not None
    drawn = [each for each in picture.shapes if isinstance(each, Rect) and each.height == 14 and each.y > 40]
    assert [each.look for each in drawn] == ["delivered", "delivered", "excused", "missed", "none", "none"]
    full = picture.width - 8
    shares = [each.width / full * 200 for each in drawn]
    assert shares == pytest.approx([100, 60, 20, 30, 50, 40], abs=0.1)
    words = [each.words for each in picture.shapes if isinstance(each, Words)]
    assert words[4:] == ["September 2026", "100", "20", "30", "50", "October 2026", "60", "0", "0", "40"]
    assert words[:4] == [*bars_.NAMES.values()]
    assert picture.told == (
        "September 2026 to October 2026, in minutes: 160 delivered, 20 excused, 30 did not happen, "
        "and 90 no record. The table has each month."
    )
    one = bars(reviewed(OT, months[0]))
    assert one is not None
    assert one.told.startswith("September 2026, in minutes")


@given(st.lists(FOURS, max_size=20))
def test_any_review_is_drawn_inside_its_picture(fours: list[Four]) -> None:
    """The latest months of those in which something was promised."""
    months = [(date(2025 + at // 12, at % 12 + 1, 1), four) for at, four in enumerate(fours)]
    picture = bars(reviewed(OT, *months))
    promised = [each for each in months if each[1].promised]
    assert bool(picture) == bool(promised)
    if picture:
        inside(picture)
        names = [each.words for each in picture.shapes if isinstance(each, Words)]
        assert [name for name in names if name.endswith(("2025", "2026"))] == [
            bars_.month_name(month) for month, _ in promised[-bars_.MOST_MONTHS :]
        ]


# The page


def test_behind_each_picture_stands_a_table() -> None:
    """With every note of a day, and every number of a month."""
    log = [
        entry("partly", minutes=1, reason="schedule"),
        entry("not", reason="provider"),
        entry("not", day=date(2026, 10, 12)),
        entry("unknown", day=date(2026, 10, 13)),
    ]
    four = Four(100, 20, 30, 50)
    page = BeautifulSoup(
        pictures([reviewed(SPEECH, (date(2026, 9, 1), four))], log, CAL, today=TODAY), "html.parser"
    )
    assert len(page.select("figure")) == len(page.select("figure > svg[role=img]")) == 2
    assert len(page.select("figure > details > table")) == 2
    rows = [[cell.text for cell in row.select("th, td")] for row in page.select("tbody tr")]
    assert rows == [
        [
            "Monday, September 14, 2026",
            "Did not happen, the teacher or therapist was out; Partly, 1 minute, schedule or room problem",
        ],
        ["Monday, October 12, 2026", f"Did not happen, {log_picture.NO_SCHOOL}"],
        ["Tuesday, October 13, 2026", "I do not know"],
        ["September 2026", "200", "100", "20", "30", "50"],
    ]
    assert not page.select("[style], b")


def test_several_promises_stand_apart_and_the_first_is_open() -> None:
    """One without a note or a number is left out; with nothing at all a sentence stands there."""
    log = [entry("happened"), entry("not", promise="b")]
    page = BeautifulSoup(
        pictures([reviewed(Promise("c", "Aide")), reviewed(SPEECH), reviewed(OT)], log, CAL, today=TODAY),
        "html.parser",
    )
    parts = page.select("details.iep-log-pictures")
    assert [each.summary.text for each in parts if each.summary] == [SPEECH.name, "OT"]
    assert [each.has_attr("open") for each in parts] == [True, False]
    assert log_picture.NOTHING in pictures([], [], CAL, today=TODAY)
    assert log_picture.NOTHING in pictures([reviewed(OT)], [], CAL, today=TODAY)


def test_folded_pictures_are_drawn_once_they_are_opened() -> None:
    """The first promise's always; of the others those whose folds the page names."""
    log = [entry("happened"), entry("not", promise="b")]

    def drawn(*opened: str) -> list[tuple[str, bool, int]]:
        html = pictures([reviewed(SPEECH), reviewed(OT)], log, CAL, today=TODAY, opened=opened)
        folds = BeautifulSoup(html, "html.parser").select("details[data-wanted]")
        return [
            (str(each["data-wanted"]), each.has_attr("data-empty"), len(each.select("svg"))) for each in folds
        ]

    assert drawn() == [("pictures:a", False, 1), ("pictures:b", True, 0)]
    assert drawn("pictures:b", "pictures:gone") == [("pictures:a", False, 1), ("pictures:b", False, 1)]
