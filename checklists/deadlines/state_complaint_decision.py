"""When the state has to decide on a complaint."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="state-complaint-decision",
    title="The state’s decision on your complaint",
    group="If you file a complaint",
    who="state",
    fact="state-complaint-60-days",
    start=Start(
        "the day your complaint was filed with the state",
        "Use the day the state received it. Its letter to you should name that day.",
    ),
    pauses=(
        Remark(
            "The state can take longer only if something out of the ordinary holds up this complaint.",
            ("state-complaint-extension",),
        ),
        Remark(
            "You and the district can agree on more time to try mediation or another way to settle it.",
            ("state-complaint-extension",),
        ),
        Remark(
            "What is also before a hearing officer waits until that hearing is over.",
            ("state-complaint-set-aside",),
        ),
    ),
    guide="escalation",
    examples={
        "to come": {"start": "2026-10-19"},
    },
)
