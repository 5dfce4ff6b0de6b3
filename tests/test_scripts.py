"""The app's scripts as pages get them."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tools.node import node_command
from tools.offline import app_folder
from tools.scripts import PARTS, ScriptError, from_parts, make, needed, parts, preload

SITE = Path("site")
SOURCE = Path("docs/theme/assets/app")
_LOADED = re.compile(r'<script\b(?=[^>]*\btype="module")[^>]*\bsrc="[^"]*/app-[0-9a-f]+/([^"]+)"')
_BY_PART = {
    "parts/page.js": ("search.js", "menu.js", "offline.js", "elements/report.js"),
    "parts/asking.js": ("elements/backup-age.js",),
}
"""What docs/theme/main.html names, where a page asks for the part that it stands in."""
_NEEDLESS = 0.05
"""Of the bytes that a page needs: what it may be given besides, as it stands in a file with them."""


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """An app with a file for each module that parts name, and a package.json that says they are modules."""
    (tmp_path / "package.json").write_text('{"type": "module"}')
    app = tmp_path / "app"
    for name in (*(each for names in PARTS.values() for each in names), "worker.js", "elements/form.js"):
        (app / name).parent.mkdir(parents=True, exist_ok=True)
        (app / name).write_text(f"export const {Path(name).stem.replace(chr(45), chr(95))} = 1;\n")
    (app / "storage.js").write_text(
        "/** A comment. */\nexport const kept = { count: 0 };\n"
        'export const place = new URL("states.json", import.meta.url).href;\n'
        'export const later = () => import("./later.js");\n'
    )
    (app / "later.js").write_text("export const own = new URL('.', import.meta.url).href;\n")
    (app / "elements" / "tool.js").write_text(
        'import { kept } from "../storage.js";\nkept.count += 1;\nexport const tool = kept;\n'
        'export const place = new URL("../", import.meta.url).href;\n'
    )
    return app


def run(app: Path, code: str) -> dict[str, object]:
    """What a script in this app's folder prints, as JSON."""
    script = app / "said.js"
    script.write_text(code)
    done = subprocess.run([*node_command(), str(script)], capture_output=True, text=True, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_what_is_together_is_one_module_under_each_name(app: Path) -> None:
    """It runs once, gives out what it did, and finds what lies beside it; so does what is fetched later."""
    make(app)
    saved = (app / "parts" / "saved.js").read_text()
    assert "count:0" in saved
    assert "comment" not in saved
    found = run(
        app,
        'import { kept, later, place } from "./storage.js";\n'
        'import { tool, place as root } from "./elements/tool.js";\n'
        "console.log(JSON.stringify({ same: kept === tool, count: kept.count, place, root, "
        "own: (await later()).own }));\n",
    )
    home = app.resolve().as_uri() + "/"
    assert found == {"same": True, "count": 1, "place": f"{home}states.json", "root": home, "own": home}


def test_a_mistake_is_named(app: Path) -> None:
    """With its file and line."""
    (app / "later.js").write_text("\nexport const = 1;\n")
    with pytest.raises(ScriptError, match=r"later\.js \(2:"):
        make(app)


def test_what_runs_before_modules_is_none(app: Path) -> None:
    """Nor does it get a module's name for its own."""
    (app / "early.js").write_text("var early = 1;\n")
    make(app)
    assert (app / "early.js").read_text() == "var early=1;\n"


def test_each_page_gets_what_it_needs_and_next_to_nothing_else() -> None:
    """By the sources: what its scripts ask for, against all that stands in the parts which it is given."""
    together = [set(each) for each in parts(SOURCE).values()]
    pages = {page: tuple(_LOADED.findall(page.read_text("utf-8"))) for page in SITE.rglob("*.html")}
    assert len(set(pages.values())) > 10
    for page, scripts in pages.items():
        asked = {own for name in scripts for own in _BY_PART.get(name, (name,))}
        wanted = {each for name in asked for each in needed(SOURCE, name)}
        given = wanted.union(*(part for part in together if wanted & part))
        assert bytes_of(given - wanted) <= _NEEDLESS * bytes_of(wanted), (page, sorted(given - wanted))


def bytes_of(names: set[str]) -> int:
    """Of these modules' sources."""
    return sum((SOURCE / each).stat().st_size for each in names)


def test_a_letter_asks_for_few_files() -> None:
    """A fifth of its modules; and every module of the source can still be asked for by its name."""
    made = app_folder(SITE)
    of_source = {each.relative_to(SOURCE) for each in SOURCE.rglob("*.js")}
    assert of_source == {each.relative_to(made) for each in made.rglob("*.js") if each.parent.name != "parts"}
    assert len(needed(made, "elements/letter.js")) * 4 < len(needed(SOURCE, "elements/letter.js"))


def test_a_part_is_asked_for_once() -> None:
    """By whatever modules of it a page names, in the place of the first; a module that is in none stays."""
    tag = '<script src="../assets/app/{}" type="module"></script>'.format
    page = "".join(map(tag, ("search.js", "elements/log.js", "menu.js")))
    parted = from_parts(page, {"search.js": "parts/page.js", "menu.js": "parts/page.js"})
    assert parted == tag("parts/page.js") + tag("elements/log.js")


def test_a_tools_page_names_its_modules(tmp_path: Path) -> None:
    """All that its element imports, however far, after the page's styles; another page names none."""
    (tmp_path / "elements").mkdir()
    (tmp_path / "elements" / "letter.js").write_text('import { a } from "./tool.js";\n')
    (tmp_path / "elements" / "tool.js").write_text('import*as b from"../client.js";export{c}from"../d.js";\n')
    (tmp_path / "client.js").write_text('export const c = import("./later.js");\n')
    (tmp_path / "d.js").write_text("export const c = 1;\n")
    page = '<html><head><style></style><script src="../x/elements/letter.js" type="module"></script></head>'
    made = preload(page, tmp_path)
    links = BeautifulSoup(made, "html.parser").select("link[rel=modulepreload]")
    assert [link["href"] for link in links] == [
        f"../x/{name}" for name in ("elements/letter.js", "elements/tool.js", "client.js", "d.js")
    ]
    assert made.index("<style") < made.index("<link") < made.index("<script")
    assert "modulepreload" not in preload("<html><head></head>", tmp_path)
