"""The Markdown extension that `make zensical` adds: addresses in HTML keep what they say.

MkDocs leaves them as they are written, relative to the page's own address. Zensical reads them as relative to
the page's file, and puts `../` before each one on a page that gets a folder of its own. This takes that step
back beforehand. Links to files of Markdown are right in both, and stay.
"""

import posixpath
import re
from pathlib import PurePosixPath
from typing import Any

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor

_ADDRESS = re.compile(r'(<(?:a|area|img|link|script|source)\b[^>]*?\s(?:href|src)=")(?![a-z]+:|[/#?])([^"]+)')
_MARKDOWN = re.compile(r"\.md(?:$|[#?])")


def relative_to_file(html: str, page: str) -> str:
    """`html` with its relative addresses as seen from the file `page`, such as "guides/process.md"."""
    own = PurePosixPath(page)
    if own.stem == "index":
        return html

    def moved(found: re.Match[str]) -> str:
        if _MARKDOWN.search(found[2]):
            return found[0]
        path, mark, rest = re.fullmatch(r"([^#?]*)([#?]?)(.*)", found[2], re.DOTALL).groups()  # type: ignore[union-attr]
        slash = "/" if path.endswith("/") else ""
        return found[1] + posixpath.normpath(posixpath.join(own.stem, path)) + slash + mark + rest

    return _ADDRESS.sub(moved, html)


class _Addresses(Postprocessor):
    def run(self, text: str) -> str:
        context: Any = self.md.preprocessors["rendering_context"]
        return relative_to_file(text, context.page.path)


class Addresses(Extension):
    """Registers it, after blocks are put in their places."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.postprocessors.register(_Addresses(md), "iep-addresses", 1)


def makeExtension(**settings: Any) -> Addresses:
    """What Python-Markdown calls."""
    return Addresses(**settings)
