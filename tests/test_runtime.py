"""Python for the browser: what is packed, that it is the same every time, and what stops it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checklists.catalog import cited
from tools import runtime
from tools.node import node_command
from tools.runtime import errors, inputs
from tools.runtime.library import LIGHT
from tools.runtime.publish import as_wasm
from tools.runtime.pyodide import Pyodide
from tools.runtime.script import SCRIPTS, as_script

type Pack = Callable[..., Path]

BROWSER = """
import json
{top}

def handle(request):
    {body}
"""


@pytest.fixture(scope="session")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packed Python of this checkout."""
    out = tmp_path_factory.mktemp("runtime") / "python"
    runtime.build(out)
    return out


@pytest.fixture
def core(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a stand-in for checklists/ whose `handle` has the given body; return its folder."""

    def write(body: str, top: str = "") -> Path:
        package = tmp_path / "source" / "checklists"
        (package / "law").mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "law" / "__init__.py").touch()
        (package / "build.py").write_text('BUILD = "dev"\n')
        (package / "catalog.py").write_text("def packed():\n    return {}\n")
        (package / "browser.py").write_text(BROWSER.format(top=top, body=body))
        (package / "examples.py").write_text("def examples():\n    return ['1', '2']\n")
        return package

    return write


@pytest.fixture
def fake_root(tmp_path: Path) -> Path:
    """A folder with package.json and what looks like an npm package `pyodide` of the version it asks for."""
    root = tmp_path / "root"
    folder = root / "node_modules" / "pyodide"
    folder.mkdir(parents=True)
    (root / "package.json").write_text('{"devDependencies": {"pyodide": "314.0.7"}}')
    (folder / "package.json").write_text('{"version": "314.0.7"}')
    for name in (inputs.LOCK, inputs.LIBRARY, *inputs.NPM_PARTS):
        (folder / name).touch()
    return root


def manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest in `folder`."""
    found: dict[str, Any] = json.loads((folder / "manifest.json").read_text())
    return found


def archive(folder: Path, logical: str) -> zipfile.ZipFile:
    """Open one of the packed archives."""
    return zipfile.ZipFile(folder / manifest(folder)["files"][logical]["file"])


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_light_modules_stand_for_ones_the_library_has() -> None:
    """A name that Pyodide's next version drops would ship for nothing."""
    with zipfile.ZipFile(inputs.pyodide_folder() / inputs.LIBRARY) as library:
        names = set(library.namelist())
    light = {path.relative_to(LIGHT).as_posix() for path in LIGHT.rglob("*.py")}
    assert light
    assert light <= names


def test_an_error_inside_the_event_loop_reaches_the_console() -> None:
    """The light `logging` writes it, with the error it comes with."""
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import logging\n"
        "log = logging.getLogger('asyncio'); log.info('quiet')\n"
        "try: raise KeyError('lost')\n"
        "except KeyError as error: log.exception('first'); known = error\n"
        "log.error('%d tasks', 2, exc_info=known)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(LIGHT)], capture_output=True, text=True, check=True
    )
    lines = ran.stderr.splitlines()
    assert lines[0] == "asyncio: first"
    assert lines.count("KeyError: 'lost'") == 2
    assert "asyncio: 2 tasks" in lines
    assert "quiet" not in ran.stderr


def test_the_manifest_lists_all_there_is(packed: Path) -> None:
    """Each file is listed with its size and SHA-256 and carries the hash in its name; there are no others."""
    packs = manifest(packed)["packs"]
    later = json.loads((packed / packs["file"]).read_bytes())
    listed = [*manifest(packed)["files"].values(), packs, *later.values()]
    assert _names(packed) == {"manifest.json", *(each["file"] for each in listed)}
    for each in listed:
        content = (packed / each["file"]).read_bytes()
        assert each["bytes"] == len(content)
        assert each["sha256"] == hashlib.sha256(content).hexdigest()
        assert each["sha256"][:12] in each["file"]


def test_the_manifest_says_which_pyodide(packed: Path) -> None:
    """The exact version of package.json, and nothing about packages to download."""
    wanted = json.loads((inputs.ROOT / "package.json").read_text())["devDependencies"]["pyodide"]
    assert manifest(packed)["pyodide"] == wanted
    assert manifest(packed)["lock"]["packages"] == {}


def test_pyodide_itself_is_as_npm_brought_it(packed: Path) -> None:
    """The WebAssembly byte for byte; each script too, but for its `export`."""
    folder = inputs.pyodide_folder()
    for name in inputs.NPM_PARTS:
        shipped = (packed / manifest(packed)["files"][name]["file"]).read_bytes()
        brought = (folder / name).read_bytes()
        assert (brought.rpartition(b"export")[0] in shipped) if name in SCRIPTS else shipped == brought


