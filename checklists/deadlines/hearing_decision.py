"""When the decision after a hearing is due."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="hearing-decision",
    title="The hearing officer’s decision",
    group="If you file a complaint",
    who="hearing officer",
    fact="due-process-decision-45-days",
    start=Start(
        "the day the time to settle ended",
        "Count the time to settle first (see above). Its last day is the day to use here.",
        future=True,
    ),
    pauses=(
        Remark(
            "The hearing officer can give more time if you or the district ask.", ("due-process-extensions",)
        ),
        Remark(
            "The clock starts sooner if you and the district agree in writing to skip the meeting, or that no agreement can be reached.",
            ("due-process-45-day-early-start",),
        ),
    ),
    guide="escalation",
    examples={
        "to come": {"start": "2026-11-25"},
    },
)
