"""`python -m tools.wording`: a version and a day for each letter's words, in checklists/letters/wording.json.

A parent's saved letter remembers the version it was last read in. When another one is published, the page
shows both, and so no change of words may go unnoticed: `mistakes` names each letter whose words have none.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TypedDict

from checklists import catalog
from checklists.model.conditions import STATE, Condition
from checklists.model.letter import LEAVE_OUT, Letter
from tools.gate import Mistake

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "checklists" / "letters" / "wording.json"


class Version(TypedDict):
    """A letter's words as they were from a day on; `words` stands for all of them."""

    version: int
    date: str
    words: str


Lock = dict[str, list[Version]]


def said(letter: Letter) -> list[str]:
    """Return each English sentence with what calls for it and what it cites, and each option's words."""

    def because(condition: Condition | None) -> str:
        return condition.says(letter.labels) if condition else ""

    sentences = [
        "\t".join((part.id, each.id, each.text, because(part.when), because(each.when), *each.facts))
        for part, each in letter.walk()
    ]
    options = [
        "\t".join((field.id, option.id, option.text or option.label))
        for field in letter.fields
        if field.id not in (STATE, LEAVE_OUT)  # names of states; the sentences again
        for option in field.options
    ]
    return sentences + options


def fingerprint(letter: Letter) -> str:
    """Return 16 hex digits that change whenever the letter's words do."""
    return hashlib.sha256("\n".join(said(letter)).encode()).hexdigest()[:16]


@cache
def locked(file: Path = LOCK) -> Lock:
    """Return the versions of every letter, the oldest first."""
    found: Lock = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return found


def latest(id: str) -> tuple[int, date] | None:
    """Return the newest version of a letter's words and its day; None when they were never counted."""
    versions = locked().get(id, [])
    return (versions[-1]["version"], date.fromisoformat(versions[-1]["date"])) if versions else None


def with_new(lock: Lock, letters: Iterable[Letter], today: date) -> Lock:
    """Return the lock with a version more for each letter whose words are not those of its newest one."""
    new: Lock = {}
    for letter in letters:
        versions = lock.get(letter.id, [])
        words = fingerprint(letter)
        if not versions or versions[-1]["words"] != words:
            next_ = versions[-1]["version"] + 1 if versions else 1
            versions = [*versions, {"version": next_, "date": today.isoformat(), "words": words}]
        new[letter.id] = versions
    return new


def mistakes(lock: Lock, letters: Iterable[Letter]) -> Iterator[Mistake]:
    """Name each letter whose words have changed since its newest version, or that has none."""
    for letter in letters:
        versions = lock.get(letter.id, [])
        if versions and versions[-1]["words"] == fingerprint(letter):
            continue
        file = Path("checklists", "letters", f"{letter.id.replace('-', '_')}.py")
        lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
        line = next((n for n, each in enumerate(lines, start=1) if f'id="{letter.id}"' in each), 1)
        yield Mistake("StaleWording", file, line, "its words have no version yet: run `make wording`")


def main() -> int:
    """Write what is new, and say of which letters."""
    letters = [catalog.letter(id) for id in catalog.LETTERS]
    new = with_new(locked(), letters, datetime.now(UTC).astimezone().date())
    for id, versions in new.items():
        if versions != locked().get(id):
            print(f"{id}: wording {versions[-1]['version']}")
    LOCK.write_text(json.dumps(new, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
