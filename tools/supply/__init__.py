"""What is shipped: where it comes from, that it is what was locked, its licenses, and a bill of it all."""

from pathlib import Path

from tools.supply import bill, lean, locked, manifest, page
from tools.supply.errors import SupplyError
from tools.supply.known import components
from tools.supply.origin import check_all_shipped, origins

__all__ = ["SupplyError", "bill_of", "locked", "prepare"]


def prepare(site: Path) -> None:
    """Before pages are sealed: leave out what nobody needs, and write of the rest. Raises SupplyError."""
    lean.leave_out_languages(site)
    manifest.name_manifest(site)
    known = components(site)
    check_all_shipped(origins(site, known), known)
    page.fill(site, known)


def bill_of(site: Path, build: str) -> None:
    """When all is there: the bill of materials of this build. Raises SupplyError for what nobody knows."""
    known = components(site)
    bill.write(site, build, known, origins(site, known))
