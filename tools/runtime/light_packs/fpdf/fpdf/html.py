"""No HTML is read."""


class HTML2FPDF:
    """Not in use here."""
