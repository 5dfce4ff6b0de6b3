"""When the team has to look at the IEP again."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="yearly-review",
    title="The yearly IEP review",
    group="Meetings and reviews",
    who="district",
    fact="iep-review-annual",
    start=Start(
        "the day of the last yearly IEP review",
        "Look for the day of the meeting on the IEP. The next review is often printed there too.",
    ),
    remarks=(
        Remark(
            "A change of the IEP in between does not take the place of this review.",
            ("iep-amend-no-limit-and-not-annual",),
        ),
        Remark("You can ask for a meeting sooner, at any time.", ("iep-meeting-parent-may-request",)),
    ),
    letter="request-meeting",
    guide="meetings",
    examples={
        "to come": {"start": "2026-01-20"},
        "a leap day": {"start": "2024-02-29"},
    },
)
