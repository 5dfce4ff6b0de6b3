"""Write the files that browsers load: named by their content, and listed in manifest.json.

The manifest is read at each start, so the packs, of which there are hundreds, have a list of their own.
"""

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
    listed_packs = {name: _write(content, name, "wasm", out) for name, content in packs.items()}
    listed = {
        "files": {
            logical: _write(content, logical.rpartition(".")[0], ending, out)
            for logical, (content, ending) in files.items()
        },
        "packs": _write(_as_json(listed_packs), "packs", "json", out),
    }
    (out / MANIFEST).write_bytes(_as_json({**manifest, **listed}))


def _as_json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _write(content: bytes, stem: str, ending: str, out: Path) -> dict[str, str | int]:
    """Write one file; return what the manifest says of it."""
    digest = hashlib.sha256(content).hexdigest()
    name = f"{FILES}/{stem}.{digest[:12]}.{ending}"
    (out / name).write_bytes(content)
    return {"file": name, "sha256": digest, "bytes": len(content)}


def published(folder: Path, logical: str) -> Path:
    """Return the file in `folder` that its manifest lists under this logical name."""
    return folder / str(_read(folder / MANIFEST)["files"][logical]["file"])


def published_packs(folder: Path) -> dict[str, Path]:
    """Return the files of all packs in `folder`, by the packs' names."""
    listed = _read(folder / str(_read(folder / MANIFEST)["packs"]["file"]))
    return {name: folder / str(each["file"]) for name, each in listed.items()}


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


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
