"""Write the files that browsers load: named by their content, and listed in manifest.json."""

import hashlib
import json
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
FILES = "files"
"""The folder of the files that never change under their name: they may be kept for ever, the manifest not."""


def publish(
    files: dict[str, tuple[bytes, str]], packs: dict[str, bytes], manifest: dict[str, Any], out: Path
) -> None:
    """Write files, logical name -> (content, ending), packs and their manifest to the new folder `out`."""
    (out / FILES).mkdir(parents=True)
    listed = {
        "files": {
            logical: _write(content, logical.rpartition(".")[0], ending, out)
            for logical, (content, ending) in files.items()
        },
        "packs": {name: _write(content, name, "wasm", out) for name, content in packs.items()},
    }
    text = json.dumps({**manifest, **listed}, separators=(",", ":"))
    (out / MANIFEST).write_text(text, encoding="utf-8")


def _write(content: bytes, stem: str, ending: str, out: Path) -> dict[str, str | int]:
    """Write one file; return what the manifest says of it."""
    digest = hashlib.sha256(content).hexdigest()
    name = f"{FILES}/{stem}.{digest[:12]}.{ending}"
    (out / name).write_bytes(content)
    return {"file": name, "sha256": digest, "bytes": len(content)}


def published(folder: Path, logical: str) -> Path:
    """Return the file in `folder` that its manifest lists under this logical name."""
    return _paths(folder, "files")[logical]


def published_packs(folder: Path) -> dict[str, Path]:
    """Return the files of all packs in `folder`, by the packs' names."""
    return _paths(folder, "packs")


def _paths(folder: Path, group: str) -> dict[str, Path]:
    listed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))[group]
    return {name: folder / str(each["file"]) for name, each in listed.items()}


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
