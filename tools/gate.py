"""What authors may not get wrong, in pages and definitions: marks, blocks, claims of law without a fact."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checklists import catalog
from checklists.law.facts import UnknownFact, fact
from checklists.law.states import UnknownState, state
from checklists.model.checklist import Checklist
from checklists.model.deadline import Deadline
from checklists.model.errors import UnknownDefinition
from checklists.model.letter import Letter
from tools.claims import wrong
from tools.pictures import UnknownPicture, picture

PAGES = Path("docs/en")
LAW_MARK = r"\s*\[law:\s*([^\]]+)\]"
_BLOCK = re.compile(r"^/// (letter|checklist|state|picture) \| (\S+)")
_HEADING = re.compile(r"^#+ (.*?)(?: \{.*\})?$")
_NO_SENTENCE = re.compile(r"\s*(?:#|///|\*\[|[!?]{3}|title:|description:)")
_BETWEEN = re.compile(r"(?<=[.!?”*])\s+(?=[A-Z*“\"])")
_WRONG_BELIEFS = "Where people go wrong"
_BELIEF = re.compile(r"\s*- \*\*[^*]+\*\*\s*$")
_OF_THE_SITE = ("about", "my-data.md")
"""Pages that are about this site, and not the law."""
_TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)


_BROUGHT: dict[str, Callable[[str], object]] = {
    "letter": catalog.letter,
    "checklist": catalog.checklist,
    "state": state,
    "picture": picture,
}


type _Said = tuple[str, str, Iterable[str]]
"""How a sentence is found in its file, the sentence, its facts."""


@dataclass(frozen=True)
class Mistake:
    """An author's mistake: its kind, where it is, and what is wrong."""

    kind: str
    file: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.kind}: {self.message}"


def marks(text: str) -> Iterator[tuple[int, str]]:
    """(line number, fact id) of every law mark in a page's text."""
    for number, line in enumerate(text.splitlines(), start=1):
        for found in re.findall(LAW_MARK, line):
            for id in found.split(","):
                yield number, id.strip()


def mistakes(folder: Path = PAGES) -> Iterator[Mistake]:
    """Every mistake in the pages of a folder, in order, and then in the definitions."""
    for page in sorted(folder.rglob("*.md")):
        text = page.read_text()
        for line, id in marks(text):
            try:
                fact(id)
            except UnknownFact as error:
                yield Mistake("UnknownFact", page, line, str(error))
        for number, line_text in enumerate(text.splitlines(), start=1):
            if block := _BLOCK.match(line_text):
                try:
                    _BROUGHT[block[1]](block[2])
                except (UnknownDefinition, UnknownState, UnknownPicture) as error:
                    yield Mistake(type(error).__name__, page, number, str(error))
        if page.relative_to(folder).parts[0] not in _OF_THE_SITE:
            yield from _claims(page, text)
    yield from _without_page(folder)
    yield from _defined_claims()


def _claims(page: Path, text: str) -> Iterator[Mistake]:
    """Claims that no mark of their sentence carries. A reply to copy (>) rests on all marks of its page."""
    everywhere = {id for _, id in marks(text)}
    heading = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _HEADING.match(line):
            heading = found[1]
        if _NO_SENTENCE.match(line) or (heading == _WRONG_BELIEFS and _BELIEF.match(line)):
            continue
        reply = line.lstrip().startswith(">")
        for sentence in [line] if reply else _BETWEEN.split(line):
            ids = everywhere if reply else {id for _, id in marks(sentence)}
            for kind, message in wrong(re.sub(LAW_MARK, "", sentence), ids):
                if not (reply and kind == "UncitedDuty"):
                    yield Mistake(kind, page, number, message)


def _defined_claims() -> Iterator[Mistake]:
    """The same for the sentences of letters and the items of checklists, with their own facts."""
    for deadline in catalog.deadlines():
        file = Path("checklists", "deadlines", f"{deadline.id.replace('-', '_')}.py")
        said = [(each.text, each.text, each.facts) for each in (*deadline.pauses, *deadline.remarks)]
        yield from _unproved(file, said)
    for definition in catalog.definitions():
        said = []
        if isinstance(definition, Letter):
            letters, folder = [definition], "letters"
        else:
            letters, folder = [*definition.papers], "lists"
            said = [(each.id, f"{each.text} {each.hint}", each.facts) for each in definition.items()]
            said += [(each.id, each.text, each.facts) for each in definition.findings]
        for sentence in (each for letter in letters for each in letter.sentences()):
            said += [(sentence.id, text, sentence.facts) for text in (sentence.text, sentence.why)]
        for sentence in (each for letter in letters for each in letter.next.sentences):
            said.append((sentence.id, sentence.text, sentence.facts))
        yield from _unproved(Path("checklists", folder, f"{definition.id.replace('-', '_')}.py"), said)


def _unproved(file: Path, said: Iterable[_Said]) -> Iterator[Mistake]:
    """The claims among what a definition says that its facts do not carry."""
    lines = file.read_text().splitlines()
    for id, text, ids in said:
        for kind, message in wrong(text, ids):
            line = next((n for n, each in enumerate(lines, start=1) if f'"{id}"' in each), 1)
            yield Mistake(kind, file, line, message)


def _without_page(folder: Path) -> Iterator[Mistake]:
    for kind, plural, ids in (
        ("letter", "letters", catalog.LETTERS),
        ("checklist", "checklists", catalog.CHECKLISTS),
    ):
        for id in ids:
            page = folder / plural / f"{id}.md"
            if not page.exists() or f"/// {kind} | {id}" not in page.read_text():
                yield Mistake("NoPage", page, 1, f"the {kind} “{id}” has no page with its block")


def _on(text: str) -> Iterator[Letter | Checklist | Deadline]:
    """The definitions whose blocks a page has."""
    for kind, id in re.findall(_BLOCK.pattern, text, re.MULTILINE):
        if kind == "letter":
            yield catalog.letter(id)
        elif kind == "checklist":
            yield catalog.checklist(id)
    if "\n/// deadlines\n" in text:
        yield from catalog.deadlines()


@cache
def facts_by_page() -> dict[str, list[tuple[str, str]]]:
    """Fact id -> (address from the Sources page, title) of each page that cites it, itself or in its tool."""
    found: dict[str, list[tuple[str, str]]] = {}
    for page in sorted(PAGES.rglob("*.md")):
        text = page.read_text()
        title = _TITLE.search(text)
        name = title[1].strip().strip("\"'") if title else page.stem
        ids = dict.fromkeys(id for _, id in marks(text))
        for definition in _on(text):
            ids |= dict.fromkeys(sorted(definition.cited()))
        where = page.relative_to(PAGES).with_suffix("").as_posix().removesuffix("index")
        for id in ids:
            found.setdefault(id, []).append((f"../../{where}/".replace("//", "/"), name))
    return found
