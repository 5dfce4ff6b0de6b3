"""The last day to ask for a hearing."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="due-process-filing",
    title="Asking for a due process hearing",
    group="If you file a complaint",
    who="parent",
    fact="due-process-2-years",
    start=Start(
        "the day you knew, or should have known, about it",
        "Use the earliest day you heard of it, or read it in a paper from the school.",
    ),
    starts=(
        (
            "notice",
            Start(
                "the day the school gave you its written notice of the decision",
                "Look for the date on the notice.",
            ),
        ),
        (
            "decision",
            Start(
                "the day the school refused, or proposed a change",
                "Look for the date on the school’s notice, or on your notes.",
            ),
        ),
    ),
    by="Your last day to ask:",
    topic="due_process",
    pauses=(
        Remark(
            "This limit does not hold if you were kept from asking because the district said, wrongly, that the problem was solved, or held back what it had to tell you.",
            ("due-process-2-year-exceptions",),
        ),
    ),
    remarks=(
        Remark(
            "A hearing is a legal case. Talk with a free parent center or a legal aid office well before this day."
        ),
    ),
    guide="escalation",
    examples={
        "to come": {"start": "2025-01-20"},
        "a state's own": {"start": "2026-01-20", "state": "AK"},
        "passed": {"start": "2025-09-01", "state": "NC"},
    },
)
