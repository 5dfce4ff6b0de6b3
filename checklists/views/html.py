"""HTML from Python values: text is escaped, `Html` is not."""

import re
from functools import cache

_VOID = {"input", "br", "hr"}
_SPECIAL = re.compile(r"""[&<>"']""")
# In this order: what is put before the others must not be escaped again. html.escape would bring a table of
# every entity into the browser; str.translate takes ten times as long.
_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;"))


class Html(str):
    """Markup that is safe to put into a page."""

    __slots__ = ()


Child = str | None
Attribute = str | bool | int | None


def el(tag: str, /, *children: Child, **attributes: Attribute) -> Html:
    """One element.

    In attribute names `_` reads as `-`, and one at either end is dropped; None and False leave it out.
    """
    parts = [tag]
    for key, value in attributes.items():
        if value is True:
            parts.append(_name(key))
        elif value is not None and value is not False:
            parts.append(f'{_name(key)}="{escape(str(value))}"')
    opened = f"<{' '.join(parts)}>"
    return Html(opened if tag in _VOID else f"{opened}{join(*children)}</{tag}>")


@cache
def _name(key: str) -> str:
    return key.strip("_").replace("_", "-")


def escape(text: str) -> str:
    """Text as HTML shows it; most has nothing to escape, and this is called a thousand times a keystroke."""
    if _SPECIAL.search(text):
        for plain, escaped in _ESCAPES:
            text = text.replace(plain, escaped)
    return text


def join(*children: Child) -> Html:
    """The children one after another; None is nothing."""
    return Html("".join(each if isinstance(each, Html) else escape(each) for each in children if each))


def lines(text: str) -> Html:
    """Text whose line breaks show."""
    return Html("<br>".join(escape(line) for line in text.splitlines()))


def outputs(**named: Html) -> Html:
    """Elements with `data-output`, for the page to put in place of its own."""
    return join(*(el("div", html, data_output=name) for name, html in named.items()))
