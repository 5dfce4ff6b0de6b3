"""When a parent has to reply to the district's due process complaint."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="parent-response",
    title="Your reply when the district asks for a hearing",
    group="If you file a complaint",
    who="parent",
    fact="due-process-non-complaining-party-10-days",
    start=Start(
        "the day you received the district’s due process complaint",
        "Use the date on the envelope or the email.",
    ),
    by="Your last day to reply:",
    remarks=(
        Remark(
            "A district can ask for a hearing too. Your reply speaks to each point it raises.",
            ("due-process-non-complaining-party-10-days",),
        ),
    ),
    guide="escalation",
    examples={
        "to come": {"start": "2026-10-26"},
    },
)
