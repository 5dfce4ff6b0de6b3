"""A copy of a text for others to see: names become roles, such as [child] and [staff 1]."""

import re
from collections.abc import Callable, Mapping

from checklists.model.document import Document
from checklists.model.name_index import Index, index, is_word_too, owner
from checklists.model.name_people import people
from checklists.model.name_runs import spans
from checklists.record import record, replace, values

EMAIL = "[email]"
PHONE = "[phone]"
_EMAIL = re.compile(r"[\w.+%’'-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\w.])(?:\+?1[\s.-]{0,2})?(?:\(\d{3}\)\s{0,2}|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?![\d-])"
    r"(?:,?\s{0,2}(?:x|ext\.?|extension)\s{0,2}\d{1,6})?"
    r"|(?<![\w.-])(?:\d{10}|\d{3}-\d{4})(?![\w-])"
    r"|\+\d[\d\s().-]{7,18}\d"
)
_KEPT = frozenset({"id", "look", "style", "at", "level"})
"""Parts of a document that are no words."""
Staff = tuple[tuple[str, bool], ...]


@record
class Names:
    """Who is to be hidden. `child`: the full name and nicknames; `parents`: each one's name; "" names no one.

    `staff` and `others` hold a name and whether it is unsure (see `name_people`), each person once.
    """

    child: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    school: str = ""
    district: str = ""
    staff: Staff = ()
    others: Staff = ()


def read_names(given: Mapping[str, str | list[str]]) -> Names:
    """The names in what a page sends: `child`, `parent`, `school`, `district`, and the list `names`.

    In `names` a text is who someone is as it was typed, such as "Ms. Rivera, case manager"; one that begins
    with "child", "parent" or "other" and a tab is a further name of the child, a parent, or someone else's.
    """
    listed = given.get("names", [])
    texts = [listed] if isinstance(listed, str) else listed
    by: dict[str, list[str]] = {"child": [], "parent": [], "other": [], "staff": []}
    for text in texts:
        kind, tab, rest = text.partition("\t")
        by[kind if tab and kind in by else "staff"].append(rest if tab and kind in by else text)

    def one(name: str) -> str:
        found = given.get(name, "")
        return (found if isinstance(found, str) else " ".join(found)).strip()

    nicknames = [part.strip() for text in by["child"] for part in re.split(r"[,;\n]", text)]
    return Names(
        child=tuple(filter(None, (one("child"), *nicknames))),
        parents=tuple(filter(None, (one("parent"), *map(str.strip, by["parent"])))),
        school=one("school"),
        district=one("district"),
        staff=tuple(people(by["staff"])),
        others=tuple((name, False) for name, _ in people(by["other"])),
    )


def everyday(names: Names) -> list[str]:
    """The names' words, folded, that are everyday words too: a reader looks for those by eye."""
    family = [
        word for each in _index(names).owners if each.kind in ("child", "parent") for word in each.words
    ]
    return [word for word in dict.fromkeys(family) if len(word) > 1 and is_word_too(word)]


def hide(text: str, names: Names) -> str:
    """The text with roles in place of names, email addresses and phone numbers.

    The same person has the same role throughout. A family name that more than one has is [family name]; an
    unknown name behind a title is [name]. A name that is an everyday word too (Will, May) is hidden where it
    is written as a name is. To hide a text twice changes no more.
    """
    return hiding(names)(text)


def hiding(names: Names) -> Callable[[str], str]:
    """`hide` for many texts: what they share is made once."""
    found = _index(names)
    done: dict[str, str] = {}

    def one(text: str) -> str:
        hidden = done.get(text)
        if hidden is None:
            hidden = done[text] = _hidden(text, found)
        return hidden

    return one


def hide_all(document: Document, names: Names) -> Document:
    """The document with every word of it hidden as `hide` does."""
    return _inside(document, hiding(names))


def _inside[T](made: T, hidden: Callable[[str], str]) -> T:
    if isinstance(made, str):
        return hidden(made)  # type: ignore[return-value]
    if isinstance(made, tuple):
        return tuple(_inside(each, hidden) for each in made)  # type: ignore[return-value]
    if not hasattr(made, "__record__"):
        return made  # a number
    parts = {name: _inside(value, hidden) for name, value in values(made).items() if name not in _KEPT}
    return replace(made, **parts)


def _index(names: Names) -> Index:
    several = len(names.parents) > 1
    owners = [owner("child", "[child]", names.child)]
    owners += [
        owner("parent", f"[parent {at}]" if several else "[parent]", (name,))
        for at, name in enumerate(names.parents, 1)
    ]
    for kind, listed in (("staff", names.staff), ("person", names.others)):
        owners += [
            owner(kind, f"[{kind} {at}]", (name,), unsure=unsure)
            for at, (name, unsure) in enumerate(listed, 1)
        ]
    owners += [
        owner("school", "[school]", (names.school,)),
        owner("district", "[district]", (names.district,)),
    ]
    return index([each for each in owners if each.words])


def _hidden(text: str, index: Index) -> str:
    text = _PHONE.sub(PHONE, _EMAIL.sub(EMAIL, text)) if any(map(str.isdigit, text)) or "@" in text else text
    parts = []
    at = 0
    for start, end, role in spans(text, index):
        parts += [text[at:start], role]
        at = end
    return "".join([*parts, text[at:]])
