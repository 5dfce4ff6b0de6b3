"""The last day to bring a hearing decision to court."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="court",
    title="Going to court after a hearing",
    group="If you file a complaint",
    who="both",
    fact="civil-action-90-days",
    start=Start(
        "the date of the hearing decision",
        "Look for the date on the decision itself, not on the envelope.",
    ),
    by="The last day to go to court:",
    remarks=(
        Remark(
            "A state may have its own limit in place of this one, and it may be shorter. Talk with a lawyer or legal aid office soon.",
            ("civil-action-90-days",),
        ),
    ),
    guide="escalation",
    examples={
        "running": {"start": "2026-10-19"},
    },
)
