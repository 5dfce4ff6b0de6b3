"""`python -m tools.look`: photograph each type of page in each state: phone and desktop, light and dark.

Writes look/<state>-<screen>.png, and look/sheet-1.png and on: contact sheets of all of them, to be looked at
one by one. Names given on the command line choose some: `python -m tools.look log letter`.
"""

import sys
from collections.abc import Iterator
from itertools import batched
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.browser import LAUNCH_ARGS, find_or_install
from tools.look_states import LOOKS, Look
from tools.serve import start

SITE, OUT = Path("site"), Path("look")
TALLEST = 2400
"""Pixels of a page that are shown: the rest is more of the same."""
SCREENS = {
    "phone-light": (360, 740, "light"),
    "phone-dark": (360, 740, "dark"),
    "desktop-light": (1280, 800, "light"),
    "desktop-dark": (1280, 800, "dark"),
}
ON_A_SHEET = 2
_SHEET = """<!doctype html><style>
  body {{ margin: 16px; font: 16px sans-serif; background: #777; width: 1600px }}
  section {{ display: flex; gap: 12px; align-items: start; margin-bottom: 24px }}
  h2 {{ width: 130px; margin: 0; font-size: 18px; color: #fff }}
  .phone {{ width: 230px }} .desktop {{ width: 470px }}
</style>{rows}"""


def take(browser: Browser, url: str, look: Look, screen: str, out: Path) -> Path:
    """Photograph one state on one screen. Raises playwright's errors, with the state's name."""
    width, height, scheme = SCREENS[screen]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        base_url=url,
        service_workers="block",
        locale="en-US",
    )
    page = context.new_page()
    try:
        look.prepare(page)
        look.act(page)
        page.wait_for_timeout(400)
        tall = min(TALLEST, int(page.evaluate("() => document.documentElement.scrollHeight")))
        if look.whole:
            page.set_viewport_size({"width": width, "height": max(tall, height)})
            page.wait_for_timeout(150)
        file = out / f"{look.name}-{screen}.png"
        page.screenshot(path=file)
    except Exception as error:
        error.add_note(f"look: {look.name}, {screen}")
        raise
    context.close()
    return file


def sheets(browser: Browser, looks: list[Look], out: Path) -> Iterator[Path]:
    """Put the pictures of some states on each sheet, one row for each state."""
    for number, some in enumerate(batched(looks, ON_A_SHEET), 1):
        rows = ""
        for each in some:
            pictures = (
                f'<img class="{screen.partition("-")[0]}" src="{each.name}-{screen}.png">'
                for screen in SCREENS
            )
            rows += f"<section><h2>{each.name}</h2>{''.join(pictures)}</section>"
        html = out / "sheet.html"
        html.write_text(_SHEET.format(rows=rows), encoding="utf-8")
        page = browser.new_page(viewport={"width": 1632, "height": 800})
        page.goto(html.resolve().as_uri())
        file = out / f"sheet-{number}.png"
        page.screenshot(path=file, full_page=True)
        page.close()
        html.unlink()
        yield file


def main(names: list[str]) -> int:
    """Take all pictures, or those of the states whose names begin so; print where they are."""
    looks = [each for each in LOOKS if not names or each.name.startswith(tuple(names))]
    OUT.mkdir(exist_ok=True)
    with start(SITE) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=list(LAUNCH_ARGS))
        for each in looks:
            for screen in SCREENS:
                print(take(browser, server.url, each, screen, OUT))
        for sheet in sheets(browser, looks, OUT):
            print(sheet)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
