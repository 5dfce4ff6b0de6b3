"""Serve the built site with the headers it has in production.

As a library, `start` returns a running server for any folder. As a program, ``python -m tools.serve``
builds, serves on http://localhost:8000 and rebuilds when a file changes.
"""

import argparse
import errno
import signal
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any
from urllib.parse import unquote, urlsplit

from tools.serve_files import COMPRESSED, compress, find, read
from tools.serve_headers import headers_for, read_rules

ROOT = Path(__file__).resolve().parent.parent


NO_WORKER = """\
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const ours = async () => (await caches.keys()).filter((name) => name.startsWith("iep-"));
  const clear = async () => Promise.all((await ours()).map((name) => caches.delete(name)));
  event.waitUntil(clear().then(() => self.registration.unregister()));
});
"""
"""In place of the service worker while someone writes: it takes itself and every copy of the site away."""


class PortError(Exception):
    """The port cannot be used. The message is one sentence to show."""


class SiteServer(ThreadingHTTPServer):
    """Serves `folder`, which may be changed while it runs. `with` stops it at the end."""

    daemon_threads = True
    request_queue_size = 128  # a browser asks for forty files at once: one too many would wait a second

    def __init__(self, folder: Path, port: int = 0, *, quality: int = 5, worker: bool = True) -> None:
        """Take the port, 0 for any free one, without serving yet. Raises PortError.

        Without `worker` /sw.js is NO_WORKER, so that a page is always the one just built.

        `quality` is brotli's, 0 to 11, for clients that accept it; hosts use about 4 to 6 as they go, and
        11 for what they hold ready.
        """
        self.folder = folder
        self.quality = quality
        self.worker = worker
        self._thread: threading.Thread | None = None
        try:
            super().__init__(("127.0.0.1", port), _Handler)
        except (OSError, OverflowError) as error:
            raise PortError(_port_sentence(port, error)) from error

    @property
    def running(self) -> bool:
        """Whether it answers yet."""
        return self._thread is not None

    @property
    def url(self) -> str:
        """The address it answers at, without a slash at the end."""
        return f"http://127.0.0.1:{self.server_port}"

    def run(self) -> None:
        """Serve from a thread of its own from now on."""
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), name="site", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop serving and give the port back."""
        if self._thread is not None:
            self.shutdown()
            self._thread.join()
        self.server_close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop at the end of a `with`."""
        self.stop()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that went away in the middle: it does so whenever a page is left."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # headers and body are two writes: the second would wait some 40 ms
    server: SiteServer

    def do_GET(self) -> None:
        """Answer with headers and body."""
        body = self._answer()
        self.wfile.write(body)

    def do_HEAD(self) -> None:
        """Answer with the headers alone."""
        self._answer()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: a line for every file would hide the lines that matter."""

    def _answer(self) -> bytes:
        path = unquote(urlsplit(self.path).path)
        place = find(self.server.folder, path)
        headers = {"cache-control": "no-cache"}
        body = b""
        status = place.status
        if place.location is not None:
            headers["location"] = place.location
        elif place.file is None:
            headers["content-type"] = "text/plain; charset=utf-8"
            body = b"There is no such page.\n"
        else:
            content = read(place.file)
            if path == "/sw.js" and not self.server.worker:
                content = replace(content, tag='"none"', body=NO_WORKER.encode())
            rules = read_rules(self.server.folder / "_headers")
            headers |= {"content-type": content.type, "etag": content.tag} | headers_for(path, rules)
            body = content.body
            if headers["content-type"].startswith(COMPRESSED):
                headers["vary"] = "Accept-Encoding"
                if "br" in self.headers.get("Accept-Encoding", "").replace(",", " ").split():
                    headers["content-encoding"] = "br"
                    body = compress(content, self.server.quality)
            if status == HTTPStatus.OK and self.headers.get("If-None-Match") == content.tag:
                status, body = HTTPStatus.NOT_MODIFIED, b""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        return body


def start(folder: Path, port: int = 0, *, quality: int = 5) -> SiteServer:
    """Return a server of `folder` that already answers at its `url`, until `stop`. Raises PortError."""
    server = SiteServer(folder, port, quality=quality)
    server.run()
    return server


def _port_number(words: str) -> int:
    if not words.isdecimal():
        raise PortError(_port_sentence(words, ValueError(words)))
    return int(words)


def _port_sentence(port: int | str, error: Exception) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.EADDRINUSE:
        why = f"Port {port} is already in use"
    elif number in {errno.EACCES, errno.EPERM}:
        why = f"Port {port} may only be used by an administrator"
    else:
        why = f"{port} is not a port that can be used"
    return f"{why}: choose another, as in `make serve PORT=8123`."


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, serve and rebuild until Ctrl-C; return the exit code."""
    from tools.serve_watch import Workshop  # noqa: PLC0415  (the library has no use for watching)

    parser = argparse.ArgumentParser(prog="python -m tools.serve", description=__doc__)
    parser.add_argument("--port", default="8000")
    parser.add_argument(
        "--worker", action="store_true", help="keep the service worker, which shows old pages"
    )
    try:
        told = parser.parse_args(arguments)
        port = _port_number(told.port)
        with SiteServer(ROOT / "site", port, worker=told.worker) as server, TemporaryDirectory() as shelf:
            signal.signal(signal.SIGTERM, signal.default_int_handler)  # either way of stopping it tidies up
            workshop = Workshop(ROOT, Path(shelf))
            print("Building ...", flush=True)
            for built in workshop.builds():
                server.folder = built
                if not server.running:
                    server.run()
                    print(f"Serving http://localhost:{server.server_port} (Ctrl-C stops it)", flush=True)
            return 1  # the first build failed: there is nothing to serve
    except PortError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
