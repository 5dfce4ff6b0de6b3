"""Facts whose words are due to be read again: ``python -m tools.review [ISO DATE]``, or ``make review``.

Lists those that were never compared with an official text first, then those read more than half a year before
the date, which is today unless it is given.
"""

import sys
from collections.abc import Iterable
from datetime import date, timedelta

from checklists.law.facts import Fact, facts

AFTER = timedelta(days=182)


def due(known: Iterable[Fact], today: date) -> list[Fact]:
    """Return the facts to read again, those without a reading date first, then the oldest."""
    late = (today - AFTER).isoformat()
    return sorted(
        (each for each in known if each.read_on is None or each.read_on < late),
        key=lambda each: (each.read_on or "", each.id),
    )


def main(arguments: list[str]) -> int:
    """Print the list; return 0, or 2 after one sentence on stderr when the date is not one."""
    try:
        today = date.fromisoformat(arguments[0]) if arguments else date.today()  # noqa: DTZ011  (the local day)
    except ValueError:
        print(f"“{arguments[0]}” is not a date such as 2027-01-31.", file=sys.stderr)
        return 2
    found = due(facts().values(), today)
    for each in found:
        print(f"{each.read_on or 'no date':10}  {each.confidence:9}  {each.id}  ({each.cite})")
    print(f"{len(found)} of {len(facts())} facts are due to be read again.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
