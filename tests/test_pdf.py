"""PDF files, read back: what is on which page, whether all that was typed is there, what the parts are."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

import pypdf
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from checklists.model.document import (
    Block,
    Column,
    Document,
    Dot,
    Heading,
    Items,
    Line,
    Pairs,
    Picture,
    Rect,
    Table,
    Text,
    Words,
)
from checklists.packs import PackMissing
from checklists.views.pdf import OURS, Cover, fonts, pdf, unprinted
from checklists.views.pdf.arabic import join
from checklists.views.pdf.flow import ROOM
from checklists.views.pdf.table import MANY, _widths
from checklists.views.pdf.truetype import Face
from checklists.views.pdf.type import Type, plain

TODAY = date(2026, 11, 22)
COVER = Cover("A parent’s record", "Sam Lee", "September 1 to November 20, 2026", "From notes kept at home.")
COLUMNS = (Column("Day", 2), Column("Minutes", 1, number=True), Column("Note", 4))
LOOKS = ("delivered", "excused", "missed", "none", "off", "grid")
PICTURE = Picture(
    "By month",
    "In October 120 of 240 minutes were delivered.",
    360,
    120,
    (
        *(Rect(20 + 40 * at, 20, 30, 60, look) for at, look in enumerate(LOOKS)),
        *(Line(((10, 10), (300, 40 + at)), look) for at, look in enumerate(("grid", "aim", "trend", "line"))),
        Dot(40, 40, "score"),
        Dot(80, 40, "behind"),
        *(
            Words(60, 100, word, at=at)
            for word, at in (("left", "start"), ("mid", "middle"), ("right", "end"))
        ),
    ),
)


def document(*blocks: Block, title: str = "Service report", note: str = "September to November") -> Document:
    """A document of these blocks."""
    return Document("service", title, note, blocks)


def read(*documents: Document, cover: Cover | None = None) -> pypdf.PdfReader:
    """The file of these documents, as another program reads it."""
    return pypdf.PdfReader(BytesIO(pdf(documents, cover=cover, today=TODAY)))


def words(reader: pypdf.PdfReader) -> list[str]:
    """The text of each page; a reader sees one space where two pieces meet, or two."""
    return [re.sub(r" +", " ", page.extract_text()) for page in reader.pages]


def body(reader: pypdf.PdfReader) -> str:
    """All that is on the pages but their heads and feet, without spaces."""
    lines = [line for page in words(reader) for line in page.splitlines()]
    kept = [line for line in lines if not re.search(r"Made November 22, 2026$|Page \d+ of \d+$", line)]
    return re.sub(r"\s", "", "".join(kept))


def table(rows: Sequence[tuple[str, str, str]]) -> Table:
    """A table with these rows."""
    return Table("Every entry", COLUMNS, tuple(rows))


# Names and scripts.


@pytest.mark.parametrize(
    "name", ["Nguyễn Đặng José", "عائشة محمد", "王小明", "Олена Šimić", "Ωμέγα", "サクラ", "김민준"]
)
def test_a_name_is_read_as_it_was_typed(name: str) -> None:
    """Alone, in a sentence, bold, in a table, on the cover and in the bookmarks."""
    blocks = (Heading(name), Text(f"We met {name} and her teacher."), table([(name, "30", f"With {name}.")]))
    reader = read(document(*blocks, title=name), cover=Cover("Record", name, "", ""))
    for page in (words(reader)[0], words(reader)[1]):
        assert name in page
    assert words(reader)[2].count(name) == 6, "head, title, heading, sentence and two cells"
    assert [mark.title for mark in reader.outline] == ["Contents", name]


def test_arabic_stands_from_right_to_left_in_an_english_sentence() -> None:
    """Each letter in its joined form, the last one leftmost; the words around it stay in their places."""
    type = Type()
    line = type.line("With عائشة today")
    before, name, after = line.stretches
    assert before.at < name.at < after.at
    shown = [
        type.used[name.runs[0].face][int(name.runs[0].glyphs[at : at + 4], 16)] for at in range(0, 20, 4)
    ]
    assert "".join(shown) == "ةشئاع"
    assert name.back and not line.turned


def test_an_arabic_paragraph_begins_at_the_right() -> None:
    """What it quotes in English still runs from left to right, and brackets open the right way."""
    type = Type()
    line = type.line("رسالة (Lincoln) إلى")
    assert line.turned
    first, *_, last = (each for each in line.stretches if each.back)
    assert first.at > last.at
    shown = "".join(
        type.used[run.face][int(run.glyphs[at : at + 4], 16)]
        for each in sorted(line.stretches)
        for run in each.runs
        for at in range(0, len(run.glyphs), 4)
    )
    assert "(Lincoln)" in shown


@pytest.mark.parametrize(
    ("typed", "joined"),
    [
        ("محمد", "ﻣﺤﻤﺪ"),
        ("عائشة", "ﻋﺎﺋﺸﺔ"),
        ("سلام", "ﺳﻼﻡ"),
        ("لا", "ﻻ"),
        ("مُحَمَّد", "ﻣُﺤَﻤَّﺪ"),
        ("پیش", "ﭘﯿﺶ"),
        ("می\u200cشود", "ﻣﯽ\u200cﺷﻮﺩ"),
        ("ه\u200d", "ﻫ\u200d"),
        ("ـبـ", "ـﺒـ"),
        ("ء a", "ﺀ a"),
        ("", ""),
    ],
)
def test_arabic_letters_join(typed: str, joined: str) -> None:
    """As their neighbors ask for, with marks kept, a letter of Persian, and what stops or makes a joining."""
    assert join(typed) == joined


def test_chinese_wraps_between_any_two_characters() -> None:
    """There are no spaces to wrap at."""
    lines = Type().lines("今天老师生病了所以没有上课" * 4, 10, 105)
    assert len(lines) > 4
    assert {line.width for line in lines[:-1]} == {10_000}


def test_chinese_has_no_bold_and_is_drawn_thicker() -> None:
    """In headings."""
    run = Type().line("王", bold=True).stretches[0].runs[0]
    assert run.heavy
    assert b" Tr " in pdf([document(title="王")], today=TODAY, compress=False)


def test_a_character_without_a_letter_is_a_box_and_named() -> None:
    """Nothing typed goes away in silence; what leaves no mark on paper needs no letter."""
    typed = document(Text("Great\U0001f600 news, नम\u200d\ufe0f"))
    assert unprinted([typed]) == ("न", "म", "\U0001f600")
    page = words(read(typed))[0]
    assert "Great� news, ��" in page
    assert "devanagari letter na (U+0928)" in page.replace("\n", " ")
    assert "grinning face (U+1F600)" in page.replace("\n", " ")
    assert unprinted([document(Text("All fine: → ✓ 王 ع"))]) == ()


def test_many_characters_without_a_letter_are_counted() -> None:
    """The first ones are named."""
    typed = "".join(map(chr, range(0x0915, 0x0915 + 12)))
    assert "and 4 more." in words(read(document(Text(typed))))[0].replace("\n", " ")


# Pages.


def test_each_page_says_whose_record_it_is_and_its_number() -> None:
    """And the day it was made."""
    rows = [(f"Day {at}", str(at), "Happened") for at in range(120)]
    reader = read(document(table(rows)), document(table(rows), title="Log"), cover=COVER)
    pages = words(reader)
    assert len(pages) > 6
    for number, page in enumerate(pages, start=1):
        assert OURS in page
        assert f"Page {number} of {len(pages)}" in page
        assert "Made November 22, 2026" in page


def test_forty_rows_break_cleanly() -> None:
    """Each row whole on one page, in order, under the columns' names."""
    note = "The therapist was away, and nobody had told us before; José heard of it at pickup. " * 2
    rows = [(f"start{at}.", str(at), f"{note} end{at}.") for at in range(40)]
    pages = words(read(document(Heading("Log"), table(rows))))
    assert len(pages) > 2
    where = {}
    for at in range(40):
        (where[at],) = [n for n, page in enumerate(pages) if f"start{at}." in page]
        assert [n for n, page in enumerate(pages) if f"end{at}." in page] == [where[at]]
    assert sorted(where.values()) == [*where.values()]
    assert all("Day Minutes Note" in page for page in pages)


