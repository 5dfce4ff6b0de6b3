"""What `/// design` shows: each token, each sign, and what tools say and show, from the tests' requests."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache

from checklists.browser import handle
from checklists.examples import examples
from checklists.views.html import Html, el, join
from tools import tokens

STATES = (
    ("Empty", "iep-missing", "Still empty: Your name, School."),
    (
        "Loading",
        "iep-python",
        "The part that writes the letter is on its way. You can type and copy already.",
    ),
    ("Saving, and saved", "iep-status", "Saved on this device, 9:42 PM."),
    ("An answer that cannot be right", "iep-problem", "Please write the day as 2026-03-20."),
    ("Not saved", "iep-status iep-bad", "This device has no room left, so this change is not saved."),
    ("Held back", "iep-stop", "This text may be about another child. Please look at it once more."),
    ("Done", "iep-said", "Copied."),
)
"""State, class, words like those that tools use."""
_SCALES = {"text": "Type", "print": "Type on paper", "space": "Space", "radius": "Corners"}
_SIGN = re.compile(r"\.iep-sign-([\w-]+)::before")
_TOOL = re.compile(r"<(/?)iep-[a-z-]+")
_TIED = re.compile(r'\s(?:id|for|name|href|aria-\w+|role|data-\w[\w-]*)="[^"]*"')


class DesignError(Exception):
    """An element has no example to be shown from; the message names its ask."""


def page() -> Html:
    """Tokens, signs, states, then what each ask of the core shows. Raises DesignError or TokenError."""
    return join(
        el("h2", "Colors", id="colors"),
        *(_colors(dark=dark) for dark in (False, True)),
        *_scales(),
        el("h2", "Signs", id="signs"),
        _signs(),
        el("h2", "States", id="states"),
        *(part for name, class_, words in STATES for part in (el("h3", name), el("p", words, class_=class_))),
        el("h2", "What tools show", id="shown"),
        *(_shown(ask, answers) for ask, answers in sorted(_answers().items())),
    )


def _colors(*, dark: bool) -> Html:
    colors = tokens.scheme(dark=dark)
    page = colors["--iep-page"]
    rows = (
        (
            name,
            _drawn(f'<rect width="40" height="16" fill="{color.hex}" stroke="#808080"/>'),
            f"{tokens.contrast(color, page):.1f} to 1",
        )
        for name, color in colors.items()
    )
    return join(el("h3", "Dark" if dark else "Light"), _table(("Token", "Color", "Beside the page"), rows))


def _scales() -> Iterator[Html]:
    said = tokens.tokens()
    for kind, title in _SCALES.items():
        rows = ((name, _sample(kind, value), value) for name, value in said.items() if _is_of(kind, name))
        yield join(el("h2", title, id=kind), _table(("Token", "Sample", "Value"), rows))


def _is_of(kind: str, name: str) -> bool:
    return name.startswith(f"--iep-{kind}-")


def _sample(kind: str, value: str) -> Html:
    """A length drawn as type, bar or corner; one rem is 20 pixels, one point four thirds of one."""
    number, unit = next(iter(re.findall(r"([\d.]+)(rem|pt)", value)))
    pixels = float(number) * (20 if unit == "rem" else 4 / 3)
    if kind in ("text", "print"):
        return _drawn(f'<text y="26" font-size="{pixels:.1f}" fill="currentColor">Ag</text>', 32)
    if kind == "space":
        return _drawn(f'<rect width="{pixels:.1f}" height="16" fill="currentColor"/>')
    return _drawn(
        f'<rect x="1" y="1" width="38" height="30" rx="{pixels:.1f}" fill="none" stroke="currentColor"/>', 32
    )


def _drawn(shape: str, height: int = 16) -> Html:
    return Html(f'<svg width="40" height="{height}" aria-hidden="true">{shape}</svg>')


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, Html, str]]) -> Html:
    body = (
        el("tr", el("td", el("code", name)), el("td", drawn), el("td", said)) for name, drawn, said in rows
    )
    return el("table", el("thead", el("tr", *(el("th", head) for head in heads))), el("tbody", *body))


def _signs() -> Html:
    names = dict.fromkeys(_SIGN.findall((tokens.APP / "signs.css").read_text(encoding="utf-8")))
    return el("ul", *(el("li", name, class_=f"iep-sign-{name}") for name in names))


def valid_requests() -> list[str]:
    """Requests of the tests that are answered with something to see."""
    return list(_seen())


@cache
def _seen() -> dict[str, str]:
    answers = {request: json.loads(handle(request)) for request in examples()}
    return {request: answer["html"] for request, answer in answers.items() if answer.get("html")}


def _answers() -> dict[str, list[str]]:
    """Each ask, and the HTML that its examples give: the shortest, and the longest where it is another."""
    found: dict[str, list[str]] = {}
    for request, html in _seen().items():
        found.setdefault(json.loads(request)["ask"], []).append(html)
    if not found:
        raise DesignError("checklists/examples.py has no request that shows anything")
    return {ask: [*dict.fromkeys((min(all_, key=len), max(all_, key=len)))] for ask, all_ in found.items()}


def _shown(ask: str, answers: list[str]) -> Html:
    names = ("With the least", "With the most") if len(answers) > 1 else ("Its one state",)
    return el(
        "section",
        el("h3", ask),
        *(
            el(
                "details",
                el("summary", name),
                el("div", _still(html), class_="iep-paper", inert=True),
            )
            for name, html in zip(names, answers, strict=True)
        ),
    )


def _still(html: str) -> Html:
    """The same to look at: no element of ours that would begin to work, no id that the page has already."""
    return Html(_TIED.sub("", _TOOL.sub(r"<\1div", html)))
