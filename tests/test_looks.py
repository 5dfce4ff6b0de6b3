"""One file has the look's colors, type, spaces and radii; they can be read; a page loads what styles it."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from tools.styles import BETWEEN
from tools.tokens import FILE, SHEETS, Color, contrast, scheme

SITE = Path("site")
OTHERS = [sheet for sheet in SHEETS if sheet.name != "tokens.css"]
DRAWN = {"drawing.css", "picture.css"}
"""Their letters are measured in the drawing's own units."""
LONGEST = 380
INK = ("ink", "ink-soft", "accent", "blank", "bad", "good", "clay")
GROUND = ("page", "paper", "soft")
RAW_COLOR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color-mix)\(|:\s*(?:white|black|gray|red)\b", re.I
)
DECLARED = re.compile(r"^\s+([a-z-]+): ([^;{}]+);", re.MULTILINE)
SPACED = re.compile(r"(?:margin|padding|gap|column-gap|row-gap)(?:-|$)")
LENGTH = re.compile(r"(?<![\w.-])-?[\d.]+(?:rem|px|em|pt)\b")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CLASS = re.compile(r"\.(iep-[a-z0-9-]+)")
WORN = re.compile(r"class=\"?([^\">]+)")
LOADED = re.compile(r"assets/app-[^/]+/([\w-]+)\.css")


def rules(sheet: Path) -> str:
    """A style sheet without its comments."""
    return COMMENT.sub("", sheet.read_text(encoding="utf-8"))


@pytest.mark.parametrize("sheet", OTHERS, ids=lambda each: each.name)
def test_no_sheet_has_a_color_of_its_own(sheet: Path) -> None:
    """Colors stand in tokens.css, so that a fork changes them in one place, and dark has them all."""
    assert [value for _, value in DECLARED.findall(rules(sheet)) if RAW_COLOR.search(value)] == []


@pytest.mark.parametrize("sheet", OTHERS, ids=lambda each: each.name)
def test_nor_a_size_of_type_a_space_or_a_radius(sheet: Path) -> None:
    """They come from the scales; print's own centimeters and a drawing's own units are no part of those."""
    found = [
        f"{name}: {value}"
        for name, value in DECLARED.findall(rules(sheet))
        if LENGTH.search(value)
        and (
            (name == "font-size" and not (sheet.name in DRAWN and value.endswith("px")))
            or name == "border-radius"
            or (SPACED.match(name) and "rem" in value)
        )
        and value != "8pt"  # the foot of a printed page, where no token reaches
    ]
    assert found == []


@pytest.mark.parametrize(("dark", "ink", "ground"), [*product((False, True), INK, GROUND)])
def test_what_is_read_stands_out(dark: bool, ink: str, ground: str) -> None:
    """4.5 to 1 at least, in both schemes (WCAG 2.2, 1.4.3)."""
    colors = scheme(dark=dark)
    assert contrast(colors[f"--iep-{ink}"], colors[f"--iep-{ground}"]) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [("on-accent", "accent"), ("on-head", "head"), ("on-foot", "foot"), ("on-guest", "guest")],
)
def test_so_do_words_on_a_color(dark: bool, ink: str, ground: str) -> None:
    """Buttons, the header, the footer, the line of a guest's tab."""
    colors = scheme(dark=dark)
    assert contrast(colors[f"--iep-{ink}"], colors[f"--iep-{ground}"]) >= 4.5


@pytest.mark.parametrize(("dark", "ground"), [*product((False, True), GROUND)])
def test_controls_and_childrens_dots_are_seen(dark: bool, ground: str) -> None:
    """3 to 1 at least (WCAG 2.2, 1.4.11)."""
    colors = scheme(dark=dark)
    faint = [
        name
        for name, color in colors.items()
        if name.startswith(("--iep-child-", "--iep-control", "--iep-clay"))
        and contrast(color, colors[f"--iep-{ground}"]) < 3
    ]
    assert faint == []


def test_forced_colors_leave_none_of_ours_and_no_words_on_their_own_color() -> None:
    """Each color but the children's becomes one of the browser's; what stands on another is another."""
    part = rules(FILE).split("(forced-colors: active)")[1]
    forced = dict(re.findall(r"(--iep-[\w-]+): (\w+);", part))
    assert [name for name in scheme(dark=False) if "-child-" not in name and name not in forced] == []
    assert set(forced.values()) == {"Canvas", "CanvasText", "GrayText"}
    for name, color in forced.items():
        if "-on-" in name:
            assert color != forced[name.replace("-on-", "-")]


def test_contrast_is_wcags() -> None:
    """Black on white is 21 to 1, a color on itself 1, and the order does not count."""
    black, white, teal = (Color.parse(each) for each in ("#000", "#ffffff", "#1f4d5c"))
    assert round(contrast(black, white), 2) == 21
    assert contrast(teal, teal) == 1
    assert contrast(teal, white) == contrast(white, teal)


def test_each_page_loads_the_sheets_of_what_stands_on_it() -> None:
    """A class that any sheet styles, worn on a page, is styled by a sheet of that page."""
    styles = {sheet.name: set(CLASS.findall(rules(sheet))) for sheet in SHEETS}
    missing = set()
    for page in SITE.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        sheets = [name for file in LOADED.findall(html) for name in file.split(BETWEEN)]
        here = set().union(*(styles[f"{name}.css"] for name in sheets))
        worn = {each for found in WORN.findall(html) for each in found.split()}
        missing |= {
            (page.relative_to(SITE).parts[0], each) for each in (worn & set().union(*styles.values())) - here
        }
    assert missing == set()


def test_no_sheet_is_long_and_none_is_forgotten() -> None:
    """One can be read at a sitting, and each is loaded by some page."""
    template = Path("docs/theme/main.html").read_text(encoding="utf-8")
    lines = {sheet.name: len(sheet.read_text(encoding="utf-8").splitlines()) for sheet in SHEETS}
    assert {name: count for name, count in lines.items() if count > LONGEST} == {}
    assert [sheet.stem for sheet in SHEETS if f'("{sheet.stem}",' not in template] == []


UNSTYLED = {
    "docs/en/site.webmanifest": "",
    "docs/es/site.webmanifest": "",
    "docs/theme/partials/installable.html": "",
    "docs/theme/assets/app/icon.svg": "#b9d0d6 #c8643c #fffdf8",
    "docs/theme/assets/app/backup-look.js": "#000 #333 #999",
    "tools/cards.py": "",
    "tools/offline_page.py": "",
}
"""What no style sheet reaches, and its colors that are no token's: the drawing's own, and print's grays."""


@pytest.mark.parametrize(("file", "own"), UNSTYLED.items())
def test_what_no_sheet_reaches_has_the_tokens_colors(file: str, own: str) -> None:
    """Else the icon, the cards or a backup would keep the old color when the look gets a new one."""
    known = {each.hex for dark in (False, True) for each in scheme(dark=dark).values()}
    said = set(re.findall(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b", Path(file).read_text(encoding="utf-8")))
    assert said
    assert {each for each in said if Color.parse(each).hex not in known} == set(own.split())
