"""Build the site again whenever something it is made from changes, keeping the last good one to show."""

import hashlib
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

SOURCES = (
    "docs",
    "checklists",
    "snippets",
    "tools",
    "mkdocs.yml",
    "mkdocs.es.yml",
    "edition.toml",
    "package-lock.json",
)
COMMAND = (sys.executable, "-m", "tools.build")


class Written(DefaultFilter):
    """Lets through what people write, not what a build leaves beside it."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, r"\.mo$")


class Workshop:
    """Builds `root`/site and puts each good result on a shelf, where no later build touches it."""

    def __init__(
        self,
        root: Path,
        shelf: Path,
        command: Sequence[str] = COMMAND,
        sources: Sequence[str] = SOURCES,
    ) -> None:
        """Keep what to build, by which command and from which files, and the empty folder `shelf`."""
        self.root = root
        self.shelf = shelf
        self.command = command
        self.sources = [root / source for source in sources if (root / source).exists()]
        self._built_from = ""
        self._count = 0

    def builds(self) -> Iterator[Path]:
        """Build now and after each change, for ever; yield the folder of each good site.

        Ends at once when the very first build fails.
        """
        first = self._build()
        if first is None:
            return
        yield first
        for changes in watch(*self.sources, watch_filter=Written(), raise_interrupt=True):
            if self._fingerprint() == self._built_from:
                continue  # the build's own doing, or a file saved as it was
            name = min(Path(path) for _, path in changes)
            print(f"{name.relative_to(self.root)} changed", flush=True)
            built = self._build()
            if built is not None:
                yield built

    def _build(self) -> Path | None:
        """Build, and say so in one line; a build that fails prints its error and gives None."""
        self._built_from = self._fingerprint()
        began = time.monotonic()
        done = subprocess.run(
            self.command,
            cwd=self.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        seconds = time.monotonic() - began
        if done.returncode != 0:
            print(done.stdout.rstrip(), file=sys.stderr)
            kept = " The last good site is still served." if self._count else ""
            print(f"The build failed after {seconds:.1f} s.{kept}", file=sys.stderr, flush=True)
            return None
        self._count += 1
        shutil.copytree(self.root / "site", self.shelf / str(self._count))
        too_old = self.shelf / str(self._count - 2)
        if too_old.exists():
            shutil.rmtree(too_old)
        print(f"Built in {seconds:.1f} s", flush=True)
        return self.shelf / str(self._count)

    def _fingerprint(self) -> str:
        """Return a hash over the sources as they are now."""
        digest = hashlib.sha256()
        written = Written()
        for source in self.sources:
            for file in [source] if source.is_file() else sorted(source.rglob("*")):
                if file.is_file() and written(Change.modified, str(file)):
                    digest.update(f"{file}\0".encode() + _bytes(file))
        return digest.hexdigest()


def _bytes(file: Path) -> bytes:
    """Return the bytes of `file`, none if an editor has just put another in its place."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""
