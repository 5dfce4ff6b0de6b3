"""The site on a home screen: what the browser needs for it, its icons, and the help to get there."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import numpy as np
import pytest
import yaml
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.browser.conftest import PHONE, ROOT, OpenPage
from tests.browser.pages import SITE, addresses
from tools import icons
from tools.browser import LAUNCH_ARGS, find_or_install
from tools.edition import edition

MANIFESTS = {"": "mkdocs.yml", "es/": "mkdocs.es.yml"}
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Safari/604.1"
)
IPAD = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15"
AGENTS = {
    "iPhone or iPad": IPHONE,
    "Android": "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36",
    "Mac": IPAD,
    "Windows": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
    "Chromebook": "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/140.0.0.0 Safari/537.36",
    "Linux": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
    "Firefox on a computer": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
}
OTHERS = "Another device or browser"


def manifest(language: str) -> dict[str, Any]:
    """The built one."""
    found: dict[str, Any] = json.loads((SITE / language / "site.webmanifest").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("language", MANIFESTS)
def test_the_manifest_says_what_the_site_says(language: str) -> None:
    """Its name and description are the site's own, its addresses lead to files, within its scope."""
    said = manifest(language)
    config = yaml.safe_load((ROOT / MANIFESTS[language]).read_text(encoding="utf-8"))
    assert (said["name"], said["description"]) == (
        edition().name[config["theme"]["language"]],
        config["site_description"],
    )
    assert said["lang"] == (config["theme"].get("language"))
    assert len(said["short_name"]) <= 12
    base = f"https://example.org/a/{language}site.webmanifest"
    scope = urljoin(base, said["scope"])
    for address in [said["start_url"], *(each["url"] for each in said["shortcuts"])]:
        whole = urljoin(base, address)
        assert whole.startswith(scope)
        assert (SITE / urlsplit(whole).path.removeprefix("/a/") / "index.html").is_file()
    for icon in said["icons"]:
        assert (SITE / language / icon["src"]).is_file()


def test_chromium_would_install_it(playwright: Playwright, site: str, tmp_path: Path) -> None:
    """In English and in Spanish, with no error."""
    context = playwright.chromium.launch_persistent_context(
        tmp_path, executable_path=find_or_install(), args=list(LAUNCH_ARGS)
    )
    page = context.new_page()
    for language in MANIFESTS:
        page.goto(f"{site}/{language}")
        asked = context.new_cdp_session(page)
        found = asked.send("Page.getAppManifest")
        assert found["errors"] == []
        assert found["manifest"]["startUrl"] == f"{site}/{language}"
        assert asked.send("Page.getInstallabilityErrors") == {"installabilityErrors": []}
    context.close()


def test_every_page_names_it(page: Page) -> None:
    """And nothing that was typed can come into it: it is a file."""
    for address in ("/", "/es/", "/records/log/", "/404.html"):
        page.goto(address)
        link = page.locator("link[rel=manifest]")
        assert link.evaluate("(each) => each.href").endswith(
            "/es/site.webmanifest" if address == "/es/" else "/site.webmanifest"
        )


def test_a_way_back_from_every_page(open_page: OpenPage) -> None:
    """An app from an icon has no Back button: each page has a link home and the menu."""
    page = open_page(viewport=PHONE)
    for address in addresses():
        page.goto(address)
        expect(page.locator("header [for=__drawer]")).to_be_visible()
        assert page.locator(
            "nav[data-md-level='0'] a.md-nav__button.md-logo, .md-nav__title a.md-logo"
        ).count()


def test_icons_are_the_one_picture(browser: Browser) -> None:
    """Drawn anew, they look the same. What a system cuts away holds none of it."""
    svg = icons.SOURCE.read_text(encoding="utf-8")
    for name, (side, margin) in icons.ICONS.items():
        kept = pixels(browser, (icons.OUT / name).read_bytes())
        drawn = pixels(browser, icons.drawn(browser, icons.drawing(svg, margin), side))
        assert kept.shape == (side, side, 4)
        assert np.abs(kept - drawn).mean() < 1, f"{name} is another picture: run `python -m tools.icons`"
        if "maskable" in name:
            y, x = np.ogrid[:side, :side]
            away = (x - side / 2) ** 2 + (y - side / 2) ** 2 > (side * 0.4) ** 2
            assert (kept[away] == kept[0, 0]).all()


def pixels(browser: Browser, png: bytes) -> Any:
    """Of a picture: side x side x (red, green, blue, alpha)."""
    page = browser.new_page()
    found = page.evaluate(
        """async (bytes) => {
          const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const canvas = new OffscreenCanvas(picture.width, picture.height);
          const context = canvas.getContext("2d");
          context.drawImage(picture, 0, 0);
          return [...context.getImageData(0, 0, picture.width, picture.height).data];
        }""",
        list(BytesIO(png).read()),
    )
    page.close()
    side = int((len(found) / 4) ** 0.5)
    return np.array(found, dtype=np.int16).reshape(side, side, 4)


@pytest.mark.parametrize("name", AGENTS)
def test_help_for_this_device_comes_first(open_page: OpenPage, name: str) -> None:
    """The others are a tap away."""
    page = open_page(viewport=PHONE, user_agent=AGENTS[name])
    page.goto("/my-data/")
    help = page.locator(".iep-install")
    expect(help.get_by_text(name, exact=True)).to_be_visible()
    others = [other for other in AGENTS if other != name]
    for other in others:
        expect(help.get_by_text(other, exact=True)).to_be_hidden()
    help.get_by_text(OTHERS).click()
    for other in others:
        expect(help.get_by_text(other, exact=True)).to_be_visible()


def test_an_ipad_that_says_it_is_a_mac(open_page: OpenPage) -> None:
    """It is known by its touch screen. The reason and the backup are said there."""
    page = open_page(user_agent=IPAD)
    page.add_init_script("Object.defineProperty(navigator, 'maxTouchPoints', { value: 5 })")
    page.goto("/about/offline/")
    help = page.locator(".iep-install")
    expect(help.get_by_text("iPhone or iPad", exact=True)).to_be_visible()
    expect(help.get_by_text("Save a backup first: the icon may start empty.")).to_be_visible()
    expect(help.get_by_text("for seven days")).to_be_visible()


def test_without_a_script_all_help_is_there(unscripted: Page) -> None:
    """Nothing is folded away."""
    unscripted.goto("/my-data/")
    for name in AGENTS:
        expect(unscripted.locator(".iep-install").get_by_text(name, exact=True)).to_be_visible()


def test_a_button_where_the_browser_has_one(page: Page) -> None:
    """It asks the browser, once; then it says that it is done."""
    page.goto("/my-data/")
    install = page.get_by_role("button", name="Put it on this device")
    expect(page.locator(".iep-install-others")).to_be_attached()
    expect(install).to_be_hidden()
    page.evaluate(
        """() => {
          const offer = new Event("beforeinstallprompt", { cancelable: true });
          offer.prompt = async () => {
            document.body.dataset.asked = String(Number(document.body.dataset.asked ?? 0) + 1);
            dispatchEvent(new Event("appinstalled"));
            return { outcome: "accepted" };
          };
          dispatchEvent(offer);
        }"""
    )
    install.click()
    expect(page.locator("body")).to_have_attribute("data-asked", "1")
    expect(page.get_by_text("You can open the site from its icon now.")).to_be_visible()
    expect(install).to_be_hidden()
