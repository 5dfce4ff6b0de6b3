"""The app's styles as pages get them: few files, with each page's sheets in their order."""

from __future__ import annotations

import re
from pathlib import Path

from tools.styles import join

LINK = re.compile(r'<link rel="stylesheet" href="([^"]+)">')


def laid_out(site: Path, **pages: str) -> Path:
    """A site whose pages name these sheets; each sheet says its own name."""
    app = site / "assets" / "app"
    app.mkdir(parents=True)
    for name, sheets in pages.items():
        page = site / name / "index.html"
        page.parent.mkdir()
        links = "\n  \n  ".join(
            f'<link rel="stylesheet" href="../assets/app/{each}.css">' for each in sheets.split()
        )
        page.write_text(f'<link rel="stylesheet" href="../main.css">\n{links}\n<script src="a.js"></script>')
        for each in sheets.split():
            (app / f"{each}.css").write_text(f".{each}{{}}\n")
    return app


def styles(page: Path) -> list[str]:
    """What each of our files that the page links to says, with those of others left out."""
    files = [page.parent / each for each in LINK.findall(page.read_text()) if "assets/app" in each]
    return [file.read_text() for file in files]


def test_what_every_page_has_is_one_file_and_the_rest_of_a_page_another(tmp_path: Path) -> None:
    """In the order of the page's own links; single sheets are gone, but where one is all that is left."""
    app = laid_out(tmp_path, plain="a b", one="a b c", both="a b d c", none="")
    join(tmp_path)
    assert styles(tmp_path / "plain/index.html") == [".a{}\n.b{}\n"]
    assert styles(tmp_path / "one/index.html") == [".a{}\n.b{}\n", ".c{}\n"]
    assert styles(tmp_path / "both/index.html") == [".a{}\n.b{}\n", ".d{}\n.c{}\n"]
    assert styles(tmp_path / "none/index.html") == []
    assert sorted(each.name for each in app.iterdir()) == ["a_b.css", "c.css", "d_c.css"]
    for page in tmp_path.rglob("*.html"):
        assert page.read_text().startswith('<link rel="stylesheet" href="../main.css">')
        assert page.read_text().endswith('<script src="a.js"></script>')


def test_an_editions_own_sheet_stays_after_ours(tmp_path: Path) -> None:
    """It has the last word."""
    laid_out(tmp_path, one="a b edition", both="a b c edition")
    join(tmp_path)
    assert styles(tmp_path / "one/index.html") == [".a{}\n.b{}\n", ".edition{}\n"]
    assert styles(tmp_path / "both/index.html") == [".a{}\n.b{}\n", ".c{}\n", ".edition{}\n"]
