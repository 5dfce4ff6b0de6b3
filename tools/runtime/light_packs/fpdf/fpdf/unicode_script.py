"""Nothing is shaped by scripts."""


class UnicodeScript:
    """Not in use here."""


class _Unused:
    """What finds a character's script; the library empties its cache."""

    def cache_clear(self) -> None:
        """There is none."""


get_unicode_script = _Unused()
