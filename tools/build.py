"""`python -m tools.build [FOLDER]`: the whole site, from words to sealed pages, in site/."""

import json
import os
import subprocess
import sys
from pathlib import Path

from checklists.law.states import states
from checklists.views import state
from tools import catalogs, disk, esbuild, findable, finish, gate, offline, runtime, scripts, supply
from tools.disk_scripts import DiskError
from tools.edition import added, edition
from tools.edition.errors import EditionError
from tools.handouts import HandoutError
from tools.handouts.make import make_addresses, make_papers
from tools.node import NoNodeError

SITE = Path("site")
CONFIGS = {"mkdocs.yml": ".", "mkdocs.es.yml": "es"}
"""Each language's settings, and its folder in the site."""


class BuildError(Exception):
    """The site cannot be built; the message says what to mend."""


def build(site: Path = SITE) -> None:
    """Build everything into `site`: the same bytes from the same files, wherever and whenever.

    Raises BuildError, CatalogError, DiskError, EditionError, EsbuildError, FinishError, HandoutError,
    NoNodeError, NotFindable, OfflineError, RuntimeBuildError, ScriptError or SupplyError.
    """
    own = edition()
    if own.letters:
        added.build(own, own.letters, site)
        return
    supply.locked.check()
    catalogs.compile_all()
    if found := list(gate.mistakes()):
        raise BuildError("\n".join(map(str, found)))
    for config, folder in CONFIGS.items():
        into = str((site / folder).resolve())
        done = subprocess.run(
            [sys.executable, "-m", "tools.edition.pages", config, into],
            env=environment(),
            check=False,
        )
        if done.returncode:
            raise BuildError(f"mkdocs could not build {config}: see above")
    write_states(site)
    id = runtime.build(site / "python", site=own.name["en"])
    findable.finish(site, own)
    supply.prepare(site)
    finish.finish(site, id)
    make_papers(site)
    disk.make(site)
    scripts.finish(site)
    offline.finish(site, id)
    make_addresses(site)
    supply.bill_of(site, id)


def write_states(site: Path) -> None:
    """Write what is known of each state where the pages fetch it."""
    rules = {
        abbr: {"name": each.name, "said": each.said, "rules": state.rules(each)}
        for abbr, each in states().items()
    }
    (site / "assets" / "app" / "states.json").write_text(
        json.dumps(rules, ensure_ascii=False), encoding="utf-8"
    )


def environment() -> dict[str, str]:
    """What the generators run with: a day in place of the clock's, since what is built must not say when."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "315532800"}


def main() -> int:
    """Run as a program, which may be told another folder: 0, or 1 with one named error."""
    try:
        build(Path(sys.argv[1]) if len(sys.argv) > 1 else SITE)
    except (
        BuildError,
        catalogs.CatalogError,
        esbuild.EsbuildError,
        finish.FinishError,
        findable.NotFindable,
        offline.OfflineError,
        runtime.errors.RuntimeBuildError,
        scripts.ScriptError,
        supply.SupplyError,
        DiskError,
        EditionError,
        HandoutError,
        NoNodeError,
    ) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
