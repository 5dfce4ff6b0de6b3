"""An edition's colors: whether words in them can be read, and the stylesheet that sets them."""

import re
from pathlib import Path

from tools.edition.errors import EditionError

STYLE = "edition.css"
TOKENS = Path(__file__).resolve().parents[2] / "docs" / "theme" / "assets" / "app" / "tokens.css"
ENOUGH = 4.5
"""The contrast that WCAG 2.2 asks of words (1.4.3, level AA)."""
_SCHEMES = {"light": "[data-md-color-scheme]", "dark": '[data-md-color-scheme="slate"]'}
_GROUNDS = ("--iep-page", "--iep-paper", "--iep-soft", "--iep-on-accent")
"""What words in the color stand on (the page, paper, a tinted part), and what stands on the color."""
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


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
    said = TOKENS.read_text(encoding="utf-8")
    block = re.search(rf"{re.escape(_SCHEMES[scheme])} \{{([^}}]*)\}}", said)
    found = (
        {name: re.search(rf"{name}: (#[0-9a-fA-F]{{3,6}});", block[1]) for name in _GROUNDS} if block else {}
    )
    if lost := [name for name in _GROUNDS if not found.get(name)]:
        raise EditionError(f"tokens.css no longer says what {lost[0]} is on {scheme} pages")
    return [_six(match[1]) for match in found.values() if match]


def _six(color: str) -> str:
    return color if len(color) == 7 else "#" + "".join(2 * digit for digit in color[1:])


def stylesheet(light: str, dark: str) -> str:
    """The styles that set these colors, each as #rrggbb or ""; they come after the site's own.

    Who has chosen colors in the browser keeps those.
    """
    parts = []
    if light:
        parts.append(f"  :root,\n  [data-md-color-scheme] {{\n    --iep-accent: {light};\n  }}\n")
    if dark:
        parts.append(
            f"  @media screen {{\n    {_SCHEMES['dark']} {{\n      --iep-accent: {dark};\n    }}\n  }}\n"
        )
    return f"@media (forced-colors: none) {{\n{''.join(parts)}}}\n"
