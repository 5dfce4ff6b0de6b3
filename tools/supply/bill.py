"""The bill of materials: sbom.json, in CycloneDX 1.6, of every file that is shipped. See decision 19."""

import hashlib
import json
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tools.supply.known import Component

NAME = "sbom.json"
_SITE = "put-it-in-writing"
type Origins = Mapping[str, Iterable[str]]
"""The ids of the components in each file, by the file's path in the site."""


def write(site: Path, build: str, components: Iterable[Component], origins: Origins) -> None:
    """Write sbom.json into the built site: the same bytes for the same site. It does not list itself."""
    listed = (name for name in sorted(origins) if name != NAME)
    hashes = {name: hashlib.sha256((site / name).read_bytes()).hexdigest() for name in listed}
    text = json.dumps(bill(build, tuple(components), origins, hashes), ensure_ascii=False, indent=1)
    (site / NAME).write_text(text + "\n", encoding="utf-8")


def bill(
    build: str,
    components: tuple[Component, ...],
    origins: Origins,
    hashes: Mapping[str, str],
) -> dict[str, Any]:
    """The bill as JSON: each component, and each file with the components that are in it (`dependencies`)."""
    whole = hashlib.sha256(json.dumps(hashes, sort_keys=True).encode()).hexdigest()
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.UUID(whole[:32], version=4)}",
        "version": 1,
        "metadata": {
            "component": {
                "bom-ref": _SITE,
                "type": "application",
                "name": _SITE,
                "version": build,
                "licenses": [{"expression": "MIT AND CC-BY-4.0"}],
            }
        },
        "components": [
            *(_component(each) for each in components),
            *(_file(name, digest) for name, digest in hashes.items()),
        ],
        "dependencies": _dependencies(components, origins, hashes),
    }


def _component(each: Component) -> dict[str, Any]:
    single = not any(word in each.license for word in (" AND ", " OR ", " WITH "))
    licenses = [{"license": {"id": each.license}}] if single else [{"expression": each.license}]
    found: dict[str, Any] = {
        "bom-ref": each.id,
        "type": "data" if each.group == "fonts" or each.id == "words" else "library",
        "name": each.purl.removeprefix("pkg:").partition("/")[2].rpartition("@")[0].replace("%40", "@")
        or each.name,
        "version": each.version,
        "description": each.what,
        "licenses": licenses,
        "purl": each.purl,
        "pedigree": {"notes": each.changed} if each.changed else None,
        "externalReferences": [{"type": "vcs", "url": each.source}] if each.source else None,
    }
    return {name: value for name, value in found.items() if value}


def _file(name: str, digest: str) -> dict[str, Any]:
    return {
        "bom-ref": f"file:{name}",
        "type": "file",
        "name": name,
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }


def _dependencies(
    components: tuple[Component, ...], origins: Origins, hashes: Mapping[str, str]
) -> list[dict[str, Any]]:
    brought = {each.id: [other.id for other in components if other.inside == each.id] for each in components}
    return [
        {"ref": _SITE, "dependsOn": [f"file:{name}" for name in hashes]},
        *({"ref": f"file:{name}", "dependsOn": sorted(set(origins[name]))} for name in hashes),
        *({"ref": id, "dependsOn": others} for id, others in brought.items() if others),
    ]
