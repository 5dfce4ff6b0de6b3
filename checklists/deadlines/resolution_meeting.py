"""When the district has to hold the resolution meeting."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="resolution-meeting",
    title="The resolution meeting",
    group="If you file a complaint",
    who="district",
    fact="resolution-meeting-15-days",
    start=Start(
        "the day the district received your due process complaint",
        "Ask the district in a short email which day they got it. Until you know, count from the day you sent it, and say so.",
    ),
    pauses=(
        Remark(
            "You and the district can agree in writing to leave it out, or to use mediation.",
            ("resolution-meeting-15-days",),
        ),
        Remark(
            "If the parent who asked for the hearing does not take part, the clocks wait.",
            ("resolution-parent-must-attend",),
        ),
    ),
    remarks=(
        Remark(
            "If the district does not hold it in time, you can ask the hearing officer to start the hearing’s clock.",
            ("resolution-district-fails",),
        ),
    ),
    guide="escalation",
    examples={
        "to come": {"start": "2026-10-26"},
    },
)
