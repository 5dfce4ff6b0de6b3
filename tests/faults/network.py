"""The only way to a network that the tested browsers have: it notes every request, and can be cut."""

from __future__ import annotations

import re
import socket
import threading
from contextlib import suppress
from socketserver import StreamRequestHandler, ThreadingTCPServer
from urllib.parse import urlsplit

PIECE = 1 << 16
OPEN = "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
NO_TUNNEL = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Network(ThreadingTCPServer):
    """An HTTP proxy. What is for the site is passed on; what is for another host is noted, and ends here."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128  # as tools/serve.py's

    def __init__(self, site: str) -> None:
        """`site` is the address of the one host there is."""
        super().__init__(("127.0.0.1", 0), _Handler)
        parts = urlsplit(site)
        self.site = (str(parts.hostname), int(parts.port or 80))
        self.asked: list[str] = []
        """The paths that were asked of the site, in order."""
        self.foreign: list[str] = []
        """Every other request: "GET http://host/path" or "CONNECT host:port"."""
        self.is_cut = False
        """Whether every connection is closed at once, as when there is no network."""
        self.refused: re.Pattern[str] | None = None
        """Paths for which the connection is closed."""
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """Host and port, as browsers are told of a proxy."""
        return f"127.0.0.1:{self.server_address[1]}"

    def stop(self) -> None:
        """Give the port back."""
        self.shutdown()
        self._thread.join()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: browsers go away in the middle."""


class _Handler(StreamRequestHandler):
    server: Network

    def handle(self) -> None:
        head = _head(self.rfile)
        if head is None or self.server.is_cut:
            return
        method, target, _ = head[0].split(" ", 2)
        url = urlsplit(target)
        if method == "CONNECT" or (url.hostname, url.port or 80) != self.server.site:
            self.server.foreign.append(f"{method} {target}")
            self.wfile.write((NO_TUNNEL if method == "CONNECT" else OPEN).encode())
            return
        path = url._replace(scheme="", netloc="").geturl() or "/"
        self.server.asked.append(path)
        if self.server.refused is None or not self.server.refused.search(path):
            self._pass_on(f"{method} {path} HTTP/1.1", head[1:])

    def _pass_on(self, first: str, headers: list[str]) -> None:
        own = [each for each in headers if not each.lower().startswith(("connection:", "proxy-"))]
        with suppress(ConnectionError), socket.create_connection(self.server.site) as site:
            site.sendall("\r\n".join([first, *own, "Connection: close", "", ""]).encode("latin-1"))
            with site.makefile("rb") as answer:
                said = _head(answer)
                if said is None:
                    return
                self.wfile.write("\r\n".join([*said, "Connection: close", "", ""]).encode("latin-1"))
                while piece := answer.read(PIECE):
                    self.wfile.write(piece)


def _head(file: object) -> list[str] | None:
    """The first line and the headers; None when nothing came."""
    lines: list[str] = []
    while line := file.readline(PIECE).decode("latin-1").rstrip("\r\n"):  # type: ignore[attr-defined]
        lines.append(line)
    return lines or None
