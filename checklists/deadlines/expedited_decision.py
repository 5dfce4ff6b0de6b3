"""When the decision in a discipline case is due."""

from checklists.model.deadline import Deadline, Start

DEADLINE = Deadline(
    id="expedited-decision",
    title="The decision in a discipline case",
    group="Discipline",
    who="hearing officer",
    fact="expedited-decision-10-school-days",
    start=Start(
        "the day of the hearing",
        "If it took more than one day, use the last.",
        future=True,
    ),
    guide="behavior",
    examples={
        "running": {"start": "2026-10-26"},
        "to come": {"start": "2026-11-16"},
    },
)
