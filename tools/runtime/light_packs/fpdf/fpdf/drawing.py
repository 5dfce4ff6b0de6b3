"""Our pages hold their own drawing."""


class DrawingContext:
    """Not in use here."""


class GraphicsContext:
    """Not in use here."""


class PaintedPath:
    """Not in use here."""


class ImageSoftMask:
    """Not in use here."""


class PaintSoftMask:
    """Not in use here."""


class GraphicsStyle:
    """Not in use here."""

    MERGE_PROPERTIES: tuple[str, ...] = ()
