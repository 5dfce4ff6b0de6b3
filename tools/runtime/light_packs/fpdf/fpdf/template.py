"""No templates."""


class FlexTemplate:
    """Not in use here."""


class Template:
    """Not in use here."""
