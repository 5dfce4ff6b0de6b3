"""No passwords."""


class StandardSecurityHandler:
    """Not in use here."""
