"""A client of WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), as small as the tests need it."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect


class BidiError(Exception):
    """The browser refused a command. The message is the browser's."""


class Bidi:
    """One connection. Events go to `heard` from a thread of their own."""

    def __init__(self, address: str, heard: Callable[[str, dict[str, Any]], None], within: float) -> None:
        self._open = ExitStack()
        self._socket = self._open.enter_context(
            connect(address, max_size=None, open_timeout=within, ping_interval=None, proxy=None)
        )
        self._heard = heard
        self._within = within
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._last = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        try:
            for text in self._socket:
                said = json.loads(text)
                if said["type"] == "event":
                    self._heard(said["method"], said["params"])
                else:
                    self._answers.put(said)
        except ConnectionClosed:
            pass
        self._answers.put({"id": None, "type": "error", "error": "closed", "message": "the browser is gone"})

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command and return its result. Raises BidiError, or queue.Empty when nothing came."""
        self._last += 1
        self._socket.send(json.dumps({"id": self._last, "method": method, "params": params}))
        while True:
            answer = self._answers.get(timeout=self._within)
            if answer["type"] == "error" and answer["id"] in (self._last, None):
                raise BidiError(f"{method}: {answer['error']}: {answer['message']}")
            if answer["id"] == self._last:
                result: dict[str, Any] = answer["result"]
                return result

    def close(self) -> None:
        """Hang up."""
        self._open.close()