def test_a_row_taller_than_a_page_goes_on() -> None:
    """All of it is there, under the columns' names, and so is what follows."""
    tall = "\n".join(f"line {at}." for at in range(150))
    pages = words(
        read(document(table([("Monday", "1", "short"), ("Tuesday", "2", tall), ("Friday", "3", "end")])))
    )
    assert len(pages) == 4
    assert [int(each) for page in pages for each in re.findall(r"line (\d+)\.", page)] == [*range(150)]
    assert all("Day Minutes Note" in page for page in pages)
    assert "Friday" in pages[-1]


def test_columns_names_are_not_cut_inside_words() -> None:
    """A narrow column takes what it needs from the wide ones; only with too little for all are words cut."""
    named = ("Day", "Item", "What happened", "Minutes", "Reason", "How we know", "Note")
    shares = (1, 2, 1, 1, 2, 2, 12)
    columns = tuple(map(Column, named, shares))
    (page,) = words(read(document(Table("", columns, (("x",) * 7,)))))
    for word in " ".join(named).split():
        assert word in page
    wide = tuple(Column("n" * 40) for _ in range(6))
    assert body(read(document(Table("", wide, ()), note="", title=""))).count("n") == 240


@given(st.lists(st.tuples(st.integers(1, 30), st.floats(0, 200)), min_size=1, max_size=8))
def test_columns_fill_the_width(columns: list[tuple[int, float]]) -> None:
    """Exactly, and each has the least it needs where that is possible."""
    least = [width for _, width in columns]
    found = _widths([share for share, _ in columns], least)
    assert sum(found) == pytest.approx(ROOM)
    if sum(least) <= ROOM:
        assert all(width >= needed - 1e-6 for width, needed in zip(found, least, strict=True))


