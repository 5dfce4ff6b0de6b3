"""When the school holds a meeting that a parent asked for, or answers."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="meeting-request",
    title="An IEP meeting that you ask for",
    group="Meetings and reviews",
    who="district",
    fact="iep-meeting-request-no-federal-days",
    start=Start(
        "the day the school received your request for a meeting",
        "Ask the school in a short email which day they got it. Until you know, count from the day you sent it, and say so.",
    ),
    topic="meeting",
    remarks=(Remark("You may ask for a meeting at any time.", ("iep-meeting-parent-may-request",)),),
    letter="follow-up",
    gives=(
        ("kind", "meeting"),
        ("sent_on", "{start}"),
    ),
    guide="meetings",
    examples={
        "no number": {"start": "2026-10-19"},
        "a state's own": {"start": "2026-10-19", "state": "CA"},
        "to respond": {"start": "2026-10-28", "state": "TX"},
    },
)
