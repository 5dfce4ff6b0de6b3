"""No photographs."""


class Image:
    """Not in use here."""
