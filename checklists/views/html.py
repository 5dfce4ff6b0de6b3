"""HTML from Python values: text is escaped, `Html` is not."""

from html import escape

_VOID = {"input", "br", "hr"}


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
        name = key.strip("_").replace("_", "-")
        if value is True:
            parts.append(name)
        elif value is not None and value is not False:
            parts.append(f'{name}="{escape(str(value))}"')
    opened = f"<{' '.join(parts)}>"
    return Html(opened if tag in _VOID else f"{opened}{join(*children)}</{tag}>")


def join(*children: Child) -> Html:
    """The children one after another; None is nothing."""
    return Html("".join(each if isinstance(each, Html) else escape(each) for each in children if each))


def lines(text: str) -> Html:
    """Text whose line breaks show."""
    return Html("<br>".join(escape(line) for line in text.splitlines()))
