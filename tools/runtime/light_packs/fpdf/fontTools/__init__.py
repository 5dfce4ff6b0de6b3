"""Fonts are cut by checklists/views/pdf/truetype.py: a hundredth of the library, which fpdf2 imports."""
