"""Not in use here."""


class TTGlyphPen:
    """Not in use here."""
