"""No files that show while they load."""


class LinearizedOutputProducer:
    """Not in use here."""
