"""Chromium, by Playwright."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Download, Page, Playwright

from tests.faults.devices.device import LONGEST, PHONE, called
from tools.browser import LAUNCH_ARGS, find_or_install

NAMED = {"\ue007": "Enter", "\ue004": "Tab", "\ue003": "Backspace", "\ue017": "Delete"}


class ChromiumTab:
    """A tab of it."""

    def __init__(self, page: Page, site: str) -> None:
        self._page = page
        self._site = site
        page.set_default_timeout(LONGEST * 1000)

    def open(self, address: str) -> None:
        self._page.goto(address if "://" in address or ":" in address else self._site + address)

    def reload(self) -> None:
        self._page.reload()

    def evaluate(self, function: str, *given: object) -> Any:
        return json.loads(self._page.evaluate(f"() => {called(function, given)}"))

    def click(self, selector: str) -> None:
        self._page.locator(selector).first.click()

    def keys(self, text: str) -> None:
        self._page.keyboard.type(text)

    def press(self, key: str, *, control: bool = False) -> None:
        self._page.keyboard.press(("Control+" if control else "") + NAMED.get(key, key))

    def upload(self, selector: str, file: Path) -> None:
        self._page.locator(selector).first.set_input_files(file)

    def screenshot(self, file: Path) -> None:
        self._page.screenshot(path=file)

    def close(self) -> None:
        self._page.close()


class Chromium:
    """A Chromium with a profile of its own."""

    name = "Chromium"
    keeps_profile = True

    def __init__(self, playwright: Playwright, folder: Path, site: str, proxy: str) -> None:
        self._playwright = playwright
        self._folder = folder
        self._site = site
        self._proxy = proxy
        self._saved: list[Download] = []
        self._asked: list[str] = []
        self._complaints: list[str] = []
        self._context = self._start()
        self.version = self._context.browser.version if self._context.browser else self._product()

    def _product(self) -> str:
        session = self._context.new_cdp_session(self._context.pages[0])
        return str(session.send("Browser.getVersion")["product"]).split("/")[-1]

    def _start(self) -> BrowserContext:
        context = self._playwright.chromium.launch_persistent_context(
            self._folder / "profile",
            executable_path=find_or_install(),
            args=[
                *LAUNCH_ARGS,
                f"--proxy-server=http://{self._proxy}",
                "--proxy-bypass-list=<-loopback>;localhost",
            ],
            viewport={"width": PHONE[0], "height": PHONE[1]},
        )
        context.on("request", lambda request: self._asked.append(request.url))
        context.on("page", self._watch)
        for page in context.pages:
            self._watch(page)
        return context

    def _watch(self, page: Page) -> None:
        page.on("download", self._came)
        page.on("pageerror", lambda error: self._complaints.append(f"uncaught: {error}"))
        page.on("console", lambda said: said.type == "error" and self._complaints.append(said.text))

    def _came(self, download: Download) -> None:
        self._saved.append(download)

    def tab(self) -> ChromiumTab:
        return ChromiumTab(self._context.new_page(), self._site)

    def downloads(self) -> list[Path]:
        folder = self._folder / "downloads"
        if self._context.pages:
            self._context.pages[0].wait_for_timeout(1)  # lets Playwright hear of them
        while self._saved:
            download = self._saved.pop()
            count = len(list(folder.glob("*")))  # the same name twice is two files, as in other browsers
            download.save_as(folder / f"{count}-{download.suggested_filename}")
        return sorted(folder.glob("*"))

    def restart(self) -> None:
        self._context.close()
        self._context = self._start()

    def requests(self) -> list[str] | None:
        return self._asked

    def complaints(self) -> list[str]:
        return self._complaints

    def close(self) -> None:
        self._context.close()
