"""What was typed is text: one function escapes it, one file of the page's script makes markup of a text."""

from __future__ import annotations

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from checklists.views.html import el, escape, join, lines
from tests.anything import NASTY

ROOT = Path(__file__).resolve().parents[1]
APP = ROOT / "docs" / "theme" / "assets" / "app"
SITE = ROOT / "site"
TAG = re.compile(r"(?<!\(\?P)(?<!\(\?)</?[a-z]+[ >]?")
WRITTEN_OUT = {
    "views/html.py",
    "views/drawing.py",
    "views/letter.py",
    "views/log_picture.py",
    "views/story.py",
    "views/story_picture.py",
    "views/reports/page.py",
}
"""They write markup as text where there may be thousands of rows; a view that is not named here may not."""
NOT_MARKUP = {"lists/evaluation_refused.py"}
"""An example has words in angle brackets."""
SINK = re.compile(
    r"\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=(?!=)|insertAdjacentHTML|createContextualFragment|parseFromString"
    r"|document\.write|setHTML|parseHTMLUnsafe|\beval\(|new Function|\.text\s*=[^=].*script"
)
SCRIPT = re.compile(
    r"new Worker\(|new SharedWorker\(|importScripts\(|\.register\(|\bsrc:|\.src\s*=|new Plain\("
)
ATTRIBUTE = re.compile(r"setAttribute\(\s*[\"'`](?:on|style|srcdoc)|\.on[a-z]+ = [\"'`]")


class Told(HTMLParser):
    """The elements of a text, and the words between them."""

    def __init__(self, html: str) -> None:
        """Read it all."""
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[dict[str, str | None]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        self.tags.append(tag)
        self.attributes.append(dict(attrs))

    def handle_data(self, data: str) -> None:
        """Keep it."""
        self.words += data


@given(NASTY, NASTY)
def test_words_stay_words(said: str, beside: str) -> None:
    """In an element and in an attribute: one element comes of it, with just these words."""
    told = Told(el("p", said, data_said=beside))
    assert told.tags == ["p"]
    assert told.words == said
    assert told.attributes == [{"data-said": beside}]


@given(st.lists(NASTY, max_size=5))
def test_joined_words_make_no_element(said: list[str]) -> None:
    """However they are put together; only the breaks between lines are elements."""
    assert Told(join(*said)).tags == []
    assert set(Told(lines("\n".join(said))).tags) <= {"br"}
    assert Told("".join(map(escape, said))).words == "".join(said)


def test_markup_is_written_in_few_places() -> None:
    """A view that writes tags into its texts by hand is one of those named above."""
    found = {
        file.relative_to(ROOT / "checklists").as_posix()
        for file in (ROOT / "checklists").rglob("*.py")
        if any(TAG.search(text) for text in _texts(file))
    }
    assert found - NOT_MARKUP == WRITTEN_OUT


def _texts(file: Path) -> list[str]:
    """The strings of a module, those that document it left out."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]


def _code(file: Path) -> list[str]:
    """The lines of a script that are no comment."""
    return [
        line
        for line in file.read_text(encoding="utf-8").splitlines()
        if not re.match(r"\s*(//|/?\*(?!.*\*/.*\S))", line)
    ]


SCRIPTS = [*sorted(APP.rglob("*.js")), *sorted((ROOT / "docs" / "theme").glob("*.js"))]


def test_a_text_becomes_markup_through_one_file() -> None:
    """Every sink takes what `html` gives. The script in a locked backup runs alone, in that file."""
    found = {
        f"{file.name}: {line.strip()}"
        for file in SCRIPTS
        for line in _code(file)
        if SINK.search(line) and not re.search(r"(?:trusted\.)?\bhtml\(", line)
    }
    assert found == {
        "trusted.js: parsed.innerHTML = trusted(text);",
        'lock.js: /** @type {HTMLElement} */ (document.querySelector("main")).innerHTML = page;',
    }


def test_an_address_becomes_a_script_through_one_file() -> None:
    """So does every worker, and every script that is added. The search's worker has a policy of its own.

    The privacy page tries to show a picture from elsewhere, and tells that the browser refused it.
    """
    found = {
        f"{file.name}: {line.strip()}"
        for file in SCRIPTS
        for line in _code(file)
        if SCRIPT.search(line) and "scriptUrl(" not in line
    }
    assert {each for each in found if not each.startswith("sw.js:")} == {
        "search.js: self.importScripts(${JSON.stringify(whole.href)});",
        'ways-out.js: image: (url) => settled(make("img", { alt: "", src: url }), "load", "error"),',
    }


def test_nothing_else_makes_a_policy() -> None:
    """The browser would refuse another name; the same name twice, too."""
    makers = {file.name for file in SCRIPTS for line in _code(file) if "createPolicy" in line}
    assert makers == {"trusted.js"}


def test_no_script_sets_a_handler_or_a_style_from_a_text() -> None:
    """Handlers are functions; looks are classes."""
    assert [
        f"{file.name}: {line}" for file in SCRIPTS for line in _code(file) if ATTRIBUTE.search(line)
    ] == []


def test_no_page_has_a_handler_or_a_style_of_its_own() -> None:
    """Over the whole built site: nor any address that runs something."""
    pages = sorted(SITE.rglob("*.html"))
    assert pages, "there is no built site to test: run `make build` first"
    for page in pages:
        for each in BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").find_all(True):
            bad = [name for name in each.attrs if name.startswith("on") or name in ("style", "srcdoc")]
            assert not bad, f"{page}: {each.name} has {bad}"
            for name in ("href", "src", "action"):
                assert not str(each.get(name, "")).strip().lower().startswith(("javascript:", "data:text"))
