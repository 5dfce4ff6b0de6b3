"""No fonts in colors."""


class Type3Font:
    """Not in use here."""


def get_color_font_object(*_: object) -> None:
    """No font has colors."""
