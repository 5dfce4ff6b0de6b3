"""When the district answers a request for an independent evaluation."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="iee-answer",
    title="An answer to your request for an outside evaluation (IEE)",
    group="Testing your child",
    who="district",
    fact="iee-fund-or-file",
    start=Start(
        "the day the school received your request",
        "Ask the school in a short email which day they got it. Until you know, count from the day you sent it, and say so.",
    ),
    remarks=(
        Remark(
            "The district must act “without unnecessary delay”: it pays for the outside evaluation, or asks for a hearing to show that its own was right.",
            ("iee-fund-or-file",),
        ),
        Remark("It may ask for your reason. You do not have to give one.", ("iee-no-reason-required",)),
    ),
    letter="follow-up",
    gives=(
        ("kind", "iee"),
        ("sent_on", "{start}"),
    ),
    guide="outside-evaluation",
    examples={
        "no number": {"start": "2026-10-19"},
    },
)
