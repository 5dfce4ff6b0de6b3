"""Every point the guides must make is on the right page, and each guide keeps its manners."""

import re
from pathlib import Path

import pytest

from checklists import catalog
from checklists.law.facts import facts

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs" / "en"
GUIDES = sorted((DOCS / "guides").glob("*.md"))
REPLIES = DOCS / "guides" / "they-said.md"

# Point -> the guide that makes it. P: how the process should run. E: the school will not test.
# R: repeating a grade. N: the IEP is not followed. D: keeping a record. M: meetings. S: what success is.
# X: going one step higher. Each is an anchor in the page, so a link can lead to it.
POINTS = {
    "p1": "process",
    "p2": "process",
    "p3": "process",
    "p4": "process",
    "p5": "process",
    "p6": "process",
    "p7": "process",
    "p8": "process",
    "p9": "process",
    "p10": "process",
    "p11": "process",
    "e1": "evaluation-refused",
    "e2": "evaluation-refused",
    "e3": "evaluation-refused",
    "e4": "evaluation-refused",
    "e5": "evaluation-refused",
    "e6": "evaluation-refused",
    "r1": "retention",
    "r2": "retention",
    "r3": "retention",
    "r4": "retention",
    "r5": "retention",
    "n1": "not-followed",
    "n2": "not-followed",
    "n3": "not-followed",
    "n4": "not-followed",
    "n5": "not-followed",
    "n6": "not-followed",
    "n7": "not-followed",
    "n8": "not-followed",
    "n9": "not-followed",
    "n10": "not-followed",
    "n11": "not-followed",
    "n12": "not-followed",
    "n13": "not-followed",
    "n14": "not-followed",
    "n15": "not-followed",
    "n16": "not-followed",
    "n17": "not-followed",
    "n18": "not-followed",
    "n19": "not-followed",
    "n20": "not-followed",
    "n21": "not-followed",
    "n22": "not-followed",
    "n23": "not-followed",
    "n24": "not-followed",
    "n25": "not-followed",
    "d1": "documenting",
    "d2": "documenting",
    "d3": "documenting",
    "d4": "documenting",
    "d5": "documenting",
    "d6": "documenting",
    "m1": "meetings",
    "m2": "meetings",
    "m3": "meetings",
    "m4": "meetings",
    "m5": "meetings",
    "m6": "meetings",
    "s1": "success",
    "s2": "success",
    "s3": "success",
    "x1": "escalation",
    "x2": "escalation",
    "x3": "escalation",
    "x4": "escalation",
    "x5": "escalation",
    "x7": "escalation",
    "x6": "success",
}

_ANCHOR = re.compile(r"\{:?[ ]*#([\w-]+)[ ]*\}|<span id=\"([\w-]+)\"></span>")
_LAW_MARK = re.compile(r"\[law:[^\]]*\]")
# Words that blame or threaten, numbers of law (the mark shows them), and the names the law does not use.
_UNWELCOME = re.compile(
    r"failed to|fails to|violat|illegal|lawsuit|\bsue\b|§|\bCFR\b|U\.S\.C|300\.\d|written prior notice",
    re.IGNORECASE,
)


def anchors(page: Path) -> list[str]:
    """Every anchor written in a page's source, in order."""
    found = _ANCHOR.findall(page.read_text(encoding="utf-8"))
    return [in_braces or in_span for in_braces, in_span in found]


@pytest.mark.parametrize(("point", "guide"), POINTS.items())
def test_point_is_made_once_and_in_its_guide(point: str, guide: str) -> None:
    """A point stands on its own page once, and on no other."""
    where = [page.stem for page in GUIDES for anchor in anchors(page) if anchor == point]

    assert where == [guide]


def test_anchors_are_read_in_all_their_forms() -> None:
    """The reader of anchors finds a heading's, a paragraph's and an empty span's."""
    text = '## Step { #p1 }\n\nWords.\n{: #p2 }\n\n- Item. <span id="p3"></span>\n'

    assert [a or b for a, b in _ANCHOR.findall(text)] == ["p1", "p2", "p3"]


