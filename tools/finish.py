"""After rendering: the build's stamp, each page's content policy, repairs to the theme, checks."""

import base64
import hashlib
import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from tools.esbuild import small
from tools.permissions import permissions

POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "manifest-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "iep default",
}
# The service worker needs its own files and nothing else; the page's policy holds for it as well.
WORKER_POLICY = "default-src 'none'; connect-src 'self'; script-src 'self'"
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_STYLED = re.compile(r"<style|<[^>]+\sstyle=", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"<(?:script|link(?! rel=\"canonical\")|img|iframe)\b[^>]*\s(?:src|href)=[\"']?(?:https?:)?//",
    re.IGNORECASE,
)
HEADERS = """\
/*
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: no-referrer
  Strict-Transport-Security: max-age=31536000
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Origin-Agent-Cluster: ?1
  X-DNS-Prefetch-Control: off
  X-Permitted-Cross-Domain-Policies: none
  Permissions-Policy: {permissions}
  Content-Security-Policy: {policy}; frame-ancestors 'none'

/
  Cache-Control: no-cache

/*/
  Cache-Control: no-cache

/sw.js
  Content-Security-Policy: {worker}
  Cache-Control: no-cache

/*.webmanifest
  Content-Type: application/manifest+json
  Cache-Control: no-cache

/search/search_index.json
  Cache-Control: no-cache

/python/files/*
  Cache-Control: public, max-age=31536000, immutable

/python/manifest-*
  Cache-Control: public, max-age=31536000, immutable

/python/manifest.json
  Cache-Control: no-cache

/assets/app-*
  Cache-Control: public, max-age=31536000, immutable

/sw.js
  Cache-Control: no-cache

/assets/stylesheets/*
  Cache-Control: public, max-age=31536000, immutable

/assets/javascripts/bundle.*
  Cache-Control: public, max-age=31536000, immutable

/assets/javascripts/workers/*
  Cache-Control: public, max-age=31536000, immutable
"""
# The theme's mends, with a pattern each that must be found, so that a new version can't drop one unseen.
SEARCH = (
    # The button in it that clears it is no menu; what is found is said.
    (r'<nav class="md-search__options"[^>]*>(.*?)</nav>', r'<div class="md-search__options">\1</div>'),
    (r'class="md-search-result__meta"', r'\g<0> role="status"'),
)
"""The mends of a search that stands in the page; Zensical's script makes its own."""
_REPAIRS = (
    # The search is a landmark already, and no dialog.
    (r'(data-md-component="search") role="dialog"', r"\1"),
    *SEARCH,
    # Beside the site's name as a link, and the page's as its heading, these would be read out a second time.
    (r'(data-md-component="logo">\s*<img [^>]*?alt=)"[^"]*"', r'\1""'),
    (r'data-md-component="header-title"', r'\g<0> aria-hidden="true"'),
    (r'hreflang="(\w+)" class="md-select__link"', r'lang="\1" \g<0>'),
    (r'(for="__palette_\d" hidden>\s*<svg)', r'\1 aria-hidden="true"'),
    # A choice has the name of what is chosen, not of what it would do.
    (r'aria-label="[^"]*"(\s+type="radio" name="__palette" id="__palette_0")', r'aria-label="{light}"\1'),
    (r'aria-label="[^"]*"(\s+type="radio" name="__palette" id="__palette_1")', r'aria-label="{dark}"\1'),
)
# They lead to each language's first page, by a path: such a link has to name this page's twin, by an address.
_ALTERNATE = re.compile(r'<link rel="alternate" href="[^"]*" hreflang="\w+">')
_CURRENT = re.compile(r'(<a href="[^"]*" class="md-nav__link md-nav__link--active")')
# Whether a part of the menu is open is said by the button that opens it: menu.js.
_EXPANDED = re.compile(r'(<nav [^>]*aria-labelledby="__nav_\w+") aria-expanded="\w+"')
# A page has one list of its contents. The lists within it are no landmarks of their own.
_INNER_CONTENTS = re.compile(r'<nav class="md-nav" aria-label="[^"]*">((?:(?!<nav).)*?)</nav>', re.DOTALL)
# The theme's script waits for the reader, or for a tool's Python: later.js, beside a page's first script.
_FIRST = re.compile(r'<script src="([^"]*assets/app/)whole\.js" defer>')
_BUNDLE = re.compile(r'<script src="([^"]*/bundle\.[0-9a-f]+\.min\.js)">')
TOOL = re.compile(r'<script src="([^"]*)(elements/(?:letter|checklist|deadline|goals)\.js)" type="module">')
"""The script of a page with a tool: the app's address, and the tool's own module there."""
_UNSEARCHED = re.compile(r"^states/\w\w/|#the-law$")
_WORDS = {
    "en": {"light": "Light colors", "dark": "Dark colors"},
    "es": {"light": "Colores claros", "dark": "Colores oscuros"},
}


