"""The last day on which the state can receive a complaint about a day."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="state-complaint-filing",
    title="Your state complaint reaches the state",
    group="If you file a complaint",
    who="parent",
    fact="state-complaint-1-year",
    start=Start(
        "the day that it happened",
        "Use the earliest day that you want the state to look at.",
    ),
    by="The state must have it by",
    remarks=(
        Remark(
            "The day that counts is the day the state gets it, and not the day you send it. Leave time for the mail.",
            ("state-complaint-1-year",),
        ),
    ),
    letter="state-complaint",
    guide="escalation",
    examples={
        "to come": {"start": "2026-01-20"},
        "passed": {"start": "2025-10-05"},
    },
)