def test_numbers_end_at_the_same_place() -> None:
    """Tens under tens."""
    ends: dict[str, float] = {}

    def visit(text: str, _: Any, matrix: list[float], font: Any, size: float) -> None:
        if text.strip() in {"7", "120"}:
            width = sum(572 for _ in text.strip()) * size / 1000  # a figure's width in Noto Sans
            ends[text.strip()] = matrix[4] + width

    reader = read(document(table([("a", "7", ""), ("b", "120", "")])))
    reader.pages[0].extract_text(visitor_text=visit)
    assert ends["7"] == pytest.approx(ends["120"], abs=0.1)


def test_a_heading_is_not_left_alone_at_the_foot() -> None:
    """Nor is one line of a paragraph, nor a table's title."""
    for lines in range(30, 46):
        filler = Text("\n".join(f"filler {at}" for at in range(lines)))
        pages = words(
            read(document(filler, Heading("The heading"), Text("First line.\nSecond line.\nThird.")))
        )
        (at,) = [n for n, page in enumerate(pages) if "The heading" in page]
        assert "First line." in pages[at] and "Second line." in pages[at]
        pages = words(read(document(filler, table([("only row", "1", "")]))))
        (at,) = [n for n, page in enumerate(pages) if "Every entry" in page]
        assert "only row" in pages[at]


def test_a_heading_can_begin_a_page() -> None:
    """Not a second one where it stands at the top already."""
    pages = words(read(document(Text("Summary"), Heading("All entries", page=True), Text("Rows"))))
    assert ["All entries" in page for page in pages] == [False, True]
    tall = Text("\n".join(f"line {at}" for at in range(80)))
    assert len(words(read(document(tall, Heading("a", page=True), Heading("b", page=True))))) == 4


def test_a_picture_stays_on_one_page_with_its_words() -> None:
    """Where there is no room for it, it begins the next one."""
    filler = Text("\n".join(f"filler {at}" for at in range(36)))
    pages = words(read(document(filler, PICTURE, note="")))
    for said in ("By month", "left", "mid", "right", "120 of 240"):
        assert [said in page for page in pages] == [False, True]
    assert "By month" not in words(read(document(Picture("", "told", 10, 10, ()))))[0]


