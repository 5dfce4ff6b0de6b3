"""Pages to the bytes of a PDF file. Of fpdf2: objects, outline, links. Our own: fonts, pages, structure."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from checklists.build import NAME
from checklists.packs import need
from checklists.views.pdf.sheet import Sheet, Tag
from checklists.views.pdf.type import Type

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.output import PDFFont

_SYMBOLIC, _BOLD = 4, 1 << 18
"""Of a font: it has other characters than Latin; it is bold (ISO 32000-1, table 123)."""


class Mark(NamedTuple):
    """A bookmark: where a document begins."""

    title: str
    page: int


def write(
    sheets: Sequence[Sheet],
    type: Type,
    root: Tag,
    marks: Sequence[Mark],
    *,
    title: str,
    today: date,
    compress: bool,
    language: str = "en-US",
) -> bytes:
    """The file; its words are in `language`. Raises PackMissing.

    `compress`: programs for it differ from machine to machine, and so do the bytes they make.
    """
    need("fpdf")
    from fpdf import FPDF  # noqa: PLC0415
    from fpdf.output import OutputProducer  # noqa: PLC0415

    class Producer(OutputProducer):
        """Embeds fonts that are cut already: each glyph keeps the number it is written by."""

        def _add_fonts(self, *_: Any) -> Any:
            return {at + 1: _font(self, type, at, compress) for at in sorted(type.used)}

    pdf = FPDF(format="letter", unit="pt")
    pdf.set_auto_page_break(False)
    pdf.single_resources_object = True
    pdf.set_compression(compress)
    pdf.set_title(title)
    pdf.set_lang(language)
    pdf.set_creator(NAME)
    pdf.set_display_mode("default")
    pdf.set_creation_date(datetime(today.year, today.month, today.day, 12, tzinfo=UTC))
    for sheet in sheets:
        pdf.add_page()
        pdf.pages[sheet.number].contents = bytearray(sheet.content)
    for sheet in sheets:
        pdf.page = sheet.number
        for x, y, width, height, to in sheet.links:
            pdf.link(x, y, width, height, to if isinstance(to, str) else pdf.add_link(page=to))
    for mark in marks:
        pdf.page = mark.page
        pdf.start_section(mark.title)
    pdf.page = len(sheets)
    _structure(pdf, sheets, root)
    return bytes(pdf.output(output_producer_class=Producer))


def _font(producer: Any, type: Type, at: int, compress: bool) -> "PDFFont":
    """One font in the file, cut to the glyphs in use, with what each stands for."""
    from fpdf.enums import FontDescriptorFlags  # noqa: PLC0415
    from fpdf.fonts import PDFFontDescriptor  # noqa: PLC0415
    from fpdf.output import CIDSystemInfo, PDFFont  # noqa: PLC0415
    from fpdf.syntax import Name, PDFArray, PDFContentStream  # noqa: PLC0415

    face, used = type.faces[at], type.used[at]
    name = f"PUTTEN+{face.name}"
    whole = PDFFont(subtype="Type0", base_font=name, encoding="Identity-H")
    widths = " ".join(f"{glyph} [{face.widths[glyph]}]" for glyph in sorted(used))
    font: Any = PDFFont(subtype="CIDFontType2", base_font=name, d_w=face.widths[0], w=f"[{widths}]")
    described: Any = PDFFontDescriptor(
        ascent=face.ascent,
        descent=face.descent,
        cap_height=face.capitals,
        flags=FontDescriptorFlags(_SYMBOLIC | (_BOLD if face.weight >= 600 else 0)),
        font_b_box=f"[{' '.join(map(str, face.box))}]",
        italic_angle=0,
        stem_v=80 if face.weight < 600 else 140,
        missing_width=face.widths[0],
    )
    described.font_name = Name(name)
    cut = face.cut(set(used))
    file: Any = PDFContentStream(cut, compress=compress)
    file.length1 = len(cut)
    described.font_file2 = file
    system = CIDSystemInfo()
    font.c_i_d_system_info = system
    font.font_descriptor = described
    font.c_i_d_to_g_i_d_map = Name("Identity")
    characters = PDFContentStream(_characters(used), compress=compress)
    whole.descendant_fonts = PDFArray([font])
    whole.to_unicode = characters
    for each in (whole, font, system, described, file, characters):
        producer._add_pdf_obj(each, "fonts")
    return whole


def _characters(used: dict[int, str]) -> bytes:
    """What each glyph's number means, so that text can be found and copied."""
    lines = [f"<{glyph:04X}> <{_units(text)}>" for glyph, text in sorted(used.items())]
    groups = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    listed = "\n".join(f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar" for group in groups)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{listed}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")


def _units(text: str) -> str:
    """The text in UTF-16 as hex digits. Written out: the browser's Python has no codec for it."""
    codes = []
    for code in map(ord, text):
        if code > 0xFFFF:
            codes.append(f"{0xD7C0 + (code >> 10):04x}{0xDC00 + (code & 0x3FF):04x}")
        else:
            codes.append(f"{code:04x}")
    return "".join(codes)


def _structure(pdf: "FPDF", sheets: Sequence[Sheet], root: Tag) -> None:
    """Tell fpdf2 what each part of the pages is: it writes such trees, for pictures and links alone."""
    from fpdf.structure_tree import StructureTreeBuilder  # noqa: PLC0415
    from fpdf.syntax import PDFArray, PDFObject, PDFString  # noqa: PLC0415

    class Part(PDFObject):
        """One part of the document, written by hand: fpdf2's general way takes seconds for thousands."""

        def __init__(self, tag: Tag, parent: PDFObject) -> None:
            super().__init__()
            self.tag = tag
            self.parent = parent
            self.parts: list[Part | tuple[int, int]] = []

        def serialize(self, *_: Any, **__: Any) -> str:
            kids = " ".join(map(self._kid, self.parts))
            alt = f" /Alt {PDFString(self.tag.alt).serialize()}" if self.tag.alt else ""
            said = f"/Type /StructElem /S /{self.tag.kind} /P {self.parent.ref}{alt} /K [{kids}]"
            return f"{self.id} 0 obj\n<<{said}>>\nendobj"

        def _kid(self, kid: "Part | tuple[int, int]") -> str:
            if isinstance(kid, Part):
                return kid.ref
            page, number = kid
            return f"<</Type /MCR /Pg {pdf.pages[page].ref} /MCID {number}>>"

    class Builder(StructureTreeBuilder):
        """The tree, any depth."""

        def __iter__(self) -> Any:
            yield self.struct_tree_root
            yield from parts
            yield self.struct_tree_root.parent_tree

        def empty(self) -> bool:
            return not parts

    parts: list[Part] = []
    of: dict[int, Part] = {}

    def add(tag: Tag, parent: PDFObject) -> Part:
        part = of[id(tag)] = Part(tag, parent)
        parts.append(part)
        part.parts = [add(each, part) if isinstance(each, Tag) else each for each in tag.kids]
        return part

    builder = Builder()
    tree = builder.struct_tree_root
    tree.k = PDFArray([add(root, tree)])
    for at, sheet in enumerate(sheets):
        tree.parent_tree.nums[at] = [of[id(tag)] for tag in sheet.tags]
        pdf.pages[sheet.number].struct_parents = at
    pdf.struct_builder = builder
    pdf._set_min_pdf_version("1.4")
