"""Libraries that come later: asked for by name, packed apart from the core, mounted beside it."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from checklists import browser
from checklists import packs as core_packs
from checklists.browser import handle
from checklists.examples import examples
from checklists.packs import RECORDS, SHARED, PackMissing, data, mount, need
from tests.test_architecture import CORE
from tools import runtime
from tools.node import node_command
from tools.runtime import errors, inputs, packs
from tools.runtime.library import pack_zip
from tools.runtime.packs import PACKS, Pack
from tools.runtime.publish import published, published_packs

MAY_NEED = {
    "checklists/model/ics.py",
    "checklists/views/ics.py",
    "checklists/views/pdf/type.py",
    "checklists/views/pdf/write.py",
}
"""The only files of the core that import more than the standard library."""
BROWSER = """
import json
from checklists.packs import PackMissing, need

def handle(request):
    try:
        {body}
    except PackMissing as error:
        return json.dumps({{"id": 1, "ok": False, "error": {{"kind": "PackMissing", "message": str(error)}}}})
"""


@pytest.fixture
def clean_imports(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What is imported and where from is as before when the test is over."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    before = {*sys.modules}
    yield
    for name in {*sys.modules} - before:
        del sys.modules[name]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clean_imports: None) -> Path:
    """The package `far_away`, installed: two modules, one that is not wanted, one line of data."""
    folder = tmp_path / "installed" / "far_away"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text('"""Far away."""\nimport colorsys\n')
    (folder / "lazy.py").write_text(
        '"""Later."""\nimport html.entities\nimport urllib.parse\n\nFOUND = html.entities.html5["lt;"]\n'
    )
    (folder / "unwanted.py").write_text("import antigravity\n")
    (folder / "data.txt").write_text("data")
    (folder / "other.txt").write_text("other")
    monkeypatch.syspath_prepend(str(folder.parent))
    monkeypatch.setenv("PYTHONPATH", str(folder.parent))  # for the process that stage.py asks
    return folder


@pytest.fixture
def core(tmp_path: Path) -> Callable[[str], Path]:
    """Write a stand-in for checklists/ whose `handle` has the given body; return its folder."""

    def write(body: str) -> Path:
        package = tmp_path / "source" / "checklists"
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "build.py").write_text('BUILD = "dev"\n')
        (package / "catalog.py").write_text("def packed():\n    return {}\n")
        (package / "packs.py").write_bytes(Path(core_packs.__file__).read_bytes())
        (package / "browser.py").write_text(BROWSER.format(body=body))
        (package / "examples.py").write_text("def examples():\n    return ['1', '2']\n")
        return package

    return write


def far_away() -> dict[str, Pack]:
    """A table with the one pack `far_away`."""
    return {"far_away": Pack((), ("far_away",), without=("*/unwanted.py",), data=("*/data.txt",))}


def names(archive: Path) -> set[str]:
    """What is in an archive."""
    return set(zipfile.ZipFile(archive).namelist())


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packed Python of this checkout."""
    out = tmp_path_factory.mktemp("packs") / "python"
    runtime.build(out)
    return out


# What the core does.


def test_a_pack_that_is_there_is_no_trouble() -> None:
    """Here all of them are installed."""
    for pack in PACKS:
        need(pack)


def test_a_pack_that_is_not_there_is_asked_for_by_its_name() -> None:
    """The message is what the page fetches."""
    with pytest.raises(PackMissing) as raised:
        need("far_away")
    assert str(raised.value) == "far_away"


def test_several_packs_are_asked_for_at_once() -> None:
    """Only those that are not there: an answer waits once and not for one after another."""
    with pytest.raises(PackMissing) as raised:
        need("farther", "icalendar", "far_away")
    assert str(raised.value) == "farther far_away"


