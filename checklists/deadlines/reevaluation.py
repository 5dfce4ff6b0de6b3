"""When the next evaluation has to be done."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="reevaluation",
    title="The next evaluation of your child",
    group="Testing your child",
    who="district",
    fact="reeval-limits",
    start=Start(
        "the day of the last evaluation",
        "Look for the date on the last evaluation report. If you have no copy, ask the school for one.",
    ),
    pauses=(Remark("You and the school can agree that no new evaluation is needed.", ("reeval-limits",)),),
    remarks=(
        Remark(
            "You can ask for one sooner, but as a rule not twice in one year unless both of you agree.",
            ("reeval-limits",),
        ),
        Remark(
            "The school needs your consent before it tests again, unless you do not answer after it tried.",
            ("consent-reevaluation",),
        ),
    ),
    letter="request-evaluation",
    guide="process",
    examples={
        "to come": {"start": "2024-03-05"},
        "late": {"start": "2023-10-05"},
    },
)
