"""Our pictures are drawn on the page; no SVG file is read."""


class Percent:
    """Not in use here."""


class SVGObject:
    """Not in use here."""


class SVGLimits:
    """Not in use here."""


def apply_svg_transform_to_user_space_gradients(*_: object) -> None:
    """Not in use here."""
    raise NotImplementedError
