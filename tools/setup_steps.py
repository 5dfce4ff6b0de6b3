"""What the steps of `tools.setup` share: running a program quietly, and stamps that say it was done.

Like `tools.setup`, this must stay readable for an old Python.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

OFFLINE_SIGNS = (
    "NameResolutionError",
    "NewConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "Failed to establish a new connection",
    "name resolution",
    "Network is unreachable",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "ENETUNREACH",
    "ETIMEDOUT",
    "ERR_SOCKET_TIMEOUT",
)
"""What pip and npm print when nothing answers: a cause of failure that deserves its own sentence."""

TAMPERED_SIGNS = ("DO NOT MATCH THE HASHES", "EINTEGRITY")
"""What they print when a file is not the one that is locked: the cause that nobody should work around."""


class SetupError(Exception):
    """A step of the set-up failed. The message is one sentence to show."""


class Step:
    """One program to run: what to say before it, its command, and what to say when it fails."""

    def __init__(self, title: str, command: list[str], failure: str) -> None:
        """Keep the three; nothing runs yet."""
        self.title = title
        self.command = command
        self.failure = failure

    def run(self, root: Path, env: Mapping[str, str] | None = None) -> None:
        """Run it in `root`, keeping its words in .cache/setup.log. Raises SetupError if it fails."""
        print(f"{self.title} ...", flush=True)
        log = root / ".cache" / "setup.log"
        log.parent.mkdir(exist_ok=True)
        with log.open("w", encoding="utf-8") as out:
            done = subprocess.run(
                self.command,
                cwd=str(root),
                env={**os.environ, **(env or {})},
                stdout=out,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                check=False,
            )
        if done.returncode != 0:
            raise SetupError(self.explain(log.read_text(encoding="utf-8", errors="replace")))

    def explain(self, words: str) -> str:
        """Return the sentence for a failure whose program printed `words`."""
        if any(sign in words for sign in TAMPERED_SIGNS):
            return (
                f"{self.failure}, because a file that came is not the one that the lock names by its hash, "
                "and it was not used: the file .cache/setup.log says which, and nobody should work around it."
            )
        if any(sign in words for sign in OFFLINE_SIGNS):
            return (
                f"{self.failure}, because the network did not answer: "
                "connect this computer to the internet and run this again."
            )
        return f"{self.failure}: the file .cache/setup.log says why."


def works(command: list[str]) -> bool:
    """Return whether `command` can be run and ends well."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def fingerprint(files: Iterable[Path]) -> str:
    """Return a hash over the contents of `files`."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()
