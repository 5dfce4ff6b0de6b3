"""When the time to settle ends and a hearing may go ahead."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="resolution-period",
    title="The time to settle before a hearing",
    group="If you file a complaint",
    who="district",
    fact="resolution-period-30-days",
    start=Start(
        "the day the district received your due process complaint",
        "Ask the district in a short email which day they got it. Until you know, count from the day you sent it, and say so.",
    ),
    by="This time ends on",
    pauses=(
        Remark("It can end early if both of you agree in writing.", ("due-process-45-day-early-start",)),
        Remark(
            "If the parent who asked for the hearing does not take part in the meeting, the clocks wait.",
            ("resolution-parent-must-attend",),
        ),
    ),
    guide="escalation",
    examples={
        "running": {"start": "2026-10-26"},
    },
)
