"""Read a ``_headers`` file, the format in which Netlify and Cloudflare Pages take a site's headers.

An unindented line is a path, in which ``*`` stands for anything; the indented lines below it are headers
for that path. ``! Name`` takes a header away. Every rule that matches counts, in order; a header that is
named twice gets both values.
"""

import re
from dataclasses import dataclass
from pathlib import Path


class HeadersFileError(Exception):
    """A line of ``_headers`` cannot be understood. The message names the line."""


@dataclass(frozen=True)
class Rule:
    """The headers for the paths that `pattern` matches; a value of None takes the header away."""

    pattern: re.Pattern[str]
    headers: tuple[tuple[str, str | None], ...]


def read_rules(file: Path) -> tuple[Rule, ...]:
    """Return the rules in `file`, none when there is no such file. Raises HeadersFileError."""
    return parse_rules(file.read_text(encoding="utf-8")) if file.exists() else ()


def parse_rules(text: str) -> tuple[Rule, ...]:
    """Return the rules that `text` spells out. Raises HeadersFileError."""
    rules: list[tuple[str, list[tuple[str, str | None]]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        if line[0] not in " \t":
            rules.append((words, []))
            continue
        name, colon, value = words.partition(":")
        if not rules or not (colon or words.startswith("!")):
            raise HeadersFileError(
                f"_headers, line {number}: expected a path or 'Name: value', found {words!r}."
            )
        header = (words[1:].strip(), None) if words.startswith("!") else (name.strip(), value.strip())
        rules[-1][1].append(header)
    return tuple(Rule(_pattern(path), tuple(headers)) for path, headers in rules)


def headers_for(path: str, rules: tuple[Rule, ...]) -> dict[str, str]:
    """Return the headers that `rules` give to the URL path `path`, by their names in lower case."""
    found: dict[str, str] = {}
    for rule in rules:
        if not rule.pattern.fullmatch(path):
            continue
        for name, value in rule.headers:
            key = name.lower()
            if value is None:
                found.pop(key, None)
            else:
                found[key] = f"{found[key]}, {value}" if key in found else value
    return found


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(part) for part in path.split("*")))
