"""`python -m tools.edition.pages CONFIG FOLDER`: the pages of one language, as the edition has them.

It stands in for `mkdocs build`, which knows nothing of edition.toml.
"""

import json
import logging
import sys
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from checklists.build import NAME
from tools.edition import Edition, colors, edition
from tools.edition.help_line import line, source, state_link

MANIFEST = "site.webmanifest"
_SLUGS = {"en": "", "es": "-es"}


def settings(each: Edition, language: str, extra: dict[str, Any], license: str) -> dict[str, Any]:
    """What mkdocs is told beside its own file: names, the address, the foot, and what the templates ask for.

    `extra` and `license` are what that file has as its `extra` and its `copyright`.
    """
    told = [str(part) for part in (line(each, language), source(each, language)) if part]
    return {
        "site_name": each.name[language],
        **({"site_url": each.address + ("" if language == "en" else f"{language}/")} if each.address else {}),
        "copyright": "<br>".join([*told, license]),
        "extra": {
            **extra,
            "corrections": each.email,
            "edition": {
                "style": colors.STYLE if each.light or each.dark else "",
                "light": each.light,
                "state": each.state,
                "state_link": state_link(each, language),
            },
        },
    }


def manifest(text: str, each: Edition, language: str) -> str:
    """A language's web manifest with the edition's names and color."""
    found = json.loads(text)
    slug = "-".join("".join(one if one.isalnum() else " " for one in each.name["en"].lower()).split())
    found |= {"id": f"/{slug}{_SLUGS[language]}"}
    found |= {"name": each.name[language], "short_name": each.short[language]}
    if each.light:
        found["theme_color"] = each.light
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def make(config_file: str, folder: Path, each: Edition) -> None:
    """Build the pages into `folder`. Raises MkDocsException."""
    plain = load_config(config_file, site_name=NAME)
    language = plain.theme["language"]
    told = settings(each, language, dict(plain.extra), plain.copyright or "")
    build(load_config(config_file, site_dir=str(folder.resolve()), **told))
    path = folder / MANIFEST
    path.write_text(manifest(path.read_text(encoding="utf-8"), each, language), encoding="utf-8")
    if language == "en" and told["extra"]["edition"]["style"]:
        style = folder / "assets" / "app" / colors.STYLE
        style.write_text(colors.stylesheet(each.light, each.dark), encoding="utf-8")


def main(config_file: str, folder: str) -> int:
    """Run as a program: 0, or 1 when mkdocs has complained."""
    logging.basicConfig(format="%(levelname)s: %(message)s")
    logging.getLogger("mkdocs").setLevel(logging.ERROR)  # it takes what only the built page has for missing
    try:
        make(config_file, Path(folder), edition())
    except MkDocsException as error:
        print(f"{config_file}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
