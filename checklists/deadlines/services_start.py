"""When the services in the IEP begin."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="services-start",
    title="Services begin",
    group="Meetings and reviews",
    who="district",
    fact="iep-services-asap",
    start=Start(
        "the day the IEP was written",
        "Look for the day of the meeting on the IEP.",
    ),
    remarks=(
        Remark(
            "The rule says “as soon as possible” after the IEP is written. It sets no number of days.",
            ("iep-services-asap",),
        ),
        Remark("The first time, services need your consent.", ("consent-eval-not-services",)),
    ),
    letter="iep-not-implemented",
    guide="not-followed",
    examples={
        "no number": {"start": "2026-10-19"},
    },
)
