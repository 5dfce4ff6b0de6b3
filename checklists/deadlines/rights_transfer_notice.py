"""When the IEP has to say that the child knows of the rights that pass on."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="rights-transfer-notice",
    title="Your child is told which rights pass to them as an adult",
    group="Meetings and reviews",
    who="district",
    fact="age-of-majority-notice",
    start=Start(
        "the birthday on which your child becomes an adult under your state’s law",
        "Ask the school at which age a child becomes an adult in your state.",
        future=True,
    ),
    backward=True,
    remarks=(
        Remark(
            "A state may let the rights pass from you to your child at that age.", ("transfer-of-rights",)
        ),
    ),
    letter="request-meeting",
    guide="meetings",
    examples={
        "to come": {"start": "2028-05-04"},
        "passed": {"start": "2027-05-04"},
    },
)
