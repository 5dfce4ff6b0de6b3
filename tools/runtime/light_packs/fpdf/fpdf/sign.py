"""No signatures."""


class Signature:
    """Not in use here."""


def sign_content(*_: object) -> None:
    """Not in use here."""
    raise NotImplementedError
