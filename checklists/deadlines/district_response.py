"""When the district has to reply to a due process complaint."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="district-response",
    title="The district’s reply to your due process complaint",
    group="If you file a complaint",
    who="district",
    fact="district-response-10-days",
    start=Start(
        "the day the district received your due process complaint",
        "Ask the district in a short email which day they got it. Until you know, count from the day you sent it, and say so.",
    ),
    remarks=(
        Remark(
            "This holds if the district has not sent you a written notice on the subject before.",
            ("district-response-10-days",),
        ),
    ),
    guide="escalation",
    examples={
        "to come": {"start": "2026-10-26"},
    },
)
