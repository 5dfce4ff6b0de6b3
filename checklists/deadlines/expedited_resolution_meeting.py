"""When the resolution meeting in a discipline case has to be held."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="expedited-resolution-meeting",
    title="The resolution meeting in a discipline case",
    group="Discipline",
    who="district",
    fact="discipline-expedited-resolution-7-days",
    start=Start(
        "the day the district received the complaint",
        "Ask the district in a short email which day they got it. Until you know, count from the day you sent it, and say so.",
    ),
    pauses=(
        Remark(
            "You and the district can agree in writing to leave it out, or agree to use mediation.",
            ("discipline-expedited-resolution-7-days",),
        ),
    ),
    guide="behavior",
    examples={
        "running": {"start": "2026-10-30"},
    },
)