def test_marks_of_a_picture_differ_without_color() -> None:
    """Filled, dotted, hatched, dashed, pale, hollow: each look is drawn in a way of its own."""
    drawn = set()
    for look in LOOKS:
        whole = pdf(
            [document(Picture("", "", 100, 100, (Rect(10, 10, 50, 50, look),)))], today=TODAY, compress=False
        )
        (figure,) = re.findall(rb"/Figure <</MCID \d+>> BDC\n(.*?)\nEMC", whole, re.S)
        drawn.add(figure)
        assert not re.search(rb" rg| RG| k | K ", figure), "no color at all"
    assert len(drawn) == len(LOOKS)


def test_a_list_and_pairs_are_whole() -> None:
    """Also where a page ends between them, or inside one that is longer than a page."""
    long = "\n".join(f"part {at}." for at in range(60))
    items = Items((*(f"item {at}." for at in range(60)), long))
    pairs = Pairs(
        (*((f"name {at}.", f"value {at}.") for at in range(60)), ("الاسم", "عائشة"), ("long.", long))
    )
    said = body(read(document(items, pairs)))
    for each in (*items.items, *(text for pair in pairs.rows[:60] for text in pair)):
        assert re.sub(r"\s", "", each) in said
    assert said.count("part59.") == 2
    twice = "\n".join(["name"] * 60)
    assert body(read(document(Pairs(((twice, "held"),))))).count("name") == 60


def test_a_table_may_have_no_title() -> None:
    """Then its columns' names begin it."""
    untitled = Table("", COLUMNS, (("Monday", "30", "Happened"),))
    assert "Service report\nDay Minutes Note" in words(read(document(untitled, note="")))[0]


@pytest.mark.parametrize("rows", [MANY, MANY + 1])
def test_long_tables_are_whole(rows: int) -> None:
    """However their rows are tagged."""
    said = words(read(document(table([(f"d{at}.", str(at), "note") for at in range(rows)]))))
    assert [int(each) for page in said for each in re.findall(r"d(\d+)\.", page)] == [*range(rows)]


def test_empty_documents_have_pages_too() -> None:
    """A title, a table without rows, or nothing at all."""
    assert len(read().pages) == 1
    assert len(read(cover=COVER).pages) == 2
    empty = document(Text(""), Items(()), Pairs(()), table([]), title="", note="")
    assert "Day Minutes Note" in words(read(empty))[0]
    assert len(read(empty, empty, cover=Cover("", "", "", "")).pages) == 4


def test_a_word_of_ten_thousand_letters_is_whole() -> None:
    """It is cut where lines end."""
    said = body(read(document(Text("ж" * 10_000), table([("ю" * 10_000, "1", "я")]))))
    assert (said.count("ж"), said.count("ю"), said.count("я")) == (10_000, 10_000, 1)


# A binder.


@settings(max_examples=12)
@given(st.lists(st.integers(0, 90), min_size=1, max_size=40))
def test_contents_name_the_page_on_which_each_document_begins(lengths: list[int]) -> None:
    """In print, as a link, and as a bookmark; also where the contents take more than one page."""
    documents = [
        document(
            Text("\n".join(f"x{line}" for line in range(length))), title=f"Part {at} end", note=f"note {at}"
        )
        for at, length in enumerate(lengths)
    ]
    reader = read(*documents, cover=COVER)
    pages = words(reader)
    begins = [
        next(n for n, page in enumerate(pages, start=1) if page.startswith(f"Part {at} end\nnote {at}"))
        for at in range(len(lengths))
    ]
    first = begins[0] - 1
    listed = "\n".join(pages[1:first])
    printed = [int(re.findall(rf"Part {at} end\s*(\d+)\n", listed)[0]) for at in range(len(lengths))]
    linked = [
        reader.get_page_number(link.get_object()["/Dest"][0].get_object()) + 1
        for page in reader.pages[1:first]
        for link in page.get("/Annots", [])
    ]
    marked: Any = reader.outline
    bookmarks = [(reader.get_destination_page_number(mark) or 0) + 1 for mark in marked]
    assert printed == linked == begins
    assert bookmarks == [2, *begins]


