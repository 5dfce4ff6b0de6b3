"""Write the files that browsers load: named by their content, and listed in manifest.json."""

import hashlib
import json
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
FILES = "files"
"""The folder of the files that never change under their name: they may be kept for ever, the manifest not."""


def publish(files: dict[str, tuple[bytes, str]], manifest: dict[str, Any], out: Path) -> None:
    """Write the files, logical name -> (content, ending), and their manifest to the new folder `out`."""
    (out / FILES).mkdir(parents=True)
    listed = {}
    for logical, (content, ending) in files.items():
        digest = hashlib.sha256(content).hexdigest()
        stem = logical.rpartition(".")[0]
        name = f"{FILES}/{stem}.{digest[:12]}.{ending}"
        (out / name).write_bytes(content)
        listed[logical] = {"file": name, "sha256": digest, "bytes": len(content)}
    text = json.dumps({**manifest, "files": listed}, separators=(",", ":"))
    (out / MANIFEST).write_text(text, encoding="utf-8")


def published(folder: Path, logical: str) -> Path:
    """Return the file in `folder` that its manifest lists under this logical name."""
    listed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]
    return folder / str(listed[logical]["file"])


def as_wasm(archive: bytes) -> bytes:
    """Return a WebAssembly module whose only section holds the archive, to be read as either of the two.

    Hosts compress WebAssembly on its way and leave archives alone, which would cost two megabytes here.
    An archive is read from its end, so the few bytes in front of it do not matter.
    """
    name = b"zip"
    content = bytes([len(name)]) + name + archive
    return b"\0asm" + b"\1\0\0\0" + b"\0" + _leb128(len(content)) + content


def _leb128(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)
