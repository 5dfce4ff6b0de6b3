"""WebKit as Debian builds it for GTK: its small browser under its own driver, on a screen nobody sees."""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.faults.devices.device import LONGEST, PHONE, called, until
from tests.faults.devices.webdriver import ELEMENT, WebDriver
from tools.browser import other

CONTROL = "\ue009"


class WebKitTab:
    """A tab of it. The driver has one at a time in hand: each command takes this one first."""

    def __init__(self, driver: WebDriver, site: str, handle: str) -> None:
        self._driver = driver
        self._site = site
        self._id = handle
        width, height = PHONE
        self._ask("POST", "/window/rect", {"x": 0, "y": 0, "width": width, "height": height})

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        self._driver.ask("POST", "/window", {"handle": self._id})
        return self._driver.ask(method, path, body)

    def open(self, address: str) -> None:
        self._ask("POST", "/url", {"url": address if ":" in address else self._site + address})

    def reload(self) -> None:
        self._ask("POST", "/refresh")

    def evaluate(self, function: str, *given: object) -> Any:
        call = called(function, given)
        script = f"""const done = arguments[0];
          {call}.then((text) => done({{ text }}), (error) => done({{ error: String(error) }}));"""
        found = self._ask("POST", "/execute/async", {"script": script, "args": []})
        if "error" in found:
            raise AssertionError(found["error"])
        return json.loads(found["text"])

    def click(self, selector: str) -> None:
        self.evaluate(
            """(selector) => document.querySelector(selector)
              ?.scrollIntoView({ block: "center", behavior: "instant" })""",
            selector,
        )
        self._ask("POST", f"/element/{self._found(selector)}/click")

    def keys(self, text: str) -> None:
        strokes = [({"type": "keyDown", "value": each}, {"type": "keyUp", "value": each}) for each in text]
        self._act([part for stroke in strokes for part in stroke])

    def press(self, key: str, *, control: bool = False) -> None:
        held = [CONTROL] if control else []
        down = [{"type": "keyDown", "value": each} for each in [*held, key]]
        self._act([*down, *({"type": "keyUp", "value": each} for each in [key, *held])])

    def upload(self, selector: str, file: Path) -> None:
        self._ask("POST", f"/element/{self._found(selector)}/value", {"text": str(file.resolve())})

    def screenshot(self, file: Path) -> None:
        file.write_bytes(base64.b64decode(self._ask("GET", "/screenshot")))

    def close(self) -> None:
        self._ask("DELETE", "/window")

    def _act(self, actions: list[dict[str, str]]) -> None:
        self._ask("POST", "/actions", {"actions": [{"type": "key", "id": "key", "actions": actions}]})

    def _found(self, selector: str) -> str:
        return str(self._ask("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT])


class WebKit:
    """A WebKit whose profile lives in memory: automated, it keeps nothing from one start to the next."""

    name = "WebKit"
    keeps_profile = False

    def __init__(self, folder: Path, site: str, proxy: str) -> None:
        self._folder = folder
        self._site = site
        self._proxy = proxy
        self._downloads = folder / "downloads"
        self._downloads.mkdir(parents=True)
        config = folder / "config"
        config.mkdir()
        (config / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{self._downloads}"\n')
        read, write = os.pipe()
        self._screen = subprocess.Popen(
            [
                str(shutil.which("Xvfb")),
                "-displayfd",
                str(write),
                "-screen",
                "0",
                "1280x900x24",
                "-fbdir",
                str(folder),
                "-nolisten",
                "tcp",
            ],
            pass_fds=[write],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            display = told.readline().strip()
        port = _free_port()
        program = other("webkit")
        with (folder / "webkit.log").open("w") as out:
            self._process = subprocess.Popen(
                [str(shutil.which("WebKitWebDriver")), f"--port={port}"],
                stdout=out,
                stderr=out,
                cwd=self._downloads,
                env={
                    **os.environ,
                    "DISPLAY": f":{display}",
                    "GDK_BACKEND": "x11",
                    "GSETTINGS_BACKEND": "memory",
                    "HOME": str(folder),
                    "LIBGL_ALWAYS_SOFTWARE": "1",
                    "NO_AT_BRIDGE": "1",
                    "XDG_CONFIG_HOME": str(config),
                },
            )
        until(lambda: _answers(port), what="WebKit's driver listens")
        capabilities = {
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": {"binary": str(program), "args": ["--automation"]},
            "proxy": {"proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": ["localhost"]},
        }
        self._driver = WebDriver(f"127.0.0.1:{port}", capabilities, LONGEST)
        self.version = str(self._driver.capabilities["browserVersion"])
        self._first = str(self._driver.ask("GET", "/window"))
        self._driver.ask(
            "POST", "/timeouts", {"script": int(LONGEST * 1000), "pageLoad": int(LONGEST * 1000)}
        )

    def tab(self) -> WebKitTab:
        # A tab behind another one is not drawn, and takes no keys: each gets a window of its own.
        handle = self._first or self._driver.ask("POST", "/window/new", {"type": "window"})["handle"]
        self._first = ""
        return WebKitTab(self._driver, self._site, handle)

    def downloads(self) -> list[Path]:
        done = self._folder / "done"
        done.mkdir(exist_ok=True)
        for each in sorted(self._downloads.iterdir()):
            if not each.name.endswith(".wkdownload") and each.stat().st_size:
                # It writes a second file of one name over the first.
                each.rename(done / f"{len(list(done.iterdir()))}-{each.name}")
        return sorted(done.iterdir())

    def restart(self) -> None:
        raise NotImplementedError("An automated WebKit keeps no profile.")

    def requests(self) -> list[str] | None:
        return None

    def complaints(self) -> list[str]:
        return []

    def close(self) -> None:
        with suppress(OSError):
            self._driver.ask("DELETE", "")
        for process in (self._process, self._screen):
            process.terminate()
            process.wait(LONGEST)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False