def test_a_cover_says_what_the_binder_is() -> None:
    """And nothing about a child whose name is not given."""
    cover = words(read(document(), cover=COVER))[0]
    for said in (COVER.title, COVER.who, COVER.covers, COVER.told):
        assert said in cover
    assert len(read(document(), cover=Cover("T", "long " * 3000, "", "")).pages) > 3


def test_each_document_of_a_binder_begins_a_page_and_is_named_on_all_of_its_pages() -> None:
    """At the head."""
    rows = [(f"Day {at}", str(at), "Happened") for at in range(70)]
    pages = words(read(document(table(rows), title="Log"), document(title="Goals"), cover=COVER))
    assert [("Log Made" in page, "Goals Made" in page) for page in pages[2:]] == [
        *[(True, False)] * 3,
        (False, True),
    ]


# Anything typed.


@settings(max_examples=60)
@given(st.text(), st.text(max_size=40))
def test_nothing_that_is_typed_breaks_a_file(text: str, name: str) -> None:
    """Emoji, control characters, halves of characters, marks without letters."""
    try:
        typed = document(Text(text, "letter"), table([(text, name, text)]), Items((name,)), title=name)
        reader = read(typed, cover=Cover(name, text, name, text))
    except PackMissing as missing:  # pragma: no cover
        pytest.fail(f"no such font: {missing}")
    assert len(reader.pages) >= 3


@settings(max_examples=60)
@given(st.text(st.sampled_from("abcXYZ .,-ñễđжω漢"), max_size=300), st.integers(5, 300))
def test_every_character_is_printed_once(text: str, room: int) -> None:
    """However narrow the lines are; one that is wider than the room has a single character."""
    type = Type()
    lines = type.lines(text, 10, room)
    shown = [
        type.used[run.face][int(run.glyphs[at : at + 4], 16)]
        for line in lines
        for stretch in line.stretches
        for run in stretch.runs
        for at in range(0, len(run.glyphs), 4)
    ]
    assert "".join(shown).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        glyphs = [run.glyphs for stretch in line.stretches for run in stretch.runs]
        assert line.width <= room * 100 or len("".join(glyphs)) == 4


def test_line_breaks_and_spaces_of_any_kind() -> None:
    """A parent's device may type them."""
    assert plain("a\r\nb\u2028c\u00a0d\te\x1ff e\u0301") == "a\nb\nc d e f é"


# The file.


def test_the_same_documents_are_the_same_bytes() -> None:
    """Also on a machine that compresses otherwise; the day is the one that was given."""
    documents = [document(PICTURE, table([("王", "1", "عائشة")]))]
    plainly = pdf(documents, cover=COVER, today=TODAY, compress=False)
    assert plainly == pdf(documents, cover=COVER, today=TODAY, compress=False)
    assert b"FlateDecode" not in plainly
    assert len(pdf(documents, cover=COVER, today=TODAY)) < len(plainly) * 0.6
    assert read(*documents).metadata == {
        "/Title": "Service report",
        "/Creator": "Put It in Writing",
        "/CreationDate": "D:20261122120000Z",
    }


def test_a_screen_reader_is_told_what_each_part_is() -> None:
    """The language, the title, headings, lists, cells of tables with their heads, and words for pictures."""
    whole = document(Heading("One"), Heading("Two", 3), Items(("a",)), PICTURE, table([("d", "1", "n")]))
    reader = read(whole, cover=COVER)
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "en-US"
    assert root["/MarkInfo"]["/Marked"].value is True
    (top,) = root["/StructTreeRoot"]["/K"]
    kinds = [kind for kind, _ in _parts(top.get_object())]
    assert kinds[:2] == ["/Document", "/Sect"]
    for kind, count in {"/H1": 3, "/H2": 1, "/H3": 1, "/LBody": 1, "/TH": 3, "/TD": 3, "/Figure": 1}.items():
        assert kinds.count(kind) == count, kind
    assert [alt for _, alt in _parts(top.get_object()) if alt] == [PICTURE.told]


