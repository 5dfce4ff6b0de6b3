"""When the first evaluation has to be finished."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="initial-evaluation",
    title="The first evaluation is finished",
    group="Testing your child",
    who="district",
    fact="initial-eval-60-days",
    start=Start(
        "the day the school received your signed consent",
        "Ask the school in a short email which day they got it. Until you know, count from the day you signed, and say so.",
    ),
    starts=(
        (
            "referral",
            Start(
                "the day the school received the written request for testing (the referral)",
                "Ask the school in a short email which day they got it. Until you know, count from the day you sent it, and say so.",
            ),
        ),
    ),
    topic="evaluation",
    pauses=(
        Remark(
            "The time limit does not hold if the child is, time after time, not brought to the testing.",
            ("initial-eval-exceptions",),
        ),
        Remark(
            "It can change if your child moves to another district before the testing is done. The new district must be making good progress, and you and they agree on a day.",
            ("initial-eval-exceptions",),
        ),
        Remark(
            "If a learning disability is looked at, you and the school can agree in writing on more time.",
            ("sld-consent-requested-promptly",),
        ),
    ),
    letter="follow-up",
    gives=(
        ("kind", "other"),
        ("ask", "when my child’s evaluation will be finished"),
        ("sent_on", ""),
    ),
    guide="process",
    examples={
        "in time": {"start": "2026-10-05", "state": "TX"},
        "no state": {"start": "2026-10-05"},
        "late": {"start": "2026-08-03", "state": "OH"},
        "from the referral": {"start": "2026-09-14", "state": "VA"},
        "two limits": {"start": "2026-09-14", "state": "DE"},
        "days left out": {"start": "2026-10-05", "state": "CA"},
        "not confirmed": {"start": "2026-10-05", "state": "AL"},
        "not confirmed, from the referral": {"start": "2026-10-05", "state": "CT"},
        "done": {"start": "2026-08-03", "done": "2026-09-30"},
        "nothing yet": {},
        "wrong days": {"start": "2027-10-05", "done": "soon"},
    },
)
