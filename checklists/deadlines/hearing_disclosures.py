"""When each side has to share its evaluations before a hearing."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="hearing-disclosures",
    title="Papers for a hearing are shared",
    group="If you file a complaint",
    who="both",
    fact="hearing-disclosure-5-business-days",
    start=Start(
        "the first day of the hearing",
        "Look for the day on the hearing officer’s letter.",
        future=True,
    ),
    backward=True,
    remarks=(
        Remark(
            "What is not shared in time can be kept out of the hearing.",
            ("hearing-disclosure-5-business-days",),
        ),
    ),
    guide="escalation",
    examples={
        "to come": {"start": "2026-12-03"},
        "passed": {"start": "2026-11-04"},
    },
)
