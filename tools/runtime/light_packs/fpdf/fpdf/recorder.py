"""Nothing is recorded and played again."""


class FPDFRecorder:
    """Not in use here."""
