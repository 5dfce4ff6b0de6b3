"""The tokens of the look, as docs/theme/assets/app/tokens.css has them, and the contrast of their colors."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Self

APP = Path("docs/theme/assets/app")
FILE = APP / "tokens.css"
SHEETS = sorted(APP.glob("*.css"))
_BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"(--iep-[\w-]+):\s*([^;]+);")
_MIX = re.compile(r"color-mix\(in srgb, (.+?) (\d+)%, (#\w+)\)")
_LIGHT = ":root,\n[data-md-color-scheme]"
_SCALES = ":root"
_DARK = '[data-md-color-scheme="slate"]'


class TokenError(Exception):
    """tokens.css does not say what the look needs; the message names the token."""


@dataclass(frozen=True)
class Color:
    """Red, green and blue, each from 0 to 255."""

    red: float
    green: float
    blue: float

    @classmethod
    def parse(cls, text: str) -> Self:
        """`#1f4d5c` or `#fff`. Raises TokenError for anything else."""
        digits = text.removeprefix("#")
        if len(digits) == 3:
            digits = "".join(each * 2 for each in digits)
        if not re.fullmatch(r"[0-9a-fA-F]{6}", digits) or not text.startswith("#"):
            raise TokenError(f"{FILE}: {text} is no color written as #rrggbb")
        return cls(*(int(digits[at : at + 2], 16) for at in (0, 2, 4)))

    def mixed(self, percent: float, other: "Color") -> "Color":
        """This color's `percent` with what is left of `other`, as color-mix in sRGB does it."""
        part = percent / 100
        pairs = zip(self.channels, other.channels, strict=True)
        return Color(*(mine * part + theirs * (1 - part) for mine, theirs in pairs))

    @property
    def channels(self) -> tuple[float, float, float]:
        """Red, green, blue."""
        return self.red, self.green, self.blue

    @property
    def hex(self) -> str:
        """As `#rrggbb`."""
        return "#" + "".join(f"{round(each):02x}" for each in self.channels)

    @property
    def luminance(self) -> float:
        """Relative luminance, 0 to 1 (WCAG 2.2, definition of that name)."""
        parts = (each / 255 for each in self.channels)
        red, green, blue = (
            each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colors, 1 to 21 (WCAG 2.2, definition of that name)."""
    lighter, darker = sorted((one.luminance, other.luminance), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def tokens(*, dark: bool = False) -> dict[str, str]:
    """Each token's name and its value, in light or in dark. Raises TokenError where a part is missing."""
    text = _COMMENT.sub("", FILE.read_text(encoding="utf-8"))
    parts = {head.split("{")[-1].strip(): body for head, body in reversed(_BLOCK.findall(text))}
    found: dict[str, str] = {}
    for part in (_LIGHT, _SCALES, *([_DARK] if dark else [])):
        if part not in parts:
            raise TokenError(f"{FILE}: no part for {part}")
        found |= dict(_TOKEN.findall(parts[part]))
    return found


def scheme(*, dark: bool) -> dict[str, Color]:
    """The name and the color of each token that is one. Raises TokenError."""
    all_ = tokens(dark=dark)

    def color(value: str) -> Color | None:
        if named := re.fullmatch(r"var\((--[\w-]+)\)", value):
            if named[1] not in all_:
                raise TokenError(f"{FILE}: {named[1]} is used and nowhere set")
            return color(all_[named[1]])
        if mix := _MIX.fullmatch(value):
            first = color(mix[1])
            return first.mixed(float(mix[2]), Color.parse(mix[3])) if first else None
        return Color.parse(value) if value.startswith("#") else None

    return {name: found for name, value in all_.items() if (found := color(value))}
