"""The plain page for no network. It stands in the service worker: no broken cache can take it away."""

import base64
import hashlib
from html import escape
from pathlib import Path

_TEMPLATE = Path(__file__).parent / "templates" / "offline.html"
_STYLE = (
    "body{font:1.1rem/1.6 system-ui,sans-serif;margin:0;background:#fdfbf7;color:#23282b}"
    "main{max-width:34rem;margin:0 auto;padding:2.5rem 1.2rem}h1{font-size:1.5rem;line-height:1.3}"
    "a{color:#1f4d5c}li{margin:.7rem 0}"
    ".first{display:inline-block;background:#1f4d5c;color:#fff;border-radius:.4rem;padding:.7rem 1.2rem;"
    "text-decoration:none}"
    "@media(prefers-color-scheme:dark){body{background:#171c1f;color:#e9e6df}a{color:#8fcadb}"
    ".first{background:#8fcadb;color:#171c1f}}"
)
_WORDS = {
    "en": {
        "title": "You are offline, and this page is not on your device yet",
        "words": "What you typed before is safe: it is kept on this device.",
        "again": "Try again",
        "others": "These pages open without a network:",
        "links": (
            ("", "What happened?"),
            ("letters/", "All letters"),
            ("checklists/at-the-meeting/", "At the IEP meeting"),
            ("records/log/", "Keep a log"),
            ("my-data/", "My data"),
        ),
    },
    "es": {
        "title": "No hay internet, y esta página aún no está en su dispositivo",
        "words": "Lo que usted escribió antes está a salvo: se guarda en este dispositivo.",
        "again": "Intentar de nuevo",
        "others": "Estas páginas se abren sin internet (en inglés):",
        "links": (
            ("", "What happened?"),
            ("letters/", "All letters"),
            ("records/log/", "Keep a log"),
            ("my-data/", "My data"),
        ),
    },
}


def lost(language: str, name: str) -> str:
    """The whole page in "en" or "es", of the site `name`.

    "{root}" stands for the site's root, which the worker knows.
    """
    words = _WORDS[language]
    links = "".join(f'<li><a href="{{root}}{path}">{escape(link)}</a></li>' for path, link in words["links"])
    filled = {
        "lang": language,
        "style": _STYLE,
        "hash": base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode(),
        "links": links,
        **{part: escape(str(words[part])) for part in ("title", "words", "again", "others")},
        "name": escape(name),
    }
    page = _TEMPLATE.read_text(encoding="utf-8")
    for part, text in filled.items():
        page = page.replace(f"{{{part}}}", text)
    return page