def test_what_is_on_a_page_is_found_from_its_part_of_the_structure() -> None:
    """By the page's own numbers, without a gap."""
    reader = read(document(Heading("One"), table([("d", "1", "n")] * 60)))
    root: Any = reader.trailer["/Root"]
    tree = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for at, page in enumerate(reader.pages):
        assert tree[2 * at] == page["/StructParents"] == at
        content: Any = page.get_contents()
        numbers = [int(each) for each in re.findall(rb"/MCID (\d+)", content.get_data())]
        assert numbers == [*range(len(tree[2 * at + 1]))]


def _parts(part: Any) -> list[tuple[str, str]]:
    """The kind of each part of the structure and its words, in order."""
    if part.get("/Type") != "/StructElem":
        return []
    below = [each for kid in part["/K"] for each in _parts(kid.get_object())]
    return [(part["/S"], part.get("/Alt", "")), *below]


# Fonts.


def test_a_font_in_a_file_has_the_glyphs_in_use_and_no_others() -> None:
    """Their outlines are those of the font that it was cut from, and their widths."""
    file = fonts.face(fonts.LATIN, fonts.REGULAR)
    used = {file.glyphs[ord(each)] for each in "Aễ,"}
    cut = TTFont(BytesIO(file.cut(used)))
    whole = TTFont(BytesIO(file.data))
    starts = cut["loca"].locations
    assert 3 < len({*starts}) < 12, "few outlines"
    for glyph in used:
        old, new = whole.getGlyphOrder()[glyph], cut.getGlyphOrder()[glyph]
        assert cut["hmtx"][new] == whole["hmtx"][old]
        assert _outline(cut, new) == _outline(whole, old)
    assert TTFont(BytesIO(file.cut(used)), checkChecksums=2).keys()


def _outline(font: TTFont, glyph: str) -> list[Any]:
    shapes = font.getGlyphSet()
    pen = DecomposingRecordingPen(shapes)
    shapes[glyph].draw(pen)
    return list(pen.value)


@pytest.mark.parametrize("pack", ["font_latin", "font_arabic", "font_more_119"])
def test_fonts_are_read_as_a_larger_library_reads_them(pack: str) -> None:
    """Each character's glyph and width."""
    face = fonts.face(pack, fonts.REGULAR)
    font = TTFont(BytesIO(face.data))
    numbers = {character: font.getGlyphID(name) for character, name in font.getBestCmap().items()}
    assert face.glyphs == numbers
    scale = 1000 / font["head"].unitsPerEm
    assert face.widths == [round(font["hmtx"][name][0] * scale) for name in font.getGlyphOrder()]
    assert face.ascent == round(font["hhea"].ascent * scale)


def test_a_font_with_short_addresses_is_read_too() -> None:
    """Small fonts have them."""
    faces = [fonts.face(pack, fonts.REGULAR) for pack in ("font_latin", "font_more_4", "font_more_119")]
    assert {_addresses(face) for face in faces} == {0, 1}
    for face in faces:
        assert len(TTFont(BytesIO(face.cut({1})))["glyf"].glyphs) >= 2


def _addresses(face: Face) -> int:
    return int(TTFont(BytesIO(face.data))["head"].indexToLocFormat)


def test_fonts_are_asked_for_in_few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library with the Latin letters, then where the others are, then all of them at once."""
    fonts.face.cache_clear()
    fonts._parts.cache_clear()
    typed = [document(Text("Sam عائشة 王小明 →"))]
    all_packs = {"fpdf", "font_latin", "font_arabic", "font_more", *(f"font_more_{at}" for at in range(256))}
    for name in all_packs:
        monkeypatch.setitem(sys.modules, name, None)
    rounds: list[str] = []
    while True:
        try:
            pdf(typed, today=TODAY)
        except PackMissing as missing:
            rounds.append(str(missing))
            for name in str(missing).split():
                monkeypatch.delitem(sys.modules, name)
        else:
            break
    assert rounds[:2] == ["fpdf font_latin", "font_more"]
    assert rounds[2].startswith("font_arabic font_more_")
    assert len(rounds) == 3


def test_plain_english_needs_one_font() -> None:
    """What each report holds of our own words."""
    assert {fonts.pack_of(each) for each in "Parent’s record — “not” the school’s… • · ½ ñ é"} == {
        "font_latin"
    }
