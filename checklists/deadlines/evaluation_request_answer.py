"""When the school answers a request for an evaluation."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="evaluation-request-answer",
    title="An answer to your request for testing",
    group="Testing your child",
    who="district",
    fact="pwn-no-fixed-days",
    start=Start(
        "the day the school received your request for testing",
        "Ask the school in a short email which day they got it. Until you know, count from the day you sent it, and say so.",
    ),
    topic="answer",
    remarks=(
        Remark("If the answer is no, the school must tell you so in writing, and why.", ("pwn-refusal-too",)),
    ),
    letter="follow-up",
    gives=(
        ("kind", "evaluation"),
        ("sent_on", "{start}"),
    ),
    guide="evaluation-refused",
    examples={
        "a state's own": {"start": "2026-10-19", "state": "TX"},
        "no number": {"start": "2026-10-19"},
        "a week has gone by": {"start": "2026-10-05"},
        "not confirmed": {"start": "2026-10-19", "state": "FL"},
    },
)
