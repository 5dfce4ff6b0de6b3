"""A page vouches for Python's files: it says what the manifest must be, and that what the others must."""

import hashlib
from pathlib import Path

from tools.supply.errors import NoPlace

_PLACE = 'class="no-js"'


def name_manifest(site: Path) -> None:
    """Write the SHA-256 of site/python/manifest.json into every page, for checked.js. Raises NoPlace."""
    digest = hashlib.sha256((site / "python" / "manifest.json").read_bytes()).hexdigest()
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        if _PLACE not in html:
            raise NoPlace(f"{page.relative_to(site)}: no {_PLACE} to put the manifest's hash beside")
        page.write_text(html.replace(_PLACE, f'{_PLACE} data-manifest="{digest}"', 1), encoding="utf-8")