def replies() -> dict[str, str]:
    """Each line that a school may say, by its anchor, with what the page has on it."""
    _, *parts = re.split(r"^### .*\{ #([\w-]+) \}$", REPLIES.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(
        zip(parts[::2], (re.split(r"^## ", each, flags=re.MULTILINE)[0] for each in parts[1::2]), strict=True)
    )


def test_there_are_enough_replies() -> None:
    """At least 24 common lines, each with an address of its own."""
    assert len(replies()) >= 24


@pytest.mark.parametrize("said", replies())
def test_a_reply_is_whole(said: str) -> None:
    """What it may mean, the rule with its fact, under 120 words to copy, and where to go next."""
    text = replies()[said]
    for part in ("**What it may mean.**", "**The rule.**", "**You can say:**", "**Next:**"):
        assert text.count(part) == 1, f"{said} lacks {part}"
    rule = text.partition("**The rule.**")[2].partition("**You can say:**")[0]
    assert "[law:" in rule
    words = " ".join(re.findall(r"^> ?(.*)$", text, re.MULTILINE)).split()
    assert 5 < len(words) < 120
    assert re.search(r"\]\([\w./-]+\.md", text.partition("**Next:**")[2])


@pytest.mark.parametrize("guide", [each for each in GUIDES if each != REPLIES], ids=lambda guide: guide.stem)
def test_guide_has_the_parts_a_parent_looks_for(guide: Path) -> None:
    """A guide opens with a summary, says what to do and when, and sends urgent trouble to a person."""
    text = guide.read_text(encoding="utf-8")

    for part in (
        '!!! abstract "In one minute"',
        "## What is happening",
        "## What should happen",
        '!!! warning "Stop and call someone first"',
        "parentcenterhub.org",
        "## What to do",
        "### Today",
        "### This week",
        "### If nothing changes",
        "## What to say",
        "## Where people go wrong",
    ):
        assert part in text, f"{guide.name} lacks {part!r}"


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_guide_ends_in_one_next_step_that_opens_a_tool(guide: Path) -> None:
    """One button, after all else, to a letter or a checklist."""
    text = guide.read_text(encoding="utf-8")
    head, found, tail = text.partition('<div class="iep-next" markdown>')

    assert found
    assert len(re.findall(r"\]\(\.\./(?:letters|checklists)/[\w-]+\.md\)\{[^}]*\.md-button", tail)) == 1
    assert tail.rstrip().endswith("</div>")
    assert ".md-button" not in head


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_guide_blames_no_one_and_types_no_section_number(guide: Path) -> None:
    """No threat, no blame; numbers of law live in the marks only."""
    words = _LAW_MARK.sub("", guide.read_text(encoding="utf-8"))

    assert _UNWELCOME.findall(words) == []


def test_home_offers_at_most_eight_choices_each_to_one_page() -> None:
    """The first screen of a phone holds the whole question."""
    home = (DOCS / "index.md").read_text(encoding="utf-8")
    choices = home.split('<div class="iep-choices" markdown>')[1].split("</div>")[0]
    items = [line for line in choices.splitlines() if line.startswith("- ")]

    assert 2 <= len(items) <= 8
    for item in items:
        assert len(re.findall(r"\]\((?:guides|letters|checklists)/[\w-]+\.md(?:#[\w-]+)?\)", item)) == 1, item


def _runs(text: str, length: int = 8) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_guide_has_its_own_words(guide: Path) -> None:
    """No run of eight words is a source's, nor the fact's own: they stand below the page."""
    quotes = set[tuple[str, ...]]().union(
        *(_runs(each.quote) | _runs(each.fact) for each in facts().values())
    )
    words = _LAW_MARK.sub("", guide.read_text(encoding="utf-8"))
    assert not {" ".join(run) for run in _runs(words) & quotes}


@pytest.mark.parametrize("id", catalog.LETTERS)
def test_a_letters_page_says_when_to_whom_and_what_then(id: str) -> None:
    """And ends in one next step."""
    text = Path(f"docs/en/letters/{id}.md").read_text(encoding="utf-8")
    for part in ("## When to use it", "## When not to use it", "## Who gets it", "## What usually follows"):
        assert part in text, part
    assert text.count(".md-button--primary") == 1
    assert text.rstrip().endswith("</div>")
    assert f"({id}.md)" in Path("docs/en/letters/index.md").read_text(encoding="utf-8")
