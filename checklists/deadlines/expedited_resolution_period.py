"""When a discipline hearing may go ahead."""

from checklists.model.deadline import Deadline, Start

DEADLINE = Deadline(
    id="expedited-resolution-period",
    title="The time to settle in a discipline case",
    group="Discipline",
    who="district",
    fact="discipline-expedited-resolution-period-15-days",
    start=Start(
        "the day the district received the complaint",
        "Ask the district in a short email which day they got it. Until you know, count from the day you sent it, and say so.",
    ),
    by="This time ends on",
    guide="behavior",
    examples={
        "running": {"start": "2026-10-26"},
    },
)
