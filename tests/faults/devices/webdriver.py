"""A client of WebDriver (https://www.w3.org/TR/webdriver2/), as small as the tests need it."""

from __future__ import annotations

import http.client
import json
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class WebDriverError(Exception):
    """The browser refused a command. The message is the browser's."""


class WebDriver:
    """One session of a browser, asked over HTTP."""

    def __init__(self, host: str, capabilities: dict[str, Any], within: float) -> None:
        self._host = host
        self._within = within
        self._root = ""
        found = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self._root = f"/session/{found['sessionId']}"
        self.capabilities: dict[str, Any] = found["capabilities"]

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """Send a command and return its value. Raises WebDriverError."""
        connection = http.client.HTTPConnection(self._host, timeout=self._within)
        try:
            text = None if method != "POST" else json.dumps(body or {})
            connection.request(method, self._root + path, text, {"Content-Type": "application/json"})
            value = json.loads(connection.getresponse().read())["value"]
        finally:
            connection.close()
        if isinstance(value, dict) and "error" in value and "message" in value:
            raise WebDriverError(f"{path}: {value['error']}: {value['message']}")
        return value