def test_a_script_leaves_what_the_module_exported() -> None:
    """Both of Pyodide's ways to export, beside each other in one worker's code, run under Node."""
    named = b"var a=1,b=()=>2;export{a as version,b as loadPyodide};\n//# sourceMappingURL=x.map\n"
    default = b"async function a(){return 3}export default a;\n"
    both = as_script("pyodide.mjs", named) + as_script("pyodide.asm.mjs", default)
    told = b"console.log(pyodide.version, pyodide.loadPyodide(), await createPyodideModule())"
    command = [*node_command(), "--input-type=module", "--eval", (both + told).decode()]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout == "1 2 3\n"


@pytest.mark.parametrize(
    "module",
    [
        b"var a=1;",
        b"export const a=1;",
        b"import{x}from'y';var a=x;export{a as b};",
        b"var a=1;export*from'y';export{a as b};",
        b"var a=1;export{a as b};a=2;",
    ],
)
def test_a_module_of_another_shape_fails_the_build(module: bytes) -> None:
    """A new Pyodide that is written otherwise is looked at by a person."""
    with pytest.raises(errors.PyodideWrongVersion, match=r"pyodide\.mjs is not written as it was"):
        as_script("pyodide.mjs", module)


def test_the_core_is_compiled_and_knows_its_build(packed: Path) -> None:
    """The wheel has no source, no TOML, the cited facts alone, the Spanish catalog, and the real build id."""
    with archive(packed, "checklists.whl") as wheel:
        names = wheel.namelist()
        facts = json.loads(wheel.read("checklists/law/facts.json"))
        build = wheel.read("checklists/build.pyc")
    assert not [name for name in names if name.endswith((".py", ".toml", ".po")) or "test" in name]
    assert "checklists/browser.pyc" in names
    assert [name for name in names if name.endswith(".mo")]
    assert {fact["id"] for fact in facts} == cited()
    assert manifest(packed)["v"].encode() in build


def test_the_library_is_trimmed(packed: Path) -> None:
    """Modules in use are there, compiled; those that only a checkout or nobody uses are not."""
    with archive(packed, "python_stdlib.zip") as library:
        names = set(library.namelist())
        assert {info.compress_type for info in library.infolist()} == {zipfile.ZIP_STORED}
    assert {"json/__init__.pyc", "gettext.pyc", "traceback.pyc", "_pyodide/_base.pyc"} <= names
    assert not {"tomllib/__init__.pyc", "unittest/__init__.pyc", "turtle.pyc"} & names
    assert len(names) < 200


def test_the_archives_are_webassembly_too(packed: Path) -> None:
    """Hosts compress WebAssembly on its way, and leave what is not WebAssembly alone."""
    for logical in ("python_stdlib.zip", "checklists.whl"):
        file = packed / manifest(packed)["files"][logical]["file"]
        assert file.suffix == ".wasm"
        assert _is_wasm(file)


def _is_wasm(file: Path) -> bool:
    code = f"console.log(WebAssembly.validate(require('fs').readFileSync({json.dumps(str(file))})))"
    ran = subprocess.run([*node_command(), "-e", code], capture_output=True, text=True, check=True)
    return ran.stdout.strip() == "true"


@pytest.mark.parametrize("size", [0, 100, 127, 128, 16_384, 300_000])
def test_an_archive_of_any_size_is_webassembly(tmp_path: Path, size: int) -> None:
    """The length of the section is written in one to three bytes, and the archive can still be read."""
    plain = tmp_path / "plain.zip"
    with zipfile.ZipFile(plain, "w") as written:
        written.writestr("name", b"x" * size)
    file = tmp_path / "file.wasm"
    file.write_bytes(as_wasm(plain.read_bytes()))
    assert _is_wasm(file)
    assert zipfile.ZipFile(file).read("name") == b"x" * size


