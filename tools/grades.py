"""How hard each page is to read: ``python -m tools.grades`` or ``make grades``. Flesch-Kincaid, 7 at most."""

import re
import sys
from pathlib import Path

import textstat  # type: ignore[import-untyped]  # it ships no types

DOCS = Path("docs/en")
HIGHEST_GRADE = 7.0
_NOT_PROSE = (
    re.compile(r"\A---\n.*?\n---\n", re.DOTALL),  # front matter
    re.compile(r"^[ ]*///.*$", re.MULTILINE),  # tools put into the page
    re.compile(r"^[ ]*[!?]{3}.*$", re.MULTILINE),  # the title line of a call-out
    re.compile(r"^#+ .*$", re.MULTILINE),  # a heading is no sentence: counting it would flatter the grade
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"</?\w[^>]*>"),
    re.compile(r"[ ]*\[law:[^\]]*\]"),
    re.compile(r"[ ]*\{[^{}\n]*\}"),  # ids and classes
)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_LIST_ITEM = re.compile(r"^[ ]*(?:[-*]|\d+\.)[ ]+", re.MULTILINE)
_QUOTE_OR_INDENT = re.compile(r"^[ ]*>?[ ]*", re.MULTILINE)
_ENDS_A_SENTENCE = re.compile(r"[.!?][\"”')]*$")


def prose(markdown: str) -> str:
    """The sentences of a page, a paragraph a line: no markup, no marks of law, no headings, no fragments."""
    for pattern in _NOT_PROSE:
        markdown = pattern.sub("", markdown)
    text = _LIST_ITEM.sub("\n", _LINK.sub(r"\1", markdown))
    text = _QUOTE_OR_INDENT.sub("", text).replace("*", "").replace("`", "")
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    return "\n".join(part for part in paragraphs if _ENDS_A_SENTENCE.search(part))


def grade(markdown: str) -> float:
    """The Flesch-Kincaid grade of a page's sentences."""
    return float(textstat.flesch_kincaid_grade(prose(markdown)))


def pages() -> list[Path]:
    """The pages that are held to the grade: home, and every guide."""
    return [DOCS / "index.md", *sorted((DOCS / "guides").glob("*.md"))]


def main() -> int:
    """Print each page's grade, the hardest first; return 1 when one is too hard."""
    found = sorted(((grade(each.read_text(encoding="utf-8")), each) for each in pages()), reverse=True)
    for hard, each in found:
        print(f"{hard:4.1f}  {each}")
    return int(found[0][0] > HIGHEST_GRADE)


if __name__ == "__main__":
    sys.exit(main())
