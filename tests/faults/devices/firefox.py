"""Firefox as it is released, by WebDriver BiDi: no geckodriver, no patched build."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.faults.devices.bidi import Bidi, BidiError
from tests.faults.devices.device import LONGEST, PHONE, called, until
from tools.browser import other

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
CONTROL = "\ue009"
TRIES = 3
UNFINISHED = {".part"}
# So that it asks no host for anything by itself, and no question is in the way. Nothing here changes what a
# page may ask for: what pages do is what is tested.
PREFS: dict[str, str | int | bool] = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.aboutConfig.showWarning": False,
    "browser.contentblocking.report.hide_vpn_banner": True,
    "browser.discovery.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.region.network.url": "",
    "browser.region.update.enabled": False,
    "browser.safebrowsing.blockedURIs.enabled": False,
    "browser.safebrowsing.downloads.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.safebrowsing.update.enabled": False,
    "browser.search.update": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "browser.topsites.contile.enabled": False,
    "browser.translations.enable": False,
    "datareporting.healthreport.uploadEnabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.blocklist.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "extensions.update.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "media.gmp-provider.enabled": False,
    "messaging-system.rsexperimentloader.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.trr.mode": 5,
    "security.remote_settings.crlite_filters.enabled": False,
    "security.remote_settings.intermediates.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "signon.rememberSignons": False,
    "toolkit.telemetry.enabled": False,
    "toolkit.telemetry.server": "",
    "toolkit.telemetry.unified": False,
    "trailhead.firstrun.didSeeAboutWelcome": True,
    # downloads are saved without a question, and not opened
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": True,
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.download.alwaysOpenPanel": False,
    "browser.helperApps.neverAsk.saveToDisk": "text/html,text/calendar,application/pdf,application/zip",
    "pdfjs.disabled": True,
    # the network is the recording one; the sink on localhost is reached without it
    "network.proxy.type": 1,
    "network.proxy.allow_hijacking_localhost": True,
    "network.proxy.no_proxies_on": "localhost",
}


class FirefoxTab:
    """A tab of it."""

    def __init__(self, bidi: Bidi, site: str) -> None:
        self._bidi = bidi
        self._site = site
        self._id = bidi.ask("browsingContext.create", type="tab")["context"]
        size = {"width": PHONE[0], "height": PHONE[1]}
        bidi.ask("browsingContext.setViewport", context=self._id, viewport=size)

    def open(self, address: str) -> None:
        url = address if ":" in address else self._site + address
        self._bidi.ask("browsingContext.navigate", context=self._id, url=url, wait="complete")

    def reload(self) -> None:
        self._bidi.ask("browsingContext.reload", context=self._id, wait="complete")

    def evaluate(self, function: str, *given: object) -> Any:
        found = self._bidi.ask(
            "script.evaluate",
            expression=called(function, given),
            target={"context": self._id},
            awaitPromise=True,
        )
        if found["type"] == "exception":
            raise AssertionError(found["exceptionDetails"]["text"])
        return json.loads(found["result"]["value"])

    def click(self, selector: str) -> None:
        for left in reversed(range(TRIES)):
            origin = {"type": "element", "element": self._found(selector)}
            try:
                self._act(
                    "pointer",
                    {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
                    {"type": "pointerDown", "button": 0},
                    {"type": "pointerUp", "button": 0},
                )
                return
            except BidiError as error:  # what came above it may have pushed it out of sight
                if not left or "out of bounds" not in str(error):
                    raise
                time.sleep(0.5)

    def keys(self, text: str) -> None:
        strokes = [({"type": "keyDown", "value": each}, {"type": "keyUp", "value": each}) for each in text]
        self._act("key", *(part for stroke in strokes for part in stroke))

    def press(self, key: str, *, control: bool = False) -> None:
        held = [CONTROL] if control else []
        down = [{"type": "keyDown", "value": each} for each in [*held, key]]
        up = [{"type": "keyUp", "value": each} for each in [key, *held]]
        self._act("key", *down, *up)

    def upload(self, selector: str, file: Path) -> None:
        self._bidi.ask(
            "input.setFiles", context=self._id, element=self._found(selector), files=[str(file.resolve())]
        )

    def screenshot(self, file: Path) -> None:
        found = self._bidi.ask("browsingContext.captureScreenshot", context=self._id)
        file.write_bytes(base64.b64decode(found["data"]))

    def close(self) -> None:
        self._bidi.ask("browsingContext.close", context=self._id)

    def _act(self, kind: str, *actions: dict[str, Any]) -> None:
        source: dict[str, Any] = {"type": kind, "id": kind, "actions": list(actions)}
        self._bidi.ask("browsingContext.activate", context=self._id)
        self._bidi.ask("input.performActions", context=self._id, actions=[source])

    def _found(self, selector: str) -> dict[str, Any]:
        found = self._bidi.ask(
            "script.callFunction",
            functionDeclaration="""(selector) => {
              const found = document.querySelector(selector);
              found?.scrollIntoView({ block: "center", behavior: "instant" });
              return found;
            }""",
            arguments=[{"type": "string", "value": selector}],
            target={"context": self._id},
            awaitPromise=False,
        )
        assert found["result"]["type"] == "node", f"there is no {selector}"
        return {"sharedId": found["result"]["sharedId"]}


class Firefox:
    """A Firefox with a profile of its own."""

    name = "Firefox"
    keeps_profile = True

    def __init__(self, folder: Path, site: str, proxy: str) -> None:
        self._folder = folder
        self._site = site
        self._proxy = proxy
        self._asked: list[str] = []
        self._complaints: list[str] = []
        (folder / "downloads").mkdir(parents=True)
        (folder / "profile").mkdir()
        self._start()

    def _start(self) -> None:
        host, port = self._proxy.split(":")
        prefs = {
            **PREFS,
            "browser.download.dir": str(self._folder / "downloads"),
            "network.proxy.http": host,
            "network.proxy.http_port": int(port),
            "network.proxy.ssl": host,
            "network.proxy.ssl_port": int(port),
        }
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in prefs.items())
        (self._folder / "profile" / "user.js").write_text("\n".join(lines))
        log = self._folder / "firefox.log"
        program = [
            str(other("firefox")),
            "--headless",
            "--no-remote",
            "--profile",
            str(self._folder / "profile"),
        ]
        with log.open("w") as out:
            self._process = subprocess.Popen(
                [*program, "--remote-debugging-port", "0", "about:blank"],
                stdout=out,
                stderr=out,
                env={
                    **os.environ,
                    "HOME": str(self._folder),
                    "MOZ_CRASHREPORTER_DISABLE": "1",
                    "MOZ_REMOTE_SETTINGS_DEVTOOLS": "1",
                },
            )
        with ExitStack() as unless_it_answers:
            unless_it_answers.callback(self._process.wait)
            unless_it_answers.callback(self._process.kill)
            self._connect(log)
            unless_it_answers.pop_all()

    def _connect(self, log: Path) -> None:
        found = until(lambda: LISTENING.search(log.read_text()), what="Firefox listens")
        self._bidi = Bidi(f"{found[1]}/session", self._heard, LONGEST)
        capabilities = self._bidi.ask("session.new", capabilities={})["capabilities"]
        self.version = str(capabilities["browserVersion"])
        self._bidi.ask("session.subscribe", events=["network.beforeRequestSent", "log.entryAdded"])

    def _heard(self, method: str, params: dict[str, Any]) -> None:
        if method == "network.beforeRequestSent":
            self._asked.append(params["request"]["url"])
        elif params.get("level") == "error":
            self._complaints.append(str(params.get("text")))

    def tab(self) -> FirefoxTab:
        return FirefoxTab(self._bidi, self._site)

    def downloads(self) -> list[Path]:
        files = sorted((self._folder / "downloads").iterdir())
        busy = {each.with_suffix("") for each in files if each.suffix in UNFINISHED}
        return [
            each
            for each in files
            if each.suffix not in UNFINISHED and each not in busy and each.stat().st_size
        ]

    def restart(self) -> None:
        self._end()
        self._start()

    def requests(self) -> list[str] | None:
        return self._asked

    def complaints(self) -> list[str]:
        return self._complaints

    def close(self) -> None:
        self._end()

    def _end(self) -> None:
        self._bidi.ask("browser.close")
        self._bidi.close()
        self._process.wait(LONGEST)
