"""When the school decides whether it corrects a record."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="records-amendment",
    title="An answer to your request to correct a record",
    group="Records and notices",
    who="district",
    fact="records-amend-decision",
    start=Start(
        "the day the school received your request",
        "Ask the school in a short email which day they got it. Until you know, count from the day you sent it, and say so.",
    ),
    remarks=(
        Remark(
            "The school decides “within a reasonable time”. If it says no, it must tell you that you can ask for a hearing about the record.",
            ("records-amend-decision",),
        ),
    ),
    letter="follow-up",
    gives=(
        ("kind", "other"),
        ("ask", "a correction in my child’s records"),
        ("sent_on", "{start}"),
    ),
    guide="documenting",
    examples={
        "no number": {"start": "2026-10-19"},
    },
)
