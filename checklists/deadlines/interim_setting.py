"""How long a child may stay in an interim setting."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="interim-setting",
    title="The longest stay in another setting",
    group="Discipline",
    who="district",
    fact="discipline-45-school-days-statute",
    start=Start(
        "the first day of the removal to the other setting",
        "Look for the day on the school’s notice.",
    ),
    by="It may last no longer than",
    remarks=(
        Remark(
            "This is only for weapons, illegal drugs or serious injury.",
            ("discipline-45-school-days-statute",),
        ),
        Remark("Your child must go on getting services there.", ("discipline-services-continue",)),
    ),
    guide="behavior",
    examples={
        "running": {"start": "2026-10-05"},
    },
)
