"""No gradients."""


class Gradient:
    """Not in use here."""


class MeshShading:
    """Not in use here."""


class Pattern:
    """Not in use here."""


class Shading:
    """Not in use here."""