def test_a_file_of_a_pack_of_data(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as a font. A pack that is not there is asked for."""
    assert data("far_away", "data.txt") == b"data"
    with pytest.raises(PackMissing, match=r"^farther$"):
        data("farther", "data.txt")
    monkeypatch.setattr(core_packs, "get_data", lambda *_: None)
    with pytest.raises(OSError, match="reads no data"):
        data("far_away", "data.txt")


def test_a_pack_that_lacks_something_does_not_look_as_if_it_were_missing(installed: Path) -> None:
    """It would be fetched again, and the build would not see what was left out."""
    (installed / "__init__.py").write_text("import nowhere\n")
    with pytest.raises(ModuleNotFoundError, match="nowhere"):
        need("far_away")


def test_what_records_use_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module of ours that is not here comes with its pack; in a checkout it is missing."""
    ask = json.dumps({**json.loads(examples()[0]), "ask": "log.read"})
    monkeypatch.setitem(sys.modules, "checklists.asks.log_read", None)
    with pytest.raises(ImportError, match="log_read"):
        handle(ask)
    monkeypatch.setattr(browser, "BUILD", "0123abcd")
    refused = json.loads(handle(ask.replace('"v": "dev"', '"v": "0123abcd"')))
    assert refused["error"] == {"kind": "PackMissing", "message": RECORDS}


def test_the_page_is_told_which_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a form that the worker knows, and that no typed word can have."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    asked = next(each for each in examples() if '"calendar.ics"' in each)
    id = json.loads(asked)["id"]
    error = {"kind": "PackMissing", "message": "icalendar"}
    assert json.loads(handle(asked)) == {"id": id, "ok": False, "error": error}
    typed = json.dumps({**json.loads(asked), "about": '"kind": "PackMissing", "message": "icalendar"'})
    assert [_lacking(handle(asked)), _lacking(handle(typed)), _lacking("")] == ["icalendar", "", ""]
    two = '{"id": 1, "ok": false, "error": {"kind": "PackMissing", "message": "fpdf font_latin"}}'
    assert _lacking(two) == "fpdf font_latin"


def _lacking(answer: str) -> str:
    """What python.js reads from an answer."""
    script = json.dumps(Path("docs/theme/assets/app/python.js").resolve().as_uri())
    code = f"import({script}).then((m) => console.log(...m.lacking({json.dumps(answer)})))"
    ran = subprocess.run([*node_command(), "-e", code], capture_output=True, text=True, check=True)
    return ran.stdout.strip()


WORKER = """
import(%s).then(({ withPacks }) => {
  process.on("uncaughtException", (error) => console.log("heard", error.message));
  const missing = '{"id": 1, "ok": false, "error": {"kind": "PackMissing", "message": "far"}}';
  let asked = 0;
  const python = { handle: () => { asked += 1; if (asked === 2) %s; return missing; }, mount() {} };
  const say = (...what) => console.log(...what);
  withPacks(python, async (name) => { say("fetch", name); return []; }, say, say)(1, "?");
});
"""


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("throw new Error('boom')", ["heard boom"]),
        (
            "return 'done'",
            ["1 done"],
        ),
        (
            "asked = 2",
            [
                '1 {"id":1,"ok":false,"error":{"kind":"PackUnavailable",'
                '"message":"far: it came and is still missing"}}'
            ],
        ),
    ],
    ids=["Python stops", "it helps", "it does not help"],
)
def test_after_a_pack_has_come(then: str, said: list[str]) -> None:
    """An error of Python is heard; a pack that does not help is not fetched for ever."""
    script = Path("docs/theme/assets/app/packs.js").resolve().as_uri()
    code = WORKER % (json.dumps(script), then)
    ran = subprocess.run([*node_command(), "-e", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == ["fetch far", "1 true", "1 false", *said]


def test_several_packs_are_fetched_at_once() -> None:
    """And then the question is asked again, once."""
    script = Path("docs/theme/assets/app/packs.js").resolve().as_uri()
    code = WORKER.replace('"far"', '"far farther"') % (json.dumps(script), "return 'done'")
    ran = subprocess.run([*node_command(), "-e", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == ["fetch far", "fetch farther", "1 true", "1 false", "1 done"]


def test_a_mounted_pack_can_be_imported(tmp_path: Path, clean_imports: None) -> None:
    """With modules of a package that is there already."""
    archive = tmp_path / "far_away.zip"
    files = {"far_away/__init__.py": b"HERE = 1", "html/farther.py": b"HERE = 2", SHARED: b"html"}
    pack_zip(files, archive)
    with pytest.raises(PackMissing):
        need("far_away")
    mount(str(archive))
    need("far_away")
    import html.farther  # type: ignore[import-not-found]

    import far_away  # type: ignore[import-not-found]

    assert (far_away.HERE, html.farther.HERE) == (1, 2)
    assert html.escape("<") == "&lt;"
    del html.farther
    html.__path__.remove(f"{archive}/html")


def test_a_damaged_pack_changes_nothing(tmp_path: Path, clean_imports: None) -> None:
    """It can be asked for again."""
    archive = tmp_path / "far_away.zip"
    archive.write_bytes(b"damaged")
    before = [*sys.path]
    with pytest.raises(ImportError):
        mount(str(archive))
    assert sys.path == before


@pytest.mark.parametrize("path", CORE, ids=str)
def test_the_core_needs_the_standard_library_only(path: Path) -> None:
    """But for a few files, which import a library inside functions: everything else starts without."""
    tree = ast.parse(path.read_text())
    checking = [
        each
        for node in tree.body
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for each in ast.walk(node)
    ]
    inside = [each for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) for each in ast.walk(node)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            module = node.module or "" if isinstance(node, ast.ImportFrom) else node.names[0].name
            top = module.partition(".")[0]
            if top not in {*sys.stdlib_module_names, "checklists"}:
                assert str(path) in MAY_NEED, f"{path} imports {module}"
                assert node in checking or (node in inside and top in PACKS)


# What the build packs.


def test_each_pack_is_named_after_what_is_imported() -> None:
    """`need` imports that name, and pyproject.toml asks for what it is made from."""
    project = Path("pyproject.toml").read_text()
    for name, pack in PACKS.items():
        assert name in pack.modules
        assert f'"{pack.requirements[0]}"' in project


def test_what_only_packs_need_is_in_the_pack(packed: Path) -> None:
    """The library, and modules of the standard library, compiled; nothing twice, nothing of the tests."""
    library = names(published(packed, inputs.LIBRARY))
    pack = names(published_packs(packed)["icalendar"])
    assert {"icalendar/cal/event.pyc", "dateutil/rrule.pyc", "six.pyc", "zoneinfo/__init__.pyc"} <= pack
    assert not library & pack
    assert not [name for name in pack if name.endswith(".py") or "/tests/" in name]
    assert not [name for name in library if name.startswith(("icalendar", "dateutil", "zoneinfo", "tzdata"))]
    assert [name for name in pack if name.startswith("licenses/icalendar/")]


def test_what_python_leaves_beside_a_pack_is_none_of_it(tmp_path: Path) -> None:
    """The host imports packs of data too, and may write compiled modules there."""
    (tmp_path / "font_x" / "__pycache__").mkdir(parents=True)
    (tmp_path / "font_x" / "__init__.py").touch()
    assert packs.brought(tmp_path) == {"font_x": {"font_x/__init__.py": b""}}


def test_a_letter_needs_no_module_of_records(packed: Path) -> None:
    """What only records use comes as a pack, and nothing comes twice."""
    core, later = names(published(packed, runtime.CORE)), names(published_packs(packed)[RECORDS])
    assert {"checklists/browser.pyc", "checklists/letters/request_iee.pyc", "checklists/packs.pyc"} <= core
    assert {"checklists/asks/log_review.pyc", "checklists/model/minutes.pyc"} <= later
    assert core & later == set()
    assert len(later) > len(core) / 3


def test_light_modules_of_packs_stand_for_ones_that_are_there() -> None:
    """A name that the library's next version drops would ship for nothing."""
    for name, pack in PACKS.items():
        installed = {file for module in pack.modules for file, _ in packs._files(module)}
        light = packs.LIGHT / name
        assert {path.relative_to(light).as_posix() for path in light.rglob("*.py")} <= installed
    assert {path.name for path in packs.LIGHT.iterdir()} <= {*PACKS}


def test_the_zones_of_the_country_are_in_the_pack(packed: Path) -> None:
    """Each zone that tzdata has for the states and territories; `zones` lists what there is."""
    files = dict(packs._files("tzdata"))
    country = {"US", "PR", "GU", "AS", "VI", "MP"}
    lines = files["tzdata/zoneinfo/zone.tab"].read_text().splitlines()
    wanted = {line.split("\t")[2] for line in lines if line.split("\t")[0] in country}
    archive = zipfile.ZipFile(published_packs(packed)["icalendar"])
    listed = set(archive.read("tzdata/zones").decode().split())
    assert "America/Chicago" in wanted
    assert wanted | {"UTC"} <= listed
    assert {f"tzdata/zoneinfo/{zone}" for zone in listed} <= set(archive.namelist())


def test_what_an_example_needs_of_a_pack_is_packed(
    tmp_path: Path, core: Callable[[str], Path], installed: Path
) -> None:
    """Modules that the pack imports, at once or later, and its data; none of them in the core's library."""
    package = core("need('far_away'); import far_away.lazy; return far_away.lazy.FOUND")
    out = tmp_path / "python"
    build = runtime.build(out, package, tmp_path / "cache", far_away())
    pack, library = published_packs(out)["far_away"], names(published(out, inputs.LIBRARY))
    assert {"far_away/__init__.pyc", "far_away/lazy.pyc", "far_away/data.txt"} <= names(pack)
    assert {"colorsys.pyc", "html/entities.pyc"} <= names(pack)
    assert not {"far_away/unwanted.pyc", "far_away/other.txt"} & names(pack)
    assert not {"colorsys.pyc", "html/entities.pyc"} & library
    (installed / "data.txt").write_text("changed")
    after = runtime.build(out, package, tmp_path / "cache", far_away())
    assert after != build, "the id follows what is packed"


def test_packs_of_data_come_with_the_pack_that_needs_them(
    tmp_path: Path, core: Callable[[str], Path], installed: Path
) -> None:
    """As they are, and asked for when the answer needs them, here as in a browser."""
    package = core(
        "need('far_away'); need('far_data', 'more_data'); "
        "from pkgutil import get_data; return get_data('far_data', 'x.txt').decode()"
    )
    folder = tmp_path / "brought"
    for name in ("far_data", "more_data"):
        (folder / name).mkdir(parents=True)
        (folder / name / "__init__.py").touch()
        (folder / name / "x.txt").write_text(f"this is {name}")
    out = tmp_path / "python"
    table = {"far_away": replace(far_away()["far_away"], brings=lambda: folder)}
    build = runtime.build(out, package, tmp_path / "cache", table)
    assert {*published_packs(out)} == {"far_away", "far_data", "more_data"}
    assert names(published_packs(out)["far_data"]) == {"far_data/__init__.py", "far_data/x.txt", SHARED}
    (folder / "far_data" / "x.txt").write_text("changed")
    assert runtime.build(out, package, tmp_path / "cache", table) != build, "the id follows what is packed"


def test_a_package_in_two_archives_is_whole(
    tmp_path: Path, core: Callable[[str], Path], installed: Path
) -> None:
    """The core has a part of it, the pack another."""
    package = core("import urllib; need('far_away'); import far_away.lazy; return urllib.parse.quote(' ')")
    out = tmp_path / "python"
    runtime.build(out, package, tmp_path / "cache", far_away())
    pack = published_packs(out)["far_away"]
    assert zipfile.ZipFile(pack).read(SHARED).decode().split() == ["urllib"]
    assert "urllib/parse.pyc" in names(pack)
    assert "urllib/__init__.pyc" in names(published(out, inputs.LIBRARY))


def test_the_library_of_pdf_files_is_without_what_no_page_uses(packed: Path) -> None:
    """Of pictures and fonts only names that `import` finds; our fonts are packs of their own."""
    pack = zipfile.ZipFile(published_packs(packed)["fpdf"])
    sizes = {each.filename: each.file_size for each in pack.infolist()}
    others = {name: size for name, size in sizes.items() if name.startswith(("PIL/", "fontTools/"))}
    assert others and max(others.values()) < 500
    assert not [name for name in sizes if name.startswith(("urllib", "_pydecimal", "inspect", "email"))]
    assert {"font_latin", "font_arabic", "font_more"} <= {*published_packs(packed)}


def test_a_module_that_a_pack_lacks_fails_the_build(
    tmp_path: Path, core: Callable[[str], Path], installed: Path
) -> None:
    """A part that was left out is named before anything is published."""
    package = core("need('far_away'); import far_away.unwanted; return ''")
    (installed / "unwanted.py").write_text("")
    with pytest.raises(errors.ModuleMissing, match=r"far_away\.unwanted"):
        runtime.build(tmp_path / "python", package, tmp_path / "cache", far_away())
    assert not (tmp_path / "python").exists()


def test_a_module_of_the_library_that_a_pack_lacks_fails_the_build(
    tmp_path: Path, core: Callable[[str], Path], installed: Path
) -> None:
    """One whose use went unseen, like one of the core."""
    (installed / "__init__.py").write_text("import colorsys, sys\ndel sys.modules['colorsys']\n")
    package = core("need('far_away'); return ''")
    with pytest.raises(errors.ModuleMissing, match="colorsys"):
        runtime.build(tmp_path / "python", package, tmp_path / "cache", far_away())


def test_another_answer_with_a_pack_fails_the_build(
    tmp_path: Path, core: Callable[[str], Path], installed: Path
) -> None:
    """Parity covers what packs answer."""
    package = core("need('far_away'); import sys; return sys.platform")
    with pytest.raises(errors.AnswersDiffer, match="emscripten"):
        runtime.build(tmp_path / "python", package, tmp_path / "cache", far_away())


def test_a_pack_that_nobody_packs_fails_the_build(
    tmp_path: Path, core: Callable[[str], Path], installed: Path
) -> None:
    """Rather than in a browser."""
    package = core("need('far_away'); return ''")
    with pytest.raises(errors.PackUnknown, match="far_away"):
        runtime.build(tmp_path / "python", package, tmp_path / "cache", {})


def test_a_library_that_is_not_installed_fails_the_build() -> None:
    """With what to do."""
    for pack in (Pack((), ("nowhere",)), Pack(("nowhere",), ("six",))):
        with pytest.raises(errors.PackUnknown, match="make setup"):
            packs.members("nowhere", pack)


READING = r"""
        need("icalendar")
        from datetime import datetime
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError
        from icalendar import Calendar
        read = [str(ZoneInfo(name).utcoffset(datetime(2027, month, 1))) for name in ZONES for month in (1, 7)]
        for name in ("No/Where", "a.b/c", "../zones", "", "UTC" + chr(0)):
            try:
                read.append(str(ZoneInfo(name)))
            except (ZoneInfoNotFoundError, ValueError):
                read.append("none")
        events = Calendar.from_ical(CALENDAR).walk("VEVENT")
        read += [f"{each.start} {each.end} {each.rrules} {each.exdates}" for each in events]
        return json.dumps(read)
"""
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
X-WR-TIMEZONE:America/New_York
BEGIN:VTIMEZONE
TZID:Custom/District
BEGIN:STANDARD
DTSTART:20071104T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20070311T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20261126
DTEND;VALUE=DATE:20261128
RRULE:FREQ=WEEKLY;UNTIL=20270101
EXDATE;VALUE=DATE:20261203
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;TZID=Custom/District:20261126T000000
DURATION:P1D
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART;TZID=Central Standard Time:20261126T080000
DTEND:20261126T170000Z
END:VEVENT
BEGIN:VEVENT
UID:4
DTSTART;TZID=No/Where:20261126T080000
DTEND;TZID=No/Where:20261126T090000
END:VEVENT
END:VCALENDAR
"""


def test_calendars_with_time_zones_are_read_as_here(tmp_path: Path, core: Callable[[str], Path]) -> None:
    """By the light modules that look for zones, too: those of the pack are found, other names are none."""
    package = core(READING.strip())
    zones = ("America/Chicago", "Pacific/Honolulu", "US/Eastern", "UTC")
    with (package / "browser.py").open("a") as file:
        file.write(f"\nZONES = {zones}\nCALENDAR = {CALENDAR!r}\n")
    out = tmp_path / "python"
    runtime.build(out, package, tmp_path / "cache")
    [answer, _] = runtime.packed_answers(out, ["1", "2"])
    read = json.loads(answer)
    assert read[0] != read[1], "Chicago has summer time"
    assert read[8:13] == ["none"] * 5
    assert read[13].startswith("2026-11-26 2026-11-28 ")
    assert read[14].startswith("2026-11-26 00:00:00-05:00 2026-11-27 00:00:00-05:00 ")
    assert read[15].startswith("2026-11-26 08:00:00-06:00 2026-11-26 17:00:00+00:00 ")
