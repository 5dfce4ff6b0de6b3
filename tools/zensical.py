"""`python -m tools.zensical [FOLDER]`: the same pages by Zensical, in site-zensical/.

Zensical is what the makers of our theme work on in its place. It reads the same words, templates and blocks.
What it does otherwise stands in docs/decisions/0023-zensical.md; a test compares the pages.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import yaml
from mkdocs.utils.yaml import yaml_load

from tools import build, catalogs, esbuild, findable, finish, gate, offline, runtime, scripts
from tools.edition import edition, pages
from tools.node import NoNodeError
from tools.supply import manifest
from tools.supply.errors import NoPlace

SITE = Path("site-zensical")
WORK = Path(".cache/zensical")
"""Zensical takes its settings' folder for its own: it empties `.cache` there, and writes nowhere else."""


class ZensicalError(Exception):
    """Zensical could not render the pages; what it said stands above."""


def make(site: Path = SITE, work: Path = WORK) -> None:
    """Build everything but the zip and the list of components into `site`, which is emptied first.

    Raises BuildError, CatalogError, EsbuildError, FinishError, NoNodeError, NoPlace, NotFindable,
    OfflineError, RuntimeBuildError, ScriptError or ZensicalError.
    """
    catalogs.compile_all()
    if found := list(gate.mistakes()):
        raise build.BuildError("\n".join(map(str, found)))
    shutil.rmtree(site, ignore_errors=True)
    for config, folder in build.CONFIGS.items():
        render(config, site / folder, work)
    build.write_states(site)
    id = runtime.build(site / "python", site=edition().name["en"])
    findable.finish(site, edition())
    manifest.name_manifest(site)  # without it no page takes Python's files for whole
    finish.finish(site, id, left_out=finish.SEARCH)
    scripts.finish(site)
    offline.finish(site, id)


def render(config: str, into: Path, work: Path = WORK) -> None:
    """Render the pages of one language, whose settings are the file `config`, into `into`.

    Raises ZensicalError.
    """
    project = work / Path(config).stem
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree("docs", project / "docs")
    with open(config, encoding="utf-8") as file:
        settings = yaml_load(file)  # with what it inherits, as MkDocs puts the two together
    language = settings["theme"]["language"]
    settings |= pages.settings(edition(), language, settings["extra"], settings.get("copyright", ""))
    settings |= {"site_dir": "site", "theme": settings["theme"] | {"variant": "classic"}}
    settings["markdown_extensions"] |= {"tools.zensical_links": {}}
    told = project / "mkdocs.yml"
    told.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", str(told)]
    done = subprocess.run(
        command, env=build.environment(), stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    if done.returncode:
        raise ZensicalError(f"Zensical could not build {config}:\n{done.stdout.strip()}")
    shutil.copytree(project / "site", into, dirs_exist_ok=True)


def main() -> int:
    """Run as a program, which may be told another folder: 0, or 1 with one named error."""
    try:
        make(Path(sys.argv[1]) if len(sys.argv) > 1 else SITE)
    except (
        ZensicalError,
        build.BuildError,
        catalogs.CatalogError,
        finish.FinishError,
        findable.NotFindable,
        offline.OfflineError,
        runtime.errors.RuntimeBuildError,
        scripts.ScriptError,
        esbuild.EsbuildError,
        NoNodeError,
        NoPlace,
    ) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
