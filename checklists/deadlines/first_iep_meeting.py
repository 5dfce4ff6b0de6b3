"""When the meeting for the first IEP has to be held."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="first-iep-meeting",
    title="The meeting to write the first IEP",
    group="Meetings and reviews",
    who="district",
    fact="iep-initial-meeting-30-days",
    start=Start(
        "the day the team decided that your child needs special education",
        "Look for the day on the papers from the eligibility meeting, or ask the school.",
    ),
    remarks=(
        Remark(
            "Services then begin as soon as possible after the IEP is written. No number of days is set.",
            ("iep-services-asap",),
        ),
    ),
    letter="request-meeting",
    guide="meetings",
    examples={
        "to come": {"start": "2026-10-12"},
        "done late": {"start": "2026-08-31", "done": "2026-10-02"},
    },
)
