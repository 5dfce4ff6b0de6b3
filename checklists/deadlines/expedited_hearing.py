"""When a hearing in a discipline case has to be held."""

from checklists.model.deadline import Deadline, Start

DEADLINE = Deadline(
    id="expedited-hearing",
    title="The hearing in a discipline case",
    group="Discipline",
    who="state",
    fact="expedited-hearing-20-school-days",
    start=Start(
        "the day the complaint was filed",
        "Use the day the complaint reached the office that takes it.",
    ),
    guide="behavior",
    examples={
        "running": {"start": "2026-10-19"},
    },
)
