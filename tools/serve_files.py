"""What a static host does with a URL path: which file it means, and the bytes and type to send."""

import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

import brotli

TYPES = {
    ".js": "text/javascript",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
"""Said here because the table of the machine it runs on may say otherwise."""
COMPRESSED = (
    "text/",
    "application/json",
    "application/manifest+json",
    "application/wasm",
    "application/xml",
    "image/svg+xml",
)
"""The types that hosts compress on the way. They send an archive as it is, so this does too."""
NEVER_SERVED = ("_headers", "_redirects")


@dataclass(frozen=True)
class Place:
    """What a URL path leads to: a status, and the file to send or the path to go to instead."""

    status: HTTPStatus
    file: Path | None = None
    location: str | None = None


@dataclass(frozen=True)
class Content:
    """A file as it is sent: its type, its tag and its bytes."""

    type: str
    tag: str
    body: bytes


def find(folder: Path, path: str) -> Place:
    """Return where the decoded URL path `path` leads in `folder`: nothing outside it is ever found."""
    folder = folder.resolve()
    try:
        wanted = (folder / path.lstrip("/")).resolve()
        inside = wanted.is_relative_to(folder) and wanted.name not in NEVER_SERVED
        if inside and path.endswith("/") and (wanted / "index.html").is_file():
            return Place(HTTPStatus.OK, wanted / "index.html")
        if inside and not path.endswith("/") and wanted.is_file():
            return Place(HTTPStatus.OK, wanted)
        if inside and not path.endswith("/") and (wanted / "index.html").is_file():
            return Place(HTTPStatus.PERMANENT_REDIRECT, location=quote(path) + "/")
    except ValueError:  # a NUL byte, which no file name can hold
        pass
    return Place(HTTPStatus.NOT_FOUND, _nearest_404(folder, path))


def _nearest_404(folder: Path, path: str) -> Path | None:
    """Return the page to show for a path that is not there: /es/... has one of its own."""
    parts = path.strip("/").split("/")
    if ".." in parts or "\0" in path:
        parts = []
    for end in range(len(parts), -1, -1):
        page = folder.joinpath(*parts[:end], "404.html")
        if page.is_file():
            return page
    return None


def read(file: Path) -> Content:
    """Return the content of `file`, from memory when it has not changed since. Raises OSError."""
    stat = file.stat()
    return _read(file, stat.st_mtime_ns, stat.st_size)


@cache
def _read(file: Path, _changed: int, _size: int) -> Content:
    body = file.read_bytes()
    kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    if kind.startswith("text/"):
        kind += "; charset=utf-8"
    return Content(kind, f'"{hashlib.sha256(body).hexdigest()[:20]}"', body)


@cache
def compress(content: Content, quality: int) -> bytes:
    """Return the bytes of `content` in brotli of that quality, 0 to 11; worked out once."""
    return bytes(brotli.compress(content.body, quality=quality))
