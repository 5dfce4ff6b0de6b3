"""Our pages break their own lines."""


class Fragment:
    """Not in use here."""


class MultiLineBreak:
    """Not in use here."""


class TextLine:
    """Not in use here."""


class TotalPagesSubstitutionFragment:
    """Not in use here."""
