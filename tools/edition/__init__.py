"""An edition: the site with another name, other colors, a help line, a state and letters of its own.

`edition.toml` at the root says all of it; what it says is read here, and nowhere else.
"""

from tools.edition.settings import Edition, edition, read

__all__ = ["Edition", "edition", "read"]
