"""`python -m tools.build`: the whole site, from words to sealed pages, in site/."""

import json
import os
import subprocess
import sys
from pathlib import Path

from checklists.law.states import states
from checklists.views import state
from tools import catalogs, finish, gate, runtime

SITE = Path("site")
_CONFIGS = ("mkdocs.yml", "mkdocs.es.yml")


class BuildError(Exception):
    """The site cannot be built; the message says what to mend."""


def build(site: Path = SITE) -> None:
    """Build everything into `site`. Raises BuildError, CatalogError, FinishError or RuntimeBuildError."""
    catalogs.compile_all()
    if found := list(gate.mistakes()):
        raise BuildError("\n".join(map(str, found)))
    for config in _CONFIGS:
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config],
            env=_env(),
            check=False,
        )
        if done.returncode:
            raise BuildError(f"mkdocs could not build {config}: see above")
    rules = {
        abbr: {"name": each.name, "said": each.said, "rules": state.rules(each)}
        for abbr, each in states().items()
    }
    (site / "assets" / "states.json").write_text(json.dumps(rules, ensure_ascii=False), encoding="utf-8")
    id = runtime.build(site / "python")
    finish.finish(site, id)


def _env() -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def main() -> int:
    """Run as a program: 0, or 1 with one named error."""
    try:
        build()
    except (BuildError, catalogs.CatalogError, finish.FinishError, runtime.errors.RuntimeBuildError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