class FinishError(Exception):
    """The built site has something that must not be published."""


def finish(site: Path, build: str, left_out: Sequence[tuple[str, str]] = ()) -> None:
    """Stamp and seal every page of the built site, in place.

    Raises EsbuildError, NoNodeError, or FinishError, naming the page.

    The mends that are `left_out` have nothing to mend there.
    """
    shutil.rmtree(site / "es" / "assets" / "app", ignore_errors=True)  # every language uses the same files
    for index in [*site.rglob("search_index.json"), *site.rglob("search.json")]:
        index.write_text(slim(index.read_text(encoding="utf-8")), encoding="utf-8")
    hashes: set[str] = set()
    for page in sorted(site.rglob("*.html")):
        sealed, found = seal(page.read_text(), build, page.relative_to(site), left_out)
        hashes |= found
        page.write_text(sealed)
    (site / "_headers").write_text(
        HEADERS.format(policy=policy(hashes), permissions=permissions(), worker=WORKER_POLICY)
    )
    (site / ".nojekyll").touch()


def slim(index: str) -> str:
    """The search index without what is said elsewhere: a phone fetches it before it can search.

    Left out: each state's page, which the list of states leads to, and the rules quoted below a page.
    """
    found = json.loads(index)
    rows = "items" if "items" in found else "docs"  # Zensical's name for them, and MkDocs's
    kept = [each for each in found[rows] if not _UNSEARCHED.search(each["location"])]
    return json.dumps({**found, rows: kept}, ensure_ascii=False, separators=(",", ":"))


def policy(hashes: set[str]) -> str:
    """The content policy that allows these inline scripts and nothing from elsewhere."""
    allowed = {**POLICY, "script-src": " ".join([POLICY["script-src"], *sorted(hashes)])}
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def seal(
    html: str, build: str, where: Path, left_out: Sequence[tuple[str, str]] = ()
) -> tuple[str, set[str]]:
    """One page with its stamp and policy, and the hashes of its inline scripts. Raises FinishError."""
    if _STYLED.search(html):
        raise FinishError(f"{where}: an inline style, which the page's policy refuses")
    if _OUTSIDE.search(html):
        raise FinishError(f"{where}: something loaded from another host")
    html = _ALTERNATE.sub("", html)
    html = _INLINE.sub(lambda script: f"<script>{small(script[1])}</script>", html)
    hashes = {f"'sha256-{_sha256(script)}'" for script in _INLINE.findall(html)}
    html = repair(html, where, left_out)
    first = _FIRST.search(html)
    if not (first and _BUNDLE.search(html)):
        raise FinishError(f"{where}: the theme no longer has its bundle where it was")
    html = _BUNDLE.sub(rf'<script type="module" src="{first[1]}later.js" data-source="\1">', html)
    html = html.replace('class="no-js"', f'class="no-js" data-python="off" data-build="{build}"', 1)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes)}">'
    return html.replace("<head>", f"<head>\n    {meta}", 1), hashes


def repair(html: str, where: Path, left_out: Sequence[tuple[str, str]] = ()) -> str:
    """One page with the theme's faults mended, for those who hear it or use keys. Raises FinishError."""
    words = _WORDS["es" if where.parts[0] == "es" else "en"]
    for pattern, mended in (each for each in _REPAIRS if each not in left_out):
        named = mended.format(**words) if "{" in mended else mended
        html, found = re.subn(pattern, named, html, flags=re.DOTALL)
        if not found:
            raise FinishError(f"{where}: the theme no longer has {pattern}")
    html, found = _EXPANDED.sub(r"\1", _CURRENT.sub(r'\1 aria-current="page"', html)), 1
    while found:  # from the innermost out
        html, found = _INNER_CONTENTS.subn(r'<div class="md-nav">\1</div>', html)
    return html


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
