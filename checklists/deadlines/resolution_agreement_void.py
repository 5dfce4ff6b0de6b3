"""The last day to void a resolution agreement."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="resolution-agreement-void",
    title="Changing your mind about a settlement",
    group="If you file a complaint",
    who="both",
    fact="resolution-agreement-void-3-days",
    start=Start(
        "the day the agreement was signed",
        "Look for the date beside the last signature.",
    ),
    by="The last day:",
    remarks=(
        Remark(
            "Either side can do it, and does not need the other to agree.",
            ("resolution-agreement-void-3-days",),
        ),
    ),
    guide="escalation",
    examples={
        "running": {"start": "2026-10-30"},
        "passed": {"start": "2026-10-19"},
    },
)
