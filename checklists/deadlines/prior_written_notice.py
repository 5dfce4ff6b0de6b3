"""When the written notice has to come."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="prior-written-notice",
    title="A written notice of what the school plans or refuses",
    group="Records and notices",
    who="district",
    fact="pwn-no-fixed-days",
    start=Start(
        "the day the school told you its plan, or said no",
        "Use the day of the meeting, the call or the email.",
    ),
    remarks=(Remark("The notice must come a reasonable time before the school acts.", ("pwn-when",)),),
    letter="request-pwn",
    guide="evaluation-refused",
    examples={
        "no number": {"start": "2026-10-19"},
    },
)
