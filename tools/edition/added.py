"""An edition's own letters: a copy of the project in which they stand beside the project's, and are built.

In the copy they are letters like all others: every check, page and answer has them, and no file of the
project is touched. The folder of an edition has

    ask_for_a_tour.py    the definition, for each letter
    ask-for-a-tour.md    its page
    facts.toml           facts of law that they rest on, as in checklists/law/federal.toml, if there are any
    es.po                their words in Spanish
    wording.json         the versions of their words

`python -m tools.edition.added` writes the last two anew: what is new in es.po is empty, to be translated.
"""

import json
import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po

from tools.edition.errors import BadLetter, EditionError
from tools.edition.settings import FILE, ROOT, Edition, edition
from tools.new import in_menu, listed

COPY = ROOT / ".cache" / "edition"
SPANISH = Path("checklists", "locale", "es", "LC_MESSAGES", "checklists.po")
WORDING = Path("checklists", "letters", "wording.json")
LAW = Path("checklists", "law", "federal.toml")
INDEX = Path("docs", "en", "letters", "index.md")
_KEPT = (".venv", "node_modules", ".cache")
"""What the copy has in common with the project."""
_LEFT = (".git", "site", "tests", *_KEPT)
_SAID = """
import json
from checklists import catalog
print(json.dumps([(id, *each) for id in {ids!r} for each in catalog.letter(id).messages()]))
"""


def build(own: Edition, folder: Path, site: Path) -> None:
    """Build the site with the letters of `folder` into `site`. Raises EditionError.

    What the build of the copy says is said here, with the names of the edition's own files.
    """
    ids = copy(own, folder, COPY)
    _translated(folder, ids)
    ran = _run(COPY, "-m", "tools.build", str(site.resolve()))
    if ran.returncode:
        raise EditionError(told(ran.stderr.strip(), folder, ids))


