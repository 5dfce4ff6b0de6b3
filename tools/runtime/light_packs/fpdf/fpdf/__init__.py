"""PDF files. The library's own brings in templates and what reads HTML, too."""

from fpdf.fpdf import FPDF

__all__ = ["FPDF"]

# fpdf2 writes names and titles in this encoding; which it finds by its name: nothing else shows it.
import encodings.utf_16_be  # noqa: F401
