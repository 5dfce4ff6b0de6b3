"""The pages of a site that opens from a disk: links lead to files, one classic script, a stricter policy."""

import re
from html import escape, unescape
from posixpath import dirname, normpath, relpath
from urllib.parse import quote, unquote

from tools.disk_scripts import HOME, SCRIPT, DiskError
from tools.finish import POLICY

MARK = "data-disk"
"""On `<html>`: what has no meaning on a disk is hidden by it."""

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')
_HASH = re.compile(r"'sha256-[^']+'")
_DROPPED = re.compile(r'<link [^>]*\brel="(?:modulepreload|manifest|alternate)"[^>]*>')
_MODULE = re.compile(r'<script\b(?=[^>]*\btype="module")[^>]*\bsrc="([^"]*)"[^>]*></script>\s*')
_WHOLE = re.compile(r'<script src="[^"]*/whole\.js" defer></script>\s*')
_LATER = re.compile(r' data-source="([^"]*)"')
_ADDRESS = re.compile(r'(?<=\s)(href|src)="([^"]*)"')
_CONFIG = re.compile(r'(<script id="__config" type="application/json">)')
_ARTICLE = '<article class="md-content__inner md-typeset">'
_BARE = (
    '<p class="iep-unpack">Does this page look bare? Unpack the zip first, the whole folder, and open this '
    "file there. On Windows: right-click the zip, then “Extract All”.</p>"
)
"""For who opens the file inside the zip: without its styles the page shows this, with them it is hidden."""
_ZIP = re.compile(r'<(\w+) data-zip="(\w+)">.*?</\1>', re.DOTALL)
_NOT_HERE = ("connect-src", "manifest-src", "require-trusted-types-for", "trusted-types")
"""Of the site's policy: nothing is fetched here, and the theme's scripts come before trusted.js."""
_UNCHANGED = ("#", "http:", "https:", "mailto:", "tel:", "data:")


def modules(html: str) -> list[str]:
    """The app's modules that this page loads, in order, as `elements/letter.js`."""
    return [src.partition("assets/app/")[2] for src in _MODULE.findall(html)]


def page(html: str, path: str, files: frozenset[str]) -> str:
    """This page for the disk. `path` is its file, `files` are all files of the site. Raises DiskError."""
    html = _POLICY.sub(lambda found: found[1] + policy(found[2]) + found[3], html)
    html = _WHOLE.sub("", _DROPPED.sub("", html))
    theme = _LATER.search(html)
    ours = f'<script defer src="{relative(SCRIPT, path)}"></script>\n'
    html, found = _MODULE.subn("", html.replace("</head>", f"  {ours}</head>", 1))
    if not found:
        raise DiskError(f"{path}: a page without the app's modules")
    if theme:  # it waits for a reader on the site, where it would hold up a first visit
        html = html.replace("</body>", f'<script defer src="{theme[1]}"></script>\n</body>')
    if path == "index.html":
        html = html.replace(_ARTICLE, f"{_ARTICLE}\n{_BARE}", 1)
    html = noted(html.replace("<html ", f"<html {MARK} ", 1), get="", size="", bill="")
    return _ADDRESS.sub(lambda found: f'{found[1]}="{_led(unescape(found[2]), path, files)}"', html)


def noted(html: str, **said: str) -> str:
    """A page that tells of the zip, with this in the places made for it; others stay as they are.

    `size` and `version` are texts, `get` leads to the zip, `bill` to what is in the site.
    """

    def fill(found: re.Match[str]) -> str:
        tag, name = found[1], found[2]
        if name not in said:
            return found[0]
        return said[name] and f'<{tag} data-zip="{name}">{escape(said[name])}</{tag}>'

    return _ZIP.sub(fill, html)


def build_id(html: str) -> str:
    """The build that a page belongs to. Raises DiskError."""
    found = re.search(r'<html [^>]*data-build="([^"]+)"', html)
    if not found:
        raise DiskError("a page does not say of which build it is")
    return found[1]


def policy(sites: str) -> str:
    """The site's policy with nothing left to fetch, and the hashes of the page's own inline scripts."""
    kept = {name: sources for name, sources in POLICY.items() if name not in _NOT_HERE}
    kept["worker-src"] = "blob:"  # no service worker comes from a disk
    kept["script-src"] = " ".join([kept["script-src"], *sorted(set(_HASH.findall(sites)))])
    return "; ".join(f"{name} {sources}" for name, sources in kept.items())


def relative(target: str, path: str) -> str:
    """The address of the file `target` as a page at `path` says it."""
    return quote(relpath(target, dirname(path) or "."))


def _led(address: str, path: str, files: frozenset[str]) -> str:
    if not address or address.startswith(_UNCHANGED):
        return escape(address)
    where = re.split("[?#]", address, maxsplit=1)[0]
    tail = address[len(where) :]
    target = normpath(f"{dirname(path) or '.'}/{unquote(where)}")
    if target not in files:
        target, where = normpath(f"{target}/index.html"), f"{where.rstrip('/') or '.'}/index.html"
    if target not in files:
        raise DiskError(f"{path}: a link to {address}, which is not there")
    return escape((relative(HOME, path) if target == "index.html" else where) + tail)
