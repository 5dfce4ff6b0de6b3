"""When the school has to show the records."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="records",
    title="Seeing your child’s school records",
    group="Records and notices",
    who="district",
    fact="records-access-45-days",
    start=Start(
        "the day you asked to see the records",
        "Use the date on your letter or email.",
    ),
    by="At the latest by",
    remarks=(
        Remark(
            "It must also be before any IEP meeting or hearing, and without needless delay. So an earlier day may hold.",
            ("records-access-45-days",),
        ),
        Remark(
            "For a child without an IEP, another federal law (FERPA) sets the same outer limit.",
            ("ferpa-access-45-days",),
        ),
    ),
    letter="follow-up",
    gives=(
        ("kind", "records"),
        ("sent_on", "{start}"),
    ),
    guide="documenting",
    examples={
        "to come": {"start": "2026-10-19"},
        "late": {"start": "2026-09-01"},
        "leap year": {"start": "2028-01-31"},
    },
)
