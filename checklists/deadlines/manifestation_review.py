"""When the manifestation determination has to be held."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="manifestation-review",
    title="The meeting on whether the behavior comes from the disability",
    group="Discipline",
    who="both",
    fact="mdr-10-school-days",
    start=Start(
        "the day the school decided to change where your child learns because of behavior",
        "Look for the day on the school’s notice. The school must tell you on the day that it decides.",
    ),
    remarks=(Remark("The school must tell you on the day it decides.", ("discipline-notice-same-day",)),),
    letter="request-meeting",
    guide="behavior",
    examples={
        "to come": {"start": "2026-10-26"},
        "passed": {"start": "2026-10-05"},
    },
)
