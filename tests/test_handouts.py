"""Handouts: each is one page that can be read back, rests on facts, and leads to a page of the site."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import segno
from bs4 import BeautifulSoup
from pypdf import PdfReader
from textstat import textstat

from checklists.law.facts import fact
from tests.read_code import read
from tools.edition import edition
from tools.handouts import Handout, HandoutError, handouts
from tools.handouts import words as words_of
from tools.handouts.make import file_of, make_addresses, papers, read_on
from tools.handouts.sheet import CODE, MARGIN, Paper, cites, matrix, pdf

SITE = Path("site")
ADDRESS = "https://help.example.org/iep/"
OWN = replace(edition(), address=ADDRESS, center="Parents of Example County", phone="555-010-0199")
ALL = [*papers(OWN)]
NAMES = [f"{paper.language}-{handout.word}" for paper, handout in ALL]
TEXT = words_of.FILE.read_text(encoding="utf-8")
FIRST = re.search(r"\[\[handout\]\].*?(?=\n\[\[handout)", TEXT, re.DOTALL)[0]  # type: ignore[index]
each_one = pytest.mark.parametrize(("paper", "handout"), ALL, ids=NAMES)


def made(handout: Handout, paper: Paper) -> PdfReader:
    """The handout's file, opened by another program."""
    return PdfReader(BytesIO(pdf(handout, paper, read_on())))


def flat(text: str) -> str:
    """The words with one space between."""
    return " ".join(text.split())


@each_one
def test_it_is_one_page_that_says_it_all(paper: Paper, handout: Handout) -> None:
    """Every sentence, the deadline's source, the address, whom to ask and the day of the last check."""
    file = made(handout, paper)
    (page,) = file.pages
    text = flat(page.extract_text())
    for point in handout.points():
        assert point.said[paper.language] in text
    assert fact(handout.deadline.facts[0]).cite in text
    assert ADDRESS.removeprefix("https://") + paper.short(handout) in text
    assert "Parents of Example County, 555-010-0199" in text
    assert "2026" in text
    assert file.trailer["/Root"]["/Lang"].startswith(paper.language)
    assert file.metadata is not None
    assert file.metadata.title == handout.title.said[paper.language]
    (link,) = [each.get_object() for each in page["/Annots"]]  # type: ignore[attr-defined]
    assert link["/A"]["/URI"] == ADDRESS + paper.short(handout)


def drawn(page: bytes) -> list[list[bool]]:
    """The code on a page, read from the bars that are drawn there."""
    bars = re.findall(rb"q 0 g ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f Q", page)
    boxes = [tuple(map(float, bar)) for bar in bars]
    left, top = min(box[0] for box in boxes), max(box[1] for box in boxes)
    side = max(box[0] + box[2] for box in boxes) - left
    count = round(side * 2 * MARGIN / (CODE - side)) if side < CODE else 0
    module = side / count
    rows = [[False] * count for _ in range(count)]
    for x, y, width, height in boxes:
        assert height == pytest.approx(module, abs=0.02)
        for at in range(round((x - left) / module), round((x + width - left) / module)):
            rows[round((top - y) / module)][at] = True
    return rows


@each_one
def test_its_code_holds_its_address(paper: Paper, handout: Handout) -> None:
    """As a reader of ours reads it from the page, module by module; and as segno would draw it."""
    address = ADDRESS + paper.short(handout)
    rows = drawn(made(handout, paper).pages[0].get_contents().get_data())  # type: ignore[union-attr]
    assert read(rows) == address
    other = segno.make(address, error="m", boost_error=False, micro=False)
    assert rows == [[bool(each) for each in row] for row in other.matrix]


@pytest.mark.parametrize("length", [10, 24, 40, 60, 80, 100])
def test_the_reader_reads_codes_of_each_size(length: int) -> None:
    """From a short address to a long one; a module that is wrong does not pass."""
    text = ("https://example.org/" + "abcdefg/" * 20)[:length]
    rows = matrix(text)
    assert read(rows) == text
    rows[len(rows) - 3][len(rows) - 3] ^= True
    with pytest.raises((AssertionError, UnicodeDecodeError)):
        assert read(rows) == text


@each_one
def test_without_an_address_there_is_a_line_to_write_it_on(paper: Paper, handout: Handout) -> None:
    """And no code that leads nowhere."""
    page = made(handout, replace(paper, edition=replace(OWN, address=""))).pages[0]
    text = flat(page.extract_text())
    assert "______" in text
    assert paper.short(handout) in text
    assert "/Annots" not in page
    assert len(re.findall(rb"q 0 g [\d. ]+ re f Q", page.get_contents().get_data())) == 0  # type: ignore[union-attr]


def test_they_are_the_situations_of_home() -> None:
    """In the same order, each leading where home leads."""
    home = (
        Path("docs/en/index.md")
        .read_text(encoding="utf-8")
        .split('class="iep-choices"')[1]
        .split("</div>")[0]
    )
    leads = [re.sub(r"\.md", "/", each) for each in re.findall(r"\]\(([^)]+)\)", home)]
    assert [each.leads.partition("#")[0] for each in handouts()] == [each.partition("#")[0] for each in leads]


def test_they_are_plain() -> None:
    """The words of each read at grade 7 or lower, as guides do."""
    for handout in handouts():
        said = " ".join(point.said["en"] for point in (handout.lead, *handout.do))
        assert textstat.flesch_kincaid_grade(said) <= 7, handout.word


