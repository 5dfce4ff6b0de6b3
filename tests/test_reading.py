"""A tired parent can read the home page and every guide: Flesch-Kincaid grade 7 at most."""

import re
from pathlib import Path

import pytest
import textstat  # type: ignore[import-untyped]  # it ships no types

DOCS = Path(__file__).parents[1] / "docs" / "en"
PAGES = [DOCS / "index.md", *sorted((DOCS / "guides").glob("*.md"))]
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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_reads_at_grade_seven_or_lower(page: Path) -> None:
    """No home page or guide asks for more than seven years of school."""
    found = grade(page.read_text(encoding="utf-8"))

    assert found <= HIGHEST_GRADE, f"{page.name} reads at grade {found}: shorten the longest sentences"


def test_there_are_guides_to_grade() -> None:
    """The list of pages is found on disk, so it must not silently be empty."""
    assert {"index", "process", "evaluation-refused", "retention", "not-followed"} <= {p.stem for p in PAGES}


def test_prose_leaves_only_sentences() -> None:
    """Front matter, headings, marks, tools, call-out titles, tags, ids and fragments are not graded."""
    page = """---
title: Not graded.
---

# Not a sentence.

!!! warning "Stop."

    - **Ask** in [writing](../letters/a.md) today [law: pwn-when, fape-definition]. <span id="p1"></span>

1. She said
   "yes."
   {: #p2 }
- only a fragment

/// letter | request-evaluation
///
"""

    assert prose(page).splitlines() == ["Ask in writing today.", 'She said "yes."']


def test_college_prose_is_graded_above_seven() -> None:
    """The measure can fail: one long legal sentence is well past the limit."""
    legal = (
        "Notwithstanding the aforementioned considerations, the educational agency's determination "
        "regarding eligibility necessitates comprehensive documentation of individualized deliberation.\n"
    )

    assert grade(legal) > HIGHEST_GRADE
