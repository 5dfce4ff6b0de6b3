"""`python -m tools.icons`: draw the icons of the home screen anew from the one icon, in a real browser.

Run it after a change of docs/theme/assets/app/icon.svg; a test says when they no longer are that picture.
"""

import re
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.browser import LAUNCH_ARGS, find_or_install

APP = Path("docs/theme/assets/app")
SOURCE = APP / "icon.svg"
OUT = APP / "icons"
WHOLE = 32
"""The side of the drawing, in its own units."""

ICONS = {
    "icon-192.png": (192, 0.0),
    "icon-512.png": (512, 0.0),
    "touch-180.png": (180, 0.02),
    "maskable-512.png": (512, 0.05),
}
"""File -> its side in pixels, and the margin around the drawing as a part of the side.

With a margin the ground goes out to the corners, since the system cuts the shape itself: Apple rounds the
corners, Android may keep no more than a circle of four fifths.
"""

_GROUND = re.compile(r'<rect [^>]*fill="(#[0-9a-f]{6})"/>')


def drawing(svg: str, margin: float) -> str:
    """The picture as it is, or, with a margin, smaller on a ground without corners."""
    ground = _GROUND.search(svg)
    if not ground:
        raise ValueError("icon.svg has no ground: a rect with a colour")
    if not margin:
        return svg
    shown = WHOLE * (1 - 2 * margin) / WHOLE
    move = f"translate({WHOLE * margin:g} {WHOLE * margin:g}) scale({shown:g})"
    inner = svg[ground.end() : svg.rindex("</svg>")]
    return (
        f"{svg[: ground.start()]}<rect width='{WHOLE}' height='{WHOLE}' fill='{ground[1]}'/>"
        f"<g transform='{move}'>{inner}</g></svg>"
    )


def drawn(chromium: Browser, svg: str, side: int) -> bytes:
    """A PNG of `side` pixels, clear where nothing is drawn."""
    page = chromium.new_page(viewport={"width": side, "height": side})
    page.set_content(f"<style>*{{margin:0}}svg{{display:block;width:{side}px;height:{side}px}}</style>{svg}")
    shot = page.screenshot(omit_background=True)
    page.close()
    return shot


def main() -> None:
    """Write every icon."""
    svg = SOURCE.read_text(encoding="utf-8")
    OUT.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_or_install(), args=list(LAUNCH_ARGS))
        for name, (side, margin) in ICONS.items():
            (OUT / name).write_bytes(drawn(chromium, drawing(svg, margin), side))
        chromium.close()


if __name__ == "__main__":
    main()