def test_a_deadline_has_its_facts_number() -> None:
    """In both languages, and it is typed nowhere."""
    found = [each for each in handouts() if "{}" in TEXT.split(f'word = "{each.word}"')[1].split("[[")[0]]
    assert len(found) == 7
    for handout in found:
        rule = fact(handout.deadline.facts[0])
        for said in handout.deadline.said.values():
            assert re.search(rf"\b{rule.days or rule.years} \w", said)
        typed = TEXT.split(f'word = "{handout.word}"')[1].split("[handout.deadline]")[1].split("facts")[0]
        assert not re.search(r"\d", typed)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (
            'facts = ["pwn-for-refused-evaluation"]',
            'facts = ["pwn-for-refused"]',
            'no fact has the id "pwn-for-',
        ),
        (', facts = ["pwn-for-refused-evaluation"]', "", "UncitedDuty: “must”"),
        ("within {} after", "within 45 days after", "UncitedNumber: “45 days”"),
        (
            'facts = ["initial-eval-60-days"]',
            'facts = ["rti-no-delay"]',
            "the braces need a fact with a number",
        ),
        ('facts = ["initial-eval-60-days"]', "", "the braces need a fact with a number"),
        ('word = "testing"', 'word = "Test it"', "its word is of small letters"),
        ('title.es = "', 'title.fr = "', "a sentence has en, es"),
        ("do = [", "do = [] #", "a handout says 3 to 5 things to do, not 0"),
    ],
)
def test_an_authors_mistake_is_named(tmp_path: Path, before: str, after: str, words: str) -> None:
    """With the file, and the line that it is on or the handout it is of."""
    assert before in FIRST
    text = FIRST.replace(before, after, 1)
    if after.startswith("do = []"):
        text = re.sub(r"(?s)do = \[\] #\n.*?\n\]", "do = []", text)
    file = tmp_path / "handouts.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(HandoutError, match=words) as caught:
        words_of.handouts(file)
    assert re.match(r"handouts\.toml:\d+: ", str(caught.value))


def test_a_deadline_without_a_number_needs_its_fact_too(tmp_path: Path) -> None:
    """A sentence that names no number may be law all the same."""
    text = FIRST.replace("{}", "time").replace('facts = ["initial-eval-60-days"]', "")
    file = tmp_path / "handouts.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(HandoutError, match="its deadline needs the fact that says so"):
        words_of.handouts(file)


def test_a_word_stands_once(tmp_path: Path) -> None:
    """Paper on a wall cannot be changed."""
    file = tmp_path / "handouts.toml"
    file.write_text(f"{FIRST}\n{FIRST}", encoding="utf-8")
    with pytest.raises(HandoutError, match="the word “testing” is used twice"):
        words_of.handouts(file)


def test_words_that_need_more_than_a_page_are_named() -> None:
    """No handout quietly loses its foot."""
    (paper, handout), *_ = ALL
    long = replace(handout, do=handout.do * 4)
    with pytest.raises(HandoutError, match="testing: its words in “en” do not fit on a page"):
        pdf(long, paper, read_on())


def test_each_source_is_said_once() -> None:
    """However many sentences rest on it."""
    assert cites(["iep-review-annual", "iep-review-annual"]) == fact("iep-review-annual").cite


def short_pages() -> Iterator[tuple[Path, Paper, Handout]]:
    """The built page at each short address."""
    for paper, handout in ALL:
        yield SITE / paper.short(handout) / "index.html", paper, handout


def test_each_short_address_leads_to_a_page() -> None:
    """With no script: at once, and by a link; nothing is loaded, and the page it leads to is there."""
    count = 0
    for file, paper, handout in short_pages():
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        (refresh,) = page.select("meta[http-equiv=refresh]")
        seconds, _, to = str(refresh["content"]).partition("; url=")
        assert (seconds, to) == ("0", page.select("a")[0]["href"])
        path, _, part = to.partition("#")
        target = file.parent.joinpath(path, "index.html").resolve()
        assert target.is_relative_to(SITE.resolve())
        assert not part or BeautifulSoup(target.read_text(encoding="utf-8"), "html.parser").find(id=part)
        assert page.html is not None
        assert page.html["lang"] == paper.language
        assert handout.title.said[paper.language] in page.get_text()
        assert page.select("script, link, img, style") == []
        assert "default-src 'none'" in str(page)
        count += 1
    assert count == len(NAMES)


def test_a_handout_that_leads_nowhere_stops_the_build(tmp_path: Path) -> None:
    """An empty site has none of their pages."""
    with pytest.raises(
        HandoutError, match="testing leads to guides/evaluation-refused/, which the site lacks"
    ):
        make_addresses(tmp_path)


def test_their_page_lists_every_file() -> None:
    """In both languages, and each file is the one that is made."""
    for folder in ("", "es/"):
        page = BeautifulSoup(
            (SITE / folder / "handouts/index.html").read_text(encoding="utf-8"), "html.parser"
        )
        links = [str(each["href"]) for each in page.select(".iep-handouts a")]
        files = {(SITE / folder / "handouts" / link).resolve() for link in links}
        assert files == {(SITE / file_of(paper, handout)).resolve() for paper, handout in ALL}
    for paper, handout in papers(edition()):
        assert (SITE / file_of(paper, handout)).read_bytes() == pdf(handout, paper, read_on())
