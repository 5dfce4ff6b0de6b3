"""What the theme brings and no page uses is not shipped: less to fetch, to trust and to list."""

import json
from pathlib import Path

_ALWAYS = ("min/lunr.stemmer.support.min.js",)


def leave_out_languages(site: Path) -> None:
    """Remove the search's parts for languages that this site's own searches don't name, in place."""
    for index in sorted(site.rglob("search_index.json")):
        languages = json.loads(index.read_text(encoding="utf-8"))["config"]["lang"]
        spoken = [f"min/lunr.{each}.min.js" for each in languages if each != "en"]
        kept = {*_ALWAYS, *spoken} if spoken else set()
        folder = index.parent.parent / "assets" / "javascripts" / "lunr"
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
            elif path.is_file() and path.relative_to(folder).as_posix() not in kept:
                path.unlink()
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
