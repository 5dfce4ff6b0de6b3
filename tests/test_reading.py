"""A tired parent can read the home page and every guide: Flesch-Kincaid grade 7 at most."""

from pathlib import Path

import pytest

from tools.grades import HIGHEST_GRADE, grade, main, pages, prose

PAGES = pages()


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


def test_the_command_prints_every_grade(capsys: pytest.CaptureFixture[str]) -> None:
    """The hardest first, and a page that is too hard would be told by the exit code."""
    assert main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(PAGES)
    assert float(lines[0].split()[0]) >= float(lines[-1].split()[0])
