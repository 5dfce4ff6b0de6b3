"""PDF files. The library's own brings in templates and what reads HTML, too."""

from fpdf.fpdf import FPDF

__all__ = ["FPDF"]
