"""The files of the handouts in a built site: a PDF each, and at its short address a page that leads on."""

from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path

from checklists.law.facts import facts
from tools.edition import Edition, edition
from tools.handouts.sheet import Paper, pdf
from tools.handouts.words import LANGUAGES, Handout, HandoutError, handouts
from tools.runtime.fonts import install

FOLDER = "handouts"
_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"
_GO = {"en": "Go to the page", "es": "Ir a la página (en inglés)"}
_GO_SPANISH = "Ir a la página"
_LEADS = """\
<!doctype html>
<html lang="{language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{policy}">
    <meta http-equiv="refresh" content="0; url={to}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>{title}</title>
  </head>
  <body>
    <h1>{title}</h1>
    <p><a href="{to}">{go}</a></p>
  </body>
</html>
"""


def read_on() -> date:
    """The day of the newest official text that a fact was compared with."""
    return date.fromisoformat(max(each.read_on for each in facts().values() if each.read_on))


def papers(own: Edition) -> Iterator[tuple[Paper, Handout]]:
    """Each handout in each language."""
    for language in LANGUAGES:
        for handout in handouts():
            yield Paper(own, language, read_on()), handout


def file_of(paper: Paper, handout: Handout) -> str:
    """The path of a handout's PDF in the site, as "es/handouts/testing.pdf"."""
    return ("" if paper.language == "en" else f"{paper.language}/") + f"{FOLDER}/{handout.word}.pdf"


def make_papers(site: Path) -> None:
    """Write each PDF into the built site. Raises HandoutError."""
    install()  # fonts are packs, which here are folders
    for paper, handout in papers(edition()):
        file = site / file_of(paper, handout)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pdf(handout, paper, read_on()))


def make_addresses(site: Path) -> None:
    """Write the page at each short address, which works without a script. Raises HandoutError.

    It leads to the page in its language where the site has that, else to the English one.
    """
    for paper, handout in papers(edition()):
        short, (path, mark, part) = paper.short(handout), handout.leads.partition("#")
        spoken = f"{paper.language}/{path}"
        here = paper.language == "en" or (site / spoken / "index.html").is_file()
        target = path if paper.language == "en" or not here else spoken
        _check(site, handout, target, part)
        up = "../" * short.count("/")
        filled = _LEADS.format(
            language=paper.language,
            policy=_POLICY,
            to=escape(f"{up}{target}{mark}{part}"),
            title=escape(handout.title.said[paper.language]),
            go=_GO[paper.language] if paper.language == "en" or not here else _GO_SPANISH,
        )
        (site / short).mkdir(parents=True, exist_ok=True)
        (site / short / "index.html").write_text(filled, encoding="utf-8")


def _check(site: Path, handout: Handout, target: str, part: str) -> None:
    page = site / target / "index.html"
    if not page.is_file() or (part and f'id="{part}"' not in page.read_text(encoding="utf-8")):
        raise HandoutError(f"handouts.toml: {handout.word} leads to {handout.leads}, which the site lacks")
