"""The last day for a complaint to the Office for Civil Rights."""

from checklists.model.deadline import Deadline, Remark, Start

DEADLINE = Deadline(
    id="ocr-complaint",
    title="A civil rights complaint (OCR)",
    group="If you file a complaint",
    who="parent",
    fact="ocr-180-days",
    start=Start(
        "the day that it happened",
        "Use the earliest day that you want the office to look at.",
    ),
    by="Your last day to file:",
    pauses=(Remark("The office can allow more time.", ("ocr-180-days",)),),
    guide="section-504",
    examples={
        "to come": {"start": "2026-08-03"},
        "passed": {"start": "2026-03-02"},
    },
)
