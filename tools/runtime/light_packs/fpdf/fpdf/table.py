"""Our pages place their own tables: thousands of rows by the library's own take minutes."""


class Table:
    """Not in use here."""


def draw_box_borders(*_: object) -> None:
    """Not in use here."""
    raise NotImplementedError