def test_built_again_from_nothing_it_is_the_same(
    packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same inputs give the same bytes, whatever the clock says and wherever it hangs."""
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    runtime.build(tmp_path / "python", cache=tmp_path / "cache")
    assert (tmp_path / "python" / "manifest.json").read_bytes() == (packed / "manifest.json").read_bytes()


def test_what_was_made_is_used_again(packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing changed no Python is started, and what was in the folder before is gone."""
    monkeypatch.setattr(Pyodide, "shrink", lambda *_: pytest.fail("packed again"))
    out = tmp_path / "python"
    out.mkdir()
    (out / "left-over.wasm").touch()
    assert runtime.build(out) == manifest(packed)["v"]
    assert _names(out) == _names(packed)


def test_the_id_follows_what_ships(tmp_path: Path) -> None:
    """A changed sentence, law or tool is a new build; a test or a compiled file is not."""
    source = tmp_path / "checklists"
    shutil.copytree(runtime.SOURCE, source)
    folder = inputs.pyodide_folder()
    before = inputs.build_id(folder, source, {}, "A")
    assert before == inputs.build_id(folder, runtime.SOURCE, {}, "A"), "wherever the checkout is"
    (source / "tests").mkdir()
    (source / "tests" / "test_more.py").write_text("1")
    (source / "__pycache__").mkdir(exist_ok=True)
    (source / "__pycache__" / "more.py").write_text("1")
    assert inputs.build_id(folder, source, {}, "A") == before
    for name in ("catalog.py", "law/federal.toml"):
        with (source / name).open("a") as file:
            file.write("\n")
        after = inputs.build_id(folder, source, {}, "A")
        assert after != before
        before = after


def test_the_cache_does_not_grow_for_ever(tmp_path: Path, core: Callable[[str], Path]) -> None:
    """Only the newest builds are kept."""
    cache = tmp_path / "cache"
    for age in range(9):
        (cache / f"old-{age}").mkdir(parents=True)
        os.utime(cache / f"old-{age}", (age, age))
    build = runtime.build(tmp_path / "python", core("return request"), cache, {})
    assert {path.name for path in cache.iterdir()} == {build, "old-8", "old-7", "old-6", "old-5"}


def test_a_lazy_import_is_packed(tmp_path: Path, core: Callable[[str], Path]) -> None:
    """What is imported only while a question is answered is found by answering it."""
    package = core("import colorsys\n    return str(colorsys.rgb_to_hsv(1, 1, 1))")
    runtime.build(tmp_path / "python", package, tmp_path / "cache", {})
    with archive(tmp_path / "python", "python_stdlib.zip") as library:
        assert "colorsys.pyc" in library.namelist()


def test_a_module_left_out_fails_the_build(tmp_path: Path, core: Callable[[str], Path]) -> None:
    """A module whose use went unseen is named before anything is published."""
    package = core("import colorsys, sys; del sys.modules['colorsys']\n    return 'done'")
    with pytest.raises(errors.ModuleMissing, match="colorsys"):
        runtime.build(tmp_path / "python", package, tmp_path / "cache", {})
    assert not (tmp_path / "python").exists()
    assert list((tmp_path / "cache").iterdir()) == []


def test_another_answer_fails_the_build(tmp_path: Path, core: Callable[[str, str], Path]) -> None:
    """The packed Python must answer as this one does."""
    package = core("return sys.platform if request == '2' else 'same'", "import sys")
    with pytest.raises(errors.AnswersDiffer, match="emscripten") as raised:
        runtime.build(tmp_path / "python", package, tmp_path / "cache", {})
    assert "asked: 2" in str(raised.value)


def test_a_core_that_raises_fails_the_build(tmp_path: Path, core: Callable[[str], Path]) -> None:
    """An error in checklists/ is shown as it is."""
    with pytest.raises(errors.CoreFailed, match="ZeroDivisionError"):
        runtime.build(tmp_path / "python", core("return str(1 / 0)"), tmp_path / "cache", {})


def test_an_error_of_pyodide_fails_the_build(tmp_path: Path, core: Callable[[str, str], Path]) -> None:
    """An error that only Pyodide has is shown as it is."""
    package = core("1 / 0 if sys.platform == 'emscripten' else 0\n    return ''", "import sys")
    with pytest.raises(errors.NodeFailed, match="ZeroDivisionError"):
        runtime.build(tmp_path / "python", package, tmp_path / "cache", {})


def test_the_right_pyodide_is_found(fake_root: Path) -> None:
    """The npm package of the version that package.json asks for is taken."""
    assert inputs.pyodide_folder(fake_root) == fake_root / "node_modules" / "pyodide"


@pytest.mark.parametrize("name", ["package.json", "pyodide.asm.wasm", "python_stdlib.zip"])
def test_pyodide_missing(fake_root: Path, name: str) -> None:
    """A missing file is named, with what to do."""
    (fake_root / "node_modules" / "pyodide" / name).unlink()
    with pytest.raises(errors.PyodideMissing, match=rf"{name}.*make setup"):
        inputs.pyodide_folder(fake_root)


def test_pyodide_of_another_version(fake_root: Path) -> None:
    """Another version than asked for is not packed."""
    (fake_root / "node_modules" / "pyodide" / "package.json").write_text('{"version": "1.0.0"}')
    with pytest.raises(errors.PyodideWrongVersion, match=r"314\.0\.7 is wanted, 1\.0\.0"):
        inputs.pyodide_folder(fake_root)
