"""Our pages place their own lines."""


class TextColumns:
    """Not in use here."""


class TextRegionMixin:
    """Not in use here."""
