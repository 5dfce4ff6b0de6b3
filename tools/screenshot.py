"""`python -m tools.screenshot`: take the README's picture anew, of the built site and its made-up child."""

from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from tools.browser import LAUNCH_ARGS, find_or_install
from tools.serve import start

OUT = Path("docs/picture.png")


def take(out: Path) -> None:
    """Write a picture of the evaluation letter, drafted, on a desktop."""
    with start(Path("site")) as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_or_install(), args=list(LAUNCH_ARGS))
        page = chromium.new_page(
            viewport={"width": 1280, "height": 800}, color_scheme="light", reduced_motion="reduce"
        )
        page.goto(f"{server.url}/letters/request-evaluation/")
        page.get_by_role("button", name="Show me with a made-up child").click()
        expect(page.locator("[data-output=body]")).to_contain_text("Dear Ms. Rivera", timeout=60_000)
        page.screenshot(path=out)
        chromium.close()


if __name__ == "__main__":
    take(OUT)