def copy(own: Edition, folder: Path, into: Path, root: Path = ROOT) -> list[str]:
    """Write the project with the letters of `folder` in it to `into`; return their ids. Raises BadLetter."""
    ids = letters(folder, root)
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    for path in root.iterdir():
        if path.name in _LEFT or path == folder:
            continue
        if path.is_dir():
            shutil.copytree(path, into / path.name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(path, into)
    for name in _KEPT:
        if (root / name).exists():
            (into / name).symlink_to((root / name).resolve())
    settings = (into / FILE).read_text(encoding="utf-8")
    (into / FILE).write_text(re.sub(r"(?m)^folder = .*$", 'folder = ""', settings), encoding="utf-8")
    for id in ids:
        _put(id, folder, into)
    _list(ids, folder, into, own.center or own.name["en"])
    _join_law(folder, into)
    _join_words(folder, into)
    return ids


def letters(folder: Path, root: Path = ROOT) -> list[str]:
    """The ids of an edition's own letters, in order. Raises BadLetter."""
    ids = sorted(path.stem.replace("_", "-") for path in folder.glob("*.py"))
    if not ids:
        raise BadLetter(f"{folder}: there is no letter in it. `make new letter=some-id` starts one.")
    for id in ids:
        if (root / "checklists" / "letters" / _module(id)).exists():
            raise BadLetter(f"{folder / _module(id)}: the project has a letter of this id. Choose another.")
        if not (folder / f"{id}.md").is_file():
            raise BadLetter(f"{folder / _module(id)}: the letter has no page. Write {folder / f'{id}.md'}.")
    return ids


def told(words: str, folder: Path, ids: list[str]) -> str:
    """What a build of the copy said, with the edition's own files in place of their copies."""
    for id in ids:
        for there, name in (("checklists/letters", _module(id)), ("docs/en/letters", f"{id}.md")):
            here = str(folder / name)
            words = words.replace(f"{COPY}/{there}/{name}", here).replace(f"{there}/{name}", here)
    return words


def _module(id: str) -> str:
    return f"{id.replace('-', '_')}.py"


def _put(id: str, folder: Path, into: Path) -> None:
    shutil.copy2(folder / _module(id), into / "checklists" / "letters")
    shutil.copy2(folder / f"{id}.md", into / "docs" / "en" / "letters")


def _list(ids: list[str], folder: Path, into: Path, whose: str) -> None:
    """Name them in the catalog, in the menu, and on the page of all letters."""
    catalog, menu, index = into / "checklists" / "catalog.py", into / "mkdocs.yml", into / INDEX
    rows = [f"\n## From {whose}\n"]
    for id in ids:
        page = folder / f"{id}.md"
        title, about = (_head(page, key) for key in ("title", "description"))
        catalog.write_text(listed(catalog.read_text(encoding="utf-8"), "LETTERS", id), encoding="utf-8")
        entry = f"{json.dumps(title, ensure_ascii=False)}: letters/{id}.md"
        menu.write_text(in_menu(menu.read_text(encoding="utf-8"), "Letters", entry), encoding="utf-8")
        rows.append(f"- [{title}]({id}.md): {about}")
    with index.open("a", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")


def _head(page: Path, key: str) -> str:
    found = re.search(rf"(?m)^{key}: (.+)$", page.read_text(encoding="utf-8"))
    if not found:
        raise BadLetter(f"{page}:1: the page's head has no “{key}”.")
    return found[1].strip().strip("\"'")


def _join_law(folder: Path, into: Path) -> None:
    """Add the edition's own facts to the law; a fact of the same id, or a bad one, fails the build there."""
    if (folder / "facts.toml").is_file():
        with (into / LAW).open("a", encoding="utf-8") as file:
            file.write("\n" + (folder / "facts.toml").read_text(encoding="utf-8"))


def _join_words(folder: Path, into: Path) -> None:
    """Add the edition's own translations and versions to the project's."""
    if (folder / "es.po").is_file():
        whole = read_po(BytesIO((into / SPANISH).read_bytes()))
        for each in read_po(BytesIO((folder / "es.po").read_bytes())):
            if each.id:
                whole.add(each.id, each.string, context=each.context)
        _write(whole, into / SPANISH)
    if (folder / "wording.json").is_file():
        files = (into / WORDING, folder / "wording.json")
        both = [json.loads(path.read_text(encoding="utf-8")) for path in files]
        (into / WORDING).write_text(json.dumps(both[0] | both[1], indent=2) + "\n", encoding="utf-8")


def _said(ids: list[str], folder: Path) -> list[tuple[str, str, str]]:
    """(letter, context, words) of all that the letters in the copy say. Raises BadLetter."""
    ran = _run(COPY, "-c", _SAID.format(ids=ids))
    if ran.returncode:
        raise BadLetter(told(ran.stderr.strip(), folder, ids))
    return [(id, context, words) for id, context, words in json.loads(ran.stdout)]


def _translated(folder: Path, ids: list[str]) -> None:
    """Raise BadLetter for words that es.po does not have in Spanish."""
    file = folder / "es.po"
    known = read_po(BytesIO(file.read_bytes() if file.is_file() else b""))
    project = read_po(BytesIO((ROOT / SPANISH).read_bytes()))
    for id, context, words in _said(ids, folder):
        message = known.get(words, context)
        if project.get(words, context) is None and not (message and message.string):
            line = message.lineno if message else 1
            raise BadLetter(
                f"{file}:{line}: no Spanish for “{words}” ({context}), which {id} says. "
                "`python -m tools.edition.added` lists what is new; write its words there."
            )


def update(own: Edition, folder: Path) -> None:
    """Write the folder's es.po, with what is new in it empty, and its wording.json. Raises BadLetter."""
    ids = copy(own, folder, COPY)
    file, project = folder / "es.po", read_po(BytesIO((ROOT / SPANISH).read_bytes()))
    known = read_po(BytesIO(file.read_bytes() if file.is_file() else b""))
    new = Catalog(locale="es", fuzzy=False)
    for _, context, words in _said(ids, folder):
        if project.get(words, context) is None:
            old = known.get(words, context)
            new.add(words, old.string if old else "", context=context)
    _write(new, file)
    ran = _run(COPY, "-m", "tools.wording")
    if ran.returncode:
        raise BadLetter(told(ran.stderr.strip(), folder, ids))
    versions = json.loads((COPY / WORDING).read_text(encoding="utf-8"))
    own_versions = {id: versions[id] for id in ids}
    (folder / "wording.json").write_text(json.dumps(own_versions, indent=2) + "\n", encoding="utf-8")


def _write(catalog: Catalog, po: Path) -> None:
    out = BytesIO()
    write_po(out, catalog, width=110, omit_header=False, sort_output=False)
    po.write_bytes(out.getvalue())


def _run(where: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], cwd=where, capture_output=True, encoding="utf-8", check=False
    )


def main() -> int:
    """Run as a program: 0, or 1 with one named error."""
    own = edition()
    try:
        if own.letters is None:
            raise BadLetter(f"{FILE}: letters.folder is empty, so this edition has no letters of its own.")
        update(own, own.letters)
    except EditionError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
