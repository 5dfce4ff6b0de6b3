"""An edition's colors: whether words in them can be read, and the stylesheet that sets them."""

import re
from pathlib import Path

from tools.edition.errors import EditionError

STYLE = "edition.css"
APP = Path(__file__).resolve().parents[2] / "docs" / "theme" / "assets" / "app"
ENOUGH = 4.5
"""The contrast that WCAG 2.2 asks of words (1.4.3, level AA)."""
_SCHEMES = {"light": "default", "dark": "slate"}
_GROUNDS = ("--md-default-bg-color", "--iep-paper", "--iep-soft")
"""What words in the color stand on: the page, a sheet of paper, a tinted part."""
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_DARKER = 0.75


def problem(color: str, scheme: str) -> str:
    """What is wrong with a "light" or "dark" color, in one sentence; "" for nothing. Raises EditionError."""
    if not _HEX.fullmatch(color):
        return f"“{color}” is no color: write # and six digits, as in “#7a1f5c”."
    for ground in grounds(scheme):
        if (found := contrast(color, ground)) < ENOUGH:
            other = "darker" if scheme == "light" else "lighter"
            return (
                f"{color} is hard to read on {ground}, which {scheme} pages have: its contrast is "
                f"{found:.1f}, and words need {ENOUGH}. Choose a {other} color."
            )
    return ""


def contrast(one: str, other: str) -> float:
    """The contrast of two colors as WCAG 2.2 counts it, from 1 to 21."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(color: str) -> float:
    """Relative luminance, from 0 to 1."""
    parts = [value / 255 for value in bytes.fromhex(color[1:])]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def grounds(scheme: str) -> list[str]:
    """The colors of the site's own styles behind words of this scheme. Raises EditionError."""
    styles = "\n".join(path.read_text(encoding="utf-8") for path in sorted(APP.glob("*.css")))
    blocks = "\n".join(re.findall(rf'\[data-md-color-scheme="{_SCHEMES[scheme]}"\] \{{([^}}]*)\}}', styles))
    found = {name: re.search(rf"{name}: (#[0-9a-fA-F]{{3,6}})\b", blocks) for name in _GROUNDS}
    if lost := [name for name, match in found.items() if match is None]:
        raise EditionError(f"the site's styles no longer say what {lost[0]} is on {scheme} pages")
    return [_six(match[1]) for match in found.values() if match]


def _six(color: str) -> str:
    return color if len(color) == 7 else "#" + "".join(2 * digit for digit in color[1:])


def darker(color: str) -> str:
    """The same color with three quarters of its light, for what is pointed at."""
    return "#" + bytes(int(value * _DARKER) for value in bytes.fromhex(color[1:])).hex()


def stylesheet(light: str, dark: str) -> str:
    """The styles that set these colors, each as #rrggbb or ""; they come after the site's own.

    White words stand on the light pages' color wherever it fills something, on dark pages too.
    """
    parts = []
    if light:
        deep = darker(light)
        parts.append(
            f'[data-md-color-primary="custom"] {{\n  --md-primary-fg-color: {light};\n'
            f"  --md-primary-fg-color--light: {light};\n  --md-primary-fg-color--dark: {deep};\n}}\n"
            f'[data-md-color-scheme="default"] {{\n  --iep-accent: {light};\n  --iep-button: {light};\n'
            f"  --md-typeset-a-color: {light};\n  --md-footer-bg-color: {deep};\n"
            f"  --md-footer-bg-color--dark: {deep};\n}}\n"
            '.md-typeset .md-button:is(.md-button--primary, [data-copy="body"]) {\n'
            f"  background: {light};\n  border-color: {light};\n  color: #fff;\n}}\n"
            '.md-typeset .md-button:is(.md-button--primary, [data-copy="body"]):is(:focus, :hover) {\n'
            f"  background: {deep};\n}}\n"
        )
    if dark:
        parts.append(
            f'[data-md-color-scheme="slate"] {{\n  --iep-accent: {dark};\n  --iep-button: {dark};\n'
            f"  --md-typeset-a-color: {dark};\n}}\n"
        )
    return "".join(parts)
