"""The last day to tell the district before a private placement."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="private-placement-notice",
    title="Telling the district before a move to a private school",
    group="Other",
    who="parent",
    fact="private-placement-notice-10-business-days",
    start=Start(
        "the day your child will leave the public school",
        "Use the first day on which your child will be gone. If you are not sure, take the earliest day it could be.",
        future=True,
    ),
    by="The district needs your letter by",
    backward=True,
    holidays_count=True,
    remarks=(
        Remark(
            "Without this notice, the district may have to pay less, or nothing.",
            ("private-placement-notice-10-business-days",),
        ),
        Remark(
            "Telling the team at the last IEP meeting before the move counts too.",
            ("private-placement-notice-10-business-days",),
        ),
    ),
    guide="escalation",
    examples={
        "to come": {"start": "2026-12-14"},
        "over holidays": {"start": "2027-01-04"},
        "passed": {"start": "2026-11-09"},
    },
)
