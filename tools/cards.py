"""`python -m tools.cards`: draw the picture of each section, for shared links, in a real browser.

Run it after a change below or of icon.svg; a test says when they no longer are these pictures. They name no
site, so that each edition can use them, and no font but one that is locked.
"""

import base64
from collections.abc import Mapping
from html import escape
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tools.browser import LAUNCH_ARGS, find_or_install
from tools.icons import SOURCE
from tools.runtime.fonts import LATIN
from tools.runtime.inputs import ROOT

FOLDER = "cards"
OUT = Path("docs/en") / FOLDER
WIDTH, HEIGHT = 1200, 630
MOST = 40_000
"""The most bytes of a picture: it is fetched by phones that only look at a link."""
_COLORS = 64
_HELP = "Free help for parents with IEPs"
CARDS: Mapping[str, tuple[str, tuple[str, ...], str]] = {
    "home": ("Start here", ("What is going on", "at school? Find", "your next step."), _HELP),
    "guides": ("Guides", ("How it should go,", "and what you", "can say."), _HELP),
    "checklists": ("Checklists", ("Get ready,", "one small step", "at a time."), _HELP),
    "letters": ("Letters", ("Build the email.", "Copy it.", "Send it."), _HELP),
    "records": ("Records", ("Keep a log, and", "see the days", "that count."), _HELP),
    "states": ("Your state", ("The rules in", "your state, with", "their sources."), _HELP),
    "about": ("About", ("Free. What you", "type stays on", "your device."), _HELP),
    "es": (
        "En español",
        ("Entienda el", "proceso. Escriba", "la carta."),
        "Ayuda gratis para familias con un IEP",
    ),
}
"""Section -> the line above, the words, and the line below."""
_WEIGHTS = {400: "400Regular", 700: "700Bold"}


def card_of(path: str) -> str:
    """The picture of the page at this path of the site: its section's, else that of home."""
    folder = path.partition("/")[0] if "/" in path else ""
    return {"": "home", "my-data": "about"}.get(folder, folder if folder in CARDS else "home")


def drawing(section: str, icon: str) -> str:
    """The picture as SVG; `icon` is icon.svg's text."""
    above, words, below = CARDS[section]
    lines = "".join(
        f'<text x="430" y="{262 + 92 * row}" font-size="76" font-weight="700" fill="#23282b">'
        f"{escape(line)}</text>"
        for row, line in enumerate(words)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="Card">'
        '<rect width="100%" height="100%" fill="#fdfbf7"/><rect width="360" height="100%" fill="#1f4d5c"/>'
        f'<svg x="70" y="205" width="220" height="220"{icon.strip().removeprefix("<svg")}'
        f'<text x="430" y="150" font-size="36" font-weight="700" fill="#1f4d5c">{escape(above)}</text>{lines}'
        f'<text x="430" y="556" font-size="34" fill="#4d5659">{escape(below)}</text></svg>'
    )


def drawn(chromium: Browser, svg: str) -> bytes:
    """The picture as a PNG."""
    page = chromium.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.set_content(f"<style>{_fonts()}*{{margin:0}}svg{{display:block}}</style>{svg}")
    page.evaluate("() => document.fonts.ready")
    shot = page.screenshot()
    page.close()
    return shot


def small(png: bytes) -> bytes:
    """The same picture in few colors: a third of the bytes."""
    out = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").quantize(_COLORS).save(out, "PNG", optimize=True)
    return out.getvalue()


def _fonts() -> str:
    return "".join(
        f"@font-face{{font-family:Card;font-weight:{weight};src:url(data:font/ttf;base64,{_font(name)})}}"
        for weight, name in _WEIGHTS.items()
    )


def _font(name: str) -> str:
    file = ROOT / "node_modules" / LATIN / name / f"NotoSans_{name}.ttf"
    return base64.b64encode(file.read_bytes()).decode()


def main() -> None:
    """Draw every picture."""
    icon = SOURCE.read_text(encoding="utf-8")
    OUT.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_or_install(), args=list(LAUNCH_ARGS))
        for section in CARDS:
            (OUT / f"{section}.png").write_bytes(small(drawn(chromium, drawing(section, icon))))
        chromium.close()


if __name__ == "__main__":
    main()
